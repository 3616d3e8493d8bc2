"""Chooses the kernel of one contraction from the target's facts and writes the function that calls it."""

from ._contraction import Contraction
from ._emitter import Vectors, size
from ._fma import Fma
from ._outline import Outline


class Unsuitable(Exception):
    """No kernel fits; the op is left to the vectorizer."""


def kernel_call(op, found: Contraction, target, vectors: Vectors):
    """The function that takes the place of `op`."""
    return fma(op, found, target, vectors)


def tile(target, element: str, vectors: Vectors) -> tuple[int, int, int]:
    """Rows, vectors and reduction block of the register tile: the target's own, or as many accumulators as registers allow."""
    facts = target.kernel.get(element, {})
    lanes = vectors.lanes(element)
    registers = target.vector.registers
    nv = max(1, facts["nr"] // lanes) if "nr" in facts else 4
    mr = facts.get("mr", (registers - 2) // (nv + 1))
    return mr, nv, facts.get("kb", 512)


def fma(op, found: Contraction, target, vectors: Vectors):
    element = found.c.element
    if found.n is None or element != found.a.element or element != found.b.element:
        raise Unsuitable("types differ")
    if not found.stride(found.a, found.k[-1]).one:
        raise Unsuitable("A is not contiguous in k")
    gather = not found.stride(found.b, found.n).one
    if gather and not found.m:
        raise Unsuitable("a dot product")
    mr, nv, kb = tile(target, element, vectors)
    rows = 1
    for loop in found.m:
        size_ = found.moves.sizes[loop]
        rows = rows * size_.number if not size_.symbols else 1 << 30
    kernel = Fma(element, vectors, mr, nv, kb, len(found.m), len(found.k), gather or rows > mr, gather)
    call = Outline(f"contract_{kernel.name}", op, vectors)
    moves, body_of_kernel = found.moves, kernel.emit()

    def scratch_and_loops():
        outer_k = call.product([call.value(moves.sizes[k]) for k in found.k[:-1]])
        work = "%none"
        if kernel.packed:
            work = call.allocate(kernel.scratch_bytes(call, outer_k, call.value(moves.sizes[found.k[-1]])))
        else:
            work = call.once("llvm.mlir.zero : !llvm.ptr")
        bases = [call.pointer(f.operand, moves) for f in (found.a, found.b, found.c)]
        nest(0, bases, work)
        if kernel.packed:
            call.release(work)

    def nest(depth, bases, work):
        if depth < len(found.outer):
            loop = found.outer[depth]

            def body(i):
                steps = [call.bytes(found.stride(f, loop), f.operand) for f in (found.a, found.b, found.c)]
                nest(depth + 1, [call.offset(p, call.mul(i, s)) for p, s in zip(bases, steps)], work)

            call.loop(call.i64(0), call.value(moves.sizes[loop]), call.i64(1), [], body)
            return
        values = {"A": bases[0], "B": bases[1], "C": bases[2], "W": work, "N": call.value(moves.sizes[found.n]),
                  "Bn": call.bytes(found.stride(found.b, found.n), found.b.operand)}
        for i, loop in enumerate(found.m):
            values |= {f"M{i}": call.value(moves.sizes[loop]), f"Am{i}": call.bytes(found.stride(found.a, loop), found.a.operand),
                       f"Cm{i}": call.bytes(found.stride(found.c, loop), found.c.operand)}
        for i, loop in enumerate(found.k):
            values |= {f"K{i}": call.value(moves.sizes[loop]), f"Ak{i}": call.bytes(found.stride(found.a, loop), found.a.operand),
                       f"Bk{i}": call.bytes(found.stride(found.b, loop), found.b.operand)}
        call.call(body_of_kernel, values)

    scratch_and_loops()
    return call
