"""The libraries that x86 kernels are measured against, each one optional: MKL and oneDNN."""

import ctypes
import importlib.metadata
import subprocess
import tempfile
from pathlib import Path

_POINTER = ctypes.c_void_p


def _installed(distribution: str, name: str) -> Path:
    """The file of that name in an installed distribution; OSError where there is none."""
    try:
        files = importlib.metadata.files(distribution) or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.name == name:
            return Path(file.locate()).resolve()
    raise OSError(f"{distribution} with {name} is not installed")


ONEDNN = r"""
#include <dnnl.hpp>
#include <unordered_map>
using namespace dnnl;
static engine &device() { static engine e(engine::kind::cpu, 0); return e; }
static stream &queue() { static stream s(device()); return s; }
struct Call { primitive p; std::unordered_map<int, memory> args; };
static memory reordered(const memory &from, const memory::desc &to) {
  if (from.get_desc() == to) return from;
  memory m(to, device());
  reorder(from, m).execute(queue(), const_cast<memory &>(from), m);
  queue().wait();
  return m;
}
typedef memory::data_type dt;
typedef memory::format_tag ft;
extern "C" {
// kind: 0 f32, 1 u8*s8->s32, 2 s8*s8->s32, 3 bf16->f32; pack: the weights may be laid out as the library likes, once.
void *matmul_make(int kind, long b, long m, long n, long k, void *A, void *B, void *C, void *bias, int relu, int pack) {
  const dt of_a[] = {dt::f32, dt::u8, dt::s8, dt::bf16}, of_b[] = {dt::f32, dt::s8, dt::s8, dt::bf16}, of_c[] = {dt::f32, dt::s32, dt::s32, dt::f32};
  dt ta = of_a[kind], tb = of_b[kind], tc = of_c[kind];
  memory::dims da{m, k}, db{k, n}, dc{m, n}, one{1, n};
  ft plain = ft::ab;
  if (b) { da = {b, m, k}; db = {b, k, n}; dc = {b, m, n}; one = {1, 1, n}; plain = ft::abc; }
  memory::desc ma(da, ta, plain), mb(db, tb, plain), mc(dc, tc, plain), mbias(one, dt::f32, plain), any(db, tb, pack ? ft::any : plain);
  primitive_attr attr;
  if (relu) { post_ops po; po.append_eltwise(algorithm::eltwise_relu, 0.f, 0.f); attr.set_post_ops(po); }
  auto pd = bias ? matmul::primitive_desc(device(), ma, any, mbias, mc, attr) : matmul::primitive_desc(device(), ma, any, mc, attr);
  auto *r = new Call{matmul(pd), {}};
  r->args = {{DNNL_ARG_SRC, memory(ma, device(), A)}, {DNNL_ARG_WEIGHTS, reordered(memory(mb, device(), B), pd.weights_desc())}, {DNNL_ARG_DST, memory(mc, device(), C)}};
  if (bias) r->args[DNNL_ARG_BIAS] = memory(mbias, device(), bias);
  return r;
}
// s8 times s8 with a zero point each, summed in s32; the zero points are read at each call.
void *zero_points_make(long m, long n, long k, void *A, void *B, void *C, int *of_a, int *of_b) {
  memory::desc ma({m, k}, dt::s8, ft::ab), mb({k, n}, dt::s8, ft::ab), mc({m, n}, dt::s32, ft::ab), one({1}, dt::s32, ft::a), any({k, n}, dt::s8, ft::any);
  primitive_attr attr;
  attr.set_zero_points_mask(DNNL_ARG_SRC, 0);
  attr.set_zero_points_mask(DNNL_ARG_WEIGHTS, 0);
  matmul::primitive_desc pd(device(), ma, any, mc, attr);
  auto *r = new Call{matmul(pd), {}};
  r->args = {{DNNL_ARG_SRC, memory(ma, device(), A)}, {DNNL_ARG_WEIGHTS, reordered(memory(mb, device(), B), pd.weights_desc())}, {DNNL_ARG_DST, memory(mc, device(), C)},
             {DNNL_ARG_ATTR_ZERO_POINTS | DNNL_ARG_SRC, memory(one, device(), of_a)}, {DNNL_ARG_ATTR_ZERO_POINTS | DNNL_ARG_WEIGHTS, memory(one, device(), of_b)}};
  return r;
}
// u8 times s8, a scale for each channel, f32 bias, rounded and clamped to u8.
void *quantised_make(long m, long n, long k, void *A, void *B, void *C, void *scales, void *bias) {
  memory::desc ma({m, k}, dt::u8, ft::ab), mb({k, n}, dt::s8, ft::ab), mc({m, n}, dt::u8, ft::ab), mbias({1, n}, dt::f32, ft::ab), ms({n}, dt::f32, ft::a), any({k, n}, dt::s8, ft::any);
  primitive_attr attr;
  attr.set_scales_mask(DNNL_ARG_WEIGHTS, 2);
  matmul::primitive_desc pd(device(), ma, any, mbias, mc, attr);
  auto *r = new Call{matmul(pd), {}};
  r->args = {{DNNL_ARG_SRC, memory(ma, device(), A)}, {DNNL_ARG_WEIGHTS, reordered(memory(mb, device(), B), pd.weights_desc())}, {DNNL_ARG_DST, memory(mc, device(), C)},
             {DNNL_ARG_BIAS, memory(mbias, device(), bias)}, {DNNL_ARG_ATTR_SCALES | DNNL_ARG_WEIGHTS, memory(ms, device(), scales)}};
  return r;
}
// Image and result NHWC with HWIO weights, or NCHW with OIHW (first); the weights may be laid out as the library likes. kind: as for matmul.
void *conv_make(int kind, int first, long n, long h, long w, long c, long f, long kh, long kw, long s, long pad, long oh, long ow, void *I, void *W, void *O) {
  const dt of_image[] = {dt::f32, dt::u8, dt::s8}, of_weights[] = {dt::f32, dt::s8, dt::s8}, of_result[] = {dt::f32, dt::s32, dt::s32};
  dt ti = of_image[kind], tw = of_weights[kind], to = of_result[kind];
  memory::desc mi({n, c, h, w}, ti, first ? ft::nchw : ft::nhwc), mw({f, c, kh, kw}, tw, first ? ft::oihw : ft::hwio), mo({n, f, oh, ow}, to, first ? ft::nchw : ft::nhwc), any({f, c, kh, kw}, tw, ft::any);
  convolution_forward::primitive_desc pd(device(), prop_kind::forward_inference, algorithm::convolution_direct, mi, any, mo, {s, s}, {pad, pad}, {pad, pad});
  auto *r = new Call{convolution_forward(pd), {}};
  r->args = {{DNNL_ARG_SRC, memory(mi, device(), I)}, {DNNL_ARG_WEIGHTS, reordered(memory(mw, device(), W), pd.weights_desc())}, {DNNL_ARG_DST, memory(mo, device(), O)}};
  return r;
}
void run(void *p) { auto *r = (Call *)p; r->p.execute(queue(), r->args); queue().wait(); }
}
"""


def _address(array):
    return _POINTER(array.ctypes.data) if array is not None else None


class OneDnn:
    """oneDNN (pip onednn-cpu-gomp and onednn-devel-cpu-gomp, version 3), through a shim compiled here."""

    def __init__(self):
        folder = Path(tempfile.mkdtemp())
        library, header = _installed("onednn-cpu-gomp", "libdnnl.so.3"), _installed("onednn-devel-cpu-gomp", "dnnl.hpp")
        (folder / "shim.cpp").write_text(ONEDNN)
        command = ["g++", "-O2", "-std=c++17", "-shared", "-fPIC", f"-I{header.parent}", "shim.cpp", "-o", "shim.so", str(library), f"-Wl,-rpath,{library.parent}"]
        subprocess.run(command, cwd=folder, check=True, timeout=300, capture_output=True)
        self._library = ctypes.CDLL(str(folder / "shim.so"))
        for name in ("matmul", "quantised", "zero_points", "conv"):
            getattr(self._library, f"{name}_make").restype = _POINTER

    def matmul(self, a, b, c, bias=None, relu=False, pack=True, kind=0):
        batch = a.shape[0] if a.ndim == 3 else 0
        sizes = [ctypes.c_long(x) for x in (batch, a.shape[-2], b.shape[-1], a.shape[-1])]
        handle = self._library.matmul_make(kind, *sizes, _address(a), _address(b), _address(c), _address(bias), int(relu), int(pack))
        return self._call(handle, (a, b, c, bias))

    def quantised(self, a, b, c, scales, bias):
        """c = clamp(round(a * b * scales + bias)) in u8; `bias` is f32."""
        (m, k), n = a.shape, b.shape[1]
        handle = self._library.quantised_make(*map(ctypes.c_long, (m, n, k)), *map(_address, (a, b, c, scales, bias)))
        return self._call(handle, (a, b, c, scales, bias))

    def zero_points(self, a, b, c, of_a, of_b):
        """c = (a - of_a) * (b - of_b), the zero points arrays of one i32."""
        (m, k), n = a.shape, b.shape[1]
        handle = self._library.zero_points_make(*map(ctypes.c_long, (m, n, k)), *map(_address, (a, b, c, of_a, of_b)))
        return self._call(handle, (a, b, c, of_a, of_b))

    def convolution(self, image, kernel, out, stride, layout="NHWC", kind=0):
        """A convolution of an image that is padded already, in either layout; `kind` as for `matmul`."""
        n, h, w, c = (image.shape[layout.index(x)] for x in "NHWC")
        oh, ow, f = (out.shape[layout.index(x)] for x in "HWC")
        kh, kw = kernel.shape[:2] if layout == "NHWC" else kernel.shape[2:]
        sizes = [ctypes.c_long(x) for x in (n, h, w, c, f, kh, kw, stride, 0, oh, ow)]
        handle = self._library.conv_make(kind, int(layout == "NCHW"), *sizes, *map(_address, (image, kernel, out)))
        return self._call(handle, (image, kernel, out))

    def _call(self, handle, kept):
        handle, library = _POINTER(handle), self._library

        def run():
            library.run(handle)

        run.kept = kept
        return run


class Mkl:
    """MKL (pip mkl) on one thread, or with `threads` on those of GNU OpenMP, `use` of them."""

    SEQUENTIAL, GNU = 1, 3

    def __init__(self, threads: bool = False):
        self._library = ctypes.CDLL(str(_installed("mkl", "libmkl_rt.so.3")))
        self._library.MKL_Set_Threading_Layer(self.GNU if threads else self.SEQUENTIAL)
        self.use = self._library.MKL_Set_Num_Threads
        self._library.cblas_sgemm_pack_get_size.restype = ctypes.c_size_t

    def sgemm(self, a, b, c):
        (m, k), n, f = a.shape, b.shape[1], self._library.cblas_sgemm
        one, zero = ctypes.c_float(1), ctypes.c_float(0)
        return lambda: f(101, 111, 111, m, n, k, one, _address(a), k, _address(b), n, zero, _address(c), n)

    def sgemm_packed(self, a, b, c):
        import numpy as np

        (m, k), n, lib = a.shape, b.shape[1], self._library
        packed = np.empty(lib.cblas_sgemm_pack_get_size(162, m, n, k) + 64, np.uint8)
        lib.cblas_sgemm_pack(101, 162, 111, m, n, k, ctypes.c_float(1), _address(b), n, _address(packed))
        zero = ctypes.c_float(0)
        return lambda: lib.cblas_sgemm_compute(101, 111, 151, m, n, k, _address(a), k, _address(packed), n, zero, _address(c), n)

    def u8s8s32(self, a, b, c):
        import numpy as np

        (m, k), n, lib = a.shape, b.shape[1], self._library
        offset = np.zeros(1, np.int32)
        one, zero = ctypes.c_float(1), ctypes.c_float(0)
        return lambda: lib.cblas_gemm_s8u8s32(101, 111, 111, 173, m, n, k, one, _address(a), k, 0, _address(b), n, 0, zero, _address(c), n, _address(offset))


def found(kind):
    """An instance of a class that calls a library, or None where the library is not installed."""
    try:
        return kind()
    except (ImportError, OSError, subprocess.SubprocessError):
        return None


def blas() -> str:
    """Which library numpy's products run on, with the kernel that it chose for this machine."""
    try:
        import threadpoolctl
    except ImportError:
        return "a BLAS that threadpoolctl, not installed, would name"
    found = [i for i in threadpoolctl.threadpool_info() if i["user_api"] == "blas" and "numpy" in i["filepath"]]
    return ", ".join(f"{i['internal_api']} {i['version']} ({i.get('architecture', 'unknown kernel')})" for i in found) or "no known BLAS"
