"""Writes the elementwise operations after a contraction into the function that takes its place, so that what is made of the contraction there can take them along."""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.kernels import _prepack
from c4ml_opt.transforms.kernels._alias import DISTINCT, may_alias

from ._body import Body
from ._emitter import Vectors
from ._epilogue import Epilogue
from ._finish import captured
from ._outline import Outline


def outline(name: str, op, after: Epilogue | None) -> Outline:
    """A function of the operands of `op` and, each once, of what the operations `after` it take."""
    own = list(op.operands)
    extra = []
    for value in [*after.operands, *captured(after)] if after else ():
        if value not in own + extra:
            extra.append(value)
    memrefs = [v for v in own + extra if isinstance(v.type, ir.MemRefType)]
    distinct = not any(may_alias(v, w) for i, v in enumerate(memrefs) for w in memrefs[:i])
    f = Outline(name, op, Vectors(False), tuple(extra), DISTINCT if distinct else "")
    for i, value in enumerate(f.operands):
        if _prepack.source(value) is not None:
            f.take_global(i)
    return f


def local_buffers(f: Outline, after: Epilogue | None) -> dict[int, str]:
    """Buffers in the place of operands, by number, that nothing reads after the operations."""
    buffers = {}
    for number, value in enumerate(f.operands):
        if after and value in after.dead:
            buffers[number] = allocated(f, number, str(value.type.element_type))
    return buffers


def allocated(f: Outline, operand: int, element: str) -> str:
    """A new buffer with the shape of an operand."""
    kind = f.operands[operand].type
    dynamic = []
    for i in range(kind.rank):
        if kind.is_dynamic_dim(i):
            position = f.once(f"arith.constant {i} : index")
            dynamic.append(f.once(f"memref.dim %a{operand}, {position} : {kind}"))
    return f.op(f"memref.alloc({', '.join(dynamic)}) {{alignment = 64 : i64}} : {shaped(kind, element)}")


def shaped(kind, element: str) -> str:
    """The contiguous memref type of the shape of `kind`."""
    shape = "".join(f"{'?' if kind.is_dynamic_dim(i) else kind.get_dim_size(i)}x" for i in range(kind.rank))
    return f"memref<{shape}{element}>"


def write_stages(f: Outline, after: Epilogue | None, buffers: dict[int, str]):
    """One linalg.generic for each operation; `buffers` stand in for operands."""

    def number(value) -> int:
        return next(i for i, v in enumerate(f.operands) if v == value)

    def operand(value) -> tuple[str, str]:
        i = number(value)
        if i in buffers:
            return buffers[i], shaped(value.type, str(value.type.element_type))
        return f"%a{i}", str(value.type)

    for stage in after.stages if after else ():
        op = stage.op
        names, kinds = zip(*(operand(v) for v in op.operands))
        split = stage.inputs
        maps = ", ".join(str(a) for a in op.attributes["indexing_maps"])
        parallel = ", ".join(['"parallel"'] * len(list(op.attributes["iterator_types"])))
        inputs = f"ins({', '.join(names[:split])} : {', '.join(kinds[:split])}) " if split else ""
        arguments = {i: f.name_value() for i in range(len(names))}
        head = ", ".join(f"{arguments[i]}: {a.type}" for i, a in enumerate(stage.block.arguments))
        f.do(f"linalg.generic {{indexing_maps = [{maps}], iterator_types = [{parallel}]}} {inputs}outs({', '.join(names[split:])} : {', '.join(kinds[split:])}) {{")
        f.do(f"^bb0({head}):")
        results = Body(f, stage.block, 0, lambda v: f"%a{number(v)}").write(arguments, None)
        f.do(f"linalg.yield {', '.join(results)} : {', '.join(str(v.type) for v in list(stage.block.operations)[-1].operands)}")
        f.do("}")
