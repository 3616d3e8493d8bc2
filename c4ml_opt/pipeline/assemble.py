"""Puts the nodes of a mixed pipeline into an upstream PassManager, level by level."""

from .. import upstream
from . import names, options
from .build import _check_upstream, _is_upstream, _one_line
from .named import expand
from .native import OpPassManager
from .passes import guarded, python_pass
from .text import PipelineError, located


def assemble(manager, context, anchor, nodes, text, instruments, keep, interrupts):
    """Adds `nodes`, parsed from `text` (None where they come from flags), under the top of `manager`."""
    keep.append(manager)
    _Assembler(context, text, instruments, keep, interrupts).add(OpPassManager.of(manager, keep), anchor, nodes)


class _Assembler:
    def __init__(self, context, text, instruments, keep, interrupts, parents=()):
        self.context, self.text, self.instruments, self.parents = context, text, instruments, parents
        self.keep, self.interrupts = keep, interrupts

    def fail(self, node, message, tail=""):
        """`tail` follows the caret, where upstream says which pass it could not add."""
        text = str(located(self.text, node.pos, message)) if self.text is not None else f"{message}\n"
        raise PipelineError(text + tail)

    def add(self, level, anchor, nodes):
        """Adds `nodes` to one level; consecutive upstream ones go in one piece."""
        upstream_nodes = []

        def flush():
            if upstream_nodes:
                level.add_text(",".join(map(_one_line, upstream_nodes)))
                upstream_nodes.clear()

        for node in nodes:
            if _is_upstream(node) and not self.instruments:
                self.check(node, anchor)
                upstream_nodes.append(node)
                continue
            flush()
            if node.children is not None:
                self.add(level.nest(node.name), node.name, node.children)
            else:
                self.add_leaf(level, anchor, node)
        flush()

    def check(self, node, anchor):
        for leaf in node.walk():
            if leaf.children is None and not upstream.has(leaf.name):
                self.fail(leaf, names.unknown(leaf.name))
        _check_upstream(node, anchor, self.text)

    def add_leaf(self, level, anchor, node):
        entry = names.ours(node.name)
        if entry is not None and entry.kind == "pipeline":
            self.add_named(level, anchor, node, entry)
            return
        around = [i.around(node.name, node.options, anchor) for i in self.instruments]
        self.add_observers(level, node.name, [before for before, _ in around])
        if entry is None:
            self.check(node, anchor)
            level.add_text(_one_line(node))
        else:
            self.add_python(level, anchor, node, entry)
        self.add_observers(level, node.name, [after for _, after in around])

    def add_observers(self, level, name, callbacks):
        for callback in filter(None, callbacks):
            level.add_python(f"Observe({name})", "", "", guarded(name, callback, self.interrupts))

    def add_python(self, level, anchor, node, entry):
        added = f"failed to add `{node.name}` with options `{node.options or ''}`\n"
        try:
            step = python_pass(entry, node.options, self.context)
        except options.OptionError as error:
            self.fail(node, str(error), added)
        if step.anchor not in (None, anchor):
            self.fail(
                node,
                f"Can't add pass '{step.title}' restricted to '{step.anchor}' on a PassManager intended to run on '{anchor}', "
                "did you intend to nest?",
                added,
            )
        run = guarded(node.name, step.run, self.interrupts)
        level.add_python(step.title, step.argument, step.anchor or "", run)

    def add_named(self, level, anchor, node, entry):
        if node.name in self.parents:
            self.fail(node, f"pipeline '{node.name}' includes itself: {' -> '.join([*self.parents, node.name])}")
        try:
            text, nodes = expand(entry, node.options, anchor)
        except PipelineError as error:
            self.fail(node, str(error))
        inner = _Assembler(self.context, text, self.instruments, self.keep, self.interrupts, (*self.parents, node.name))
        try:
            inner.add(level, anchor, nodes)
        except PipelineError as error:
            raise PipelineError(f"in pipeline '{node.name}' ({entry.path}): {error}") from None
