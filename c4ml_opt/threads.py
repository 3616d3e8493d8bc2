"""How many threads work is divided among: a number, or `auto` for the cores of this machine."""

import os

from .diagnostics import UserError

AUTO = "auto"


def parse(given: int | str) -> int | str:
    """A number of at least 1, or AUTO, of what a user gave."""
    number = int(given) if isinstance(given, int) or given.isdecimal() else 0
    if given != AUTO and number < 1:
        raise UserError(f"threads={given}: expected a number of at least 1, or {AUTO} for the cores of this machine")
    return AUTO if given == AUTO else number


def count(given: int | str, target) -> int:
    """The number of threads for a `target.Target`; raises UserError where AUTO cannot know the machine that the code will run on."""
    given = parse(given)
    if given != AUTO:
        return given
    from .runtime.places import missing_features

    if missing := missing_features(target):
        raise UserError(f"threads={AUTO} counts the cores of this machine, which lacks {', '.join(missing)} of target '{target.name}'; give a number of threads")
    return cores()


def cores() -> int:
    """The cores that this process may run on; two threads of one core, which share its arithmetic units, count once."""
    allowed = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    return len({_siblings(cpu) for cpu in allowed})


def _siblings(cpu: int) -> str:
    try:
        with open(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list", encoding="utf-8") as file:
            return file.read()
    except OSError:
        return str(cpu)
