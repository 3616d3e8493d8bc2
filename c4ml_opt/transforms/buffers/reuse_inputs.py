"""Let an elementwise operation on tensors write over an input that nothing else needs, instead of a new tensor.

`linalg.generic ins(%x) outs(%empty)` becomes `outs(%x)` where %x has the same type and access, the output's old value is not read, and this is the last use of %x.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels._values import defining, is_result_of, users


def run(op, options):
    found = []

    def visit(o):
        if o.name == "linalg.generic" and len(o.results) == 1 and all("parallel" in str(i) for i in o.attributes["iterator_types"]):
            found.append(o)
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    for generic in found:
        number = _reusable(generic)
        if number is not None:
            _reuse(generic, number)


def _reusable(generic) -> int | None:
    operands = list(generic.operands)
    *inputs, output = operands
    arguments = list(generic.regions[0].blocks[0].arguments)
    maps = list(generic.attributes["indexing_maps"])
    if not is_result_of(output, "tensor.empty") or list(arguments[-1].uses):
        return None
    for number, value in enumerate(inputs):
        if value.type != output.type or maps[number] != maps[-1]:
            continue
        if is_result_of(value, "linalg.generic") and operands.count(value) == 1 and _is_last_use(generic, value):
            return number
    return None


def _is_last_use(op, value) -> bool:
    """Whether every other use of `value` stands before `op`, all in the block that computes it."""
    others = [u for u in users(value) if u != op]
    return defining(value).block == op.block and all(u.block == op.block and u.is_before_in_block(op) for u in others)


def _reuse(generic, number: int):
    """Makes input `number` the output operand; its block argument takes the place of the unused one."""
    operands = list(generic.operands)
    maps = list(generic.attributes["indexing_maps"])
    block = generic.regions[0].blocks[0]
    inputs = len(operands) - 1
    kept = [i for i in range(inputs) if i != number]
    with generic.context:
        segments = ir.DenseI32ArrayAttr.get([len(kept), 1])
        attributes = {n: generic.attributes[n] for n in generic.attributes if n not in ("operandSegmentSizes", "indexing_maps")}
        attributes["operandSegmentSizes"] = segments
        attributes["indexing_maps"] = ir.ArrayAttr.get([*(maps[i] for i in kept), maps[-1]])
    block.arguments[number].replace_all_uses_with(block.arguments[inputs])
    with ir.InsertionPoint(generic), generic.location:
        new = ir.Operation.create("linalg.generic", [generic.results[0].type], [*(operands[i] for i in kept), operands[number]], attributes=attributes, regions=1)
    block.append_to(new.regions[0])
    new.regions[0].blocks[0].erase_argument(number)
    generic.results[0].replace_all_uses_with(new.results[0])
    generic.erase()
