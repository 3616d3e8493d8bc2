"""Blocks of models and random graphs give numpy's numbers, by the x86 flow on one thread and several, for every processor that this one can be, by the plain lowering, and on SVE and SME; no loop allocates."""

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from c4ml_opt.mlir import ir
from c4ml_opt.registry import registry
from c4ml_opt.runtime import Program, places
from c4ml_opt.session import Session
from c4ml_opt.target import Threads, load

sys.path.insert(0, str(Path(__file__).parent))
from blocks import BLOCKS, random  # noqa: E402
from graph import Graph  # noqa: E402

LOOPS = ("scf.for", "scf.while", "scf.parallel", "scf.forall")
PIPELINES = {"one": "x86-tensor", "seven": "x86-tensor{threads=7}", "blocks": "x86-tensor{rows=3}", "five blocks": "x86-tensor{rows=2 threads=5}", "plain": None}


HOST = "host" if load("host").architecture == "x86_64" else "x86-avx2"
SCALABLE = {"aarch64-sve": {"vector_length": 512}, "aarch64-sme": {"vector_length": 128, "streaming_vector_length": 256}}
NEEDS_QEMU = pytest.mark.skipif(
    not (shutil.which("qemu-aarch64") and shutil.which("aarch64-linux-gnu-gcc")) and os.environ.get("CI") != "true",
    reason="qemu-aarch64 and aarch64-linux-gnu-gcc are needed",
)


def runnable() -> list[str]:
    """The described x86 processors whose code runs here without an emulator."""
    return [n for n in registry.entries("target") if n != HOST and load(n).architecture == "x86_64" and not places.missing_features(load(n))]


def check(build, seed, pipeline, target=HOST):
    graph = Graph(seed)
    results = build(graph)
    session = Session(replace(load(target), threads=Threads(work=0)))
    wanted = PIPELINES[pipeline]
    program = Program(graph.text(*results), session=session, pipeline=wanted and f"builtin.module({wanted})", threads=2, optimization=2)
    compare(program(*graph.inputs), results)


def compare(outputs, results):
    for got, (_, want) in zip(outputs, results, strict=True):
        assert got.shape == want.shape
        assert np.abs(got - want).max(initial=0) <= 2e-4 * max(1.0, np.abs(want).max(initial=0))


@pytest.mark.parametrize("pipeline", PIPELINES)
@pytest.mark.parametrize("block", BLOCKS, ids=lambda b: b.__name__)
def test_blocks(block, pipeline):
    check(block, 1, pipeline)


@pytest.mark.slow
@pytest.mark.parametrize("target", runnable())
@pytest.mark.parametrize("block", BLOCKS, ids=lambda b: b.__name__)
def test_blocks_for_other_processors(block, target):
    check(block, 2, "one", target)


@NEEDS_QEMU
@pytest.mark.parametrize("target", SCALABLE)
@pytest.mark.parametrize("block", [pytest.param(b, marks=[pytest.mark.slow] * (n > 2)) for n, b in enumerate([*BLOCKS[3:], random, *BLOCKS[:3]])], ids=lambda b: b.__name__)
def test_blocks_on_scalable_vectors(block, target):
    graph = Graph(3)
    results = block(graph)
    program = Program(graph.text(*results), target=target, default_schedule=True, optimization=2)
    compare(program.run(graph.inputs, **SCALABLE[target]).results, results)


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
    session = Session(HOST)
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
