"""Functions in tiles against numpy: named and blocked contractions with what surrounds them, odd and dynamic sizes, and no allocation in a loop."""

import numpy as np
import pytest

from c4ml_opt.mlir import ir
from c4ml_opt.runtime import Program
from c4ml_opt.session import Session
from test_x86_kernels import AVX2, close, contraction, draw

BUFFERIZE = "one-shot-bufferize{bufferize-function-boundaries=true function-boundary-type-conversion=identity-layout-map}"


def program(text, options=""):
    return Program(text, target=AVX2, pipeline=f"builtin.module(tile-and-fuse{{{options}}})")


def layers(m, k, n, dynamic=False, epilogue=""):
    """relu(x @ w + bias), then `epilogue`, which may read %y (the product), %r (the layer) and %e and gives %o."""
    a, b, t, row = (f"tensor<{'x'.join('?' if dynamic else str(s) for s in shape)}xf32>" for shape in ((m, k), (k, n), (m, n), (n,)))
    sizes = "%m, %n" if dynamic else ""
    return f"""func.func @main(%x: {a}, %w: {b}, %bias: {row}) -> ({t}, {t}) {{
      %zero = arith.constant 0.0 : f32
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %m = tensor.dim %x, %c0 : {a}
      %n = tensor.dim %w, %c1 : {b}
      %e = tensor.empty({sizes}) : {t}
      %f = linalg.fill ins(%zero : f32) outs(%e : {t}) -> {t}
      %y = linalg.matmul ins(%x, %w : {a}, {b}) outs(%f : {t}) -> {t}
      %b = linalg.broadcast ins(%bias : {row}) outs(%e : {t}) dimensions = [0]
      %s = linalg.add ins(%y, %b : {t}, {t}) outs(%e : {t}) -> {t}
      %r = linalg.max ins(%s, %f : {t}, {t}) outs(%e : {t}) -> {t}
      {epilogue.replace("T", t) or f"%o = linalg.exp ins(%f : {t}) outs(%e : {t}) -> {t}"}
      return %r, %o : {t}, {t}
    }}"""


EPILOGUES = {
    "one user": ("", lambda x, w, y, r: np.ones_like(r)),
    "two users": ("%o = linalg.mul ins(%y, %r : T, T) outs(%e : T) -> T", lambda x, w, y, r: y * r),
    "its own square": ("%q = linalg.negf ins(%y : T) outs(%e : T) -> T\n%o = linalg.mul ins(%q, %y : T, T) outs(%e : T) -> T", lambda x, w, y, r: -y * y),
}


@pytest.mark.parametrize("options, dynamic", [("", False), ("tiles=8,16", False), ("tiles=0,7 depth=1", False), ("tiles=8,16", True), ("tiles=5 depth=2", True)])
@pytest.mark.parametrize("name", EPILOGUES)
def test_layers(name, options, dynamic):
    epilogue, want = EPILOGUES[name]
    x, w, bias = draw((37, 29)), draw((29, 53)), draw((53,))
    y = x.astype("f8") @ w
    r = np.maximum(y + bias, 0)
    for got, expected in zip(program(layers(37, 29, 53, dynamic, epilogue), options)(x, w, bias), (r, want(x, w, y, r))):
        close(got, expected)


@pytest.mark.parametrize("spec", ["km,kn->nm", "bmk,bkn->bmn", "bmk,bkn->mn", "mk,k->m", "MKmk,NKkn->MNmn", "MKmkv,NKknv->MNmn"])
def test_contractions(spec):
    sizes = dict(m=7, n=11, k=3, b=3, M=3, N=2, K=4, v=2)
    a, b, c = (draw([sizes[x] for x in s]) for s in spec.replace("->", ",").split(","))
    close(program(contraction(spec, sizes, False), "tiles=2,3" if spec.islower() and len(c.shape) > 1 else "")(a, b, c)[0], c + np.einsum(spec, a.astype("f8"), b.astype("f8")))


@pytest.mark.parametrize("inputs, output, dtype", [("i8", "i32", "i1"), ("f16", "f32", "f2")])
def test_widened_products_accumulate_into_an_argument(inputs, output, dtype):
    sizes = dict(m=19, n=35, k=23)
    a, b, c = draw((19, 23), dtype), draw((23, 35), dtype), draw((19, 35), "i4" if output == "i32" else "f4")
    cast = ("extsi", "extsi") if output == "i32" else ("extf", "extf")
    got = program(contraction("mk,kn->mn", sizes, False, inputs, output, cast), "tiles=8,16")(a, b, c)[0]
    wide = "i8" if output == "i32" else "f8"
    close(got, c + a.astype(wide) @ b.astype(wide))


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("name", EPILOGUES)
def test_no_allocation_stands_in_a_loop(name, dynamic):
    text = layers(37, 29, 53, dynamic, EPILOGUES[name][0])
    session = Session(AVX2)
    module = session.parse(text)
    session.run(module, f"builtin.module(tile-and-fuse{{tiles=8,16}},empty-tensor-to-alloc-tensor,{BUFFERIZE})")
    found = []

    def visit(op):
        found.append(op.name)
        parent = op.parent
        while op.name == "memref.alloc" and parent is not None:
            assert not parent.operation.name.startswith("scf."), module
            parent = parent.operation.parent
        return ir.WalkResult.ADVANCE

    module.operation.walk(visit)
    assert "scf.forall" in found and "memref.alloc" in found
