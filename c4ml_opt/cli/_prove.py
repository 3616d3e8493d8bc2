"""--validate=smt: proves every step of a run, or tells with which inputs it is wrong, or why it cannot tell."""

from .. import isolation
from ..diagnostics import UserError
from ..mlir import ir
from ..source_manager import write_error
from ._pipeline import Failed
from ._watch import write_reproducer


class Proof:
    """Compares the module before and after every step, once all have run."""

    def __init__(self, arguments, module, name, handler):
        from ..checking.smt.solver import load
        from ..checking.snapshots import Recorder

        if not isinstance(module, ir.Module):
            raise UserError("--validate needs a module; leave --no-implicit-module out")
        load()  # a missing z3 is told before the passes run
        self.timeout = arguments["smt-timeout"]
        if self.timeout is not None and not self.timeout > 0:
            raise UserError(f"--smt-timeout={self.timeout:g}: expected a number of seconds above 0")
        self.module, self.handler = module, handler
        self.instrument = Recorder(module.operation, locations=True)

    def ran(self, pipeline):
        """Nothing was added to the module."""

    def failed(self):
        """A pass failed, which is told already."""

    def finish(self):
        from ..checking.smt.prove import TIMEOUT, prove

        isolation.step("proving")
        steps = len(self.instrument.snapshots) - 1
        report = prove(self.instrument.snapshots, self.timeout or TIMEOUT)
        for step, function, reason in report.unknown:
            write_error(f"remark: unknown: @{function} after {step}: {reason}\n".encode())
        for step, function, reason in report.bounded:
            write_error(f"remark: no proof: @{function} after {step}: right {reason}\n".encode())
        if report.refutation:
            found = report.refutation
            message = f"pass {found.after} changes what @{found.function} computes: {found.what}"
            self.handler.report(self.module.operation.location, message, [write_reproducer(found, "--validate=smt")])
            raise Failed
        if not report.functions or (steps and not report.proofs and not report.bounded):
            why = "no step could be decided" if report.functions else "the module has no public function with a body"
            self.handler.report(self.module.operation.location, f"nothing was proved: {why}")
            raise Failed
        text = f"remark: {'proved' if report.proofs or not report.bounded else 'nothing proved'}: {report.functions} function(s), {steps} steps that changed the module, {report.proofs} proofs, {len(report.unknown)} unknown"
        text += f", {len(report.bounded)} for small sizes only\n" if report.bounded else "\n"
        write_error(text.encode())
