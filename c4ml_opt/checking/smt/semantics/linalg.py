"""Every structured operation of linalg, by its indexing maps and its region, one point of its domain after the other."""

from ....mlir import extension, ir
from ..machine import semantics
from ..terms import const
from ..values import INDEX, Array, MemRef, Scalar, Unencodable, number, positions
from .affine import apply


@semantics("linalg.*")
def _structured(machine, op, env):
    attributes = extension("DialectsLinalg").get_indexing_maps(op) if op.regions and len(op.regions[0].blocks) else None
    if attributes is None:
        raise Unencodable(f"'{op.name}' has no semantics in bit-vectors")
    maps = [ir.AffineMapAttr(m).value for m in attributes]
    values = [env[v] for v in op.operands]
    outputs = range(len(values) - _output_count(op), len(values))
    # Tensors that are written stand in lists of their own meanwhile.
    values = [v._replace(elements=list(v.elements)) if i in outputs and isinstance(v, Array) else v for i, v in enumerate(values)]
    count = len(op.regions[0].blocks[0].arguments)
    for point in positions(_domain(maps, values)):
        places = [apply(m, point) for m in maps]
        machine.points.append(point)
        given = [_get(machine, v, at) for v, at in zip(values, places)]
        results = machine.region(op.regions[0], given[:count], env)
        machine.points.pop()
        for i, result in zip(outputs, results):
            _set(machine, values[i], places[i], result)
    return [values[i] for i in outputs][: len(op.results)]


def _output_count(op):
    if "operandSegmentSizes" in op.attributes:
        return list(ir.DenseI32ArrayAttr(op.attributes["operandSegmentSizes"]))[1]
    return len(op.operands) // 2 if op.name == "linalg.reduce" else 1


def _domain(maps, values):
    extents = {}
    for m, value in zip(maps, values):
        if not isinstance(value, Scalar):
            extents.update((e.position, size) for e, size in zip(m.results, value.shape) if isinstance(e, ir.AffineDimExpr))
    dims = range(maps[0].n_dims)
    if any(d not in extents for d in dims):
        raise Unencodable("the operands do not tell the iteration domain")
    return [extents[d] for d in dims]


def _get(machine, value, at):
    if isinstance(value, Scalar):
        return value
    if isinstance(value, MemRef):
        return machine.memory.load(value, [const(i, INDEX) for i in at])
    return value.elements[value.offset(at)]


def _set(machine, value, at, result):
    if isinstance(value, MemRef):
        machine.memory.store(value, [const(i, INDEX) for i in at], result)
    else:
        value.elements[value.offset(at)] = result


@semantics("linalg.index")
def _index(machine, op, env):
    return [number(machine.points[-1][op.attributes["dim"].value])]
