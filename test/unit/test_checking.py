"""Validation names the pass that changes what code computes; shrinking keeps what fails."""

import pytest

from c4ml_opt import pipeline
from c4ml_opt.checking import execution
from c4ml_opt.checking.shrink import Shrinker
from c4ml_opt.checking.snapshots import Recorder
from c4ml_opt.checking.validate import validate
from c4ml_opt.session import Session

LOOP = """func.func @main(%a: memref<64xf32>, %b: memref<64xf32>) {
  affine.for %i = 0 to 64 {
    %x = affine.load %a[%i] : memref<64xf32>
    %y = arith.addf %x, %x : f32
    affine.store %y, %b[%i] : memref<64xf32>
  }
  return
}"""
TENSOR = """func.func @main(%a: tensor<5x7xf32>, %b: tensor<7x3xf32>) -> (tensor<5x3xf32>, index) {
  %z = arith.constant 0.0 : f32
  %n = arith.constant 3 : index
  %e = tensor.empty() : tensor<5x3xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<5x3xf32>) -> tensor<5x3xf32>
  %r = linalg.matmul ins(%a, %b : tensor<5x7xf32>, tensor<7x3xf32>) outs(%f : tensor<5x3xf32>) -> tensor<5x3xf32>
  return %r, %n : tensor<5x3xf32>, index
}"""
TO_LLVM = (
    "lower-affine,convert-vector-to-scf,convert-scf-to-cf,convert-vector-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,"
    "convert-arith-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts"
)


def recorded(text, passes, wreck=None):
    """Snapshots of the pipeline; `wreck(module)` runs in the middle, as a wrong pass would."""
    session = Session()
    module = session.parse(text)
    execution.expose(module)
    recorder = Recorder(module.operation)
    with session.targeted(), pipeline.instrument(recorder):
        for each in passes:
            if each == "wreck":
                _, after = recorder.around("wreck", None, "builtin.module")
                wreck(module)
                after(module.operation)
            else:
                pipeline.run_pipeline(module.operation, each)
    return recorder.snapshots


@pytest.mark.parametrize("bisect", [False, True])
def test_a_right_pipeline_is_validated_down_to_llvm(bisect):
    snapshots = recorded(LOOP, [f"builtin.module(func.func(affine-loop-unroll),{TO_LLVM})"])
    report = validate(snapshots, bisect)
    assert report.finding is None and not report.unchecked
    assert report.functions == 1 and report.checks == (2 if bisect else len(snapshots))


@pytest.mark.parametrize("bisect", [False, True])
def test_an_upstream_miscompile_is_named(bisect):
    passes = f"builtin.module(func.func(affine-loop-tile{{tile-size=4}},affine-super-vectorize{{virtual-vector-size=8}}),canonicalize,{TO_LLVM})"
    finding = validate(recorded(LOOP, [passes]), bisect).finding
    assert finding.after.step.startswith("affine-super-vectorize") and finding.after.symbol == "main"
    assert finding.before.step.startswith("affine-loop-tile")
    assert finding.after.pipeline.startswith("builtin.module(func.func(affine-super-vectorize")


def test_tensors_stay_comparable_through_bufferization():
    bufferize = "builtin.module(one-shot-bufferize{bufferize-function-boundaries=true function-boundary-type-conversion=identity-layout-map},convert-linalg-to-loops)"
    report = validate(recorded(TENSOR, ["builtin.module(linalg-generalize-named-ops)", bufferize]))
    assert report.finding is None and report.functions == 1 and not report.unchecked


def test_a_wrong_python_pass_is_named_by_bisection():
    def wreck(module):
        from c4ml_opt.mlir import ir

        def visit(op):
            if op.name == "arith.constant" and "f32" in str(op.results[0].type):
                op.attributes["value"] = ir.Attribute.parse("1.0 : f32", context=module.context)
            return ir.WalkResult.ADVANCE

        module.operation.walk(visit)

    passes = ["builtin.module(linalg-generalize-named-ops)", "wreck", "builtin.module(linalg-fuse-elementwise-ops,canonicalize)"]
    finding = validate(recorded(TENSOR, passes, wreck), bisect=True).finding
    assert str(finding.after) == "wreck" and "15 of 15 elements differ" in finding.what


def test_what_cannot_be_run_is_said():
    changed = TENSOR.replace("-> (tensor<5x3xf32>, index)", "-> tensor<5x3xf32>").replace("return %r, %n : tensor<5x3xf32>, index", "return %r : tensor<5x3xf32>")
    snapshots = recorded(TENSOR, [])
    from c4ml_opt.checking.snapshots import Snapshot

    report = validate([*snapshots, Snapshot("drop-result", changed)])
    assert report.finding is None
    assert report.unchecked[0][0] == "drop-result" and "changed the signature" in report.unchecked[0][1]


def test_shrinking_keeps_what_fails_and_little_else():
    text = """
func.func private @unused(%x: i32) -> i32 { return %x : i32 }
func.func @g(%a: memref<8xf32>, %n: index) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %z = arith.constant 0.0 : f32
  %s = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %z) -> f32 {
    %v = memref.load %a[%i] : memref<8xf32>
    %e = math.exp %v : f32
    %q = math.sqrt %e : f32
    %r = arith.addf %acc, %q : f32
    scf.yield %r : f32
  }
  %t = math.tanh %s : f32
  return %t : f32
}
func.func @h(%a: i32) -> i32 { return %a : i32 }
"""
    small = Shrinker(lambda candidate: "math.sqrt" in candidate).reduce(text)
    assert "math.sqrt" in small and small.count("func.func") == 1
    for gone in ("scf.for", "memref", "math.exp", "math.tanh", "@h"):
        assert gone not in small
    Session().parse(small)


def test_shrinking_ends_in_time():
    text = "func.func @f(%a: i32) -> i32 {\n" + "".join(f"  %v{i} = arith.addi %a, %a : i32\n" for i in range(200)) + "  return %a : i32\n}"
    shrinker = Shrinker(lambda candidate: False, limit=1.0)
    assert shrinker.reduce(text) == text and shrinker.tried > 0
