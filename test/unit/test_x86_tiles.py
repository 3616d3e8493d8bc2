"""AMX tile kernels against numpy, run on any machine: LLVM's tile intrinsics are replaced by a model of the tiles in C."""

import re
import shutil
import subprocess
from pathlib import Path

import ml_dtypes
import numpy as np
import pytest
from test_x86_assembly import loops
from test_x86_kernels import SIGNS, contraction, draw, integers, tensor

from c4ml_opt.codegen import native
from c4ml_opt.runtime import Program
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
        host = load("host")
        own = {"target-cpu": host.cpu, "tune-cpu": host.cpu, "target-features": ",".join(host.features)}
        text = re.sub(r'"([a-z-]+)"="[^"]*"', lambda m: f'"{m[1]}"="{own[m[1]]}"' if m[1] in own else m[0], self.llvm_ir.replace("immarg", ""))
        for name in ("ldtilecfg", "tilerelease", "tilezero", "tileloadd64", "tilestored64", "tdp"):
            text = text.replace(f"@llvm.x86.{name}", f"@model_{name}")
        return native.emit(text, host, kind, self.optimization)


def exact(spec, casts, a, b, c):
    x, y = (v.astype("i8") for v in integers((a, b), casts))
    return (c + np.einsum(spec, x, y)).astype("i4")


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("casts", SIGNS)
def test_bytes(model, casts, dynamic):
    for spec in SPECS:
        a, b, c = (draw([SIZES[x] for x in s], t) for s, t in zip(spec.replace("->", ",").split(","), ("i1", "i1", "i4")))
        program = Modelled(contraction(spec, SIZES, dynamic, "i8", "i32", casts), model)
        assert (program(a, b, c)[0] == exact(spec, casts, a, b, c)).all(), spec


@pytest.mark.parametrize("shape", [(32, 32, 64), (33, 17, 65), (16, 16, 4), (3, 2, 1), (65, 3, 1777), (130, 70, 2100)])
@pytest.mark.parametrize("casts", SIGNS)
def test_sizes_of_bytes(model, casts, shape):
    """Extreme values too: -128 * -128 and 255 * -128 in every place; with B constant and not."""
    m, n, k = shape
    text = contraction("mk,kn->mn", dict(m=m, n=n, k=k), False, "i8", "i32", casts)
    program = Modelled(text, model)
    low, high = np.full((m, k), -128, "i1"), np.full((k, n), -1, "i1")
    for a, b in ((draw((m, k), "i1"), draw((k, n), "i1")), (low, np.full((k, n), -128, "i1")), (low, high), (np.full((m, k), -1, "i1"), high)):
        c = draw((m, n), "i4")
        assert (program(a, b, c)[0] == exact("mk,kn->mn", casts, a, b, c)).all()


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
        program = Modelled(contraction(spec, SIZES, dynamic, "bf16", output, cast), model)
        want = c.astype("f8") + np.einsum(spec, a.astype("f8"), b.astype("f8"))
        got = program(a, b, c)[0].astype("f8")
        assert np.abs(got - want).max() <= (1e-5 if output == "f32" else 1e-2) * max(1, np.abs(want).max()), spec


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
    before = assembly[: assembly.index("ldtilecfg")]
    assert "tileloadd" not in before and "tilezero" not in before
