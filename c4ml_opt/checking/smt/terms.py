"""Bit-vector terms: interned, folded while they are built, sums and products kept as polynomials modulo 2^width.

Two terms that are built to be equal are mostly the same object, so that a solver is asked only about the rest. Every rule is an
identity of two's complement arithmetic; test/unit/test_smt_terms.py proves each of them by z3 on the plain operations.
"""

from itertools import count

#: A product of sums is multiplied out up to so many monomials; beyond, it is one factor.
EXPAND = 32


class Term:
    """`op` applied to `args`; `value` is a constant's number, a variable's name, an extract's low bit or a polynomial's monomials."""

    __slots__ = ("op", "args", "width", "value", "number")
    _known: dict = {}
    _numbers = count()

    def __repr__(self):
        return f"{self.op}{self.width}({', '.join(map(repr, self.args)) or self.value})"

    @property
    def is_const(self):
        return self.op == "const"


def _make(op, args, width, value=None) -> Term:
    key = (op, tuple(a.number for a in args), width, value)
    term = Term._known.get(key)
    if term is None:
        term = Term._known[key] = Term()
        term.op, term.args, term.width, term.value, term.number = op, tuple(args), width, value, next(Term._numbers)
    return term



def const(value: int, width: int) -> Term:
    return _make("const", (), width, value & ((1 << width) - 1))


def var(name: str, width: int) -> Term:
    return _make("var", (), width, name)


def apply(name: str, arguments, width: int) -> Term:
    """What a function of which nothing is known gives for `arguments`."""
    return _make("call", tuple(arguments), width, name)


TRUE, FALSE = const(1, 1), const(0, 1)


def signed(value: int, width: int) -> int:
    return value - (1 << width) if value >> (width - 1) else value


# Polynomials: a dict from a tuple of factors (sorted by number) to its coefficient.


def _monomials(x: Term) -> dict:
    if x.op == "const":
        return {(): x.value} if x.value else {}
    if x.op == "poly":
        out, rest = {}, iter(x.args)
        for size, coefficient in x.value:
            out[tuple(next(rest) for _ in range(size))] = coefficient
        return out
    return {(x,): 1}


def _polynomial(monomials: dict, width: int) -> Term:
    modulus = (1 << width) - 1
    kept = sorted(((tuple(f.number for f in fs), fs, c & modulus) for fs, c in monomials.items() if c & modulus), key=lambda m: m[0])
    if not kept:
        return const(0, width)
    if len(kept) == 1 and not kept[0][1]:
        return const(kept[0][2], width)
    if len(kept) == 1 and len(kept[0][1]) == 1 and kept[0][2] == 1:
        return kept[0][1][0]
    factors = [f for _, fs, _ in kept for f in fs]
    return _make("poly", factors, width, tuple((len(fs), c) for _, fs, c in kept))


def add(a: Term, b: Term, scale: int = 1) -> Term:
    """`a + scale * b`."""
    out = _monomials(a)
    for factors, coefficient in _monomials(b).items():
        out[factors] = out.get(factors, 0) + scale * coefficient
    return _polynomial(out, a.width)


def sub(a: Term, b: Term) -> Term:
    return add(a, b, -1)


def mul(a: Term, b: Term) -> Term:
    left, right = _monomials(a), _monomials(b)
    if len(left) * len(right) > EXPAND and len(left) > 1 and len(right) > 1:
        left, right = {(a,): 1}, {(b,): 1}
    out = {}
    for fs, c in left.items():
        for gs, d in right.items():
            product = tuple(sorted(fs + gs, key=lambda f: f.number))
            out[product] = out.get(product, 0) + c * d
    return _polynomial(out, a.width)


def sign_flipped(x: Term) -> Term | None:
    """The y of which `x` is y plus the sign bit."""
    if x.op != "poly":
        return None
    monomials = _monomials(x)
    if monomials.get(()) != 1 << (x.width - 1):
        return None
    return add(x, const(1 << (x.width - 1), x.width))


# Bits.


def extract(x: Term, low: int, width: int) -> Term:
    """`width` bits of `x` from bit `low` on."""
    if low == 0 and width == x.width:
        return x
    if x.op == "const":
        return const(x.value >> low, width)
    if x.op == "extract":
        return extract(x.args[0], x.value + low, width)
    if x.op == "concat":
        return _slice(x, low, width)
    if x.op in ("zext", "sext"):
        inner = x.args[0]
        if low + width <= inner.width:
            return extract(inner, low, width)
        if low < inner.width:
            return (zext if x.op == "zext" else sext)(extract(inner, low, inner.width - low), width)
        return const(0, width) if x.op == "zext" else sext(extract(inner, inner.width - 1, 1), width)
    if x.op in ("and", "or", "xor"):
        return BITWISE[x.op](*(extract(a, low, width) for a in x.args))
    if x.op == "ite":
        return ite(x.args[0], extract(x.args[1], low, width), extract(x.args[2], low, width))
    if x.op == "poly" and low == 0 and len(x.args) <= EXPAND:
        out = const(0, width)
        for factors, coefficient in _monomials(x).items():
            product = const(coefficient, width)
            for factor in factors:
                product = mul(product, extract(factor, 0, width))
            out = add(out, product)
        return out
    return _make("extract", (x,), width, low)


def piece(x: Term, low: int, width: int) -> Term:
    """The same as `extract`, but a polynomial stays whole below, so that its pieces side by side are it again."""
    return _make("extract", (x,), width, low) if x.op == "poly" and width < x.width else extract(x, low, width)


def _slice(x, low, width):
    parts, at = [], 0
    for part in reversed(x.args):
        first, last = max(low, at), min(low + width, at + part.width)
        if first < last:
            parts.append(extract(part, first - at, last - first))
        at += part.width
    return concat(reversed(parts))


def concat(parts) -> Term:
    """The parts side by side, the highest first."""
    flat = []
    for part in (p for part in parts for p in (part.args if part.op == "concat" else (part,))):
        last = flat[-1] if flat else None
        if last is not None and last.op == part.op == "const":
            flat[-1] = const(last.value << part.width | part.value, last.width + part.width)
        elif last is not None and last.op == part.op == "extract" and last.args == part.args and last.value == part.value + part.width:
            flat[-1] = extract(last.args[0], part.value, last.width + part.width)
        else:
            flat.append(part)
    if len(flat) == 1:
        return flat[0]
    width = sum(p.width for p in flat)
    if flat[0].op == "const" and flat[0].value == 0:
        return zext(concat(flat[1:]), width)
    return _make("concat", flat, width)


def zext(x: Term, width: int) -> Term:
    if width == x.width:
        return x
    if x.op == "const":
        return const(x.value, width)
    if x.op == "zext":
        return zext(x.args[0], width)
    inner = sign_flipped(x)
    if inner is not None and x.width > 1:
        return add(sext(inner, width), const(1 << (x.width - 1), width))
    return _make("zext", (x,), width)


def sext(x: Term, width: int) -> Term:
    if width == x.width:
        return x
    if x.op == "const":
        return const(signed(x.value, x.width), width)
    if x.op in ("zext", "sext"):
        return (zext if x.op == "zext" else sext)(x.args[0], width)
    inner = sign_flipped(x)
    if inner is not None and x.width > 1:
        return add(zext(inner, width), const(1 << (x.width - 1), width), -1)
    return _make("sext", (x,), width)


def _by_parts(rule, x, y):
    """A bitwise operation on a concat or an extension and a constant, part by part, so that bytes in words stay visible."""
    if x.op == "zext":
        high = const(0, x.width - x.args[0].width)
        return concat([rule(high, extract(y, x.args[0].width, high.width)), rule(x.args[0], extract(y, 0, x.args[0].width))])
    at, parts = 0, []
    for part in reversed(x.args):
        parts.append(rule(part, extract(y, at, part.width)))
        at += part.width
    return concat(reversed(parts))


def _ordered(a, b):
    return (b, a) if a.op == "const" or (b.op != "const" and b.number < a.number) else (a, b)


def bvand(a: Term, b: Term) -> Term:
    a, b = _ordered(a, b)
    ones = (1 << a.width) - 1
    if a is b or (b.is_const and b.value == ones):
        return a
    if b.is_const and b.value == 0:
        return b
    if a.is_const:
        return const(a.value & b.value, a.width)
    if b.is_const:
        if a.op in ("concat", "zext"):
            return _by_parts(bvand, a, b)
        low = (b.value & -b.value).bit_length() - 1
        run = b.value >> low
        if run & (run + 1) == 0:  # a run of ones cuts bits out
            size = run.bit_length()
            parts = [const(0, a.width - low - size)] if a.width > low + size else []
            return concat([*parts, extract(a, low, size), *([const(0, low)] if low else [])])
    return _make("and", (a, b), a.width)


def bvor(a: Term, b: Term) -> Term:
    a, b = _ordered(a, b)
    if a is b or (b.is_const and b.value == 0):
        return a
    if b.is_const and b.value == (1 << a.width) - 1:
        return b
    if a.is_const:
        return const(a.value | b.value, a.width)
    if b.is_const and a.op in ("concat", "zext"):
        return _by_parts(bvor, a, b)
    return _make("or", (a, b), a.width)


def bvxor(a: Term, b: Term) -> Term:
    a, b = _ordered(a, b)
    if a is b:
        return const(0, a.width)
    if a.is_const:
        return const(a.value ^ b.value, a.width)
    if b.is_const:
        if b.value == 0:
            return a
        if b.value == 1 << (a.width - 1):  # flipping the sign bit is adding it
            return add(a, b)
        if b.value == (1 << a.width) - 1:  # ~a is -a - 1
            return sub(b, a)
        if a.op in ("concat", "zext"):
            return _by_parts(bvxor, a, b)
    return _make("xor", (a, b), a.width)


BITWISE = {"and": bvand, "or": bvor, "xor": bvxor}


def bvnot(a: Term) -> Term:
    return bvxor(a, const(-1, a.width))


def ite(c: Term, a: Term, b: Term) -> Term:
    if c.is_const:
        return a if c.value else b
    if a is b:
        return a
    if a.width == 1 and a.is_const and b.is_const:
        return c if a.value else bvnot(c)
    return _make("ite", (c, a, b), a.width)
