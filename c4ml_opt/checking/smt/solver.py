"""Bit-vector terms as z3's, and the question whether a condition can hold."""

from ...diagnostics import UserError
from .terms import TRUE, FALSE, Term, _monomials
from .walk import postorder


def load():
    """The module z3; raises UserError that says how to get it."""
    try:
        import z3
    except ImportError:
        raise UserError("--validate=smt needs z3; install it with: pip install 'c4ml-opt[tune]'") from None
    return z3


def satisfy(condition: Term, timeout: float) -> dict | None | str:
    """Numbers of the variables for which `condition` holds; None where there are none; the reason where z3 cannot tell."""
    if condition is FALSE:
        return None
    if condition is TRUE:
        return {}
    z3 = load()
    unknown = any(t.op == "call" for t in postorder([condition]))
    solver = z3.SolverFor("QF_UFBV" if unknown else "QF_BV")
    solver.set("timeout", max(1, int(timeout * 1000)))
    names = {}
    solver.add(translate([condition], names)[0] == 1)
    answer = solver.check()
    if answer == z3.unsat:
        return None
    if answer == z3.unknown:
        reason = solver.reason_unknown()
        return f"no answer within {timeout:g} s" if reason in ("timeout", "canceled") else reason
    model = solver.model()
    return {name: model.eval(v, model_completion=True).as_long() for name, v in names.items()}


def translate(roots, names: dict) -> list:
    """The z3 terms of `roots`; `names` gets z3's variables."""
    z3 = load()
    known = {}
    for term in postorder(roots):
        known[term.number] = _term(z3, term, [known[a.number] for a in term.args], names)
    return [known[r.number] for r in roots]


def _term(z3, t, x, names):
    def bit(condition):
        return z3.If(condition, z3.BitVecVal(1, 1), z3.BitVecVal(0, 1))

    match t.op:
        case "const":
            return z3.BitVecVal(t.value, t.width)
        case "var":
            return names.setdefault(t.value, z3.BitVec(t.value, t.width))
        case "call":
            sorts = [z3.BitVecSort(a.width) for a in t.args]
            return z3.Function(t.value, *sorts, z3.BitVecSort(t.width))(*x)
        case "poly":
            by_number = {a.number: v for a, v in zip(t.args, x)}
            return z3.Sum([_product(z3, fs, c, t.width, by_number) for fs, c in _monomials(t).items()])
        case "and":
            return x[0] & x[1]
        case "or":
            return x[0] | x[1]
        case "xor":
            return x[0] ^ x[1]
        case "shl":
            return x[0] << x[1]
        case "ashr":
            return x[0] >> x[1]
        case "lshr":
            return z3.LShR(x[0], x[1])
        case "udiv":
            return z3.UDiv(x[0], x[1])
        case "urem":
            return z3.URem(x[0], x[1])
        case "sdiv":
            return x[0] / x[1]
        case "srem":
            return z3.SRem(x[0], x[1])
        case "eq":
            return bit(x[0] == x[1])
        case "ult":
            return bit(z3.ULT(x[0], x[1]))
        case "slt":
            return bit(x[0] < x[1])
        case "ite":
            return z3.If(x[0] == 1, x[1], x[2])
        case "concat":
            return z3.Concat(*x)
        case "extract":
            return z3.Extract(t.value + t.width - 1, t.value, x[0])
        case "zext":
            return z3.ZeroExt(t.width - t.args[0].width, x[0])
        case "sext":
            return z3.SignExt(t.width - t.args[0].width, x[0])
    raise AssertionError(t.op)


def _product(z3, factors, coefficient, width, by_number):
    out = z3.BitVecVal(coefficient, width)
    for factor in factors:
        out = out * by_number[factor.number]
    return out
