"""Writing the body of an operation's region again somewhere else."""

from c4ml_opt.transforms._emit import walk


def inline(emit, block, arguments) -> list:
    """Copies the operations of `block` to where `emit` stands, for these arguments; gives the copies of what its terminator names."""
    known = dict(zip(block.arguments, arguments, strict=True))
    *body, terminator = [o.operation for o in block.operations]
    for op in body:
        copy = op.clone(emit.point)
        for inner in [*walk(copy), copy]:
            for number, value in enumerate(inner.operands):
                if value in known:
                    inner.operands[number] = known[value]
        known.update(zip(op.results, copy.results))
    return [known.get(value, value) for value in terminator.operands]
