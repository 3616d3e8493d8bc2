"""Run the iterations of outermost scf.parallel and scf.forall loops on the threads of GNU OpenMP's library (libgomp).

Neighbouring loops share one team of threads, with a barrier between them. Loops inside others stay sequential; so does one that carries tensors or reduces to a value, which a
remark says. Code so made needs libgomp (`-lgomp`); with threads=1 nothing changes.
"""

from dataclasses import dataclass, field

from c4ml_opt.diagnostics import PassFailure, remark
from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, walk
from c4ml_opt.transforms.kernels._splice import is_pure
from c4ml_opt.transforms.kernels._values import defining, literal
from c4ml_opt.transforms.threads._team import DECLARATIONS, captured, team

ANCHOR = "builtin.module"
LOOPS = ("scf.parallel", "scf.forall")
# Copied into the threads' code rather than handed over.
COPIED = ("arith.constant", "memref.get_global")


@dataclass(frozen=True)
class Options:
    threads: int = field(default=2, metadata={"help": "threads of a team; 1 leaves the loops as they are"})


def run(op, options):
    if options.threads < 1:
        raise PassFailure(op, f"threads={options.threads}: expected a number of at least 1")
    if options.threads == 1:
        return
    names = _Names(op)
    texts: list[str] = []
    for run_ in _neighbours(op):
        texts.append(_start(op, run_, names, options.threads))
    if texts:
        _declare(op, "\n".join(texts))


class _Names:
    def __init__(self, module):
        self.taken = {ir.StringAttr(o.operation.attributes["sym_name"]).value for o in module.regions[0].blocks[0].operations if "sym_name" in o.operation.attributes}

    def fresh(self, stem: str) -> str:
        number = next(n for n in range(len(self.taken) + 1) if f"{stem}_{n}" not in self.taken)
        self.taken.add(f"{stem}_{number}")
        return f"{stem}_{number}"


def _neighbours(module) -> list[list]:
    """The outermost loops that can run in parallel, those between which only pure operations and deallocations stand together."""
    found = []

    def visit(block):
        current, between = [], []

        def close():
            if current:
                found.append((list(current), list(between)))
            current.clear()
            between.clear()

        waiting = []
        for child in [o.operation for o in block.operations]:
            if child.name in LOOPS:
                reason = _unfit(child)
                if reason is None:
                    between.extend(waiting if current else ())
                    current.append(child)
                    waiting.clear()
                    continue
                remark(child, f"stays on one thread: {reason}")
            elif is_pure(child) or child.name == "memref.dealloc":
                waiting.append(child)
                continue
            close()
            waiting.clear()
            for inner in (b for region in child.regions for b in region.blocks if child.name not in LOOPS):
                visit(inner)
        close()

    for block in module.regions[0].blocks:
        visit(block)
    return [_together(*pair) for pair in found]


def _together(loops: list, between: list) -> list:
    """Moves what stands between `loops` out of the way: deallocations behind the last one, the rest in front of the first."""
    last = loops[-1]
    for op in between:
        if op.name == "memref.dealloc":
            op.move_after(last)
            last = op
        else:
            op.move_before(loops[0])
    return loops


def _unfit(loop) -> str | None:
    """Why a loop cannot run in parallel; None where it can."""
    if loop.results:
        return "it has results"
    if any(captured(v.type) is None for v in _from_outside(loop)):
        kinds = sorted({str(v.type) for v in _from_outside(loop) if captured(v.type) is None})
        return f"it uses values of type {', '.join(kinds)} from outside"
    return None


def _from_outside(loop) -> list:
    """The values that the loop's body uses and that are made outside, each once; not those that are copied."""
    inside = {a for region in loop.regions for block in region.blocks for a in block.arguments}
    found = {}
    for op in walk(loop):
        inside.update(op.results)
        inside.update(a for region in op.regions for block in region.blocks for a in block.arguments)
    for op in walk(loop):
        found.update({v: None for v in op.operands if v not in inside and not _is_copied(v)})
    return list(found)


def _is_copied(value) -> bool:
    owner = defining(value)
    return owner is not None and owner.name in COPIED


def _start(module, loops: list, names: _Names, threads: int) -> str:
    """Replaces `loops` by a call that starts a team, with their bodies in functions of their own; the team's text."""
    first = loops[0]
    spaces = [_space(loop) for loop in loops]
    shared = list(dict.fromkeys(v for loop, space in zip(loops, spaces) for v in [*_from_outside(loop), *space.values] if not _is_copied(v)))
    parts = []
    for loop, space in zip(loops, spaces):
        parts.append(names.fresh("c4ml_part"))
        _outline(module, parts[-1], loop, space, shared)
    name = names.fresh("c4ml_team")
    emit = Emitter(first)
    counts = [space.count(emit) for space in spaces]
    emit.op("func.call", [*shared, *counts], callee=ir.FlatSymbolRefAttr.get(name, context=module.context))
    for loop in loops:
        loop.erase()
    values = [captured(v.type) for v in shared]
    declared = [f"  func.func private @{part}({', '.join([*(v.type for v in values), 'index'])})" for part in parts]
    return "\n".join([team(name, values, parts, threads), *declared])


class _Space:
    """The iterations of a loop: lower bounds, upper bounds and steps, as ints where they are known."""

    def __init__(self, lower, upper, step):
        self.dims = [tuple(map(_known, dim)) for dim in zip(lower, upper, step)]

    @property
    def values(self) -> list:
        return [v for dim in self.dims for v in dim if not isinstance(v, int)]

    def count(self, emit: Emitter):
        total = self._trips(emit, self.dims[0], {})
        for dim in self.dims[1:]:
            total = emit.binary("arith.muli", total, self._trips(emit, dim, {}))
        return total

    def counters(self, emit: Emitter, number, known: dict) -> list:
        """The counter of each loop in iteration `number`; `known` gives the values as they are called here."""
        counters = []
        for place, (low, high, step) in reversed(list(enumerate(self.dims))):
            here = number
            if place:
                trips = self._trips(emit, (low, high, step), known)
                here, number = (emit.binary(name, number, trips) for name in ("arith.remui", "arith.divui"))
            if step != 1:
                here = emit.binary("arith.muli", here, self._value(emit, step, known))
            counters.append(here if low == 0 else emit.binary("arith.addi", here, self._value(emit, low, known)))
        return counters[::-1]

    def _trips(self, emit, dim, known):
        if all(isinstance(v, int) for v in dim):
            low, high, step = dim
            return emit.index(max(0, -(-(high - low) // step)))
        low, high, step = (self._value(emit, v, known) for v in dim)
        return emit.binary("arith.maxsi", emit.binary("arith.ceildivsi", emit.binary("arith.subi", high, low), step), emit.index(0))

    @staticmethod
    def _value(emit, v, known):
        return emit.index(v) if isinstance(v, int) else known.get(v, v)


def _known(bound):
    number = bound if isinstance(bound, int) else literal(bound)
    return bound if number is None else int(number)


def _space(loop) -> _Space:
    operands = list(loop.operands)
    if loop.name == "scf.parallel":
        n = ir.DenseI32ArrayAttr(loop.attributes["operandSegmentSizes"])[0]
        return _Space(operands[:n], operands[n : 2 * n], operands[2 * n : 3 * n])
    bounds = []
    for name in ("staticLowerBound", "staticUpperBound", "staticStep"):
        static = list(ir.DenseI64ArrayAttr(loop.attributes[name]))
        bounds.append([operands.pop(0) if s == ir.ShapedType.get_dynamic_size() else s for s in static])
    return _Space(*bounds)


def _outline(module, name: str, loop, space: _Space, shared: list):
    """The function `name(shared, number)` that runs iteration `number` of `loop`, whose body moves into it."""
    context = module.context
    types = [*(v.type for v in shared), ir.IndexType.get(context)]
    with ir.InsertionPoint(module.regions[0].blocks[0]), loop.location:
        attributes = {
            "sym_name": ir.StringAttr.get(name, context),
            "sym_visibility": ir.StringAttr.get("private", context),
            "function_type": ir.TypeAttr.get(ir.FunctionType.get(types, [], context)),
        }
        function = ir.Operation.create("func.func", attributes=attributes, regions=1)
    entry = function.regions[0].blocks.append(*types, arg_locs=[loop.location] * len(types))
    *arguments, number = entry.arguments
    known = dict(zip(shared, arguments))
    emit = Emitter(loop).at_end(entry)
    copies: dict = {}

    def copied(value):
        if value not in copies:
            copies[value] = defining(value).clone(ip=ir.InsertionPoint.at_block_begin(entry)).results[0]
        return copies[value]

    body = loop.regions[0].blocks[0]
    for old, new in zip(body.arguments, space.counters(emit, number, known)):
        old.replace_all_uses_with(new)
    *operations, _ = [o.operation for o in body.operations]
    for op in operations:
        entry.append(op)
    emit.op("func.return")
    made = {r for op in walk(function) for r in op.results}
    for op in walk(function):
        for place, value in enumerate(op.operands):
            if value in known:
                op.operands[place] = known[value]
            elif value not in made and _is_copied(value):
                op.operands[place] = copied(value)


def _declare(module, text: str):
    """Adds the teams' functions, and the entry points of libgomp where the module does not declare them."""
    own = {ir.StringAttr(o.operation.attributes["sym_name"]).value for o in module.regions[0].blocks[0].operations if "sym_name" in o.operation.attributes}
    text += "\n" + "\n".join(DECLARATIONS.values())
    parsed = ir.Module.parse(f"module {{\n{text}\n}}", context=module.context)
    block = module.regions[0].blocks[0]
    for function in list(parsed.body.operations):
        if ir.StringAttr(function.operation.attributes["sym_name"]).value not in own:
            function.operation.detach_from_parent()
            block.append(function)
