"""Each operation of the xsmm dialect against numpy, over libxsmm 1.17 and over a stand-in with the interface of 2.x (test/Inputs/xsmm2)."""

import math
import re
import shutil
import subprocess
from pathlib import Path

import ml_dtypes
import numpy as np
import pytest
from test_x86_kernels import AVX2, draw

from c4ml_opt.diagnostics import UserError
from c4ml_opt.runtime import Program, xsmm
from c4ml_opt.transforms.xsmm import _codes

STAND_IN = Path(__file__).parents[1] / "Inputs" / "xsmm2"
PIPELINE = "builtin.module(func.func(loop-invariant-code-motion,cse),convert-xsmm-to-func)"
DTYPES = {"f32": np.float32, "f64": np.float64, "bf16": ml_dtypes.bfloat16, "i32": np.int32, "i8": np.int8, "ui8": np.uint8}
LIBRARIES = ["system", "newer", "older"]


@pytest.fixture(params=LIBRARIES)
def library(request, tmp_path_factory, monkeypatch):
    """Makes the runtime use one libxsmm; its value is the file that the stand-in logs kernels to, None for the real one."""
    if request.param == "system":
        monkeypatch.delenv(xsmm.VARIABLE, raising=False)
        try:
            xsmm.library()
        except UserError:
            pytest.skip("libxsmm is not installed")
        return None
    monkeypatch.setenv(xsmm.VARIABLE, str(stand_in(request.param, tmp_path_factory)))
    log = tmp_path_factory.mktemp("log") / "kernels"
    monkeypatch.setenv("C4ML_STAND_IN_LOG", str(log))
    return log


built = {}


def stand_in(kind: str, tmp_path_factory) -> Path:
    if kind not in built:
        folder = tmp_path_factory.mktemp(kind)
        (folder / "include").mkdir()
        (folder / "lib").mkdir()
        define = "#define OLDER\n" if kind == "older" else ""
        (folder / "include" / "libxsmm.h").write_text(define + (STAND_IN / "include" / "libxsmm.h").read_text())
        command = [shutil.which("cc") or "gcc", "-O1", "-fPIC", "-shared", f"-I{folder / 'include'}", str(STAND_IN / "stand_in.c"), "-lm", "-o", str(folder / "lib" / "libxsmm.so")]
        subprocess.run(command, check=True, timeout=60)
        built[kind] = folder
    return built[kind]


def random(shape, element):
    if element in ("f32", "f64", "bf16"):
        return draw(shape, "f8").astype(DTYPES[element])
    return draw(shape, DTYPES[element])


def program(dispatch: str, sizes, attributes: str, matrices: list[str], blocks=None) -> Program:
    """One dispatch with constant sizes and one invoke of it on flat buffers."""
    constants = "\n".join(f"%s{i} = arith.constant {s} : index" for i, s in enumerate(sizes))
    # The interface of memrefs knows signless bytes only.
    elements = [m.replace("ui8", "i8") for m in matrices]
    arguments = ", ".join(f"%m{i}: memref<?x{e}>" for i, e in enumerate(elements))
    operands = ", ".join(f"%m{i}, %zero" for i in range(len(matrices))) + (", %blocks" if blocks is not None else "")
    types = ", ".join(f"memref<?x{e}>, index" for e in elements) + (", index" if blocks is not None else "")
    text = f"""func.func @main({arguments}) {{
      {constants}
      %zero = arith.constant 0 : index
      %blocks = arith.constant {blocks or 0} : index
      %k = "xsmm.{dispatch}_dispatch"({", ".join(f"%s{i}" for i in range(len(sizes)))}) {{{attributes}}} : ({", ".join(["index"] * len(sizes))}) -> i64
      "xsmm.{dispatch}_invoke"(%k, {operands}) : (i64, {types}) -> ()
      return
    }}"""
    return Program(text, target=AVX2, pipeline=PIPELINE)


def run(compiled, *arrays):
    """The last buffer after the call, or whichever is written."""
    arrays = [a.view(np.int8) if a.dtype == np.uint8 else a for a in arrays]
    return compiled.run([a.ravel() for a in arrays])


def names(values):
    return "[" + ", ".join(f'"{v}"' for v in values) + "]"


def vnni(matrix, factor):
    """(..., k, n) as (..., k / factor, n, factor)."""
    *outer, k, n = matrix.shape
    return np.ascontiguousarray(np.moveaxis(matrix.reshape(*outer, k // factor, factor, n), -2, -1))


PRODUCTS = [("f32",) * 3, ("f64",) * 3, ("bf16", "bf16", "f32"), ("bf16",) * 3, *((a, b, "i32") for a in ("i8", "ui8") for b in ("i8", "ui8"))]


@pytest.mark.parametrize("types", PRODUCTS, ids="-".join)
@pytest.mark.parametrize("m, n, k, blocks, beta_0", [(5, 7, 12, 3, False), (64, 33, 8, 2, True), (3, 16, 4, 1, True), (4, 5, 8, 0, True)])
def test_products(library, types, m, n, k, blocks, beta_0):
    lda = k + (3 if m == 3 else 4)  # an odd one is left to the loops where words of several k are read
    a, b, c = random((blocks, m, lda), types[0]), random((blocks, k, n), types[1]), random((m, n + 2), types[2])
    factor = _codes.vnni_factor(types[1])
    flags = ["beta_0"] * beta_0 + ["vnni_b"] * (factor > 1)
    sizes = [m, n, k, lda, n, n + 2, m * lda, k * n]
    compiled = program("brgemm", sizes, f"types = [{', '.join(types)}], flags = {names(flags)}", list(types), blocks)
    got = run(compiled, a, vnni(b, factor) if factor > 1 else b, c).memrefs[2].reshape(c.shape)
    wide = np.int64 if types[2] == "i32" else np.float64
    want = c.astype(wide)
    want[:, :n] = np.einsum("bmk,bkn->mn", a[:, :, :k].astype(wide), b.astype(wide)) + (0 if beta_0 else want[:, :n])
    np.testing.assert_allclose(got.astype(wide), want, rtol=2e-2 if types[2] == "bf16" else 1e-5, atol=4e-2 if types[2] == "bf16" else 1e-5 if wide != np.int64 else 0)
    if library and blocks and lda % factor == 0:
        assert library.read_text() == "g"


@pytest.mark.parametrize("types", PRODUCTS, ids="-".join)
@pytest.mark.parametrize("beta_0", [False, True])
def test_single_products(library, types, beta_0):
    m, n, k = 7, 18, 12
    a, b, c = random((m, k), types[0]), random((k, n), types[1]), random((m, n + 1), types[2])
    factor = _codes.vnni_factor(types[1])
    flags = ["beta_0"] * beta_0 + ["vnni_b"] * (factor > 1)
    compiled = program("gemm", [m, n, k, k, n, n + 1], f"types = [{', '.join(types)}], flags = {names(flags)}", list(types))
    got = run(compiled, a, vnni(b, factor) if factor > 1 else b, c).memrefs[2].reshape(c.shape)
    wide = np.int64 if types[2] == "i32" else np.float64
    want = c.astype(wide)
    want[:, :n] = a.astype(wide) @ b.astype(wide) + (0 if beta_0 else want[:, :n])
    np.testing.assert_allclose(got.astype(wide), want, rtol=2e-2 if types[2] == "bf16" else 1e-5, atol=4e-2 if types[2] == "bf16" else 1e-5 if wide != np.int64 else 0)


@pytest.mark.parametrize("m", [8, 7])
@pytest.mark.parametrize("fused", [False, True])
@pytest.mark.parametrize("beta_0", [False, True])
def test_products_that_pack_c(library, fused, beta_0, m):
    """vnni_c: two rows side by side, in rows of pairs; an odd last row leaves its neighbour as it was."""
    n, k, blocks, pairs = 9, 6, 2, (m + 1) // 2
    a, b, d = random((blocks, m, k), "bf16"), random((blocks, k, n), "bf16"), random((n,), "bf16")
    c = random((pairs, n + 1, 2), "bf16")
    flags = ["beta_0"] * beta_0 + ["vnni_b", "vnni_c"]
    attributes = f"types = [bf16, bf16, bf16], flags = {names(flags)}"
    sizes = [m, n, k, k, n, n + 1, m * k, k * n]
    if fused:
        attributes += ', binary = "add", binary_flags = ["bcast_col_in0"], unary = "relu"'
    compiled = program("fused_brgemm" if fused else "brgemm", sizes, attributes, ["bf16"] * (4 if fused else 3), blocks)
    got = run(compiled, a, vnni(b, 2), c, *([d] if fused else [])).memrefs[2].reshape(c.shape).astype("f8")
    plain = c.astype("f8").transpose(0, 2, 1).reshape(2 * pairs, n + 1)
    sums = np.einsum("bmk,bkn->mn", a.astype("f8"), b.astype("f8")) + (0 if beta_0 else plain[:m, :n])
    plain[:m, :n] = np.maximum(sums + d.astype("f8"), 0) if fused else sums
    np.testing.assert_allclose(got, plain.reshape(pairs, 2, n + 1).transpose(0, 2, 1), rtol=2e-2, atol=8e-2)


@pytest.mark.parametrize("element", ["f32", "f64", "bf16"])
@pytest.mark.parametrize("binary, flags", [("add", ["bcast_col_in0"]), ("none", []), ("mul", []), ("max", ["bcast_row_in0"]), ("add", ["bcast_scalar_in0"])])
@pytest.mark.parametrize("unary", ["relu", "none", "tanh"])
def test_fused_products(library, element, binary, flags, unary):
    m, n, k, blocks = 6, 9, 4, 2
    a, b, c, d = random((blocks, m, k), element), random((blocks, k, n), element), random((m, n), element), random((m, n), element)
    factor = _codes.vnni_factor(element)
    attributes = f'types = [{", ".join([element] * 3)}], flags = {names(["vnni_b"] * (factor > 1))}, binary = "{binary}", binary_flags = {names(flags)}, unary = "{unary}"'
    compiled = program("fused_brgemm", [m, n, k, k, n, n, m * k, k * n], attributes, [element] * 4, blocks)
    got = run(compiled, a, vnni(b, factor) if factor > 1 else b, c, d).memrefs[2].reshape(c.shape).astype("f8")
    x = np.einsum("bmk,bkn->mn", a.astype("f8"), b.astype("f8")) + c.astype("f8")
    other = spread(d.astype("f8"), flags)
    x = {"add": x + other, "mul": x * other, "max": np.maximum(x, other), "none": x}[binary]
    want = {"relu": np.maximum(x, 0), "tanh": np.tanh(x), "none": x}[unary]
    np.testing.assert_allclose(got, want, rtol=3e-2 if element == "bf16" else 1e-5, atol=8e-2 if element == "bf16" else 1e-5)
    if library and unary != "tanh" and (binary, flags) in (("add", ["bcast_col_in0"]), ("none", [])):
        assert library.read_text() == "f"


def spread(d, flags):
    """What a broadcast operand that lies in a buffer of d's shape stands for."""
    kind = flags[0].split("_")[1] if flags else None
    return {None: d, "row": d[:, :1], "col": d[:1], "scalar": d[:1, :1]}[kind]


UNARY = {
    "identity": lambda x: x, "zero": lambda x: 0 * x, "relu": lambda x: np.maximum(x, 0), "exp": np.exp, "tanh": np.tanh, "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "gelu": lambda x: 0.5 * x * (1 + np.vectorize(math.erf)(x / math.sqrt(2))), "sqrt": np.sqrt, "rsqrt": lambda x: 1 / np.sqrt(x), "negate": np.negative, "reciprocal": lambda x: 1 / x, "square": np.square,
}  # fmt: skip


@pytest.mark.parametrize("kind", UNARY)
@pytest.mark.parametrize("types, flags", [(("f32", "f32"), []), (("f64", "f64"), ["bcast_col"]), (("bf16", "f32"), ["bcast_row"]), (("f32", "bf16"), ["bcast_scalar"])])
def test_unary(library, kind, types, flags):
    m, n = 5, 11
    x, out = random((m, n + 1), types[0]), random((m, n + 2), types[1])
    if kind in ("sqrt", "rsqrt", "reciprocal"):
        x = np.abs(x) + x.dtype.type(0.5)
    compiled = program("unary", [m, n, n + 1, n + 2], f'types = [{", ".join(types)}], kind = "{kind}", flags = {names(flags)}', list(types))
    got = run(compiled, x, out).memrefs[1].reshape(out.shape).astype("f8")
    want = out.astype("f8")
    want[:, :n] = UNARY[kind](spread(x.astype("f8")[:, :n], flags))
    np.testing.assert_allclose(got, want, rtol=1e-2 if "bf16" in types else 1e-5, atol=1e-2 if "bf16" in types else 1e-5)
    if library:
        assert library.read_text() == "u"


@pytest.mark.parametrize("kind, element", [("transpose", "f32"), ("transpose", "i8"), ("vnni_2", "bf16"), ("vnni_4", "i8")])
@pytest.mark.parametrize("m", [8, 7])
def test_moves(library, kind, element, m):
    n = 5
    x = random((m, n), element)
    factor = {"vnni_2": 2, "vnni_4": 4}.get(kind, 1)
    padded = np.concatenate([x, np.zeros((-m % factor, n), x.dtype)])
    want = x.T if kind == "transpose" else vnni(padded, factor)
    compiled = program("unary", [m, n, n, m if kind == "transpose" else n], f'types = [{element}, {element}], kind = "{kind}", flags = []', [element] * 2)
    got = run(compiled, x, np.zeros(want.shape, x.dtype)).memrefs[1].reshape(want.shape)
    assert np.array_equal(got, want)


BINARY = {"add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "max": np.maximum, "min": np.minimum}


@pytest.mark.parametrize("kind", BINARY)
@pytest.mark.parametrize("element", ["f64", "bf16"])
@pytest.mark.parametrize("flags", [[], ["bcast_row_in0", "bcast_scalar_in1"], ["bcast_col_in0", "bcast_row_in1"], ["bcast_scalar_in0", "bcast_col_in1"]])
def test_binary(library, kind, element, flags):
    m, n = 6, 7
    x, y = random((m, n), element), np.abs(random((m, n), element)) + DTYPES[element](0.5)
    compiled = program("binary", [m, n, n, n, n], f'types = [{", ".join([element] * 3)}], kind = "{kind}", flags = {names(flags)}', [element] * 3)
    got = run(compiled, x, y, np.zeros_like(x)).memrefs[2].reshape(m, n).astype("f8")
    want = BINARY[kind](*(spread(v.astype("f8"), [f for f in flags if f.endswith(str(i))]) for i, v in enumerate((x, y)))) + np.zeros((m, n))
    np.testing.assert_allclose(got, want, rtol=1e-2 if element == "bf16" else 1e-5, atol=1e-6)
    if library:
        assert library.read_text() == "b"


def test_numbers_are_those_of_the_header():
    text = (xsmm.HERE / "xsmm.h").read_text()
    values = {}
    for body in re.findall(r"enum (?:\w+ )?\{([^}]*)\}", text):
        number = 0
        for item in body.split(","):
            name, _, given = map(str.strip, item.partition("="))
            number = int(given) if given else number
            values[name] = number
            number += 1
    assert all(values[n.upper().replace("UI8", "U8")] == v for n, v in _codes.TYPES.items())
    assert all(values[n.upper()] == v for n, v in {**_codes.UNARY, **_codes.BINARY, **_codes.GEMM_FLAGS}.items())
    assert all(values[n.upper().removeprefix("BCAST_")] == v for n, v in _codes.UNARY_FLAGS.items())
    assert all(values[n.upper().removeprefix("BCAST_").replace("_IN", "_")] == v for n, v in _codes.BINARY_FLAGS.items())


@pytest.mark.parametrize("files, message", [([], "header libxsmm.h is not in .*C4ML_XSMM"), (["include/libxsmm.h"], "interface is neither that of 1.17 nor that of 2.x")])
def test_a_wrong_folder(files, message, tmp_path, monkeypatch):
    for name in files:
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text('#define LIBXSMM_VERSION "1.9"\n')
    monkeypatch.setenv(xsmm.VARIABLE, str(tmp_path))
    with pytest.raises(UserError, match=f"{message}[^$]*x86-tensor"):
        xsmm.library()


def test_a_header_without_a_library(tmp_path, monkeypatch):
    shutil.copytree(STAND_IN / "include", tmp_path / "include")
    monkeypatch.setenv(xsmm.VARIABLE, str(tmp_path))
    with pytest.raises(UserError, match="neither libxsmm.a nor libxsmm.so.*lower-to-nanokernel"):
        xsmm.library()


@pytest.mark.parametrize("dynamic", [False, True])
def test_a_layer_by_the_whole_flow(library, dynamic):
    m, n, k = 70, 65, 33
    a, b, c, row = (f"tensor<{s}xf32>" for s in (("?x?", "?x?", "?x?", "?") if dynamic else (f"{m}x{k}", f"{k}x{n}", f"{m}x{n}", f"{n}")))
    text = f"""func.func @main(%a: {a}, %b: {b}, %row: {row}, %c: {c}) -> {c} {{
      %zero = arith.constant 0.0 : f32
      %p = linalg.matmul ins(%a, %b : {a}, {b}) outs(%c : {c}) -> {c}
      %r = linalg.generic {{indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>], iterator_types = ["parallel", "parallel"]}}
          ins(%p, %row : {c}, {row}) outs(%c : {c}) {{
      ^bb0(%x: f32, %y: f32, %o: f32):
        %s = arith.addf %x, %y : f32
        %t = arith.maximumf %s, %zero : f32
        linalg.yield %t : f32
      }} -> {c}
      return %r : {c}
    }}"""
    compiled = Program(text, target=AVX2, pipeline="builtin.module(x86-xsmm)")
    x, w, z, y = draw((m, k)), draw((k, n)), draw((m, n)), draw((n,))
    np.testing.assert_allclose(compiled(x, w, y, z)[0], np.maximum(x.astype("f8") @ w + z + y, 0), rtol=1e-4, atol=1e-4)
    if library:
        assert library.read_text() == "ffff"


@pytest.mark.parametrize("m, n, k", [(0, 5, 4), (5, 0, 4), (5, 4, 0)])
def test_empty_products(library, m, n, k):
    text = """func.func @main(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
      %r = linalg.matmul ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
      return %r : tensor<?x?xf32>
    }"""
    compiled = Program(text, target=AVX2, pipeline="builtin.module(x86-xsmm)")
    c = draw((m, n))
    assert np.array_equal(compiled(draw((m, k)), draw((k, n)), c)[0], c)
