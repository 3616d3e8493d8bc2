"""Multi-layer perceptrons (with one layer: a matrix product or a fully connected layer), plain or packed into tiles."""

from dataclasses import dataclass

from . import ops
from .elements import Constants, Elements
from .text import Function, Tensor, Value, affine_map


@dataclass(frozen=True)
class Tiles:
    """Sizes of the inner tiles of the batch (n), of a layer's outputs (k) and inputs (c); c is split by `vnni`, if not 0."""

    n: int
    k: int
    c: int
    vnni: int = 0


@dataclass(frozen=True)
class Mlp:
    elements: Elements
    batch: int
    layers: tuple[int, ...]
    tiles: Tiles | None = None
    style: str = "generic"
    generic_matmul: bool = False
    constant: bool = True
    seed: int = 0
    bias: bool = False
    relu: bool = False
    softmax: bool = False
    requantise: bool = False

    def build(self, f: Function) -> Value:
        """Adds the layers to `f`; arguments are the input and, unless constant, each layer's weights, bias and output."""
        x = f.argument(self._input_type())
        constants = Constants(self.seed)
        make = (lambda type: constants.make(f, type)) if self.constant else f.argument
        sizes = list(zip(self.layers, self.layers[1:]))
        for index, (inputs, outputs) in enumerate(sizes):
            last = index == len(sizes) - 1
            x = self._layer(f, x, *self._operands(make, f, inputs, outputs))
            if last and self.softmax:
                x = ops.softmax(f, self.style, x, (1, 3) if self.tiles else (1,))
            if not last or self.requantise:
                x = ops.narrow(f, x, self.elements, inputs)
        return x

    def _operands(self, make, f, inputs, outputs):
        weight = make(self._weight_type(inputs, outputs))
        bias = make(self._bias_type(outputs)) if self.bias else None
        out_type = self._output_type(outputs)
        return weight, bias, f.filled(0, out_type) if self.constant else make(out_type)

    def _layer(self, f: Function, x, weight, bias, out) -> Value:
        tiled = self.tiles is not None
        f.flops += 2 * self.batch * _columns(x.type) * _columns(out.type)
        x = self._matmul(f, x, weight, out)
        if bias:
            x = ops.elementwise(f, self.style, "add", x, bias, (1, 3) if tiled else (1,))
        return ops.relu(f, self.style, x) if self.relu else x

    def _matmul(self, f: Function, x, weight, out):
        style = "generic" if self.generic_matmul and self.style == "named" else self.style
        unsigned = self.elements.unsigned
        if not self.tiles:
            maps = [affine_map(3, dims) for dims in ((0, 2), (2, 1), (0, 1))]
            return ops.contraction(f, style, "linalg.matmul", maps, "ppr", x, weight, out, unsigned)
        if self.tiles.vnni:
            maps = [affine_map(7, dims) for dims in ((0, 2, 4, 6, 3), (1, 2, 6, 5, 3), (0, 1, 4, 5))]
            return ops.contraction(f, style, None, maps, "pprrppr", self._split(f, x), weight, out, unsigned)
        if style == "named" and not unsigned:
            return f.structured("linalg.mmt4d", [x, _transposed(f, weight)], out)
        maps = [affine_map(6, dims) for dims in ((0, 2, 3, 5), (1, 2, 5, 4), (0, 1, 3, 4))]
        return ops.contraction(f, style, None, maps, "pprppr", x, weight, out, unsigned)

    def _split(self, f: Function, x: Value) -> Value:
        """The input with its innermost dimension split for VNNI."""
        *outer, inner = x.type.shape
        type = Tensor((*outer, inner // self.tiles.vnni, self.tiles.vnni), x.type.element)
        shape = list(type.shape)
        return f.op(
            f"tensor.expand_shape {x} [[0], [1], [2], [3, 4]] output_shape {shape} : {x.type} into {type}", type
        )

    def _input_type(self) -> Tensor:
        n, c = self.batch, self.layers[0]
        t = self.tiles
        return Tensor((n // t.n, c // t.c, t.n, t.c) if t else (n, c), self.elements.stored)

    def _weight_type(self, inputs: int, outputs: int) -> Tensor:
        t = self.tiles
        if not t:
            return Tensor((inputs, outputs), self.elements.stored)
        inner = (t.c // t.vnni, t.k, t.vnni) if t.vnni else (t.c, t.k)
        return Tensor((outputs // t.k, inputs // t.c, *inner), self.elements.stored)

    def _bias_type(self, outputs: int) -> Tensor:
        return Tensor((outputs // self.tiles.k, self.tiles.k) if self.tiles else (outputs,), self.elements.sum)

    def _output_type(self, outputs: int) -> Tensor:
        t = self.tiles
        shape = (self.batch // t.n, outputs // t.k, t.n, t.k) if t else (self.batch, outputs)
        return Tensor(shape, self.elements.sum)


def _transposed(f: Function, weight: Value) -> Value:
    """mmt4d wants the inner tiles of the weights transposed."""
    *outer, c, k = weight.type.shape
    empty = f.empty(Tensor((*outer, k, c), weight.type.element))
    text = f"linalg.transpose ins({weight} : {weight.type}) outs({empty} : {empty.type}) permutation = [0, 1, 3, 2]"
    return f.op(text, empty.type)


def _columns(type: Tensor) -> int:
    return type.shape[1] * (type.shape[3] if len(type.shape) == 4 else 1)
