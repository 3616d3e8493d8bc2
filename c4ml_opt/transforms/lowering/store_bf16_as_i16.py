"""Replace bf16 by i16 in the llvm dialect for a target without bf16, after all arithmetic on it has gone.

Where bf16 is no type of the machine, LLVM moves it through f32 registers, even in a shuffle, and calls `__truncsfbf2`, which C
libraries lack. Arguments and results of functions keep their type, and with it the calling convention.
"""

import re
import struct

from c4ml_opt import target
from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, walk

FEATURES = ("avx512bf16", "avx10.1", "avxneconvert", "bf16", "sme", "zvfbfmin")
_NUMBER = re.compile(r"0x[0-9A-Fa-f]+|-?\d+\.\d+(?:[eE][+-]?\d+)?")
MOVES = {
    "addressof", "alloca", "bitcast", "br", "call", "cond_br", "constant", "extractelement", "extractvalue", "freeze", "func",
    "getelementptr", "insertelement", "insertvalue", "intr.masked.compressstore", "intr.masked.expandload",
    "intr.masked.gather", "intr.masked.load", "intr.masked.scatter", "intr.masked.store", "intr.vector.extract",
    "intr.vector.insert", "intr.vector.interleave2", "intr.vector.deinterleave2", "load", "poison", "return", "select",
    "shufflevector", "store", "switch", "undef", "unreachable", "zero", "intr.stackrestore", "intr.stacksave",
}  # fmt: skip


def run(op, options):
    if any(target.current().has(feature) for feature in FEATURES):
        return
    is_bf16 = _Mentions()
    touched = [o for o in walk(op) if any(is_bf16[v.type] for v in (*o.operands, *o.results, *_arguments(o)))]
    # No cast takes a struct of several results apart, and moving one costs no conversion.
    whole = any("struct" in str(v.type) and "bf16" in str(v.type) for child in touched for v in (*child.operands, *child.results))
    if not whole and all(child.name.removeprefix("llvm.").removeprefix("mlir.") in MOVES for child in touched):
        kept = {value for child in touched for value in _keep_boundary(child)}
        for child in touched:
            _convert(child, kept)


class _Mentions(dict):
    """Whether a type holds bf16, its text asked for once."""

    def __missing__(self, type_):
        self[type_] = "bf16" in str(type_)
        return self[type_]


def _arguments(op):
    return (a for region in op.regions for block in region.blocks for a in block.arguments)


def _keep_boundary(op):
    """Puts casts between what goes into or comes out of a function in bf16 and the rest; yields the values that stay bf16."""
    if op.name == "llvm.func" and op.regions[0].blocks:
        block = op.regions[0].blocks[0]
        emit = Emitter(op, ir.InsertionPoint.at_block_begin(block))
        yield from _keep_defined(emit, block.arguments)
    elif op.name in ("llvm.return", "llvm.call"):
        emit = Emitter(op)
        for i, operand in enumerate(op.operands):
            if "bf16" in str(operand.type):
                bits = emit.value("llvm.bitcast", _integer(operand.type), operand)
                op.operands[i] = emit.value("llvm.bitcast", operand.type, bits)
                yield op.operands[i]
        if op.results:
            yield from _keep_defined(Emitter(op, ir.InsertionPoint.after(op)), op.results)


def _keep_defined(emit, values):
    for value in values:
        if "bf16" in str(value.type):
            bits = emit.value("llvm.bitcast", _integer(value.type), value)
            value.replace_all_uses_except(emit.value("llvm.bitcast", value.type, bits), bits.owner.operation)
            yield value


def _integer(type_):
    return ir.Type.parse(str(type_).replace("bf16", "i16"), type_.context)


def _convert(op, kept):
    for value in (*op.results, *_arguments(op)):
        if "bf16" in str(value.type) and value not in kept:
            value.set_type(_integer(value.type))
    for value in op.operands:  # the casts of kept values are new operations
        if value not in kept and "bf16" in str(value.type):
            value.set_type(_integer(value.type))
    if op.name == "llvm.mlir.constant" and "bf16" in str(op.attributes["value"]):
        op.attributes["value"] = ir.Attribute.parse(_bits(str(op.attributes["value"])), op.context)


def _bits(text: str) -> str:
    """A bf16 constant as the integers of its bits; one written in hexadecimal holds them already."""
    body, _, type_ = text.rpartition(" : ")
    if '"0x' not in body:
        body = _NUMBER.sub(lambda match: str(_code(match[0])), body)
    return f"{body} : {type_.replace('bf16', 'i16')}"


def _code(number: str) -> int:
    if number.startswith("0x"):
        return int(number, 16)
    return struct.unpack("<i", struct.pack("<f", float(number)))[0] + 0x8000 >> 16
