"""Random graphs of generics of every element type, shape and walk give numpy's numbers on the host, on SVE and on SME."""

import os
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from c4ml_opt.runtime import Program

sys.path.insert(0, str(Path(__file__).parent))
from typed_graph import FLOATS, TypedGraph  # noqa: E402

NEEDS_QEMU = pytest.mark.skipif(
    not (shutil.which("qemu-aarch64") and shutil.which("aarch64-linux-gnu-gcc")) and os.environ.get("CI") != "true",
    reason="qemu-aarch64 and aarch64-linux-gnu-gcc are needed",
)


def check(seed, target):
    """Odd seeds have dynamic sizes."""
    graph = TypedGraph(seed, dynamic=seed % 2 == 1)
    with np.errstate(all="ignore"):
        results = graph.grow()
    outputs = Program(graph.text(results), target=target, default_schedule=True)(*graph.inputs)
    for got, value in zip(outputs, results, strict=True):
        want = value.array
        assert got.shape == want.shape
        if value.element not in FLOATS:
            np.testing.assert_array_equal(got, want)
            continue
        finite = np.isfinite(want)
        largest = max(1.0, np.abs(want[finite]).max(initial=0))
        assert np.abs(got.astype(float) - want)[finite].max(initial=0) <= value.tolerance * largest


@pytest.mark.parametrize("seed", [*range(6), *(pytest.param(s, marks=pytest.mark.slow) for s in range(6, 200))])
def test_on_the_host(seed):
    check(seed, "host")


@NEEDS_QEMU
@pytest.mark.parametrize("target", ["aarch64-sve", "aarch64-sme"])
@pytest.mark.parametrize("seed", [pytest.param(s, marks=[pytest.mark.slow] * (s > 1)) for s in range(24)])
def test_on_scalable_vectors(seed, target):
    check(seed, target)
