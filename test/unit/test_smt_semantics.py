"""Memory, loops, branches, tensors and vectors as bit-vector terms: equal forms are proved, wrong ones refuted, the rest is named."""

import subprocess
import sys

import pytest

from c4ml_opt.checking.smt.refinement import refine
from c4ml_opt.session import Session

MATMUL = """func.func @f(%a: tensor<2x3xi8>, %b: tensor<3x2xi8>, %c: tensor<2x2xi8>) -> tensor<2x2xi8> {
  %r = linalg.matmul ins(%a, %b : tensor<2x3xi8>, tensor<3x2xi8>) outs(%c : tensor<2x2xi8>) -> tensor<2x2xi8>
  return %r : tensor<2x2xi8>
}"""
BUFFERS = "one-shot-bufferize{bufferize-function-boundaries=true function-boundary-type-conversion=identity-layout-map}"
REQUANTIZE = """func.func @f(%c: memref<4xi32>, %o: memref<4xi8>) {
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
    ins(%c : memref<4xi32>) outs(%o : memref<4xi8>) {
  ^bb0(%x: i32, %old: i8):
    %m = arith.constant 1518500250 : i64
    %half = arith.constant 274877906944 : i64
    %shift = arith.constant 39 : i64
    %low = arith.constant -128 : i64
    %high = arith.constant 127 : i64
    %w = arith.extsi %x : i32 to i64
    %p = arith.muli %w, %m : i64
    %q = arith.addi %p, %half : i64
    %t = arith.shrsi %q, %shift : i64
    %u = arith.maxsi %t, %low : i64
    %v = arith.minsi %u, %high : i64
    %n = arith.trunci %v : i64 to i8
    linalg.yield %n : i8
  }
  return
}"""
BRANCH = """func.func @f(%p: i1, %a: i8, %m: memref<4xi8>, %i: index) -> i8 {
  %c4 = arith.constant 4 : index
  %in = arith.remui %i, %c4 : index
  %r = scf.if %p -> i8 {
    memref.store %a, %m[%in] : memref<4xi8>
    scf.yield %a : i8
  } else {
    %x = memref.load %m[%in] : memref<4xi8>
    scf.yield %x : i8
  }
  return %r : i8
}"""
VECTORS = """func.func @f(%a: vector<4x8xi8>, %b: vector<4x8xi8>, %c: vector<4x4xi8>) -> vector<4x4xi8> {
  %r = vector.contract {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
    iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x8xi8>, vector<4x8xi8> into vector<4x4xi8>
  return %r : vector<4x4xi8>
}"""
TRANSFERS = """func.func @f(%m: memref<3x5xi8>, %o: memref<8xi8>) {
  %z = arith.constant 7 : i8
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %v = vector.transfer_read %m[%c2, %c2], %z {in_bounds = [false]} : memref<3x5xi8>, vector<8xi8>
  vector.transfer_write %v, %o[%c2] {in_bounds = [false]} : vector<8xi8>, memref<8xi8>
  return
}"""
PASSES = {
    "matmul-to-loops": (MATMUL, f"{BUFFERS},convert-linalg-to-loops,canonicalize"),
    "matmul-generalized": (MATMUL, "linalg-generalize-named-ops,canonicalize,cse"),
    "matmul-unrolled": (MATMUL, f"{BUFFERS},convert-linalg-to-affine-loops,func.func(affine-loop-unroll),lower-affine,canonicalize,cse"),
    "matmul-packed": (MATMUL, "pack-matmul,linalg-generalize-named-ops,canonicalize"),
    "requantize": (REQUANTIZE, "convert-linalg-to-parallel-loops,canonicalize,convert-scf-to-cf,cse"),
    "branch-to-blocks": (BRANCH, "convert-scf-to-cf,canonicalize"),
    "contract-lowered": (VECTORS, "lower-vector-operations"),
    "transfers-to-loops": (TRANSFERS, "convert-vector-to-scf,canonicalize"),
}


def after(text, passes):
    session = Session()
    module = session.parse(text)
    session.run(module.operation, f"builtin.module({passes})")
    return module.operation.get_asm()


@pytest.mark.parametrize("name", PASSES)
def test_right_passes_are_proved(name):
    text, passes = PASSES[name]
    verdict = refine(text, after(text, passes), "f", 10.0)
    assert verdict.kind == "proved", verdict.what


WRONG = {
    "rounding": (REQUANTIZE, "274877906944", "0"),
    "multiplier": (REQUANTIZE, "1518500250", "1518490000"),
    "saturation": (REQUANTIZE, "constant 127", "constant 126"),
    "other-element": (BRANCH, "memref.store %a, %m[%in]", "memref.store %a, %m[%c0]"),
    "other-branch": (BRANCH, "scf.yield %x", "scf.yield %a"),
    "padding": (TRANSFERS, "constant 7", "constant 6"),
    "promise": (TRANSFERS, "%z {in_bounds = [false]}", "%z {in_bounds = [true]}"),
    "transposed": (VECTORS, "(m, n, k) -> (m, n)", "(m, n, k) -> (n, m)"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_changes_are_refuted(name):
    text, old, new = WRONG[name]
    assert old in text
    text = text.replace("%c4 = arith", "%c0 = arith.constant 0 : index\n  %c4 = arith")
    verdict = refine(text, text.replace(old, new), "f", 10.0)
    assert verdict.kind == "refuted", verdict.what


PACKED = """func.func @f(%a: tensor<3x6xi8>, %p: tensor<2x2x2x4xi8>, %o: tensor<3x6xi8>) -> (tensor<2x2x2x4xi8>, tensor<3x6xi8>) {
  %z = arith.constant 3 : i8
  %q = linalg.pack %a padding_value(%z : i8) outer_dims_perm = [1, 0] inner_dims_pos = [0, 1] inner_tiles = [2, 4] into %p : tensor<3x6xi8> -> tensor<2x2x2x4xi8>
  %u = linalg.unpack %q outer_dims_perm = [1, 0] inner_dims_pos = [0, 1] inner_tiles = [2, 4] into %o : tensor<2x2x2x4xi8> -> tensor<3x6xi8>
  return %q, %u : tensor<2x2x2x4xi8>, tensor<3x6xi8>
}"""


def test_packing_and_unpacking_are_each_others_inverse_and_pad():
    assert refine(PACKED, PACKED.replace("return %q, %u", "return %q, %a"), "f", 10.0).kind == "proved"
    padding = refine(PACKED, PACKED.replace("constant 3", "constant 4"), "f", 10.0)
    assert padding.kind == "refuted" and "result 0[0][1][1][0] is 3 before the step and 4 after it" in padding.what
    order = PACKED.replace("padding_value(%z : i8) outer_dims_perm = [1, 0]", "padding_value(%z : i8) outer_dims_perm = [0, 1]")
    assert refine(PACKED, order, "f", 10.0).kind == "refuted"


def test_an_odd_rounding_constant_is_known_not_to_matter():
    # The product is even, so that one more than half never carries into the bits that are kept.
    assert refine(REQUANTIZE, REQUANTIZE.replace("274877906944", "274877906945"), "f", 30.0).kind == "proved"


def test_uninitialised_memory_may_not_become_a_result():
    text = "func.func @f(%a: i8) -> i8 {{\n%m = memref.alloc() : memref<i8>\n{}\n%r = memref.load %m[] : memref<i8>\nreturn %r : i8\n}}"
    stored, left = text.format("memref.store %a, %m[] : memref<i8>"), text.format("")
    assert refine(stored, left, "f", 10.0).kind == "refuted"
    assert refine(left, stored, "f", 10.0).kind == "proved"


UNKNOWN = {
    "bound": ("func.func @f(%n: index) {\n%a = arith.constant 0 : index\n%b = arith.constant 1 : index\nscf.for %i = %a to %n step %b {\n}\nreturn\n}", "depends on the inputs"),
    "unranked": ("func.func @f(%m: memref<*xi8>) {\nreturn\n}", "memref<*xi8> have no semantics"),
    "scalable": ("func.func @f(%m: vector<[4]xi8>) {\nreturn\n}", "has no static shape"),
    "complex": ("func.func @f(%m: complex<f32>) {\nreturn\n}", "values of type complex<f32> have no semantics"),
    "external": ("func.func private @g()\nfunc.func @f() {\ncall @g() : () -> ()\nreturn\n}", "@g has no body"),
    "always-undefined": (
        "func.func @f(%a: i8) -> i8 {\n%z = arith.constant 0 : i8\n%r = arith.divsi %a, %z : i8\nreturn %r : i8\n}",
        "undefined for all inputs",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_cannot_be_decided_is_named(name):
    text, reason = UNKNOWN[name]
    verdict = refine(text, text, "f", 10.0)
    assert verdict.kind == "unknown" and reason in verdict.what


def test_endless_code_ends():
    text = "func.func @f() {\ncf.br ^a\n^a:\ncf.br ^a\n}"
    assert "operations are executed" in refine(text, text, "f", 10.0).what


def test_a_changed_signature_is_unknown():
    before, changed = "func.func @f(%a: i8) {\nreturn\n}", "func.func @f(%a: i16) {\nreturn\n}"
    assert "the step changed the arguments, from (i8) to (i16)" in refine(before, changed, "f", 10.0).what


def test_a_missing_z3_says_what_to_install(tmp_path):
    (tmp_path / "z3.py").write_text("raise ImportError('no z3 here')\n")
    (tmp_path / "in.mlir").write_text("func.func @f(%a: i8) -> i8 {\nreturn %a : i8\n}")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); sys.argv = ['c4ml-opt', 'in.mlir', '--cse', '--validate=smt']; from c4ml_opt.cli.opt import main; main()"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1 and "pip install 'c4ml-opt[tune]'" in done.stderr and "Traceback" not in done.stderr
