"""Reduces a module while it still fails in the same way: delta debugging (Zeller and Hildebrandt, TSE 2002) over operations."""

import time
from collections.abc import Callable

from ..mlir import ir
from ..session import Session

TERMINATORS = ("return", "yield", "condition", "terminator", "in_parallel", "br", "cond_br", "switch", "unreachable")


class Shrinker:
    """`fails(text)` tells whether a module fails in the way that is looked for; it is asked `limit` seconds at most."""

    def __init__(self, fails: Callable[[str], bool], limit: float = 300.0, progress: Callable[[str], None] | None = None):
        self._fails, self._progress = fails, progress
        self._end = time.monotonic() + limit
        self.tried = 0

    def reduce(self, text: str) -> str:
        """The smallest module found; `text` itself must fail."""
        best, size = text, None
        while size != len(best) and time.monotonic() < self._end:
            size = len(best)
            for moves in (_drop_top, _drop_results, _erase, _forward, _constant, _unwrap, _drop_arguments):
                best = self._sweep(best, moves)
        return best

    def _sweep(self, text, moves):
        """Tries groups of one kind of move, halving the groups that do not work."""
        group = max(1, _count(text, moves))
        while group >= 1 and time.monotonic() < self._end:
            at, changed = 0, False
            while at < _count(text, moves) and time.monotonic() < self._end:
                smaller = _moved(text, moves, range(at, at + group))
                if smaller is not None and smaller != text and self._still_fails(smaller):
                    text, changed = smaller, True
                    if self._progress:
                        self._progress(text)
                else:
                    at += group
            group = group // 2 if not (changed and group == 1) else 0
        return text

    def _still_fails(self, text):
        self.tried += 1
        return self._fails(text)


def _count(text, moves) -> int:
    session = Session(allow_unregistered=True)
    return len(moves(session.parse(text)))


def _moved(text, moves, numbers) -> str | None:
    """`text` after the numbered moves; None where nothing was done or the outcome is not valid."""
    session = Session(allow_unregistered=True)
    # What an attempt breaks is expected.
    session.attach(lambda diagnostic: True)
    module = session.parse(text)
    found = moves(module)
    done = 0
    with session.context:
        # From the last one on: an operation's users come after it.
        for number in reversed([n for n in numbers if n < len(found)]):
            done += bool(found[number]())
        try:
            if not done or not module.operation.verify():
                return None
        except (ir.MLIRError, ValueError):
            return None
    return str(module)


def _operations(module):
    """Every operation below the module that is no terminator, in textual order."""
    found = []

    def visit(op):
        if op.operation.parent is not None and op.operation.name.rsplit(".", 1)[-1] not in TERMINATORS:
            found.append(op.operation)
        return ir.WalkResult.ADVANCE

    module.operation.walk(visit, ir.WalkOrder.PRE_ORDER)
    return found


def _drop_top(module):
    """Erase a function, global or anything else at the top that nothing needs."""
    return [lambda op=op.operation: _erased(op) for op in module.body.operations]


def _erase(module):
    """Erase operations without used results."""
    return [lambda op=op: _erased(op) for op in _operations(module)]


def _erased(op) -> bool:
    if any(next(iter(result.uses), None) is not None for result in op.results):
        return False
    op.erase()
    return True


def _forward(module):
    """Put an operand, or an argument of the block, of the same type in place of each result."""
    return [lambda op=op: _replaced(op, _standing_in) for op in _operations(module) if len(op.results)]


def _constant(module):
    """Put a constant in place of each result."""
    return [lambda op=op: _replaced(op, _zero) for op in _operations(module) if len(op.results) and op.name != "arith.constant"]


def _replaced(op, value_for) -> bool:
    values = [value_for(op, result) for result in op.results]
    if any(value is None for value in values):
        return False
    for result, value in zip(op.results, values):
        result.replace_all_uses_with(value)
    op.erase()
    return True


def _standing_in(op, result):
    candidates = [*op.operands, *(a for a in op.block.arguments)]
    return next((value for value in candidates if value.type == result.type), None)


def _zero(op, result):
    kind = result.type
    element = ir.ShapedType(kind).element_type if isinstance(kind, (ir.VectorType, ir.RankedTensorType)) else kind
    if isinstance(kind, ir.RankedTensorType) and not kind.has_static_shape:
        return None
    if not isinstance(element, (ir.IntegerType, ir.IndexType)) and "f" not in str(element)[:2]:
        return None
    zero = "0.0" if "f" in str(element)[:2] else "0"
    text = f"dense<{zero}> : {kind}" if element != kind else f"{zero} : {kind}"
    try:
        attribute = ir.Attribute.parse(text)
        with op.location, ir.InsertionPoint(op):
            return ir.Operation.create("arith.constant", results=[kind], attributes={"value": attribute}).results[0]
    except (ir.MLIRError, ValueError):
        return None


def _unwrap(module):
    """Put the body of an operation with one block, a loop for example, in its place."""
    return [lambda op=op: _unwrapped(op) for op in _operations(module) if _body(op) is not None and op.parent.operation.name != "builtin.module"]


def _body(op):
    bodies = [block for region in op.regions for block in region.blocks]
    return bodies[0] if len(bodies) == 1 and len(bodies[0].operations) else None


def _unwrapped(op) -> bool:
    block = _body(op)
    arguments = [next((v for v in op.operands if v.type == a.type), None) for a in block.arguments]
    *inner, last = [o.operation for o in block.operations]
    results = [next((v for v in last.operands if v.type == r.type), None) for r in op.results]
    if any(v is None for v in [*arguments, *results]):
        return False
    for argument, value in zip(block.arguments, arguments):
        argument.replace_all_uses_with(value)
    results = [next(v for v in last.operands if v.type == r.type) for r in op.results]
    for each in inner:
        each.move_before(op)
    for result, value in zip(op.results, results):
        result.replace_all_uses_with(value)
    op.erase()
    return True


def _unneeded(module):
    """The functions with a body that nothing refers to."""
    text = str(module)
    functions = (o.operation for o in module.body.operations if o.operation.name == "func.func" and len(o.operation.regions[0].blocks))
    return [op for op in functions if text.count(f"@{op.attributes['sym_name'].value}") == 1]


def _drop_results(module):
    """Let functions that nothing refers to return nothing."""
    return [lambda op=op: _without_results(op) for op in _unneeded(module)]


def _without_results(op) -> bool:
    kind = op.attributes["function_type"].value
    if not kind.results:
        return False
    for block in op.regions[0].blocks:
        last = list(block.operations)[-1].operation
        if last.name == "func.return":
            with last.location, ir.InsertionPoint(last):
                ir.Operation.create("func.return")
            last.erase()
    op.attributes["function_type"] = ir.TypeAttr.get(ir.FunctionType.get(kind.inputs, []))
    if "res_attrs" in op.attributes:
        del op.attributes["res_attrs"]
    return True


def _drop_arguments(module):
    """Take unused arguments from functions that nothing refers to."""
    return [lambda op=op, n=n: _without_argument(op, n) for op in _unneeded(module) for n in range(len(op.regions[0].blocks[0].arguments))]


def _without_argument(op, number) -> bool:
    block = op.regions[0].blocks[0]
    if next(iter(block.arguments[number].uses), None) is not None:
        return False
    kind = op.attributes["function_type"].value
    block.erase_argument(number)
    inputs = [t for i, t in enumerate(kind.inputs) if i != number]
    op.attributes["function_type"] = ir.TypeAttr.get(ir.FunctionType.get(inputs, kind.results))
    if "arg_attrs" in op.attributes:
        kept = [a for i, a in enumerate(op.attributes["arg_attrs"]) if i != number]
        op.attributes["arg_attrs"] = ir.ArrayAttr.get(kept)
    return True
