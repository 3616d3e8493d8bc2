"""Lets matchers of `transform.foreach_match` and `transform.collect_matching` hold transform operations written in Python.

Upstream runs only operations with its MatchOpInterface in a matcher, and the bindings cannot implement that interface. `transform.include`
has it, and runs whatever the included sequence holds: each Python operation of a matcher moves into a sequence of its own.
"""

from .mlir import ir

MATCHERS = {"transform.foreach_match": "matchers", "transform.collect_matching": "matcher"}
PREFIX = "__c4ml_match_"


def outline(module: ir.Operation):
    """Moves the Python operations in the matchers of `module` into included sequences, in place."""
    names = _matchers(module)
    if not names:
        return
    found = []
    for sequence in _operations(module):
        if sequence.name == "transform.named_sequence" and sequence.attributes["sym_name"].value in names and sequence.regions[0].blocks:
            found += [op for op in _operations(sequence) if op.name.startswith("c4ml.")]
    for number, op in enumerate(found):
        _outline(module, f"{PREFIX}{number}", op)


def _matchers(module):
    names = set()

    def visit(op):
        if op.name in MATCHERS:
            value = op.attributes[MATCHERS[op.name]]
            names.update(a.value for a in (value if isinstance(value, ir.ArrayAttr) else [value]))
        return ir.WalkResult.ADVANCE

    module.walk(visit, ir.WalkOrder.PRE_ORDER)
    return names


def _outline(module, name, op):
    inputs, results = [v.type for v in op.operands], [v.type for v in op.results]
    with op.context, op.location:
        read_only = ir.DictAttr.get({"transform.readonly": ir.UnitAttr.get()})
        attributes = {
            "sym_name": ir.StringAttr.get(name),
            "sym_visibility": ir.StringAttr.get("private"),
            "function_type": ir.TypeAttr.get(ir.FunctionType.get(inputs, results)),
            "arg_attrs": ir.ArrayAttr.get([read_only] * len(inputs)),
        }
        with ir.InsertionPoint.at_block_begin(module.regions[0].blocks[0]):
            sequence = ir.Operation.create("transform.named_sequence", attributes=attributes, regions=1)
        block = sequence.regions[0].blocks.append(*inputs, arg_locs=[op.location] * len(inputs))
        inner = op.clone(ip=ir.InsertionPoint(block))
        for i, argument in enumerate(block.arguments):
            inner.operands[i] = argument
        with ir.InsertionPoint(block):
            ir.Operation.create("transform.yield", operands=list(inner.results))
        propagate = ir.Attribute.parse("1 : i32")
        call = {"target": ir.FlatSymbolRefAttr.get(name), "failure_propagation_mode": propagate}
        with ir.InsertionPoint(op):
            include = ir.Operation.create("transform.include", operands=list(op.operands), results=results, attributes=call)
    for old, new in zip(op.results, include.results):
        old.replace_all_uses_with(new)
    op.erase()


def _operations(op):
    return [o.operation for region in op.regions for block in region.blocks for o in block.operations]
