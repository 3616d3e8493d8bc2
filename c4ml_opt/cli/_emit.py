"""--emit below mlir: the target's schedule and lowering after the user's passes, then code and its C header."""

from .. import isolation
from ..diagnostics import UserError


def emit(arguments, session, module, write):
    """Lowers `module` in place and gives the code to `write`."""
    kind = arguments["emit"]
    if kind == "mlir":
        raise UserError("--header goes with code: add --emit=obj, for example")
    if not has_own_passes(arguments):
        isolation.step("the target's schedule")
        session.optimize(module, arguments["threads"], arguments["grid"])
    isolation.step(f"emitting {kind}")
    header = _Header(arguments["header"], session, module) if arguments["header"] else None
    level = next((n for n in (3, 2, 1, 0) if arguments[f"O{n}"]), None)
    write(session.emit(module, kind, level=level, cc=arguments["cc"], extra=tuple(arguments["link"])))
    if header:
        header.write()


def check_threads(arguments):
    """Refuses --threads and --grid where the target's schedule, which alone reads them, will not run."""
    if str(arguments["threads"]) == "1" and not arguments["grid"]:
        return
    from ..threads import parse

    if parse(arguments["threads"]) == 1 and not arguments["grid"]:
        return
    given = "--grid" if arguments["grid"] else "--threads"
    own = "your own pipeline takes them as options, as in --pass-pipeline='builtin.module(x86-tensor{threads=4})'"
    if has_own_passes(arguments):
        raise UserError(f"{given} is for the target's own schedule, which does not run beside other passes; {own}")
    if arguments["emit"] == "mlir":
        raise UserError(f"{given} is for the target's own schedule, which runs only for code: add --emit=obj, for example; {own}")


def has_own_passes(arguments) -> bool:
    """Whether the target's own schedule stays out."""
    return bool(arguments.passes or arguments["pass-pipeline"] is not None or arguments["no-default-schedule"])


class _Header:
    """Of the functions as they are before the lowering, when their types still say what the arguments mean."""

    def __init__(self, path: str, session, module):
        from ..codegen import interface
        from ..output import Stream

        if path == "-":
            raise UserError("--header needs a file; to write only the header use --emit=header")
        self.session, self.module, self.name = session, module, _stem(path)
        self.functions, self.stream = interface.read(module.operation), Stream(path)

    def write(self):
        from ..codegen import header, interface, runtime_symbols
        from ..codegen.emit import declared

        interface.verify(self.module.operation, self.functions)
        with self.stream as stream:
            linked = runtime_symbols.linked(declared(self.module.operation))
            stream.write(header.text(self.functions, self.name, self.session.target.name, linked).encode())


def _stem(path: str) -> str:
    from pathlib import Path

    return Path(path).stem
