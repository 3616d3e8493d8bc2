"""linalg.pack and unpack: tiles of a tensor side by side, and back."""

from ..machine import semantics
from ..values import Array, Unencodable, constant, positions
from .operands import groups, integers, mixed


class _Layout:
    """Where the elements of a plain tensor of a rank lie in its packed form."""

    def __init__(self, op, rank: int, dynamic):
        self.dims = integers(op, "inner_dims_pos")
        self.tiles = [constant(t) for t in mixed(op, "static_inner_tiles", dynamic)]
        self.order = (integers(op, "outer_dims_perm") if "outer_dims_perm" in op.attributes else []) or list(range(rank))

    def plain(self, packed) -> list[int]:
        """The plain position of a packed one."""
        at = [0] * len(self.order)
        for place, dim in enumerate(self.order):
            at[dim] = packed[place]
        for dim, tile, inner in zip(self.dims, self.tiles, packed[len(at) :]):
            at[dim] = at[dim] * tile + inner
        return at


def _tensors(source, target):
    if not isinstance(source, Array) or not isinstance(target, Array):
        raise Unencodable("packing of memrefs has no semantics in bit-vectors")


@semantics("linalg.pack")
def _pack(machine, op, env):
    (source,), (target,), padding, dynamic = groups(op, env)
    _tensors(source, target)
    layout, out = _Layout(op, len(source.shape), dynamic), []
    for packed in positions(target.shape):
        at = layout.plain(packed)
        if all(i < size for i, size in zip(at, source.shape)):
            out.append(source.elements[source.offset(at)])
        else:
            out.append(padding[0] if padding else machine.undefined(source.elements[0].bits.width))
    return [Array(target.shape, out)]


@semantics("linalg.unpack")
def _unpack(_, op, env):
    (source,), (target,), *rest = groups(op, env)
    _tensors(source, target)
    layout, elements = _Layout(op, len(target.shape), [v for group in rest for v in group]), list(target.elements)
    for packed, element in zip(positions(source.shape), source.elements):
        at = layout.plain(packed)
        if all(i < size for i, size in zip(at, target.shape)):
            elements[target.offset(at)] = element
    return [Array(target.shape, elements)]
