"""Operations divided among OpenMP threads agree with numpy under any number of threads, larger than the work or not."""

import os
from dataclasses import replace

import numpy as np
import pytest
from test_x86_kernels import AVX2, SPECS, close, contraction, draw, tensor

from c4ml_opt import threads as threads_
from c4ml_opt.diagnostics import UserError
from c4ml_opt.mlir import ir
from c4ml_opt.runtime import Program
from c4ml_opt.session import Session
from c4ml_opt.target import Threads, load


def eager(**facts):
    """A session of a target for which no work is too little to be divided."""
    return Session(replace(load(AVX2), threads=Threads(work=0, **facts)))


def program(text, threads, grid="", session=None):
    options = f"threads={threads}" + (f" grid={grid}" if grid else "")
    return Program(text, session=session or eager(), pipeline=f"builtin.module(x86-tensor{{{options}}})", threads=2)


def einsum(spec, sizes):
    arrays = [draw([sizes[x] for x in s]) for s in spec.replace("->", ",").split(",")]
    return arrays, arrays[2] + np.einsum(spec, *(a.astype("f8") for a in arrays[:2]))


@pytest.mark.parametrize("threads", [2, 7, 64])
@pytest.mark.parametrize("dynamic", [False, True])
def test_contractions(threads, dynamic):
    sizes = dict(m=37, n=53, k=29, b=5, i=4, j=2, z=11)
    for spec in SPECS if threads == 7 else SPECS[::3]:
        arrays, want = einsum(spec, sizes)
        close(program(contraction(spec, sizes, dynamic), threads)(*arrays)[0], want)


@pytest.mark.parametrize("grid", ["1,6", "6,1", "2,3"])
def test_grid(grid):
    for spec in ("mk,kn->mn", "bmk,bkn->bmn"):
        arrays, want = einsum(spec, dict(m=37, n=53, k=29, b=3))
        close(program(contraction(spec, dict(m=37, n=53, k=29, b=3)), 6, grid)(*arrays)[0], want)


def test_grid_of_the_target():
    arrays, want = einsum("mk,kn->mn", dict(m=37, n=153, k=29))
    compiled = program(contraction("mk,kn->mn", dict(m=37, n=153, k=29)), 6, session=eager(grids=("1x6",)))
    close(compiled(*arrays)[0], want)


@pytest.mark.parametrize("grid", ["2,2", "3", "0,6", "-2,-3", "2,3,1"])
def test_grid_whose_product_is_wrong(grid, capfd):
    with pytest.raises(ir.MLIRError):
        program(contraction("mk,kn->mn", dict(m=3, n=3, k=3)), 6, grid)
    assert f"grid={grid}: expected two numbers, rows and lanes, whose product is threads=6, as grid=2,3" in capfd.readouterr().err


BODIES = {
    "elementwise": ("(i, j) -> (i, j)", '"parallel", "parallel"', "%e = math.exp %x : f32\n%r = arith.addf %e, %x : f32", lambda x: np.exp(x) + x),
    "transpose": ("(i, j) -> (j, i)", '"parallel", "parallel"', "%r = arith.negf %x : f32", lambda x: -x.T),
    "rows": ("(i, j) -> (i)", '"parallel", "reduction"', "%r = arith.addf %o, %x : f32", lambda x: x.sum(1)),
    "columns": ("(i, j) -> (j)", '"reduction", "parallel"', "%r = arith.maximumf %o, %x : f32", lambda x: np.maximum(x.max(0), 0)),
    "all": ("(i, j) -> ()", '"reduction", "reduction"', "%r = arith.addf %o, %x : f32", lambda x: x.sum()),
    "index": ("(i, j) -> (i, j)", '"parallel", "parallel"', "%a = linalg.index 0 : index\n%b = linalg.index 1 : index\n%c = arith.muli %a, %b : index\n%d = arith.index_cast %c : index to i32\n%e = arith.sitofp %d : i32 to f32\n%r = arith.addf %e, %x : f32", lambda x: x + np.multiply.outer(*map(np.arange, x.shape))),
}  # fmt: skip


def generic(name, shape, dynamic):
    map_, kinds, body, _ = BODIES[name]
    results = map_.split("-> ")[1].strip("()").split(", ")
    out = [dict(i=shape[0], j=shape[1])[r] for r in results if r]
    x, y = tensor(shape, dynamic=dynamic), tensor(out, dynamic=dynamic)
    sizes = "".join(f"%d{n} = tensor.dim %x, %{'ij'.index(r) + 1}c : {x}\n" for n, r in enumerate(results) if r and dynamic)
    dims = ", ".join(f"%d{n}" for n, r in enumerate(results) if r and dynamic)
    return f"""func.func @main(%x: {x}) -> {y} {{
      %zero = arith.constant 0.0 : f32
      %1c = arith.constant 0 : index
      %2c = arith.constant 1 : index
      {sizes}
      %e = tensor.empty({dims}) : {y}
      %f = linalg.fill ins(%zero : f32) outs(%e : {y}) -> {y}
      %r = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<{map_}>], iterator_types = [{kinds}]}} ins(%x : {x}) outs(%f : {y}) {{
      ^bb0(%x_: f32, %o_: f32):
        {body.replace("%x", "%x_").replace("%o", "%o_").replace("%e", "%e_")}
        linalg.yield %r : f32
      }} -> {y}
      return %r : {y}
    }}""".replace("%1c", "%c0").replace("%2c", "%c1")


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("dynamic", [False, True])
def test_loops(name, dynamic):
    for shape in ((37, 53), (3, 700), (1, 1000), (500, 1)):
        for threads in (2, 7, 64) if shape == (37, 53) else (7,):
            x = draw(shape)
            compiled = program(generic(name, shape, dynamic), threads)
            results = [compiled(x)[0] for _ in range(3)]
            close(results[0], np.asarray(BODIES[name][3](x.astype("f8"))), 1e-5)
            assert all((r == results[0]).all() for r in results), "not the same from run to run"


def test_tiny_work_starts_no_thread():
    text = contraction("mk,kn->mn", dict(m=8, n=8, k=8))
    assert "GOMP_parallel" not in program(text, 4, session=Session(AVX2)).llvm_ir
    large = contraction("mk,kn->mn", dict(m=256, n=256, k=256))
    assert "GOMP_parallel" in program(large, 4, session=Session(AVX2)).llvm_ir
    assert "GOMP_parallel" not in program(large, 1, session=Session(AVX2)).llvm_ir


def test_auto_counts_the_cores_that_the_process_may_use(monkeypatch):
    monkeypatch.setattr(threads_, "_siblings", lambda cpu: str(cpu // 2))
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2, 3, 5}, raising=False)
    large = contraction("mk,kn->mn", dict(m=256, n=256, k=256))
    session = Session("host")
    assert session.schedule("auto").endswith("{threads=3}") and session.schedule("2").endswith("{threads=2}")
    arrays, want = einsum("mk,kn->mn", dict(m=256, n=256, k=256))
    compiled = Program(large, default_schedule=True, threads="auto")
    assert compiled.threads == 3 and "GOMP_parallel" in compiled.llvm_ir
    close(compiled(*arrays)[0], want)


def test_a_target_that_divides_nothing_refuses_threads():
    session = Session(replace(load(AVX2), schedule="vectorize-generics"))
    module = session.parse(contraction("mk,kn->mn", dict(m=8, n=8, k=8)))
    with pytest.raises(UserError, match="divides no work among threads"):
        session.optimize(module, 4)


def test_a_target_without_a_c_library_refuses_threads():
    session = Session("hexagon-hvx")
    module = session.parse(contraction("mk,kn->mn", dict(m=8, n=8, k=8)))
    with pytest.raises(UserError, match="without OpenMP"):
        session.optimize(module, 4)
