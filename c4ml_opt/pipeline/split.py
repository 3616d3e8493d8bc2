"""Runs a dynamic pipeline split at its control nodes: upstream's PassManagers between them, decisions outside.

Inside a PassManager a control node is an external pass, after which MLIR verifies the operation and computes its analyses anew: that and
the way back to Python cost a twelfth of a pipeline of 13 passes. Split, all operations of a level reach a control node before the first
one goes on, which upstream's passes cannot tell: MLIR may run them on threads of their own. The rest stays: an operation goes through its
passes in order, the others go on after one has failed, and what holds them is verified when all are through.
"""

from itertools import groupby
from typing import Callable, NamedTuple

from .. import upstream
from ..mlir import PassManager, ir
from .native import OpPassManager
from .text import Node, one_line

BATCH = 1  # passes that go over a group of operations before the next: their code stays in the caches, which saves a twentieth
GROUP = 64  # operations in a group: what the passes work on stays there, too

# Upstream refuses, before each pass, operations that are not isolated from above; these are.
ISOLATED = frozenset({"builtin.module", "func.func", "gpu.module", "gpu.func", "llvm.func"})


class Python(NamedTuple):
    """A Python pass or schedule: what `OpPassManager.add_python` takes."""

    name: str
    argument: str
    anchor: str
    run: Callable


class Control(NamedTuple):
    """A control node of `control`; `guard` makes a callback that reports errors and tells success."""

    node: object
    guard: Callable


class Level:
    """One level of a PassManager with a record of what it was given: upstream's nodes, `Python`, `Control` and nested levels."""

    def __init__(self, native: OpPassManager, anchor: str, pieces: list):
        self._native, self.anchor, self.pieces = native, anchor, pieces

    @staticmethod
    def top(manager: PassManager, anchor: str, pieces: list, keep: list) -> "Level":
        keep.append(manager)
        return Level(OpPassManager.of(manager, keep), anchor, pieces)

    def nest(self, anchor: str) -> "Level":
        self.pieces.append(Level(self._native.nest(anchor), anchor, []))
        return self.pieces[-1]

    def add_nodes(self, nodes: list[Node]) -> str:
        """Adds upstream's nodes and gives their text."""
        text = ",".join(map(one_line, nodes))
        self._native.add_text(text)
        self.pieces += nodes
        return text

    def add_python(self, *arguments):
        self.pieces.append(Python(*arguments))
        self._native.add_python(*arguments)

    def add_control(self, node, guard):
        self.pieces.append(Control(node, guard))
        self._native.add_python(node.title, str(node), "", guard(node.run))


class Unsplittable(Exception):
    """Split, the pipeline might differ from the whole one."""


def split(anchor: str, context: ir.Context, pieces: list, verify: bool, keep: list, interrupts: list, branch: bool = False):
    """The step that runs `pieces` on operations named `anchor` and gives those that passed.

    None where the pieces have to run whole or hold no control node, unless they are those of a `branch`, which many operations take.
    """
    if not branch and not any(map(_dynamic, pieces)):
        return None
    try:
        return _Splitter(context, verify, keep, interrupts).sequence(anchor, pieces)
    except Unsplittable:
        return None


def _dynamic(piece):
    return isinstance(piece, Control) or (isinstance(piece, Level) and any(map(_dynamic, piece.pieces)))


def _nests(piece):
    """Whether it puts nested anchors into its level, as registered pipelines may."""
    return isinstance(piece, Level) or (isinstance(piece, Node) and (piece.children is not None or piece.name in upstream.pipelines()))


def _alone(piece):
    """Whether only upstream's passes are in it: Python's run on one thread and may rely on that, or add functions beside their own."""
    if isinstance(piece, Python):
        return False
    if isinstance(piece, Level):
        return all(map(_alone, piece.pieces))
    if isinstance(piece, Control):
        return all(_alone(p) for pipeline in piece.node.pipelines() for p in pipeline.pieces)
    return True


class _Splitter:
    """Makes steps: functions of a list of operations that give those for which the step succeeded."""

    def __init__(self, context, verify, keep, interrupts):
        self.context, self.verify, self.keep, self.interrupts = context, verify, keep, interrupts

    def sequence(self, anchor, pieces):
        steps = self.steps(anchor, pieces)

        def step(ops):
            for each in steps:
                ops = each(ops)
            return ops

        return steps[0] if len(steps) == 1 else step

    def steps(self, anchor, pieces):
        if any(map(_dynamic, pieces)) and anchor not in ISOLATED:
            raise Unsplittable
        steps, native = [], []

        def flush():
            if native:
                steps.append(self.batches(anchor, native))
                native.clear()

        for nests, group in groupby(pieces, _nests):
            group = list(group)
            if nests and any(map(_dynamic, group)):
                flush()
                steps.append(self.nested(anchor, group))
                continue
            for piece in group:
                if isinstance(piece, Control):
                    flush()
                    steps.append(self.decided(piece))
                else:
                    native.append(piece)
        flush()
        return steps

    def batches(self, anchor, pieces):
        """Every few passes in a PassManager of their own; a single operation goes through all in one."""
        size = BATCH if all(isinstance(p, Node) for p in pieces) and anchor != "builtin.module" else len(pieces)
        parts = [for_each(self.manager(anchor, pieces[i : i + size]).run, self.interrupts) for i in range(0, len(pieces), size)]

        def step(ops):
            passed = []
            for i in range(0, len(ops), GROUP):
                group = ops[i : i + GROUP]
                for part in parts:
                    group = part(group)
                passed += group
            return passed

        return parts[0] if len(parts) == 1 else step

    def manager(self, anchor, pieces):
        manager = PassManager(anchor, context=self.context)
        manager.enable_verifier(self.verify)
        self.keep.append(manager)
        self.fill(OpPassManager.of(manager, self.keep), pieces)
        return manager

    def fill(self, level, pieces):
        for piece in pieces:
            if isinstance(piece, Node):
                level.add_text(one_line(piece))
            elif isinstance(piece, Level):
                self.fill(level.nest(piece.anchor), piece.pieces)
            else:
                level.add_python(*piece)

    def decided(self, control):
        """All decisions before the first branch: between the passes of two functions each would find Python's code out of the caches."""
        if not hasattr(control.node, "chooser"):
            return for_each(_raising(control.guard(control.node.run)), self.interrupts)
        chooser, interrupts = control.node.chooser, self.interrupts

        def step(ops):
            chosen, passed, order = {}, [], {id(op): i for i, op in enumerate(ops)}
            choose = chooser(ops[0].parent) if ops else None  # all of them stand in one operation

            def decide(op):
                chosen.setdefault(choose(op), []).append(op)

            decide = control.guard(decide)
            for op in ops:
                if not decide(op) and interrupts:
                    raise failure()
            for pipeline, group in chosen.items():
                passed += group if pipeline is None else pipeline.run_each(group)
            return passed if len(chosen) == 1 else sorted(passed, key=lambda op: order[id(op)])

        return step

    def nested(self, anchor, group):
        """Adjacent nested anchors go over the operations together, as upstream coalesces them."""
        pieces: dict[str, list] = {}
        for piece in group:
            if isinstance(piece, Node) and piece.children is None:
                raise Unsplittable
            name, inner = (piece.anchor, piece.pieces) if isinstance(piece, Level) else (piece.name, piece.children)
            pieces.setdefault(name, []).extend(p for p in inner if not isinstance(p, Node) or p.name)
        if "any" in pieces:
            raise Unsplittable
        sequences = {name: self.sequence(name, inner) for name, inner in pieces.items() if inner}
        # A level that matches nothing: what upstream verifies after nested passes it verifies after this one.
        after = PassManager.parse(f"{anchor}(c4ml.nothing(cse))", context=self.context)
        after.enable_verifier(self.verify)

        def one_by_one(op):
            passed = True
            for region in op.regions:
                for block in region:
                    for child in block:
                        child = child.operation
                        sequence = sequences.get(child.name)
                        passed = (sequence is None or bool(sequence([child]))) and passed
            return passed

        def together(op):
            found: dict[str, list] = {name: [] for name in sequences}
            for region in op.regions:
                for block in region:
                    for child in block:
                        child = child.operation
                        if child.name in found:
                            found[child.name].append(child)
            return all([len(sequences[name](ops)) == len(ops) for name, ops in found.items()])

        passes = together if all(map(_alone, group)) else one_by_one

        def run(op):
            if not passes(op):
                raise failure()
            after.run(op)

        return for_each(run, self.interrupts)


def for_each(run, interrupts: list):
    """The step that runs `run`, which raises MLIRError on failure, on each operation; an interrupt ends it."""

    def step(ops):
        passed = []
        for op in ops:
            try:
                run(op)
                passed.append(op)
            except ir.MLIRError:
                if interrupts:
                    raise
        return passed

    return step


def _raising(callback):
    def run(op):
        if not callback(op):
            raise failure()

    return run


def failure() -> ir.MLIRError:
    """What the bindings raise; the diagnostics have gone to the context's handlers."""
    error = ir.MLIRError("Failure while executing pass pipeline")
    error._error_diagnostics = []
    return error
