"""PyTorch modules, exported by torch-mlir to linalg on tensors, give torch's numbers."""

import os
import shutil

import ml_dtypes
import numpy as np
import pytest

from c4ml_opt.runtime import Program

torch = pytest.importorskip("torch", reason="torch is not installed")
fx = pytest.importorskip("torch_mlir.fx")
nn, functional = torch.nn, torch.nn.functional


class Call(nn.Module):
    """A function as a module."""

    def __init__(self, function, **parts):
        super().__init__()
        self.function, self.parts = function, nn.ModuleDict(parts)

    def forward(self, *arguments):
        return self.function(*arguments, **self.parts)


def basic_block(x, first, second, shortcut):
    return torch.relu(second(torch.relu(first(x))) + shortcut(x))


def transformer(x, patches, layer, head):
    return head(layer(patches(x).flatten(2).transpose(1, 2)).mean(1))


def conv_norm(i, o, size, **more):
    return nn.Sequential(nn.Conv2d(i, o, size, bias=False, **more), nn.BatchNorm2d(o))


def normal(*shape, kind=torch.float32):
    return lambda: torch.randn(*shape).to(kind)


def whole(high, *shape):
    return lambda: torch.randint(0, high, shape)


LAYER = dict(dim_feedforward=48, dropout=0.0, activation="gelu", batch_first=True)
# name -> (module, how each input is drawn)
MODULES = {
    "mlp": (lambda: nn.Sequential(nn.Linear(20, 37), nn.GELU(), nn.Linear(37, 11), nn.Softmax(-1)), [normal(5, 20)]),
    "no rows": (lambda: nn.Linear(16, 33), [normal(0, 16)]),
    "half": (lambda: nn.Sequential(nn.Linear(19, 17), nn.ReLU(), nn.Linear(17, 5)).half(), [normal(4, 19, kind=torch.float16)]),
    "bfloat": (lambda: nn.Sequential(nn.Linear(19, 17), nn.ReLU(), nn.Linear(17, 5)).bfloat16(), [normal(4, 19, kind=torch.bfloat16)]),
    "double": (lambda: nn.Sequential(nn.Linear(9, 17), nn.Tanh()).double(), [normal(4, 9, kind=torch.float64)]),
    "strided dilated conv": (lambda: nn.Conv2d(3, 8, 3, stride=2, dilation=2, padding=2), [normal(2, 3, 11, 13)]),
    "grouped conv": (lambda: nn.Conv2d(6, 8, 3, groups=2), [normal(2, 6, 11, 13)]),
    "separable conv": (lambda: nn.Sequential(nn.Conv2d(6, 12, 3, groups=6, padding=1), nn.ReLU6(), nn.Conv2d(12, 5, 1)), [normal(2, 6, 9, 7)]),
    "transposed conv": (lambda: nn.ConvTranspose2d(4, 6, 3, stride=2, padding=1, output_padding=1), [normal(2, 4, 7, 5)]),
    "conv1d": (lambda: nn.Conv1d(4, 6, 5, padding=2), [normal(2, 4, 17)]),
    "conv3d": (lambda: nn.Conv3d(2, 3, 3, padding=1), [normal(1, 2, 5, 6, 7)]),
    "group norm": (lambda: nn.GroupNorm(2, 6), [normal(2, 6, 5, 7)]),
    "layer norm": (lambda: nn.LayerNorm(33), [normal(4, 33)]),
    "rms norm": (lambda: nn.RMSNorm(33), [normal(4, 33)]),
    "attention": (lambda: Call(lambda x, a: a(x, x, x, need_weights=False)[0], a=nn.MultiheadAttention(24, 3, batch_first=True)), [normal(2, 9, 24)]),
    "causal attention": (lambda: Call(lambda q, k, v: functional.scaled_dot_product_attention(q, k, v, is_causal=True)), [normal(2, 3, 9, 8)] * 3),
    "gru cell": (lambda: nn.GRUCell(7, 12), [normal(5, 7), normal(5, 12)]),
    "embedding": (lambda: nn.Sequential(nn.Embedding(50, 12), nn.Linear(12, 21)), [whole(50, 3, 7)]),
    "max pool": (lambda: nn.MaxPool2d(3, 2, 1), [normal(2, 4, 11, 13)]),
    "average pool": (lambda: nn.AvgPool2d(3, 2, 1, count_include_pad=False), [normal(2, 4, 10, 12)]),
    "resnet block": (lambda: Call(basic_block, first=conv_norm(4, 8, 3, stride=2, padding=1), second=conv_norm(8, 8, 3, padding=1), shortcut=conv_norm(4, 8, 1, stride=2)), [normal(2, 4, 12, 12)]),
    "vision transformer": (lambda: Call(transformer, patches=nn.Conv2d(3, 32, 4, 4), layer=nn.TransformerEncoderLayer(32, 4, **LAYER), head=nn.Linear(32, 10)), [normal(2, 3, 16, 16)]),
    "cross entropy": (lambda: Call(functional.cross_entropy), [normal(6, 17), whole(17, 6)]),
    "top k": (lambda: Call(lambda x: torch.topk(x, 3)), [normal(4, 17)]),
    "sums": (lambda: Call(lambda x: (torch.cumsum(x, 1), x.sum(), x.std(), torch.argmax(x, -1))), [normal(4, 17)]),
    "scatter": (lambda: Call(lambda x, i, s: (x.scatter_add(1, i, s), torch.gather(x, 1, i))), [normal(4, 9), whole(9, 4, 3), normal(4, 3)]),
    "truth": (lambda: Call(lambda x: ((x > 0).any(1), (x > 0).all(), torch.where(x > 0.5, x, -x), torch.logical_not(x > 0))), [normal(4, 35)]),
    "whole numbers": (lambda: Call(lambda x, y: (x // (y + 1), x % (y + 1), x & y, x << 1)), [whole(100, 4, 7), whole(9, 4, 7)]),
}  # fmt: skip
NEEDS_QEMU = pytest.mark.skipif(not (shutil.which("qemu-aarch64") and shutil.which("aarch64-linux-gnu-gcc")), reason="qemu-aarch64 and aarch64-linux-gnu-gcc are needed")
TARGETS = ["host", pytest.param("aarch64-sve", marks=[pytest.mark.slow, NEEDS_QEMU]), pytest.param("aarch64-sme", marks=[pytest.mark.slow, NEEDS_QEMU])]


def array(value):
    value = value.detach()
    return value.view(torch.int16).numpy().view(ml_dtypes.bfloat16) if value.dtype == torch.bfloat16 else value.numpy()


def check(text, arguments, wanted, target):
    wanted = [array(w) for w in ([wanted] if isinstance(wanted, torch.Tensor) else wanted)]
    for got, want in zip(Program(text, target=target, default_schedule=True)(*map(array, arguments)), wanted, strict=True):
        assert got.shape == want.shape and got.dtype == want.dtype
        tolerance = {"float16": 1e-2, "bfloat16": 3e-2, "float64": 1e-12}.get(str(want.dtype), 1e-5 if want.dtype.kind == "f" else 0)
        error = np.abs(got.astype(float) - want.astype(float)).max(initial=0)
        assert error <= tolerance * max(1.0, np.abs(want.astype(float)).max(initial=0))


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("name", MODULES)
@pytest.mark.filterwarnings("ignore")
def test_module(name, target):
    torch.manual_seed(5)
    make, draws = MODULES[name]
    module, arguments = make().eval(), [draw() for draw in draws]
    text = str(fx.export_and_import(module, *arguments, output_type="linalg-on-tensors"))
    with torch.no_grad():
        check(text, arguments, module(*arguments), target)


DYNAMIC = {"mlp": {0: "batch"}, "gru cell": {0: "batch"}, "strided dilated conv": {0: "batch"}, "layer norm": {0: "batch"}, "resnet block": {0: "batch"}, "vision transformer": {0: "batch"}}


@pytest.mark.parametrize("name", DYNAMIC)
@pytest.mark.filterwarnings("ignore")
def test_any_batch(name):
    torch.manual_seed(6)
    make, draws = MODULES[name]
    module, arguments = make().eval(), [draw() for draw in draws]
    dims = {d: torch.export.Dim(n, min=2, max=64) for d, n in DYNAMIC[name].items()}
    shapes = (dims,) * len(arguments)
    shapes = (shapes,) if isinstance(module, Call) else shapes  # one *arguments
    text = str(fx.export_and_import(module, *arguments, output_type="linalg-on-tensors", dynamic_shapes=shapes))
    for batch in (2, 5):
        arguments = [torch.cat([a] * 3)[:batch] for a in arguments]
        with torch.no_grad():
            check(text, arguments, module(*arguments), "host")
