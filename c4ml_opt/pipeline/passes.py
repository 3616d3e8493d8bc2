"""Python passes and schedules as passes: their options, and failures as located errors that name them, never tracebacks."""

import os

from .. import isolation
from ..diagnostics import PassFailure, Reported, UserError
from ..mlir import ir
from . import options


class Step:
    """A Python pass with its options: `run(op)`; `argument` is how it prints in a pipeline, `title` what IR dumps and timing call it."""

    def __init__(self, name, argument, anchor, run):
        self.name, self.argument, self.anchor, self.run = name, argument, anchor, run
        self.title = "".join(word.capitalize() for word in name.split("-"))


def python_pass(entry, text: str | None, context) -> Step:
    """The registered pass or schedule `entry` with the options of `text`; raises OptionError."""
    if entry.kind == "schedule":
        return _schedule_pass(entry, text, context)
    module = entry.load()
    values = options.bind(getattr(module, "Options", None), text, entry.name)
    shown = options.show(values)
    argument = f"{entry.name}{{{shown}}}" if shown else entry.name
    return Step(entry.name, argument, getattr(module, "ANCHOR", None), lambda op: module.run(op, values))


def _schedule_pass(entry, text, context):
    from .. import schedule

    params = {key: "true" if value is None else value for key, value in options.split(text or "")}
    try:
        loaded = schedule.load(context, entry.name, **params)
    except UserError as error:
        raise options.OptionError(error.message) from None
    argument = f"{entry.name}{{{loaded.values}}}" if loaded.values else entry.name
    return Step(entry.name, argument, None, loaded.apply)


def guarded(name: str, run, interrupts: list, blamed: bool = True):
    """`run(op)` as a callback that tells success; what must not pass through native code is kept in `interrupts`.

    A crash of native code is blamed on the pass where `blamed`; control nodes only run other passes, or nothing native.
    """

    def callback(op: ir.Operation) -> bool:
        before = isolation.current_step() if blamed else None
        if blamed:
            isolation.step(f"pass '{name}'")
        try:
            run(op)
            if blamed:
                isolation.step(before)
            return True
        except PassFailure as failure:
            where = failure.op if failure.op is not None else op
            report(where, f"{name}: {failure.message}")
        except Reported:
            pass
        except ir.MLIRError as error:
            redeliver(op.context, error)
        except UserError as error:
            report(op, f"{name}: {error.message}" + (f" ({error.location})" if error.location else ""))
        except Exception as error:
            report(op, f"pass '{name}' raised {type(error).__name__}: {error}{_origin(error)}")
            if os.environ.get("C4ML_TRACEBACK"):
                import traceback

                traceback.print_exc()
        except BaseException as error:
            interrupts.append(error)
        return False

    return callback


def report(op, message: str):
    op.location.emit_error(message)


def redeliver(context, error):
    """Passes on the diagnostics that an inner run captured; a context that emits errors has shown them already."""
    if context.emit_error_diagnostics:
        return
    for diagnostic in error.error_diagnostics:
        diagnostic.location.emit_error(diagnostic.message)


def _origin(error):
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    file = os.path.basename(trace.tb_frame.f_code.co_filename)
    return f" (at {file}:{trace.tb_lineno}; C4ML_TRACEBACK=1 shows the traceback)"
