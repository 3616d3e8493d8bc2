"""The hot loops as the code generator emits them: one multiply-add for each accumulator and step of k, nothing spilled."""

import re

import pytest
from test_x86_across import convolution
from test_x86_kernels import contraction, draw

from c4ml_opt.session import Session


def loops(assembly: str):
    """The bodies of the innermost loops."""
    lines = assembly.splitlines()
    for start, line in enumerate(lines):
        label = re.match(r"(\.LBB\w+):", line)
        for end in range(start + 1, len(lines)) if label else ():
            if re.match(r"\.LBB\w+:", lines[end]):
                break
            if re.search(rf"\bj\w+\s+{re.escape(label[1])}$", lines[end]):
                yield lines[start + 1 : end + 1]
                break


@pytest.mark.parametrize("target, inputs, output, casts, instruction, count, rows", [
    ("x86-avx2", "f32", "f32", None, "vfmadd231ps", 12, 6),
    ("x86-avx512", "f32", "f32", None, "vfmadd231ps", 28, 14),
    ("x86-zen4", "f32", "f32", None, "vfmadd231ps", 24, 6),
    ("x86-zen4", "f64", "f64", None, "vfmadd231pd", 24, 6),
    ("x86-zen4", "i8", "i32", ("extui", "extsi"), "vpdpbusd", 24, 6),
    ("x86-zen4", "i8", "i32", ("extsi", "extsi"), "vpdpbusd", 24, 6),
    ("x86-zen4", "bf16", "f32", ("extf", "extf"), "vdpbf16ps", 24, 6),
    ("x86-avx512-vnni", "i8", "i32", ("extui", "extsi"), "vpdpbusd", 28, 14),
    ("x86-avx512-vnni", "i8", "i32", ("extsi", "extsi"), "vpdpbusd", 28, 14),
    ("x86-avx512-bf16", "bf16", "f32", ("extf", "extf"), "vdpbf16ps", 28, 14),
    ("x86-avx2", "i8", "i32", ("extsi", "extsi"), "vpmaddwd", 12, 6),
    ("x86-avx2,+avxvnni", "i8", "i32", ("extui", "extsi"), "vpdpbusd", 12, 6),
    ("x86-avx-vnni", "i8", "i32", ("extsi", "extsi"), "vpdpbssd", 12, 6),
    ("x86-avx-vnni", "i8", "i32", ("extui", "extui"), "vpdpbuud", 12, 6),
    ("x86-avx-vnni", "i8", "i32", ("extui", "extsi"), "vpdpbusd", 12, 6),
    ("x86-avx-vnni", "i8", "i32", ("extsi", "extui"), "vpdpbusd", 12, 6),
    ("x86-avx10.2", "i8", "i32", ("extsi", "extsi"), "vpdpbssd", 28, 14),
    ("x86-avx10.2", "i8", "i32", ("extui", "extui"), "vpdpbuud", 28, 14),
    ("x86-avx10.2", "i8", "i32", ("extui", "extsi"), "vpdpbusd", 28, 14),
])  # fmt: skip
def test_hot_loop(target, inputs, output, casts, instruction, count, rows):
    session = Session(target)
    module = session.parse(contraction("mk,kn->mn", dict(m=512, n=512, k=512), False, inputs, output, casts))
    session.run(module.operation, "builtin.module(x86-tensor)")
    bodies = list(loops(session.emit(module, "asm").decode()))
    # The sums of B's lanes are products without rows, the packing of B has no products.
    body = max((b for b in bodies if any("broadcast" in line for line in b)), key=lambda b: sum(instruction in line for line in b))
    products = sum(instruction in line for line in body)
    steps = products // count
    assert products == steps * count and steps in (1, 2), "whole steps of k, of which LLVM may write out two"
    assert not any("sp)" in line for line in body), "a spill in the hot loop"
    loads = sum("broadcast" in line for line in body)
    assert loads == rows * steps, "one broadcast for each row of the tile"


@pytest.mark.parametrize("target, rows, vectors", [("x86-zen4", 8, 3), ("x86-avx512", 8, 3), ("x86-avx2", 4, 3)])
def test_convolution_across_pixels(target, rows, vectors):
    """Pixels of an NCHW image are read where they lie: no spill, one broadcast for each, one load for each vector of filters."""
    session = Session(target)
    image, kernel = draw((1, 16, 18, 18)), draw((96, 16, 3, 3))
    module = session.parse(convolution(image, kernel, (1, 96, 16, 16)))
    session.run(module.operation, "builtin.module(x86-tensor)")
    body = max(loops(session.emit(module, "asm").decode()), key=lambda b: sum("vfmadd" in line for line in b))
    products = sum("vfmadd231ps" in line for line in body)
    steps = products // (rows * vectors)
    assert products == steps * rows * vectors and steps in (1, 2)
    assert not any("sp)" in line for line in body), "a spill in the hot loop"
    assert sum("broadcast" in line for line in body) == rows * steps
