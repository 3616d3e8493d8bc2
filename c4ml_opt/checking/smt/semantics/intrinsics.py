"""Dot products and matrix multiplications of x86 and Arm, as their manuals define them: sums wrap around in 32 bits.

Intel SDM: PMADDWD, VPDPBUSD, VPDPBSSD, VPDPBUUD, VPDPBSUD. Arm ARM: SDOT, UDOT, USDOT, SMMLA, UMMLA, USMMLA.
"""

import re

from ....mlir import ir
from ..machine import all_ok, semantics
from ..terms import add, mul, sext, zext
from ..values import Array, Scalar, Unencodable
from .vector import _recut


def _sum(total, xs, ys, signs):
    """`total` plus the products of two lists; `signs` tells of both sides whether they are signed."""
    extend = [sext if sign == "s" else zext for sign in signs]
    bits = total.bits if total else None
    for x, y in zip(xs, ys):
        product = mul(extend[0](x.bits, 32), extend[1](y.bits, 32))
        bits = product if bits is None else add(bits, product)
    return Scalar(bits, all_ok(*([total] if total else []), *xs, *ys))


def _dot(signs, group, width, accumulates=True):
    """Groups of neighbours summed into each 32-bit lane."""

    def execute(*operands):
        total = operands[0].elements if accumulates else None
        a, b = (_recut(v.elements, width) for v in operands[-2:])
        lanes = range(len(a) // group)
        return [_sum(total[i] if total else None, a[group * i : group * (i + 1)], b[group * i : group * (i + 1)], signs) for i in lanes]

    return execute


def _matrix(signs):
    """A 2x2 tile plus a 2x8 matrix times the transpose of a 2x8 one; wider vectors hold several of each."""

    def execute(total, a, b):
        out = []
        for tile in range(len(total.elements) // 4):
            for i in range(2):
                for j in range(2):
                    x, y = (v.elements[16 * tile + 8 * k : 16 * tile + 8 * k + 8] for v, k in ((a, i), (b, j)))
                    out.append(_sum(total.elements[4 * tile + 2 * i + j], x, y, signs))
        return out

    return execute


PATTERNS = [
    (r"llvm\.x86\.(?:avx512|avx2|avx10|avx)\.vpdpb([su])([su])d\.\d+", lambda a, b: _dot(a + b, 4, 8)),
    (r"llvm\.x86\.(?:avx512\.pmaddw\.d\.512|avx2\.pmadd\.wd|sse2\.pmadd\.wd)", lambda: _dot("ss", 2, 16, False)),
    (r"llvm\.aarch64\.neon\.([su])dot\.v\di32\.v\d+i8", lambda a: _dot(a + a, 4, 8)),
    (r"llvm\.aarch64\.neon\.usdot\.v\di32\.v\d+i8", lambda: _dot("us", 4, 8)),
    (r"llvm\.aarch64\.neon\.([su])mmla\.v4i32\.v16i8", lambda a: _matrix(a + a)),
    (r"llvm\.aarch64\.neon\.usmmla\.v4i32\.v16i8", lambda: _matrix("us")),
]


@semantics("llvm.call_intrinsic")
def _call(_, op, env):
    name = ir.StringAttr(op.attributes["intrin"]).value
    for pattern, make in PATTERNS:
        match = re.fullmatch(pattern, name)
        if match:
            elements = make(*match.groups())(*(env[v] for v in op.operands))
            return [Array((len(elements),), elements)]
    raise Unencodable(f"the intrinsic {name} has no semantics in bit-vectors")
