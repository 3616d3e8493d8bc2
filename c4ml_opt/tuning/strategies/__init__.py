"""Search strategies, one a file, found by file name: each has a class `Strategy` of `Space` that is asked for row numbers and told costs."""

import importlib
import pkgutil

from ...diagnostics import UserError


def names() -> list[str]:
    """The strategies there are, e.g. `random`, `tpe`, `cost-model`."""
    return sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(__path__))


def check(name: str):
    """Raises UserError where there is no strategy `name`."""
    if name not in names():
        from ...registry import suggest

        raise UserError(f"unknown strategy '{name}'{suggest(name, names())}; there are {', '.join(names())}")


def make(name: str, space, seed: int, predict=None):
    """The strategy `name` on `space`; `predict(point)` gives a cost without running, for those that want one."""
    check(name)
    module = importlib.import_module(f"{__name__}.{name.replace('-', '_')}")
    try:
        return module.Strategy(space, seed, predict)
    except ImportError as error:
        raise UserError(f"strategy '{name}' needs the package '{error.name}': pip install 'c4ml-opt[tune]'") from None
