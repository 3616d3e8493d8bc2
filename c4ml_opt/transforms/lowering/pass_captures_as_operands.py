"""Make each scalar that the body of a linalg.generic takes from around it an input, as vector code reads operands only.

Constants stay in the body.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import walk
from c4ml_opt.transforms.kernels._values import defining

CONTRACT = "keeps"


def run(op, options):
    for child in walk(op):
        if child.name == "linalg.generic" and (captures := _captures(child)):
            _rebuild(child, captures)


def _captures(op) -> list:
    """Numbers from outside that the body names, each once, in the order of their use."""
    found = []
    for inner in walk(op):
        for value in inner.operands:
            home = defining(value) or value.owner.owner
            number = isinstance(value.type, (ir.IntegerType, ir.FloatType, ir.IndexType))
            if number and value not in found and home.name != "arith.constant" and not _is_within(home, op):
                found.append(value)
    return found


def _rebuild(op, captures):
    block, context = op.regions[0].blocks[0], op.context
    inputs, outputs = ir.DenseI32ArrayAttr(op.attributes["operandSegmentSizes"])
    maps = list(op.attributes["indexing_maps"])
    loops = ir.AffineMapAttr(maps[0]).value.n_dims
    scalar = ir.AffineMapAttr.get(ir.AffineMap.get(loops, 0, [], context))
    attributes = {name: op.attributes[name] for name in op.attributes}
    attributes["indexing_maps"] = ir.ArrayAttr.get([*maps[:inputs], *[scalar] * len(captures), *maps[inputs:]], context)
    attributes["operandSegmentSizes"] = ir.DenseI32ArrayAttr.get([inputs + len(captures), outputs], context)
    operands = list(op.operands)
    new = ir.Operation.create(
        "linalg.generic", [r.type for r in op.results], [*operands[:inputs], *captures, *operands[inputs:]],
        attributes=attributes, regions=1, loc=op.location, ip=ir.InsertionPoint(op),
    )  # fmt: skip
    for value in captures:
        argument = block.add_argument(value.type, op.location)
        for use in list(value.uses):
            if _is_within(use.owner.operation, op):
                use.owner.operation.operands[use.operand_number] = argument
    # Arguments of the outputs stand last.
    for number in range(inputs, inputs + outputs):
        old = block.arguments[inputs]
        old.replace_all_uses_with(block.add_argument(old.type, op.location))
        block.erase_argument(inputs)
    block.append_to(new.regions[0])
    for old, value in zip(op.results, new.results):
        old.replace_all_uses_with(value)
    op.erase()


def _is_within(op, other) -> bool:
    while op is not None and op != other:
        op = op.parent and op.parent.operation
    return op is not None
