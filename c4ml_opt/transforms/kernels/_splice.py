"""Puts generated functions into the module, each text once, and calls in the place of operations."""

import hashlib

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter

from ._linear import _is_loop
from ._values import defining, literal


def find(op, name: str) -> list:
    """The operations of that name, in order, collected before anything changes."""
    found = []

    def visit(o):
        if o.name == name:
            found.append(o)
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    return found


def module_of(op):
    """The module around `op`."""
    op = op.operation
    while op.name != "builtin.module":
        op = op.parent.operation
    return op


def blocks_with(op, name: str) -> list:
    """The blocks that hold operations of that name, in order."""
    blocks = []
    for found in find(op, name):
        block = found.block
        if block not in blocks:
            blocks.append(block)
    return blocks


PURE = ("arith.", "memref.alloc", "memref.subview", "memref.cast", "memref.collapse_shape", "memref.expand_shape", "memref.dim", "memref.get_global", "memref.reinterpret_cast", "affine.apply", "affine.min")


def is_pure(op) -> bool:
    """Whether an operation reads and writes no buffer, so that others may move across it."""
    return op.name.startswith(PURE) and not op.regions


class Splicer:
    """Collects function texts; `finish` parses them all at once and adds them to the module's end."""

    def __init__(self, op):
        self._module = module_of(op)
        self._names: dict[str, str] = {}
        self._texts: list[str] = []
        self._globals: dict[bytes, str] = {}
        self._taken = {str(o.operation.attributes["sym_name"]).strip('"') for o in self._module.regions[0].blocks[0].operations if "sym_name" in o.operation.attributes}

    def replace_all(self, ops: list, stem: str, operands: list, text, parts: int = 1, enough=None):
        """Replaces `ops` by one call, where the last of them stands, of the function whose text is `text(name)`.

        With several `parts` that is a parallel loop of calls, each with the number of its part as its last argument; a
        sequential one where `enough(emitter)` gives a value that turns out to be false.
        """
        key = text("_")
        if key not in self._names:
            self._names[key] = self._fresh(stem)
            self._texts.append(key.replace("@_", f"@{self._names[key]}"))
        last = ops[-1]
        symbol = ir.FlatSymbolRefAttr.get(self._names[key], context=last.context)
        emit = Emitter(last)
        if parts == 1:
            emit.op("func.call", operands, callee=symbol)
        else:
            _in_parts(emit, parts, enough(emit) if enough else None, lambda inner, part: inner.op("func.call", [*operands, part], callee=symbol))
        for op in ops:
            op.erase()

    def constant(self, values, element: str, before):
        """A memref, in front of `before`, of a constant global that holds the flat numpy array `values`, aligned to a cache line; equal contents share one."""
        type_ = ir.Type.parse(f"memref<{values.size}x{element}>", before.context)
        key = hashlib.sha256(values.tobytes()).digest() + element.encode()
        if key not in self._globals:
            self._globals[key] = self._fresh("packed")
            self._add_global(self._globals[key], values, type_)
        with ir.InsertionPoint(before), before.location:
            name = ir.FlatSymbolRefAttr.get(self._globals[key], context=before.context)
            return ir.Operation.create("memref.get_global", [type_], attributes={"name": name}).results[0]

    def _add_global(self, name: str, values, type_):
        with self._module.context, ir.Location.unknown(), ir.InsertionPoint.at_block_begin(self._module.regions[0].blocks[0]):
            attributes = {
                "sym_name": ir.StringAttr.get(name),
                "sym_visibility": ir.StringAttr.get("private"),
                "type": ir.TypeAttr.get(type_),
                "initial_value": ir.DenseElementsAttr.get(values, type=ir.RankedTensorType.get([values.size], ir.MemRefType(type_).element_type)),
                "constant": ir.UnitAttr.get(),
                "alignment": ir.IntegerAttr.get(ir.IntegerType.get_signless(64), 64),
            }
            ir.Operation.create("memref.global", attributes=attributes)

    def _fresh(self, stem: str) -> str:
        number = 0
        while f"c4ml_{stem}_{number}" in self._taken:
            number += 1
        name = f"c4ml_{stem}_{number}"
        self._taken.add(name)
        return name

    def finish(self):
        if not self._texts:
            return
        parsed = ir.Module.parse("module {\n" + "\n".join(self._texts) + "\n}", context=self._module.context)
        block = self._module.regions[0].blocks[0]
        for function in list(parsed.body.operations):
            function.operation.detach_from_parent()
            block.append(function)


def _in_parts(emit: Emitter, parts: int, enough, body):
    """`body(emitter, part)` for each of `parts`, in parallel unless `enough` is a value that is false."""
    if enough is None:
        _parallel(emit, parts, body)
        return
    choice = emit.op("scf.if", [enough], regions=2)
    then, other = (emit.at_end(region.blocks.append()) for region in choice.regions)
    _parallel(then, parts, body)
    other.loop(other.index(parts), lambda inner, part: body(inner, part) and None)
    for branch in (then, other):
        branch.op("scf.yield")


def _parallel(emit: Emitter, parts: int, body):
    bounds = [emit.index(v) for v in (0, parts, 1)]
    loop = emit.op("scf.parallel", bounds, regions=1, operandSegmentSizes="array<i32: 1, 1, 1, 0>")
    block = loop.regions[0].blocks.append(bounds[0].type, arg_locs=[emit.location])
    inner = emit.at_end(block)
    body(inner, block.arguments[0])
    inner.op("scf.reduce")


def zero_fill_before(op, nest):
    """The linalg.generic that fills C of the contraction `op` with zero, nothing between them touching C; None where the sum of no products is possible."""
    depth = [i for i in range(len(nest.iterators)) if nest.is_reduction(i)]
    for loop in depth:
        sizes = [a.value.type.get_dim_size(p) for a in nest.accesses for p, r in enumerate(a.results) if _is_loop(r) and loop in r and not a.value.type.is_dynamic_dim(p)]
        if not any(s > 0 for s in sizes):
            return None
    c = nest.accesses[-1].value
    for user in _before(op, c):
        return user if user.name == "linalg.generic" and user.operands[-1] == c and _is_zero(filled_with(user)) else None
    return None


def _before(op, value):
    """What stands before `op` in its block and may touch `value`, nearest first."""
    operations = [o.operation for o in op.block.operations]
    for other in reversed(operations[: operations.index(op)]):
        if value in list(other.operands) or not (other.name == "linalg.generic" or is_pure(other)):
            yield other


def filled_with(generic):
    """The scalar that a linalg.generic without tensor or memref inputs gives every element of its output; None for any other."""
    block = generic.regions[0].blocks[0]
    if len(block.operations) != 1 or len(block.arguments) > 2 or len(generic.operands) > 2:
        return None
    value = block.operations[0].operation.operands[0]
    if value == block.arguments[-1]:
        return None
    if defining(value) is None and value.owner == block:
        value = generic.operands[0]
    return None if isinstance(value.type, ir.ShapedType) else value


def _is_zero(value) -> bool:
    return value is not None and literal(value) in ("0", "0.000000e+00")
