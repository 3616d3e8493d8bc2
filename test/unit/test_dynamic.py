"""Control nodes in pipelines: if, elif, else, repeat, check, schedule, and what was really run."""

import shutil
import subprocess
from pathlib import Path

import pytest

from c4ml_opt import pipeline
from c4ml_opt.mlir import ir
from c4ml_opt.pipeline import split
from c4ml_opt.registry import registry

registry.add_plugin(Path(__file__).parents[1] / "Inputs" / "plugin")
SOURCE = """
func.func @mm(%a: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %0 = linalg.matmul ins(%a, %a : tensor<64x64xf32>, tensor<64x64xf32>) outs(%a : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %0 : tensor<64x64xf32>
}
func.func @ex(%a: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %0 = linalg.exp ins(%a: tensor<64x64xf32>) outs(%a : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %0 : tensor<64x64xf32>
}
func.func @none() { return }
"""
BRANCHES = """builtin.module(cse,func.func(
    if{cond="has('linalg.matmul')"}(linalg-generalize-named-ops),
    elif{cond="has('linalg.*')"}(linalg-specialize-generic-ops,canonicalize),
    else(),
    repeat{until=fixpoint max=4}(canonicalize,cse)),
  symbol-dce)"""


@pytest.fixture
def context():
    context = ir.Context(load_on_create_dialects=[])
    context.emit_error_diagnostics = True
    context.messages = []
    context.attach_diagnostic_handler(lambda d: context.messages.append(d.message) or True)
    return context


def run(context, text):
    module = ir.Module.parse(SOURCE, context=context)
    built = pipeline.build(text, context)
    built.run(module.operation)
    return built, str(module)


def test_each_function_takes_its_branch(context):
    _, out = run(context, BRANCHES)
    assert "linalg.generic" in out and "linalg.exp" in out and "linalg.matmul" not in out


def test_a_dynamic_pipeline_prints_back(context):
    text = str(pipeline.build(BRANCHES, context))
    assert str(pipeline.build(text, context)) == text
    assert """,else(),repeat{max=4 until=fixpoint}(canonicalize{""" in text


def test_what_ran_is_plain_upstream_text_per_function(context):
    built, out = run(context, BRANCHES)
    assert built.resolved().splitlines() == [
        "// @mm",
        "builtin.module(cse,func.func(linalg-generalize-named-ops,canonicalize,cse),symbol-dce)",
        "// @ex",
        "builtin.module(cse,func.func(linalg-specialize-generic-ops,canonicalize,canonicalize,cse),symbol-dce)",
        "// @none",
        "builtin.module(cse,func.func(canonicalize,cse),symbol-dce)",
    ]


@pytest.mark.skipif(not shutil.which("mlir-opt-22"), reason="needs mlir-opt")
def test_mlir_opt_replays_what_ran(context):
    built, out = run(context, BRANCHES)
    source = SOURCE[: SOURCE.index("func.func @ex")]
    replayed = subprocess.run(
        ["mlir-opt-22", f"--pass-pipeline={built.resolved().splitlines()[1]}"], input=source, capture_output=True, text=True, timeout=60
    )
    body = replayed.stdout[replayed.stdout.index("func.func @mm") :].split("  }\n}")[0]
    assert body in out, replayed.stderr


def test_static_pipelines_resolve_to_themselves(context):
    built, _ = run(context, "builtin.module(func.func(cse),symbol-dce)")
    assert built.resolved() == "builtin.module(func.func(cse),symbol-dce)\n"


def test_quotes_inside_quotes_may_be_escaped(context):
    text = r"""builtin.module(func.func(if{cond="has(\"linalg.matmul\") and name != 'x'"}(cse)))"""
    built, _ = run(context, text)
    assert built.resolved().splitlines()[1] == "builtin.module(func.func(cse))" and text == str(pipeline.build(str(built), context))
    with pytest.raises(ir.MLIRError):
        run(context, r"""builtin.module(func.func(check{cond="not has(\"linalg.matmul\")"}))""")


def test_a_repeat_that_does_not_settle_says_so(context, capfd):
    run(context, "builtin.module(func.func(repeat{max=1}(linalg-generalize-named-ops)))")
    assert "'func.func' still changes after 1 rounds of repeat{max=1}" in capfd.readouterr().err


def test_repeat_stops_at_the_fixpoint_or_condition_or_limit(context):
    text = "builtin.module(func.func(repeat{%s}(tag-functions{label=x},if{cond=\"name == 'mm'\"}(canonicalize))))"
    built, _ = run(context, text % "max=5")
    assert built.resolved().splitlines()[1].count("tag-functions") == 2  # changed once, then not
    built, _ = run(context, text % "max=1")
    assert built.resolved().splitlines()[1].count("tag-functions") == 1
    built, _ = run(context, text % "until=\"attr('demo.x', 0) == 1\"")
    assert built.resolved().splitlines()[1].count("tag-functions") == 1


def test_conditions_at_module_level_and_nested_control(context):
    built, _ = run(context, "builtin.module(if{cond=\"count('func.func') == 3\"}(func.func(if{cond=\"name == 'mm'\"}(cse)),symbol-dce))")
    assert built.resolved().splitlines() == [
        "// @mm",
        "builtin.module(func.func(cse),symbol-dce)",
        "// @ex, @none",
        "builtin.module(symbol-dce)",
    ]


def test_check_fails_at_the_operation_with_its_message(context):
    with pytest.raises(ir.MLIRError):
        run(context, "builtin.module(func.func(check{cond=\"not has('linalg.*')\" message=\"no linalg, please\"}))")
    assert context.messages[0] == "check: no linalg, please"


def test_a_condition_that_cannot_be_answered_is_an_error(context):
    with pytest.raises(ir.MLIRError):
        run(context, "builtin.module(func.func(if{cond=\"shape('x.y')[0] == 1\"}(cse)))")
    assert "there are 0 shaped operands and results" in context.messages[0]


def test_instruments_see_what_branches_run(context):
    seen = []

    class Watch(pipeline.Instrument):
        def manager(self, manager, nested):
            seen.append(nested)

        def around(self, name, options, anchor):
            return (lambda op: seen.append(name)), None

    with pipeline.instrument(Watch()):
        built, _ = run(context, "builtin.module(func.func(if{cond=\"name == 'mm'\"}(cse,tag-functions)),symbol-dce)")
    assert seen == [False, True, "cse", "tag-functions", "symbol-dce"]
    assert "Observe" not in str(built)


def test_schedule_nodes(context):
    built, out = run(context, "builtin.module(func.func(if{cond=\"has('linalg.matmul')\"}(schedule{name=tile-first rows=2 cols=4})))")
    assert "tensor<2x4xf32>" in out
    assert "schedule{name=tile-first cols=4 rows=2}" in str(built)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('elif{cond="1"}(cse)', ":1:1: error: 'elif' without an 'if' before it"),
        ("if{cond=true}(cse),else(cse),else(cse)", ":1:30: error: 'else' without an 'if'"),
        ("if(cse)", "if needs a condition"),
        ('if{cond="has("}(cse)', "'has(' is no expression"),
        ("if{cond=\"hass('a')\"}(cse)", "unknown name 'hass'; did you mean 'has'?"),
        ('if{cond="__import__(1)"}(cse)', "unknown name '__import__'"),
        ("cse,check{con=1}", ":1:5: error: no such option con of check"),
        ("repeat{max=0}(cse)", "'0' rounds are none"),
        ("repeat{max=2}", "repeat needs a nested pipeline"),
        ("if{cond=true}(cse,nope)", ":1:19: error: 'nope' does not refer"),
        ("func.func(if{cond=true}(sparsifier))", "restricted to 'builtin.module'"),
        ("schedule{nme=x}", "schedule needs a name"),
        ("schedule{name=tile-frist}", "did you mean 'tile-first'"),
        ("if{cond=\"x'}(cse)", "missing closing '}'"),
    ],
)
def test_bad_nodes(context, text, message):
    with pytest.raises(pipeline.PipelineError) as caught:
        pipeline.build(f"builtin.module({text})", context)
    assert message in str(caught.value)


def both_ways(source, text):
    """What a pipeline does split at its control nodes, and run as one PassManager: output or failure, diagnostics, what ran."""
    found = []
    for whole in (False, True):
        context = ir.Context(load_on_create_dialects=[])
        context.emit_error_diagnostics = True
        messages = []
        context.attach_diagnostic_handler(lambda d, messages=messages: messages.append((str(d.location), d.message)) or True)
        module = ir.Module.parse(source, context=context)
        built = pipeline.build(text, context)
        if whole:
            managers = built.manager, built.nested_managers
            assert managers
        try:
            built.run(module.operation)
            failed = None
        except ir.MLIRError as error:
            failed = str(error)
        found.append((failed, str(module), sorted(messages), built.resolved()))
    return found


DEEP = """
module @outer {
  func.func @f(%x: i32) -> i32 { %c = arith.constant 1 : i32 %d = arith.constant 1 : i32 %s = arith.addi %c, %d : i32 return %s : i32 }
  gpu.module @kernels { gpu.func @k(%x: i32) kernel { %c = arith.constant 2 : i32 gpu.return } func.func @g() { return } }
  module @inner { func.func @f() { %c = arith.constant 1 : i32 return } func.func private @declared() }
}
"""


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (SOURCE, BRANCHES),
        (DEEP, "builtin.module(func.func(cse),func.func(if{cond=\"has('arith.addi')\"}(canonicalize),else(cse)),gpu.module(gpu.func(cse)))"),
        (DEEP, "builtin.module(gpu.module(gpu.func(if{cond=\"name == 'k'\"}(cse,canonicalize)),func.func(check{cond=true})),symbol-dce)"),
        (DEEP, "builtin.module(builtin.module(func.func(if{cond=true}(if{cond=\"name == 'f'\"}(canonicalize),else(cse))),cse),inline)"),
        (DEEP, "builtin.module(any(if{cond=true}(canonicalize)))"),
        (DEEP, "builtin.module(func.func(check{cond=\"not has('arith.addi')\"},canonicalize),gpu.module(gpu.func(canonicalize)))"),
        (DEEP, "builtin.module(func.func(if{cond=\"name == 'f'\"}(check{cond=false message=no}),canonicalize),builtin.module(canonicalize))"),
        (DEEP, "builtin.module(func.func(if{cond=\"shape('arith.addi')[0] == 1\"}(cse),canonicalize))"),
        (DEEP, "builtin.module(check{cond=true},func.func(repeat{max=3}(canonicalize,check{cond=\"count('arith.constant') < 2\"})),cse)"),
        (DEEP, "builtin.module(func.func(tag-functions{label=x},if{cond=true}(tag-functions{label=y},canonicalize),cse))"),
        (DEEP, "func.func(if{cond=true}(canonicalize))"),
        (DEEP, "builtin.module(gpu.module(func.func(transform-interpreter,check{cond=true},cse)),func.func(if{cond=true}(canonicalize)))"),
    ],
)  # fmt: skip
def test_split_and_whole_do_the_same(source, text):
    apart, whole = both_ways(source, text)
    assert apart == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("builtin.module(func.func(check{cond=true}))", True),
        ("builtin.module(func.func(cse),any(check{cond=true}))", False),
        ("builtin.module(func.func(check{cond=true}),sparsifier)", False),  # which begins with nested passes
        ("builtin.module(func.func(check{cond=true}),cse,sparsifier)", True),
        ("builtin.module(func.func(cse))", False),
    ],
)
def test_what_is_split(context, text, expected):
    built = pipeline.build(text, context)
    step = split.split(built.anchor, context, built.pieces, True, built.keep, [])
    assert (step is not None) == expected


def test_the_module_is_verified_after_nested_passes(context):
    module = ir.Module.parse("func.func @a() { return } func.func @b() { return }", context=context)
    built = pipeline.build("builtin.module(func.func(if{cond=\"name == 'b'\"}(tag-functions{label=x})))", context)
    list(module.body.operations)[0].operation.attributes["sym_name"] = ir.StringAttr.get("b", context=context)
    with pytest.raises(ir.MLIRError):
        built.run(module.operation)
    assert context.messages == ["redefinition of symbol named 'b'"]


def test_an_interrupt_in_a_branch_ends_it_all(context):
    module = ir.Module.parse(SOURCE, context=context)
    for text in ("builtin.module(func.func(if{cond=true}(fail-on{how=interrupt})),cse)", "builtin.module(if{cond=true}(fail-on{how=interrupt}))"):
        with pytest.raises(KeyboardInterrupt):
            pipeline.build(text, context).run(module.operation)
