"""A 2-D convolution with optional padding, bias and ReLU, in NHWC or NCHW layout."""

import math
from dataclasses import dataclass

from ..diagnostics import UserError
from . import ops
from .elements import Constants, Elements
from .text import Function, Tensor, Value, affine_map


@dataclass(frozen=True)
class Conv:
    elements: Elements
    layout: str
    batch: int
    image: tuple[int, int]
    channels: int
    filters: int
    window: tuple[int, int] = (3, 3)
    stride: tuple[int, int] = (1, 1)
    dilation: tuple[int, int] = (1, 1)
    pad: tuple[int, int] = (0, 0)
    style: str = "named"
    constant: bool = True
    seed: int = 0
    bias: bool = False
    relu: bool = False
    requantise: bool = False

    def build(self, f: Function) -> Value:
        """Adds the layer to `f`; arguments are the image and, unless constant, the filters, bias and output."""
        constants = Constants(self.seed)
        make = (lambda type: constants.make(f, type)) if self.constant else f.argument
        x = f.argument(Tensor(self._arrange(self.image, self.channels), self.elements.stored))
        weight = make(self._weight_type())
        bias = make(Tensor((self.filters,), self.elements.sum)) if self.bias else None
        out_type = Tensor(self._arrange(self._out_size(), self.filters), self.elements.sum)
        out = f.filled(0, out_type) if self.constant else f.argument(out_type)
        x = self._convolution(f, self._padded(f, x), weight, out)
        depth = math.prod(self.window) * self.channels
        f.flops += 2 * math.prod(out_type.shape) * depth
        if bias:
            x = ops.elementwise(f, self.style, "add", x, bias, (3,) if self.layout == "nhwc" else (1,))
        if self.relu:
            x = ops.relu(f, self.style, x)
        return ops.narrow(f, x, self.elements, depth) if self.requantise else x

    def _arrange(self, size, channels: int):
        return (self.batch, *size, channels) if self.layout == "nhwc" else (self.batch, channels, *size)

    def _weight_type(self) -> Tensor:
        shape = (*self.window, self.channels, self.filters)
        if self.layout == "nchw":
            shape = (self.filters, self.channels, *self.window)
        return Tensor(shape, self.elements.stored)

    def _out_size(self):
        sizes = []
        for image, pad, window, stride, dilation in zip(self.image, self.pad, self.window, self.stride, self.dilation):
            reach = (window - 1) * dilation + 1
            if image + 2 * pad < reach:
                raise UserError(
                    f"a window of {reach} elements (with dilation) does not fit in an image of {image + 2 * pad}"
                )
            sizes.append((image + 2 * pad - reach) // stride + 1)
        return tuple(sizes)

    def _padded(self, f: Function, x: Value) -> Value:
        if not any(self.pad):
            return x
        amount = [0, *self.pad, 0] if self.layout == "nhwc" else [0, 0, *self.pad]
        type = Tensor(tuple(s + 2 * p for s, p in zip(x.type.shape, amount)), x.type.element)
        zero = f.scalar(0, x.type.element)
        return f.op(
            f"tensor.pad {x} low{amount} high{amount} {{\n"
            "    ^bb0(%i: index, %j: index, %k: index, %l: index):\n"
            f"      tensor.yield {zero} : {zero.type}\n"
            f"    }} : {x.type} to {type}",
            type,
        )

    def _convolution(self, f: Function, x, weight, out) -> Value:
        name = {"nhwc": "linalg.conv_2d_nhwc_hwcf", "nchw": "linalg.conv_2d_nchw_fchw"}[self.layout]
        if self.style == "named" and not self.elements.unsigned:
            sizes = {"dilations": self.dilation, "strides": self.stride}
            attributes = ", ".join(f"{key} = dense<{list(value)}> : tensor<2xi64>" for key, value in sizes.items())
            return f.structured(f"{name} {{{attributes}}}", [x, weight], out)
        body = lambda block, *s: ops.multiply_add(block, *s, self.elements.unsigned)  # noqa: E731
        return f.generic(self._maps(), "pppprrr", [x, weight], out, body)

    def _maps(self):
        """Loops: batch, two of the layout's output dimensions and the third, then the reduction."""
        (sh, sw), (dh, dw) = self.stride, self.dilation
        if self.layout == "nhwc":  # n, oh, ow, f, kh, kw, c
            rows, columns = _position(1, sh, 4, dh), _position(2, sw, 5, dw)
            results = ((0, rows, columns, 6), (4, 5, 6, 3), (0, 1, 2, 3))
        else:  # n, f, oh, ow, c, kh, kw
            rows, columns = _position(2, sh, 5, dh), _position(3, sw, 6, dw)
            results = ((0, 4, rows, columns), (1, 4, 5, 6), (0, 1, 2, 3))
        return [affine_map(7, dims) for dims in results]


def _position(out: int, stride: int, window: int, dilation: int) -> str:
    times = lambda dim, factor: f"d{dim} * {factor}" if factor > 1 else f"d{dim}"  # noqa: E731
    return f"{times(out, stride)} + {times(window, dilation)}"
