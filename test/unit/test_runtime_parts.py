"""The parts of the runtime: comparison, random inputs, operation counts, buffers, object symbols."""

import ml_dtypes
import numpy as np
import pytest

from c4ml_opt.diagnostics import UserError
from c4ml_opt.mlir import ir
from c4ml_opt.runtime import buffers, dtypes, flops, inputs, signature
from c4ml_opt.runtime.compare import compare


def parse(text):
    return ir.Module.parse(text, context=ir.Context(load_on_create_dialects=[]))


def read(text, name="main"):
    return signature.read(signature.find_entry(parse(text), name))


def test_comparison_is_relative_to_the_largest_value():
    reference = np.array([1000, 0.001], np.float32)
    assert compare(reference + np.float32(0.005), reference, "f32").ok
    assert not compare(reference + np.float32(0.5), reference, "f32").ok
    assert not compare(np.float32([1e-7]), np.float32([2e-7]), "f32").ok
    assert compare(np.float32([1e-6]), np.float32([0]), "f32").ok
    assert compare(np.float32([1.5]), np.float32([1]), "f32", atol=0.5).ok
    assert not compare(np.float32([1.6]), np.float32([1]), "f32", atol=0.5, rtol=0).ok


def test_comparison_of_nan_infinity_integers_and_bools():
    special = np.array([np.nan, np.inf, -np.inf, 0], np.float32)
    assert compare(special, special, "f32").ok
    for number in range(3):
        other = special.copy()
        other[number] = 1
        found = compare(other, special, "f32")
        assert found.wrong == 1 and found.first == (number,)
    assert compare(np.array([2**63 - 1]), np.array([2**63 - 1]), "i64").ok
    found = compare(np.array([[1, 2**62]]), np.array([[1, 2**62 + 1]]), "i64")
    assert found.first == (0, 1) and "got 4611686018427387904, expected 4611686018427387905" in str(found)
    assert not compare(np.array(True), np.array(False), "i1").ok
    assert compare(np.empty((0, 3), np.float32), np.empty((0, 3), np.float32), "f32").ok


@pytest.mark.parametrize("element, dtype, right, wrong", [("bf16", ml_dtypes.bfloat16, 1.008, 1.1), ("f16", np.float16, 1.004, 1.02), ("f64", np.float64, 1 + 1e-12, 1 + 1e-9), ("complex<f32>", np.complex64, 1 + 1e-5j, 1 + 1e-2j), ("f8E5M2", ml_dtypes.float8_e5m2, 1.25, 1.75)])
def test_tolerances_by_element_type(element, dtype, right, wrong):
    one = np.ones(1).astype(dtype)
    assert compare(np.array([right]).astype(dtype), one, element).ok
    assert not compare(np.array([wrong]).astype(dtype), one, element).ok


def test_random_inputs_are_seeded_and_in_range():
    found = read("func.func @main(%a: tensor<?x4xf32>, %b: memref<8xi8>, %c: i1, %d: complex<f64>, %e: index, %f: memref<3xbf16>) { return }")
    first = inputs.Generator(seed=1).inputs(found)
    for left, right in zip(first, inputs.Generator(seed=1).inputs(found)):
        np.testing.assert_array_equal(left, right)
    assert not np.array_equal(first[0], inputs.Generator(seed=2).inputs(found)[0])
    assert first[0].shape == (16, 4) and np.abs(first[0]).max() <= 1
    assert first[1].min() >= -128 and first[4] == 3
    assert [a.dtype for a in first] == [v.dtype for v in found.arguments]


def test_random_integers_neither_divide_by_zero_nor_shift_too_far():
    text = "func.func @main(%a: memref<1000xi32>, %b: i32) {{\n %r = arith.{0} %b, %b : i32\n return }}"
    for name, low, high in (("divsi", 1, 100), ("shli", 0, 31), ("addi", -1024, 1023)):
        module = parse(text.format(name))
        array = inputs.Generator(inputs.hints(module)).inputs(read(text.format(name)))[0]
        assert low <= array.min() < array.max() <= high


def test_an_unranked_argument_needs_a_shape():
    found = read("func.func @main(%a: memref<*xf32>) { return }")
    with pytest.raises(UserError, match="give its shape, as in --shape 0=4x5"):
        inputs.Generator().inputs(found)
    assert inputs.Generator(shapes={0: (2, 3)}).inputs(found)[0].shape == (2, 3)


def test_files_hold_what_numpy_saves(tmp_path):
    a = np.array([1, 2.5], ml_dtypes.bfloat16)
    np.save(tmp_path / "a.npy", a)
    loaded = inputs.load(str(tmp_path / "a.npy"), "input")
    np.testing.assert_array_equal(dtypes.coerce(loaded, "bf16", "input"), a)


def test_operations_of_linalg_are_counted():
    text = """
      func.func @main(%a: tensor<4x8xf32>, %b: tensor<8x2xf32>, %c: tensor<4x2xf32>) -> tensor<4x2xf32> {
        %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x2xf32>) outs(%c : tensor<4x2xf32>) -> tensor<4x2xf32>
        %1 = linalg.add ins(%0, %c : tensor<4x2xf32>, tensor<4x2xf32>) outs(%c : tensor<4x2xf32>) -> tensor<4x2xf32>
        return %1 : tensor<4x2xf32>
      }"""
    assert flops.counted(parse(text), "main") == 2 * 4 * 8 * 2 + 8
    assert flops.counted(parse(text.replace("4x", "?x")), "main") is None
    convolution = "func.func @main(%i: tensor<1x6x6x3xf32>, %k: tensor<3x3x3x5xf32>, %o: tensor<1x4x4x5xf32>) -> tensor<1x4x4x5xf32> {\n %0 = linalg.conv_2d_nhwc_hwcf ins(%i, %k : tensor<1x6x6x3xf32>, tensor<3x3x3x5xf32>) outs(%o : tensor<1x4x4x5xf32>) -> tensor<1x4x4x5xf32>\n return %0 : tensor<1x4x4x5xf32> }"
    assert flops.counted(parse(convolution), "main") == 2 * 16 * 5 * 27
    assert flops.stated(b"// RUN: x\n  // BENCH_TOTAL_FLOPS: 1.5e9\n") == 1.5e9
    assert flops.stated(b"func.func @main()") is None


@pytest.mark.parametrize("layout, shape", [("strided<[16, 1], offset: 3>", (3, 4)), ("strided<[-4, 1], offset: 8>", (3, 4)), ("strided<[1, 3]>", (3, 4)), ("strided<[?, ?], offset: ?>", (3, 4)), ("strided<[4, 1]>", (0, 4))])
def test_buffers_hold_the_array_and_notice_stray_writes(layout, shape):
    (value,) = read(f"func.func @main(%a: memref<?x4xf32, {layout}>) {{ return }}").arguments
    array = np.arange(12, dtype=np.float32)[: shape[0] * 4].reshape(shape)
    buffer = buffers.Buffer(value, array)
    np.testing.assert_array_equal(buffer.view, array)
    assert (buffer.raw.ctypes.data + buffer.origin) % buffers.ALIGNMENT == 0
    assert buffer.stray_write() is None
    buffer.raw[-1] = 0
    assert "after its end" in buffer.stray_write()
    buffer.raw[-1] = buffer.raw[-2]
    buffer.raw[0] = 0
    assert "before its start" in buffer.stray_write()


def test_free_strides_follow_the_array():
    (value,) = read("func.func @main(%a: memref<?x?xf32, strided<[?, ?]>>) { return }").arguments
    assert buffers.strides_for(value, np.zeros((4, 6), np.float32).T) == [1, 6]
    (value,) = read("func.func @main(%a: memref<?x?xf32, strided<[?, 1]>>) { return }").arguments
    assert buffers.strides_for(value, np.zeros((4, 6), np.float32).T) == [4, 1]
    assert buffers.strides_for(value, np.zeros((4, 6), np.float32)[:, :3]) == [6, 1]


def test_times_are_those_of_one_call_without_the_callers_cost():
    from c4ml_opt import runtime

    loop = """
      func.func @main(%m: memref<1xi64>, %n: index) {
        %c0 = arith.constant 0 : index
        %c1 = arith.constant 1 : index
        %one = arith.constant 1 : i64
        scf.for %i = %c0 to %n step %c1 {
          %v = memref.atomic_rmw addi %one, %m[%c0] : (i64, memref<1xi64>) -> i64
        }
        return
      }"""
    program = runtime.Program(loop)
    short, long = (program.run([np.zeros(1, np.int64), n], repeat=20) for n in (100, 10000))
    assert len(short.seconds) == len(short.cpu_seconds) == 20
    assert 20 < np.median(long.cpu_seconds) / np.median(short.cpu_seconds) < 500
    assert short.outputs[0] == [100]
