"""Schedules: where they come from, how options are bound, libraries and failures."""

from pathlib import Path

import pytest

from c4ml_opt import pipeline, schedule, target
from c4ml_opt.diagnostics import Reported, UserError
from c4ml_opt.mlir import ir
from c4ml_opt.registry import UnknownName, registry

PLUGIN = Path(__file__).parents[1] / "Inputs" / "plugin"
registry.add_plugin(PLUGIN)
SOURCE = """func.func @f(%a: tensor<64x64xf32>, %b: tensor<64x64xf32>, %c: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<64x64xf32>, tensor<64x64xf32>) outs(%c : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %0 : tensor<64x64xf32>
}"""
SCRIPT = """module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%r: !transform.any_op {transform.readonly}%ARGS) {
    %BODY
    transform.yield
  }
}"""


@pytest.fixture
def context():
    context = ir.Context(load_on_create_dialects=[])
    context.emit_error_diagnostics = True
    context.messages = []

    def keep(d):
        context.messages.append(f"{d.severity.name} {d.location}: {d.message}" + "".join(f" | {n.location}: {n.message}" for n in d.notes))
        return True

    context.attach_diagnostic_handler(keep)
    return context


def script(body, arguments=""):
    return SCRIPT.replace("%BODY", body).replace("%ARGS", arguments)


def apply(context, text, **params):
    module = ir.Module.parse(SOURCE, context=context)
    with target.use("x86-avx2"):
        schedule.apply(module.operation, text, **params)
    return str(module)


def test_options_are_bound_to_params(context):
    assert "tensor<8x" in apply(context, "tile-first", cols=8)
    assert "tensor<32x2xf32>" in apply(context, "tile-first", rows="32", cols="2")


def test_a_param_takes_its_value_from_the_target(context):
    nr = target.load("x86-avx2").fact("kernel.f32.nr")
    assert f"tensor<8x{nr}xf32>" in apply(context, "tile-first")


def test_files_and_python_schedules(context):
    assert "tensor<4x4xf32>" in apply(context, str(PLUGIN / "schedules" / "tile-first.mlir"), rows=4, cols=4)
    assert "tensor<16x16xf32>" in apply(context, "tile-built")
    assert "tensor<2x2xf32>" in apply(context, str(PLUGIN / "schedules" / "tile_built.py"), rows=2)


def test_a_schedule_is_a_pass_and_leaves_nothing_behind(context):
    module = ir.Module.parse(SOURCE, context=context)
    built = pipeline.build("builtin.module(func.func(tile-first{rows=2 cols=4}),cse,tile-built{rows=1})", context)
    assert str(built) == "builtin.module(func.func(tile-first{cols=4 rows=2}),cse,tile-built{rows=1})"
    built.run(module.operation)
    assert "tensor<1x1xf32>" in str(module) and "transform" not in str(module)


@pytest.mark.parametrize(
    ("text", "params", "message"),
    [
        ("tile-first", {"rosw": 1}, "schedule 'tile-first' has no option 'rosw'; did you mean 'rows'?"),
        ("tile-first", {"rows": "x"}, "option 'rows' of schedule 'tile-first': 'x' is no integer"),
        ("tile-built", {"n": 1}, "schedule 'tile-built': no such option n"),
        ("tile-frist", {}, "unknown schedule 'tile-frist'; did you mean 'tile-first'"),
        ("no/such.mlir", {}, "schedule 'no/such.mlir': No such file or directory"),
        (script("", ', %n: !transform.param<i64> {c4ml.option = "n"}'), {}, "needs the option 'n'"),
        (script("", ", %n: !transform.param<i64>"), {}, "argument 1 of @__transform_main needs a name"),
        (script("").replace("__transform_main", "other"), {}, "has no transform.named_sequence @__transform_main (it has @other)"),
        ("module {\n}", {}, "a schedule is one module with the attribute transform.with_named_sequence"),
    ],
)
def test_bad_schedules(context, text, params, message):
    with pytest.raises((UserError, UnknownName)) as caught:
        apply(context, text, **params)
    assert message in str(caught.value)


def test_a_silenceable_failure_is_an_error_at_schedule_and_payload(context):
    match = '%0 = transform.structured.match ops{["func.return"]} in %r : (!transform.any_op) -> !transform.any_op\n    '
    tile = "transform.structured.tile_using_for %0 tile_sizes [1] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)"
    with pytest.raises(Reported):
        apply(context, script(match + tile))
    assert 'ERROR loc("<schedule>":4:5): only ops implementing TilingInterface are supported | loc("-":3:3): target op' in context.messages


def test_remarks_reach_the_handlers(context):
    apply(context, script('transform.debug.emit_remark_at %r, "here" : !transform.any_op'))
    assert context.messages[0].startswith('REMARK loc("-":')


def test_a_schedule_that_does_not_parse_is_reported_at_its_place(context):
    with pytest.raises(Reported):
        apply(context, script("transform.nonsense"))
    assert 'loc("<schedule>":3:5)' in context.messages[0]


def test_a_failing_schedule_fails_its_pipeline(context):
    module = ir.Module.parse(SOURCE, context=context)
    with pytest.raises(ValueError, match="no such option|has no option 'q'"):
        pipeline.build("builtin.module(tile-first{q=1})", context)
    pipeline.build("builtin.module(tile-first{rows=-1 cols=1})", context)
    with pytest.raises(ir.MLIRError):
        pipeline.run_pipeline(module.operation, "func.func(tile-first)")
