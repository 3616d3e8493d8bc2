"""The names of the xsmm dialect and the numbers that stand for them in calls of the runtime (c4ml_opt/runtime/xsmm.h)."""

TYPES = {"f64": 0, "f32": 1, "bf16": 2, "i32": 3, "i8": 4, "ui8": 5}
UNARY = {
    "none": 0, "identity": 1, "zero": 2, "relu": 3, "exp": 4, "tanh": 5, "sigmoid": 6, "gelu": 7, "sqrt": 8, "rsqrt": 9, "negate": 10, "reciprocal": 11, "square": 12,
    "transpose": 13, "vnni_2": 14, "vnni_4": 15,
}  # fmt: skip
BINARY = {"none": 0, "add": 1, "sub": 2, "mul": 3, "div": 4, "max": 5, "min": 6}
GEMM_FLAGS = {"beta_0": 1, "vnni_a": 2, "vnni_b": 4, "vnni_c": 8}
UNARY_FLAGS = {"bcast_row": 1, "bcast_col": 2, "bcast_scalar": 4}
BINARY_FLAGS = {f"bcast_{kind}_in{i}": 1 << (2 * n + i) for n, kind in enumerate(("row", "col", "scalar")) for i in (0, 1)}
# Those that only move numbers, whatever their type.
MOVES = ("identity", "zero", "transpose", "vnni_2", "vnni_4")
# Those after which a tile of C has other dimensions.
RESHAPES = ("transpose", "vnni_2", "vnni_4")


def packed_types(names) -> int:
    """The types of the operands in one number, a byte each."""
    return sum(TYPES[name] << 8 * i for i, name in enumerate(names))


def bits(table: dict, names) -> int:
    """Flags as one number."""
    return sum(table[name] for name in names)


def vnni_factor(element: str) -> int:
    """How many neighbours in k lie together in a packed B."""
    return {"bf16": 2, "i8": 4, "ui8": 4}.get(element, 1)
