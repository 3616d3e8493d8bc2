"""Bad input to c4ml-opt: one clear error, the right exit status, no traceback, nothing lost."""

import os
import shlex
import signal
import subprocess
import sys
import time

import pytest

GOOD = "func.func @f() {\n  return\n}\n"
TOOL = [sys.executable, "-c", "import sys; sys.argv[0] = 'c4ml-opt'; from c4ml_opt.cli.opt import main; main()"]


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    (tmp_path / "good.mlir").write_text(GOOD)
    return tmp_path


def run(*arguments, stdin=b"", **options):
    options = {"capture_output": True, "timeout": 120, **options}
    return subprocess.run([*TOOL, *arguments], input=stdin, **options)


def fails(*arguments, stdin=b"", contains):
    done = run(*arguments, stdin=stdin)
    text = done.stderr.decode(errors="replace")
    assert done.returncode == 1, text
    assert contains in text
    assert "Traceback" not in text and "internal error" not in text
    assert done.stdout == b""
    return text


def test_texts_that_are_no_mlir():
    assert run("-").stdout == b"module {\n}\n\n"
    fails("-", stdin=b"func.func @\xff() { return }", contains="<stdin>:1:12: error: @ identifier expected")
    fails("-", stdin=b'"\xff"() : () -> ()', contains="error: ")
    fails("--no-implicit-module", "-", stdin=b"// x\n\xff", contains="<stdin>:2:1: error: the text is not UTF-8")
    fails("-", stdin=b"ML\xefR garbage", contains="error: ")
    fails("-", stdin=bytes(range(256)), contains="error: ")


def test_file_names_that_are_not_utf8(place):
    name = os.fsdecode(b"bad\xff.mlir")
    (place / name).write_text('func.func @f() { "x.y"() : () -> () return }')
    done = run(name)
    assert done.returncode == 1
    assert done.stderr.startswith(b"bad\xff.mlir:1:23: error: operation being parsed")


def test_missing_things():
    fails("absent.mlir", contains="cannot open input file 'absent.mlir': No such file or directory\n")
    fails(".", contains="cannot open input file '.': Is a directory\n")
    fails("good.mlir", "--target=absent", contains="unknown target 'absent'")
    fails("good.mlir", "--schedule=absent", contains="unknown schedule 'absent'")
    fails("good.mlir", "--pass-pipeline=builtin.module(absent)", contains="'absent' does not refer to a registered pass")
    fails("good.mlir", "--irdl-file=absent.mlir", contains="absent.mlir")
    fails("good.mlir", "--explain=absent", contains="absent")
    fails("good.mlir", "--mlir-print-value-users", contains="'--mlir-print-value-users' is not available here: ")


def test_outputs_are_whole_or_absent(place):
    fails("good.mlir", "-o", "absent/x", contains="cannot open output file 'absent/x': No such file or directory")
    fails("good.mlir", "-o", ".", contains="cannot open output file '.': Is a directory")
    fails("good.mlir", "-o", "/dev/full", contains="LLVM ERROR: IO failure on output stream: No space left on device")
    (place / "same.mlir").write_text("bad")
    fails("same.mlir", "-o", "same.mlir", contains="same.mlir:1:1: error: ")
    assert (place / "same.mlir").read_text() == "bad"
    (place / "same.mlir").write_text(GOOD)
    assert run("same.mlir", "-o", "same.mlir").returncode == 0
    assert (place / "same.mlir").read_text().startswith("module {")
    assert sorted(os.listdir(place)) == ["good.mlir", "same.mlir"]


def test_full_stdout():
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*TOOL, "good.mlir"], stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 1
    assert done.stderr == b"LLVM ERROR: IO failure on output stream: No space left on device\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_closed_standard_files(closed):
    line = " ".join(shlex.quote(word) for word in TOOL)
    assert subprocess.run(["sh", "-c", f"{line} {'-' if '<' in closed else 'good.mlir'} {closed}"], timeout=60).returncode == 0


def test_closed_pipe():
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*TOOL, "good.mlir"], stdout=writer, stderr=subprocess.PIPE, timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (-signal.SIGPIPE, b"")


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.05, 0.1])
def test_interrupt_at_any_time(delay, place):
    process = subprocess.Popen([*TOOL, "-", "-o", "out.mlir"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    children = f"/proc/{process.pid}/task/{process.pid}/children"
    for _ in range(500):  # before it forks the interpreter is still loading it
        if open(children).read():
            break
        time.sleep(0.01)
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    try:
        _, error = process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    assert process.returncode == -signal.SIGINT
    assert error in (b"error: interrupted\n", b"")
    assert not [n for n in os.listdir(place) if n.startswith("out")]


def nested(opening, closing, levels, middle=""):
    return (opening * levels + middle + closing * levels).encode()


LOOPS = "func.func @f(%n: index) {{ {} {} return }}".format(
    " ".join(f"scf.for %i{i} = %n to %n step %n {{" for i in range(3000)), "}" * 3000
).encode()


def test_deep_nesting():
    assert run("-", "-o", "/dev/null", stdin=LOOPS).returncode == 0
    assert run("-", "-o", "/dev/null", stdin=nested("module {", "}", 10000)).returncode == 0
    text = fails("-", "-o", "/dev/null", stdin=nested("module {", "}", 200000), contains="error: parsing <stdin> crashed (SIGSEGV)")
    assert "replay with: " in text


def test_hostile_numbers():
    fails("--timeout=20", "-", stdin=b"func.func @f() -> i8 { %0 = arith.constant " + b"9" * 5000 + b" : i8 return %0 : i8 }", contains="error: ")


def test_native_crashes_become_errors():
    crash = b"func.func @f() { linalg.transpose permutation = [x]"
    text = fails("-", stdin=crash, contains="error: parsing <stdin> crashed (SIGSEGV)\nnote: reproducer in ")
    folder = text.split("reproducer in ")[1].split(";")[0]
    with open(os.path.join(folder, "input.mlir"), "rb") as copy:
        assert copy.read() == crash
    fails("good.mlir", "--pass-pipeline=builtin.module(func.func(cse,convert-to-llvm))", contains="error: pass convert-to-llvm")
    fails("good.mlir", "--pass-pipeline=builtin.module(func.func(sparsifier))", contains="restricted to 'builtin.module'")


def test_a_silent_failure_is_told():
    fails("good.mlir", "--sparse-vectorization", contains="failed without saying why")


def test_timeout():
    fails("-", "--timeout=0.1", "--canonicalize", stdin=LOOPS, contains=" timed out after 0.1 s")


def test_flipped_bytecode():
    data = bytearray(run("good.mlir", "--emit-bytecode").stdout)
    for position in (4, 5, 20, 40, len(data) - 5):
        flipped = data.copy()
        flipped[position] ^= 255
        done = run("-", stdin=bytes(flipped))
        assert done.returncode in (0, 1)
        assert done.returncode == 0 or b"error: " in done.stderr
        assert b"Traceback" not in done.stderr and b"internal" not in done.stderr
