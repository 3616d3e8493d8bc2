"""Pipelines as YAML: nodes, include, options and variables."""

from pathlib import Path

import pytest

from c4ml_opt import pipeline
from c4ml_opt.mlir import ir
from c4ml_opt.registry import Registry, registry

PLUGIN = Path(__file__).parents[1] / "Inputs" / "plugin"
registry.add_plugin(PLUGIN)
TAG = "tag-functions{deep=false label=%s mode=fast n=%d scale=1.0%s}"


@pytest.fixture
def context():
    return ir.Context(load_on_create_dialects=[])


def test_the_nodes_of_a_list(context):
    text = str(pipeline.build("builtin.module(as-list{n=5})", context))
    listed = TAG % ("listed", 5, " sizes={1,2}")
    assert text.startswith(f"builtin.module(cse,func.func({listed},if{{cond=\"name == 'f'\"}}(canonicalize{{")
    assert ",elif{cond=\"has('linalg.*')\"}(linalg-generalize-named-ops),else(cse,sccp),repeat{max=3 until=fixpoint}(" in text
    assert "),check{cond=\"not has('linalg.conv*')\" message=\"convolutions are left\"}),schedule{name=tile-first cols=4 rows=4},func.func(" in text
    assert text.endswith(f",cse,func.func({TAG % ('listed-again', 1, '')}),symbol-dce)")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("pipeline: [", "while parsing"),
        ("pipeline: cse\npipeline: cse", ":2:1: the key 'pipeline' stands here twice"),
        ("pipeline: cse\nvariables: {a: 1, a: 2}", "the key 'a' stands here twice"),
        ("pipeline:\n\t- cse", ":2:1: while scanning for the next token, found character that cannot start any token"),
        ("pipeline: cse\noptions: {n: {type: int, default: abc}}", "option 'n' is of type int, and its default is 'abc'"),
        ("pipeline: cse\nvariables: {a: [[1]]}", "expected variable 'a' to be one value or a list of values"),
        ("pipeline: [" + "".join(f"any: &a{i} [" + f"any: *a{i - 1}, " * 9 * bool(i) + "cse], " for i in range(7)) + "cse]", "more than 20000 values"),
        ("summary: x", "expected a mapping with the keys summary and pipeline"),
        ("pipelines: cse", "expected a mapping with the keys"),
        ("pipeline: cse\nsumary: x", "unknown key 'sumary'; did you mean 'summary'?"),
        ("pipeline: cse\noptions: {n: {type: number}}", "option 'n' needs a type, one of int, bool"),
        ("pipeline: cse\noptions: [n]", "expected 'options' to be a mapping"),
        ("pipeline: 'tag-functions{n=${m}}'\noptions: {n: {type: int}}", "${m} is not among its options and variables"),
        ("pipeline: {cse: {}}", "expected a list of passes"),
        ("pipeline: [3]", "expected a pass, an operation with its list"),
        ("pipeline: [{cse: 3}]", "expected options as a mapping"),
        ("pipeline: [{cse: {}, sccp: {}}]", "expected one name"),
        ("pipeline: [{if: 'true'}]", "'if' needs 'then'"),
        ("pipeline: [{if: 'true', then: [cse], esle: [cse]}]", "unknown key 'esle' of 'if'"),
        ("pipeline: [{if: 'open()', then: [cse]}]", "unknown name 'open'"),
        ("pipeline: [{include: nowhere.yaml}]", "No such file"),
        ("pipeline: [{include: mine.yaml}]", "files include each other: mine.yaml -> mine.yaml"),
        ("pipeline: [{include: mine}]", "pipeline 'mine' includes itself: mine -> mine"),
        ("pipeline: [csee]", "did you mean 'cse'"),
        ("pipeline: [builtin.module: [tag-functions]]", "restricted to 'func.func'"),
    ],
)
def test_bad_files(context, tmp_path, monkeypatch, body, message):
    (tmp_path / "pipelines").mkdir()
    (tmp_path / "pipelines" / "mine.yaml").write_text(body)
    mine = Registry()
    mine.add_plugin(PLUGIN)
    mine.add_plugin(tmp_path)
    monkeypatch.setattr("c4ml_opt.pipeline.names.registry", mine)
    with pytest.raises(pipeline.PipelineError) as caught:
        pipeline.build("builtin.module(cse,mine)", context)
    assert message in str(caught.value) and "mine" in str(caught.value)
