"""Which memref arguments a function writes, told from its operations."""

from dataclasses import replace

from ..mlir import ir
from .signature import Signature, read

ALIASING = {
    "memref.subview", "memref.cast", "memref.reinterpret_cast", "memref.collapse_shape", "memref.expand_shape", "memref.transpose",
    "memref.view", "memref.memory_space_cast", "memref.assume_alignment", "memref.reshape", "memref.extract_strided_metadata",
    "builtin.unrealized_conversion_cast",
}  # fmt: skip
READING = {
    "memref.load", "memref.dim", "memref.rank", "memref.prefetch", "memref.dealloc", "affine.load", "affine.vector_load", "vector.load",
    "vector.transfer_read", "vector.gather", "vector.maskedload", "vector.expandload", "func.return", "affine.prefetch",
}  # fmt: skip
# Operation name -> the operand that it writes.
WRITING = {
    "memref.store": 1, "affine.store": 1, "affine.vector_store": 1, "vector.store": 1, "vector.transfer_write": 1, "memref.copy": 1,
    "bufferization.materialize_in_destination": 1, "memref.atomic_rmw": 1, "vector.maskedstore": 0, "vector.compressstore": 0,
    "vector.scatter": 0, "memref.generic_atomic_rmw": 0,
}  # fmt: skip


def annotated(function) -> Signature:
    """The signature of `function` with the memref arguments that it surely writes and those that it may write."""
    signature, module = read(function), function.parent
    arguments = list(function.regions[0].blocks[0].arguments)
    found = {}
    for number, value in enumerate(signature.arguments):
        if value.kind in ("memref", "unranked"):
            found[number] = _effect(arguments[number], module, set())
    return replace(
        signature,
        written=tuple(n for n, effect in found.items() if effect == 2),
        maybe_written=tuple(n for n, effect in found.items() if effect == 1),
    )


def _effect(value, module, visited) -> int:
    """0: only read, 1: perhaps written, 2: written."""
    return max((_use_effect(use, module, visited) for use in value.uses), default=0)


def _use_effect(use, module, visited) -> int:
    op, number = use.owner.operation, use.operand_number
    name = op.name
    if name in WRITING:
        return 2 * (number == WRITING[name])
    if name in READING:
        return 0
    if name in ALIASING:
        return max((_effect(result, module, visited) for result in op.results), default=0) if number == 0 else 0
    if name.startswith("linalg."):
        return 2 * (number >= _first_output(op))
    if name == "bufferization.to_tensor":
        return int("writable" in op.attributes)
    if name == "func.call":
        return _call_effect(op, number, module, visited)
    return 1


def _first_output(op) -> int:
    if "operandSegmentSizes" in op.attributes:
        return ir.DenseI32ArrayAttr(op.attributes["operandSegmentSizes"])[0]
    return len(op.operands) - 1


def _call_effect(op, number, module, visited) -> int:
    callee = op.attributes["callee"].value
    if (callee, number) in visited:
        return 0
    visited.add((callee, number))
    for candidate in module.regions[0].blocks[0].operations:
        other = candidate.operation
        if other.name == "func.func" and other.attributes["sym_name"].value == callee and len(other.regions[0].blocks):
            return _effect(other.regions[0].blocks[0].arguments[number], module, visited)
    return 1
