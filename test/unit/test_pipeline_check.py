"""Pipelines checked before they run: the verdict against what really happens, on pipelines and inputs that contracts were not mined from."""

import random
from functools import cache
from pathlib import Path

import pytest

from c4ml_opt.checking.contracts import declared, probe, sources, state
from c4ml_opt.checking.contracts.conditions import decide
from c4ml_opt.checking.contracts.exemplar import descendants, outline
from c4ml_opt.checking.contracts.kinds import fits_llvm, kind_of
from c4ml_opt.checking.contracts.mine import steps
from c4ml_opt.checking.contracts.table import Table
from c4ml_opt.checking.contracts.verdict import BAD, GOOD, UNKNOWN, check
from c4ml_opt.diagnostics import UserError
from c4ml_opt.mlir import ir
from c4ml_opt.pipeline import build
from c4ml_opt.pipeline.named import expand
from c4ml_opt.pipeline.text import parse
from c4ml_opt.registry import registry
from c4ml_opt.session import Session

CASES = Path(__file__).parents[1] / "Inputs" / "pipelines"


@cache
def table():
    return Table()


def quiet():
    session = Session()
    session.attach(lambda diagnostic: True)
    return session


def read(name):
    """A case: the payload, and the pipeline in its first line as a list of passes."""
    text = (CASES / f"{name}.mlir").read_text(encoding="utf-8")
    return text, [str(node) for node in parse(text.split("\n")[0].removeprefix("// "))]


def verdict(passes, text, goal="llvm"):
    session = quiet()
    module = session.parse(text)
    found, samples = state.of(module.operation)
    table().remember([outline(op) for op in samples.values()])
    return check(parse(",".join(passes)), found, goal, table(), samples=samples)


def lowers(passes, text) -> bool:
    """What really happens: whether the passes run and leave the llvm dialect only."""
    session = quiet()
    module = session.parse(text)
    try:
        build(f"builtin.module({','.join(passes)})", session.context).run(module.operation)
    except (ir.MLIRError, ValueError):
        return False
    return all(kind is None or fits_llvm(kind) for kind in map(kind_of, descendants(module.operation)))


def mutants(passes, seed, moves):
    """The pipeline, and what is left of it by deleting, swapping, cutting and moving passes."""
    draw = random.Random(seed)
    yield passes
    for i in range(len(passes)):
        yield passes[:i] + passes[i + 1 :]
    for i in range(len(passes) - 1):
        yield [*passes[:i], passes[i + 1], passes[i], *passes[i + 2 :]]
    for i in range(2, len(passes)):
        yield passes[:i]
    for _ in range(moves):
        moved = list(passes)
        moved.insert(draw.randrange(len(passes)), moved.pop(draw.randrange(len(passes))))
        yield moved


def counted(name, moves, every=1):
    text, passes = read(name)
    counts = {}
    for number, mutant in enumerate(mutants(passes, 7, moves)):
        if number % every:
            continue
        pair = verdict(mutant, text).word, lowers(mutant, text)
        assert pair != (GOOD, False), f"said to be good, and is not: {','.join(mutant)}"
        counts[pair] = counts.get(pair, 0) + 1
    return counts


NAMES = sorted(p.stem for p in CASES.glob("*.mlir"))


@pytest.mark.parametrize("name", NAMES)
def test_the_pipeline_itself_is_not_called_bad(name):
    text, passes = read(name)
    assert lowers(passes, text)
    assert verdict(passes, text).word != BAD


@pytest.mark.parametrize("name", NAMES)
def test_no_false_good_on_some_mutants(name):
    counted(name, 2, every=8)


@pytest.mark.slow
def test_verdicts_on_all_mutants():
    total = {}
    for name in NAMES:
        for pair, number in counted(name, 25).items():
            total[pair] = total.get(pair, 0) + number
    false_bad = total.get((BAD, True), 0)
    decided = total.get((GOOD, True), 0) + total.get((BAD, False), 0)
    assert false_bad <= 0.02 * sum(total.values()), total
    assert decided >= 0.7 * sum(total.values()), total


LOOP = """
func.func @f(%a: memref<4xf32>, %s: f32, %n: index) {
  scf.for %i = %n to %n step %n { memref.store %s, %a[%i] : memref<4xf32> }
  return
}"""
LOWERING = ["convert-scf-to-cf", "convert-arith-to-llvm", "finalize-memref-to-llvm", "convert-func-to-llvm", "convert-cf-to-llvm"]
LOWERING.append("reconcile-unrealized-casts")


@pytest.mark.parametrize("missing", range(len(LOWERING)))
def test_the_remedy_for_a_deleted_pass_makes_it_good(missing):
    passes = LOWERING[:missing] + LOWERING[missing + 1 :]
    found = verdict(passes, LOOP)
    if lowers(passes, LOOP):
        assert found.word != BAD
        return
    assert found.word != GOOD
    remedy = found.remedy.rpartition("builtin.module(")[2][:-1]
    assert remedy and lowers([remedy], LOOP), str(found)


@pytest.mark.parametrize("first, then", [("convert-scf-to-cf", 5), ("convert-cf-to-llvm", 0), ("reconcile-unrealized-casts", 0)])
def test_a_step_in_the_wrong_place_is_moved(first, then):
    passes = [p for p in LOWERING if p != first]
    passes.insert(then, first)
    found = verdict(passes, LOOP)
    assert not lowers(passes, LOOP) and found.word == BAD, str(found)
    remedy = found.remedy.rpartition("builtin.module(")[2][:-1]
    assert "remedy: move" in str(found) and sorted(remedy.split(",")) == sorted(LOWERING) and lowers([remedy], LOOP), str(found)


def test_a_cast_that_may_find_its_counterpart_is_not_called_left():
    text = "func.func @f() -> f32 { %0 = memref.alloc() : memref<f32> %1 = memref.load %0[] : memref<f32> return %1 : f32 }"
    passes = ["finalize-memref-to-llvm", "convert-func-to-llvm"]
    assert verdict(passes, text).word != BAD and lowers(passes, text)


MATMUL = """
func.func @matmul(%a: tensor<4x8xf32>, %b: tensor<8x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}"""
SCHEDULE = """%s
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%%m: !transform.any_op) {
    %%f = transform.structured.match ops{["linalg.matmul"]}%s in %%m : (!transform.any_op) -> !transform.any_op
    %s
    transform.yield
  }
}"""
GENERALIZE = "%g = transform.structured.generalize %f : (!transform.any_op) -> !transform.any_op"
ANNOTATE = 'transform.annotate %f "seen" : !transform.any_op'


def scheduled(folder, head, match, body, goal="not has('linalg.matmul')"):
    file = folder / "s.mlir"
    file.write_text(SCHEDULE % (head, match, body))
    return verdict([f"schedule{{name={file}}}"], MATMUL, goal)


@pytest.mark.parametrize("passes", ["default-lowering", "x86-tensor,default-lowering"])
def test_the_lowerings_of_this_project_are_decided(passes):
    found = verdict(passes.split(","), MATMUL, None)
    assert found.goal == "llvm" and found.word == GOOD, str(found)


def test_a_long_pipeline_gets_the_pass_that_it_lacks():
    passes = [str(node) for node in expand(registry.find("pipeline", "default-lowering"), None, "builtin.module")[1]]
    passes.remove("convert-scf-to-cf")
    found = verdict(passes, MATMUL)
    assert found.word == BAD and "remedy: add 'convert-scf-to-cf'" in found.remedy and "then nothing is left" in found.remedy, str(found)


def test_a_schedule_that_treats_operations_by_themselves_is_tried(tmp_path):
    assert scheduled(tmp_path, "// Generalize.", "", GENERALIZE).word == GOOD
    assert scheduled(tmp_path, "// Generalize.", "", GENERALIZE, "has('linalg.matmul')").word == BAD


@pytest.mark.parametrize("match, body, why", [("", ANNOTATE, "transform.annotate"), (" attributes{tuned}", GENERALIZE, "transform.structured.match")])
def test_a_schedule_that_chooses_is_unknown_and_says_by_what(tmp_path, match, body, why):
    found = scheduled(tmp_path, "// Choose.", match, body)
    assert found.word == UNKNOWN and f"declares no CONTRACT, and what its '{why}' does" in str(found)


def test_a_pass_that_looks_for_something_is_idle_without_it():
    assert declared.parse("each with [n] arm_sme.", "").texts == ("[n]", "arm_sme.")
    found = verdict(["lower-scalable-vectors", "linalg-generalize-named-ops"], MATMUL, "not has('linalg.matmul')")
    assert found.word == GOOD and "step 1 'lower-scalable-vectors' does nothing" in str(found)


def test_declarations_decide(tmp_path):
    assert scheduled(tmp_path, "// Mark.\n// CONTRACT: keeps", "", ANNOTATE).word == BAD
    assert scheduled(tmp_path, "// CONTRACT: needs linalg.matmul; removes linalg.*; makes linalg.generic", "", ANNOTATE).word == GOOD
    assert scheduled(tmp_path, "// CONTRACT: needs linalg.conv*", "", ANNOTATE, "runs").word == BAD
    assert scheduled(tmp_path, "// CONTRACT: removes linalg.matmul; makes linalg.matmul", "", ANNOTATE).word == UNKNOWN
    assert scheduled(tmp_path, "// CONTRACT: removes linalg.matmul; makes my.operation", "", ANNOTATE, "runs").word == UNKNOWN


@pytest.mark.parametrize("text", ["nothing", "", "needs", "keeps each", "removes a; b c"])
def test_a_declaration_outside_of_the_language_is_an_error(tmp_path, text):
    with pytest.raises(UserError, match="expected a CONTRACT of keeps, each or clauses"):
        scheduled(tmp_path, f"// CONTRACT: {text}", "", ANNOTATE)


def test_python_declares_by_a_constant(tmp_path):
    (tmp_path / "p.py").write_text('"""Mark."""\nCONTRACT = "needs scf.for; makes cf.*"\n')
    assert declared.of_file(str(tmp_path / "p.py")).clauses == {"needs": ("scf.for",), "makes": ("cf.*",)}
    (tmp_path / "p.py").write_text("CONTRACT = 3\n")
    with pytest.raises(UserError, match="one plain string"):
        declared.of_file(str(tmp_path / "p.py"))
    (tmp_path / "p.py").write_text("def build(target, options): pass\n")
    found = verdict([f"schedule{{name={tmp_path / 'p.py'}}}"], MATMUL, "runs")
    assert found.word == UNKNOWN and "is built in Python and declares no CONTRACT" in str(found)


def test_a_pass_that_fails_is_bad():
    found = verdict(["one-shot-bufferize"], 'func.func @f(%a: tensor<4xf32>) -> tensor<4xf32> { %0 = "tosa.abs"(%a) : (tensor<4xf32>) -> tensor<4xf32> return %0 : tensor<4xf32> }', "runs")
    assert found.word == BAD and "step 1 'one-shot-bufferize' fails on 'tosa.abs'" in str(found)


def test_conditions_are_decided_by_kinds():
    session = quiet()
    now, _ = state.of(session.parse(LOOP).operation)
    assert decide("has('scf.for')", now) is True
    assert decide("has('scf.*') and not has('linalg.*')", now) is True
    assert decide("has('linalg.*')", now) is False
    assert decide("count('scf.for') > 3", now) is None
    assert decide("attr('tuned') == 1", now) is None
    assert decide("has('scf.for')", now, single=False) is None
    assert decide("not has('linalg.*')", now, single=False) is True


def test_a_broken_table_is_told_and_probing_takes_its_place(tmp_path):
    for text in ("", "{}", '{"version": "0", "probed": 0}\n[]\n', "no json"):
        (tmp_path / "t.jsonl").write_text(text)
        broken = Table(str(tmp_path / "t.jsonl"), str(tmp_path / "e.jsonl"))
        assert "mine" in broken.problem
        session = quiet()
        module = session.parse(LOOP)
        found, samples = state.of(module.operation)
        broken.remember([outline(op) for op in samples.values()])
        assert check(parse(",".join(LOWERING)), found, "llvm", broken).word == GOOD


def test_kinds_without_a_contract_are_probed_in_functions_too():
    text = """
func.func @f(%a: memref<3x5xf32, strided<[9, 1]>>, %b: memref<3xf32, 2>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%a : memref<3x5xf32, strided<[9, 1]>>) outs(%b : memref<3xf32, 2>) {
  ^bb0(%x: f32, %y: f32):
    linalg.yield %x : f32
  }
  return
}"""
    found = verdict(["func.func(convert-linalg-to-loops)"], text, "not has('linalg.*')")
    assert found.word == GOOD, str(found)


def mined(step):
    """What the shipped table has of a step, by kind."""
    fresh = Table()
    return {kind: fresh.find(step, kind) for kind in list(fresh.named("*"))[::25] if fresh.knows(kind)}


OWN = [step for step, files in steps().items() if files]


def test_what_is_made_of_a_pass_is_known():
    assert "transforms/lowering/runtime_functions.mlir" in sources.files_of("pass", "define-runtime-functions")
    assert "transforms/_emit.py" in sources.files_of("pass", "lower-pack")
    assert sources.asks_target("pass", "lower-to-nanokernel") and not sources.asks_target("pass", "lower-pack")
    assert not any(name in step for step in OWN for name in ("lower-to-nanokernel", "pack-matmul", "store-bf16-as-i16"))


def test_a_changed_pass_has_no_contract_until_it_is_tried(monkeypatch):
    step = "builtin.module(lower-pack)"
    fresh = Table()
    known = next(k for k in fresh.named("linalg.matmul") if fresh.knows(k))
    assert fresh.find(step, known) is not None
    monkeypatch.setattr("c4ml_opt.checking.contracts.table.checksum", lambda path: 0)
    changed = Table()
    assert changed.find(step, known) is None and changed.find("builtin.module(canonicalize)", known) is not None
    changed.probe(step, [known])
    assert changed.probed and changed.find(step, known) == fresh.find(step, known)


def test_the_default_lowering_of_a_matmul_needs_no_probing():
    session, fresh = quiet(), Table()
    found, samples = state.of(session.parse(MATMUL).operation)
    assert check(parse("default-lowering"), found, None, fresh, samples=samples).word == GOOD
    assert fresh.probed <= 1 and fresh.problem is None


def test_an_unknown_kind_is_tried_on_all_steps_behind_in_one_process(monkeypatch):
    together, calls = probe.tried_together, []
    monkeypatch.setattr(probe, "tried_together", lambda steps, *rest: calls.append(steps) or together(steps, *rest))
    text = "func.func @f(%a: vector<3x2x2x2xi3>) -> vector<3x2x2x2xi3> { %0 = arith.muli %a, %a : vector<3x2x2x2xi3> return %0 : vector<3x2x2x2xi3> }"
    passes = ["cse", "convert-index-to-llvm", "convert-vector-to-llvm", "convert-arith-to-llvm", "convert-func-to-llvm", "reconcile-unrealized-casts"]
    assert verdict(passes, text).word == GOOD
    assert len(calls) <= 2 and len(calls[0]) > 3, calls


@pytest.mark.slow
@pytest.mark.parametrize("step", OWN)
def test_mined_contracts_of_this_projects_passes_are_those_of_today(step):
    """After a change of a pass: `make contracts`. Until then it is probed, which is right but slow."""
    known = mined(step)
    assert None not in known.values(), f"'{step}' has changed since its contract was mined: make contracts"
    fresh = Table()
    exemplars = {e.kind: e for k in known for e in [fresh.exemplar(k), *map(fresh.exemplar, fresh.exemplar(k).inner if fresh.exemplar(k) else ())] if e is not None}
    for target in ("host", "aarch64-sve"):
        found, _ = probe.tried(step, list(exemplars.values()), target)
        wrong = {k: (found[k], o) for k, o in known.items() if k in found and set(found[k].may) != set(o.may)}
        assert not wrong


@pytest.mark.parametrize("name", [n for n, e in registry.entries("pass").items() if declared.of_pass(e).word == "keeps"])
def test_passes_that_declare_to_keep_everything_do(name):
    fresh = Table()
    some = {k: e for k in fresh.named("*")[::40] if not k.startswith("func.") and (e := fresh.exemplar(k)) is not None}
    found, _ = probe.tried(f"builtin.module({name})", list(some.values()))
    assert {k: o for k, o in found.items() if o.error is not None or {*o.may} - {*some[k].inner} != {k}} == {}
