"""A measuring process that speaks JSON lines: it survives what a trial does, and is restarted when it does not."""

import json
import os
import select
import subprocess
import sys

from ..isolation import die_with_parent, share_steps
from .measure import Bench, Trial

#: Beyond a trial's own time-out, for a worker that hangs outside of it.
GRACE = 30.0


class Worker:
    """The measuring process of one operation; `config` are Bench's arguments, `core` is where it is pinned."""

    def __init__(self, config: dict, core: int | None = None):
        self.config, self.core = config, core
        self._process = None

    def measure(self, schedule_text: str | None) -> Trial:
        """The trial of a schedule; a worker that died or hangs is a trial too, and the next one gets a new worker."""
        try:
            if self._process is None:
                self._start()
            self._process.stdin.write(json.dumps({"schedule": schedule_text}) + "\n")
            self._process.stdin.flush()
            answer = self._read(3 * self.config["timeout"] + GRACE)
        except (BrokenPipeError, ConnectionError):
            answer = ""
        if answer:
            return Trial(**json.loads(answer))
        self.close()
        return Trial("timeout" if answer is None else "crash", message="the worker hung" if answer is None else "the worker died")

    def _start(self):
        watched, self._lifeline = os.pipe()
        # A session of its own: an interrupt from the keyboard is for the tuner, and the worker ends with it.
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, str(watched)], pass_fds=[watched], start_new_session=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, env=_environment(),
        )  # fmt: skip
        os.close(watched)
        if self.core is not None and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(self._process.pid, {self.core})
        self._process.stdin.write(json.dumps(self.config) + "\n")
        self._process.stdin.flush()

    def _read(self, timeout):
        """A line, "" when the worker is gone, None when it says nothing for `timeout` seconds."""
        ready, _, _ = select.select([self._process.stdout], [], [], timeout)
        return self._process.stdout.readline() if ready else None

    def close(self):
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            os.close(self._lifeline)
            self._process = None


def _environment():
    paths = [p for p in sys.path if p]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "OPENBLAS_NUM_THREADS": "1"}


_here: dict[str, Worker] = {}


def measure(config: dict, schedule_text: str | None) -> dict:
    """A trial in this process's own worker, as a dictionary; what a cluster's workers call."""
    key = json.dumps(config, sort_keys=True)
    if key not in _here:
        _here[key] = Worker(config)
    return _here[key].measure(schedule_text).as_dict()


def main():
    die_with_parent(int(sys.argv[1]))
    # What the measured code prints must not come between the answers.
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    share_steps()
    bench = Bench(**json.loads(sys.stdin.readline()))
    for line in sys.stdin:
        trial = bench.run(json.loads(line)["schedule"])
        print(json.dumps(trial.as_dict()), file=answers, flush=True)


if __name__ == "__main__":
    main()
