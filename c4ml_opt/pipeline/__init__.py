"""Pipelines: mlir-opt's text, extended by Python passes and named pipelines, parsed, printed and run."""

from .run import run_pipeline
from .text import Node, PipelineError, parse

__all__ = ["Node", "PipelineError", "parse", "run_pipeline"]
