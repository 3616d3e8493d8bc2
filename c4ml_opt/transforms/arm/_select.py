"""Chooses the kernel of one contraction from the target's facts and writes the function that calls it."""

import hashlib
import math
from dataclasses import dataclass, replace

from ._constant import Constants, relaid, rows, widened
from ._contraction import Contraction
from ._emitter import BITS, Vectors, size
from ._finish import Finish
from ._fma import Fma
from ._grouped import Grouped
from ._grouped import intrinsic as intrinsic_grouped
from ._normalize import normalized, summed_in_f32
from ._mopa import OuterProduct, intrinsic
from ._outline import Outline


# What vectors multiply and add directly.
ELEMENTS = ("f64", "f32", "f16", "i64", "i32", "i16", "i8")


@dataclass(frozen=True)
class Machine:
    """What kernels are chosen from and for."""

    target: object
    vectors: Vectors
    constants: Constants


class Unsuitable(Exception):
    """No kernel fits; the op is left to the vectorizer."""


def kernel_call(op, found: Contraction, machine: Machine, options, zero: bool = False) -> Outline:
    """The function that takes the place of `op`: the first kernel that the target has units for and that fits its layout.

    With `zero` it writes C whatever C holds, as if C were zero.
    """
    rewritten = rewritten_call(op, found, machine, options, zero)
    return rewritten or _caller(op, found, replace(_kernel(op, found, machine, options), zero=zero), machine)


def rewritten_call(op, found: Contraction, machine: Machine, options, zero: bool, after=None) -> Outline | None:
    """Where no kernel takes `op` as it is, a function that does it, and the operations `after` it, in a form that kernels take; None where one does."""
    if found.n is None:
        raise Unsuitable("no loop of the output is contiguous")
    if any(x.element not in BITS for x in (found.a, found.b, found.c)):
        raise Unsuitable("no vectors of such elements")
    if found.c.element == "bf16" and not (found.m and _all_of(found, "bf16")):
        raise Unsuitable("bf16 sums")
    if found.c.element == "bf16" or found.m and _all_of(found, "f16") and _widens(machine.target, "f16"):
        return summed_in_f32(op, found, zero, after)
    if _kernel(op, found, machine, options) is not None:
        return None
    if found.c.element not in ELEMENTS:
        raise Unsuitable(f"no kernel adds up {found.c.element}")
    if not found.m:
        raise Unsuitable("each element of B is used once, so that a copy of it would not pay")
    widened = found.a.element != found.c.element
    constant = machine.constants.factor(op, found, found.b) is not None
    return normalized(op, found, widened and not _multiplies(found, machine), constant, zero, after)


def finished_call(op, found: Contraction, machine: Machine, options, zero: bool, finish: Finish) -> Outline | None:
    """As kernel_call, the operations after `op` done in the kernel; None where it cannot do them."""
    kernel = _kernel(op, found, machine, options)
    if kernel is None or any(finish.operands[o].columns != "one" for o in finish.outputs):
        return None
    # Streaming mode has no gathers; rows that pairs have too many go to a dummy as wide as C's.
    if isinstance(kernel, OuterProduct) and finish.gathers:
        return None
    if isinstance(kernel, Grouped) and any(size(finish.operands[o].element) > size(found.c.element) for o in finish.outputs):
        return None
    return _caller(op, found, replace(kernel, zero=zero, finish=finish), machine)


def _kernel(op, found: Contraction, machine: Machine, options):
    constant = machine.constants.factor(op, found, found.b) is not None
    candidates = (choose(found, machine, options, constant) for choose in (outer_product, grouped, fma))
    return next((kernel for kernel in candidates if kernel is not None), None)


def _all_of(found: Contraction, element: str) -> bool:
    return found.a.element == found.b.element == found.c.element == element


def _widens(target, element: str) -> bool:
    """Whether some unit multiplies the short type into f32."""
    return any((u.in_type, u.out_type) == (element, "f32") for u in target.units)


def _multiplies(found: Contraction, machine: Machine) -> bool:
    """Whether some unit takes the element types and signs, if not the layout."""
    inputs, output = found.a.element, found.c.element
    if found.b.element != inputs:
        return False
    signs, vectors = (found.a.signed, found.b.signed), machine.vectors
    for unit in machine.target.units:
        if (unit.in_type, unit.out_type) == (inputs, output):
            if unit.kind == "outer-product" and intrinsic(inputs, output, *signs) is not None:
                return True
            if unit.kind in ("mmla", "dot") and unit.scalable == vectors.scalable and intrinsic_grouped(unit.kind, inputs, output, *signs, vectors.scalable) is not None:
                return True
    return False


def outer_product(found: Contraction, machine: Machine, options, constant: bool) -> OuterProduct | None:
    inputs, output = found.a.element, found.c.element
    units = [u for u in machine.target.units if u.kind == "outer-product" and (u.in_type, u.out_type) == (inputs, output)]
    name = intrinsic(inputs, output, found.a.signed, found.b.signed)
    if not units or name is None or found.b.element != inputs or not found.m:
        return None
    lines = []
    for factor, own in ((found.a, found.m[-1]), (found.b, found.n)):
        if constant and factor is found.b:
            lines.append(True)
            continue
        along_k = found.stride(factor, found.k[-1]).one
        if not along_k and not (found.stride(factor, own).one and (factor is found.b or len(found.m) == 1)):
            return None
        lines.append(not along_k)
    facts = machine.target.kernel.get(inputs, {})
    kb = options.kb or facts.get("kb", 512)
    # Panels spare the reduction 1 of 20 instructions.
    copied = constant and (rows_known(found) or 0) > 128
    return OuterProduct(inputs, output, name, len(found.m), len(found.k), *lines, kb, units[0].accumulators or 4, constant, copied)


def grouped(found: Contraction, machine: Machine, options, constant: bool) -> Grouped | None:
    inputs, output = found.a.element, found.c.element
    if found.b.element != inputs or not found.m or not found.stride(found.a, found.k[-1]).one:
        return None
    lines = found.stride(found.b, found.n).one
    if not lines and not found.stride(found.b, found.k[-1]).one and not constant:
        return None
    target, vectors = machine.target, machine.vectors
    for kind in ("mmla", "dot"):
        units = [u for u in target.units if u.kind == kind and (u.in_type, u.out_type, u.scalable) == (inputs, output, vectors.scalable)]
        name = intrinsic_grouped(kind, inputs, output, found.a.signed, found.b.signed, vectors.scalable)
        if units and name is not None:
            facts = target.kernel.get(inputs, {})
            kb = options.kb or facts.get("kb", 1024)
            unit = 8 if kind == "mmla" else 4
            mr, nv = options.mr or 8, options.nr or (4 if kind == "mmla" else 2)
            instruction, swapped = name
            return Grouped(inputs, output, instruction, unit, swapped, vectors, mr, nv, kb, len(found.m), len(found.k), lines or constant, constant)
    return None


def rows_known(found: Contraction) -> int | None:
    """How many rows C has; None where that is not known."""
    sizes = [found.moves.sizes[loop] for loop in found.m]
    return None if any(s.symbols for s in sizes) else math.prod(s.number for s in sizes)


def tile(target, element: str, vectors: Vectors, options) -> tuple[int, int, int]:
    """Rows, vectors and reduction block of the register tile: the target's own, or as many accumulators as registers allow."""
    facts = target.kernel.get(element, {})
    lanes = vectors.lanes(element)
    nv = options.nr or (max(1, facts["nr"] // lanes) if "nr" in facts else 4)
    mr = options.mr or facts.get("mr", (target.vector.registers - 2) // (nv + 1))
    return mr, nv, options.kb or facts.get("kb", 512)


def fma(found: Contraction, machine: Machine, options, constant: bool) -> Fma | None:
    element, vectors = found.c.element, machine.vectors
    if element not in ELEMENTS:
        return None
    if found.a.element != element or found.b.element != element and not constant or not found.stride(found.a, found.k[-1]).one:
        return None
    contiguous = found.stride(found.b, found.n).one and found.b.element == element
    if not contiguous and not constant and not found.m:
        return None
    mr, nv, kb = tile(machine.target, element, vectors, options)
    rows = rows_known(found)
    few = rows is not None and rows <= mr
    gather = not contiguous and not constant
    return Fma(element, vectors, mr, nv, kb, len(found.m), len(found.k), gather or not few, gather, constant and not contiguous)


def _caller(op, found: Contraction, kernel, machine: Machine) -> Outline:
    """Addresses, sizes and strides, scratch memory, loops over what the kernel does not walk, and the call."""
    finish = kernel.finish
    call = Outline(f"contract_{kernel.name}", op, machine.vectors, finish.extra if finish else ())
    if kernel.laid_out:
        found = _lay_out(op, found, kernel, machine, call)
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


def _lay_out(op, found: Contraction, kernel, machine: Machine, call: Outline) -> Contraction:
    """Gives `call` the constant B as the kernel reads it, and the contraction on that."""
    values = machine.constants.factor(op, found, found.b)
    if isinstance(kernel, Fma):
        flat, group = rows(widened(values, found.b, kernel.element), 1, values.shape[-2], values.shape[-1], False, 0), 1
    else:
        whole, group = not machine.vectors.scalable, kernel.group
        packed = rows(values, group, kernel.kb, kernel.panel_columns, whole, 0 if whole else kernel.panel_columns * kernel.unit)
        flat = packed.view(f"i{kernel.unit}")
    call.substitute(found.b.operand, machine.constants.memref(flat, op))
    return relaid(found, group)
