"""Shifts, divisions and comparisons of bit-vector terms; what is undefined in the IR has any value here."""

from .terms import Term, _make, add, bvand, bvnot, concat, const, extract, ite, mul, sext, signed, zext


def _binary(op, fold):
    def build(a: Term, b: Term) -> Term:
        if a.is_const and b.is_const:
            return const(fold(a.value, b.value, a.width), a.width)
        return _make(op, (a, b), a.width)

    return build


def _truncated(a, b):
    """Division that rounds towards zero."""
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def fold_sdiv(a, b, width):
    a, b = signed(a, width), signed(b, width)
    return _truncated(a, b) if b else (1 if a < 0 else -1)


def fold_srem(a, b, width):
    a, b = signed(a, width), signed(b, width)
    return a - b * _truncated(a, b) if b else a


udiv = _binary("udiv", lambda a, b, w: a // b if b else -1)
urem = _binary("urem", lambda a, b, w: a % b if b else a)
sdiv = _binary("sdiv", fold_sdiv)
srem = _binary("srem", fold_srem)
_shl = _binary("shl", lambda a, b, w: a << b if b < w else 0)
_lshr = _binary("lshr", lambda a, b, w: a >> b if b < w else 0)
_ashr = _binary("ashr", lambda a, b, w: signed(a, w) >> min(b, w))


def shl(a: Term, b: Term) -> Term:
    if not b.is_const or not 0 < b.value < a.width:
        return a if b.is_const and b.value == 0 else _shl(a, b)
    if a.op in ("poly", "sext", "const"):
        return mul(a, const(1 << b.value, a.width))
    return concat([extract(a, 0, a.width - b.value), const(0, b.value)])


def lshr(a: Term, b: Term) -> Term:
    if not b.is_const or not 0 < b.value < a.width:
        return a if b.is_const and b.value == 0 else _lshr(a, b)
    return zext(extract(a, b.value, a.width - b.value), a.width)


def ashr(a: Term, b: Term) -> Term:
    if not b.is_const or not 0 < b.value < a.width:
        return a if b.is_const and b.value == 0 else _ashr(a, b)
    return sext(extract(a, b.value, a.width - b.value), a.width)


def _compare(op, fold):
    def build(a: Term, b: Term) -> Term:
        if a.is_const and b.is_const:
            return const(fold(a.value, b.value, a.width), 1)
        if a is b:
            return const(op == "eq", 1)
        if op == "eq" and b.number < a.number:
            a, b = b, a
        return _make(op, (a, b), 1)

    return build


eq = _compare("eq", lambda a, b, w: a == b)
ult = _compare("ult", lambda a, b, w: a < b)
slt = _compare("slt", lambda a, b, w: signed(a, w) < signed(b, w))


def ne(a, b):
    return bvnot(eq(a, b))


def ule(a, b):
    return bvnot(ult(b, a))


def sle(a, b):
    return bvnot(slt(b, a))


def all_of(conditions) -> Term:
    out = const(1, 1)
    for condition in conditions:
        out = bvand(out, condition)
    return out


def absolute(a):
    return ite(slt(a, const(0, a.width)), add(const(0, a.width), a, -1), a)
