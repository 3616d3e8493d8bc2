"""The machine this runs on: its triple, cpu and features by LLVM's detection, its other facts from the nearest described target."""

import os
import re
from dataclasses import replace
from functools import lru_cache

from .registry import registry
from .target import Facts, Target


@lru_cache(maxsize=None)
def features() -> dict[str, bool]:
    """LLVM's features of this machine, name -> on or off."""
    import llvmlite.binding as llvm

    return dict(llvm.get_host_cpu_features())


def detect(description: Target) -> Target:
    """`description` (whose triple is `host`) with this machine's facts."""
    import llvmlite.binding as llvm

    triple = llvm.get_process_triple()
    found = features()
    nearest = _nearest(triple.partition("-")[0], found)
    base = replace(nearest, match=()) if nearest else Target(name=description.name)
    return replace(
        base,
        name=description.name,
        summary=description.summary,
        triple=triple,
        cpu=llvm.get_host_cpu_name(),
        tune="",
        # Features that the description tunes by (`-prefer-256-bit`) are no part of what a machine reports.
        features=tuple(("+" if on else "-") + name for name, on in sorted(found.items()))
        + tuple(f for f in base.features if f[1:] not in found),
        caches=Facts({**base.caches, **_caches()}),
        kernel=Facts({**base.kernel, **description.kernel}),
        schedule=description.schedule or base.schedule,
        lowering=description.lowering,
        run=description.run,
        link=description.link,
    )


def _nearest(architecture: str, found: dict[str, bool]) -> Target | None:
    """The described target of this architecture that asks for most of the features found, and for none that is not."""
    from .target_file import read

    wanted = {entry: _asked(entry.path) for entry in registry.entries("target").values()}
    fits = [entry for entry, asked in wanted.items() if asked and all(found.get(f) for f in asked)]
    for entry in sorted(fits, key=lambda e: -len(wanted[e])):
        target = read(entry.path)
        if target.architecture == architecture:
            return target
    return None


def _asked(path) -> list[str]:
    """The features that a target's file lists to `match:`; to read every file as YAML would take longer than a small compilation."""
    found = re.search(r"^match:\s*\[(.*?)\]", path.read_text(encoding="utf-8"), re.M | re.S)
    return re.findall(r"[^\s,]+", found[1]) if found else []


def _caches() -> dict[str, int]:
    names = {"line": "SC_LEVEL1_DCACHE_LINESIZE", "l1d": "SC_LEVEL1_DCACHE_SIZE"}
    names |= {"l2": "SC_LEVEL2_CACHE_SIZE", "l3": "SC_LEVEL3_CACHE_SIZE"}
    sizes = {k: os.sysconf(v) for k, v in names.items() if v in os.sysconf_names}
    return {k: v for k, v in sizes.items() if v > 0}
