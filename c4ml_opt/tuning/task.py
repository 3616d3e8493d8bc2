"""The operations of a module that a tunable schedule matches, each isolated in a function of its own with a key to remember it by."""

import hashlib
from dataclasses import dataclass

from .. import schedule
from ..diagnostics import UserError, remark
from ..mlir import PassManager, ir

MARK = "c4ml.tunable"
#: What may stand before an output operand: it is part of the work that is tuned.
INITIAL = ("linalg.fill", "tensor.empty", "arith.constant")


@dataclass(frozen=True)
class Task:
    """One distinct operation: `text` is a module whose @main is just it and what initialises its outputs, `digest` is of the operation alone.

    `operands` and `results` are types, `attributes` those that say what it computes, `sizes` its loop ranges, `bits` its operands'
    element widths.
    """

    op: str
    operands: tuple[str, ...]
    results: tuple[str, ...]
    attributes: dict[str, str]
    text: str
    digest: str
    sizes: tuple[int, ...]
    bits: tuple[int, ...]

    def __str__(self):
        return f"{self.op} {'x'.join(map(str, self.sizes))} ({', '.join([*self.operands, *self.results])})"


def find(module: ir.Module, tunable) -> list[Task]:
    """The distinct operations of `module` for which the schedule's @match succeeds, in order of appearance."""
    text = tunable.text.rstrip()
    marking = f"""
  transform.named_sequence @__c4ml_mark(%op: !transform.any_op {{transform.readonly}}) {{
    transform.annotate %op "{MARK}" : !transform.any_op
    transform.yield
  }}
  transform.named_sequence @__transform_main(%root: !transform.any_op {{transform.consumed}}) {{
    %r = transform.foreach_match in %root @match -> @__c4ml_mark : (!transform.any_op) -> !transform.any_op
    transform.yield
  }}
}}"""
    with module.context:
        copy = module.operation.clone()
        schedule.apply(copy, text[: text.rindex("}")] + marking)
    marked = []
    copy.walk(lambda op: (marked.append(op) if MARK in op.attributes else None, ir.WalkResult.ADVANCE)[1])
    tasks, skipped = {}, 0
    for op in marked:
        del op.attributes[MARK]
        if any("?" in str(value.type) for value in [*op.operands, *op.results]):
            remark(op, "has dynamic sizes and stays as it is; tuning needs static ones")
            skipped += 1
        else:
            task = _isolate(op)
            tasks.setdefault(task.digest, task)
    if not tasks:
        what = f"all {skipped} operations have dynamic sizes" if skipped else f"@match of schedule '{tunable.name}' accepts no operation of the module"
        raise UserError(f"nothing to tune: {what}")
    return list(tasks.values())


def _isolate(op) -> Task:
    module, alone = _function(op, _initial), _function(op, lambda value: [])
    digest = hashlib.sha256(str(alone).encode()).hexdigest()[:16]
    bits = tuple(ir.ShapedType(v.type).element_type.width if not _is_index(v) else 64 for v in op.operands if isinstance(v.type, ir.ShapedType))
    operands, results = (tuple(str(v.type) for v in values) for values in (op.operands, op.results))
    return Task(op.name, operands, results, _attributes(op), str(module), digest, _sizes(module), bits)


def _attributes(op) -> dict[str, str]:
    """The operation's own attributes: those of a dialect are remarks on it, the segment sizes follow from the operands."""
    return {name: str(op.attributes[name]) for name in op.attributes if "." not in name and name != "operandSegmentSizes"}


def _is_index(value):
    return isinstance(ir.ShapedType(value.type).element_type, ir.IndexType)


def _function(op, initial) -> ir.Module:
    """A module with @main: arguments are the operands for which `initial` gives no operations, results those of `op`."""
    with op.context, op.location:
        module = ir.Module.create()
        slices = {value: initial(value) for value in op.operands}
        arguments = [value for value in dict.fromkeys(op.operands) if not slices[value]]
        for value, before in slices.items():
            arguments += [v for o in before for v in o.operands if v not in arguments and not initial(v)]
        kind = ir.FunctionType.get([v.type for v in arguments], [v.type for v in op.results])
        attributes = {"sym_name": ir.StringAttr.get("main"), "function_type": ir.TypeAttr.get(kind), "llvm.emit_c_interface": ir.UnitAttr.get()}
        function = ir.Operation.create("func.func", attributes=attributes, regions=1, ip=ir.InsertionPoint(module.body))
        block = function.regions[0].blocks.append(*kind.inputs)
        known = dict(zip(arguments, block.arguments))
        with ir.InsertionPoint(block):
            for before in slices.values():
                for each in before:
                    if not all(r in known for r in each.results):
                        _clone(each, known)
            results = _clone(op, known).results
            ir.Operation.create("func.return", operands=list(results))
    return module


def _initial(value):
    """The fills, empties and constants that compute `value`, in order; none where anything else does."""
    if isinstance(value.owner, ir.Block):
        return []
    op = value.owner.operation
    if op.name not in INITIAL:
        return []
    return [o for operand in op.operands for o in _initial(operand)] + [op]


def _clone(op, known):
    copy = op.clone()
    for i, operand in enumerate(op.operands):
        copy.operands[i] = known[operand]
    known.update(zip(op.results, copy.results))
    return copy


def _sizes(module) -> tuple[int, ...]:
    """The loop ranges of the only linalg operation but fills, from its indexing maps and shapes."""
    with module.context:
        copy = module.operation.clone()
        PassManager.parse("builtin.module(func.func(linalg-generalize-named-ops))").run(copy)
    found = []
    copy.walk(lambda op: (found.append(op) if op.name == "linalg.generic" else None, ir.WalkResult.ADVANCE)[1])
    if not found:
        return ()
    maps = [attribute.value for attribute in found[-1].attributes["indexing_maps"]]
    sizes = {}
    for value, indexing in zip(found[-1].operands, maps):
        for position, expression in enumerate(indexing.results):
            if isinstance(expression, ir.AffineDimExpr):
                sizes[expression.position] = ir.ShapedType(value.type).get_dim_size(position)
    return tuple(sizes[i] for i in sorted(sizes))
