"""Runs a tool in a child process, so that a crash, a hang or an interrupt of native code ends as one clear error.

`guard(main)` forks once, before the bindings are imported. The child does the work; the parent owns what must survive
it: the outputs (renamed into place only after success, see `output.py`), the report of a crash, and its reproducer.
"""

import os
import sys

# `signal` itself costs 3 ms of start-up for its enums.
import _signal

from . import _record
from .diagnostics import UserError, report
from .source import stdin_copy

STACK = 120 << 20  # as far as the main thread's stack can grow below the libraries that are mapped under it
SILENT = (_signal.SIGINT, _signal.SIGTERM, _signal.SIGHUP, _signal.SIGPIPE)  # an end that the user asked for
CRASHES = (_signal.SIGSEGV, _signal.SIGABRT, _signal.SIGBUS, _signal.SIGFPE, _signal.SIGILL)
NAMES = {number: name for name, number in vars(_signal).items() if name.startswith("SIG") and name[3] != "_"}


class NativeCrash(UserError):
    """Native code died or hung in a step; the message names the step."""


def share_steps():
    """Lets this process see the steps of its forked children: after a crash `current_step` is where it was."""
    _record.current = _record.Record.shared()


def step(name: str, passes: bool = False):
    """Marks what the tool is doing, for the report of a crash; costs about a microsecond.

    `passes` tells that it is a run of several passes: after a crash another run finds out which one it was.
    """
    _record.current.step, _record.current.passes = name, passes


def is_second_run() -> bool:
    """Whether the tool runs again only to find out which pass crashed."""
    return _record.current.careful


def current_step() -> str:
    return _record.current.step


def set_timeout(seconds: float):
    """Ends the tool with an error naming the step when it runs longer than that."""
    _record.current.timeout = seconds
    _signal.signal(_signal.SIGALRM, _signal.SIG_DFL)
    _signal.setitimer(_signal.ITIMER_REAL, seconds)


def guard(main):
    """Runs `main()` (status or None) in a child and exits with its status; never returns."""
    _keep_default(_signal.SIGINT)
    _open_standard_files()
    sys.stdout.flush()
    record = _record.current = _record.Record.shared()
    record.stdin_copy = stdin_copy()
    lifeline = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(lifeline[1])
        die_with_parent(lifeline[0])
        enlarge_stack()
        os._exit(run(main))
    os.close(lifeline[0])
    _forward_signals(pid)
    from .output import discard, publish

    status = _wait(pid)
    if -status in CRASHES and record.passes:
        from .culprit import find

        record.step = find(main, record) or record.step
    if status == 0:
        status = publish(record)
    else:
        discard(record)
    if status < 0:
        status = _ended_by_signal(-status, record)
    elif record.crashed:
        _print_reproducer(record)
    os._exit(status)


def run(main) -> int:
    """`main()`'s exit status, every exception turned into its error on stderr and everything flushed."""
    status = 1
    try:
        status = main() or 0
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except BaseException as error:
        _record.current.crashed = isinstance(error, NativeCrash)
        report(error, _record.current.step)
    return _flush(status)


def _flush(status: int) -> int:
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        report(error, "writing")
        return 1
    return status


def die_with_parent(lifeline: int):
    """Makes the kernel kill this process when the last writer of the pipe `lifeline` is gone, however it went."""
    import fcntl

    if hasattr(fcntl, "F_SETSIG"):
        fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(lifeline, fcntl.F_SETSIG, _signal.SIGKILL)
        fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)


def _open_standard_files():
    """Puts /dev/null in the place of closed ones, as LLVM's tools do, lest the next file take their numbers."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, "w" if number else "r", closefd=False))


def _keep_default(signal):
    # A KeyboardInterrupt while the bindings are being loaded crashes them; nohup's SIG_IGN stays.
    if _signal.getsignal(signal) is not _signal.SIG_IGN:
        _signal.signal(signal, _signal.SIG_DFL)


def enlarge_stack():
    import resource

    _signal.signal(_signal.SIGPIPE, _signal.SIG_DFL)
    soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = STACK if hard == resource.RLIM_INFINITY else min(STACK, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _forward_signals(pid: int):
    def forward(number, frame):
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass

    for number in (_signal.SIGINT, _signal.SIGTERM, _signal.SIGHUP):
        if _signal.getsignal(number) is not _signal.SIG_IGN:
            _signal.signal(number, forward)


def _wait(pid: int) -> int:
    """The child's exit status, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _ended_by_signal(number: int, record) -> int:
    if number in SILENT:
        if number == _signal.SIGINT:
            sys.stderr.write("error: interrupted\n")
            sys.stderr.flush()
        _signal.signal(number, _signal.SIG_DFL)
        os.kill(os.getpid(), number)
    report(NativeCrash(describe_end(number, record.step, record.timeout)), None)
    if number != _signal.SIGKILL:
        _print_reproducer(record)
    return 1


def describe_end(number: int, step: str, timeout: float | None) -> str:
    """What to tell about a process that signal `number` ended in `step`."""
    if number == _signal.SIGALRM and timeout:
        return f"{step} timed out after {timeout:g} s"
    if number == _signal.SIGKILL:
        return f"{step} was killed; the machine may be out of memory"
    return f"{step} crashed ({NAMES.get(number, f'signal {number}')})"


def _print_reproducer(record):
    from .reproducer import save

    note = save(record)
    if note:
        sys.stderr.write(note)
        sys.stderr.flush()


_expendable = False


def expendable():
    """Says that nothing is lost with this process: what `call` isolates elsewhere it may run here, within the time-out of the whole."""
    global _expendable
    _expendable = True


def call(function, *args, step: str, timeout: float | None = None):
    """`function(*args)`, run in a forked child of its own.

    Its result or exception is passed back pickled. A crash or a run longer than `timeout` seconds raises NativeCrash.
    """
    import pickle

    _record.current.step = step
    if _expendable:
        return function(*args)
    reader, writer = os.pipe()
    lifeline = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if not pid:
        os.close(reader)
        os.close(lifeline[1])
        die_with_parent(lifeline[0])
        _answer(writer, function, args, timeout)
    os.close(writer)
    os.close(lifeline[0])
    with os.fdopen(reader, "rb") as stream:
        data = stream.read()
    status = _wait(pid)
    os.close(lifeline[1])
    if status < 0:
        if -status == _signal.SIGINT:
            os.kill(os.getpid(), _signal.SIGINT)
        raise NativeCrash(describe_end(-status, step, timeout))
    if status or not data:
        raise NativeCrash(f"{step} ended with exit status {status} before it had a result")
    result, error = pickle.loads(data)
    if error is not None:
        raise error
    return result


def _answer(writer: int, function, args, timeout):
    import pickle

    if timeout:
        set_timeout(timeout)
    try:
        answer = (function(*args), None)
    except UserError as error:
        answer = (None, error)
    except BaseException as error:
        answer = (None, UserError(f"{type(error).__name__}: {error}"))
    with os.fdopen(writer, "wb") as stream:
        stream.write(pickle.dumps(answer))
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
