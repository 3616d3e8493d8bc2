"""Pack the innermost loop of k in groups that the target's dot products multiply at once: A[M][K/v][v], B[K/v][N][v].

Takes every sum of products on tensors, plain or blocked: matmuls, batches, batch_reduce_matmul, generics; the result is left as it is, also where it accumulates into an argument. The group
is the target's `packing:` fact for the element type (bf16 by 2 and int8 by 4 on x86; by 4 and 8 for BFMMLA and SMMLA) unless an option gives it. A K that it does not divide is padded with zeros.
"""

from dataclasses import dataclass, field

from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.transforms.packing import _factors
from c4ml_opt.transforms.packing._blocks import Plan, block
from c4ml_opt.transforms.packing._structured import contractions

LARGEST = 64


@dataclass(frozen=True)
class Options:
    factor: int = field(default=0, metadata={"help": "neighbours in k that stand side by side, for every element type narrower than 32 bits; 0 asks the target, 1 leaves all as it is"})


def run(op, options):
    if options.factor and not (1 <= options.factor <= LARGEST and options.factor & (options.factor - 1) == 0):
        raise PassFailure(op, f"factor={options.factor} must be a power of two from 1 to {LARGEST}, or 0 for the target's own")
    for structured, dims in contractions(op):
        element = structured.element(0)
        if element != structured.element(1) or not _narrow(element):
            continue
        factor = options.factor or _factors.vnni(element)
        if factor > 1:
            _pack(structured, dims, factor)


def _narrow(element: str) -> bool:
    return element in ("bf16", "f16", "i8", "i16") or element.startswith("f8")


def _pack(structured, dims, factor):
    n, k = list(dims.n), list(dims.k)
    b = 0 if n and structured.position(0, n[0]) is not None else 1
    # Of the loops of k the innermost: the one that walks A's last dimension of k.
    loop = max(k, key=lambda i: structured.position(1 - b, i))
    # A layout that has its groups already ends, on both sides, in one more loop of k of that size.
    last = all(structured.position(i, loop) == len(structured.maps[i]) - 1 for i in (0, 1))
    if not (len(k) > 1 and last and structured.size(loop) == factor):
        block(structured, Plan({loop: factor}, {b: _outer(structured, b, n, loop)}))


def _outer(structured, b, n, loop) -> list[int]:
    """B's dimensions with k in front of the lanes, where it stands behind them."""
    order = list(range(len(structured.maps[b])))
    own = structured.position(b, loop)
    last = max((structured.position(b, i) for i in n), default=-1)
    if own > last >= 0:
        order.remove(own)
        order.insert(order.index(last), own)
    return order

