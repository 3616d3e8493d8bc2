"""How a run of passes on a text fails, as a short description that stays the same while the text shrinks."""

import re

from .. import isolation
from ..diagnostics import UserError


def failure(text: str, attempt, timeout: float) -> str:
    """What goes wrong in `attempt(text)`, run in a process of its own: its answer, or how the process ended; "" where nothing does.

    Names, numbers and quoted text are left out, since a smaller module has others.
    """
    try:
        return general(isolation.call(attempt, text, step="the passes", timeout=timeout))
    except UserError as error:
        return general(str(error))


def general(message: str) -> str:
    """The first line of a message without what differs between two modules."""
    line = (message.splitlines() or [""])[0]
    return re.sub(r"'[^']*'|\"[^\"]*\"|[%@^][\w.$-]+|\d+", "_", line)
