"""Mark the tensor arguments of public functions as not writable, so that a caller's inputs keep their values.

An argument that says `bufferization.writable` itself stays as it is, and so do those of a function that handles buffers itself, by
bufferization.materialize_in_destination or to_buffer. Bufferization copies what it would have written in place.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import walk

OF_BUFFERS = {"bufferization.materialize_in_destination", "bufferization.to_buffer"}
CONTRACT = "keeps"


def run(op, options):
    for function in op.regions[0].blocks[0].operations:
        if function.operation.name == "func.func" and function.regions[0].blocks and "sym_visibility" not in function.attributes:
            if not any(child.name in OF_BUFFERS for child in walk(function.operation)):
                _protect(function.operation)


def _protect(function):
    context = function.context
    types = [a.type for a in function.regions[0].blocks[0].arguments]
    given = list(function.attributes["arg_attrs"]) if "arg_attrs" in function.attributes else [{}] * len(types)
    attributes = []
    for type_, old in zip(types, given):
        named = {a.name: a.attr for a in old} if old else {}
        if str(type_).startswith("tensor<"):
            named.setdefault("bufferization.writable", ir.Attribute.parse("false", context))
        attributes.append(ir.DictAttr.get(named, context))
    if types:
        function.attributes["arg_attrs"] = ir.ArrayAttr.get(attributes, context)
