"""Operands that lie in blocks, read where they lie: against numpy, and no kernel packs them again."""

import re

import ml_dtypes
import numpy as np
import pytest
from test_x86_kernels import SIGNS, close, contraction, draw, integers, split, tensor

from c4ml_opt import host
from c4ml_opt.runtime import Program
from c4ml_opt.session import Session
from c4ml_opt.target import load

PIPELINE = "builtin.module(x86-tensor)"
SIZES = dict(M=3, N=2, K=5, m=7, n=32, k=12, b=2)


def session(name="x86-zen4"):
    """Runs AVX-512 where this machine has it, its vectors in halves elsewhere."""
    return Session(name if all(host.features().get(f) for f in load(name).match) else split(name))


def operands(spec):
    return spec.replace("->", ",").split(",")


def blocked(spec, sizes, unknown="", inputs="f32", output="f32", cast=None):
    """The contraction of `spec`, where the sizes of the loops `unknown` are not known."""
    text = contraction(spec, sizes, False, inputs, output, cast)
    for letters, element in zip(operands(spec), (inputs, inputs, output)):
        text = text.replace(tensor([sizes[x] for x in letters], element), f"tensor<{''.join(('?' if x in unknown else str(sizes[x])) + 'x' for x in letters)}{element}>")
    return text


def packs(text, target="x86-zen4") -> bool:
    """Whether the kernels for `text` pack anything at run time."""
    one = Session(target)
    module = one.parse(text)
    one.run(module, "builtin.module(bufferize-fused,lower-to-nanokernel)")
    return any(re.search(r"memref.alloc.*x(?!index)\w+>", f) for f in str(module).split("func.func private @c4ml_contraction")[1:])


def check(spec, sizes, unknown="", target="x86-zen4", in_place=True):
    a, b, c = (draw([sizes[x] for x in s]) for s in operands(spec))
    text = blocked(spec, sizes, unknown)
    close(Program(text, session=session(target), pipeline=PIPELINE)(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))
    assert packs(text, target) != in_place


@pytest.mark.parametrize("unknown", ["", "MNK"])
@pytest.mark.parametrize("spec", ["MKmk,NKkn->MNmn", "MKmk,KNkn->MNmn", "MKmk,NKkn->MmNn", "MmKk,NKkn->MNmn", "bMKmk,bNKkn->bMNmn", "Kmk,Kkn->mn", "MKmk,NKkn->NMmn"])
def test_layouts(spec, unknown):
    """Blocks in either order, C or A row-major, batches, batch-reduce; also where the numbers of blocks are not known."""
    check(spec, SIZES, unknown)


@pytest.mark.parametrize("unknown", ["", "MNK"])
@pytest.mark.parametrize("spec, n", [("MKmkv,NKknv->MNmn", 64), ("MKmkv,KNknv->MNmn", 32), ("MKmkv,NKknv->MNmn", 20), ("Kmkv,Kknv->mn", 48)])
def test_groups(spec, n, unknown):
    """VNNI layouts, whose words the dot products of bf16 and of bytes take as they lie."""
    sizes = dict(SIZES, k=16, n=n, v=2)
    a, b = (draw([sizes[x] for x in s]).astype(ml_dtypes.bfloat16) for s in operands(spec)[:2])
    c = draw([sizes[x] for x in operands(spec)[2]])
    text = blocked(spec, sizes, unknown, "bf16", "f32", ("extf", "extf"))
    close(Program(text, session=session(), pipeline=PIPELINE)(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))
    assert not packs(text)


@pytest.mark.parametrize("casts", SIGNS)
@pytest.mark.parametrize("spec, n, unknown", [("MKmkv,NKknv->MNmn", 64, ""), ("MKmkv,KNknv->MNmn", 20, "MNK")])
def test_groups_of_bytes(spec, n, unknown, casts):
    sizes = dict(SIZES, k=16, n=n, v=4)
    a, b, c = (draw([sizes[x] for x in s], t) for s, t in zip(operands(spec), ("i1", "i1", "i4")))
    text = blocked(spec, sizes, unknown, "i8", "i32", casts)
    x, y = (v.astype("i8") for v in integers((a, b), casts))
    assert (Program(text, session=session(), pipeline=PIPELINE)(a, b, c)[0] == (c + np.einsum(spec, x, y)).astype("i4")).all()
    # Signs are turned in registers.
    assert not packs(text)


@pytest.mark.parametrize("target", ["x86-avx2", "x86-avx512-vnni", "x86-zen4"])
def test_groups_on_other_machines(target):
    """Where no instruction takes the words they are packed, right all the same; k that fills no whole word, in rows of A read where they lie."""
    for spec, sizes in (("MKmkv,NKknv->MNmn", dict(SIZES, k=3, n=20, v=2)), ("MKmkv,NKknv->MNmn", dict(SIZES, k=16, v=4)), ("mk,kn->mn", dict(SIZES, k=37))):
        for inputs, output, casts, dtypes in (("bf16", "f32", ("extf", "extf"), (ml_dtypes.bfloat16, "f4")), ("i8", "i32", ("extsi", "extsi"), ("i1", "i4"))):
            a, b, c = (draw([sizes[x] for x in s], "f4" if inputs == "bf16" else t).astype(t) for s, t in zip(operands(spec), (dtypes[0], dtypes[0], dtypes[1])))
            got = Program(blocked(spec, sizes, "", inputs, output, casts), session=session(target), pipeline=PIPELINE)(a, b, c)[0]
            close(got, c + np.einsum(spec, a.astype("f8"), b.astype("f8")))


@pytest.mark.parametrize("target", ["x86-avx2", "x86-avx512", "x86-zen4"])
@pytest.mark.parametrize("m, n, k", [(1, 16, 8), (3, 8, 9), (5, 20, 16), (16, 64, 33), (33, 100, 17), (6, 128, 10)])
def test_blocks(m, n, k, target):
    """Blocks that are no multiple of the vector, or of the register tile, or wider than it."""
    for outer in (dict(M=3, N=2, K=3), dict(M=1, N=5, K=1)):
        sizes = dict(SIZES, m=m, n=n, k=k, **outer)
        a, b, c = (draw([sizes[x] for x in s]) for s in ("MKmk", "NKkn", "MNmn"))
        close(Program(blocked("MKmk,NKkn->MNmn", sizes), session=session(target), pipeline=PIPELINE)(a, b, c)[0], c + np.einsum("MKmk,NKkn->MNmn", a.astype("f8"), b))


def test_long_sums_in_cache_blocks():
    """More of k than a cache block holds, whose blocks begin inside of A's."""
    for k, kb in ((100, 48), (64, 64), (24, 64)):
        sizes = dict(SIZES, K=3, k=k, m=13, n=64)
        a, b, c = (draw([sizes[x] for x in s]) for s in ("MKmk", "NKkn", "MNmn"))
        program = Program(blocked("MKmk,NKkn->MNmn", sizes), session=session(), pipeline=f"builtin.module(x86-tensor{{kb={kb}}})")
        close(program(a, b, c)[0], c + np.einsum("MKmk,NKkn->MNmn", a.astype("f8"), b))


@pytest.mark.parametrize("threads, grid", [(2, ""), (3, ""), (4, " grid=2,2")])
def test_threads_take_whole_blocks(threads, grid):
    sizes = dict(SIZES, M=5, N=3, m=9, n=64)
    a, b, c = (draw([sizes[x] for x in s]) for s in ("MKmk", "NKkn", "MNmn"))
    for unknown in ("", "MNK"):
        program = Program(blocked("MKmk,NKkn->MNmn", sizes, unknown), session=session(), pipeline=f"builtin.module(x86-tensor{{threads={threads}{grid}}})")
        close(program(a, b, c)[0], c + np.einsum("MKmk,NKkn->MNmn", a.astype("f8"), b))


@pytest.mark.parametrize("constant", [False, True])
@pytest.mark.parametrize("n", [20, 64])
def test_epilogue_in_blocks(n, constant):
    """A bias by lanes and by rows, a residual in blocks, relu, all while the tile is in registers; weights constant or not."""
    sizes = dict(SIZES, n=n, m=9)
    a, b = (draw([sizes[x] for x in s]) for s in ("MKmk", "NKkn"))
    bias, scale, residual = draw((2, n)), draw((3, 9)), draw((3, 2, 9, n))
    t = {x: tensor(v.shape) for x, v in dict(A=a, B=b, bias=bias, scale=scale, C=residual).items()}
    weights = f'%B = arith.constant dense<"0x{b.tobytes().hex()}"> : {t["B"]}' if constant else ""
    text = f"""
    #a = affine_map<(M,N,m,n,K,k) -> (M,K,m,k)>
    #b = affine_map<(M,N,m,n,K,k) -> (N,K,k,n)>
    #c = affine_map<(M,N,m,n,K,k) -> (M,N,m,n)>
    #whole = affine_map<(M,N,m,n) -> (M,N,m,n)>
    #lane = affine_map<(M,N,m,n) -> (N,n)>
    #row = affine_map<(M,N,m,n) -> (M,m)>
    func.func @main(%A: {t["A"]}, {"" if constant else f'%B: {t["B"]}, '}%bias: {t["bias"]}, %scale: {t["scale"]}, %res: {t["C"]}) -> {t["C"]} {{
      %zero = arith.constant 0.0 : f32
      {weights}
      %e = tensor.empty() : {t["C"]}
      %f = linalg.fill ins(%zero : f32) outs(%e : {t["C"]}) -> {t["C"]}
      %r = linalg.generic {{indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]}}
          ins(%A, %B : {t["A"]}, {t["B"]}) outs(%f : {t["C"]}) {{
      ^bb0(%p: f32, %q: f32, %s: f32):
        %m = arith.mulf %p, %q : f32
        %u = arith.addf %s, %m : f32
        linalg.yield %u : f32
      }} -> {t["C"]}
      %o = linalg.generic {{indexing_maps = [#whole, #lane, #row, #whole, #whole], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}}
          ins(%r, %bias, %scale, %res : {t["C"]}, {t["bias"]}, {t["scale"]}, {t["C"]}) outs(%e : {t["C"]}) {{
      ^bb0(%x: f32, %y: f32, %z: f32, %w: f32, %out: f32):
        %1 = arith.mulf %x, %z : f32
        %2 = arith.addf %1, %y : f32
        %3 = arith.addf %2, %w : f32
        %4 = arith.maximumf %3, %zero : f32
        linalg.yield %4 : f32
      }} -> {t["C"]}
      return %o : {t["C"]}
    }}"""
    want = np.einsum("MKmk,NKkn->MNmn", a.astype("f8"), b) * scale[:, None, :, None] + bias[None, :, None] + residual
    given = [a, *([] if constant else [b]), bias, scale, residual]
    close(Program(text, session=session(), pipeline=PIPELINE)(*given)[0], np.maximum(want, 0))
    assert not packs(text)
