"""Which kernels of libxsmm compute a contraction: the types they take and what must be packed for them."""

from dataclasses import dataclass

from c4ml_opt.transforms.kernels._contraction import Contraction
from c4ml_opt.transforms.kernels._linear import ir
from c4ml_opt.transforms.xsmm import _codes

FLOATS = {("f32", "f32", "f32"), ("f64", "f64", "f64"), ("bf16", "bf16", "f32"), ("bf16", "bf16", "bf16")}


@dataclass(frozen=True)
class Types:
    """The kernel's types of A, B and C; `flip` turns the sign bit of A's bytes, since every version multiplies unsigned with signed ones exactly."""

    a: str
    b: str
    c: str
    flip: bool = False

    @property
    def factor(self) -> int:
        return _codes.vnni_factor(self.b)

    @property
    def text(self) -> str:
        return f"[{self.a}, {self.b}, {self.c}]"


def types(contraction: Contraction) -> Types | None:
    """The kernel's types; None where there is no kernel."""
    a, b, c = (contraction.nest.accesses[n].element for n in (contraction.a, contraction.b, contraction.c))
    if (a, b, c) in FLOATS and all(cast in (None, "extf") for cast in contraction.casts):
        return Types(a, b, c)
    if (a, b, c) == ("i8", "i8", "i32") and contraction.casts[1] == "extsi" and contraction.casts[0] in ("extui", "extsi"):
        return Types("ui8", "i8", "i32", contraction.casts[0] == "extsi")
    return None


def fits(contraction: Contraction) -> bool:
    """Whether there are rows, lanes that lie contiguous in C, and no operand that is C as well."""
    nest = contraction.nest
    if types(contraction) is None or not contraction.rows or not contraction.lanes or len({id(a.value) for a in nest.accesses}) != 3:
        return False
    if any(a.value == nest.accesses[contraction.c].value for a in nest.accesses[:-1]) or 0 in (contraction.row_count, extent(contraction, contraction.lanes)):
        return False
    return step(nest.accesses[contraction.c], contraction.lanes[-1]) == 1


def extent(contraction: Contraction, loops) -> int | None:
    """How many iterations these loops have together; None where that is not known."""
    total = 1
    for loop in loops:
        sizes = [a.value.type.get_dim_size(p) for a in contraction.nest.accesses for p, r in enumerate(a.results) if r == {loop: 1} and not a.value.type.is_dynamic_dim(p)]
        if not sizes:
            return None
        total *= sizes[0]
    return total


def step(access, loop: int) -> int | None:
    """The distance of one step of `loop` in elements; None where it is not known."""
    strides, _ = access.value.type.get_strides_and_offset()
    total = 0
    for result, stride in zip(access.results, strides):
        if result.get(loop):
            if stride == ir.ShapedType.get_dynamic_stride_or_offset():
                return None
            total += result[loop] * stride
    return total
