"""Linked code that runs: executables, shared libraries, C programs with the header, for the host and under emulators."""

import ctypes
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from c4ml_opt import target
from c4ml_opt.codegen import libraries, link, native
from c4ml_opt.diagnostics import UserError
from c4ml_opt.session import Session

PRINTS = """
func.func @main() -> (tensor<2x3xf32>, i64, tensor<2xi8>, f32, i1, memref<f64>) {
  %a = arith.constant dense<[[1.5, 2.0, 3.25], [0.1, -1.0, 1.0e+10]]> : tensor<2x3xf32>
  %b = linalg.add ins(%a, %a : tensor<2x3xf32>, tensor<2x3xf32>) outs(%a : tensor<2x3xf32>) -> tensor<2x3xf32>
  %c = arith.constant 42 : i64
  %d = arith.constant dense<[-3, 4]> : tensor<2xi8>
  %f = arith.constant 2.5 : f32
  %g = math.exp %f : f32
  %t = arith.constant true
  %m = memref.alloc() : memref<f64>
  %h = arith.constant 0.5 : f64
  memref.store %h, %m[] : memref<f64>
  return %b, %c, %d, %g, %t, %m : tensor<2x3xf32>, i64, tensor<2xi8>, f32, i1, memref<f64>
}
"""
PRINTED = "( ( 3, 4, 6.5 ), ( 0.2, -2, 2e+10 ) )\n42\n( -3, 4 )\n12.1825\n1\n0.5\n"
STATUS = "func.func @main() -> i32 {\n %s = arith.constant 7 : i32\n return %s : i32 }"
NOTHING = "func.func @main() { vector.print str \"hello\"\n return }"
MATMUL = """
func.func @main(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}
func.func @norm(%a: memref<?xf64>, %scale: f32) -> (f32, index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %z = arith.constant 0.0 : f64
  %n = memref.dim %a, %c0 : memref<?xf64>
  %s = scf.for %i = %c0 to %n step %c1 iter_args(%t = %z) -> f64 {
    %v = memref.load %a[%i] : memref<?xf64>
    %q = arith.mulf %v, %v : f64
    %u = arith.addf %t, %q : f64
    scf.yield %u : f64
  }
  %f = arith.truncf %s : f64 to f32
  %g = arith.mulf %f, %scale : f32
  return %g, %n : f32, index
}
func.func @half(%x: f64) -> f64 {
  %h = arith.constant 0.5 : f64
  %r = arith.mulf %x, %h : f64
  return %r : f64
}
"""
CALLER = r"""
#include <stdio.h>
#include <stdlib.h>
#include "matmul.h"
int main(void) {
  float a[2*3] = {1, 2, 3, 4, 5, 6}, b[3*2] = {1, 2, 3, 4, 5, 6}, c[2*2] = {0.5, 0, 0, 0};
  memref_2d_f32 A = {a, a, 0, {2, 3}, {3, 1}}, B = {b, b, 0, {3, 2}, {2, 1}}, C = {c, c, 0, {2, 2}, {2, 1}}, R;
  _mlir_ciface_main(&R, &A, &B, &C);
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++)
      printf("%g ", R.aligned[R.offset + i * R.strides[0] + j * R.strides[1]]);
  double v[3] = {1, 2, 2};
  memref_1d_f64 V = {v, v, 0, {3}, {1}};
  norm_results n;
  _mlir_ciface_norm(&n, &V, 2.0f);
  printf("%g %d %g\n", n.result0, (int)n.result1, _mlir_ciface_half(3.0));
  if (R.allocated != c) free(R.allocated);
  return 0;
}
"""
CALLED = "22.5 28 49 64 18 3 1.5\n"
AARCH64 = ("qemu-aarch64", "aarch64-linux-gnu-gcc")
# The target, what this machine must have, and how the program starts.
EMULATED = [
    ("aarch64-neon", AARCH64, "qemu-aarch64"),
    ("aarch64-sve", AARCH64, "qemu-aarch64 -cpu max,sve-default-vector-length=16"),
    ("aarch64-sve", AARCH64, "qemu-aarch64 -cpu max,sve-default-vector-length=32"),
    ("aarch64-sve", AARCH64, "qemu-aarch64 -cpu max,sve-default-vector-length=64"),
    ("aarch64-sme", AARCH64, "qemu-aarch64 -cpu max,sme-default-vector-length=64,sve-default-vector-length=16"),
    ("riscv64-v", ("qemu-riscv64", "riscv64-linux-gnu-gcc"), "qemu-riscv64 -cpu rv64,v=true,vext_spec=v1.0,vlen=256,elen=64"),
    ("hexagon-hvx", ("qemu-hexagon", "ld.lld"), "qemu-hexagon"),
    ("host", ("cc",), ""),
]
everywhere = pytest.mark.parametrize("name, needed, start", EMULATED, ids=[f"{n}-{s.rpartition('=')[2]}" for n, _, s in EMULATED])


@cache
def emit(source, kind, name="host", schedule=False, **options):
    session = Session(name)
    module = session.parse(source)
    if schedule:
        session.optimize(module)
    return session.emit(module, kind, **options)


def need(tools):
    if not all(map(shutil.which, tools)):
        pytest.skip(f"{' and '.join(tools)} are needed")


def run(data, folder, start=""):
    path = Path(folder, "program")
    path.write_bytes(data)
    path.chmod(0o755)
    return subprocess.run([*start.split(), str(path)], capture_output=True, text=True, timeout=60)


@everywhere
def test_executables_print_their_results(name, needed, start, tmp_path):
    need(needed)
    done = run(emit(PRINTS, "exe", name), tmp_path, start)
    assert (done.stdout, done.stderr, done.returncode) == (PRINTED, "", 0)


@pytest.mark.parametrize("source, stdout, status", [(STATUS, "", 7), (NOTHING, "hello", 0)])
def test_executable_status(source, stdout, status, tmp_path):
    need(("cc",))
    done = run(emit(source, "exe"), tmp_path)
    assert (done.stdout.strip(), done.returncode) == (stdout, status)


@everywhere
def test_c_programs_use_the_object_and_header(name, needed, start, tmp_path):
    if name == "hexagon-hvx":
        pytest.skip("there is no C compiler for Hexagon")  # test_executables_print_their_results covers it
    need(needed)
    (tmp_path / "matmul.o").write_bytes(emit(MATMUL, "obj", name, schedule=True))
    (tmp_path / "matmul.h").write_bytes(emit(MATMUL, "header", name))
    (tmp_path / "main.c").write_text(CALLER)
    compiler = link.tools(target.load(name))[0]
    static = ["-static"] if start else []
    subprocess.run([*compiler, *static, "-Wall", "-Werror", "main.c", "matmul.o", "-lm", "-o", "program"], cwd=tmp_path, check=True, timeout=60)
    done = run((tmp_path / "program").read_bytes(), tmp_path, start)
    assert (done.stdout, done.returncode) == (CALLED, 0)


@pytest.mark.parametrize("name, start", [("aarch64-sve", "qemu-aarch64 -L /usr/aarch64-linux-gnu -cpu max,sve-default-vector-length=64"), ("riscv64-v", "qemu-riscv64 -L /usr/riscv64-linux-gnu -cpu rv64,v=true,vlen=128")])
def test_c_programs_load_the_shared_library_under_an_emulator(name, start, tmp_path):
    compiler = target.load(name).link.cc[0]
    need((start.split()[0], compiler))
    (tmp_path / "libmatmul.so").write_bytes(emit(MATMUL, "shared", name))
    (tmp_path / "matmul.h").write_bytes(emit(MATMUL, "header", name))
    (tmp_path / "main.c").write_text(CALLER)
    subprocess.run([compiler, "main.c", "-L.", "-lmatmul", f"-Wl,-rpath,{tmp_path}", "-o", "program"], cwd=tmp_path, check=True, timeout=60)
    done = run((tmp_path / "program").read_bytes(), tmp_path, start)
    assert (done.stdout, done.returncode) == (CALLED, 0), done.stderr


def test_shared_library_is_called_through_ctypes(tmp_path):
    need(("cc",))
    path = tmp_path / "libmatmul.so"
    path.write_bytes(emit(MATMUL, "shared", schedule=True))
    library = ctypes.CDLL(str(path))
    rng = np.random.default_rng(0)
    a, b, c = rng.random((37, 53), np.float32), rng.random((53, 29), np.float32), rng.random((37, 29), np.float32)
    expected = a.astype(np.float64) @ b + c
    result = np.zeros(7, np.int64)
    descriptors = [np.array([x.ctypes.data, x.ctypes.data, 0, *x.shape, x.shape[1], 1], np.int64) for x in (a, b, c)]
    library._mlir_ciface_main(*(ctypes.c_void_p(x.ctypes.data) for x in (result, *descriptors)))
    got = np.ctypeslib.as_array(ctypes.cast(int(result[1]), ctypes.POINTER(ctypes.c_float)), (37, 29))
    np.testing.assert_allclose(got, expected, rtol=1e-5)
    library._mlir_ciface_half.restype = ctypes.c_double
    assert library._mlir_ciface_half(ctypes.c_double(3.0)) == 1.5


@pytest.mark.parametrize("name, needed", [("aarch64-sme", AARCH64[1:]), ("hexagon-hvx", ("ld.lld",)), ("riscv64-v", ("ld.lld",)), ("x86-avx512", ("gcc",))])
def test_shared_libraries_of_other_targets_link(name, needed):
    need(needed)
    assert emit(MATMUL, "shared", name)[:4] == b"\x7fELF"


def test_sme_routines_are_the_instructions_in_their_comments(tmp_path):
    need(("aarch64-linux-gnu-as", "aarch64-linux-gnu-objcopy"))
    lines = re.findall(r"^  i32 (\d+),?\s+; (.*)$", libraries.SME_ABI.read_text(), re.M)
    (tmp_path / "a.s").write_text(".arch armv9-a+sme\n" + "".join(f"{text}\n" for _, text in lines))
    subprocess.run(["aarch64-linux-gnu-as", "a.s", "-o", "a.o"], cwd=tmp_path, check=True, timeout=60)
    subprocess.run(["aarch64-linux-gnu-objcopy", "-O", "binary", "-j", ".text", "a.o", "a.bin"], cwd=tmp_path, check=True, timeout=60)
    assert np.frombuffer((tmp_path / "a.bin").read_bytes(), np.uint32).tolist() == [int(word) for word, _ in lines]


def test_sme_routines_save_and_restore(tmp_path):
    """A caller with live ZA: the save hook writes all of ZA, which the restore hook brings back."""
    need((*AARCH64, "aarch64-linux-gnu-as"))
    (tmp_path / "sme.o").write_bytes(native.emit(libraries.SME_ABI.read_text(), target.load("aarch64-sme"), "obj"))
    (tmp_path / "main.s").write_text(SAVES)
    subprocess.run(["aarch64-linux-gnu-gcc", "-static", "main.s", "sme.o", "-o", "program"], cwd=tmp_path, check=True, timeout=60)
    done = run((tmp_path / "program").read_bytes(), tmp_path, "qemu-aarch64 -cpu max,sme-default-vector-length=32")
    assert done.returncode == 0, done


SAVES = """
.arch armv9-a+sme
.bss
.balign 16
buffer: .skip 1024
block: .skip 16
data: .skip 1024
.text
.globl main
main:
  stp x29, x30, [sp, #-16]!
  smstart za
  adrp x0, data
  add x0, x0, :lo12:data
  mov w1, #0
  mov x3, x0
0: strb w1, [x3], #1
  add w1, w1, #1
  cmp w1, #1024
  b.ne 0b
  mov w15, #0
  mov x3, x0
1: ldr za[w15, 0], [x3]
  addsvl x3, x3, #1
  add w15, w15, #1
  cmp w15, #32
  b.ne 1b
  adrp x4, block
  add x4, x4, :lo12:block
  adrp x5, buffer
  add x5, x5, :lo12:buffer
  str x5, [x4]
  mov w6, #32
  strh w6, [x4, #8]
  msr S3_3_C13_C0_5, x4
  bl __arm_tpidr2_save
  msr S3_3_C13_C0_5, xzr
  zero {za}
  mov x0, x4
  bl __arm_tpidr2_restore
  adrp x3, data
  add x3, x3, :lo12:data
  mov w15, #0
  mov x7, x3
2: str za[w15, 0], [x3]
  addsvl x3, x3, #1
  add w15, w15, #1
  cmp w15, #32
  b.ne 2b
  mov w1, #0
3: ldrb w2, [x7], #1
  and w9, w1, #255
  cmp w2, w9
  b.ne 9f
  ldrb w2, [x5], #1
  cmp w2, w9
  b.ne 9f
  add w1, w1, #1
  cmp w1, #1024
  b.ne 3b
  smstop za
  bl __arm_sme_state
  lsr x0, x0, #62
  sub x0, x0, #3
  orr x0, x0, x1
  ldp x29, x30, [sp], #16
  ret
9: mov w0, #1
  ldp x29, x30, [sp], #16
  ret
"""


def test_objects_hold_what_they_print_with(tmp_path):
    """Two objects with the same functions link into one program."""
    need(("cc",))
    for name in ("f", "g"):
        source = f"func.func @{name}(%x: f32) {{ vector.print %x : f32\n return }}"
        (tmp_path / f"{name}.o").write_bytes(emit(source, "obj"))
    (tmp_path / "main.c").write_text("void _mlir_ciface_f(float); void _mlir_ciface_g(float);\nint main(void) { _mlir_ciface_f(1.5f); _mlir_ciface_g(2); }")
    subprocess.run(["cc", "main.c", "f.o", "g.o", "-o", "program"], cwd=tmp_path, check=True, timeout=60)
    assert run((tmp_path / "program").read_bytes(), tmp_path).stdout == "1.5\n2\n"


def test_undefined_functions_are_named():
    source = "func.func private @elsewhere(f32) -> f32\nfunc.func @f(%a: f32) -> f32 { %r = func.call @elsewhere(%a) : (f32) -> f32\n return %r : f32 }"
    assert b"elsewhere" in emit(source, "obj")
    need(("cc",))
    with pytest.raises(UserError, match=r"with --link:\n  elsewhere"):
        emit(source, "shared")


def test_a_library_of_the_users_is_linked(tmp_path):
    need(("cc",))
    (tmp_path / "e.c").write_text("float elsewhere(float x) { return x + 1; }")
    subprocess.run(["cc", "-fPIC", "-c", "e.c"], cwd=tmp_path, check=True, timeout=60)
    source = "func.func private @elsewhere(f32) -> f32\nfunc.func @main() -> f32 { %a = arith.constant 2.0 : f32\n %r = func.call @elsewhere(%a) : (f32) -> f32\n return %r : f32 }"
    assert run(emit(source, "exe", extra=(str(tmp_path / "e.o"),)), tmp_path).stdout == "3\n"


@pytest.mark.parametrize(
    "source, message",
    [
        ("func.func @main(%a: f32) { return }", "takes no arguments, this one takes 1; run it on data with c4ml-run"),
        ("func.func @f() { return }", "needs a public function @main"),
        ("func.func @main() -> vector<4xf32> { %v = arith.constant dense<1.0> : vector<4xf32>\n return %v : vector<4xf32> }", "cannot print @main's result of type 'vector<4xf32>'"),
    ],
)
def test_what_is_no_program(source, message):
    with pytest.raises(UserError, match=message):
        emit(source, "exe")


def test_compilers_are_chosen_and_missed(monkeypatch):
    host, arm = target.load("host"), target.load("aarch64-sve")
    with pytest.raises(UserError, match=r"tried no-such-cc\), or name one with --cc or CC_X86_64"):
        link.tools(host, "no-such-cc")
    monkeypatch.setenv("CC_AARCH64", "sh -c")
    assert link.tools(arm) == [["sh", "-c"]]
    monkeypatch.setenv("CC_AARCH64_SVE", "cat")
    assert link.tools(arm) == [["cat"]]
    monkeypatch.delenv("CC_AARCH64_SVE")
    monkeypatch.delenv("CC_AARCH64")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(UserError, match="apt install gcc-aarch64-linux-gnu"):
        link.tools(arm)


def test_a_failing_linker_says_what_it_said():
    need(("cc",))
    with pytest.raises(UserError, match="linking for target 'host' failed"):
        emit(STATUS, "exe", cc="cc --no-such-flag")
