"""Floating-point operations of arith, math and llvm: signs and constants as they are, everything else a function of which nothing is known."""

from ..floats import call
from ..machine import all_ok, semantics
from ..operators import eq
from ..terms import bvand, bvnot, bvor, bvxor, const
from ..values import Scalar, Unencodable, element_width
from .arith import lanewise

BINARY = {
    "add": ("arith.addf", "llvm.fadd"),
    "mul": ("arith.mulf", "llvm.fmul"),
    "div": ("arith.divf", "llvm.fdiv"),
    "rem": ("arith.remf", "llvm.frem"),
    "maximum": ("arith.maximumf", "llvm.intr.maximum"),
    "minimum": ("arith.minimumf", "llvm.intr.minimum"),
    "maxnum": ("arith.maxnumf", "llvm.intr.maxnum"),
    "minnum": ("arith.minnumf", "llvm.intr.minnum"),
    "fma": ("math.fma", "vector.fma", "llvm.intr.fma"),
    "exp": ("math.exp", "llvm.intr.exp"),
    "log": ("math.log", "llvm.intr.log"),
    "sqrt": ("math.sqrt", "llvm.intr.sqrt"),
    "sin": ("math.sin", "llvm.intr.sin"),
    "cos": ("math.cos", "llvm.intr.cos"),
    "floor": ("math.floor", "llvm.intr.floor"),
    "ceil": ("math.ceil", "llvm.intr.ceil"),
    "exp2": ("math.exp2", "llvm.intr.exp2"),
    "tanh": ("math.tanh",),
    "erf": ("math.erf",),
}
CONVERSIONS = {
    "extf": ("arith.extf", "llvm.fpext"),
    "truncf": ("arith.truncf", "llvm.fptrunc"),
    "sitofp": ("arith.sitofp", "llvm.sitofp"),
    "uitofp": ("arith.uitofp", "llvm.uitofp"),
    "fptosi": ("arith.fptosi", "llvm.fptosi"),
    "fptoui": ("arith.fptoui", "llvm.fptoui"),
}


def strict(op):
    """Raises Unencodable where flags let the operation differ from what IEEE says."""
    for name in ("fastmath", "fastmathFlags"):
        if name in op.attributes and "<none>" not in str(op.attributes[name]):
            raise Unencodable(f"{op.attributes[name]} leaves open what '{op.name}' computes")
    if "roundingmode" in op.attributes:
        raise Unencodable("rounding modes have no semantics here")


def element(kind) -> str:
    return str(kind.element_type if hasattr(kind, "element_type") else kind)


def register(name, operations, converts=False):
    @semantics(*operations)
    def execute(_, op, env):
        strict(op)
        kinds = [element(op.operands[0].type)] + [element(op.results[0].type)] * converts
        width = element_width(op.results[0].type)
        full = ".".join([name, *kinds])
        return [lanewise(lambda *x: Scalar(call(full, [s.bits for s in x], width), all_ok(*x)), [env[v] for v in op.operands])]


for _name, _operations in BINARY.items():
    register(_name, _operations)
for _name, _operations in CONVERSIONS.items():
    register(_name, _operations, converts=True)


def sign(bits):
    return const(1 << (bits.width - 1), bits.width)


@semantics("arith.subf", "llvm.fsub")
def _subtract(_, op, env):
    """a - b is a + (-b), rounded alike."""
    strict(op)
    name = f"add.{element(op.results[0].type)}"
    return [lanewise(lambda a, b: Scalar(call(name, [a.bits, bvxor(b.bits, sign(b.bits))], a.bits.width), all_ok(a, b)), [env[v] for v in op.operands])]


@semantics("arith.negf", "llvm.fneg")
def _negate(_, op, env):
    strict(op)
    return [lanewise(lambda a: Scalar(bvxor(a.bits, sign(a.bits)), a.ok), [env[v] for v in op.operands])]


@semantics("math.absf", "llvm.intr.fabs")
def _absolute(_, op, env):
    strict(op)
    return [lanewise(lambda a: Scalar(bvand(a.bits, bvnot(sign(a.bits))), a.ok), [env[v] for v in op.operands])]


#: By the numbers of arith.cmpf and llvm.fcmp: false oeq ogt oge olt ole one ord, ueq ugt uge ult ule une uno true.
PREDICATES = {1: "eq", 2: "gt", 3: "ge", 4: "lt", 5: "le", 6: "ne", 7: "ord", 8: "eq", 9: "gt", 10: "ge", 11: "lt", 12: "le", 13: "ne", 14: "uno"}


@semantics("arith.cmpf", "llvm.fcmp")
def _compare(_, op, env):
    strict(op)
    predicate, kind = op.attributes["predicate"].value, element(op.operands[0].type)
    return [lanewise(lambda a, b: Scalar(_holds(predicate, kind, a.bits, b.bits), all_ok(a, b)), [env[v] for v in op.operands])]


def _holds(predicate, kind, a, b):
    if predicate in (0, 15):
        return const(predicate == 15, 1)
    unordered = _ask("unordered", kind, *sorted((a, b), key=lambda t: t.number))
    name = PREDICATES[predicate]
    if name in ("gt", "le"):
        a, b = b, a
    if name in ("ord", "uno"):
        return unordered if name == "uno" else bvnot(unordered)
    if name in ("eq", "ne"):
        a, b = sorted((a, b), key=lambda t: t.number)
        equal = _ask("eq", kind, a, b)
        ordered = bvnot(equal) if name == "ne" else equal
    else:  # of numbers that can be compared a <= b is that b < a does not hold
        less = _ask("lt", kind, a, b)
        ordered = less if name in ("lt", "gt") else bvnot(less)
    return bvor(unordered, ordered) if predicate >= 8 else bvand(bvnot(unordered), ordered)


def _ask(name, kind, a, b):
    return eq(call(f"{name}.{kind}", [a, b], 1), const(1, 1))

