"""Int8 outer products of SME against numpy, in all pairs of signs; they need an emulator that computes them rightly."""

import re
import subprocess

import numpy as np
import pytest

from arm_programs import NEEDS_QEMU, close, functions, lengths, program
from test_arm_constants import literal

pytestmark = NEEDS_QEMU
SIGNS = {"i": ("extsi", np.int8), "u": ("extui", np.uint8)}


@pytest.fixture(scope="module", autouse=True)
def emulator():
    version = re.search(r"version (\d+)", subprocess.run(["qemu-aarch64", "--version"], capture_output=True, text=True, timeout=30).stdout)
    if int(version[1]) < 10:
        pytest.skip("qemu-aarch64 before 10 computes SME's outer products of 8-bit integers wrongly")


def product(m, n, k, left, right, *, weights=None, relu=False):
    """relu(A B + C) with the factors extended as `left` and `right` say; with `weights`, B is that constant."""
    shape = lambda *s, e="i8": f"tensor<{'x'.join(map(str, s))}x{e}>"  # noqa: E731
    a, b, c = shape(m, k), shape(k, n), shape(m, n, e="i32")
    given = f"%b = arith.constant {literal(weights)} : {b}" if weights is not None else ""
    after = f"""%zero = arith.constant 0 : i32
      %e = tensor.empty() : {c}
      %f = linalg.fill ins(%zero : i32) outs(%e : {c}) -> {c}
      %s = linalg.max ins(%r, %f : {c}, {c}) outs(%e : {c}) -> {c}""" if relu else ""  # fmt: skip
    return f"""func.func @main(%a: {a}{"" if given else f", %b: {b}"}, %c: {c}) -> {c} {{
      {given}
      %r = linalg.generic {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
          iterator_types = ["parallel", "parallel", "reduction"]}} ins(%a, %b : {a}, {b}) outs(%c : {c}) {{
      ^bb0(%p: i8, %q: i8, %o: i32):
        %x = arith.{SIGNS[left][0]} %p : i8 to i32
        %y = arith.{SIGNS[right][0]} %q : i8 to i32
        %m = arith.muli %x, %y : i32
        %t = arith.addi %o, %m : i32
        linalg.yield %t : i32
      }} -> {c}
      {after}
      return {"%s" if relu else "%r"} : {c}
    }}"""


@pytest.mark.parametrize("constant", [False, True])
@pytest.mark.parametrize("signs", ["ii", "uu", "ui", "iu"])
@pytest.mark.parametrize("m, n, k", [(1, 1, 1), (5, 37, 29), (66, 70, 130)])
def test_products(m, n, k, signs, constant):
    rng = np.random.default_rng(31)
    a, b = (rng.integers(np.iinfo(SIGNS[s][1]).min, np.iinfo(SIGNS[s][1]).max, size, SIGNS[s][1], endpoint=True) for s, size in zip(signs, ((m, k), (k, n))))
    c = rng.integers(-999, 999, (m, n), np.int32)
    bytes_ = [x.view(np.int8) for x in (a, b)]
    compiled = program(product(m, n, k, *signs, weights=bytes_[1] if constant else None, relu=k == 29), "aarch64-sme")
    if m > 1:
        assert re.search("sme_[su]+mopa", functions(compiled))
    want = c + a.astype(np.int64) @ b.astype(np.int64)
    for length in lengths("aarch64-sme"):
        got = compiled.run([bytes_[0], c] if constant else [*bytes_, c], **length).results[0]
        close(got, np.maximum(want, 0) if k == 29 else want, "i32")
