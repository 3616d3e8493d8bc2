"""Runs one function in a forked child."""

import os
import pickle
import signal

from ..diagnostics import UserError


class NativeCrash(UserError):
    """Native code died or hung in a step; the message names the step."""


def call(function, *args, step: str, timeout: float | None = None):
    """`function(*args)` in a child; a crash or a run longer than `timeout` seconds raises NativeCrash."""
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reader)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, timeout or 0)
        try:
            answer = function(*args), None
        except BaseException as error:
            answer = None, error
        with os.fdopen(writer, "wb") as stream:
            pickle.dump(answer, stream)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        data = stream.read()
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if status == -signal.SIGALRM and timeout:
        raise NativeCrash(f"{step} timed out after {timeout:g} s")
    if status < 0:
        raise NativeCrash(f"{step} crashed ({signal.Signals(-status).name})")
    if status or not data:
        raise NativeCrash(f"{step} ended with exit status {status} before it had a result")
    result, error = pickle.loads(data)
    if error is not None:
        raise error
    return result
