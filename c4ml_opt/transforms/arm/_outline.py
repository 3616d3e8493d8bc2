"""A function of its own for one linalg op on memrefs: its operands' addresses, sizes and strides as i64 values, and the call that replaces the op."""

from c4ml_opt.mlir import ir

from ._emitter import Function, Vectors, size
from ._strides import Moves, Product


ALLOCATOR = {
    "malloc": "llvm.func @malloc(i64) -> !llvm.ptr",
    "free": "llvm.func @free(!llvm.ptr)",
}


class Outline(Function):
    """The body walks operands by address; `value` and `bytes` turn products of `_strides` into i64 values; `callees` are
    the functions that it calls, by name."""

    def __init__(self, name: str, op, vectors: Vectors, extra: tuple = (), attributes: str = ""):
        self.operands = [*op.operands, *extra]
        super().__init__(name, {f"a{i}": str(value.type) for i, value in enumerate(self.operands)}, vectors, attributes)
        self.source = op
        self.raw: dict[str, str] = {}
        self.callees: dict[str, str] = {}

    def substitute(self, operand: int, value):
        """Takes another value in the place of an operand."""
        self.operands[operand] = value
        self.arguments[f"a{operand}"] = str(value.type)

    def take_global(self, operand: int):
        """Has the body name the global behind an operand, whose content it then knows, instead of being given it."""
        value = self.operands[operand]
        name = str(value.owner.attributes["name"]).lstrip("@")
        del self.arguments[f"a{operand}"]
        self.head[f"memref.get_global @{name} : {value.type}"] = (f"%a{operand}", 1)
        self.callees[name] = f'memref.global "private" @{name} : {value.type}'

    @property
    def given(self) -> list:
        """What a call of the function passes."""
        return [v for i, v in enumerate(self.operands) if f"a{i}" in self.arguments]

    def element(self, operand: int) -> str:
        kind = self.operands[operand].type
        return str(kind.element_type if isinstance(kind, ir.MemRefType) else kind)

    def is_memref(self, operand: int) -> bool:
        return isinstance(self.operands[operand].type, ir.MemRefType)

    def index_to_i64(self, value: str) -> str:
        return self.once(f"arith.index_cast {value} : index to i64")

    def metadata(self, operand: int) -> str:
        """The pack of results of extract_strided_metadata: buffer, offset, sizes, strides."""
        kind = self.operands[operand].type
        results = [f"memref<{kind.element_type}>", *["index"] * (1 + 2 * kind.rank)]
        return self.once(f'"memref.extract_strided_metadata"(%a{operand}) : ({kind}) -> ({", ".join(results)})', len(results))

    def pointer(self, operand: int, moves: Moves) -> str:
        """Address of the element that the first iteration touches."""
        kind = self.operands[operand].type
        address = self.index_to_i64(self.once(f"memref.extract_aligned_pointer_as_index %a{operand} : {kind} -> index"))
        pointer = self.once(f"llvm.inttoptr {address} : i64 to !llvm.ptr")
        _, offset = kind.get_strides_and_offset()
        if offset:
            count = self.index_to_i64(f"{self.metadata(operand)}#1")
            pointer = self.once(f"llvm.getelementptr {pointer}[{self.once_scaled(count, self.stored_size(operand))}] : (!llvm.ptr, i64) -> !llvm.ptr, i8")
        for product in moves.offsets[operand]:
            pointer = self.once(f"llvm.getelementptr {pointer}[{self.bytes(product, operand)}] : (!llvm.ptr, i64) -> !llvm.ptr, i8")
        return pointer

    def stored_size(self, operand: int) -> int:
        """Bytes of an element in memory; an i1 takes a whole byte."""
        return max(1, size(self.element(operand)))

    def once_scaled(self, value: str, factor: int) -> str:
        return value if factor == 1 else self.once(f"arith.muli {value}, {self.i64(factor)} : i64")

    def symbol(self, symbol: tuple) -> str:
        kind, operand, *rest = symbol
        if kind == "loop":
            operand, *rest = self.loop_source(operand)
        if kind == "stride":
            rank = self.operands[operand].type.rank
            return self.index_to_i64(f"{self.metadata(operand)}#{2 + rank + rest[0]}")
        position = self.once(f"arith.constant {rest[0]} : index")
        return self.index_to_i64(self.once(f"memref.dim %a{operand}, {position} : {self.operands[operand].type}"))

    def loop_source(self, loop: int) -> tuple[int, int]:
        """An operand and its dimension whose size is that of the original loop."""
        maps = self.source.attributes["indexing_maps"]
        for operand, attribute in enumerate(maps):
            if not self.is_memref(operand):
                continue
            for dimension, expression in enumerate(attribute.value.results):
                if isinstance(expression, ir.AffineDimExpr) and expression.position == loop:
                    return operand, dimension
        raise ValueError(f"no operand tells the size of loop {loop}")

    def value(self, product: Product) -> str:
        if not product.symbols:
            return self.i64(product.number)
        first, *rest = [self.symbol(s) for s in product.symbols]
        for other in rest:
            first = self.once(f"arith.muli {first}, {other} : i64")
        return self.once_scaled(first, product.number)

    def bytes(self, product: Product, operand: int) -> str:
        return self.value(product * Product(self.stored_size(operand)))


    def allocate(self, count: str) -> str:
        """`count` bytes aligned to 64, until `release`."""
        self.callees.update(ALLOCATOR)
        raw = self.op(f"llvm.call @malloc({self.add(count, self.i64(64))}) : (i64) -> !llvm.ptr")
        address = self.op(f"llvm.ptrtoint {raw} : !llvm.ptr to i64")
        padding = self.op(f"arith.andi {self.sub(self.i64(0), address)}, {self.i64(63)} : i64")
        pointer = self.offset(raw, padding)
        self.raw[pointer] = raw
        return pointer

    def call(self, kernel: Function, values: dict[str, str]):
        """Calls a kernel, its arguments given by name."""
        self.callees[kernel.name] = kernel.text()
        types = ", ".join(kernel.arguments.values())
        self.do(f"func.call @{kernel.name}({', '.join(values[a] for a in kernel.arguments)}) : ({types}) -> ()")

    def release(self, pointer: str):
        self.do(f"llvm.call @free({self.raw[pointer]}) : (!llvm.ptr) -> ()")


def replace_by_call(op, function: Function, operands):
    """Puts a call of `function` in the place of `op`."""
    with op.operation.context, op.operation.location:
        callee = ir.FlatSymbolRefAttr.get(function.name)
        ir.Operation.create("func.call", operands=list(operands), attributes={"callee": callee}, ip=ir.InsertionPoint(op.operation))
    op.operation.erase()


def add_functions(module, texts: dict[str, str]) -> list:
    """Parses functions, by name, and puts those not yet there at the end of the module; returns the new ones."""
    with module.context, module.location:
        body = module.regions[0].blocks[0]
        present = {o.attributes["sym_name"].value for o in body.operations if "sym_name" in o.attributes}
        parsed = ir.Module.parse("\n".join(texts.values()))
        new = [op for op in parsed.body.operations if op.attributes["sym_name"].value not in present]
        return [op.operation.clone(ip=ir.InsertionPoint(body)) for op in new]


def generics(roots) -> list:
    """The linalg.generic ops on memrefs (or scalars) alone, under any of `roots`."""
    found = []

    def visit(op):
        if op.name == "linalg.generic" and not any(isinstance(v.type, ir.RankedTensorType) for v in op.operands):
            found.append(op.opview)
        return ir.WalkResult.ADVANCE

    for root in roots:
        root.operation.walk(visit)
    return found
