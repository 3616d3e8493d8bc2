"""Scaled dot-product attention, alone or with the projections of a multi-head attention block."""

import math
from dataclasses import dataclass

from . import ops
from .elements import Constants, Elements
from .text import Function, Tensor, Value, affine_map

BATCHED = {  # loops: batch, m, n, k
    "a * b": ((0, 1, 3), (0, 3, 2), (0, 1, 2)),
    "a * transposed b": ((0, 1, 3), (0, 2, 3), (0, 1, 2)),
}


@dataclass(frozen=True)
class Attention:
    elements: Elements
    batch: int
    heads: int
    sequence: int
    head_size: int
    projections: bool = False
    style: str = "named"
    constant: bool = True
    seed: int = 0

    def build(self, f: Function) -> Value:
        """softmax(Q K^T / sqrt(head_size)) V.

        Arguments without projections: Q, K and V, each (batch * heads) x sequence x head_size. With projections: the
        input, (batch * sequence) x (heads * head_size), and, unless constant, the weights of Q, K, V and of the output.
        """
        stored = self.elements.stored
        if not self.projections:
            type = Tensor((self.batch * self.heads, self.sequence, self.head_size), stored)
            return self._core(f, f.argument(type), f.argument(type), f.argument(type))
        width = self.heads * self.head_size
        x = f.argument(Tensor((self.batch * self.sequence, width), stored))
        constants = Constants(self.seed)
        make = (lambda type: constants.make(f, type)) if self.constant else f.argument
        weights = [make(Tensor((width, width), stored)) for _ in range(4)]
        q, k, v = (self._to_heads(f, self._narrow(f, self._projection(f, x, weight))) for weight in weights[:3])
        mixed = self._from_heads(f, self._narrow(f, self._core(f, q, k, v)))
        return self._projection(f, mixed, weights[3])

    def _core(self, f: Function, q, k, v) -> Value:
        scores = self._batched(f, "a * transposed b", q, k)
        scale = f.scalar(1 / math.sqrt(self.head_size), scores.type.element)
        scores = ops.elementwise(f, self.style, "mul", scores, scale)
        weights = self._narrow(f, ops.softmax(f, self.style, scores, (2,)))
        return self._batched(f, "a * b", weights, v)

    def _batched(self, f: Function, kind: str, a, b) -> Value:
        maps = [affine_map(4, dims) for dims in BATCHED[kind]]
        batch, m, depth = a.type.shape
        n = b.type.shape[2 if kind == "a * b" else 1]
        f.flops += 2 * batch * m * n * depth
        out = f.filled(0, Tensor((batch, m, n), self.elements.sum))
        named = "linalg.batch_matmul" + ("" if kind == "a * b" else f" {f.maps(maps)}" if self.style == "named" else "")
        return ops.contraction(f, self.style, named, maps, "pppr", a, b, out)

    def _projection(self, f: Function, x, weight) -> Value:
        maps = [affine_map(3, dims) for dims in ((0, 2), (2, 1), (0, 1))]
        (rows, depth), columns = x.type.shape, weight.type.shape[1]
        f.flops += 2 * rows * columns * depth
        out = f.filled(0, Tensor((rows, columns), self.elements.sum))
        return ops.contraction(f, self.style, "linalg.matmul", maps, "ppr", x, weight, out)

    def _narrow(self, f: Function, x: Value) -> Value:
        return ops.narrow(f, x, self.elements, self.sequence)

    def _to_heads(self, f: Function, x: Value) -> Value:
        """(batch * sequence) x (heads * head_size) to (batch * heads) x sequence x head_size."""
        split = Tensor((self.batch, self.sequence, self.heads, self.head_size), x.type.element)
        shape = list(split.shape)
        x = f.op(f"tensor.expand_shape {x} [[0, 1], [2, 3]] output_shape {shape} : {x.type} into {split}", split)
        x = _swap_middle(f, x)
        flat = Tensor((self.batch * self.heads, self.sequence, self.head_size), x.type.element)
        return f.op(f"tensor.collapse_shape {x} [[0, 1], [2], [3]] : {x.type} into {flat}", flat)

    def _from_heads(self, f: Function, x: Value) -> Value:
        split = Tensor((self.batch, self.heads, self.sequence, self.head_size), x.type.element)
        shape = list(split.shape)
        x = f.op(f"tensor.expand_shape {x} [[0, 1], [2], [3]] output_shape {shape} : {x.type} into {split}", split)
        x = _swap_middle(f, x)
        flat = Tensor((self.batch * self.sequence, self.heads * self.head_size), x.type.element)
        return f.op(f"tensor.collapse_shape {x} [[0, 1], [2, 3]] : {x.type} into {flat}", flat)


def _swap_middle(f: Function, x: Value) -> Value:
    a, b, c, d = x.type.shape
    empty = f.empty(Tensor((a, c, b, d), x.type.element))
    text = f"linalg.transpose ins({x} : {x.type}) outs({empty} : {empty.type}) permutation = [0, 2, 1, 3]"
    return f.op(text, empty.type)
