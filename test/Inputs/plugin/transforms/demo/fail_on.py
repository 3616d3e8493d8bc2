"""Fail in one of several ways, for tests."""

from dataclasses import dataclass

from c4ml_opt.diagnostics import PassFailure, UserError
from c4ml_opt.pipeline import run_pipeline


@dataclass(frozen=True)
class Options:
    how: str = "failure"


def run(op, options):
    if options.how == "failure":
        raise PassFailure(op, "does not like this operation")
    if options.how == "user":
        raise UserError("the user is wrong", "x.mlir:1:2")
    if options.how == "interrupt":
        raise KeyboardInterrupt
    if options.how == "inner":
        run_pipeline(op, f"{op.name}(fail-on)")
    if options.how == "raise":
        raise ValueError("oops")
