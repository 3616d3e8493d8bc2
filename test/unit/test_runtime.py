"""runtime.run: every element type, layout and calling convention on the host."""

import ml_dtypes
import numpy as np
import pytest

from c4ml_opt import runtime
from c4ml_opt.diagnostics import UserError

ELEMENTS = {
    "f64": [1.5, -2.0], "f32": [1.5, -2.0], "f16": [1.5, -2.0], "bf16": [1.5, -2.0], "f8E5M2": [1.5, -2.0], "f8E4M3FN": [1.5, -2.0],
    "i1": [True, False], "i4": [-8, 7], "i8": [-128, 127], "i16": [-32768, 5], "i17": [-65536, 65535], "i32": [-1, 2**31 - 1],
    "i64": [-1, 2**63 - 1], "index": [-1, 2**40], "complex<f32>": [1 + 2j, -3j], "complex<f64>": [1 + 2j, -3j],
}  # fmt: skip


def check(got, expected):
    assert len(got) == len(expected)
    for left, right in zip(got, expected):
        np.testing.assert_array_equal(left, right)


@pytest.mark.parametrize("element", ELEMENTS)
def test_element_types_as_scalar_memref_tensor_and_result(element):
    program = runtime.Program(f"""
      func.func @main(%a: {element}, %m: memref<2x{element}>, %t: tensor<2x{element}>) -> ({element}, tensor<2x{element}>, memref<2x{element}>) {{
        %c0 = arith.constant 0 : index
        memref.store %a, %m[%c0] : memref<2x{element}>
        return %a, %t, %m : {element}, tensor<2x{element}>, memref<2x{element}>
      }}""")
    dtype = program.signature.arguments[0].dtype
    pair = np.array(ELEMENTS[element]).astype(dtype)
    after = np.array([pair[0], pair[1]], dtype)
    got = program(pair[0], pair[::-1], pair)
    stored = np.array([pair[0], pair[0]], dtype)
    check(got, [pair[0], pair, stored, stored])
    assert [array.dtype for array in got] == [dtype] * 4 and after.dtype == dtype


def test_a_single_scalar_comes_back_by_value():
    text = "func.func @main(%a: {0}) -> {0} {{ return %a : {0} }}"
    for element, values in ELEMENTS.items():
        program = runtime.Program(text.format(element))
        (got,) = program(program.signature.arguments[0].dtype.type(values[0]))
        assert got == np.array(values[0]).astype(got.dtype)


def test_vectors_pass_by_value():
    text = "func.func @main(%a: vector<2x4xf32>) -> (vector<2x4xf32>, i1) {\n %r = arith.addf %a, %a : vector<2x4xf32>\n %t = arith.constant true\n return %r, %t : vector<2x4xf32>, i1 }"
    a = np.arange(8, dtype=np.float32).reshape(2, 4)
    check(runtime.run(text, inputs=[a]), [2 * a, True])


def test_strided_offset_and_dynamic_layouts():
    text = """
      func.func @main(%a: memref<3x4xf32, strided<[16, 2], offset: 5>>, %b: memref<?x?xf32, strided<[?, ?], offset: ?>>) {
        linalg.add ins(%a, %b : memref<3x4xf32, strided<[16, 2], offset: 5>>, memref<?x?xf32, strided<[?, ?], offset: ?>>)
                   outs(%b : memref<?x?xf32, strided<[?, ?], offset: ?>>)
        return
      }"""
    a = np.arange(12, dtype=np.float32).reshape(3, 4)
    b = np.arange(24, dtype=np.float32).reshape(4, 6).T[::2]
    program = runtime.Program(text)
    assert program.signature.written == (1,)
    check(program(a, b), [a + b])


def test_results_that_are_views():
    text = """
      func.func @main(%a: memref<4x6xf32>) -> memref<2x3xf32, strided<[12, -2], offset: 5>> {
        %r = memref.reinterpret_cast %a to offset: [5], sizes: [2, 3], strides: [12, -2] : memref<4x6xf32> to memref<2x3xf32, strided<[12, -2], offset: 5>>
        return %r : memref<2x3xf32, strided<[12, -2], offset: 5>>
      }"""
    a = np.arange(24, dtype=np.float32).reshape(4, 6)
    check(runtime.run(text, inputs=[a]), [a[::2, ::-2]])


def test_empty_arrays_rank_zero_and_no_arguments():
    check(runtime.run("func.func @main(%a: memref<0x3xf32>, %b: memref<?xi8>) -> memref<0x3xf32> { return %a : memref<0x3xf32> }", inputs=[np.zeros((0, 3), np.float32), np.zeros(0, np.int8)]), [np.zeros((0, 3))])
    check(runtime.run("func.func @main(%a: tensor<f32>) -> tensor<f32> { return %a : tensor<f32> }", inputs=[np.float32(3)]), [np.float32(3)])
    check(runtime.run("func.func @main() -> (i32, f64) {\n %a = arith.constant -7 : i32\n %b = arith.constant 0.5 : f64\n return %a, %b : i32, f64 }"), [-7, 0.5])
    assert runtime.run("func.func @main() { return }") == []


def test_unranked_arguments_take_the_shape_of_their_input():
    text = "func.func @main(%a: memref<*xf32>) -> index {\n %r = memref.rank %a : memref<*xf32>\n return %r : index }"
    check(runtime.run(text, inputs=[np.zeros((2, 3, 4), np.float32)]), [3])


def test_a_private_entry_of_another_name_and_raw_bfloat16():
    text = "func.func private @other(%a: tensor<2xbf16>) -> tensor<2xbf16> { return %a : tensor<2xbf16> }"
    a = np.array([1.5, -2], ml_dtypes.bfloat16)
    check(runtime.run(text, "other", [a.view("V2")]), [a])


def test_writes_through_views_calls_and_aliases_are_outputs():
    text = """
      func.func private @callee(%m: memref<?xf32>, %v: f32) {
        %c0 = arith.constant 0 : index
        memref.store %v, %m[%c0] : memref<?xf32>
        return
      }
      func.func @main(%read: memref<4xf32>, %viewed: memref<4xf32>, %called: memref<?xf32>, %chosen: memref<?xf32>) {
        %c0 = arith.constant 0 : index
        %v = memref.load %read[%c0] : memref<4xf32>
        %s = memref.subview %viewed[2] [2] [1] : memref<4xf32> to memref<2xf32, strided<[1], offset: 2>>
        memref.store %v, %s[%c0] : memref<2xf32, strided<[1], offset: 2>>
        func.call @callee(%called, %v) : (memref<?xf32>, f32) -> ()
        %true = arith.constant true
        %which = arith.select %true, %chosen, %called : memref<?xf32>
        memref.store %v, %which[%c0] : memref<?xf32>
        return
      }"""
    zeros = np.zeros(4, np.float32)
    got = runtime.run(text, inputs=[zeros + 9, zeros, zeros, zeros])
    check(got, [[0, 0, 9, 0], [9, 0, 0, 0], [9, 0, 0, 0]])


def test_each_run_starts_from_the_initial_globals():
    program = runtime.Program("""
      memref.global "private" @g : memref<1xi32> = dense<5>
      func.func @main() -> i32 {
        %c0 = arith.constant 0 : index
        %g = memref.get_global @g : memref<1xi32>
        %v = memref.load %g[%c0] : memref<1xi32>
        %w = arith.addi %v, %v : i32
        memref.store %w, %g[%c0] : memref<1xi32>
        return %w : i32
      }""")
    assert program() == program() == [10]


STORE = "func.func @main(%m: memref<4xf32>, %i: index) {\n %f = arith.constant 1.0 : f32\n memref.store %f, %m[%i] : memref<4xf32>\n return }"


@pytest.mark.parametrize(
    "text, inputs, message",
    [
        (STORE, [np.zeros(4, np.float32), 4], "wrote outside argument 0.*0 bytes after its end"),
        (STORE, [np.zeros(4, np.float32), -1], "wrote outside argument 0.*before its start"),
        (STORE, [np.zeros(4, np.float32), 10**15], r"running @main crashed \(SIGSEGV\)"),
        (STORE, [np.zeros(4, np.float32)], "takes 2 arguments, 1 given"),
        (STORE, [np.zeros(4), 0], "dtype float64, expected float32"),
        (STORE, [np.zeros(5, np.float32), 0], "shape 5, expected 4"),
        (STORE.replace("@main", "@f"), [], "no function @main in this module; its functions are @f"),
        ("func.func private @main()", [], "only declared"),
        ("func.func private @gone()\nfunc.func @main() {\n func.call @gone() : () -> ()\n return }", [], "calls gone, which nothing here defines"),
        ("func.func @main(%a: memref<4xf32, affine_map<(d0) -> (d0 mod 2, d0)>>) { return }", [], "layout .* is not strided"),
        ("func.func @main(%a: vector<[4]xf32>) { return }", [], "scalable"),
        ("func.func @main(%a: () -> ()) { return }", [], "cannot be passed"),
    ],
)
def test_errors_say_what_was_expected(text, inputs, message):
    with pytest.raises(UserError, match=message):
        runtime.run(text, inputs=inputs, timeout=20)


def test_a_hang_is_ended():
    text = """
      func.func @main(%m: memref<1xi32>) {
        %c0 = arith.constant 0 : index
        %z = arith.constant 0 : i32
        scf.while : () -> () {
          %v = memref.atomic_rmw addi %z, %m[%c0] : (i32, memref<1xi32>) -> i32
          %again = arith.cmpi eq, %v, %z : i32
          scf.condition(%again)
        } do { scf.yield }
        return
      }"""
    with pytest.raises(UserError, match="timed out after 0.5 s"):
        runtime.run(text, inputs=[np.zeros(1, np.int32)], timeout=0.5)


def test_functions_named_like_those_of_the_c_library_do_not_take_its_calls():
    text = """
      func.func private @expf(%a: f32) -> f32 {
        %r = math.exp %a : f32
        %two = arith.addf %r, %r : f32
        return %two : f32
      }
      func.func @puts(%a: f32) -> memref<1xf32> {
        %r = func.call @expf(%a) : (f32) -> f32
        %c0 = arith.constant 0 : index
        %m = memref.alloc() : memref<1xf32>
        memref.store %r, %m[%c0] : memref<1xf32>
        return %m : memref<1xf32>
      }"""
    np.testing.assert_allclose(runtime.run(text, "puts", inputs=[1.0])[0], [2 * np.exp(np.float32(1))], rtol=1e-6)


def test_llvm_optimisation_levels_agree():
    text = "func.func @main(%a: tensor<5xf32>) -> tensor<5xf32> {\n %r = math.tanh %a : tensor<5xf32>\n return %r : tensor<5xf32> }"
    a = np.linspace(-1, 1, 5, dtype=np.float32)
    for level in range(4):
        np.testing.assert_allclose(runtime.run(text, inputs=[a], optimization=level)[0], np.tanh(a), rtol=1e-6)
