"""Lower vector.extract and vector.insert at a dynamic position of an outer dimension to a chain of selects over its static ones.

The llvm dialect keeps outer dimensions as arrays, which it indexes only by constants.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, replace, walk

EQ = 0


def run(op, options):
    unknown = ir.ShapedType.get_dynamic_size()
    for child in walk(op):
        if child.name in ("vector.extract", "vector.insert") and "static_position" in child.attributes:
            inserts = child.name == "vector.insert"
            dynamic = list(child.operands)[1 + inserts :]
            positions = [dynamic.pop(0) if p == unknown else p for p in child.attributes["static_position"]]
            vector = child.operands[int(inserts)]
            if _outer(vector.type, positions) is not None:
                value = child.operands[0] if inserts else None
                replace(child, _access(Emitter(child), child, value, vector, positions))


def _outer(type_, positions):
    """The first dynamic position that is not along the innermost dimension."""
    found = (i for i, p in enumerate(positions) if not isinstance(p, int) and i != type_.rank - 1)
    return next(found, None)


def _access(emit, op, value, vector, positions):
    outer = _outer(vector.type, positions)
    if outer is None:
        return _direct(emit, op, value, vector, positions)
    chosen = vector if value is not None else None
    for place in range(vector.type.shape[outer]):
        one = _access(emit, op, value, vector, [*positions[:outer], place, *positions[outer + 1 :]])
        here = emit.compare(EQ, positions[outer], emit.index(place))
        chosen = one if chosen is None else emit.value("arith.select", one.type, here, one, chosen)
    return chosen


def _direct(emit, op, value, vector, positions):
    unknown = ir.ShapedType.get_dynamic_size()
    static = [p if isinstance(p, int) else unknown for p in positions]
    dynamic = [p for p in positions if not isinstance(p, int)]
    operands = [vector] if value is None else [value, vector]
    position = f"array<i64: {', '.join(map(str, static))}>"
    return emit.value(op.name, op.results[0].type, *operands, *dynamic, static_position=position)
