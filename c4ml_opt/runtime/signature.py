"""What a function takes and returns, read from its func.func before it is lowered."""

import re
from dataclasses import dataclass, field

from ..diagnostics import UserError
from ..mlir import ir
from . import dtypes

DYNAMIC = None


@dataclass(frozen=True)
class Value:
    """One argument or result.

    `kind` is memref, tensor, unranked or scalar (vectors are scalars with a shape); `shape`, `strides` and `offset`
    count elements and hold None where the type has `?`.
    """

    kind: str
    element: str
    type: str
    shape: tuple[int | None, ...] = ()
    strides: tuple[int | None, ...] | None = None
    offset: int | None = 0

    @property
    def dtype(self):
        return dtypes.dtype_of(self.element)

    @property
    def is_buffer(self) -> bool:
        return self.kind != "scalar"


@dataclass(frozen=True)
class Signature:
    name: str
    arguments: tuple[Value, ...]
    results: tuple[Value, ...]
    #: Indices of the memref arguments whose final contents count as outputs; see `writes`.
    written: tuple[int, ...] = ()
    #: Indices of memref arguments that may be written, in ways that only running shows.
    maybe_written: tuple[int, ...] = ()
    index_arguments: tuple[int, ...] = field(default=(), compare=False)
    #: Whether the function came as an llvm.func.
    lowered: bool = False

    def __str__(self):
        arguments = ", ".join(value.type for value in self.arguments)
        return f"@{self.name}({arguments}) -> ({', '.join(value.type for value in self.results)})"


def default_entry(module: ir.Module) -> str:
    """`main`, or in a module that has no @main the only public function with a body."""
    public, main = [], False
    for op in module.body.operations:
        op = op.operation
        if op.name in ("func.func", "llvm.func"):
            name = op.attributes["sym_name"].value
            main = main or name == "main"
            if len(op.regions[0].blocks) and ("sym_visibility" not in op.attributes or op.attributes["sym_visibility"].value == "public"):
                public.append(name)
    return public[0] if len(public) == 1 and not main else "main"


def find_entry(module: ir.Module, name: str):
    """The func.func (or llvm.func) `name` with a body; else an error that lists the functions there are."""
    names = []
    for op in module.body.operations:
        op = op.operation
        if op.name not in ("func.func", "llvm.func"):
            continue
        symbol = op.attributes["sym_name"].value
        defined = bool(len(op.regions[0].blocks))
        if symbol == name:
            if not defined:
                raise UserError(f"entry @{name} is only declared in this module: it has no body to run", _where(op))
            return op
        if defined:
            names.append("@" + symbol)
    known = f"its functions are {', '.join(names)}" if names else "it defines no function"
    raise UserError(f"no function @{name} in this module; {known}" + ("; choose one with -e NAME" if names else ""))


def read(entry) -> Signature:
    """The signature of a func.func operation, or of an llvm.func on scalars; an error names the first type that cannot be passed."""
    name = entry.attributes["sym_name"].value
    if entry.name == "llvm.func":
        return _lowered(entry, name)
    function = entry.attributes["function_type"].value
    values = []
    for place, types in (("argument", function.inputs), ("result", function.results)):
        values.append([])
        for number, type_ in enumerate(types):
            try:
                values[-1].append(_value(type_))
            except UserError as error:
                raise UserError(f"{place} {number} of @{name}: {error.message}", _where(entry)) from None
            if place == "result" and values[-1][-1].kind == "unranked":
                raise UserError(f"result {number} of @{name}: an unranked result has no shape to read it by; cast it to a ranked type", _where(entry))
    return Signature(name, tuple(values[0]), tuple(values[1]))


def _lowered(entry, name) -> Signature:
    """The signature of an llvm.func, as far as it takes and gives scalars: what a pointer or a struct was is not to be told any more."""
    from ..mlir import dialect

    function = dialect("llvm").FunctionType(entry.attributes["function_type"].value)
    result = function.return_type
    try:
        results = () if str(result) == "!llvm.void" else (Value("scalar", _element(result), str(result)),)
        return Signature(name, tuple(Value("scalar", _element(t), str(t)) for t in function.inputs), results, lowered=True)
    except UserError:
        raise UserError(f"@{name} is already an llvm.func, of which only scalars can be passed: the types of other arguments and results are lost; give the module before that lowering", _where(entry)) from None


def _value(type_) -> Value:
    text = str(type_)
    if isinstance(type_, ir.MemRefType):
        try:
            strides, offset = type_.get_strides_and_offset()
        except RuntimeError:
            raise UserError(f"the layout of '{text}' is not strided, so no buffer can be laid out for it") from None
        unknown = ir.ShapedType.get_dynamic_stride_or_offset()
        known = lambda n: None if n == unknown else n  # noqa: E731
        return Value("memref", _element(type_.element_type), text, _shape(type_), tuple(map(known, strides)), known(offset))
    if isinstance(type_, ir.RankedTensorType):
        if type_.encoding is not None:
            raise UserError(f"'{text}' has an encoding; sparse and encoded tensors cannot be passed")
        return Value("tensor", _element(type_.element_type), text, _shape(type_))
    if isinstance(type_, (ir.UnrankedMemRefType, ir.UnrankedTensorType)):
        return Value("unranked", _element(type_.element_type), text)
    if isinstance(type_, ir.VectorType):
        if type_.scalable:
            raise UserError(f"'{text}' is scalable: its size is not known outside; pass it through a memref")
        return _vector(type_, text)
    return Value("scalar", _element(type_), text)


def _vector(type_, text) -> Value:
    value = Value("scalar", _element(type_.element_type), text, tuple(type_.shape))
    if dtypes.width_of(value.element) not in (0, value.dtype.itemsize * 8):
        raise UserError(f"'{text}' packs its elements in bits; pass it through a memref")
    if value.shape and value.shape[-1] & (value.shape[-1] - 1):
        raise UserError(f"'{text}' has a padded innermost dimension in memory; pass it through a memref")
    return value


def _element(type_) -> str:
    name = str(type_)
    if not isinstance(type_, (ir.IntegerType, ir.IndexType, ir.FloatType, ir.ComplexType)):
        raise UserError(f"a value of type '{name}' cannot be passed; arrays, integers, floats, complex numbers and vectors can")
    dtypes.dtype_of(name)
    return name


def _shape(type_) -> tuple[int | None, ...]:
    unknown = ir.ShapedType.get_dynamic_size()
    return tuple(None if size == unknown else size for size in type_.shape)


def _where(op) -> str | None:
    match = re.fullmatch(r'loc\("(.*)":(\d+):(\d+)\)', str(op.location))
    return f"{match[1]}:{match[2]}:{match[3]}" if match else None
