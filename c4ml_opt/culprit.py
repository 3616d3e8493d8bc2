"""Finds the pass that crashed: runs the tool again, quietly, with a dump of the IR before each pass; the last one tells."""

import os
import re

LIMIT = 60  # seconds
BANNER = re.compile(rb"^// -----// IR Dump Before [^\n]*?: ([^\n]*?) //----- //$", re.MULTILINE)


def find(main, record) -> str | None:
    """What to call the pass, None where the second run tells nothing."""
    if not hasattr(os, "memfd_create"):
        return None
    dumps = os.memfd_create("dumps")
    pid = os.fork()
    if not pid:
        _run_quietly(main, record, dumps)
    os.waitpid(pid, 0)
    with open(dumps, "rb") as stream:
        stream.seek(0)
        found = BANNER.findall(stream.read())
    return f"pass {found[-1].decode('utf-8', 'replace').strip()}" if found else None


def _run_quietly(main, record, dumps):
    from . import isolation

    isolation.enlarge_stack()
    os.dup2(dumps, 2)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    record.careful = True
    isolation.set_timeout(LIMIT)
    os._exit(isolation.run(main))
