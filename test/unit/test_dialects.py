"""Dialects are loaded when the input mentions them, from Python or IRDL."""

from pathlib import Path

import pytest

from c4ml_opt import dialect_loader
from c4ml_opt.mlir import ir
from c4ml_opt.registry import registry
from c4ml_opt.session import Session

registry.add_plugin(Path(__file__).parents[1] / "Inputs" / "plugin")
NORM = 'func.func @g(%a: !cmath.complex<f32>) -> f32 {\n  %0 = "cmath.norm"(%a) : (!cmath.complex<f32>) -> f32\n  return %0 : f32\n}\n'


def test_irdl_dialects_are_found_by_file_name(tmp_path):
    assert "cmath.norm" in str(Session().parse(NORM))
    assert "cmath.norm" in str(Session().parse(NORM.encode()))
    (tmp_path / "f.mlir").write_text(NORM)
    assert "cmath.norm" in str(Session().parse_file(str(tmp_path / "f.mlir")))


def test_their_constraints_hold():
    with pytest.raises(ir.MLIRError):
        Session().parse(NORM.replace("f32", "i32"))


def test_only_what_is_mentioned_is_loaded():
    assert dialect_loader.mentioned("func.func @cmath() attributes {cmath.x} { return }") == []
    assert [e.name for e in dialect_loader.mentioned(b'"c4ml.compute"() : () -> ()')] == ["c4ml"]


def test_transform_operations_work_in_upstreams_interpreter(capfd):
    session = Session("x86-avx2")
    module = session.parse(
        """module attributes {transform.with_named_sequence} {
          func.func private @f()
          transform.named_sequence @__transform_main(%r: !transform.any_op {transform.readonly}) {
            "c4ml.assert"(%r) {condition = "has('func.func') and target.vector.bits == 256"} : (!transform.any_op) -> ()
            transform.yield
          }
        }"""
    )
    session.run(module.operation, "builtin.module(transform-interpreter)")
