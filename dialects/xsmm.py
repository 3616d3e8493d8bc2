"""Calls of libxsmm: a dispatch gives a kernel for fixed sizes, an invoke runs it on buffers. Dispatches are pure, so that they leave loops and merge.

Operations and semantics are those of tpp-mlir's dialect of this name, except that sizes are operands, which may be dynamic. Matrices are row-major: A is m x k, B k x n, C m x n; leading
dimensions and strides count elements; libxsmm, which is column-major, gets them swapped.

    gemm, brgemm    C = A * B + C, or the sum of `blocks` products whose operands lie stride_a and stride_b apart
    fused_brgemm    C = unary(binary(brgemm, D))
    unary, binary   elementwise on m x n numbers; transpose, vnni_2 and vnni_4 give n x m, (m/2) x n x 2 and (m/4) x n x 4

Attributes: `types`, one per matrix (ui8 for unsigned bytes); `kind` or `unary` and `binary`; lists of flags. beta_0 ignores what C held. vnni_b says that B is packed (k/V) x n x V, V = 2 for bf16
and 4 for bytes; vnni_c that C shall be; A is m x k in either case. bcast_col repeats one row of n numbers m times, bcast_row gives each of the m rows its number (the names are libxsmm's,
whose columns are our rows).
"""

import difflib

from c4ml_opt.mlir import extension, ir
from c4ml_opt.transforms.xsmm import _codes

GEMM = ("m", "n", "k", "lda", "ldb", "ldc")
BRGEMM = (*GEMM, "stride_a", "stride_b")
# operation -> (sizes of its dispatch, matrices of its invoke, attributes of its dispatch, whether blocks are summed)
OPERATIONS = {
    "gemm": (GEMM, "abc", ("types", "flags"), False),
    "brgemm": (BRGEMM, "abc", ("types", "flags"), True),
    "fused_brgemm": (BRGEMM, "abcd", ("types", "flags", "binary", "binary_flags", "unary"), True),
    "unary": (("m", "n", "ldi", "ldo"), ("in", "out"), ("types", "kind", "flags"), False),
    "binary": (("m", "n", "ldi", "ldi2", "ldo"), ("in0", "in1", "out"), ("types", "kind", "flags"), False),
}
BYTES, REAL = ("i8", "ui8"), ("f32", "bf16")
PRODUCTS = [("f32",) * 3, ("f64",) * 3, ("bf16", "bf16", "f32"), ("bf16",) * 3, *((a, b, "i32") for a in BYTES for b in BYTES)]


class Wrong(Exception):
    """What an operation lacks."""


def _declaration() -> str:
    lines = ["irdl.dialect @xsmm {"]
    for name, (sizes, matrices, attributes, blocks) in OPERATIONS.items():
        lines += [f"irdl.operation @{name}_dispatch {{", "%index = irdl.is index", "%kernel = irdl.is i64"]
        lines += [f"%attribute{i} = irdl.any" for i in range(len(attributes))]
        lines += [f"irdl.operands({', '.join(f'{s}: %index' for s in sizes)})"]
        lines += [f"irdl.attributes {{ {', '.join(f'{chr(34)}{a}{chr(34)} = %attribute{i}' for i, a in enumerate(attributes))} }}", "irdl.results(kernel: %kernel)", "}"]
        # Every place has a constraint of its own: one shared by two places would force them to one type.
        lines += [f"irdl.operation @{name}_invoke {{", "%index = irdl.is index", "%kernel = irdl.is i64", *(f"%type_{m} = irdl.any" for m in matrices)]
        places = ["kernel: %kernel", *(f"{m}: %type_{m}, {m}_offset: %index" for m in matrices), *(["blocks: %index"] if blocks else [])]
        lines += [f"irdl.operands({', '.join(places)})", "}"]
    return "\n".join([*lines, "}"])


class NoEffect(ir.MemoryEffectsOpInterface):
    @staticmethod
    def get_effects(op, effects):
        pass


class Speculatable(ir.ConditionallySpeculatable):
    @staticmethod
    def get_speculatability(op):
        return ir.Speculatability.Speculatable


def load(context: ir.Context):
    """Declares the dialect in `context`."""
    context.dialects["irdl"]
    with context:
        extension("DialectsIRDL").load_dialects(ir.Module.parse(_declaration()))
    for name in OPERATIONS:
        for kind, check in (("dispatch", _dispatch), ("invoke", _invoke)):
            _verifier(name, check).attach(f"xsmm.{name}_{kind}", context=context)
        NoEffect.attach(f"xsmm.{name}_dispatch", context=context)
        Speculatable.attach(f"xsmm.{name}_dispatch", context=context)


def _verifier(name: str, check):
    class Verifier(ir.DynamicOpTrait):
        @staticmethod
        def verify_invariants(op):
            op = op.operation
            try:
                check(name, op)
            except Wrong as wrong:
                op.location.emit_error(f"'{op.name}' {wrong}")
                return False
            return True

    return Verifier


def _invoke(name: str, op):
    matrices = OPERATIONS[name][1]
    for i, matrix in enumerate(matrices):
        if not isinstance(op.operands[1 + 2 * i].type.maybe_downcast(), ir.MemRefType):
            raise Wrong(f"expects a memref as {matrix}, not {op.operands[1 + 2 * i].type}")


def _dispatch(name: str, op):
    types = _names(op, "types", _codes.TYPES)
    if name == "unary":
        _unary(types, _one(op, "kind", _codes.UNARY), _names(op, "flags", _codes.UNARY_FLAGS))
    elif name == "binary":
        kind, flags = _one(op, "kind", _codes.BINARY), _names(op, "flags", _codes.BINARY_FLAGS)
        if kind == "none" or len(types) != 3 or not (set(types) <= set(REAL) or set(types) == {"f64"}):
            raise Wrong(f"expects a kind and three types, of f32 and bf16 or all f64, not {kind} of {_list(types)}")
        _once(flags)
    else:
        _product(types, _names(op, "flags", _codes.GEMM_FLAGS))
        if name == "fused_brgemm":
            binary, unary = _one(op, "binary", _codes.BINARY), _one(op, "unary", _codes.UNARY)
            if binary in ("sub", "div"):
                raise Wrong(f"binary must be none, add, mul, max or min, whose operands may be swapped, not {binary}")
            if unary in _codes.RESHAPES:
                raise Wrong(f"unary must keep the shape of C, which {unary} does not")
            _once(_names(op, "binary_flags", {k: v for k, v in _codes.BINARY_FLAGS.items() if k.endswith("0")}))


def _product(types, flags):
    if tuple(types) not in PRODUCTS:
        raise Wrong(f"has no product of types {_list(types)}; there are {', '.join(_list(t) for t in PRODUCTS)}")
    if _codes.vnni_factor(types[1]) > 1 and "vnni_b" not in flags:
        raise Wrong(f"expects a packed B for {types[1]}: the flag vnni_b, and B as (k/{_codes.vnni_factor(types[1])}) x n x {_codes.vnni_factor(types[1])}")
    if _codes.vnni_factor(types[1]) == 1 and {"vnni_a", "vnni_b"} & set(flags):
        raise Wrong(f"packs bf16 and bytes only, not {types[1]}")
    if "vnni_c" in flags and types[2] != "bf16":
        raise Wrong(f"packs C of bf16 only, not of {types[2]}")


def _unary(types, kind, flags):
    if kind == "none" or len(types) != 2:
        raise Wrong(f"expects a kind and two types, not {kind} of {_list(types)}")
    moves = kind in _codes.MOVES and types[0] == types[1]
    if not moves and not set(types) <= set(REAL) and set(types) != {"f64"}:
        raise Wrong(f"expects types of f32 and bf16, or both f64, for {kind}, not {_list(types)}")
    if kind in _codes.RESHAPES and (flags or types[0] != types[1]):
        raise Wrong(f"of kind {kind} takes no flags and one type for both, not {_list(flags)} of {_list(types)}")
    _once(flags)


def _once(flags):
    ends = [f[-1] for f in flags]
    if len(set(ends)) != len(ends) or (ends and ends[0] not in "01" and len(ends) > 1):
        raise Wrong(f"takes one broadcast for an operand, not {_list(flags)}")


def _list(names) -> str:
    return f"[{', '.join(names)}]"


def _names(op, attribute: str, known: dict) -> list[str]:
    value = _attribute(op, attribute)
    if not isinstance(value, ir.ArrayAttr):
        raise Wrong(f"expects a list as '{attribute}', not {value}")
    return [_known(str(v).strip('"'), attribute, known) for v in value]


def _one(op, attribute: str, known: dict) -> str:
    return _known(str(_attribute(op, attribute)).strip('"'), attribute, known)


def _attribute(op, name: str):
    if name not in op.attributes:
        raise Wrong(f"lacks the attribute '{name}'")
    return op.attributes[name]


def _known(name: str, attribute: str, known: dict) -> str:
    if name not in known:
        near = difflib.get_close_matches(name, known, 1)
        meant = f"; did you mean '{near[0]}'?" if near else ""
        raise Wrong(f"does not know '{name}' in '{attribute}', only {', '.join(known)}{meant}")
    return name
