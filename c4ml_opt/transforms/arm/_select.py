"""Chooses the kernel of one contraction from the target's facts and writes the function that calls it."""

import hashlib
import math
from dataclasses import replace

from ._contraction import Contraction
from ._emitter import Vectors, size
from ._finish import Finish
from ._fma import Fma
from ._grouped import Grouped
from ._grouped import intrinsic as intrinsic_grouped
from ._normalize import normalized, summed_in_f32
from ._mopa import OuterProduct, intrinsic
from ._outline import Outline


# What vectors multiply and add directly.
ELEMENTS = ("f64", "f32", "f16", "i64", "i32", "i16", "i8")


class Unsuitable(Exception):
    """No kernel fits; the op is left to the vectorizer."""


def kernel_call(op, found: Contraction, target, vectors: Vectors, options, zero: bool = False) -> Outline:
    """The function that takes the place of `op`: the first kernel that the target has units for and that fits its layout.

    With `zero` it writes C whatever C holds, as if C were zero.
    """
    rewritten = rewritten_call(op, found, target, vectors, options, zero)
    return rewritten or _caller(op, found, replace(_kernel(found, target, vectors, options), zero=zero), vectors)


def rewritten_call(op, found: Contraction, target, vectors: Vectors, options, zero: bool, after=None) -> Outline | None:
    """Where no kernel takes `op` as it is, a function that does it, and the operations `after` it, in a form that kernels take; None where one does."""
    if found.n is None:
        raise Unsuitable("no loop of the output is contiguous")
    if found.c.element == "bf16" and not (found.m and _all_of(found, "bf16")):
        raise Unsuitable("bf16 sums")
    if found.c.element == "bf16" or found.m and _all_of(found, "f16") and _widens(target, "f16"):
        return summed_in_f32(op, found, zero, after)
    if _kernel(found, target, vectors, options) is not None:
        return None
    if found.c.element not in ELEMENTS:
        raise Unsuitable(f"no kernel adds up {found.c.element}")
    if not found.m:
        raise Unsuitable("each element of B is used once, so that a copy of it would not pay")
    widened = found.a.element != found.c.element
    return normalized(op, found, convert=widened and not _multiplies(found, target, vectors), zero=zero, after=after)


def finished_call(op, found: Contraction, target, vectors: Vectors, options, zero: bool, finish: Finish) -> Outline | None:
    """As kernel_call, the operations after `op` done in the kernel; None where it cannot do them."""
    kernel = _kernel(found, target, vectors, options)
    if kernel is None or any(finish.operands[o].columns != "one" for o in finish.outputs):
        return None
    # Streaming mode has no gathers; rows that pairs have too many go to a dummy as wide as C's.
    if isinstance(kernel, OuterProduct) and finish.gathers:
        return None
    if isinstance(kernel, Grouped) and any(size(finish.operands[o].element) > size(found.c.element) for o in finish.outputs):
        return None
    return _caller(op, found, replace(kernel, zero=zero, finish=finish), vectors)


def _kernel(found: Contraction, target, vectors: Vectors, options):
    candidates = (choose(found, target, vectors, options) for choose in (outer_product, grouped, fma))
    return next((kernel for kernel in candidates if kernel is not None), None)


def _all_of(found: Contraction, element: str) -> bool:
    return found.a.element == found.b.element == found.c.element == element


def _widens(target, element: str) -> bool:
    """Whether some unit multiplies the short type into f32."""
    return any((u.in_type, u.out_type) == (element, "f32") for u in target.units)


def _multiplies(found: Contraction, target, vectors: Vectors) -> bool:
    """Whether some unit takes the element types and signs, if not the layout."""
    inputs, output = found.a.element, found.c.element
    if found.b.element != inputs:
        return False
    signs = found.a.signed, found.b.signed
    for unit in target.units:
        if (unit.in_type, unit.out_type) == (inputs, output):
            if unit.kind == "outer-product" and intrinsic(inputs, output, *signs) is not None:
                return True
            if unit.kind in ("mmla", "dot") and unit.scalable == vectors.scalable and intrinsic_grouped(unit.kind, inputs, output, *signs, vectors.scalable) is not None:
                return True
    return False


def outer_product(found: Contraction, target, vectors: Vectors, options) -> OuterProduct | None:
    inputs, output = found.a.element, found.c.element
    units = [u for u in target.units if u.kind == "outer-product" and (u.in_type, u.out_type) == (inputs, output)]
    name = intrinsic(inputs, output, found.a.signed, found.b.signed)
    if not units or name is None or found.b.element != inputs or not found.m:
        return None
    lines = []
    for factor, own in ((found.a, found.m[-1]), (found.b, found.n)):
        along_k = found.stride(factor, found.k[-1]).one
        if not along_k and not (found.stride(factor, own).one and (factor is found.b or len(found.m) == 1)):
            return None
        lines.append(not along_k)
    facts = target.kernel.get(inputs, {})
    kb = options.kb or facts.get("kb", 512)
    return OuterProduct(inputs, output, name, len(found.m), len(found.k), *lines, kb, units[0].accumulators or 4)


def grouped(found: Contraction, target, vectors: Vectors, options) -> Grouped | None:
    inputs, output = found.a.element, found.c.element
    if found.b.element != inputs or not found.m or not found.stride(found.a, found.k[-1]).one:
        return None
    lines = found.stride(found.b, found.n).one
    if not lines and not found.stride(found.b, found.k[-1]).one:
        return None
    for kind in ("mmla", "dot"):
        units = [u for u in target.units if u.kind == kind and (u.in_type, u.out_type, u.scalable) == (inputs, output, vectors.scalable)]
        name = intrinsic_grouped(kind, inputs, output, found.a.signed, found.b.signed, vectors.scalable)
        if units and name is not None:
            facts = target.kernel.get(inputs, {})
            kb = options.kb or facts.get("kb", 1024)
            unit = 8 if kind == "mmla" else 4
            mr, nv = options.mr or 8, options.nr or (4 if kind == "mmla" else 2)
            instruction, swapped = name
            return Grouped(inputs, output, instruction, unit, swapped, vectors, mr, nv, kb, len(found.m), len(found.k), lines)
    return None


def tile(target, element: str, vectors: Vectors, options) -> tuple[int, int, int]:
    """Rows, vectors and reduction block of the register tile: the target's own, or as many accumulators as registers allow."""
    facts = target.kernel.get(element, {})
    lanes = vectors.lanes(element)
    nv = options.nr or (max(1, facts["nr"] // lanes) if "nr" in facts else 4)
    mr = options.mr or facts.get("mr", (target.vector.registers - 2) // (nv + 1))
    return mr, nv, options.kb or facts.get("kb", 512)


def fma(found: Contraction, target, vectors: Vectors, options) -> Fma | None:
    element = found.c.element
    if element not in ELEMENTS:
        return None
    if {found.a.element, found.b.element} != {element} or not found.stride(found.a, found.k[-1]).one:
        return None
    gather = not found.stride(found.b, found.n).one
    if gather and not found.m:
        return None
    mr, nv, kb = tile(target, element, vectors, options)
    sizes = [found.moves.sizes[loop] for loop in found.m]
    few = all(not s.symbols for s in sizes) and math.prod(s.number for s in sizes) <= mr
    return Fma(element, vectors, mr, nv, kb, len(found.m), len(found.k), gather or not few, gather)


def _caller(op, found: Contraction, kernel, vectors: Vectors) -> Outline:
    """Addresses, sizes and strides, scratch memory, loops over what the kernel does not walk, and the call."""
    finish = kernel.finish
    call = Outline(f"contract_{kernel.name}", op, vectors, finish.extra if finish else ())
    moves, body = found.moves, kernel.emit()
    if finish:
        # The kernel's name says nothing of what it does afterwards.
        body.name += f"_then_{hashlib.sha256(body.text().encode()).hexdigest()[:12]}"
    walked = [found.a.operand, found.b.operand, found.c.operand, *(finish.operands if finish else ())]
    sizes = [call.value(s) for s in moves.sizes]
    outer_k = call.product([sizes[k] for k in found.k[:-1]])
    rows = call.product([sizes[m] for m in found.m])
    work = call.allocate(kernel.scratch_bytes(call, outer_k, sizes[found.k[-1]], sizes[found.n], rows))

    def nest(depth, bases):
        if depth == len(found.outer):
            after = finish.values(call, bases) if finish else {}
            call.call(body, {"W": work, **_arguments(call, found, sizes, bases), **after})
            return
        loop = found.outer[depth]
        steps = {o: call.bytes(moves.stride(o, loop), o) for o in walked}
        call.loop(call.i64(0), sizes[loop], call.i64(1), [], lambda i: nest(depth + 1, {o: call.offset(p, call.mul(i, steps[o])) for o, p in bases.items()}))

    nest(0, {o: call.pointer(o, moves) for o in walked})
    call.release(work)
    return call


def _arguments(call: Outline, found: Contraction, sizes, bases) -> dict[str, str]:
    """What kernels take, by name: bases, sizes of the loops and strides in bytes."""

    def step(factor, loop):
        return call.bytes(found.stride(factor, loop), factor.operand)

    a, b, c = (bases[f.operand] for f in (found.a, found.b, found.c))
    values = {"A": a, "B": b, "C": c, "N": sizes[found.n], "Bn": step(found.b, found.n)}
    for i, loop in enumerate(found.m):
        values |= {f"M{i}": sizes[loop], f"Am{i}": step(found.a, loop), f"Cm{i}": step(found.c, loop)}
    for i, loop in enumerate(found.k):
        values |= {f"K{i}": sizes[loop], f"Ak{i}": step(found.a, loop), f"Bk{i}": step(found.b, loop)}
    return values
