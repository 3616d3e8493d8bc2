"""Tuning: exact spaces, constraints and their proofs, strategies, isolated trials, the store."""

import itertools
import json
import re
import signal
from dataclasses import replace

import pytest

from c4ml_opt.diagnostics import UserError
from c4ml_opt.registry import registry
from c4ml_opt.runtime.timing import LEAST, WARM_UP, Effort
from c4ml_opt.session import Session
from c4ml_opt.tuning import constraints, executors, library, strategies, task
from c4ml_opt.tuning.measure import Bench, Trial
from c4ml_opt.tuning.search import Result, confirm, search
from c4ml_opt.tuning.space import Space
from c4ml_opt.tuning.store import Key, open_store
from c4ml_opt.tuning.tunable import Tunable
from tuning_inputs import PAYLOAD, SIZE, schedule, space, tunable, tune


MATMUL, KERNELS = (open(registry.find("schedule", name).path, encoding="utf-8").read() for name in ("tune-matmul", "tune-x86-tensor"))


def constrained(body: str, a="[1, 2, 3, 4, 5, 6, 7, 8]", b="[-3, -2, -1, 0, 1, 2, 3]") -> str:
    return schedule(f"""
    %a = transform.tune.knob<"a"> options = {a} -> !transform.param<i64>
    %b = transform.tune.knob<"b"> options = {b} -> !transform.param<i64>
    transform.smt.constrain_params(%a, %b) : (!transform.param<i64>, !transform.param<i64>) -> () {{
    ^bb0(%x: !smt.int, %y: !smt.int):
      {body}
      smt.yield
    }}
    transform.annotate %op "done" : !transform.any_op""")


def values(of):
    return {tuple(of.point(n).values()) for n in range(len(of))}


CASES = {
    "budget": ("%p = smt.int.mul %x, %y\n %c = smt.int.constant 6\n %t = smt.int.cmp lt %p, %c\n smt.assert %t", lambda a, b: a * b < 6),
    "remainder": ("%m = smt.int.mod %y, %x\n %c = smt.int.constant 1\n %t = smt.eq %m, %c : !smt.int\n smt.assert %t", lambda a, b: b % a == 1),
    "quotient": ("%m = smt.int.div %x, %y\n %c = smt.int.constant 2\n %t = smt.int.cmp ge %m, %c\n smt.assert %t", lambda a, b: b != 0 and (a // abs(b)) * (1 if b > 0 else -1) >= 2),
    "connectives": (
        "%c = smt.int.constant 3\n %p = smt.int.cmp gt %x, %c\n %q = smt.eq %x, %y : !smt.int\n %n = smt.not %q\n %i = smt.implies %p, %n\n %o = smt.or %i, %q\n %d = smt.distinct %x, %c : !smt.int\n %t = smt.and %o, %d\n smt.assert %t",
        lambda a, b: (not a > 3 or a != b or a == b) and a != 3,
    ),
    "arithmetic": ("%s = smt.int.sub %x, %y\n %g = smt.int.abs %s\n %k = smt.int.add %g, %x\n %c = smt.int.constant 5\n %t = smt.int.cmp le %k, %c\n smt.assert %t", lambda a, b: abs(a - b) + a <= 5),
}


@pytest.mark.parametrize("case", CASES)
def test_the_space_is_exact(case):
    body, holds = CASES[case]
    of = space(constrained(body))
    assert values(of) == {(a, b) for a, b in itertools.product(range(1, 9), range(-3, 4)) if holds(a, b)}
    assert of.total == 56


@pytest.mark.parametrize("case", CASES)
def test_z3_agrees_with_the_enumeration(case):
    import z3

    of = space(constrained(CASES[case][0]))
    terms = {knob.name: z3.Int(knob.name) for knob in of.knobs}
    for a, b in itertools.product(*(knob.values for knob in of.knobs)):
        solver = z3.Solver()
        solver.add(terms["a"] == a, terms["b"] == b, *(x.holds(terms, constraints.Terms) for x in of.assertions))
        assert (solver.check() == z3.sat) == (of.number({"a": a, "b": b}) is not None)


def test_a_contradiction_is_told_in_the_schedule_s_terms():
    body = "%c = smt.int.constant 9\n %t = smt.int.cmp gt %x, %c\n smt.assert %t\n %u = smt.int.cmp gt %x, %y\n smt.assert %u"
    with pytest.raises(UserError) as error:
        space(constrained(body))
    message = str(error.value)
    assert "knob 'a' at t.mlir:8:" in message and "smt.assert at t.mlir:14:" in message
    assert "knob 'b'" not in message


def test_a_contradiction_with_constants_of_the_target_is_told_too():
    text = KERNELS.replace("[0, 4, 8, 16, 24, 32, 48, 64, 80, 96]", "[12]")
    session = Session("x86-avx512")
    with session.targeted():
        of = Tunable(text, "t.mlir", session.context, (64, 64, 64), (32, 32, 32))
        with pytest.raises(UserError, match="contradict each other") as error:
            Space(of.knobs, of.assertions)
    lines = str(error.value).splitlines()[1:]
    assert len(lines) == 2 and "knob 'nr'" in lines[0] and lines[1].endswith("over nr")


@pytest.mark.parametrize("start, message", [("mr = 5 : i64", None), ("mrr = 0 : i64", "has values for .*mrr")])
def test_a_start_that_is_no_point_is_none_or_an_error(start, message, tmp_path):
    (tmp_path / "in.mlir").write_text(PAYLOAD)
    (tmp_path / "s.mlir").write_text(KERNELS.replace("c4ml.start = {mr = 0 : i64", f"c4ml.start = {{{start}"))
    done = tune("in.mlir", "--target=x86-avx2", "--schedule=s.mlir", "--trials=2", cwd=tmp_path)
    assert (done.returncode == 0) == (message is None), done.stderr
    assert "Traceback" not in done.stderr and "internal error" not in done.stderr
    if message:
        assert re.search(message, done.stderr)


@pytest.mark.parametrize(
    "apply, message",
    [
        ("transform.annotate %op \"x\" : !transform.any_op", "nothing to tune"),
        ('%a = transform.tune.knob<"a"> options = [] -> !transform.any_param', "no value to choose"),
        ('%a = transform.tune.knob<"a"> options = {lower_bound = 0, upper_bound = 99999} -> !transform.any_param', "too wide"),
        ('%a = transform.tune.knob<"a"> options = [1] -> !transform.any_param\n%b = transform.tune.knob<"a"> options = [2] -> !transform.any_param', "two different names"),
        ('%a = transform.tune.knob<"a"> options = [[1]] -> !transform.any_param', "not an integer"),
        ("%a = transform.nonsense", "does not parse"),
    ],
)
def test_bad_schedules_are_refused(apply, message):
    with pytest.raises(UserError, match=message):
        tunable(schedule(apply))


def test_knobs_become_constants_and_alternatives_are_chosen():
    of = tunable(schedule("""
    %a = transform.tune.knob<"a"> options = ["x", "y"] -> !transform.any_param
    %n = transform.tune.knob<"n"> options = {lower_bound = 2, upper_bound = 8, step = 3} -> !transform.any_param
    transform.tune.alternatives<"how"> { transform.annotate %op "first" : !transform.any_op }, { transform.annotate %op "second" : !transform.any_op }"""))
    assert [knob.values for knob in of.knobs] == [("x", "y"), (2, 5, 8), (0, 1)]
    text = of.resolve({"a": "y", "n": 5, "how": 1})
    assert 'param.constant "y"' in text and "param.constant 5" in text and "tune.knob" not in text
    session = Session()
    module = session.parse(PAYLOAD)
    from c4ml_opt import schedule as schedules

    schedules.apply(module.operation, library.single(text))
    assert "second" in str(module) and "first" not in str(module)


def test_tasks_are_the_distinct_matched_operations_alone():
    session = Session()
    text = PAYLOAD.replace("return %r", f"%q = linalg.matmul ins(%r, %b : tensor<{SIZE}x{SIZE}xf32>, tensor<{SIZE}x{SIZE}xf32>) outs(%f : tensor<{SIZE}x{SIZE}xf32>) -> tensor<{SIZE}x{SIZE}xf32>\n return %q")
    (found,) = task.find(session.parse(text), tunable(MATMUL))
    assert found.sizes == (SIZE, SIZE, SIZE) and found.bits == (32, 32, 32)
    assert found.text.count("linalg.matmul") == 1 and "linalg.fill" in found.text


def test_dynamic_sizes_are_left_out_and_refused_alone(capfd):
    text = "func.func @f(%a: tensor<?x4xf32>, %b: tensor<4x4xf32>, %c: tensor<?x4xf32>) -> tensor<?x4xf32> { %r = linalg.matmul ins(%a, %b : tensor<?x4xf32>, tensor<4x4xf32>) outs(%c : tensor<?x4xf32>) -> tensor<?x4xf32>\n return %r : tensor<?x4xf32> }"
    with pytest.raises(UserError, match="all 1 operations have dynamic sizes"):
        task.find(Session().parse(text), tunable(MATMUL))
    (found,) = task.find(Session().parse(text + PAYLOAD), tunable(MATMUL))
    assert found.sizes == (SIZE, SIZE, SIZE) and capfd.readouterr().err.count("has dynamic sizes and stays as it is") == 2




@pytest.fixture(scope="module")
def matmul():
    session = Session()
    with session.targeted():
        base = Tunable(MATMUL, "tune_matmul.mlir", session.context)
        (each,) = task.find(session.parse(PAYLOAD), base)
        of = base.of(each)
        yield each, of, Space(of.knobs, of.assertions)


@pytest.mark.parametrize("name", strategies.names())
@pytest.mark.parametrize("seed", [0, 1])
def test_strategies_ask_for_each_valid_point_once_and_survive_failures(matmul, name, seed):
    _, of, points = matmul
    chooser = strategies.make(name, points, seed, lambda point: point["mr"] * point["nr"])
    known = {}
    for _ in range(20):
        number = chooser.ask(known, set())
        assert 0 <= number < len(points) and number not in known
        known[number] = float("inf") if number % 3 == 0 else 1.0 / (1 + number)


@pytest.mark.parametrize("name", ["tpe", "evolutionary", "learned"])
def test_guided_strategies_find_a_smooth_optimum_faster_than_random(matmul, name):
    _, of, points = matmul
    target = points.features()[len(points) // 3]

    def cost(number):
        return 1.0 + float(((points.features()[number] - target) ** 2).sum())

    def best(which, seed):
        chooser, known = strategies.make(which, points, seed), {}
        for _ in range(30):
            number = chooser.ask(known, set())
            known[number] = cost(number)
        return min(known.values())

    seeds = range(3)
    assert sorted(best(name, s) for s in seeds)[1] <= sorted(best("random", s) for s in seeds)[1]


def test_trials_end_as_what_they_are(matmul):
    each, of, points = matmul
    bench = Bench(each.text, "host", timeout=20)
    good = bench.run(library.single(of.resolve(points.point(0))))
    assert good.status == "ok" and good.seconds > 0
    bad = bench.run(library.single(schedule('transform.structured.vectorize %op vector_sizes [3] : !transform.any_op').split("{", 1)[1].rsplit("}", 1)[0].strip()))
    assert bad.status == "error" and "error:" in bad.message
    wrong = Bench(each.text, "host", timeout=20)
    wrong.__dict__["reference"] = replace(bench.reference, results=[r + 1 for r in bench.reference.results])
    assert wrong.run(None).status == "wrong"


def test_only_long_calls_are_given_up_early(matmul):
    long = Bench(PAYLOAD.replace(f"{SIZE}x{SIZE}", "256x256"), "host")
    short = Bench(PAYLOAD, "host", pipeline=Session().target.schedule or "")
    count = {bench: len(bench.compile(None).run(bench.inputs, repeat=Effort(50, hopeless=1e-12)).seconds) for bench in (long, short)}
    assert count[short] == 50, "a call of a microsecond is judged by the cost of calling it"
    assert count[long] == WARM_UP
    assert len(long.compile(None).run(long.inputs, repeat=Effort(50, enough=1e-9)).seconds) == LEAST


def test_a_worker_that_is_killed_is_a_trial_and_the_search_goes_on(matmul):
    each, of, points = matmul
    executor = executors.make("1", {"text": each.text, "target": "host", "timeout": 20.0, "seed": 0})
    try:
        assert executor.submit(None).result().status == "ok"
        worker = executor._workers[0]
        worker._process.send_signal(signal.SIGKILL)
        worker._process.wait()
        assert executor.submit(None).result().status == "crash"
        assert executor.submit(None).result().status == "ok"
    finally:
        executor.close()


def test_the_best_is_measured_again_before_it_is_believed(matmul):
    _, of, points = matmul
    lucky, steady = points.point(0), points.point(1)
    result = Result([(lucky, Trial("ok", 1e-6)), (steady, Trial("ok", 2e-6)), (points.point(2), Trial("crash"))])
    again = {library.single(of.resolve(lucky)): 9e-6, library.single(of.resolve(steady)): 3e-6, None: 1e-3}

    class Done:
        def __init__(self, seconds):
            self.seconds = seconds

        def result(self):
            return Trial("ok", self.seconds)

    assert confirm(result, of, lambda text: Done(again[text])) == (steady, 3e-6, 1e-3)


def test_what_the_target_chooses_is_kept_where_nothing_beats_it(matmul):
    _, of, points = matmul
    of = of.of(matmul[0])
    of.start = points.point(3)
    result = Result([(points.point(3), Trial("ok", 2e-6)), (points.point(0), Trial("ok", 1e-6))])

    class Done:
        def __init__(self, seconds):
            self.seconds = seconds

        def result(self):
            return Trial("ok", self.seconds)

    assert confirm(result, of, lambda text: Done(5e-6 if text is None else 6e-6)) == (of.start, 5e-6, 5e-6)


KEY = Key("linalg.matmul", "d", "host", "s", "v")


@pytest.mark.parametrize("place", ["r.yaml", "r.db"])
def test_the_store_gives_back_what_was_added(tmp_path, place):
    store = open_store(str(tmp_path / place))
    store.add(KEY, {"mr": 4}, Trial("ok", 0.5))
    store.add(KEY, {"mr": 8}, Trial("crash", message="gone"))
    again = open_store(str(tmp_path / place))
    assert again.trials(KEY) == [({"mr": 4}, Trial("ok", 0.5)), ({"mr": 8}, Trial("crash", message="gone"))]
    assert again.trials(Key("linalg.matmul", "other", "host", "s", "v")) == []


def test_the_yaml_store_is_yaml_and_survives_a_kill_in_the_middle_of_a_line(tmp_path):
    import yaml

    path = tmp_path / "r.yaml"
    open_store(str(path)).add(KEY, {"mr": 4}, Trial("ok", 0.5))
    assert yaml.safe_load(path.read_text())[0]["point"] == {"mr": 4}
    with open(path, "a") as file:
        file.write('- {"key": "linalg.mat')
    store = open_store(str(path))
    assert len(store.trials(KEY)) == 1
    store.add(KEY, {"mr": 8}, Trial("ok", 0.25))
    assert len(open_store(str(path)).trials(KEY)) == 2


@pytest.mark.parametrize("text, message", [("func.func @main()\n", "not written by c4ml-tune"), ("{header}- {{}}\n", ":3:1"), ("{header}nonsense\n", ":3:1")])
def test_foreign_and_broken_databases_are_kept_and_refused(tmp_path, text, message):
    from c4ml_opt.tuning.yaml_store import HEADER

    good = HEADER + "- " + json.dumps({"key": "k", "point": {}, "result": {"status": "ok", "seconds": 0.5}}) + "\n"
    path = tmp_path / "r.yaml"
    path.write_text(text.format(header=good))
    with pytest.raises(UserError, match=message):
        open_store(str(path))
    assert path.read_text() == text.format(header=good)


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["--strategy=rnd"], "did you mean 'random'"),
        (["--schedule=tune-matmull"], "did you mean 'tune-matmul'"),
        (["--workers=many"], "--workers takes"),
        (["--workers=tcp://127.0.0.1:9"], "no Dask scheduler answers"),
        (["--db=in.mlir"], "not written by c4ml-tune"),
        (["--compare=random,x"], "unknown strategy 'x'"),
        (["missing.mlir"], "cannot open input file"),
        (["--trials=0"], "--trials"),
        (["--trials=-3"], "--trials"),
        (["--trials=many"], "--trials"),
        (["--timeout=0"], "--timeout is a number of seconds above 0"),
        (["--timeout=nan"], "--timeout is a number of seconds above 0"),
        (["--seed=-1"], "--seed"),
        (["--compare="], "unknown strategy ''"),
        (["--plot=p.png"], "give both"),
        (["--compare=random", "--plot=p.nonsense"], "must end in one of"),
        (["--compare=random", "--plot=/missing/p.png"], "no folder that may be written to"),
        (["-o/missing/t.mlir"], "no folder that may be written to"),
        (["-o."], "it is a folder"),
        (["--db=/missing/r.yaml"], "cannot keep results"),
        (["--target=aarch64-sve"], "an emulator, whose times are not the target's"),
        (["--schedule=wrong.mlir"], "did you mean 'x86-tensor'"),
        (["wrong.mlir"], "nothing to tune"),
        (["broken.mlir"], "broken.mlir:1:7: error"),
    ],
)
def test_wrong_inputs_are_errors(tmp_path, arguments, message):
    (tmp_path / "in.mlir").write_text(PAYLOAD)
    (tmp_path / "wrong.mlir").write_text(KERNELS.replace('"x86-tensor"', '"x86-tensr"'))
    (tmp_path / "broken.mlir").write_text("func @")
    done = tune(*([] if arguments[0].endswith(".mlir") and arguments[0][0] != "-" else ["in.mlir"]), *arguments, cwd=tmp_path)
    assert done.returncode != 0 and message in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "tuned.mlir").exists()


def test_a_dask_cluster_runs_trials_and_may_lose_a_worker(matmul):
    distributed = pytest.importorskip("distributed")
    each, of, points = matmul
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        executor = executors.make(cluster.scheduler_address, {"text": each.text, "target": "host", "timeout": 20.0, "seed": 0})
        try:
            result = search(of, points, "random", 4, 0, executor.submit, executor.slots)
            assert [t.status for _, t in result.trials] == ["ok"] * 4
            waiting = [executor.submit(library.single(of.resolve(points.point(n)))) for n in range(8)]
            cluster.workers[0].process.process.kill()
            statuses = {future.result(timeout=200).status for future in waiting}
            assert statuses <= {"ok", "crash"} and "ok" in statuses
        finally:
            executor.close()
