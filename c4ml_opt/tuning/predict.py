"""What the cost model says of a point: cycles by llvm-mca's throughput of the hottest loop and by the bytes that the tiles move."""

import gc
from functools import cached_property

import numpy as np

from .. import schedule
from ..diagnostics import UserError
from ..isolation import call, expendable
from ..pipeline import build
from ..session import Session
from . import footprint, throughput
from .measure import first_error, quiet_log, whole

#: What a core loads a cycle from beyond each cache: about right for every large core of the last ten years.
BYTES_PER_CYCLE = {"l1d": 32, "l2": 12, "l3": 4}


class Predictor:
    """Predicts schedules of one operation's module `text` with the loop ranges `sizes`, each followed by `pipeline`; nothing is run."""

    def __init__(self, session: Session, text: str, sizes: tuple[int, ...], timeout: float, pipeline: str = ""):
        self.session, self.text, self.sizes, self.timeout, self.pipeline = session, text, sizes, timeout, pipeline

    @cached_property
    def _passes(self):
        """The pipeline, with all loaded that a forked prediction inherits."""
        import llvmlite.binding  # noqa: F401

        throughput.find()
        with self.session.targeted():
            passes = build(whole(self.pipeline), self.session.context) if self.pipeline else None
        gc.collect()
        gc.freeze()
        return passes

    def cycles(self, schedule_text: str) -> float:
        """Cycles that the scheduled module should take on the session's target; raises UserError where that cannot be told."""
        _ = self._passes
        moved, multiplications, loop = call(self._compiled, schedule_text, step="the prediction", timeout=self.timeout)
        rate = throughput.bits_per_cycle(multiplications, loop, self.session.target)
        bandwidths = [BYTES_PER_CYCLE[name] for name in self._caches()]
        return 32 * float(np.prod(self.sizes, dtype=float)) / rate + sum(m / b for m, b in zip(moved, bandwidths))

    def _caches(self):
        return [name for name in BYTES_PER_CYCLE if name in self.session.target.caches]

    def _compiled(self, schedule_text):
        """Bytes moved from beyond each cache, multiplications and text of the hottest loop."""
        log = quiet_log()
        expendable()
        gc.disable()
        try:
            module = self.session.parse(self.text)
            schedule.apply(module.operation, schedule_text)
            if self._passes:
                self.session.run(module.operation, self._passes)
            moved = footprint.traffic(module.operation, [self.session.target.caches[name] for name in self._caches()])
            hottest = throughput.hottest(self.session.emit(module, "asm").decode())
        except Exception as error:
            raise UserError(first_error(log) or str(error)) from None
        if hottest is None:
            raise UserError("no innermost loop of the code multiplies")
        return moved, *hottest
