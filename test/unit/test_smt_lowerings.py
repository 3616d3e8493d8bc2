"""Proofs about floats, of whose operations nothing is known, about open sizes, and down to the llvm dialect."""

import random
import re

import numpy as np
import pytest

from c4ml_opt.checking.smt import floats
from c4ml_opt.checking.smt.prove import prove
from c4ml_opt.checking.smt.refinement import refine
from c4ml_opt.checking.snapshots import Recorder
from c4ml_opt.pipeline import build, instrument
from c4ml_opt.session import Session


def function(body, arguments="%a: f32, %b: f32, %c: f32", result="f32"):
    return f"func.func @f({arguments}) -> {result} {{\n{body}\nreturn %r : {result}\n}}"


def verdict(before, after, **types):
    return refine(function(before, **types), function(after, **types), "f", 10.0)


EQUAL = {
    "swapped": ("%r = arith.addf %a, %b : f32", "%r = arith.addf %b, %a : f32"),
    "minus": ("%r = arith.subf %a, %b : f32", "%n = arith.negf %b : f32\n%r = arith.addf %n, %a : f32"),
    "twice negated": ("%n = arith.negf %a : f32\n%m = arith.negf %n : f32\n%r = arith.mulf %m, %b : f32", "%r = arith.mulf %b, %a : f32"),
    "comparison": (
        "%p = arith.cmpf ogt, %a, %b : f32\n%r = arith.select %p, %a, %b : f32",
        "%p = arith.cmpf olt, %b, %a : f32\n%r = arith.select %p, %a, %b : f32",
    ),
    "negated comparison": (
        "%p = arith.cmpf ult, %a, %b : f32\n%r = arith.select %p, %a, %b : f32",
        "%p = arith.cmpf oge, %a, %b : f32\n%r = arith.select %p, %b, %a : f32",
    ),
    "branch": (
        "%p = arith.cmpf une, %a, %b : f32\n%r = scf.if %p -> f32 {\n%x = math.exp %a : f32\nscf.yield %x : f32\n} else {\nscf.yield %c : f32\n}",
        "%p = arith.cmpf une, %b, %a : f32\n%x = math.exp %a : f32\n%r = arith.select %p, %x, %c : f32",
    ),
}
WRONG = {
    "another order": (
        "%x = arith.addf %a, %b : f32\n%r = arith.addf %x, %c : f32", "%x = arith.addf %b, %c : f32\n%r = arith.addf %a, %x : f32", "unknown",
    ),
    "subtraction": ("%r = arith.addf %a, %b : f32", "%r = arith.subf %a, %b : f32", "refuted"),
    "operand": ("%r = arith.divf %a, %b : f32", "%r = arith.divf %b, %a : f32", "refuted"),
    "function": ("%r = math.sin %a : f32", "%r = math.cos %a : f32", "unknown"),
    "strictness": ("%p = arith.cmpf olt, %a, %b : f32\n%r = arith.select %p, %a, %c : f32", "%p = arith.cmpf ole, %a, %b : f32\n%r = arith.select %p, %a, %c : f32", "unknown"),
}  # fmt: skip


@pytest.mark.parametrize("name", EQUAL)
def test_what_holds_whatever_the_operations_do_is_proved(name):
    found = verdict(*EQUAL[name])
    assert found.kind == "proved", found.what


@pytest.mark.parametrize("name", WRONG)
def test_only_concrete_numbers_refute(name):
    before, after, kind = WRONG[name]
    found = verdict(before, after)
    assert found.kind == kind, found.what
    assert kind == "refuted" or "differ if nothing is known of the operations on floats" in found.what


def test_a_counterexample_shows_floats():
    found = verdict("%r = arith.mulf %a, %b : f32", "%r = arith.addf %a, %b : f32")
    numbers = re.search(r"for argument 0 \(f32\) = (\S+), argument 1 \(f32\) = (\S+), .* result 0 is (\S+) before the step and (\S+) after it", found.what)
    a, b, product, total = (np.float32(x) for x in numbers.groups())
    assert a * b == product and a + b == total


@pytest.mark.parametrize(
    "body, reason",
    [
        ("%r = arith.addf %a, %b fastmath<reassoc> : f32", "fastmath<reassoc> leaves open what 'arith.addf' computes"),
        ("%v = vector.broadcast %a : f32 to vector<4xf32>\n%r = vector.reduction <add>, %v : vector<4xf32> into f32", "leaves open in which order it adds floats"),
        ("%r = math.tan %a : f32", "'math.tan' has no semantics"),
    ],
)
def test_what_is_not_fixed_is_unknown(body, reason):
    found = verdict(body, body)
    assert found.kind == "unknown" and reason in found.what


def test_concrete_operations_are_those_of_the_machine():
    draw = random.Random(0)
    for kind, numpy_kind, unsigned in (("f32", np.float32, np.uint32), ("f64", np.float64, np.uint64)):
        for _ in range(500):
            bits = [draw.getrandbits(np.dtype(numpy_kind).itemsize * 8) for _ in range(2)]
            a, b = np.array(bits, unsigned).view(numpy_kind)
            with np.errstate(all="ignore"):
                wants = {"add": a + b, "mul": a * b, "div": a / b}
            for name, want in wants.items():
                try:
                    got = floats.compute(f"{name}.{kind}", bits)
                except floats.NotComputed:
                    continue
                assert got == int(np.array(want, numpy_kind).view(unsigned)), (name, kind, a, b)


LOWERED = {
    "float matmul": """func.func @f(%a: tensor<2x3xf32>, %b: tensor<3x2xf32>, %c: tensor<2x2xf32>) -> tensor<2x2xf32> {
      %r = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x2xf32>) outs(%c : tensor<2x2xf32>) -> tensor<2x2xf32>
      %n = linalg.negf ins(%r : tensor<2x2xf32>) outs(%c : tensor<2x2xf32>) -> tensor<2x2xf32>
      return %n : tensor<2x2xf32>
    }""",
    "int8 with a buffer and a number": """func.func @f(%a: memref<3x5xi8>, %b: memref<5x4xi8>, %c: memref<3x4xi32>, %n: index) -> i32 {
      linalg.matmul ins(%a, %b : memref<3x5xi8>, memref<5x4xi8>) outs(%c : memref<3x4xi32>)
      %t = memref.alloc() : memref<4xi32>
      %z = arith.constant 3 : i32
      linalg.fill ins(%z : i32) outs(%t : memref<4xi32>)
      %i = arith.constant 2 : index
      %r = memref.load %t[%i] : memref<4xi32>
      memref.dealloc %t : memref<4xi32>
      %m = arith.index_cast %n : index to i32
      %s = arith.addi %r, %m : i32
      return %s : i32
    }""",
    "two results": """func.func @f(%a: tensor<4xi8>, %n: i16) -> (tensor<4xi8>, i16) {
      %0 = linalg.add ins(%a, %a : tensor<4xi8>, tensor<4xi8>) outs(%a : tensor<4xi8>) -> tensor<4xi8>
      return %0, %n : tensor<4xi8>, i16
    }""",
}  # fmt: skip


def proofs(text, passes):
    session = Session("x86-avx512")
    module = session.parse(text)
    recorder = Recorder(module.operation, locations=True)
    with session.targeted(), instrument(recorder):
        build(f"builtin.module({passes})", session.context).run(module.operation)
    return prove(recorder.snapshots), len(recorder.snapshots) - 1


@pytest.mark.parametrize("name", LOWERED)
def test_the_whole_lowering_to_the_llvm_dialect_is_proved(name):
    report, steps = proofs(LOWERED[name], "default-lowering")
    assert report.refutation is None and report.unknown == [] and report.proofs == steps > 5


def test_vector_code_of_a_kernel_is_proved_down_to_masked_loads():
    report, steps = proofs(LOWERED["two results"], "x86-tensor,default-lowering")
    assert report.refutation is None and report.unknown == [] and report.proofs == steps > 5


ADD = "func.func @f(%a: memref<2xi8>, %b: i8) {\n%c = arith.constant 1 : index\nmemref.store %b, %a[%c] : memref<2xi8>\nreturn\n}"


def test_a_wrong_lowering_in_the_llvm_dialect_is_refuted():
    session = Session()
    module = session.parse(ADD)
    build("builtin.module(finalize-memref-to-llvm,convert-func-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,reconcile-unrealized-casts)", session.context).run(module.operation)
    good = str(module)
    assert refine(ADD, good, "f", 10.0).kind == "proved"
    assert refine(good, good, "f", 10.0, ADD).kind == "proved"
    for wrong in (good.replace("llvm.mlir.constant(1 : index)", "llvm.mlir.constant(0 : index)"), re.sub(r"llvm.store .*", "", good)):
        assert wrong != good
        assert refine(ADD, wrong, "f", 10.0).kind == refine(good, wrong, "f", 10.0, ADD).kind == "refuted"


DYNAMIC = """func.func @f(%a: tensor<?x?xi8>, %b: tensor<?x?xi8>, %c: tensor<?x?xi8>) -> tensor<?x?xi8> {
  %0 = linalg.matmul ins(%a, %b : tensor<?x?xi8>, tensor<?x?xi8>) outs(%c : tensor<?x?xi8>) -> tensor<?x?xi8>
  %d = arith.constant 0 : index
  %n = tensor.dim %0, %d : tensor<?x?xi8>
  %e = tensor.empty(%n, %n) : tensor<?x?xi8>
  %1 = linalg.add ins(%0, %c : tensor<?x?xi8>, tensor<?x?xi8>) outs(%e : tensor<?x?xi8>) -> tensor<?x?xi8>
  return %1 : tensor<?x?xi8>
}"""


def test_open_sizes_are_bounded_and_never_called_a_proof():
    report, steps = proofs(DYNAMIC, "default-lowering")
    assert report.refutation is None and report.unknown == [] and report.proofs == 0 and len(report.bounded) == steps > 5
    assert all("1, 2 or 3; other sizes were not looked at" in what for _, _, what in report.bounded)


def test_a_wrong_step_on_open_sizes_is_refuted_with_an_example():
    wrong = DYNAMIC.replace("linalg.add ins(%0, %c", "linalg.sub ins(%0, %c")
    found = refine(DYNAMIC, wrong, "f", 10.0)
    assert found.kind == "refuted" and re.search(r"argument 0 \(tensor<\?x\?xi8>\) = \[-?\d+\]", found.what), found.what
    # Right for one element, wrong for more.
    text = "func.func @f(%m: memref<?xi8>) {\n%c = arith.constant 0 : index\n%n = memref.dim %m, %c : memref<?xi8>\n%x = memref.load %m[%c] : memref<?xi8>\n"
    text += "%o = arith.constant 1 : index\n%l = arith.subi %n, %o : index\nmemref.store %x, %m[%c] : memref<?xi8>\nreturn\n}"
    assert refine(text, text.replace("%m[%c] : memref<?xi8>\nreturn", "%m[%l] : memref<?xi8>\nreturn"), "f", 10.0).kind == "refuted"
