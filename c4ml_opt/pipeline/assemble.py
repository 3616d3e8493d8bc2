"""Puts the nodes of a mixed pipeline into an upstream PassManager, level by level."""

from .. import upstream
from . import names, options
from .build import Pipeline, check_upstream, is_upstream
from .named import expand
from .passes import guarded, python_pass
from .resolve import Nest
from .split import Level
from .text import RESERVED, PipelineError, located, one_line


def assemble(level: Level, context, nodes, text, instruments, keep, interrupts):
    """Adds `nodes`, parsed from `text` (None where they come from flags), to `level`; gives the items for `resolve`."""
    return _Assembler(context, text, instruments, keep, interrupts).add(level, level.anchor, nodes)


class _Assembler:
    def __init__(self, context, text, instruments, keep, interrupts, parents=()):
        self.context, self.text, self.instruments, self.parents = context, text, instruments, parents
        self.keep, self.interrupts = keep, interrupts

    def fail(self, node, message, tail=""):
        """`tail` follows the caret, where upstream says which pass it could not add."""
        text = str(located(self.text, node.pos, message)) if self.text is not None else f"{message}\n"
        raise PipelineError(text + tail)

    def add(self, level, anchor, nodes):
        """Adds `nodes` to one level, consecutive upstream ones in one piece; gives the items for `resolve`."""
        upstream_nodes, items = [], []

        def flush():
            if upstream_nodes:
                items.append(level.add_nodes(upstream_nodes))
                upstream_nodes.clear()

        for i, node in enumerate(nodes):
            if is_upstream(node) and not self.instruments:
                self.check(node, anchor)
                upstream_nodes.append(node)
                continue
            flush()
            if node.name in RESERVED:
                items += self.add_control(level, anchor, nodes, i)
            elif node.children is not None:
                items.append(Nest(node.name, self.add(level.nest(node.name), node.name, node.children)))
            else:
                items += self.add_leaf(level, anchor, node)
        flush()
        return items

    def check(self, node, anchor):
        for leaf in node.walk():
            if leaf.children is None and not upstream.has(leaf.name):
                self.fail(leaf, names.unknown(leaf.name))
        check_upstream(node, anchor, self.text)

    def add_leaf(self, level, anchor, node):
        entry = names.ours(node.name)
        if entry is not None and entry.kind == "pipeline":
            return self.add_named(level, anchor, node, entry)
        around = [i.around(node.name, node.options, anchor) for i in self.instruments]
        self.add_observers(level, node.name, [before for before, _ in around])
        if entry is None:
            self.check(node, anchor)
            level.add_nodes([node])
        else:
            self.add_python(level, anchor, node, entry)
        self.add_observers(level, node.name, [after for _, after in around])
        return [one_line(node)]

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
            return inner.add(level, anchor, nodes)
        except PipelineError as error:
            raise PipelineError(f"in pipeline '{node.name}' ({entry.path}): {error}") from None

    def add_control(self, level, anchor, nodes, i):
        """Adds the control node number `i`; elif and else belong to the if before them."""
        from . import control  # with what conditions need it costs 20 ms: only where a pipeline has such nodes
        from .expression import ExpressionError

        node = nodes[i]
        if node.name in ("elif", "else"):
            if i == 0 or nodes[i - 1].name not in ("if", "elif"):
                self.fail(node, f"'{node.name}' without an 'if' before it")
            return []
        try:
            if node.name == "schedule":
                step, argument = control.schedule_of(node, self.context)
                level.add_python("Schedule", argument, "", guarded(f"schedule '{step.name}'", step.apply, self.interrupts))
                return [argument]
            step = self.control(control, node, anchor, nodes, i)
        except (options.OptionError, ExpressionError) as error:
            self.fail(node, str(error))
        level.add_control(step, lambda run: guarded(node.name, run, self.interrupts, blamed=False))
        return [step]

    def control(self, control, node, anchor, nodes, i):
        if node.name == "check":
            return control.Check(control.condition_of(node), control.values(node, {"cond", "message"}).get("message"))
        if node.children is None:
            raise options.OptionError(f"{node.name} needs a nested pipeline: {node.name}{{...}}(...)")
        if node.name == "repeat":
            return control.repeat_of(node, self.sub(anchor, node))
        chain = [node]
        for follower in nodes[i + 1 :]:
            if follower.name not in ("elif", "else") or chain[-1].name == "else":
                break
            chain.append(follower)
        return control.Branches([(None if n.name == "else" else control.condition_of(n), self.sub(anchor, n)) for n in chain])

    def sub(self, anchor, node):
        """The nested pipeline of a control node, which runs by itself on operations named `anchor`."""
        pipeline = Pipeline(anchor, self.context, nested=True)
        pipeline.interrupts = self.interrupts
        children = [c for c in node.children or () if c.name or c.children is not None]  # an empty branch holds one nameless element
        inner = _Assembler(self.context, self.text, self.instruments, pipeline.keep, self.interrupts, self.parents)
        pipeline.items = inner.add(pipeline.level(), anchor, children)
        self.keep.append(pipeline)
        return pipeline
