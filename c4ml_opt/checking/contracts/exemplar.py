"""Outlines one operation of a module into a function of its own, so that a pass can be tried on it alone.

The function's arguments are what the operation reads and its results what it gives; `@probe` begins all its symbols.
"""

import re
from collections import namedtuple

from ...mlir import ir
from .kinds import FUNCTIONS, kind_of

NAME = "probe"


class Exemplar(namedtuple("Exemplar", "kind text inner", defaults=((),))):
    """`text` is a function `@probe` (and what it refers to) with one operation of `kind`; `inner` are the kinds inside that operation."""

    __slots__ = ()


def outline(op, keep_operands: bool = False) -> Exemplar | None:
    """The exemplar of `op`, None where the operation cannot stand alone; `keep_operands` lets the function return its tensors, too."""
    kind = kind_of(op)
    try:
        with op.context, ir.Location.unknown():
            if op.name == "memref.global":
                text = re.sub(r"@[\w$.\-]+", f"@{NAME}_global", op.get_asm(use_local_scope=True), count=1) + f"\nfunc.func @{NAME}() {{ return }}"
            elif op.name in FUNCTIONS:
                text = _function(op)
            elif len(op.successors):
                text = _branch(op)
            else:
                text = _outlined(op, keep_operands)
    except (ir.MLIRError, ValueError, IndexError):
        return None
    return Exemplar(kind, text, tuple(inner_kinds(op))) if text else None


def inner_kinds(op) -> dict:
    """The kinds of the operations inside `op`, in order."""
    found = {}
    for each in descendants(op):
        kind = kind_of(each)
        if kind is not None:
            found.setdefault(kind)
    return found


def descendants(op):
    """Every operation inside `op`."""
    for region in op.regions:
        for block in region.blocks:
            for each in block.operations:
                yield each.operation
                yield from descendants(each.operation)


def _function(op):
    """A function with the types of `op` that gives back its arguments."""
    kind = op.attributes["function_type"].value
    if op.name != "func.func":
        return None
    inputs, results = [str(t) for t in kind.inputs], [str(t) for t in kind.results]
    if not len(op.regions[0].blocks):
        return f"func.func private @{NAME}({', '.join(inputs)}) -> ({', '.join(results)})"
    types = [*inputs, *(t for t in results if t not in inputs)]
    arguments = ", ".join(f"%a{i}: {t}" for i, t in enumerate(types))
    body = f"return {', '.join(f'%a{types.index(t)}' for t in results)} : {', '.join(results)}" if results else "return"
    return f"func.func @{NAME}({arguments}) -> ({', '.join(results)}) {{ {body} }}"


def _branch(op):
    """The operation at the end of a first block, its successors returning."""
    text = op.get_asm(print_generic_op_form=True, use_local_scope=True)
    types = [str(v.type) for v in op.operands]
    arguments = ", ".join(f"%a{i}: {t}" for i, t in enumerate(types))
    text = re.sub(r"\(%[^)]*\)|\(\)", f"({', '.join(f'%a{i}' for i in range(len(types)))})", text, count=1)
    text = re.sub(r"\[\^[^\]]*\]", f"[{', '.join(f'^bb{i + 1}' for i in range(len(op.successors)))}]", text, count=1)
    blocks = ""
    for i, block in enumerate(op.successors):
        inner = ", ".join(f"%b{i}_{n}: {a.type}" for n, a in enumerate(block.arguments))
        blocks += f"^bb{i + 1}({inner}):\n  return\n" if inner else f"^bb{i + 1}:\n  return\n"
    text = f"func.func @{NAME}({arguments}) {{\n{text}\n{blocks}}}"
    return text if ir.Module.parse(text).operation.verify() else None


def _outlined(op, keep_operands):
    module = ir.Module.create()
    inputs = read(op)
    kept = [v for v in op.operands if str(v.type).startswith("tensor")] if keep_operands else []
    if keep_operands and not kept:
        return None
    results = [*(r.type for r in op.results), *(v.type for v in kept)]
    kind = ir.FunctionType.get([v.type for v in inputs], results)
    with ir.InsertionPoint(module.body):
        attributes = {"sym_name": ir.StringAttr.get(NAME), "function_type": ir.TypeAttr.get(kind)}
        function = ir.Operation.create("func.func", attributes=attributes, regions=1)
    block = function.regions[0].blocks.append(*kind.inputs, arg_locs=[ir.Location.unknown()] * len(inputs))
    copy = op.clone(ip=ir.InsertionPoint(block))
    argument = dict(zip(inputs, block.arguments))
    for each in (copy, *descendants(copy)):
        for i, value in enumerate(each.operands):
            if value in argument:
                each.operands[i] = argument[value]
    with ir.InsertionPoint(block):
        ir.Operation.create("func.return", operands=[*copy.results, *(argument[v] for v in kept)])
    text = _with_symbols(op, function.get_asm(use_local_scope=True, assume_verified=True))
    return text if ir.Module.parse(text).operation.verify() else None


def read(op) -> list:
    """The values from outside that `op` and what is inside reads, each once."""
    inside, found = set(), {}
    for each in (op, *descendants(op)):
        inside.update(each.results)
        for region in each.regions:
            for block in region.blocks:
                inside.update(block.arguments)
    for each in (op, *descendants(op)):
        for value in each.operands:
            if value not in inside:
                found.setdefault(value)
    return list(found)


def _with_symbols(op, body):
    """`body` with declarations of the symbols that it refers to, renamed so that they begin by the function's name."""
    top = op
    while top.parent is not None and top.parent.name != "builtin.module":
        top = top.parent.operation
    module = top.parent
    if module is None or "@" not in body.replace(f"@{NAME}", "", 1):
        return body
    texts, referred = [], set(re.findall(r"@([\w$.\-]+)", body))
    for each in (o.operation for o in module.operation.regions[0].blocks[0].operations):
        name = each.attributes["sym_name"].value if "sym_name" in each.attributes else None
        if name not in referred or name == NAME:
            continue
        reference = rf"@{re.escape(name)}(?![\w$.\-])"
        text = _declaration(each)
        if text is None:
            continue
        texts.append(re.sub(reference, f"@{NAME}_{name}", text))
        body = re.sub(reference, f"@{NAME}_{name}", body)
    return "\n".join([*texts, body])


def _declaration(op):
    name = op.attributes["sym_name"].value
    if op.name == "func.func":
        kind = op.attributes["function_type"].value
        return f"func.func private @{name}({', '.join(map(str, kind.inputs))}) -> ({', '.join(map(str, kind.results))})"
    text = op.get_asm(use_local_scope=True)
    return text if len(text) < 5000 else None
