"""Checks a schedule before it runs: an abstract interpretation of its handles.

What a handle may hold and where it came from is followed through every sequence. Reported is only what must fail whenever the payload is
not empty: the use of a handle that was consumed, itself or by way of an operation that encloses it (which upstream's
transform-dialect-check-uses does not see), operations that a transform cannot work on, and names that do not exist. Which operands a
transform consumes is not tabulated: upstream's own transform-infer-effects tells it. The idea of conditions on payload kinds is that of
Lücke, Zinenko et al., "The MLIR Transform Dialect", CGO 2025.
"""

import re

from . import schedule_kinds, upstream
from .mlir import PassManager, ir
from .registry import suggest

SEQUENCE = "transform.named_sequence"
PARAMS = "param"
NAMES_SEQUENCES = ("transform.include", "transform.foreach_match", "transform.collect_matching")  # do not verify in a module of their own


class Finding:
    """One mistake: where it is in the schedule and what is wrong."""

    def __init__(self, op, message: str):
        self.location, self.message = op.location, f"'{op.name}': {message}"

    def __str__(self):
        return f"{_line(self.location)}: {self.message}"


def check(module: ir.Operation) -> list[Finding]:
    """What is wrong with the sequences in `module`; nothing found does not mean that every payload can be transformed."""
    sequences = [o for o in _operations(module) if o.name == SEQUENCE and o.regions[0].blocks]
    consumed = _consumed_operands(module.context, sequences)
    findings: list[Finding] = []
    ended = {s.attributes["sym_name"].value: _consumed_arguments(s) for s in sequences}
    for sequence in sequences:
        state = _State(findings, consumed, ended)
        state.block(sequence.regions[0].blocks[0])
    _texts.clear()
    unique = {(str(f.location), f.message): f for f in findings}
    return list(unique.values())


class _Handle:
    """What is known of a handle: the kinds of operation it may hold (None: any), and the handle whose payload encloses it."""

    def __init__(self, kinds=None, parent=None):
        self.kinds, self.parent, self.ended_by = kinds, parent, None

    def within(self, other) -> bool:
        current = self
        while current is not None:
            if current is other:
                return True
            current = current.parent
        return False


class _State:
    """`consumed` are the operands that an operation consumes, by its shape, `ended` those that including a sequence does, by its name."""

    def __init__(self, findings, consumed, ended):
        self.findings, self.consumed, self.ended = findings, consumed, ended
        self.handles: dict = {}

    def block(self, block):
        for argument in block.arguments:
            self.handles.setdefault(argument, _Handle())
        for opview in block.operations:
            self.step(opview.operation)

    def step(self, op):
        handles = [self.handles.get(v) for v in op.operands]
        for i, handle in enumerate(handles):
            if handle is not None and handle.ended_by is not None:
                where, what = handle.ended_by
                self.report(op, f"operand {i} was consumed by '{what}' at {where}; use its result, or match again")
        self.names(op)
        self.kinds(op, handles)
        for i in self.ends(op):
            if i < len(handles) and handles[i] is not None:
                self.end(op, handles[i])
        self.results(op, handles)
        self.regions(op, handles)

    def report(self, op, message):
        self.findings.append(Finding(op, message))

    def ends(self, op):
        if op.name == "transform.include":
            return self.ended.get(op.attributes["target"].value, ())
        if op.name == "transform.foreach_match":
            return [0]  # the actions may replace what is in it
        return self.consumed.get(_shape(op), ())

    def end(self, op, ended):
        """The handle, those to operations inside its payload, and those that hold the same."""
        for handle in set(self.handles.values()):
            if handle.ended_by is None and handle.within(ended):
                handle.ended_by = (_line(op.location), op.name)

    def kinds(self, op, handles):
        wanted = schedule_kinds.WANTED.get(op.name)
        for handle, kinds in zip(handles, wanted or ()):
            if handle is None or handle.kinds is None or kinds is None:
                continue
            if not any(schedule_kinds.fits(k, w) for k in handle.kinds for w in kinds):
                self.report(op, f"works on {_or(kinds)}, but this handle can only hold {_or(handle.kinds)}")

    def results(self, op, handles):
        first = handles[0] if handles else None
        if op.name == "transform.structured.match":
            self.handles[op.results[0]] = _Handle(_matched(op), first)
            return
        if op.name in ("transform.get_parent_op", "transform.get_producer_of_operand", "transform.get_consumers_of_result"):
            kinds = {op.attributes["op_name"].value} if "op_name" in op.attributes else None
            parent = _Handle(kinds)
            if first is not None and op.name == "transform.get_parent_op" and first.parent is None:
                first.parent = parent
            self.handles[op.results[0]] = parent
            return
        produced = schedule_kinds.PRODUCED.get(op.name, ())
        for i, result in enumerate(op.results):
            if PARAMS in _text(result.type):
                continue
            kinds = produced[min(i, len(produced) - 1)] if produced else None
            same = kinds == schedule_kinds.SAME and first is not None
            self.handles[result] = _Handle(first.kinds if same else None if kinds == schedule_kinds.SAME else kinds, first.parent if first else None)

    def regions(self, op, handles):
        for region in op.regions:
            for block in region.blocks:
                inner = _State(self.findings, self.consumed, self.ended)
                inner.handles = {value: _copy(h) for value, h in self.handles.items()}
                if op.name == "transform.foreach":
                    for argument, handle in zip(block.arguments, handles):
                        inner.handles[argument] = _Handle(handle.kinds if handle else None)
                elif op.name.startswith("transform.with_pdl") or "pdl." in op.name:
                    continue
                inner.block(block)

    def names(self, op):
        for message in schedule_kinds.wrong_names(op):
            self.report(op, message)
        if op.name == "transform.structured.match" and "ops" in op.attributes:
            for attribute in op.attributes["ops"]:
                message = _unregistered(op.context, attribute.value)
                if message:
                    self.report(op, message)
        if op.name == "transform.apply_registered_pass":
            name = op.attributes["pass_name"].value
            if not upstream.has(name):
                hint = suggest(name, upstream.names()) or "; for passes of this project there is c4ml.run_pass"
                self.report(op, f"no upstream pass '{name}'{hint}")


def _copy(handle):
    copy = _Handle(handle.kinds, handle.parent)
    copy.ended_by = handle.ended_by
    return copy


def _matched(op):
    if "ops" in op.attributes:
        return {a.value for a in op.attributes["ops"]}
    if "interface" in op.attributes and "LinalgOp" in str(op.attributes["interface"]):
        return {"linalg.*"}
    return None


def _unregistered(context, name):
    dialect = name.partition(".")[0]
    if context.allow_unregistered_dialects or dialect in ("transform", "c4ml"):
        return None
    try:
        context.dialects[dialect]
    except (IndexError, KeyError, ValueError, AttributeError, ir.MLIRError):
        return f"no dialect '{dialect}', so that '{name}' matches nothing{suggest(dialect, upstream.dialects())}"
    return None if context.is_registered_operation(name) else f"no operation '{name}' in the dialect '{dialect}', so that it matches nothing"


def _shape(op):
    """What decides an operation's effects: its name and its operands' types."""
    return op.name, tuple(_text(v.type) for v in op.operands)


_texts: dict = {}  # of types, while a module is checked: they hold their context


def _text(kind):
    known = _texts.get(kind)
    if known is None:
        known = _texts[kind] = str(kind)
    return known


def _consumed_arguments(sequence) -> list[int]:
    attributes = sequence.attributes
    return [i for i, a in enumerate(attributes["arg_attrs"]) if "transform.consumed" in a] if "arg_attrs" in attributes else []


def _consumed_operands(context, sequences) -> dict:
    """For each shape of operation in the sequences the numbers of the operands that it consumes, as transform-infer-effects finds them."""
    samples = {}
    for sequence in sequences:
        _walk(sequence, lambda op: samples.setdefault(_shape(op), op) if _can_be_sampled(op) else None)
    with context, ir.Location.unknown():
        module = ir.Module.create()
        module.operation.attributes["transform.with_named_sequence"] = ir.UnitAttr.get()
        made = {}
        for i, (shape, op) in enumerate(samples.items()):
            made[shape] = _sample(module, f"s{i}", op)
        PassManager.parse("builtin.module(transform-infer-effects)", context=context).run(module.operation)
        return {shape: _consumed_arguments(s) for shape, s in made.items()}


def _can_be_sampled(op):
    skipped = ("transform.yield", *NAMES_SEQUENCES, SEQUENCE)
    return len(op.operands) and not op.regions and op.name not in skipped and op.name.startswith(("transform.", "c4ml."))


def _sample(module, name, op):
    """A sequence with a copy of `op` alone, its operands as arguments."""
    inputs = [v.type for v in op.operands]
    kind = ir.FunctionType.get(inputs, [])
    attributes = {"sym_name": ir.StringAttr.get(name), "function_type": ir.TypeAttr.get(kind)}
    with ir.InsertionPoint(module.body):
        sequence = ir.Operation.create(SEQUENCE, attributes=attributes, regions=1)
    block = sequence.regions[0].blocks.append(*inputs, arg_locs=[ir.Location.unknown()] * len(inputs))
    copy = op.clone(ip=ir.InsertionPoint(block))
    for i, argument in enumerate(block.arguments):
        copy.operands[i] = argument
    with ir.InsertionPoint(block):
        ir.Operation.create("transform.yield")
    return sequence


def _operations(op):
    return [o.operation for r in op.regions for b in r.blocks for o in b.operations]


def _walk(op, visit):
    for inner in _operations(op):
        visit(inner)
        _walk(inner, visit)


def _or(kinds):
    return " or ".join(sorted(kinds))


def _line(location):
    found = re.search(r'"([^"]*)":(\d+):(\d+)', str(location))
    return f"{found[1]}:{found[2]}:{found[3]}" if found else str(location)
