"""The C interface of a module's public functions: what their `_mlir_ciface_` wrappers take and give."""

from dataclasses import dataclass

from ..diagnostics import UserError
from ..mlir import ir
from .prepare import functions, is_public

PREFIX = "_mlir_ciface_"


@dataclass(frozen=True)
class Value:
    """One argument or result: `kind` is memref, unranked, scalar, vector or, where C has no type for it, other."""

    kind: str
    element: str
    rank: int
    text: str


@dataclass(frozen=True)
class Function:
    name: str
    arguments: tuple[Value, ...]
    results: tuple[Value, ...]

    @property
    def symbol(self) -> str:
        return PREFIX + self.name

    @property
    def returns_by_value(self) -> bool:
        """A single scalar or vector; all else is written through a pointer that goes before the arguments."""
        return len(self.results) == 1 and self.results[0].kind in ("scalar", "vector")

    @property
    def parameters(self) -> int:
        """How many the wrapper has in LLVM IR."""
        return len(self.arguments) + (bool(self.results) and not self.returns_by_value)


def read(module: ir.Operation) -> list[Function]:
    """The public functions of a module before its lowering."""
    found = []
    for op in functions(module, "func.func"):
        if is_public(op):
            kind = ir.FunctionType(ir.TypeAttr(op.attributes["function_type"]).value)
            name = ir.StringAttr(op.attributes["sym_name"]).value
            found.append(Function(name, tuple(map(value, kind.inputs)), tuple(map(value, kind.results))))
    return found


def value(kind: ir.Type) -> Value:
    text = str(kind)
    if isinstance(kind, (ir.RankedTensorType, ir.MemRefType)):
        return Value("memref", str(kind.element_type), kind.rank, text)
    if isinstance(kind, (ir.UnrankedTensorType, ir.UnrankedMemRefType)):
        return Value("unranked", str(kind.element_type), -1, text)
    if isinstance(kind, (ir.IntegerType, ir.FloatType, ir.IndexType)):
        return Value("scalar", text, 0, text)
    return Value("vector" if isinstance(kind, ir.VectorType) else "other", text, 0, text)


def verify(module: ir.Operation, interface: list[Function]):
    """Raises UserError where the lowered `module` gives a function another C interface than its type says."""
    wrappers = {ir.StringAttr(op.attributes["sym_name"]).value: op for op in functions(module, "llvm.func")}
    for function in interface:
        wrapper = wrappers.get(function.symbol)
        if wrapper is None:
            raise UserError(f"the lowering made no C wrapper '{function.symbol}' of function '@{function.name}'")
        got = len(wrapper.regions[0].blocks[0].arguments)
        if got != function.parameters:
            raise UserError(
                f"the lowering changed the C interface of function '@{function.name}': {got} parameters instead of "
                f"{function.parameters}; a pass has dropped or added results (drop-equivalent-buffer-results, buffer-results-to-out-params)"
            )
