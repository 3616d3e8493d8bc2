"""--emit below mlir: the target's schedule and lowering after the user's passes, then code."""

from .. import isolation


def emit(arguments, session, module, write):
    """Lowers `module` in place and gives the code to `write`."""
    kind = arguments["emit"]
    if kind != "mlir" and not _has_own_passes(arguments):
        isolation.step("the target's schedule")
        session.optimize(module)
    isolation.step(f"emitting {kind}")
    write(session.emit(module, kind))


def _has_own_passes(arguments) -> bool:
    return bool(arguments.passes or arguments["pass-pipeline"] is not None or arguments["no-default-schedule"])
