"""Integer arithmetic of the arith and llvm dialects, on scalars, vectors and tensors."""

import re

from ....mlir import ir
from ..floats import FORMATS, to_bits
from ..machine import all_ok, select, semantics
from ..memory import choose
from ..operators import absolute, all_of, ashr, eq, lshr, ne, sdiv, shl, sle, slt, srem, udiv, ule, ult, urem
from ..terms import TRUE, add, bvand, bvnot, bvor, bvxor, const, extract, ite, mul, sext, sub, zext
from ..values import Array, Scalar, Unencodable, element_width, filled, number


def lanewise(rule, operands):
    """`rule` of scalars on scalars, or on the elements of arrays."""
    first = next((x for x in operands if isinstance(x, Array)), None)
    if first is None:
        return rule(*operands)
    spread = [x.elements if isinstance(x, Array) else [x] * len(first.elements) for x in operands]
    return Array(first.shape, [rule(*lane) for lane in zip(*spread)])


def flags(op) -> set[str]:
    """The names of what the operation promises: nsw, nuw, exact, disjoint, nneg."""
    found = {name for name in ("isExact", "isDisjoint", "nonNeg") if name in op.attributes}
    for name in ("overflowFlags", "overflow_flags"):
        if name in op.attributes:
            found |= set(re.findall(r"\bn[su]w\b", str(op.attributes[name])))
    return found


def register(names, rule, keeps=None, undefined=None):
    """`rule` on bits; poison unless `keeps(flags, a, b)`; undefined behaviour unless `undefined(a, b)`."""

    @semantics(*names)
    def execute(machine, op, env):
        promised = flags(op)

        def lane(*scalars):
            bits, ok = [s.bits for s in scalars], all_ok(*scalars)
            if undefined:
                # A poison divisor may be 0; a poison dividend may overflow only where the divisor is -1.
                machine.require(bvand(scalars[1].ok, undefined(*bits)))
            if keeps:
                ok = bvand(ok, keeps(promised, *bits))
            return Scalar(rule(*bits), ok)

        return [lanewise(lane, [env[v] for v in op.operands])]


def wide(rule):
    """That an operation does not overflow: it agrees with itself on twice the width."""

    def keeps(promised, a, b):
        size, conditions = 2 * a.width, []
        for flag, extend in (("nsw", sext), ("nuw", zext)):
            if flag in promised:
                conditions.append(eq(extend(rule(a, b), size), rule(extend(a, size), extend(b, size))))
        return all_of(conditions)

    return keeps


def _shift_ok(promised, a, b):
    conditions = [ult(b, const(a.width, b.width))]
    for flag, back in (("nsw", ashr), ("nuw", lshr)):
        if flag in promised:
            conditions.append(eq(back(shl(a, b), b), a))
    return all_of(conditions)


def _right_ok(promised, a, b):
    exact = eq(shl(lshr(a, b), b), a) if "isExact" in promised else TRUE
    return bvand(ult(b, const(a.width, b.width)), exact)


def _no_zero(a, b):
    return ne(b, const(0, b.width))


def _divides(a, b):
    smallest = const(1 << (a.width - 1), a.width)
    return bvand(_no_zero(a, b), bvnot(bvand(eq(a, smallest), eq(b, const(-1, b.width)))))


def _exact(remainder):
    return lambda promised, a, b: eq(remainder(a, b), const(0, a.width)) if "isExact" in promised else TRUE


def _rounded(a, b, up: bool):
    """Signed division rounded up or down."""
    zero, quotient = const(0, a.width), sdiv(a, b)
    same = eq(slt(a, zero), slt(b, zero))
    inexact = bvand(ne(srem(a, b), zero), same if up else bvnot(same))
    return ite(inexact, add(quotient, const(1 if up else -1, a.width)), quotient)


def _ceil_unsigned(a, b):
    return add(udiv(a, b), zext(ne(urem(a, b), const(0, a.width)), a.width))


def _disjoint(promised, a, b):
    return eq(bvand(a, b), const(0, a.width)) if "isDisjoint" in promised else TRUE


register(("arith.addi", "llvm.add", "index.add"), add, wide(add))
register(("arith.subi", "llvm.sub", "index.sub"), sub, wide(sub))
register(("arith.muli", "llvm.mul", "index.mul"), mul, wide(mul))
register(("arith.andi", "llvm.and", "index.and"), bvand)
register(("arith.ori", "llvm.or", "index.or"), bvor, _disjoint)
register(("arith.xori", "llvm.xor", "index.xor"), bvxor)
register(("arith.shli", "llvm.shl"), shl, _shift_ok)
register(("arith.shrsi", "llvm.ashr"), ashr, _right_ok)
register(("arith.shrui", "llvm.lshr"), lshr, _right_ok)
register(("arith.divsi", "llvm.sdiv"), sdiv, _exact(srem), _divides)
register(("arith.divui", "llvm.udiv"), udiv, _exact(urem), _no_zero)
register(("arith.remsi", "llvm.srem"), srem, None, _divides)
register(("arith.remui", "llvm.urem"), urem, None, _no_zero)
register(("arith.ceildivsi",), lambda a, b: _rounded(a, b, True), None, _divides)
register(("arith.floordivsi",), lambda a, b: _rounded(a, b, False), None, _divides)
register(("arith.ceildivui",), _ceil_unsigned, None, _no_zero)
register(("arith.maxsi", "llvm.intr.smax", "index.maxs"), lambda a, b: ite(slt(a, b), b, a))
register(("arith.minsi", "llvm.intr.smin", "index.mins"), lambda a, b: ite(slt(b, a), b, a))
register(("arith.maxui", "llvm.intr.umax", "index.maxu"), lambda a, b: ite(ult(a, b), b, a))
register(("arith.minui", "llvm.intr.umin", "index.minu"), lambda a, b: ite(ult(b, a), b, a))
register(("math.absi",), absolute)


@semantics("arith.constant", "llvm.mlir.constant", "index.constant")
def _constant(_, op, env):
    return [literal(op.attributes["value"], op.results[0].type)]


def literal(attribute, kind):
    """The value of an attribute as a constant of type `kind`."""
    if isinstance(element_type(kind), ir.FloatType):
        return _floats(attribute, kind)
    if isinstance(attribute, ir.DenseElementsAttr):
        bits = element_width(kind)
        if attribute.is_splat:
            return filled(kind, lambda _: number(int(_number(attribute.get_splat_value())), bits))
        return Array(tuple(kind.shape), [number(int(_number(v)), bits) for v in ir.DenseIntElementsAttr(attribute)])
    if isinstance(attribute, (ir.IntegerAttr, ir.BoolAttr)):
        return filled(kind, lambda bits: number(int(attribute.value), bits))
    raise Unencodable(f"the constant {str(attribute)[:40]} has no semantics in bit-vectors")


def element_type(kind):
    return kind.element_type if hasattr(kind, "element_type") else kind


def _floats(attribute, kind):
    name = str(element_type(kind))

    def pattern(value):
        value = _number(value)
        if value != value or name not in (*FORMATS, "bf16"):
            raise Unencodable(f"the constant {str(attribute)[:40]} has no semantics in bit-vectors")
        return to_bits(value, name)

    if isinstance(attribute, ir.FloatAttr):
        return filled(kind, lambda bits: number(pattern(attribute), bits))
    if isinstance(attribute, ir.DenseElementsAttr) and attribute.is_splat:
        return filled(kind, lambda bits: number(pattern(attribute.get_splat_value()), bits))
    if isinstance(attribute, ir.DenseElementsAttr):
        return Array(tuple(kind.shape), [number(pattern(v), element_width(kind)) for v in ir.DenseFPElementsAttr(attribute)])
    raise Unencodable(f"the constant {str(attribute)[:40]} has no semantics in bit-vectors")


def _number(value):
    return value.value if isinstance(value, ir.Attribute) else value


PREDICATES = [eq, ne, slt, sle, lambda a, b: slt(b, a), lambda a, b: sle(b, a), ult, ule, lambda a, b: ult(b, a), lambda a, b: ule(b, a)]


@semantics("arith.cmpi", "llvm.icmp")
def _compare(_, op, env):
    predicate = PREDICATES[op.attributes["predicate"].value]
    return [lanewise(lambda a, b: Scalar(predicate(a.bits, b.bits), all_ok(a, b)), [env[v] for v in op.operands])]


@semantics("arith.select", "llvm.select")
def _select(_, op, env):
    condition, a, b = (env[v] for v in op.operands)

    def lane(c, x, y):
        chosen = choose(c.bits, x, y)
        return Scalar(chosen.bits, bvand(c.ok, chosen.ok))

    if isinstance(condition, Scalar) and not isinstance(a, (Scalar, Array)):
        return [select(condition.bits, a, b)]
    return [lanewise(lane, [condition, a, b])]


def _resize(x, width, extend):
    return extract(x, 0, width) if width <= x.width else extend(x, width)


def register_cast(names, extend, promise=None):
    @semantics(*names)
    def execute(_, op, env):
        width, promised = element_width(op.results[0].type), flags(op)

        def lane(x):
            bits = _resize(x.bits, width, extend)
            ok = bvand(x.ok, promise(promised, x.bits, bits)) if promise and promised else x.ok
            return Scalar(bits, ok)

        return [lanewise(lane, [env[op.operands[0]]])]


def _not_negative(promised, x, _):
    return bvnot(extract(x, x.width - 1, 1)) if "nonNeg" in promised else TRUE


def _fits(promised, x, bits):
    extensions = [extend for flag, extend in (("nsw", sext), ("nuw", zext)) if flag in promised]
    return all_of(eq(extend(bits, x.width), x) for extend in extensions)


register_cast(("arith.extsi", "llvm.sext", "arith.index_cast", "index.casts"), sext)
register_cast(("arith.extui", "llvm.zext", "arith.index_castui", "index.castu"), zext, _not_negative)
register_cast(("arith.trunci", "llvm.trunc"), sext, _fits)


@semantics("arith.addui_extended")
def _add_carry(_, op, env):
    pairs = [env[v] for v in op.operands]
    low = lanewise(lambda a, b: Scalar(add(a.bits, b.bits), all_ok(a, b)), pairs)
    return [low, lanewise(lambda a, b: Scalar(ult(add(a.bits, b.bits), a.bits), all_ok(a, b)), pairs)]


@semantics("arith.mulsi_extended", "arith.mului_extended")
def _mul_extended(_, op, env):
    extend = sext if op.name == "arith.mulsi_extended" else zext

    def part(high):
        def lane(a, b):
            w = a.bits.width
            return Scalar(extract(mul(extend(a.bits, 2 * w), extend(b.bits, 2 * w)), w if high else 0, w), all_ok(a, b))

        return lanewise(lane, [env[v] for v in op.operands])

    return [part(False), part(True)]


@semantics("ub.poison")
def _poison(machine, op, env):
    return [filled(op.results[0].type, lambda bits: Scalar(const(0, bits), const(0, 1)))]
