"""libxsmm's kernels in the loop that a person writes over them in C, as a baseline for f32 matmuls."""

import ctypes
import subprocess
import tempfile
from pathlib import Path

import numpy as np

# Tiles of C; the depth of B that stays in the cache between two tiles.
TILE, DEPTH = 64, 256

LOOP = r"""
#include <libxsmm.h>
#include <stdlib.h>
typedef libxsmm_smmfunction_reducebatch_strd kernel;
typedef struct { long m, n, k, depth, ldb, block; int threads; float *a, *b, *c; kernel with[2][2][2][2]; } call;
static long least(long a, long b) { return a < b ? a : b; }
static kernel dispatch(long m, long n, long k, long lda, long ldb, long ldc, long block, int zero) {
  libxsmm_blasint la = ldb, lb = lda, lc = ldc; float alpha = 1, beta = zero ? 0 : 1; int flags = 0, prefetch = 0;
  return m && n && k ? libxsmm_smmdispatch_reducebatch_strd(n, m, k, block * 4, k * 4, &la, &lb, &lc, &alpha, &beta, &flags, &prefetch) : 0;
}
// Row-major A and C; B row-major (tile 0), or packed as [panel of `TILE` lanes][k][lane], short panels too. libxsmm is column-major, so A and B change places.
void *make(long m, long n, long k, float *a, float *b, float *c, int packed, int threads) {
  call *x = calloc(1, sizeof *x);
  *x = (call){m, n, k, DEPTH, packed ? TILE : n, 0, threads, a, b, c};
  for (int i = 0; i < 16; ++i) {
    long rows = i & 1 ? m % TILE : TILE, lanes = i & 2 ? n % TILE : TILE, depth = i & 4 ? k % DEPTH : DEPTH;
    x->with[i & 1][i >> 1 & 1][i >> 2 & 1][i >> 3] = dispatch(rows, lanes, depth, k, x->ldb, n, 0, i >> 3);
  }
  return x;
}
void run(void *p) {
  call *x = p;
  for (long k = 0; k < x->k; k += x->depth)
#pragma omp parallel for collapse(2) num_threads(x->threads) if (x->threads > 1)
    for (long j = 0; j < x->n; j += TILE)
      for (long i = 0; i < x->m; i += TILE) {
        long one_panel = x->ldb == x->n ? j : j * x->k;
        unsigned long long once = 1;
        x->with[x->m - i < TILE][x->n - j < TILE][x->k - k < DEPTH][k == 0](x->b + one_panel + k * x->ldb, x->a + i * x->k + k, x->c + i * x->n + j, &once);
      }
}
"""


class Xsmm:
    """libxsmm 1.x from its static archive (Debian: libxsmm-dev), its tiles divided among `threads` by OpenMP."""

    threads = 1

    def __init__(self):
        folder = Path(tempfile.mkdtemp())
        (folder / "loop.c").write_text(LOOP)
        library = folder / "loop.so"
        archive = ["-Wl,--whole-archive", "-l:libxsmm.a", "-Wl,--no-whole-archive", "-l:libxsmmnoblas.a", "-lm", "-lpthread", "-ldl"]
        command = ["cc", "-O2", "-fopenmp", f"-DTILE={TILE}", f"-DDEPTH={DEPTH}", "-shared", "-fPIC", "loop.c", *archive, "-o", str(library)]
        subprocess.run(command, cwd=folder, check=True, timeout=120, capture_output=True)
        self._library = ctypes.CDLL(str(library))
        self._library.make.restype = ctypes.c_void_p

    def matmul(self, a, b, c, pack=True):
        (m, k), n = a.shape, b.shape[1]
        if pack:
            padded = np.zeros((k, -(-n // TILE) * TILE), np.float32)
            padded[:, :n] = b
            b = np.ascontiguousarray(padded.reshape(k, -1, TILE).transpose(1, 0, 2))
        pointers = [ctypes.c_void_p(x.ctypes.data) for x in (a, b, c)]
        handle, library = ctypes.c_void_p(self._library.make(*(ctypes.c_long(x) for x in (m, n, k)), *pointers, int(pack), self.threads)), self._library

        def run():
            library.run(handle)

        run.kept = (a, b, c)
        return run
