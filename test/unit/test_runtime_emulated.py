"""runtime.run under emulators: the same modules at several vector lengths, and what is said when they cannot run."""

import math
import os
import shutil

import numpy as np
import pytest

from c4ml_opt import runtime
from c4ml_opt.diagnostics import UserError

MODULE = """
  func.func @main(%a: tensor<4x?xf32>, %b: memref<?xf32, strided<[-3], offset: 12>>, %s: f32, %h: f16, %c: complex<f32>, %t: i1)
      -> (tensor<4x?xf32>, index, f32, f16, complex<f32>, i1, memref<2xi16>) {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %n = memref.dim %b, %c0 : memref<?xf32, strided<[-3], offset: 12>>
    %r = linalg.add ins(%a, %a : tensor<4x?xf32>, tensor<4x?xf32>) outs(%a : tensor<4x?xf32>) -> tensor<4x?xf32>
    scf.for %i = %c0 to %n step %c1 {
      memref.store %s, %b[%i] :  memref<?xf32, strided<[-3], offset: 12>>
    }
    %m = memref.alloc() : memref<2xi16>
    %x = arith.constant 7 : i16
    memref.store %x, %m[%c0] : memref<2xi16>
    memref.store %x, %m[%c1] : memref<2xi16>
    return %r, %n, %s, %h, %c, %t, %m : tensor<4x?xf32>, index, f32, f16, complex<f32>, i1, memref<2xi16>
  }"""
VSCALE = "func.func @main() -> index {\n %v = vector.vscale\n return %v : index }"
AARCH64 = ("qemu-aarch64", "aarch64-linux-gnu-gcc")
TARGETS = {"aarch64-neon": AARCH64, "aarch64-sve": AARCH64, "aarch64-sme": AARCH64, "hexagon-hvx": ("qemu-hexagon", "ld.lld")}


def need(target):
    if not all(map(shutil.which, TARGETS[target])):
        message = f"{' and '.join(TARGETS[target])} are needed"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)


@pytest.mark.parametrize("target", TARGETS)
def test_every_kind_of_value(target):
    need(target)
    a = np.arange(12, dtype=np.float32).reshape(4, 3)
    outcome = runtime.Program(MODULE, target=target).run([a, np.zeros(5, np.float32), 2.5, np.float16(-1.5), 1 - 2j, True], repeat=2)
    expected = [2 * a, 5, 2.5, -1.5, 1 - 2j, True, [7, 7], np.full(5, 2.5)]
    for got, want in zip(outcome.outputs, expected, strict=True):
        np.testing.assert_array_equal(got, want)
    assert len(outcome.seconds) == 2 and min(outcome.seconds) > 0


def test_the_vector_length_is_that_asked_for():
    need("aarch64-sve")
    program = runtime.Program(VSCALE, target="aarch64-sve")
    for bits in (128, 256, 512, 1024, 2048):
        (got,) = program.run(vector_length=bits).results
        assert got == bits // 128


def test_printing_reaches_stdout(capfd):
    need("aarch64-neon")
    text = 'func.func @main() {\n %v = arith.constant dense<[1.0, -2.5]> : vector<2xf16>\n vector.print %v : vector<2xf16>\n vector.print str "hello"\n return }'
    numbers = [0, 1, -1, 0.1, 100000, 999999.6, 1234567, 1e-4, 1.5e-5, 3e38, float("inf"), 123.456]
    text = text.replace("return", f"%n = arith.constant dense<{[f'{n:.9e}' if n < 1e300 else '0x7FF0000000000000' for n in numbers]}> : vector<12xf64>\n vector.print %n : vector<12xf64>\n return".replace("'", ""))
    shown = "( " + ", ".join(f"{number:g}" for number in numbers) + " )\n"
    for target in ("host", "aarch64-neon", "hexagon-hvx"):
        need(target) if target in TARGETS else None
        runtime.run(text, target=target)
        assert capfd.readouterr().out == "( 1, -2.5 )\nhello" + shown


HVX = """
  func.func @main(%a: memref<256xi32>, %b: memref<256xi32>, %c: memref<256xi32>) {
    %c0 = arith.constant 0 : index
    %c256 = arith.constant 256 : index
    %c32 = arith.constant 32 : index
    scf.for %i = %c0 to %c256 step %c32 {
      %x = vector.load %a[%i] : memref<256xi32>, vector<32xi32>
      %y = vector.load %b[%i] : memref<256xi32>, vector<32xi32>
      %z = arith.addi %x, %y : vector<32xi32>
      vector.store %z, %c[%i] : memref<256xi32>, vector<32xi32>
    }
    return
  }"""


def test_hexagon_runs_vectors_of_128_bytes():
    need("hexagon-hvx")
    a, b = np.random.default_rng(0).integers(-(2**30), 2**30, (2, 256), dtype=np.int32)
    program = runtime.Program(HVX, target="hexagon-hvx")
    np.testing.assert_array_equal(program(a, b, 0 * a)[0], a + b)
    assert "vadd" in program._emit("asm").decode()


FUNCTIONS = {"exp": np.exp, "log": np.log, "tanh": np.tanh, "sin": np.sin, "cos": np.cos, "sqrt": np.sqrt, "atan": np.arctan, "expm1": np.expm1, "log1p": np.log1p, "exp2": np.exp2, "log2": np.log2, "floor": np.floor, "round": lambda x: np.copysign(np.floor(np.abs(x) + 0.5), x), "erf": np.vectorize(math.erf), "cbrt": np.cbrt}


def test_the_mathematical_functions_of_a_target_without_a_c_library():
    need("hexagon-hvx")
    x = np.concatenate([np.linspace(0.001, 4, 61), [1e-9, 30.0, 250.0]])
    for element, dtype, tolerance in (("f64", np.float64, 1e-13), ("f32", np.float32, 3e-5)):
        kind = f"tensor<{x.size}x{element}>"
        lines = "\n".join(f"%{name} = math.{name} %x : {kind}" for name in FUNCTIONS)
        more = f"%d = arith.divf %x, %sin : {kind}\n %p = math.powf %x, %tanh : {kind}\n %m = arith.remf %tanh, %x : {kind}"
        values = [*FUNCTIONS, "d", "p", "m"]
        text = f"func.func @main(%x: {kind}) -> ({', '.join([kind] * len(values))}) {{\n {lines}\n {more}\n return {', '.join('%' + v for v in values)} : {', '.join([kind] * len(values))} }}"
        given = x.astype(dtype)
        got = runtime.run(text, target="hexagon-hvx", inputs=[given])
        with np.errstate(over="ignore"):
            wide = given.astype(np.float64)
            want = [function(wide) for function in FUNCTIONS.values()] + [wide / np.sin(wide), wide ** np.tanh(wide), np.fmod(np.tanh(wide), wide)]
            for name, left, right in zip(values, got, want):
                np.testing.assert_allclose(left, right.astype(dtype), rtol=tolerance, atol=tolerance * 1e-2, err_msg=name)


@pytest.mark.parametrize(
    "target, text, options, message",
    [
        ("aarch64-sve", VSCALE, {"vector_length": 384}, "cannot run with a vector length of 384 bits; its lengths are 128, 256"),
        ("aarch64-neon", MODULE, {"vector_length": 256}, "has no vector length to choose"),
        ("aarch64-sve", VSCALE, {"streaming_vector_length": 256}, "has no streaming vector length to choose"),
        ("aarch64-neon", "func.func private @gone()\nfunc.func @main() {\n func.call @gone() : () -> ()\n return }", {}, "nothing defines these functions for target 'aarch64-neon'.*\n  gone"),
        ("aarch64-neon", "func.func @main() {\n %f = arith.constant false\n cf.assert %f, \"no good\"\n return }", {}, r"running @main under qemu-aarch64 crashed \(SIGABRT\)"),
    ],
)
def test_errors(target, text, options, message):
    need(target)
    program = runtime.Program(text, target=target)
    inputs = [np.zeros(v.shape and [4] * len(v.shape), v.dtype) for v in program.signature.arguments]
    with pytest.raises(UserError, match=message):
        program.run(inputs, timeout=20, **options)


def test_code_that_the_emulator_lacks_instructions_for():
    need("aarch64-sve")
    program = runtime.Program(VSCALE, target="aarch64-sve")
    from c4ml_opt.runtime import emulated

    executable = emulated.Executable(program._objects(), program.session.target)
    with pytest.raises(UserError, match=r"crashed \(SIGILL\).* may not implement"):
        executable.call(program.signature, [], command=[shutil.which("qemu-aarch64"), "-cpu", "cortex-a72"], timeout=20)


def test_a_machine_that_lacks_features_is_told_which(monkeypatch):
    from c4ml_opt import host

    monkeypatch.setattr(host, "features", lambda: {"avx512f": False, "amx-tile": False})
    program = runtime.Program("func.func @main() { return }", target="x86-amx")
    with pytest.raises(UserError, match="this machine lacks amx-tile"):
        program.run()


def test_a_missing_emulator_or_compiler_says_what_to_install(monkeypatch, tmp_path):
    program = runtime.Program("func.func @main() { return }", target="aarch64-neon")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UserError, match="no qemu-aarch64 on this machine .* apt install qemu-user"):
        program.run()
    (tmp_path / "qemu-aarch64").write_text("#!/bin/sh\n")
    (tmp_path / "qemu-aarch64").chmod(0o755)
    with pytest.raises(UserError, match="no compiler or linker for target 'aarch64-neon' .* apt install gcc-aarch64-linux-gnu"):
        program.run()


ADD = """
  func.func @main(%a: memref<64xf32>, %b: memref<64xf32>) {
    %c0 = arith.constant 0 : index
    %c64 = arith.constant 64 : index
    %c4 = arith.constant 4 : index
    %vscale = vector.vscale
    %step = arith.muli %vscale, %c4 : index
    scf.for %i = %c0 to %c64 step %step {
      %x = vector.load %a[%i] : memref<64xf32>, vector<[4]xf32>
      %y = arith.addf %x, %x : vector<[4]xf32>
      vector.store %y, %b[%i] : memref<64xf32>, vector<[4]xf32>
    }
    return
  }"""


def test_instruction_counts_are_exact_and_name_scalable_opcodes():
    need("aarch64-sve")
    program = runtime.Program(ADD, target="aarch64-sve", optimization=1)
    a, totals = np.arange(64, dtype=np.float32), []
    for bits in (128, 256, 512):
        outcome = program.run([a, 0 * a], vector_length=bits, count=True)
        np.testing.assert_array_equal(outcome.outputs[0], 2 * a)
        assert outcome.counts.by_opcode["fadd z"] == 64 * 32 // bits
        assert outcome.counts.by_function["main"] == outcome.counts.total
        totals.append(outcome.counts.total)
    assert totals == sorted(totals, reverse=True) and totals[0] > 3 * totals[2]
    assert program.run([a, a], vector_length=128, count=True).counts.total == totals[0]


def test_counting_needs_an_emulator_with_plugins(tmp_path):
    from c4ml_opt.runtime import counting

    with pytest.raises(UserError, match="runs on this machine itself"):
        runtime.Program("func.func @main() { return }").run(count=True)
    old = tmp_path / "qemu-aarch64"
    old.write_text("#!/bin/sh\necho qemu-aarch64 version 10.0.2\n")
    old.chmod(0o755)
    with pytest.raises(UserError, match="built without plugins.*10.0.2"):
        counting.plugin(str(old))
