"""The operations of the workloads, each as linalg.generic, as a named operation, or as linalg.contract and linalg.elementwise."""

import math

from .elements import Elements
from .text import Block, Function, Tensor, Value, affine_map, is_float

STYLES = ("generic", "named", "contract")
ARITH = {"add": ("addf", "addi"), "max": ("maximumf", "maxsi"), "mul": ("mulf", "muli")}


def identity(rank: int) -> str:
    return affine_map(rank, range(rank))


def contraction(
    f: Function, style: str, named: str | None, maps, iterators: str, a: Value, b: Value, out: Value, unsigned=False
):
    """out += a * b; `named` is the text of the operation of that name, None where there is none.

    No named operation extends its operands differently, so `unsigned` activations by signed weights stay generic.
    """
    if style == "named" and named and not unsigned:
        return f.structured(named, [a, b], out)
    if style == "contract" and not unsigned:
        return f.structured(f"linalg.contract {f.maps(maps)}", [a, b], out)
    return f.generic(maps, iterators, [a, b], out, lambda block, *x: multiply_add(block, *x, unsigned))


def multiply_add(block: Block, a: Value, b: Value, total: Value, unsigned: bool) -> Value:
    """total + a * b, both extended to the type of the sum."""
    if is_float(total.type):
        a, b = block.cast("extf", a, total.type), block.cast("extf", b, total.type)
        return block.binary("addf", total, block.binary("mulf", a, b))
    a = block.cast("extui" if unsigned else "extsi", a, total.type)
    return block.binary("addi", total, block.binary("muli", a, block.cast("extsi", b, total.type)))


def elementwise(f: Function, style: str, kind: str, x: Value, other: Value, dims=None) -> Value:
    """x `kind` other (add, max, mul); `other` is a scalar, or a tensor of the dimensions `dims` of x. Counts the FLOPs."""
    f.flops += math.prod(x.type.shape)
    rank, arith = len(x.type.shape), ARITH[kind][not is_float(x.type.element)]
    broadcast = affine_map(rank, dims or ())
    if style == "generic":
        ins, maps = ([other], [broadcast, identity(rank)]) if dims else ([], [identity(rank)])
        body = lambda block, *s: block.binary(arith, *(s if dims else (s[0], other)))  # noqa: E731
        return f.generic(maps, "p" * rank, ins, x, body)
    empty = f.empty(x.type)
    if style == "contract":
        word = {"max": "max_signed"}.get(kind, kind)
        maps = f.maps([identity(rank), broadcast, identity(rank)])
        return f.structured(f"linalg.elementwise kind=#linalg.elementwise_kind<{word}> {maps}", [x, other], empty)
    if dims:
        added = [d for d in range(rank) if d not in dims]
        spread = f.op(
            f"linalg.broadcast ins({other} : {other.type}) outs({empty} : {empty.type}) dimensions = {added}", x.type
        )
    else:
        spread = f.structured("linalg.fill", [other], empty)
    return f.structured(f"linalg.{kind}", [spread, x], empty)


def relu(f: Function, style: str, x: Value) -> Value:
    return elementwise(f, style, "max", x, f.scalar(0, x.type.element))


def softmax(f: Function, style: str, x: Value, reduced) -> Value:
    """exp(x - max) / sum over the dimensions `reduced`; 4 FLOPs an element, as mlir-gen counts."""
    rank, element = len(x.type.shape), x.type.element
    f.flops += 4 * math.prod(x.type.shape)
    if style == "named" and len(reduced) == 1:
        empty = f.empty(x.type)
        return f.structured(f"linalg.softmax dimension({reduced[0]})", [x], empty)
    kept = [d for d in range(rank) if d not in reduced]
    row = Tensor(tuple(x.type.shape[d] for d in kept), element)
    maps, kinds = [identity(rank), affine_map(rank, kept)], "".join("r" if d in reduced else "p" for d in range(rank))
    lowest = {"f16": -65504.0, "bf16": -3.38953e38}.get(element, -3.40282e38)
    largest = f.generic(maps, kinds, [x], f.filled(lowest, row), lambda b, v, m: b.binary("maximumf", v, m))

    def exponential(block, value, top, _):
        difference = block.binary("subf", value, top)
        return block.op(f"math.exp {difference} : {element}", element)

    pointwise, all_parallel = [maps[0], maps[1], maps[0]], "p" * rank
    powers = f.generic(pointwise, all_parallel, [x, largest], f.empty(x.type), exponential)
    total = f.generic(maps, kinds, [powers], f.filled(0, row), lambda b, v, s: b.binary("addf", v, s))
    return f.generic(
        pointwise, all_parallel, [powers, total], f.empty(x.type), lambda b, v, s, _: b.binary("divf", v, s)
    )


def narrow(f: Function, x: Value, elements: Elements, depth: int) -> Value:
    """Sums over `depth` products back to the stored type: rounded, or requantised by a power of two and saturated."""
    if x.type.element == elements.stored:
        return x
    rank = len(x.type.shape)
    body = (lambda block, s, _: requantise(block, s, elements, depth)) if elements.quantised else _truncate(elements)
    return f.generic([identity(rank)] * 2, "p" * rank, [x], f.empty(x.type.of(elements.stored)), body)


def _truncate(elements):
    return lambda block, s, _: block.cast("truncf", s, elements.stored)


def requantise(block: Block, total: Value, elements: Elements, depth: int) -> Value:
    """round(total * scale) saturated to u8 or s8; the scale keeps sums of `depth` random products in range."""
    f = block.function
    low, high = (0, 255) if elements.unsigned else (-128, 127)
    # 147 and 73 are the root mean squares of uniform u8 activations and s8 weights.
    scale = 2.0 ** -round(math.log2(max(1.0, math.sqrt(depth) * 147 * 73 / 64)))
    value = block.binary("mulf", block.cast("sitofp", total, "f32"), f.scalar(scale, "f32"))
    value = block.op(f"math.roundeven {value} : f32", "f32")
    value = block.binary("maximumf", value, f.scalar(low, "f32"))
    value = block.binary("minimumf", value, f.scalar(high, "f32"))
    return block.cast("trunci", block.cast("fptosi", value, "i32"), elements.stored)
