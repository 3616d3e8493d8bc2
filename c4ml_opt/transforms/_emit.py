"""Builds operations in front of another one, in a line each."""

from c4ml_opt.mlir import ir


def walk(op):
    """Every operation nested in `op`, inner ones first, so that a caller may replace what it is given."""
    for region in op.regions:
        for block in region.blocks:
            for child in list(block.operations):
                child = child.operation
                if child.regions:
                    yield from walk(child)
                yield child


def replace(op, *values):
    for result, value in zip(op.results, values, strict=True):
        result.replace_all_uses_with(value)
    op.erase()


class Emitter:
    """Creates operations at one insertion point, with the location of the operation they stand for."""

    def __init__(self, op: ir.Operation, point: ir.InsertionPoint | None = None):
        self.context, self.location = op.context, op.location
        self.point = point or ir.InsertionPoint(op)

    def at_start(self, block) -> "Emitter":
        """An emitter at the start of `block`."""
        other = object.__new__(Emitter)
        other.context, other.location, other.point = self.context, self.location, ir.InsertionPoint.at_block_begin(block)
        return other

    def at_end(self, block) -> "Emitter":
        """An emitter at the end of `block`."""
        other = object.__new__(Emitter)
        other.context, other.location, other.point = self.context, self.location, ir.InsertionPoint(block)
        return other

    def type(self, text: str) -> ir.Type:
        return ir.Type.parse(text, self.context)

    def attribute(self, text: str) -> ir.Attribute:
        return ir.Attribute.parse(text, self.context)

    def op(self, name: str, operands=(), results=(), regions: int = 0, **attributes) -> ir.Operation:
        """One operation; a result type or an attribute may be given as text."""
        types = [self.type(t) if isinstance(t, str) else t for t in results]
        self.context.dialects[name.split(".")[0]]  # creating an operation does not load its dialect
        named = {k: self.attribute(v) if isinstance(v, str) else v for k, v in attributes.items()}
        return ir.Operation.create(
            name, types, list(operands), attributes=named, regions=regions, loc=self.location, ip=self.point
        )

    def value(self, name: str, result, *operands, **attributes) -> ir.Value:
        """The one result, of type `result`, of an operation."""
        return self.op(name, operands, [result], **attributes).results[0]

    def like(self, type_: ir.Type, element: str) -> ir.Type:
        """`element`, or the vector of it in the shape of `type_`."""
        text = str(type_)
        if not text.startswith("vector<"):
            return self.type(element)
        return self.type(f"{text[: -len(str(type_.element_type)) - 1]}{element}>")

    def constant(self, type_, value) -> ir.Value:
        """A scalar constant, or a splat of it; `value` is a Python number or MLIR text."""
        text = str(type_)
        if text.startswith("vector<"):
            value = f"dense<{value}> : {text}"
        elif text != "i1":
            value = f"{value} : {text}"
        return self.value("arith.constant", type_, value=value)

    def index(self, value: int) -> ir.Value:
        return self.constant("index", value)

    def compare(self, predicate: int, a, b) -> ir.Value:
        """arith.cmpi; predicates: eq 0, ne 1, slt 2, sle 3, sgt 4, sge 5, ult 6, ule 7, ugt 8, uge 9."""
        return self.value("arith.cmpi", self.like(a.type, "i1"), a, b, predicate=f"{predicate} : i64")

    def binary(self, name: str, a, b) -> ir.Value:
        return self.value(name, a.type, a, b)

    def dim(self, memref, i: int) -> ir.Value:
        """The size of a memref's dimension, a constant where it is static."""
        type_ = memref.type
        if type_.is_dynamic_dim(i):
            return self.value("memref.dim", "index", memref, self.index(i))
        return self.index(type_.get_dim_size(i))

    def load(self, memref, indices) -> ir.Value:
        return self.value("memref.load", memref.type.element_type, memref, *indices)

    def store(self, value, memref, indices):
        self.op("memref.store", [value, memref, *indices])

    def loop(self, upper, body, inits=()) -> list[ir.Value]:
        """scf.for from 0 to `upper`; `body(emitter, index, *carried)` gives the values carried on, or None."""
        step = self.index(1)
        types = [v.type for v in inits]
        loop = self.op("scf.for", [self.index(0), upper, step, *inits], types, regions=1)
        block = loop.regions[0].blocks.append(upper.type, *types, arg_locs=[self.location] * (1 + len(types)))
        inner = self.at_end(block)
        inner.op("scf.yield", body(inner, *block.arguments) or ())
        return list(loop.results)

    def nest(self, bounds, body, indices=()):
        """A loop nest; `body(emitter, indices)` fills the innermost one."""
        if not bounds:
            body(self, list(indices))
            return
        self.loop(bounds[0], lambda inner, i: inner.nest(bounds[1:], body, [*indices, i]))
