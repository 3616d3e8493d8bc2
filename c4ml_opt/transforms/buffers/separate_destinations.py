"""Give an operation on tensors a destination of its own where a shared one would keep it from running tile by tile with the contraction before it.

A tensor.empty that several operations write becomes one buffer: what follows a contraction elementwise would then write over what the contraction reads, and has to wait for its end. A linalg.fill that
several operations accumulate into would be copied for each; it is cloned before each of them.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels._values import defining, is_result_of

RESHAPES = ("tensor.expand_shape", "tensor.collapse_shape", "tensor.cast")


def run(op, options):
    found = []

    def visit(o):
        if o.name.startswith("linalg.") and "operandSegmentSizes" in o.attributes and len(o.results):
            found.append(o)
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    for operation in found:
        for number in range(_inputs(operation), len(operation.operands)):
            _separate(operation, number)


def _inputs(operation) -> int:
    return ir.DenseI32ArrayAttr(operation.attributes["operandSegmentSizes"])[0]


def _separate(operation, number: int):
    value = operation.operands[number]
    source = defining(value)
    if is_result_of(value, "linalg.fill"):
        with ir.InsertionPoint(operation):
            operation.operands[number] = source.clone().results[0]
        if not list(value.uses):
            source.erase()
    elif is_result_of(value, "tensor.empty") and value in _read_before(operation):
        with ir.InsertionPoint(source):
            operation.operands[number] = source.clone().results[0]


def _read_before(operation) -> list:
    """The destinations that hold what the contractions right before an elementwise operation read."""
    if _is_reduction(operation):
        return []
    found, inputs, seen = [], list(operation.operands)[: _inputs(operation)], set()
    while inputs:
        value = inputs.pop()
        producer = defining(value)
        if value in seen or producer is None or not producer.name.startswith("linalg.") or "operandSegmentSizes" not in producer.attributes:
            continue
        seen.add(value)
        read = list(producer.operands)[: _inputs(producer)]
        if _is_reduction(producer):
            found += map(_destination, read if len(read) > 1 else [])
        elif producer.name == "linalg.generic":
            inputs += read
    return found


def _is_reduction(operation) -> bool:
    """Whether it sums or folds; a named operation that multiplies has no iterators of its own to ask."""
    if "iterator_types" in operation.attributes:
        return any("reduction" in str(i) for i in operation.attributes["iterator_types"])
    return _inputs(operation) > 1


def _destination(value):
    """The tensor.empty, or other tensor, whose buffer a value will lie in, as far as that can be seen."""
    while (source := defining(value)) is not None:
        if source.name in RESHAPES:
            value = source.operands[0]
        elif source.name.startswith("linalg.") and "operandSegmentSizes" in source.attributes:
            value = source.operands[_inputs(source) + value.result_number]
        else:
            break
    return value
