"""The guard: crashes, hangs, interrupts and outputs, in processes of their own."""

import os
import signal
import subprocess
import sys
import time

import pytest

PROLOGUE = """
import os, sys, time
from c4ml_opt import isolation, output, source
from c4ml_opt.diagnostics import UserError
def main():
{body}
isolation.guard(main)
"""


def guarded(body: str, stdin=b"", *args):
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return subprocess.run(
        [sys.executable, "-c", PROLOGUE.format(body=lines), *args], input=stdin, capture_output=True, timeout=60
    )


def test_status_and_streams():
    run = guarded("print('out'); print('err', file=sys.stderr); return 3")
    assert (run.returncode, run.stdout, run.stderr) == (3, b"out\n", b"err\n")
    assert guarded("sys.exit(2)").returncode == 2


@pytest.mark.parametrize("name", ["SEGV", "ABRT", "BUS"])
def test_crash_names_the_step_and_a_reproducer(name, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    run = guarded(f"source.read('-'); isolation.step('pass x'); os.kill(os.getpid(), {int(getattr(signal, 'SIG' + name))})", b"abc")
    error, note = run.stderr.decode().splitlines()
    assert run.returncode == 1
    assert error == f"error: pass x crashed (SIG{name})"
    assert note.startswith("note: reproducer in ") and "replay with: " in note
    (folder,) = tmp_path.glob("c4ml-crash-*")
    assert (folder / "input.mlir").read_bytes() == b"abc"
    assert str(folder / "input.mlir") in (folder / "replay.sh").read_text()


def test_timeout():
    run = guarded("isolation.set_timeout(0.2); isolation.step('slow'); time.sleep(30)")
    assert run.returncode == 1
    assert run.stderr.startswith(b"error: slow timed out after 0.2 s\n")


def test_no_traceback():
    assert guarded("raise UserError('bad', 'a:1:2')").stderr == b"a:1:2: error: bad\n"
    run = guarded("isolation.step('s'); {}['k']")
    assert run.returncode == 1
    assert run.stderr.startswith(b"error: internal error in s: KeyError: 'k' (")


def test_output_appears_only_on_success(tmp_path):
    path = tmp_path / "o.txt"
    path.write_text("old")
    write = f"with output.written({str(path)!r}) as s: s.write(b'new')\n"
    assert guarded(write + "return 1").returncode == 1
    assert path.read_text() == "old"
    guarded(write + "os.kill(os.getpid(), 11)")
    assert path.read_text() == "old"
    assert guarded(write).returncode == 0
    assert path.read_text() == "new"
    assert os.listdir(tmp_path) == ["o.txt"]


def test_output_errors(tmp_path):
    run = guarded(f"with output.written({str(tmp_path)!r}): pass")
    assert run.stderr.decode() == f"cannot open output file '{tmp_path}': Is a directory\n"
    run = guarded("with output.written('/nonexistent/x'): pass")
    assert run.stderr == b"cannot open output file '/nonexistent/x': No such file or directory\n"
    run = guarded("with output.written('/dev/full') as s: s.write(b'x' * 100000)")
    assert run.returncode == 1
    assert b"No space left on device" in run.stderr


def test_interrupt_reaches_the_child():
    process = subprocess.Popen(
        [sys.executable, "-c", PROLOGUE.format(body="    print('up', flush=True); time.sleep(30)")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=20)
    assert (process.returncode, error) == (-signal.SIGINT, b"error: interrupted\n")


def test_child_dies_with_the_guard(tmp_path):
    pidfile = tmp_path / "pid"
    body = f"    open({str(pidfile)!r}, 'w').write(str(os.getpid())); print('up', flush=True); time.sleep(30)"
    process = subprocess.Popen([sys.executable, "-c", PROLOGUE.format(body=body)], stdout=subprocess.PIPE)
    process.stdout.readline()
    process.kill()
    process.wait(20)
    for _ in range(100):
        try:
            os.kill(int(pidfile.read_text()), 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("the child outlived its guard")


def test_call():
    body = """
from c4ml_opt.isolation import NativeCrash, call
assert call(lambda a: a + 1, 2, step='add') == 3
try: call(os.abort, step='native part')
except NativeCrash as e: print(e)
try: call(time.sleep, 9, step='loop', timeout=0.1)
except NativeCrash as e: print(e)
def bad(): raise UserError('no', 'f:1:1')
try: call(bad, step='s')
except UserError as e: print(e)
call(os.abort, step='last part')"""
    run = guarded(body)
    assert run.stdout.decode().splitlines() == [
        "error: native part crashed (SIGABRT)",
        "error: loop timed out after 0.1 s",
        "f:1:1: error: no",
    ]
    assert run.returncode == 1
    assert run.stderr.startswith(b"error: last part crashed (SIGABRT)\nnote: reproducer in ")


def test_deep_recursion_in_native_code():
    # Far more stack than the 8 MB a process starts with: each level passes through C.
    body = "sys.setrecursionlimit(10**6)\ndef f(n): return n and max([0], key=lambda _: f(n - 1))\nf(40000)"
    assert guarded(body).returncode == 0


def test_closed_pipe_is_silent():
    reader, writer = os.pipe()
    os.close(reader)
    code = PROLOGUE.format(body="    os.write(1, b'x')")
    run = subprocess.run([sys.executable, "-c", code], stdout=writer, stderr=subprocess.PIPE, timeout=20)
    os.close(writer)
    assert (run.returncode, run.stderr) == (-signal.SIGPIPE, b"")
