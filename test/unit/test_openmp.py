"""Threaded code among other users of OpenMP: in programs that have parallel regions of their own, under OpenMP's variables, and in processes that used its threads before they forked."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from c4ml_opt.codegen import runtime_symbols
from c4ml_opt.session import Session

pytestmark = pytest.mark.skipif(not shutil.which("gcc"), reason="gcc, whose OpenMP this is about, is needed")

# A product with what follows it, a function of rows, a sum: two teams with barriers, and partial results.
LAYER = """
func.func @layer(%a: tensor<96x120xf32>, %b: tensor<120x200xf32>) -> (tensor<96x200xf32>, tensor<f32>) {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<96x200xf32>
  %f = linalg.fill ins(%z : f32) outs(%e : tensor<96x200xf32>) -> tensor<96x200xf32>
  %p = linalg.matmul ins(%a, %b : tensor<96x120xf32>, tensor<120x200xf32>) outs(%f : tensor<96x200xf32>) -> tensor<96x200xf32>
  %r = linalg.max ins(%p, %f : tensor<96x200xf32>, tensor<96x200xf32>) outs(%e : tensor<96x200xf32>) -> tensor<96x200xf32>
  %i = tensor.empty() : tensor<f32>
  %s = linalg.fill ins(%z : f32) outs(%i : tensor<f32>) -> tensor<f32>
  %t = linalg.reduce ins(%r : tensor<96x200xf32>) outs(%s : tensor<f32>) dimensions = [0, 1] (%x: f32, %y: f32) {
    %q = arith.addf %x, %y : f32
    linalg.yield %q : f32
  }
  return %r, %t : tensor<96x200xf32>, tensor<f32>
}
"""
# Calls the function CALLS times, from as many threads of its own as the first argument says, each with matrices of its own.
CALLER = r"""
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include "layer.h"
enum { M = 96, K = 120, N = 200, CALLS = 12 };
static int wrong(int seed) {
  float *a = malloc(sizeof(float) * M * K), *b = malloc(sizeof(float) * K * N);
  for (int i = 0; i < M * K; ++i) a[i] = (float)((i * 7 + seed * 13) % 19 - 9);
  for (int i = 0; i < K * N; ++i) b[i] = (float)((i * 5 + seed * 3) % 17 - 8);
  memref_2d_f32 da = {a, a, 0, {M, K}, {K, 1}}, db = {b, b, 0, {K, N}, {N, 1}};
  layer_results got;
  _mlir_ciface_layer(&got, &da, &db);
  int bad = 0;
  double sum = 0;
  for (int i = 0; i < M; ++i)
    for (int j = 0; j < N; ++j) {
      double want = 0;
      for (int k = 0; k < K; ++k) want += (double)a[i * K + k] * b[k * N + j];
      if (want < 0) want = 0;
      sum += want;
      bad += fabs(got.result0.aligned[got.result0.offset + i * got.result0.strides[0] + j] - want) > 1e-3;
    }
  bad += fabs(got.result1.aligned[got.result1.offset] - sum) > 1e-5 * sum;
  free(got.result0.allocated), free(got.result1.allocated), free(a), free(b);
  return bad;
}
int main(int argc, char **argv) {
  int bad = 0;
#pragma omp parallel for num_threads(atoi(argv[1])) reduction(+ : bad) schedule(dynamic)
  for (int i = 0; i < CALLS; ++i) bad += wrong(i);
  printf("%d wrong\n", bad);
  return bad != 0;
}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The layer for three threads as an object with its header, and a caller that has threads of its own."""
    folder = tmp_path_factory.mktemp("openmp")
    (folder / "layer.mlir").write_text(LAYER)
    c4ml_opt = [sys.executable, "-m", "c4ml_opt.cli.opt", "layer.mlir", "--target=host", "--threads=3"]
    _run([*c4ml_opt, "--emit=obj", "--header=layer.h", "-o", "layer.o"], folder)
    _run([*c4ml_opt, "--emit=shared", "-o", "liblayer.so"], folder)
    (folder / "caller.c").write_text(CALLER)
    _run(["gcc", "-O1", "-fopenmp", "caller.c", "layer.o", "-lm", "-o", "caller"], folder)
    _run(["gcc", "-O1", "caller.c", "layer.o", "-lgomp", "-lm", "-o", "plain"], folder)
    return folder


def _run(command, folder, **variables):
    done = subprocess.run(command, cwd=folder, env={**os.environ, **variables}, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.mark.parametrize("threads", ["1", "2", "5"])
@pytest.mark.parametrize("levels", ["1", "2"])
def test_inside_of_a_parallel_region(folder, threads, levels):
    assert _run(["./caller", threads], folder, OMP_MAX_ACTIVE_LEVELS=levels) == "0 wrong\n"


VARIABLES = [
    {"OMP_NUM_THREADS": "1"}, {"OMP_NUM_THREADS": "2"}, {"OMP_THREAD_LIMIT": "1"}, {"OMP_THREAD_LIMIT": "2"}, {"OMP_DYNAMIC": "true"}, {"OMP_WAIT_POLICY": "passive"}, {"OMP_PROC_BIND": "true"},
    {"OMP_MAX_ACTIVE_LEVELS": "0"}, {"OMP_CANCELLATION": "true"}, {"OMP_SCHEDULE": "static"},
]  # fmt: skip


@pytest.mark.parametrize("variables", VARIABLES, ids=str)
def test_openmp_variables(folder, variables):
    assert _run(["./plain", "1"], folder, **variables) == "0 wrong\n"


def test_the_linker_needs_libgomp_and_the_header_says_so(folder):
    assert "Objects need at the linker: -lgomp." in (folder / "layer.h").read_text()
    done = subprocess.run(["gcc", "caller.c", "layer.o", "-lm", "-o", "without"], cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode and "GOMP_parallel" in done.stderr
    session = Session("host")
    one = session.emit(session.parse(LAYER), "header").decode()
    assert "linker" not in one


def test_shared_libraries_and_executables_bring_libgomp(folder):
    assert "libgomp.so" in _run(["ldd", "liblayer.so"], folder)
    _run(["gcc", "-O1", "caller.c", "-L.", "-llayer", "-Wl,-rpath,$ORIGIN", "-lm", "-o", "shared"], folder)
    assert _run(["./shared", "1"], folder) == "0 wrong\n"
    main = LAYER.replace("@layer(%a: tensor<96x120xf32>, %b: tensor<120x200xf32>) -> (tensor<96x200xf32>, tensor<f32>)", "@main() -> tensor<f32>").replace("return %r, %t : tensor<96x200xf32>, tensor<f32>", "return %t : tensor<f32>")
    constants = "%a = arith.constant dense<0.5> : tensor<96x120xf32>\n  %b = arith.constant dense<0.25> : tensor<120x200xf32>\n  %z ="
    (folder / "main.mlir").write_text(main.replace("%z =", constants, 1))
    _run([sys.executable, "-m", "c4ml_opt.cli.opt", "main.mlir", "--target=host", "--threads=3", "--emit=exe", "-o", "main"], folder)
    assert float(_run(["./main"], folder)) == 96 * 200 * 120 * 0.125


def test_names_of_what_is_linked():
    assert runtime_symbols.linked(["GOMP_parallel", "malloc"]) == ["-lgomp"]
    assert runtime_symbols.linked(["malloc"]) == []


POOL = r"""
long busy(void) {
  long total = 0;
#pragma omp parallel for reduction(+ : total) num_threads(4)
  for (long i = 0; i < 1000; ++i) total += i;
  return total;
}
"""
USER = """
import ctypes, os, sys
sys.path.insert(0, {tests!r})
import numpy as np
pool = ctypes.CDLL({pool!r}, mode={mode})
assert pool.busy() == 499500
import thread_programs
case = thread_programs.einsum("mk,kn->mn", dict(m=37, n=153, k=29))
compiled = thread_programs.program(case, "x86-avx2", "x86-tensor", 3)
for _ in range(2):
    thread_programs.check(case, compiled)
assert pool.busy() == 499500
# A child of the user's own, in which the pool is lost as well.
if (child := os.fork()) == 0:
    thread_programs.check(case, compiled)
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
# In this process itself, beside the pool that is there.
from c4ml_opt.runtime import host
function, _ = host._load(compiled._objects(), compiled._libraries())
bound = compiled.bind(case.inputs)
frame = host._Frame(compiled.signature, bound)
function(frame.slots)
np.testing.assert_allclose(frame.results()[0], case.want, rtol=0, atol=1e-4)
"""


@pytest.mark.parametrize("mode", ["ctypes.RTLD_LOCAL", "ctypes.RTLD_GLOBAL"])
def test_a_process_that_has_used_openmp(tmp_path, mode):
    (tmp_path / "pool.c").write_text(POOL)
    _run(["gcc", "-O1", "-fopenmp", "-shared", "-fPIC", "pool.c", "-o", "pool.so"], tmp_path)
    (tmp_path / "user.py").write_text(USER.format(tests=str(Path(__file__).parent), pool=str(tmp_path / "pool.so"), mode=mode))
    _run([sys.executable, "user.py"], tmp_path)
