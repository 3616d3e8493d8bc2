"""The terms below some terms, each once and after its arguments, and their value for concrete inputs."""

from . import operators
from .floats import compute
from .terms import Term, _monomials, signed


def postorder(roots) -> list[Term]:
    seen, out, stack = set(), [], [(r, False) for r in roots]
    while stack:
        term, done = stack.pop()
        if done:
            out.append(term)
        elif term.number not in seen:
            seen.add(term.number)
            stack.append((term, True))
            stack.extend((a, False) for a in term.args)
    return out


def evaluate(roots, inputs: dict) -> list[int]:
    """The numbers of `roots` where each variable has the number of its name in `inputs`, 0 where it has none; raises NotComputed."""
    known = {}
    for term in postorder(roots):
        known[term.number] = _value(term, [known[a.number] for a in term.args], inputs) & ((1 << term.width) - 1)
    return [known[r.number] for r in roots]


def _value(t, x, inputs):
    width = t.args[0].width if t.args else t.width
    if t.op in FOLD:
        return FOLD[t.op](*x, width)
    match t.op:
        case "const":
            return t.value
        case "call":
            return compute(t.value, x)
        case "var":
            return inputs.get(t.value, 0)
        case "ite":
            return x[1] if x[0] else x[2]
        case "extract":
            return x[0] >> t.value
        case "sext":
            return signed(x[0], width)
        case "zext":
            return x[0]
        case "concat":
            out = 0
            for part, value in zip(t.args, x):
                out = out << part.width | value
            return out
        case "poly":
            numbers = {a.number: v for a, v in zip(t.args, x)}
            total = 0
            for factors, coefficient in _monomials(t).items():
                for factor in factors:
                    coefficient *= numbers[factor.number]
                total += coefficient
            return total
    raise AssertionError(t.op)


FOLD = {
    "and": lambda a, b, w: a & b,
    "or": lambda a, b, w: a | b,
    "xor": lambda a, b, w: a ^ b,
    "udiv": lambda a, b, w: a // b if b else -1,
    "urem": lambda a, b, w: a % b if b else a,
    "sdiv": operators.fold_sdiv,
    "srem": operators.fold_srem,
    "shl": lambda a, b, w: a << b if b < w else 0,
    "lshr": lambda a, b, w: a >> b if b < w else 0,
    "ashr": lambda a, b, w: signed(a, w) >> min(b, w),
    "eq": lambda a, b, w: a == b,
    "ult": lambda a, b, w: a < b,
    "slt": lambda a, b, w: signed(a, w) < signed(b, w),
}
