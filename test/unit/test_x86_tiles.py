"""AMX tile kernels against numpy, run on any machine: LLVM's tile intrinsics are replaced by a model of the tiles in C."""

import ctypes
import platform
import re
import shutil
import subprocess
from pathlib import Path

import ml_dtypes
import numpy as np
import pytest
from test_x86_assembly import loops
from test_x86_kernels import SIGNS, contraction, draw, integers, tensor

from c4ml_opt import host
from c4ml_opt.codegen import native
from c4ml_opt.runtime import Program, symbols
from c4ml_opt.session import Session
from c4ml_opt.target import load

TARGET = "x86-amx"
PIPELINE = "builtin.module(x86-tensor)"
MODEL = Path(__file__).with_name("amx_model.c")

SPECS = ["mk,kn->mn", "km,kn->mn", "mk,nk->mn", "km,nk->mn", "bmk,bkn->bmn", "mbk,nbk->bmn", "mkz,zkn->nm"]
SIZES = dict(m=37, n=53, k=29, b=3, z=6)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    if not shutil.which("cc"):
        pytest.skip("no C compiler to build the model of the tiles with")
    library = tmp_path_factory.mktemp("amx") / "amx_model.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, MODEL], check=True, timeout=60)
    return str(library)


class Modelled(Program):
    """A program compiled for tiles, whose tile instructions are calls of the model: only this last step is for the host."""

    def __init__(self, text, model, pipeline=PIPELINE):
        super().__init__(text, target=TARGET, pipeline=pipeline, libraries=[model])
        self.session = Session("host")

    def _emit(self, kind):
        assert "@llvm.x86.tdp" in self.llvm_ir, "the kernel multiplies no tiles"
        here = load("host")
        own = {"target-cpu": here.cpu, "tune-cpu": here.cpu, "target-features": ",".join(here.features)}
        text = re.sub(r'"([a-z-]+)"="[^"]*"', lambda m: f'"{m[1]}"="{own[m[1]]}"' if m[1] in own else m[0], self.llvm_ir.replace("immarg", ""))
        for name in ("ldtilecfg", "tilerelease", "tilezero", "tileloadd64", "tilestored64", "tdp"):
            text = text.replace(f"@llvm.x86.{name}", f"@model_{name}")
        return native.emit(text, here, kind, self.optimization)


def exact(spec, casts, a, b, c):
    x, y = (v.astype("i8") for v in integers((a, b), casts))
    return (c + np.einsum(spec, x, y)).astype("i4")


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("casts", SIGNS)
def test_bytes(model, casts, dynamic):
    for spec in SPECS:
        a, b, c = (draw([SIZES[x] for x in s], t) for s, t in zip(spec.replace("->", ",").split(","), ("i1", "i1", "i4")))
        compiled = Modelled(contraction(spec, SIZES, dynamic, "i8", "i32", casts), model)
        assert (compiled(a, b, c)[0] == exact(spec, casts, a, b, c)).all(), spec


@pytest.mark.parametrize("shape", [(32, 32, 64), (33, 17, 65), (16, 16, 4), (3, 2, 1), (65, 3, 1777), (130, 70, 2100)])
@pytest.mark.parametrize("casts", SIGNS)
def test_sizes_of_bytes(model, casts, shape):
    """Extreme values too: -128 * -128 and 255 * -128 in every place; with B constant and not."""
    m, n, k = shape
    text = contraction("mk,kn->mn", dict(m=m, n=n, k=k), False, "i8", "i32", casts)
    compiled = Modelled(text, model)
    low, high = np.full((m, k), -128, "i1"), np.full((k, n), -1, "i1")
    for a, b in ((draw((m, k), "i1"), draw((k, n), "i1")), (low, np.full((k, n), -128, "i1")), (low, high), (np.full((m, k), -1, "i1"), high)):
        c = draw((m, n), "i4")
        assert (compiled(a, b, c)[0] == exact("mk,kn->mn", casts, a, b, c)).all()


@pytest.mark.parametrize("operand", "AB")
@pytest.mark.parametrize("shape", [(64, 64, 128), (37, 53, 1100)])
def test_constants(model, operand, shape):
    """Operands that are packed at compile time."""
    m, n, k = shape
    text = contraction("mk,kn->mn", dict(m=m, n=n, k=k), False, "i8", "i32", ("extsi", "extui"))
    a, b, c = draw((m, k), "i1"), draw((k, n), "i1"), draw((m, n), "i4")
    value = a if operand == "A" else b
    type_ = tensor(value.shape, "i8")
    fixed = f'%{operand} = arith.constant dense<"0x{value.tobytes().hex()}"> : {type_}\n%r ='
    text = text.replace(f"%{operand}: {type_}, " if operand == "A" else f", %{operand}: {type_}", "").replace("%r =", fixed)
    got = Modelled(text, model)(*([b, c] if operand == "A" else [a, c]))[0]
    assert (got == exact("mk,kn->mn", ("extsi", "extui"), a, b, c)).all()


@pytest.mark.parametrize("output, cast", [("f32", ("extf", "extf")), ("bf16", None)])
@pytest.mark.parametrize("dynamic", [False, True])
def test_bf16(model, dynamic, output, cast):
    kind = ml_dtypes.bfloat16
    for spec in SPECS:
        a, b, c = (draw([SIZES[x] for x in s]) for s in spec.replace("->", ",").split(","))
        a, b, c = a.astype(kind), b.astype(kind), c.astype("f4" if output == "f32" else kind)
        compiled = Modelled(contraction(spec, SIZES, dynamic, "bf16", output, cast), model)
        want = c.astype("f8") + np.einsum(spec, a.astype("f8"), b.astype("f8"))
        got = compiled(a, b, c)[0].astype("f8")
        assert np.abs(got - want).max() <= (1e-5 if output == "f32" else 1e-2) * max(1, np.abs(want).max()), spec


@pytest.mark.parametrize("knobs", ["mr=16 nr=16 kb=64", "mr=16 nr=48 kb=200 mb=16 nb=48", "mr=32 nr=16", "kb=1 fuse=false"])
def test_knobs(model, knobs):
    """Other tiles and small cache blocks, several in each direction."""
    sizes = dict(m=70, n=101, k=333)
    a, b, c = draw((70, 333), "i1"), draw((333, 101), "i1"), draw((70, 101), "i4")
    compiled = Modelled(contraction("mk,kn->mn", sizes, True, "i8", "i32", SIGNS[1]), model, f"builtin.module(x86-tensor{{{knobs}}})")
    assert (compiled(a, b, c)[0] == exact("mk,kn->mn", SIGNS[1], a, b, c)).all()


FUSED = """func.func @main(%A: tensor<?x?xi8>, %B: tensor<?x?xi8>, %C: tensor<?x?xi32>, %bias: tensor<?xi32>) -> tensor<?x?xi32> {
  %zero = arith.constant 0 : i32
  %z = linalg.fill ins(%zero : i32) outs(%C : tensor<?x?xi32>) -> tensor<?x?xi32>
  %p = linalg.matmul ins(%A, %B : tensor<?x?xi8>, tensor<?x?xi8>) outs(%z : tensor<?x?xi32>) -> tensor<?x?xi32>
  %r = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (n)>, affine_map<(m, n) -> (m, n)>],
      iterator_types = ["parallel", "parallel"]} ins(%p, %bias : tensor<?x?xi32>, tensor<?xi32>) outs(%C : tensor<?x?xi32>) {
  ^bb0(%x: i32, %y: i32, %o: i32):
    %s = arith.addi %x, %y : i32
    %m = arith.maxsi %s, %zero : i32
    linalg.yield %m : i32
  } -> tensor<?x?xi32>
  return %r : tensor<?x?xi32>
}"""


@pytest.mark.parametrize("pipeline", [PIPELINE, "builtin.module(x86-tensor{threads=4 grid=2,2})"])
def test_epilogues(model, pipeline):
    """Bias and relu in several blocks of k, at sizes that fill tiles and do not; in parts too."""
    compiled = Modelled(FUSED, model, pipeline)
    for m, n, k in ((64, 64, 64), (37, 53, 1500), (1, 1, 1), (150, 130, 70), (5, 7, 0)):
        a, b, bias = draw((m, k), "i1"), draw((k, n), "i1"), draw((n,), "i4") // 2
        want = np.maximum(a.astype("i4") @ b.astype("i4") + bias, 0)
        assert (compiled(a, b, np.zeros((m, n), "i4"), bias)[0] == want).all()


@pytest.mark.parametrize("depth", ["0", "?"])
@pytest.mark.parametrize("target", ["x86-avx2", "x86-avx512-bf16"])
def test_nothing_to_sum(target, depth):
    """Where k is empty the epilogue is applied to zeros, with dot products and vectors too."""
    needed = ("avx2",) if target == "x86-avx2" else ("avx512vnni", "avx512bf16")
    if not all(host.features().get(f) for f in needed):
        pytest.skip(f"this processor lacks {', '.join(needed)}")
    text = FUSED.replace("%A: tensor<?x?xi8>", f"%A: tensor<?x{depth}xi8>").replace("%B: tensor<?x?xi8>", f"%B: tensor<{depth}x?xi8>")
    text = text.replace(": tensor<?x?xi8>, tensor<?x?xi8>)", f": tensor<?x{depth}xi8>, tensor<{depth}x?xi8>)")
    bias = draw((7,), "i4")
    got = Program(text, target=target, pipeline=PIPELINE)(np.zeros((5, 0), "i1"), np.zeros((0, 7), "i1"), np.full((5, 7), 9, "i4"), bias)[0]
    assert (got == np.maximum(bias, 0)).all()


def test_convolution(model):
    """A's rows and k are windows of an image, so that their offsets lie in tables."""
    image, kernel, c = draw((2, 9, 13, 5), "i1"), draw((3, 3, 5, 7), "i1"), draw((2, 7, 11, 7), "i4")
    types = tensor(image.shape, "i8"), tensor(kernel.shape, "i8"), tensor(c.shape, "i32")
    text = f"""func.func @main(%I: {types[0]}, %K: {types[1]}, %C: {types[2]}) -> {types[2]} {{
      %r = linalg.conv_2d_nhwc_hwcf ins(%I, %K : {types[0]}, {types[1]}) outs(%C : {types[2]}) -> {types[2]}
      return %r : {types[2]}
    }}"""
    want = c + sum(np.einsum("nhwc,cf->nhwf", image[:, i : i + 7, j : j + 11].astype("i4"), kernel[i, j].astype("i4")) for i in range(3) for j in range(3))
    assert (Modelled(text, model)(image, kernel, c)[0] == want.astype("i4")).all()


@pytest.mark.parametrize("target", ["x86-amx,-amx-int8", "x86-amx,-amx-tile"])
def test_without_the_unit(target):
    """A machine that lacks the instruction gets dot products."""
    session = Session(target)
    module = session.parse(contraction("mk,kn->mn", SIZES, False, "i8", "i32", SIGNS[0]))
    session.run(module.operation, PIPELINE)
    text = str(module)
    assert "vpdpbusd" in text and "llvm.x86.t" not in text


def test_code_asks_for_the_tiles(tmp_path):
    """Linux refuses tiles to a process that has not asked: a constructor of each object that uses them does, and a library of such objects loads where there are none."""
    emitted = {}
    for target, kind in ((TARGET, "obj"), ("x86-avx512", "obj"), (TARGET, "shared")):
        session = Session(target)
        module = session.parse(contraction("mk,kn->mn", SIZES, False, "i8", "i32", SIGNS[0]))
        session.run(module.operation, PIPELINE)
        emitted[target, kind] = session.emit(module, kind)
    assert "syscall" in symbols.undefined(emitted[TARGET, "obj"]) and b".init_array" in emitted[TARGET, "obj"]
    assert "syscall" not in symbols.undefined(emitted["x86-avx512", "obj"])
    library = tmp_path / "tiles.so"
    library.write_bytes(emitted[TARGET, "shared"])
    if platform.machine() == "x86_64":
        assert ctypes.CDLL(str(library))._mlir_ciface_main


@pytest.mark.parametrize("inputs, output, casts, instruction", [
    ("i8", "i32", ("extsi", "extsi"), "tdpbssd"),
    ("i8", "i32", ("extsi", "extui"), "tdpbsud"),
    ("i8", "i32", ("extui", "extsi"), "tdpbusd"),
    ("i8", "i32", ("extui", "extui"), "tdpbuud"),
    ("bf16", "f32", ("extf", "extf"), "tdpbf16ps"),
])  # fmt: skip
def test_hot_loop(inputs, output, casts, instruction):
    """Four products for four tile loads, no tile spilled; the configuration stands before all loops."""
    session = Session(TARGET)
    module = session.parse(contraction("mk,kn->mn", dict(m=512, n=512, k=512), True, inputs, output, casts))
    session.run(module.operation, "builtin.module(x86-tensor)")
    assembly = session.emit(module, "asm").decode()
    hot = [body for body in loops(assembly) if any(instruction in line for line in body)]
    assert hot
    for body in hot:
        products, loads = (sum(name in line for line in body) for name in (instruction, "tileloadd"))
        assert not any("tilestored" in line or "ldtilecfg" in line or "sp)" in line for line in body)
        assert loads in (products, 1.5 * products, 2 * products), "edge tiles share fewer loads"
    assert any(sum(instruction in line for line in body) % 4 == 0 and sum("tileloadd" in line for line in body) == sum(instruction in line for line in body) for body in hot)
    assert assembly.count("ldtilecfg") == 1 and assembly.count("tilerelease") >= 1
    before, after = assembly.split("ldtilecfg")
    assert "tile" not in before.split("main:")[1]
    assert not any(re.search(rf"\bj\w+\s+{re.escape(label)}$", after, re.M) for label in re.findall(r"^(\.LBB\w+):", before, re.M)), "configured in a loop"
