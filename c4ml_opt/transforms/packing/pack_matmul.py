"""Pack the operands of contractions on tensors into blocks: A[M/m][K/k][m][k], B[N/n][K/k][k][n], C[M/m][N/n][m][n].

Takes every sum of products: matmul, batch_matmul, matvec, linalg.contract, generics; transposed or not, in any element type. Batch loops stay outermost. Factors that options leave at 0
are about 64, of which those are taken that pad least, n's and k's multiples of the target's vector and equal for equal sizes, so that the packed result of one layer is the packed input of the
next. What a factor does not divide is padded with zeros. What is blocked already stays as it is.
"""

from dataclasses import dataclass, field

from c4ml_opt.transforms.packing import _factors
from c4ml_opt.transforms.packing._blocks import Plan, block
from c4ml_opt.transforms.packing._structured import contractions


@dataclass(frozen=True)
class Options:
    m: int = field(default=0, metadata={"help": "rows of a block; 0 takes about 64, a divisor of M where there is one"})
    n: int = field(default=0, metadata={"help": "lanes of a block; 0 takes about 64, a multiple of the target's vector"})
    k: int = field(default=0, metadata={"help": "depth of a block; 0 takes what n takes for the same size"})


def run(op, options):
    _factors.checked(op, m=options.m, n=options.n, k=options.k)
    for structured, dims in contractions(op):
        _pack(structured, dims, options)


def _pack(structured, dims, options):
    m, n, k = list(dims.m), list(dims.n), list(dims.k)
    if _is_blocked(structured, m, n, k):
        return
    a, b = (0, 1) if all(structured.position(0, i) is not None for i in m) else (1, 0)
    unit = _factors.lanes(structured.element(a))
    usual = -(-_factors.USUAL // unit) * unit
    tiles = {}
    for loops, operand, given, multiple in ((m, a, options.m, 1), (n, b, options.n, unit), (k, a, options.k, unit)):
        # A further loop of the same kind, such as the batch of batch_reduce_matmul, stays outside.
        loop = max(loops, key=lambda i: structured.position(operand, i), default=None)
        if loop is not None and structured.size(loop) != 1:
            tiles[loop] = _factors.chosen(structured.size(loop), given, usual, multiple)
    if tiles:
        block(structured, Plan(tiles, *_orders(structured, a, b, tiles, n, k)))


def _orders(structured, a, b, tiles, n, k):
    """Orders of blocks and within blocks: rows before k in A; lanes before k outside, k before lanes inside in B; rows before lanes in C."""
    order = list(tiles)
    outer = {a: _sorted(structured, a, [i for i in order if i not in n]), b: _sorted(structured, b, [i for i in order if i in n] + [i for i in order if i in k])}
    outer[structured.output] = _sorted(structured, structured.output, [i for i in order if i not in k])
    inner = {b: [i for i in order if i in k] + [i for i in order if i in n]}
    return outer, inner


def _sorted(structured, operand, loops) -> list[int]:
    """The operand's dimensions, those of `loops` in that order in the places that they take together."""
    positions = [structured.position(operand, i) for i in loops]
    wanted = iter(positions)
    return [next(wanted) if p in positions else p for p in range(len(structured.maps[operand]))]


def _is_blocked(structured, m, n, k) -> bool:
    """Whether the layout is blocked by hand or by an earlier pass: two loops each of at least two kinds."""
    return sum(len(loops) > 1 for loops in (m, n, k)) > 1
