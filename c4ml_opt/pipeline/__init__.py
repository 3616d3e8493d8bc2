"""Pipelines: mlir-opt's text, extended by Python passes, schedules and named pipelines, parsed, printed and run.

`build(text, context)` gives a `Pipeline` (`run(op)`, `str`, `append(name, options)` for flags in order); `instrument(...)` lets a tool see
every PassManager and every pass. See docs/reference for the grammar.
"""

from .build import Instrument, Pipeline, build, instrument, run_pipeline, verified_at_the_end
from .text import Node, PipelineError, parse

__all__ = ["Instrument", "Node", "Pipeline", "PipelineError", "build", "instrument", "parse", "run_pipeline", "verified_at_the_end"]
