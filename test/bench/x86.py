"""The x86 kernels against MKL, oneDNN, libxsmm, OpenBLAS and torch, whichever is installed: `python test/bench/x86.py [group ...]`.

Groups: f32 rows bytes byte-rows bf16 bf16-rows fc mlp byte-mlp byte-conv zero-points conv window batch attention row-wise vector. Every ratio is time(best other) / time(ours): above 1 is faster. "of peak" is the part of what a loop of
multiply-adds on registers alone reaches in the same rounds; "compiled" is torch.compile with freezing.
"""

import os
import sys

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import harness  # noqa: E402
import numpy as np  # noqa: E402
import peaks  # noqa: E402
import vendors  # noqa: E402
import x86_work as work  # noqa: E402
from native import Native  # noqa: E402
from vendor_torch import Torch  # noqa: E402
from vendor_xsmm import Xsmm  # noqa: E402
from x86_windows import windows  # noqa: E402

SQUARES = [(s, s, s) for s in (256, 512, 1024, 2048)]
ODD = [(509, 517, 1021), (37, 53, 29), (1000, 3, 777)]
FC = [tuple(map(int, s.split("x"))) for s in """256x1024x1024 256x1024x4096 256x4096x1024 128x1024x4096 128x4096x1024 128x1024x1024 256x768x768
    128x768x768 128x3072x768 128x768x3072 256x3072x768 256x768x3072 128x768x2304 1024x2560x1024 1024x1024x512 1024x352x512 1024x512x256""".split()]  # fmt: skip
# (name, batch, padded height, width, channels, filters, size, stride): ResNet-50's shapes.
CONVOLUTIONS = [
    ("7x7/2 3->64", 1, 230, 230, 3, 64, 7, 2), ("1x1 64->64", 1, 56, 56, 64, 64, 1, 1), ("3x3 64->64", 1, 58, 58, 64, 64, 3, 1), ("1x1 64->256", 1, 56, 56, 64, 256, 1, 1),
    ("3x3 128->128", 1, 30, 30, 128, 128, 3, 1), ("1x1 512->128", 1, 28, 28, 512, 128, 1, 1), ("3x3/2 128->128", 1, 58, 58, 128, 128, 3, 2), ("3x3 256->256", 1, 16, 16, 256, 256, 3, 1),
    ("1x1 1024->256", 1, 14, 14, 1024, 256, 1, 1), ("3x3 512->512", 1, 9, 9, 512, 512, 3, 1), ("1x1 512->2048", 1, 7, 7, 512, 2048, 1, 1),
]  # fmt: skip


class Bench:
    """Measures one case after another; a library that is not installed is None."""

    #: Compiles a module and binds its inputs.
    native = Native
    layouts = ("NHWC", "NCHW")

    def __init__(self, rounds: int, min_ms: float):
        self.rounds, self.min_ms = rounds, min_ms
        self.mkl, self.onednn, self.xsmm, self.torch = map(vendors.found, (vendors.Mkl, vendors.OneDnn, Xsmm, Torch))

    def row(self, label: str, flops: float, ours, others: dict, peak) -> list:
        others = {name: case for name, case in others.items() if case is not None}
        both = harness.compare({"ours": ours, **others, **({"peak": peak} if peak else {})}, rounds=self.rounds, min_ms=self.min_ms, clock="cpu")
        best = both.best(others)
        self.ratios.append(both.ratio(best, "ours"))
        figure = both.gflops("ours", flops) if flops else both.median("ours") * 1e6
        share = [both.ratio("peak", "ours") * flops / peak.operations] if peak else []
        return [label, figure, *share, *(both.ratio(name, "ours") if name in others else "-" for name in self.names), best, self.ratios[-1]]

    def group(self, title: str, names: list, rows, unit: str = "GFLOP/s", instruction: tuple = ("vfmadd231ps", "avx512f")):
        """Prints the table of `rows`, an iterable of (label, flops, ours, others); with flops also the share of `instruction`'s peak."""
        self.ratios, self.names = [], names
        peak = peaks.of(*instruction) if unit != "us" else None
        lines = [self.row(*row, peak) for row in rows]
        harness.table(title, ["work", unit, *(["of peak"] if peak else []), *(f"vs {n}" for n in names), "best other", "vs best"], lines)
        if self.ratios:
            print(f"  geometric mean against the best: {harness.geomean(self.ratios):.3f}, least {min(self.ratios):.3f}\n", flush=True)

    def matmuls(self, shapes, packed: bool):
        for m, n, k in shapes:
            a, b, c = work.draw(m, k), work.draw(k, n, seed=1), np.zeros((m, n), np.float32)
            ours = self.native(work.matmul(m, n, k, b, into=True), [a, c]) if packed else self.native(work.matmul(m, n, k, into=True), [a, b, c])
            others = {"numpy": lambda a=a, b=b, c=c: np.dot(a, b, out=c)}
            if self.mkl:
                others["MKL"] = self.mkl.sgemm_packed(a, b, c) if packed else self.mkl.sgemm(a, b, c)
            if self.onednn:
                others["oneDNN"] = self.onednn.matmul(a, b, c, pack=packed)
            if self.xsmm:
                others["libxsmm"] = self.xsmm.matmul(a, b, c, pack=packed)
            yield f"{m}x{n}x{k}", 2 * m * n * k, ours, others

    def bytes(self, packed: bool):
        for cast, kind in (("extui", 1), ("extsi", 2)):
            for m, n, k in SQUARES + ODD:
                a, b = (np.random.default_rng(s).integers(-128, 128, shape, np.int8) for s, shape in ((0, (m, k)), (1, (k, n))))
                c = np.zeros((m, n), np.int32)
                ours = self.native(work.bytes_matmul(m, n, k, b if packed else None, cast, into=True), [a, *([] if packed else [b]), np.zeros_like(c)])
                others = {"MKL": self.mkl.u8s8s32(a, b, c) if self.mkl and kind == 1 else None, "oneDNN": self.onednn.matmul(a, b, c, pack=packed, kind=kind) if self.onednn else None}
                yield f"{'u8' if kind == 1 else 's8'}*s8 {m}x{n}x{k}", 2 * m * n * k, ours, others

    def bf16(self, packed: bool):
        import ml_dtypes

        for m, n, k in SQUARES + ODD:
            a, b = (work.draw(*shape, seed=s).astype(ml_dtypes.bfloat16) for s, shape in ((0, (m, k)), (1, (k, n))))
            c = np.zeros((m, n), np.float32)
            ours = self.native(work.bf16_matmul(m, n, k, b if packed else None, into=True), [a, *([] if packed else [b]), np.zeros_like(c)])
            yield f"{m}x{n}x{k}", 2 * m * n * k, ours, {"oneDNN": self.onednn.matmul(a, b, c, pack=packed, kind=3) if self.onednn else None}

    def fully_connected(self):
        for m, n, k in FC:
            a, b, bias, c = work.draw(m, k), work.draw(k, n, seed=1), work.draw(n, seed=2), np.zeros((m, n), np.float32)
            others = {"oneDNN": self.onednn.matmul(a, b, c, bias, relu=True) if self.onednn else None, "MKL": self.mkl.sgemm_packed(a, b, c) if self.mkl else None}
            yield f"{m}x{n}x{k} bias relu", 2 * m * n * k, self.native(work.mlp(m, (k, n), [b], [bias]), [a]), others

    def mlp(self):
        batch, widths = 256, (1024,) * 4
        weights = [work.draw(1024, 1024, seed=s) / np.float32(32) for s in (1, 2, 3)]
        biases = [work.draw(1024, seed=s) for s in (4, 5, 6)]
        a = work.draw(batch, 1024)
        others = {}
        if self.onednn:
            buffers = [a, *(np.zeros((batch, 1024), np.float32) for _ in weights)]
            steps = [self.onednn.matmul(x, w, y, b, relu=True) for x, w, b, y in zip(buffers, weights, biases, buffers[1:])]
            others["oneDNN"] = lambda: [step() for step in steps]
        if self.torch:
            linear = self.torch.functional.linear

            def forward(x, w0, w1, w2, b0, b1, b2):
                for w, b in ((w0, b0), (w1, b1), (w2, b2)):
                    x = linear(x, w, b).relu()
                return x

            others |= self.torch.both(forward, [a], [*(w.T.copy() for w in weights), *biases])
        yield "3x(256x1024x1024) bias relu", 3 * 2 * batch * 1024 * 1024, self.native(work.mlp(batch, widths, weights, biases), [a]), others

    def quantised_mlp(self):
        batch, draw = 256, np.random.default_rng(0)
        weights = [draw.integers(-128, 128, (1024, 1024), np.int8) for _ in range(3)]
        biases = [draw.integers(-9999, 9999, 1024, np.int32) for _ in range(3)]
        scales = [draw.uniform(1e-5, 1e-3, 1024).astype(np.float32) for _ in range(3)]
        a = draw.integers(0, 256, (batch, 1024), np.uint8)
        buffers = [a, *(np.zeros((batch, 1024), np.uint8) for _ in range(3))]
        ours, others = self.native(work.quantised_mlp(batch, (1024,) * 4, weights, biases, scales), [a.view(np.int8)]), {}
        if self.onednn:
            layers = zip(buffers, weights, buffers[1:], scales, [(b * s).astype(np.float32) for b, s in zip(biases, scales)])
            steps = [self.onednn.quantised(*layer) for layer in layers]
            others["oneDNN"] = lambda: [step() for step in steps]
        yield "u8 3x(256x1024x1024)", 3 * 2 * batch * 1024 * 1024, ours, others

    def convolutions(self):
        for layout in self.layouts:
            for name, n, h, w, c, f, size, stride in CONVOLUTIONS:
                image, kernel = work.draw(n, h, w, c), work.draw(size, size, c, f, seed=1)
                oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
                out = np.zeros((n, oh, ow, f), np.float32)
                if layout == "NCHW":
                    image, kernel, out = (np.ascontiguousarray(x.transpose(p)) for x, p in ((image, (0, 3, 1, 2)), (kernel, (3, 2, 0, 1)), (out, (0, 3, 1, 2))))
                others = {"oneDNN": self.onednn.convolution(image, kernel, out, stride, layout) if self.onednn else None}
                if self.torch:
                    others |= self._torch_convolution(image, kernel, stride, layout)
                ours = self.native(work.convolution(n, h, w, c, f, size, stride, kernel, layout), [image])
                yield f"{layout} {name}", 2 * n * oh * ow * f * c * size * size, ours, others

    def byte_convolutions(self):
        for cast, kind in (("extui", 1), ("extsi", 2)):
            for name, n, h, w, c, f, size, stride in CONVOLUTIONS:
                image, kernel = (np.random.default_rng(s).integers(-128, 128, shape, np.int8) for s, shape in ((0, (n, h, w, c)), (1, (size, size, c, f))))
                oh, ow = (h - size) // stride + 1, (w - size) // stride + 1
                out = np.zeros((n, oh, ow, f), np.int32)
                others = {"oneDNN": self.onednn.convolution(image, kernel, out, stride, kind=kind) if self.onednn else None}
                ours = self.native(work.bytes_convolution(n, h, w, c, f, size, stride, kernel, cast), [image, np.zeros_like(out)])
                yield f"{'u8' if kind == 1 else 's8'}*s8 {name}", 2 * n * oh * ow * f * c * size * size, ours, others

    def quantised(self):
        of_a, of_b = np.array([7], np.int32), np.array([-3], np.int32)
        for m, n, k in SQUARES + ODD:
            a, b = (np.random.default_rng(s).integers(-128, 128, shape, np.int8) for s, shape in ((0, (m, k)), (1, (k, n))))
            c = np.zeros((m, n), np.int32)
            others = {"oneDNN": self.onednn.zero_points(a, b, c, of_a, of_b) if self.onednn else None}
            yield f"{m}x{n}x{k}", 2 * m * n * k, self.native(work.quantized_matmul(m, n, k, b), [a, of_a[0], of_b[0], np.zeros_like(c)]), others

    def _torch_convolution(self, image, kernel, stride, layout):
        torch = self.torch.torch
        x, w = torch.from_numpy(image), torch.from_numpy(kernel)
        if layout == "NHWC":
            x, w = x.permute(0, 3, 1, 2), w.permute(3, 2, 0, 1).contiguous(memory_format=torch.channels_last)
        return self.torch.both(lambda x, w: self.torch.functional.conv2d(x, w, stride=stride), [x], [w])

    def batches(self):
        for batch, m, n, k in ((64, 128, 128, 64), (64, 64, 64, 64), (16, 512, 64, 512)):
            a, b = work.draw(batch, m, k), work.draw(batch, k, n, seed=1)
            c = np.zeros((batch, m, n), np.float32)
            others = {"numpy": lambda a=a, b=b, c=c: np.matmul(a, b, out=c), "oneDNN": self.onednn.matmul(a, b, c, pack=False) if self.onednn else None}
            if self.torch:
                others |= self.torch.both(self.torch.torch.bmm, [a, b])
            yield f"{batch}x({m}x{n}x{k})", 2 * batch * m * n * k, self.native(work.batch_matmul(batch, m, n, k), [a, b]), others

    def attention(self):
        for heads, length, size in ((8, 128, 64), (12, 512, 64), (8, 1024, 64), (2, 2048, 128)):
            q, k, v = (work.draw(heads, length, size, seed=s) for s in range(3))
            others = {}
            if self.torch:
                torch, scale = self.torch.torch, size**-0.5
                plain = self.torch.both(lambda q, k, v: torch.softmax(q @ k.transpose(1, 2) * scale, 2) @ v, [q, k, v])
                one = self.torch.both(lambda q, k, v: self.torch.functional.scaled_dot_product_attention(q[None], k[None], v[None]), [q, k, v])
                others = {**plain, "flash": one["torch"]}
            yield f"{heads} heads {length}x{size}", 4 * heads * length * length * size, Native(work.attention(heads, length, size), [q, k, v]), others

    def row_wise(self):
        a, w, b = work.draw(1024, 1024), work.draw(1024, seed=1), work.draw(1024, seed=2)
        torch, both = (self.torch.functional, self.torch.both) if self.torch else (None, lambda *_: {})
        yield "softmax 1024x1024", 0, self.native(work.softmax(1024, 1024), [a]), both(lambda x: torch.softmax(x, 1), [a])
        yield "layernorm 1024x1024", 0, self.native(work.layernorm(1024, 1024), [a, w, b]), both(lambda x, g, h: torch.layer_norm(x, (1024,), g, h), [a, w, b])
        yield "gelu 1024x1024", 0, self.native(work.gelu(1024, 1024), [a]), both(torch and torch.gelu, [a])

    def vectors(self):
        for m, k in ((1024, 1024), (4096, 1024), (300, 777)):
            a, x = work.draw(m, k), work.draw(k, seed=1)
            y = np.zeros(m, np.float32)
            others = {"numpy": lambda a=a, x=x, y=y: np.dot(a, x, out=y)}
            if self.torch:
                others |= self.torch.both(self.torch.torch.mv, [a, x])
            yield f"matvec {m}x{k}", 2 * m * k, self.native(work.matvec(m, k), [a, x]), others
            u, v = work.draw(m, seed=3), np.zeros(k, np.float32)
            others = {"numpy": lambda a=a, u=u, v=v: np.dot(u, a, out=v)}
            if self.torch:
                others |= self.torch.both(lambda u, a: u @ a, [u, a])
            yield f"vecmat {m}x{k}", 2 * m * k, self.native(work.vecmat(m, k), [u, a]), others


def main(groups):
    harness.begin()
    print(f"numpy {np.__version__} on {vendors.blas()}", flush=True)
    bench = Bench(rounds=7, min_ms=4)
    compiled = ["torch", "compiled"]
    bytes_peak, bf16_peak = ("vpdpbusd", "avx512vnni"), ("vdpbf16ps", "avx512bf16")
    tables = {
        "f32": lambda: bench.group("f32 matmul, constant B", ["numpy", "MKL", "oneDNN", "libxsmm"], bench.matmuls(SQUARES, True)),
        "rows": lambda: bench.group("f32 matmul, row-major operands", ["numpy", "MKL", "oneDNN", "libxsmm"], bench.matmuls(SQUARES + ODD, False)),
        "bytes": lambda: bench.group("int8 matmul, constant B", ["MKL", "oneDNN"], bench.bytes(True), "GOP/s", bytes_peak),
        "byte-rows": lambda: bench.group("int8 matmul, row-major operands", ["MKL", "oneDNN"], bench.bytes(False), "GOP/s", bytes_peak),
        "bf16": lambda: bench.group("bf16 matmul to f32, constant B", ["oneDNN"], bench.bf16(True), "GFLOP/s", bf16_peak),
        "bf16-rows": lambda: bench.group("bf16 matmul to f32, row-major operands", ["oneDNN"], bench.bf16(False), "GFLOP/s", bf16_peak),
        "fc": lambda: bench.group("fully connected layers, constant weights", ["MKL", "oneDNN"], bench.fully_connected()),
        "mlp": lambda: bench.group("multi-layer perceptron, constant weights", ["oneDNN", *compiled], bench.mlp()),
        "byte-mlp": lambda: bench.group("multi-layer perceptron requantised to u8, constant weights", ["oneDNN"], bench.quantised_mlp(), "GOP/s", bytes_peak),
        "byte-conv": lambda: bench.group("int8 conv2d NHWC, constant weights", ["oneDNN"], bench.byte_convolutions(), "GOP/s", bytes_peak),
        "zero-points": lambda: bench.group("int8 matmul with zero points, constant B", ["oneDNN"], bench.quantised(), "GOP/s", bytes_peak),
        "conv": lambda: bench.group("conv2d, constant weights", ["oneDNN", *compiled], bench.convolutions()),
        "window": lambda: bench.group("windows over images", compiled, windows(bench.torch)),
        "batch": lambda: bench.group("batched f32 matmul", ["numpy", "oneDNN", *compiled], bench.batches()),
        "attention": lambda: bench.group("attention", [*compiled, "flash"], bench.attention()),
        "row-wise": lambda: bench.group("rows of 1024 f32 numbers", compiled, bench.row_wise(), "us"),
        "vector": lambda: bench.group("matrix times vector", ["numpy", *compiled], bench.vectors()),
    }
    for table in harness.chosen(tables, groups):
        table()


if __name__ == "__main__":
    main(sys.argv[1:])
