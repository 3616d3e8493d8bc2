"""Tuning under attack: kills, interrupts, full disks, several tuners at once, code that crashes, hangs or computes nonsense."""

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from c4ml_opt.tuning.measure import Trial
from c4ml_opt.tuning.store import Key, open_store
from tuning_inputs import MATCH, PAYLOAD, tune

TOOL = [sys.executable, "-m", "c4ml_opt.cli.tune"]
MISBEHAVE = '''"""Does what the attribute `how` of an operation says."""

import os
import signal
import sys
import time

from c4ml_opt.mlir import ir


def run(op, options):
    how = []
    op.walk(lambda o: (how.append(o.attributes["how"].value) if "how" in o.attributes else None, ir.WalkResult.ADVANCE)[1])
    if how:
        globals()[how[0]](op)


def well(op):
    pass


def talk(op):
    print("noise on the output", flush=True)
    os.write(1, b"{}\\n")


def segfault(op):
    os.kill(os.getpid(), signal.SIGSEGV)


def abort(op):
    os.abort()


def leave(op):
    os._exit(3)


def hang(op):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    time.sleep(1000)


def fail(op):
    raise ValueError("it cannot be done")


def slay(op):
    os.kill(os.getppid(), signal.SIGKILL)
    time.sleep(1000)


def lie(op):
    def change(o):
        if o.name == "arith.constant" and str(o.attributes["value"]).endswith("f32"):
            o.attributes["value"] = ir.Attribute.parse("5.0 : f32")
        return ir.WalkResult.ADVANCE

    with op.context:
        op.walk(lambda o: change(o.operation))
'''
EXPECTED = {
    "well": "ok", "talk": "ok", "segfault": "crash", "abort": "crash", "leave": "crash", "hang": "timeout", "fail": "error", "slay": "crash", "lie": "wrong",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    """A matmul, and a schedule whose knob makes a pass of a plugin misbehave."""
    (tmp_path / "in.mlir").write_text(PAYLOAD)
    (tmp_path / "plug" / "transforms").mkdir(parents=True)
    (tmp_path / "plug" / "transforms" / "misbehave.py").write_text(MISBEHAVE)
    options = ", ".join(f'"{how}"' for how in EXPECTED)
    (tmp_path / "bad.mlir").write_text(f"""module attributes {{transform.with_named_sequence, c4ml.pipeline = "misbehave"}} {{
  {MATCH}
  transform.named_sequence @apply(%op: !transform.any_op {{transform.readonly}}) {{
    %how = transform.tune.knob<"how"> options = [{options}] -> !transform.any_param
    transform.annotate %op "how" = %how : !transform.any_op, !transform.any_param
    transform.yield
  }}
}}""")
    return tmp_path


def records(path):
    return [json.loads(line.removeprefix("- ")) for line in path.read_text().splitlines()[1:]]


BAD = ["in.mlir", "--schedule=bad.mlir", "--plugin=plug", "--strategy=random"]
LONG = ["in.mlir", "--target=x86-avx2", "--strategy=random", "--trials=500"]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_every_way_to_fail_is_a_recorded_trial(folder, workers):
    if int(workers) > len(os.sched_getaffinity(0)):
        pytest.skip("a worker needs a core of its own")
    done = tune(*BAD, "--trials=20", "--timeout=3", f"--workers={workers}", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert {r["point"]["how"]: r["result"]["status"] for r in records(folder / "c4ml-tune.yaml")} == EXPECTED
    messages = {r["point"]["how"]: r["result"].get("message", "") for r in records(folder / "c4ml-tune.yaml")}
    assert "SIGSEGV" in messages["segfault"] and "it cannot be done" in messages["fail"] and "differ" in messages["lie"], messages
    assert "Traceback" not in done.stderr and "best: how = " in done.stderr


def test_where_nothing_works_the_first_failure_is_told(folder):
    (folder / "bad.mlir").write_text((folder / "bad.mlir").read_text().replace('"well", "talk", ', "").replace('"hang", ', ""))
    done = tune(*BAD, "--trials=3", "--timeout=3", cwd=folder)
    assert done.returncode == 1 and "nothing worked; the first failure: " in done.stderr and "nothing could be tuned" in done.stderr
    assert len(records(folder / "c4ml-tune.yaml")) == 3 and not (folder / "tuned.mlir").exists()


def started(folder, *arguments, count=2, **options):
    """A tuner of its own process group that has made `count` trials."""
    tuner = subprocess.Popen([*TOOL, *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True, **options)
    database, end = folder / "c4ml-tune.yaml", time.monotonic() + 120
    while not (database.exists() and database.read_text().count("\n") > count):
        assert tuner.poll() is None and time.monotonic() < end, tuner.stderr.read()
        time.sleep(0.05)
    return tuner


def gone(folder) -> bool:
    """Whether within seconds no process works in `folder` any more: workers have sessions of their own."""
    end = time.monotonic() + 10
    while any(_works_in(process, folder) for process in Path("/proc").glob("[0-9]*")):
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def _works_in(process, folder):
    try:
        return os.readlink(process / "cwd") == str(folder)
    except OSError:
        return False


def test_a_killed_run_goes_on_where_it_was_with_nothing_lost_or_doubled(folder):
    tuner = started(folder, *LONG, count=4)
    tuner.kill()  # the guard alone: what it guards has to notice
    tuner.wait()
    assert gone(folder), "a process of the killed tuner lives on"
    tuner.stderr.close()
    before = records(folder / "c4ml-tune.yaml")
    assert not (folder / "tuned.mlir").exists()
    done = tune(*LONG[:-1], f"--trials={len(before) + 2}", "--resume", cwd=folder)
    assert done.returncode == 0 and f"{len(before)} known" in done.stderr, done.stderr
    after = records(folder / "c4ml-tune.yaml")
    points = [json.dumps(r["point"]) for r in after]
    assert after[: len(before)] == before and len(after) == len(before) + 2 and len(set(points)) == len(points)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_ends_all_and_keeps_what_was_measured(folder, number):
    tuner = started(folder, *LONG)
    os.killpg(tuner.pid, number)
    said = tuner.communicate(timeout=60)[1]
    assert tuner.returncode == -number and "Traceback" not in said
    assert gone(folder) and len(records(folder / "c4ml-tune.yaml")) >= 2 and not (folder / "tuned.mlir").exists()


def test_a_full_disk_is_told_and_costs_no_earlier_result(folder):
    """The file may have 900 bytes: the third record or so does not fit."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900))  # noqa: E731
    done = subprocess.run([*TOOL, *LONG], cwd=folder, capture_output=True, text=True, timeout=200, preexec_fn=limit)
    assert done.returncode == 1 and "cannot keep results in 'c4ml-tune.yaml': File too large" in done.stderr, done.stderr
    kept = open_store(str(folder / "c4ml-tune.yaml"))
    again = tune(*LONG[:-1], "--trials=4", "--resume", cwd=folder)
    assert again.returncode == 0 and f"{len(kept._records)} known" in again.stderr and kept._records, again.stderr
    assert len(records(folder / "c4ml-tune.yaml")) == 4


def test_two_tuners_share_a_database(folder):
    both = [subprocess.Popen([*TOOL, *LONG[:-1], "--trials=5", f"--seed={seed}", f"-ot{seed}.mlir"], cwd=folder, stderr=subprocess.PIPE, text=True) for seed in (1, 2)]
    for tuner in both:
        assert tuner.wait(timeout=250) == 0, tuner.stderr.read()
        tuner.stderr.close()
    assert len(records(folder / "c4ml-tune.yaml")) == 10
    assert (folder / "t1.mlir").exists() and (folder / "t2.mlir").exists()


@pytest.mark.slow
def test_a_cluster_may_lose_workers_and_its_end_is_told_and_no_trial(folder):
    pytest.importorskip("distributed")
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{found.getsockname()[1]}"
    dask = [sys.executable, "-m", "dask"]
    silent = {"cwd": folder.parent, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    scheduler = subprocess.Popen([*dask, "scheduler", "--no-dashboard", "--port", address.rpartition(":")[2]], **silent)
    workers = [subprocess.Popen([*dask, "worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard"], **silent) for _ in range(2)]
    try:
        _answers(address, 2)
        tuner = started(folder, *LONG, f"--workers={address}")
        workers[0].kill()
        count = len(records(folder / "c4ml-tune.yaml"))
        end = time.monotonic() + 60
        while len(records(folder / "c4ml-tune.yaml")) < count + 3:  # the other one goes on
            assert time.monotonic() < end and tuner.poll() is None
            time.sleep(0.1)
        scheduler.kill()
        said = tuner.communicate(timeout=100)[1]
    finally:
        for process in (scheduler, *workers):
            process.kill()
            process.wait()
    assert tuner.returncode == 1 and f"the Dask scheduler at '{address}' is gone" in said and "Traceback" not in said, said
    assert {r["result"]["status"] for r in records(folder / "c4ml-tune.yaml")} == {"ok"}


def _answers(address, workers):
    from distributed import Client

    with Client(address, timeout="60s", set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=60)


KEY = Key("linalg.matmul", "d", "host", "s", "v")
APPEND = """
import sys
from c4ml_opt.tuning.measure import Trial
from c4ml_opt.tuning.store import Key, open_store
store = open_store("r.yaml")
for n in range(200):
    store.add(Key("linalg.matmul", "d", "host", "s", "v"), {"who": int(sys.argv[1]), "n": n}, Trial("ok", 0.5))
"""


def test_many_processes_append_whole_records(tmp_path):
    writers = [subprocess.Popen([sys.executable, "-c", APPEND, str(n)], cwd=tmp_path) for n in range(4)]
    assert [w.wait(timeout=100) for w in writers] == [0] * 4
    found = {(point["who"], point["n"]) for point, _ in open_store(str(tmp_path / "r.yaml")).trials(KEY)}
    assert found == {(who, n) for who in range(4) for n in range(200)}


def test_another_tuner_s_cut_line_is_not_joined_to_a_new_record(tmp_path):
    path = tmp_path / "r.yaml"
    store = open_store(str(path))
    store.add(KEY, {"n": 1}, Trial("ok", 0.5))
    with open(path, "a") as file:
        file.write('- {"key": "linalg.mat')
    store.add(KEY, {"n": 2}, Trial("ok", 0.25))
    assert [point["n"] for point, _ in open_store(str(path)).trials(KEY)] == [1, 2]


@pytest.mark.parametrize("name, said", [("r.db", "database of another program"), ("r.log", "no journal of Optuna"), ("future.yaml", "has format 2"), ("bytes.yaml", "is no text")])
def test_foreign_stores_are_left_as_they_are(tmp_path, name, said):
    import sqlite3

    from c4ml_opt.diagnostics import UserError
    from c4ml_opt.tuning.yaml_store import HEADER

    path = tmp_path / name
    if name.endswith(".db"):
        database = sqlite3.connect(path)
        database.execute("create table people (name)")
        database.commit()
        database.close()
    else:
        path.write_bytes({"r.log": b"a log\n", "future.yaml": HEADER.replace("format 1", "format 2").encode(), "bytes.yaml": b"\xff\xfe\x00"}[name])
    before = path.read_bytes()
    with pytest.raises(UserError, match=said):
        open_store(str(path))
    assert path.read_bytes() == before
