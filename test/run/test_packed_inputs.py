"""Blocked and VNNI-packed products as others write them, on both architectures against numpy: mmt4d and its relatives, generics, packs that pad around them."""

import os
import shutil

import ml_dtypes
import numpy as np
import pytest

from c4ml_opt.runtime import Program

NEEDS_QEMU = pytest.mark.skipif(
    not (shutil.which("qemu-aarch64") and shutil.which("aarch64-linux-gnu-gcc")) and os.environ.get("CI") != "true",
    reason="qemu-aarch64 and aarch64-linux-gnu-gcc are needed",
)

KINDS = {"f32": ("f32", "f32"), "bf16": ("bf16", "f32"), "i8": ("i8", "i32")}
DTYPES = {"f32": np.float32, "bf16": ml_dtypes.bfloat16, "i8": np.int8, "i32": np.int32}
NAMED = {"mmt4d": "MKmk,NKnk->MNmn", "batch_mmt4d": "bMKmk,bNKnk->bMNmn", "batch_reduce_matmul": "bmk,bkn->mn"}
# The blocked layout of tpp-mlir, the same in VNNI groups, a batch-reduce matmul of those, and a group that fits no instruction.
GENERICS = ["MKmk,NKkn->MNmn", "MKmkv,NKknv->MNmn", "bmkv,bknv->mn", "mkw,knw->mn"]
SIZES = dict(b=2, M=2, N=3, K=2, m=5, n=11, k=3, v=4, w=2)
rng = np.random.default_rng(5)


def draw(shape, element):
    return rng.integers(-128, 128, shape).astype(np.int8) if element == "i8" else rng.standard_normal(shape).astype(DTYPES[element])


def tensor(letters, element):
    return f"tensor<{''.join(f'{SIZES[x]}x' for x in letters)}{element}>"


def named(op, kind):
    (inputs, output), (a, b, c) = KINDS[kind], NAMED[op].replace("->", ",").split(",")
    a, b, c = tensor(a, inputs), tensor(b, inputs), tensor(c, output)
    return f"""func.func @main(%a: {a}, %b: {b}, %c: {c}) -> {c} {{
      %r = linalg.{op} ins(%a, %b : {a}, {b}) outs(%c : {c}) -> {c}
      return %r : {c}
    }}"""


def generic(spec, kind):
    (inputs, output), (a, b, c) = KINDS[kind], spec.replace("->", ",").split(",")
    loops = sorted(set(a + b + c))
    maps = ", ".join(f"affine_map<({', '.join(loops)}) -> ({', '.join(x)})>" for x in (a, b, c))
    iterators = ", ".join('"parallel"' if x in c else '"reduction"' for x in loops)
    widen, suffix = ("arith.extsi", "i") if kind == "i8" else ("arith.extf", "f")
    casts = "" if inputs == output else f"%x1 = {widen} %x : {inputs} to {output}\n%y1 = {widen} %y : {inputs} to {output}"
    one = "1" if casts else ""
    a, b, c = tensor(a, inputs), tensor(b, inputs), tensor(c, output)
    return f"""func.func @main(%a: {a}, %b: {b}, %c: {c}) -> {c} {{
      %r = linalg.generic {{indexing_maps = [{maps}], iterator_types = [{iterators}]}} ins(%a, %b : {a}, {b}) outs(%c : {c}) {{
      ^bb0(%x: {inputs}, %y: {inputs}, %z: {output}):
        {casts}
        %p = arith.mul{suffix} %x{one}, %y{one} : {output}
        %s = arith.add{suffix} %z, %p : {output}
        linalg.yield %s : {output}
      }} -> {c}
      return %r : {c}
    }}"""


def padded(kind):
    """A 13x10 by 10x19 product through packs that pad every dimension."""
    inputs, output = KINDS[kind]
    zero, sum_ = ("0" if x.startswith("i") else "0.0" for x in (inputs, output))
    a, b, c = f"tensor<13x10x{inputs}>", f"tensor<10x19x{inputs}>", f"tensor<13x19x{output}>"
    pa, pb, pc = f"tensor<2x3x8x4x{inputs}>", f"tensor<3x3x8x4x{inputs}>", f"tensor<2x3x8x8x{output}>"
    return f"""func.func @main(%a: {a}, %b: {b}, %c: {c}) -> {c} {{
      %zero = arith.constant {zero} : {inputs}
      %start = arith.constant {sum_} : {output}
      %ea = tensor.empty() : {pa}
      %eb = tensor.empty() : {pb}
      %ec = tensor.empty() : {pc}
      %pa = linalg.pack %a padding_value(%zero : {inputs}) inner_dims_pos = [0, 1] inner_tiles = [8, 4] into %ea : {a} -> {pa}
      %pb = linalg.pack %b padding_value(%zero : {inputs}) outer_dims_perm = [1, 0] inner_dims_pos = [1, 0] inner_tiles = [8, 4] into %eb : {b} -> {pb}
      %f = linalg.fill ins(%start : {output}) outs(%ec : {pc}) -> {pc}
      %r = linalg.mmt4d ins(%pa, %pb : {pa}, {pb}) outs(%f : {pc}) -> {pc}
      %u = linalg.unpack %r inner_dims_pos = [0, 1] inner_tiles = [8, 8] into %c : {pc} -> {c}
      return %u : {c}
    }}"""


def check(text, target, spec, shapes, kind, initial=True):
    inputs, output = KINDS[kind]
    a, b, c = draw(shapes[0], inputs), draw(shapes[1], inputs), draw(shapes[2], "i8" if kind == "i8" else "f32").astype(DTYPES[output])
    wide = np.int64 if kind == "i8" else np.float64
    want = np.einsum(spec, a.astype(wide), b.astype(wide)) + (c if initial else 0)
    got = Program(text, target=target, default_schedule=True)(a, b, c)[0]
    assert np.abs(got.astype(wide) - want).max() <= (0 if kind == "i8" else 1e-5 * np.abs(want).max())


SLOW = [pytest.param("x86-avx2", "f32", marks=pytest.mark.slow), pytest.param("aarch64-sme", "f32", marks=[pytest.mark.slow, NEEDS_QEMU])]
ARM = [pytest.param(*pair, marks=NEEDS_QEMU) for pair in (("aarch64-sve", "f32"), ("aarch64-bf16", "bf16"), ("aarch64-i8mm", "i8"))]
TARGETS = [("x86-avx2", "bf16"), ("x86-avx2", "i8"), *ARM, *SLOW]


@pytest.mark.parametrize("target, kind", TARGETS)
@pytest.mark.parametrize("name", [*NAMED, *GENERICS])
def test_blocks(name, target, kind):
    spec = NAMED.get(name, name)
    shapes = [[SIZES[x] for x in s] for s in spec.replace("->", ",").split(",")]
    check(named(name, kind) if name in NAMED else generic(spec, kind), target, spec, shapes, kind)


@pytest.mark.parametrize("target, kind", TARGETS)
def test_packs_that_pad(target, kind):
    check(padded(kind), target, "mk,kn->mn", [(13, 10), (10, 19), (13, 19)], kind, initial=False)


@NEEDS_QEMU
def test_slices_of_za_that_llvm_finds_constant():
    """Five rows: the loop over four slices at a time makes one step, so that LLVM knows their numbers."""
    spec = "MKmkw,NKknw->MNmn"
    check(generic(spec, "f32"), "aarch64-sme", spec, [[SIZES[x] for x in s] for s in spec.replace("->", ",").split(",")], "f32")
