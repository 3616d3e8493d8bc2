"""Builds a pipeline: upstream's passes go whole to upstream's PassManager, Python passes stand between them at any depth."""

from contextlib import contextmanager
from contextvars import ContextVar

from .. import upstream
from ..mlir import PassManager, ir
from ..registry import registry
from . import names
from .text import CONTROL, RESERVED, Node, PipelineError, located, one_line, parse, split_anchor


class Instrument:
    """What a tool wants to see of pipelines; subclass it and give it to `instrument`."""

    def manager(self, manager: PassManager, nested: bool):
        """Every upstream PassManager, before it runs: the place for enable_ir_printing, enable_timing, enable_verifier.

        `nested` tells those that control nodes and Python passes run inside another one.
        """

    def around(self, name: str, options: str | None, anchor: str):
        """Callables on the operation to run before and after this pass, or None; anchors are not passes and are not asked."""
        return None, None


_instruments: ContextVar[tuple[Instrument, ...]] = ContextVar("instruments", default=())
_running: ContextVar[bool] = ContextVar("running", default=False)
_verified: ContextVar[bool] = ContextVar("verified", default=True)


@contextmanager
def instrument(*instruments: Instrument):
    """Pipelines built and run in the body, nested ones included, are seen by `instruments`."""
    token = _instruments.set((*_instruments.get(), *instruments))
    try:
        yield
    finally:
        _instruments.reset(token)


@contextmanager
def verified_at_the_end(op):
    """Pipelines built and run in the body verify `op` once, after them, instead of after each pass, which is half the time of a lowering."""
    token = _verified.set(False)
    try:
        yield
    finally:
        _verified.reset(token)
    op.verify()


class Pipeline:
    """A pass manager for operations named `anchor`; `str` of it is a pipeline text with all options, as upstream prints one.

    It runs split at its control nodes (see `split`), unless somebody watches its passes.
    """

    def __init__(self, anchor: str, context: ir.Context, manager: PassManager | None = None, nested: bool = False):
        self.anchor, self.context, self._nested = anchor, context, nested
        self._manager = manager or PassManager(anchor, context=context)
        self._instruments = _instruments.get()
        self._whole, self._verify = bool(self._instruments), _verified.get()
        self._run = self._run_each = None  # chosen when it runs
        self.interrupts: list[BaseException] = []
        self.keep: list = []
        self.items: list = []  # what it holds, for `resolved`: texts, nested anchors, control nodes
        self.pieces: list = []  # what it holds, for `split`
        self._plain = None  # the same pipeline without what instruments put around its passes
        if not self._verify:
            self._manager.enable_verifier(False)
        for each in self._instruments:
            each.manager(self._manager, nested or _running.get())

    def __str__(self):
        return str(self._plain or self._manager)

    @property
    def manager(self) -> PassManager:
        """Upstream's PassManager. Who takes it may have it print, time or count: from then on it runs whole."""
        self._whole, self._run = True, None
        return self._manager

    @manager.setter
    def manager(self, manager):
        self._manager, self._run = manager, None

    @property
    def nested_managers(self) -> list[PassManager]:
        """The PassManagers of its control nodes' pipelines, at any depth."""
        inner = [p for p in self.keep if isinstance(p, Pipeline)]
        return [m for p in inner for m in (p.manager, *p.nested_managers)]

    def inner(self) -> str:
        """The text inside the anchor's parentheses."""
        return split_anchor(str(self))[1]

    def resolved(self) -> str:
        """The plain pipelines that ran, without control nodes: one for all functions that took the same branches.

        Without Python passes in it stock mlir-opt runs each on a module with those functions.
        """
        from .resolve import resolve

        return resolve(self.anchor, self.items)

    def append(self, name: str, options: str | None = None):
        """Adds a pass, schedule or pipeline at the end, nested under the operation that it is restricted to, as mlir-opt's flags are."""
        node = Node(name, options)
        entry = names.ours(name)
        if entry is None and not upstream.has(name) and name not in ("check", "schedule"):
            raise PipelineError(names.unknown(name))
        anchor = None if name in RESERVED else _restriction(node, entry)
        if anchor not in (None, self.anchor):
            node = Node(anchor, None, [node])
        self._add([node])

    def run(self, op):
        """Runs on `op` in place; raises MLIRError when a pass fails (its diagnostics have gone to the context's handlers)."""
        run = self._run or self._choose()
        if self._nested:  # inside a run that has prepared all there is to prepare
            run(op)
            return
        token = _running.set(True)
        try:
            if self.keep:
                from .native import single_threaded

                with single_threaded(self.context):
                    run(op.operation)
            else:
                run(op.operation)
        finally:
            _running.reset(token)
            if self.interrupts:
                raise self.interrupts.pop()

    def _choose(self):
        """Split where errors go to the context's handlers; elsewhere a PassManager's run collects those of all its passes."""
        self._run, self._run_each = self._manager.run, None
        if self.keep and not self._whole and self.context.emit_error_diagnostics:
            from .split import split

            step = split(self.anchor, self.context, self.pieces, self._verify, self.keep, self.interrupts, self._nested)
            if step is not None:
                self._run, self._run_each = self._split_run(step, self._run), step
        return self._run

    def _split_run(self, step, whole):
        from .split import failure

        def run(op):
            if op.name != self.anchor:
                whole(op)  # fails, as upstream says it
            elif not step([op]):
                raise failure()

        return run

    def run_each(self, ops: list) -> list:
        """Runs on each operation, from a control node that split its pipeline; gives those that passed."""
        run = self._run or self._choose()
        if self._run_each is None:
            from .split import for_each

            self._run_each = for_each(run, self.interrupts)
        return self._run_each(ops)

    def level(self):
        """The top of its PassManager, for `assemble`."""
        from .split import Level

        return Level.top(self._manager, self.anchor, self.pieces, self.keep)

    def _add(self, nodes, text=None):
        self._run = None
        if not self._observed() and all(is_upstream(n) for n in nodes):
            for node in nodes:
                check_upstream(node, self.anchor, text)
                _prepare(node.name, self.context)
                self._manager.add(one_line(node))
                self.items.append(one_line(node))
                self.pieces.append(node)
            return
        from .assemble import assemble
        from .split import Level

        if self._observed():
            self._plain = self._plain or PassManager(self.anchor, context=self.context)
            token = _instruments.set(())
            try:
                assemble(Level.top(self._plain, self.anchor, [], []), self.context, nodes, text, (), [], [])
            finally:
                _instruments.reset(token)
        self.items += assemble(self.level(), self.context, nodes, text, self._instruments, self.keep, self.interrupts)

    def _observed(self):
        return any(type(i).around is not Instrument.around for i in self._instruments)


def build(text: str, context: ir.Context) -> Pipeline:
    """The pipeline of `anchor(...)` text; raises PipelineError (a ValueError) with mlir-opt's message."""
    anchor, inner = split_anchor(text)
    _prepare(inner, context)
    nodes = parse(inner)
    pure = all(is_upstream(n) for n in nodes)
    if pure:
        for node in nodes:
            check_upstream(node, anchor, inner)
        if not any(type(i).around is not Instrument.around for i in _instruments.get()):
            pipeline = Pipeline(anchor, context, _parse_upstream(text, context, nodes, inner))
            pipeline.items, pipeline.pieces = [inner] if nodes else [], nodes
            return pipeline
    pipeline = Pipeline(anchor, context)
    pipeline._add(nodes, inner)
    return pipeline


def run_pipeline(op, text: str):
    """Builds `text` and runs it on `op`; raises MLIRError when a pass fails, PipelineError on bad text."""
    build(text, op.context).run(op)


def _prepare(text, context):
    """Upstream reads the files of a library itself: what they may mention must be there before."""
    if "transform-preload-library" in text:
        from .. import dialect_loader

        dialect_loader.load_one(context, registry.find("dialect", "c4ml"))


def _parse_upstream(text, context, nodes, inner):
    try:
        return PassManager.parse(text, context=context)
    except ValueError as error:
        for node in (n for root in nodes for n in root.walk() if n.children is None):
            if not upstream.has(node.name):
                raise located(inner, node.pos, names.unknown(node.name)) from None
        raise PipelineError(str(error)) from None


def is_upstream(node: Node) -> bool:
    """Whether all of the node is upstream's to build, or unknown."""
    if node.name in RESERVED:
        return False
    if node.children:
        return all(map(is_upstream, node.children))
    return names.ours(node.name) is None


def check_upstream(node: Node, anchor: str, text: str | None):
    """Refuses what upstream answers with an abort: a registered pipeline under an anchor that its passes do not fit."""
    if node.children is not None:
        for child in node.children:
            check_upstream(child, anchor if node.name in CONTROL else node.name, text)
        return
    required = upstream.required_anchors(node.name)
    if required is not None and anchor not in required:
        message = f"pipeline '{node.name}' restricted to '{required[0]}' cannot be added to a PassManager intended to run on '{anchor}'"
        raise located(text, node.pos, message) if text is not None else PipelineError(message)


def _restriction(node, entry):
    if entry is None:
        required = upstream.required_anchors(node.name)
        return required[0] if required else upstream.anchor(node.name)
    return getattr(entry.load(), "ANCHOR", None) if entry.kind == "pass" else None
