"""Pipelines in which Python passes, schedules and named pipelines stand among upstream's."""

import random
from pathlib import Path

import pytest

from c4ml_opt import pipeline
from c4ml_opt.mlir import PassManager, ir
from c4ml_opt.registry import registry

registry.add_plugin(Path(__file__).parents[1] / "Inputs" / "plugin")
SOURCE = "func.func @f() { return }\nfunc.func @g() { return }"


@pytest.fixture
def context():
    context = ir.Context(load_on_create_dialects=[])
    context.emit_error_diagnostics = True
    context.messages = []
    context.attach_diagnostic_handler(lambda d: context.messages.append(f"{d.location}: {d.message}") or True)
    return context


def run(context, text):
    module = ir.Module.parse(SOURCE, context=context)
    pipeline.run_pipeline(module.operation, text)
    return str(module)


@pytest.mark.parametrize(
    "text",
    [
        "builtin.module(canonicalize,func.func(cse , canonicalize{max-iterations=3}))",
        "any(cse)",
        "builtin.module()",
        "builtin.module(inline{op-pipelines=func.func(canonicalize{top-down=false}) max-iterations=2},symbol-dce)",
        "builtin.module(func.func(affine-loop-tile{tile-sizes=1,2}))",
        "builtin.module(transform-preload-library{transform-library-paths='/a b'})",
    ],
)
def test_upstream_pipelines_print_as_upstream_prints_them(context, text):
    assert str(pipeline.build(text, context)) == str(PassManager.parse(text, context=context))


@pytest.mark.parametrize(
    "text",
    [
        "cse",
        "",
        "builtin.module(cse",
        "builtin.module(cse))",
        "builtin.module(a(b)c)",
        "builtin.module(canonicalize{a=1)",
        "builtin.module(canonicalize{bad=1})",
        "builtin.module(affine-loop-tile)",
        "builtin.module(func.func(),cse)",
    ],
)
def test_errors_are_upstreams(context, text):
    with pytest.raises(ValueError) as theirs:
        PassManager.parse(text, context=context)
    with pytest.raises(pipeline.PipelineError) as ours:
        pipeline.build(text, context)
    assert str(ours.value) == str(theirs.value)


def test_mutated_pipelines_are_read_as_upstream_reads_them(context, capfd):
    pick = random.Random(7)
    seeds = [
        "builtin.module(cse,func.func(canonicalize{max-iterations=3 top-down=false},affine-loop-tile{tile-sizes=1,2}),symbol-dce)",
        "builtin.module(inline{op-pipelines=func.func(canonicalize) max-iterations=2})",
        "any(cse, builtin.module(func.func(cse)))",
    ]
    for _ in range(600):
        text = list(pick.choice(seeds))
        for _ in range(pick.randint(1, 4)):
            at = pick.randrange(len(text))
            text[at : at + pick.randint(0, 3)] = pick.choice(["", "", *"(){},= \na'\""])
        text = "".join(text)
        assert outcome(pipeline.build, text, context) == outcome(PassManager.parse, text, context), text


def outcome(build, text, context):
    try:
        return str(build(text, context=context))
    except ValueError as error:
        return str(error).partition("; did you mean")[0].partition("\n")[0]


def test_python_passes_nest_and_print_back(context):
    text = "builtin.module(cse,func.func(canonicalize,tag-functions{n=3 sizes=1,2}),symbol-dce)"
    built = pipeline.build(text, context)
    assert "tag-functions{deep=false label=tag mode=fast n=3 scale=1.0 sizes={1,2}}),symbol-dce)" in str(built)
    assert str(pipeline.build(str(built), context)) == str(built)
    assert run(context, text).count("demo.tag = 3") == 2


def test_functions_go_through_the_nested_passes_one_by_one(context, capfd):
    run(context, "builtin.module(func.func(observe-ops,cse,observe-ops),observe-ops)")
    seen = [line for line in capfd.readouterr().err.splitlines() if line.startswith("observe")]
    assert [line.split()[-1] for line in seen] == ["f", "f", "g", "g", "-"]


def test_worker_threads_are_off_only_while_python_passes_run(context):
    context.enable_multithreading(True)
    before = context.get_num_threads()
    assert "demo.tag" in run(context, "builtin.module(func.func(tag-functions))")
    assert context.get_num_threads() == before


def test_named_pipelines_expand(context):
    text = str(pipeline.build("builtin.module(tag-all{n=7},symbol-dce)", context))
    assert text.startswith("builtin.module(func.func(tag-functions{deep=false label=all mode=fast n=7 scale=1.0},canonicalize{")
    assert text.endswith(",cse,symbol-dce)")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("builtin.module(tag-functions)", ":1:1: error: Can't add pass 'TagFunctions' restricted to 'func.func' on a PassManager intended"),
        ("builtin.module(func.func(tag-functions{x=1}))", ":1:11: error: <Pass-Options-Parser>: no such option x; 'tag-functions' has"),
        ("builtin.module(func.func(tag-functions{lable=1}))", "no such option lable; did you mean 'label'?"),
        ("builtin.module(func.func(tag-functions{n=q}))", "for the --n option: 'q' value invalid for integer argument!"),
        ("builtin.module(func.func(tag-functions{n}))", "for the --n option: requires a value!"),
        ("builtin.module(func.func(tag-functions{mode=x}))", "Cannot find option named 'x'! It is one of fast, slow"),
        ("builtin.module(observe-op)", "'observe-op' does not refer to a registered pass or pass pipeline; did you mean 'observe-ops'?"),
        ("builtin.module(canonicalise)", "; did you mean 'canonicalize'"),
        ("builtin.module(linalg-detensorize)", "mlir-opt has it, these bindings do not"),
        ("builtin.module(cse,func.func(sparsifier))", ":1:15: error: pipeline 'sparsifier' restricted to 'builtin.module'"),
        ("func.func(tag-all)", "pipeline 'tag-all' runs on 'builtin.module', not on 'func.func'"),
        ("builtin.module(tag-all{m=7})", "no such option m"),
        ("builtin.module(tag-functions{n=1)", "missing closing '}'"),
    ],
)
def test_bad_pipelines(context, text, message):
    with pytest.raises(pipeline.PipelineError) as caught:
        pipeline.build(text, context)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ("failure", "fail-on: does not like this operation"),
        ("user", "fail-on: the user is wrong (x.mlir:1:2)"),
        ("inner", "fail-on: does not like this operation"),
        ("raise", "pass 'fail-on' raised ValueError: oops (at fail_on.py:"),
    ],
)
def test_failures_are_located_errors(context, how, message):
    with pytest.raises(ir.MLIRError):
        run(context, f"builtin.module(func.func(fail-on{{how={how}}}))")
    assert context.messages[0].startswith(f'loc("-":1:1): {message}')


def test_an_interrupt_is_not_a_failure(context):
    with pytest.raises(KeyboardInterrupt):
        run(context, "builtin.module(fail-on{how=interrupt})")


def test_flags_nest_as_mlir_opt_nests_them(context):
    flags = pipeline.Pipeline("builtin.module", context)
    for name, options in (("tag-functions", "n=4"), ("affine-loop-tile", "tile-sizes=3"), ("cse", None), ("tag-all", None)):
        flags.append(name, options)
    shape = "func.func(tag-functions{deep=false label=tag mode=fast n=4 scale=1.0}),func.func(affine-loop-tile{cache-size=512"
    assert str(flags).startswith(f"builtin.module({shape}")
    with pytest.raises(pipeline.PipelineError, match="did you mean 'cse'"):
        flags.append("csee")


def test_instruments_see_managers_and_passes(context):
    seen = []

    class Watch(pipeline.Instrument):
        def manager(self, manager, nested):
            seen.append(nested)

        def around(self, name, options, anchor):
            return (lambda op: seen.append(f"<{name} {op.name}")), (lambda op: seen.append(f"{name}>"))

    text = "builtin.module(func.func(tag-functions,cse))"
    with pipeline.instrument(Watch()):
        built = pipeline.build(text, context)
        built.run(ir.Module.parse("func.func private @f()", context=context).operation)
    assert seen == [False, "<tag-functions func.func", "tag-functions>", "<cse func.func", "cse>"]
    assert str(built) == str(pipeline.build(text, context))


def test_python_names_do_not_hide_upstream_ones():
    from c4ml_opt import upstream
    from c4ml_opt.pipeline import names

    taken = [n for kind in names.KINDS for n in registry.entries(kind) if n in upstream.names()]
    assert not taken
