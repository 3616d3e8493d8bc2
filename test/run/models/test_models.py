"""Blocks of models and random graphs give numpy's numbers, by the x86 flow on one thread and several, and by the plain lowering; no loop allocates."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from c4ml_opt.mlir import ir
from c4ml_opt.runtime import Program
from c4ml_opt.session import Session
from c4ml_opt.target import Threads, load

sys.path.insert(0, str(Path(__file__).parent))
from blocks import BLOCKS, random  # noqa: E402
from graph import Graph  # noqa: E402

LOOPS = ("scf.for", "scf.while", "scf.parallel", "scf.forall")
PIPELINES = {"one": "x86-tensor", "seven": "x86-tensor{threads=7}", "blocks": "x86-tensor{rows=3}", "five blocks": "x86-tensor{rows=2 threads=5}", "plain": None}


def check(build, seed, pipeline):
    graph = Graph(seed)
    results = build(graph)
    session = Session(replace(load("x86-avx2"), threads=Threads(work=0)))
    wanted = PIPELINES[pipeline]
    program = Program(graph.text(*results), session=session, pipeline=wanted and f"builtin.module({wanted})", threads=2, optimization=2)
    for got, (_, want) in zip(program(*graph.inputs), results, strict=True):
        assert got.shape == want.shape
        assert np.abs(got - want).max(initial=0) <= 2e-4 * max(1.0, np.abs(want).max(initial=0))


@pytest.mark.parametrize("pipeline", PIPELINES)
@pytest.mark.parametrize("block", BLOCKS, ids=lambda b: b.__name__)
def test_blocks(block, pipeline):
    check(block, 1, pipeline)


@pytest.mark.parametrize("seed", range(2))
def test_random_graphs(seed):
    check(random, seed, "one")
    check(random, seed, "seven")
    check(random, seed, "blocks")
    check(random, seed, "five blocks")


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 60))
def test_more_random_graphs(seed):
    for pipeline in PIPELINES:
        check(random, seed, pipeline)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda b: b.__name__)
@pytest.mark.parametrize("rows", [0, 3])
def test_no_loop_allocates(block, rows):
    graph = Graph(1)
    session = Session("x86-avx2")
    module = session.parse(graph.text(*block(graph)))
    session.run(module, f"builtin.module(x86-tensor{{rows={rows}}})")
    inside = []

    def visit(op):
        parent = op.parent
        while op.name == "memref.alloc" and parent is not None:
            if parent.operation.name in LOOPS:
                inside.append(str(op))
            parent = parent.operation.parent
        return ir.WalkResult.ADVANCE

    module.operation.walk(visit)
    assert not inside
