"""Runs a pipeline: runs of upstream passes go whole to upstream's PassManager, Python passes in between."""

from ..mlir import PassManager, ir
from ..registry import registry
from .text import Node, parse


def run_pipeline(op: ir.Operation, text: str):
    """Runs `anchor(...)` text on `op`; raises MLIRError when a pass fails, PipelineError or ValueError on bad text."""
    (root,) = parse(text)
    manager = PassManager(root.name, context=op.context)
    _add(manager, root.children, [])
    manager.run(op)


def _is_python(node: Node) -> bool:
    if node.children is not None:
        return any(map(_is_python, node.children))
    return node.name in registry.entries("pass")


def _add(manager, nodes, path):
    upstream = []

    def flush():
        if upstream:
            text = ",".join(map(str, upstream))
            for anchor in reversed(path):
                text = f"{anchor}({text})"
            manager.add(text)
            upstream.clear()

    for node in nodes:
        if not _is_python(node):
            upstream.append(node)
            continue
        flush()
        if node.children is not None:
            _add(manager, node.children, [*path, node.name])
        else:
            module = registry.find("pass", node.name).load()
            manager.add(_python_pass(module, path), name=node.name, argument=str(node))
    flush()


def _python_pass(module, path):
    def run(op, handle):
        for target in _anchored(op.operation, path):
            module.run(target, module.Options())

    return run


def _anchored(op, path):
    if not path:
        yield op
        return
    for region in op.regions:
        for block in region.blocks:
            for child in list(block.operations):
                if child.operation.name == path[0]:
                    yield from _anchored(child.operation, path[1:])
