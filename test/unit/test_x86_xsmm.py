"""Contractions through libxsmm agree with numpy: types, layouts, odd and dynamic sizes, constants, what is applied to tiles, convolutions."""

import re
import subprocess

import ml_dtypes
import numpy as np
import pytest
from test_x86_kernels import AVX2, close, contraction, draw, tensor

from c4ml_opt.diagnostics import UserError
from c4ml_opt.runtime import Program, xsmm
from c4ml_opt.session import Session

TO_MEMREFS = "one-shot-bufferize{bufferize-function-boundaries=true function-boundary-type-conversion=identity-layout-map},canonicalize,cse"
BF16 = ml_dtypes.bfloat16
# Small tiles, so that small matrices have whole ones and rests of each kind.
SMALL = "mb=8 nb=16 kb=32"


def available() -> bool:
    try:
        xsmm.library()
    except UserError:
        return False
    return True


pytestmark = pytest.mark.skipif(not available(), reason="libxsmm is not installed")


def shown(text: str, pipeline: str) -> str:
    """The text after `pipeline`."""
    session = Session(AVX2)
    module = session.parse(text)
    session.run(module, pipeline)
    return str(module)


def compiled(text: str, options: str = SMALL, expect: str | None = "xsmm.brgemm_invoke"):
    """The program, after a look at whether the pass took the contraction; what it leaves goes to the default lowering."""
    steps = f"builtin.module({TO_MEMREFS},lower-to-xsmm{{{options}}},func.func(loop-invariant-code-motion,cse)"
    if expect:
        assert expect in shown(text, f"{steps})")
    return Program(text, target=AVX2, pipeline=f"{steps},convert-xsmm-to-func,canonicalize,cse)")


SPECS = [
    ("mk,kn->mn", dict(m=19, n=37, k=70)), ("mk,kn->mn", dict(m=8, n=16, k=32)), ("bmk,bkn->bmn", dict(b=3, m=9, n=17, k=12)),
    ("km,kn->mn", dict(m=19, n=21, k=34)), ("mk,nk->mn", dict(m=19, n=21, k=33)), ("mbk,nbk->bmn", dict(m=9, n=18, k=35, b=2)), ("mk,kn->nm", dict(m=18, n=5, k=7)),
    ("ikmz,kjzn->ijmn", dict(i=3, j=2, k=3, m=8, n=16, z=8)), ("imk,jkn->imjn", dict(i=2, j=3, m=5, n=6, k=8)), ("mkz,zkn->mn", dict(m=9, n=20, k=3, z=6)),
]  # fmt: skip
KINDS = {
    "f32": ("f32", "f32", None, "f4", 1e-5), "f64": ("f64", "f64", None, "f8", 1e-12), "bf16": ("bf16", "f32", ("extf", "extf"), BF16, 1e-5), "bf16-bf16": ("bf16", "bf16", None, BF16, 2e-2),
    "u8*s8": ("i8", "i32", ("extui", "extsi"), "i1", 0), "s8*s8": ("i8", "i32", ("extsi", "extsi"), "i1", 0),
}  # fmt: skip


def run(program, spec, sizes, kind):
    inputs, output, cast, dtype, tolerance = KINDS[kind]
    a, b, c = (draw([sizes[x] for x in s], "f4" if dtype is BF16 else dtype) for s in spec.replace("->", ",").split(","))
    if dtype is BF16:
        a, b = a.astype(BF16), b.astype(BF16)
    c = c.astype({"i32": np.int32, "bf16": BF16}.get(output, c.dtype))
    got = program(a, b, c)[0]
    wide = np.int64 if output == "i32" else np.float64
    wa, wb = (x.view(np.uint8) if cast and cast[i] == "extui" else x for i, x in enumerate((a, b)))
    want = c.astype(wide) + np.einsum(spec, wa.astype(wide), wb.astype(wide))
    if output == "i32":
        assert np.array_equal(got, want)
    else:
        close(got.astype("f8"), want, tolerance)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("spec, sizes", SPECS, ids=lambda x: x if isinstance(x, str) else "")
def test_contractions(spec, sizes, dynamic, kind):
    inputs, output, cast, *_ = KINDS[kind]
    text = contraction(spec, sizes, dynamic, inputs, output, cast)
    run(compiled(text, expect="linalg.generic" if spec.endswith("nm") and kind == "u8*s8" else "xsmm.brgemm_invoke"), spec, sizes, kind)


@pytest.mark.parametrize("kind", ["f32", "f64"])
def test_b_that_reaches_farther_than_the_cache(kind):
    sizes = dict(m=130, n=530, k=521)
    text = contraction("mk,kn->mn", sizes, False, *KINDS[kind][:3])
    assert shown(text, f"builtin.module({TO_MEMREFS},lower-to-xsmm)").count("memref.alloc") == 1, "B is packed"
    run(Program(text, target=AVX2, pipeline="builtin.module(x86-xsmm)"), "mk,kn->mn", sizes, kind)


@pytest.mark.parametrize("cast", [("extsi", "extui"), ("extui", "extui")])
def test_unsigned_b_is_left_alone(cast):
    spec, sizes = "mk,kn->mn", dict(m=9, n=17, k=12)
    program = compiled(contraction(spec, sizes, False, "i8", "i32", cast), expect="linalg.generic")
    a, b, c = draw((9, 12), "i1"), draw((12, 17), "i1"), draw((9, 17), "i4")
    wide = [x.view(np.uint8) if k == "extui" else x for x, k in zip((a, b), cast)]
    assert np.array_equal(program(a, b, c)[0], c + wide[0].astype("i4") @ wide[1].astype("i4"))


@pytest.mark.parametrize("kind", ["bf16", "u8*s8", "s8*s8"])
@pytest.mark.parametrize("blocks", [1, 3])
def test_packed_layouts(kind, blocks):
    """B as (k / V) x n x V goes to the kernel as it lies."""
    v = 2 if kind == "bf16" else 4
    spec, sizes = "bmkv,bknv->mn", dict(b=blocks, m=9, n=16, k=8, v=v)
    inputs, output, cast, *_ = KINDS[kind]
    run(compiled(contraction(spec, sizes, False, inputs, output, cast)), spec, sizes, kind)


def layer(m, n, k, tail, element="f32", weights=None, dynamic=False):
    """relu-like tails after a product that starts from zero."""
    a, b, c = tensor((m, k), element, dynamic), tensor((k, n), element, dynamic), tensor((m, n), element, dynamic)
    row, column = tensor((n,), element, dynamic), tensor((m,), element, dynamic)
    given = f"%B = arith.constant {weights} : {b}" if weights else ""
    sizes = "%i0 = arith.constant 0 : index\n%i1 = arith.constant 1 : index\n%M = tensor.dim %A, %i0 : {0}\n%N = tensor.dim %B, %i1 : {1}".format(a, b) if dynamic else ""
    return f"""func.func @main(%A: {a}, {'' if weights else f'%B: {b}, '}%row: {row}, %column: {column}, %full: {c}) -> {c} {{
      {given}
      {sizes}
      %zero = arith.constant 0.0 : {element}
      %e = tensor.empty({'%M, %N' if dynamic else ''}) : {c}
      %i = linalg.fill ins(%zero : {element}) outs(%e : {c}) -> {c}
      %p = linalg.matmul ins(%A, %B : {a}, {b}) outs(%i : {c}) -> {c}
      %r = linalg.generic {{indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m)>, affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m, n)>],
          iterator_types = ["parallel", "parallel"]}} ins(%p, %row, %column, %full : {c}, {row}, {column}, {c}) outs(%e : {c}) {{
      ^bb0(%x: {element}, %r: {element}, %c: {element}, %f: {element}, %o: {element}):
        {tail}
        linalg.yield %y : {element}
      }} -> {c}
      return %r : {c}
    }}"""


TAILS = {
    "bias": ("%y = arith.addf %x, %r : f32", lambda x, r, c, f: x + r, "fused_brgemm"),
    "bias-relu": ("%s = arith.addf %r, %x : f32\n%y = arith.maximumf %s, %zero : f32", lambda x, r, c, f: np.maximum(x + r, 0), "fused_brgemm"),
    "relu": ("%y = arith.maximumf %zero, %x : f32", lambda x, r, c, f: np.maximum(x, 0), "fused_brgemm"),
    "column": ("%y = arith.addf %x, %c : f32", lambda x, r, c, f: x + c[:, None], '"xsmm.brgemm_invoke"'),
    "residual-tanh": ("%s = arith.addf %x, %f : f32\n%t = math.tanh %s : f32\n%y = arith.mulf %t, %r : f32", lambda x, r, c, f: np.tanh(x + f) * r, '"xsmm.brgemm_invoke"'),
    "relu-bias": ("%s = arith.maximumf %x, %zero : f32\n%y = arith.addf %s, %r : f32", lambda x, r, c, f: np.maximum(x, 0) + r, '"xsmm.brgemm_invoke"'),
    "leaky": ("%s = arith.maximumf %x, %r : f32\n%y = arith.addf %s, %x : f32", lambda x, r, c, f: np.maximum(x, r) + x, '"xsmm.brgemm_invoke"'),
}  # fmt: skip
FLOW = "reject-elided-constants,mark-tensor-module,protect-arguments,fuse-elementwise,reuse-inputs,func.func(mark-distinct-arguments),eliminate-empty-tensors,empty-tensor-to-alloc-tensor"


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("m, n, k, dynamic", [(19, 37, 21, False), (16, 32, 96, False), (19, 37, 70, True)])
@pytest.mark.parametrize("constant", [False, True])
def test_tails(tail, m, n, k, dynamic, constant):
    body, want, call = TAILS[tail]
    a, b, row, column, full = draw((m, k)), draw((k, n)), draw((n,)), draw((m,)), draw((m, n))
    if constant and dynamic:
        dynamic = False
    weights = f'dense<"0x{b.tobytes().hex()}">' if constant else None
    text = layer(m, n, k, body, weights=weights, dynamic=dynamic)
    steps = f"bufferize-fused,lower-to-xsmm{{{SMALL}}},func.func(loop-invariant-code-motion,cse)"
    program = Program(text, target=AVX2, pipeline=f"builtin.module({steps},convert-xsmm-to-func,lower-to-nanokernel,vectorize-linalg,canonicalize,cse)")
    inputs = [a, *([] if constant else [b]), row, column, full]
    close(program(*inputs)[0], want(a.astype("f8") @ b, row, column, full))
    printed = shown(text, f"builtin.module({steps})")
    # A depth in several calls leaves what follows to the tiles.
    assert call in printed or (k > 32 and not dynamic)
    # A depth that may be zero leaves the fill where it is.
    assert printed.count("linalg.generic") == int(dynamic)
    if constant:
        assert "memref.alloc" not in printed.split("@c4ml_brgemm")[-1]


@pytest.mark.parametrize("element", ["f32", "bf16"])
@pytest.mark.parametrize("stride", [1, 2])
@pytest.mark.parametrize("channels, filters, constant", [(8, 32, False), (8, 33, True), (5, 16, False)])
def test_convolutions(element, stride, channels, filters, constant):
    size, height = 3, 9
    out = (height - size) // stride + 1
    dtype = BF16 if element == "bf16" else np.float32
    image, kernel = draw((2, height, height, channels)).astype(dtype), draw((size, size, channels, filters)).astype(dtype)
    i, w, o = tensor(image.shape, element), tensor(kernel.shape, element), tensor((2, out, out, filters), "f32")
    given = f'%W = arith.constant dense<"0x{kernel.tobytes().hex()}"> : {w}' if constant else ""
    text = f"""func.func @main(%I: {i}{'' if constant else f', %W: {w}'}) -> {o} {{
      {given}
      %zero = arith.constant 0.0 : f32
      %e = tensor.empty() : {o}
      %f = linalg.fill ins(%zero : f32) outs(%e : {o}) -> {o}
      %r = linalg.conv_2d_nhwc_hwcf {{strides = dense<{stride}> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}} ins(%I, %W : {i}, {w}) outs(%f : {o}) -> {o}
      return %r : {o}
    }}"""
    program = Program(text, target=AVX2, pipeline=f"builtin.module(bufferize-fused,lower-to-xsmm{{{SMALL}}},func.func(loop-invariant-code-motion,cse),convert-xsmm-to-func,canonicalize,cse)")
    assert "c4ml_xsmm" in program.llvm_ir
    windows = np.lib.stride_tricks.sliding_window_view(image.astype("f8"), (size, size), axis=(1, 2))[:, ::stride, ::stride]
    close(program(image, *([] if constant else [kernel]))[0], np.einsum("nhwcyx,yxcf->nhwf", windows, kernel.astype("f8")))


@pytest.mark.parametrize("text", ["%r = linalg.matvec ins(%A, %x : {a}, {x}) outs(%y : {y}) -> {y}"])
def test_matrix_times_vector_is_left_alone(text):
    a, x, y = tensor((9, 7)), tensor((7,)), tensor((9,))
    text = f"func.func @main(%A: {a}, %x: {x}, %y: {y}) -> {y} {{ {text.format(a=a, x=x, y=y)}\n return %r : {y} }}"
    program = Program(text, target=AVX2, pipeline="builtin.module(x86-xsmm)")
    p, q, r = draw((9, 7)), draw((7,)), draw((9,))
    close(program(p, q, r)[0], r + p.astype("f8") @ q)
    assert "c4ml_xsmm" not in program.llvm_ir


@pytest.mark.parametrize("kind, element, total, dtype", [("f", "f32", "f32", "f4"), ("i", "i8", "i32", "i1")])
def test_executables_have_the_runtime_in_them(kind, element, total, dtype, tmp_path):
    """An executable through libxsmm, which runs without this package: small whole numbers, so that what it prints is exact."""
    a, b = (np.random.default_rng(s).integers(-9, 9, shape).astype(dtype) for s, shape in ((0, (5, 8)), (1, (8, 16))))
    zero = "0.0" if kind == "f" else "0"
    casts = "" if kind == "f" else f"%x = arith.extsi %p : {element} to {total}\n%y = arith.extsi %q : {element} to {total}\n"
    x, y = ("%x", "%y") if casts else ("%p", "%q")
    text = f"""func.func @main() -> tensor<5x16x{total}> {{
      %a = arith.constant dense<"0x{a.tobytes().hex()}"> : {tensor(a.shape, element)}
      %b = arith.constant dense<"0x{b.tobytes().hex()}"> : {tensor(b.shape, element)}
      %z = arith.constant {zero} : {total}
      %e = tensor.empty() : tensor<5x16x{total}>
      %f = linalg.fill ins(%z : {total}) outs(%e : tensor<5x16x{total}>) -> tensor<5x16x{total}>
      %r = linalg.generic {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
          iterator_types = ["parallel", "parallel", "reduction"]}} ins(%a, %b : {tensor(a.shape, element)}, {tensor(b.shape, element)}) outs(%f : tensor<5x16x{total}>) {{
      ^bb0(%p: {element}, %q: {element}, %s: {total}):
        {casts}%m = arith.mul{kind} {x}, {y} : {total}
        %t = arith.add{kind} %s, %m : {total}
        linalg.yield %t : {total}
      }} -> tensor<5x16x{total}>
      return %r : tensor<5x16x{total}>
    }}"""
    session = Session(AVX2)
    module = session.parse(text)
    session.run(module, "builtin.module(x86-xsmm)")
    assert "xsmm_brgemm" in str(module)
    path = tmp_path / "program"
    path.write_bytes(session.emit(module, "exe"))
    path.chmod(0o755)
    printed = subprocess.run([str(path)], capture_output=True, text=True, timeout=60, check=True).stdout
    got = np.array(re.findall(r"-?[\d.]+", printed), dtype="f8").reshape(5, 16)
    assert (got == a.astype("f8") @ b.astype("f8")).all()
