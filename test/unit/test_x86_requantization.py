"""Requantisation as quantised models write it runs on the tile while that is in registers, and is exact."""

import numpy as np
import pytest
from test_x86_kernels import AVX2, PIPELINE, draw, split, tensor

from c4ml_opt import host
from c4ml_opt.runtime import Program
from c4ml_opt.session import Session

FLOAT = """%2 = arith.sitofp %1 : i32 to f32
  %3 = arith.mulf %2, %scale : f32
  %4 = math.roundeven %3 : f32"""
CLAMP = """%6 = arith.maxsi %5, %low : i32
  %7 = arith.minsi %6, %high : i32
  %8 = arith.trunci %7 : i32 to i8"""
# What follows the sum plus bias, %1, up to the byte %8.
FORMS = {
    "clamped as float": f"""{FLOAT}
  %5 = arith.maximumf %4, %least : f32
  %6 = arith.minimumf %5, %most : f32
  %8 = arith.fptoui %6 : f32 to i8""",
    "clamped as integer": f"""{FLOAT}
  %5 = arith.fptosi %4 : f32 to i32
  {CLAMP}""",
    "multiplied and shifted": f"""%2 = arith.extsi %1 : i32 to i64
  %3 = arith.muli %2, %factor : i64
  %4 = arith.addi %3, %half : i64
  %r = arith.shrsi %4, %shift : i64
  %5 = arith.trunci %r : i64 to i32
  {CLAMP}""",
}
FACTOR = 1234567


def layer(m, n, k, form, dynamic=False) -> str:
    """u8 activations times s8 weights plus an i32 bias, to u8 by a scale for each channel or one factor for all."""
    d, e, f = ("?",) * 3 if dynamic else (m, n, k)
    x, w, b, s, acc, out = f"tensor<{d}x{f}xi8>", f"tensor<{f}x{e}xi8>", f"tensor<{e}xi32>", f"tensor<{e}xf32>", f"tensor<{d}x{e}xi32>", f"tensor<{d}x{e}xi8>"
    sizes = "%zero, %one" if dynamic else ""
    dims = "%c0 = arith.constant 0 : index\n%c1 = arith.constant 1 : index\n%zero = tensor.dim %x, %c0 : " + x + "\n%one = tensor.dim %w, %c1 : " + w if dynamic else ""
    return f"""
    #a = affine_map<(i, j, k) -> (i, k)>
    #b = affine_map<(i, j, k) -> (k, j)>
    #c = affine_map<(i, j, k) -> (i, j)>
    #whole = affine_map<(i, j) -> (i, j)>
    #channel = affine_map<(i, j) -> (j)>
    func.func @main(%x: {x}, %w: {w}, %b: {b}, %s: {s}) -> {out} {{
      %none = arith.constant 0 : i32
      %least = arith.constant 0.0 : f32
      %most = arith.constant 255.0 : f32
      %low = arith.constant 0 : i32
      %high = arith.constant 255 : i32
      %factor = arith.constant {FACTOR} : i64
      %half = arith.constant {1 << 30} : i64
      %shift = arith.constant 31 : i64
      {dims}
      %e = tensor.empty({sizes}) : {acc}
      %f = linalg.fill ins(%none : i32) outs(%e : {acc}) -> {acc}
      %y = linalg.generic {{indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}} ins(%x, %w : {x}, {w}) outs(%f : {acc}) {{
      ^bb0(%p: i8, %q: i8, %t: i32):
        %pw = arith.extui %p : i8 to i32
        %qw = arith.extsi %q : i8 to i32
        %m = arith.muli %pw, %qw : i32
        %u = arith.addi %t, %m : i32
        linalg.yield %u : i32
      }} -> {acc}
      %o = tensor.empty({sizes}) : {out}
      %z = linalg.generic {{indexing_maps = [#whole, #channel, #channel, #whole], iterator_types = ["parallel", "parallel"]}} ins(%y, %b, %s : {acc}, {b}, {s}) outs(%o : {out}) {{
      ^bb0(%sum: i32, %bias: i32, %scale: f32, %old: i8):
        %1 = arith.addi %sum, %bias : i32
        {FORMS[form]}
        linalg.yield %8 : i8
      }} -> {out}
      return %z : {out}
    }}"""


def expected(form, x, w, b, s):
    total = (x.astype("i8") @ w.astype("i8") + b).astype("i4")
    if form == "multiplied and shifted":
        return np.clip((total.astype("i8") * FACTOR + (1 << 30)) >> 31, 0, 255)
    return np.clip(np.rint(total.astype("f4") * s), 0, 255)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("dynamic", [False, True])
def test_exact(form, dynamic):
    native = host.features().get("avx512vnni")
    sessions = {AVX2: "", "x86-avx512-vnni": "" if native else "{portable=true}"}
    for target, options in sessions.items():
        session = Session(split(target) if options else target)
        for m, n, k in ((37, 53, 29), (28, 64, 100)):
            x, w, b, s = draw((m, k), "u1"), draw((k, n), "i1"), draw(n, "i4") // 2**18, (draw(n, "u1") + np.float32(1)) / np.float32(2**17)
            program = Program(layer(m, n, k, form, dynamic), session=session, pipeline=PIPELINE.replace("x86-tensor", f"x86-tensor{options}"))
            assert (program(x.view("i1"), w, b, s)[0].view("u1") == expected(form, x, w, b, s)).all()


@pytest.mark.parametrize("form", FORMS)
def test_in_registers(form):
    """One kernel and nothing else: no sums are stored for a second pass over them."""
    session = Session("x86-avx512-vnni")
    module = session.parse(layer(256, 1024, 1024, form))
    session.run(module.operation, PIPELINE)
    text = str(module)
    main = text[text.index("@main") :].partition("\n  }")[0]
    assert main.count("call @c4ml") == 1 and "linalg" not in text
    stored = [line for line in text.splitlines() if "vector.store" in line or "vector.maskedstore" in line]
    assert sum("vector<16xi8>" in line for line in stored) >= 28
    # Words of packed operands are stored; sums (16 lanes of i32 into the buffer of C) are not.
    assert not any("strided<[1]>" in line and "vector<16xi32>" in line for line in stored)


@pytest.mark.parametrize("dynamic", [False, True, "constant"])
@pytest.mark.parametrize("name, shapes, spec", [
    ("quantized_matmul", ((37, 29), (29, 53), (37, 53)), "mk,kn->mn"),
    ("quantized_batch_matmul", ((3, 17, 29), (3, 29, 33), (3, 17, 33)), "bmk,bkn->bmn"),
    ("conv_2d_nhwc_hwcf_q", ((2, 9, 15, 5), (3, 2, 5, 7), (2, 4, 6, 7)), "nhwc,cf->nhwf"),
    ("conv_2d_nchw_fchw_q", ((2, 5, 9, 15), (7, 5, 3, 2), (2, 7, 4, 6)), "nchw,fc->nfhw"),
])  # fmt: skip
def test_zero_points(name, shapes, spec, dynamic):
    """Zero points that are arguments; convolutions with stride 2 and dilation 1 by 3; constant weights and those of known size."""
    given, dynamic = (f'%b = arith.constant dense<"0x{{}}"> : {tensor(shapes[1], "i8")}', False) if dynamic == "constant" else ("", dynamic)
    a, b, c = (draw(s, t) for s, t in zip(shapes, ("i1", "i1", "i4")))
    x, w = a.astype("i8") - 7, b.astype("i8") + 128
    want = c.astype("i8")
    attributes = ""
    if "conv" in name:
        attributes = "{strides = dense<2> : tensor<2xi64>, dilations = dense<[1, 3]> : tensor<2xi64>}"
        first = name.endswith("fchw_q")
        for i in range(3):
            for j in range(2):
                part = x[:, :, i : i + 7 : 2, 3 * j : 3 * j + 11 : 2] if first else x[:, i : i + 7 : 2, 3 * j : 3 * j + 11 : 2]
                want = want + np.einsum(spec, part, w[:, :, i, j] if first else w[i, j])
    else:
        want = want + np.einsum(spec, x, w)
    t = [tensor(a.shape, "i8", dynamic), tensor(b.shape, "i8"), tensor(c.shape, "i32", dynamic)]
    if dynamic and name == "quantized_batch_matmul":
        t[0], t[2] = "tensor<3x?x?xi8>", "tensor<3x?x33xi32>"
    text = f"""func.func @main(%a: {t[0]}{"" if given else f", %b: {t[1]}"}, %x: i32, %y: i32, %c: {t[2]}) -> {t[2]} {{
      {given.format(b.tobytes().hex())}
      %r = linalg.{name} {attributes} ins(%a, %b, %x, %y : {t[0]}, {t[1]}, i32, i32) outs(%c : {t[2]}) -> {t[2]}
      return %r : {t[2]}
    }}"""
    for target in (AVX2, "host"):
        assert (Program(text, target=target, pipeline=PIPELINE)(a, *([] if given else [b]), np.int32(7), np.int32(-128), c)[0] == want.astype("i4")).all()
