"""Carry what a loop sums up in a vector, and reduce it to a number once behind the loop.

A loop that hands a number on and adds the elements of a vector to it reduces one in every iteration, element by element where they are
floats. Afterwards it adds vectors; what a mask leaves out keeps its lane's sum. Floats are thus summed up in another order.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms._emit import Emitter, walk

ANCHOR = "func.func"
#: Kind of reduction: the operation on vectors of floats, and of integers.
COMBINE = {
    "add": ("arith.addf", "arith.addi"),
    "mul": ("arith.mulf", "arith.muli"),
    "maximumf": ("arith.maximumf", None),
    "minimumf": ("arith.minimumf", None),
    "maxsi": (None, "arith.maxsi"),
    "minsi": (None, "arith.minsi"),
    "maxui": (None, "arith.maxui"),
    "minui": (None, "arith.minui"),
}
INFINITY = {"f16": 0x7C00, "bf16": 0x7F80, "f32": 0x7F800000, "f64": 0x7FF << 52}


def run(op, options):
    for loop in [o for o in walk(op.operation) if o.name == "scf.for"]:
        for position in range(len(loop.results)):
            chain = _chain(loop, position)
            if chain is not None:
                _carry(loop, position, *chain)


def _chain(loop, position):
    """(reduction, its mask, operations from the carried value to the next), None where the value is anything else than reduced to."""
    block = loop.regions[0].blocks[0]
    carried, given = block.arguments[position + 1], _last(block).operands[position]
    ends = []
    if str(carried.type).startswith("vector<"):  # of no dimensions: taken apart and put together again
        taken, put = _only_user(carried), _maker(given)
        if taken is None or put is None or (taken.name, put.name) != ("vector.extract", "vector.broadcast"):
            return None
        ends, carried, given = [put, taken], taken.results[0], put.operands[0]
    made = _maker(given)
    mask = made.operands[0] if made is not None and made.name == "vector.mask" else None
    reduction = made.regions[0].blocks[0].operations[0].operation if mask is not None else made
    if reduction is None or reduction.name not in ("vector.multi_reduction", "vector.reduction") or len(reduction.operands) != 2:
        return None
    source, begin = reduction.operands
    fits = begin == carried and source.type.rank == 1 and _only_user(carried) is not None and _only_user(given) is not None
    return (reduction, mask, [*ends[:1], made, *ends[1:]]) if fits and _operation(reduction) else None


def _carry(loop, position, reduction, mask, chain):
    block, source, kind = loop.regions[0].blocks[0], reduction.operands[0], _kind(reduction)
    vector, init, attributes = source.type, loop.operands[3 + position], {"kind": reduction.attributes["kind"]}
    carried, last, result = block.arguments[position + 1], _last(block), loop.results[position]
    loop.operands[3 + position] = Emitter(loop).constant(vector, _neutral(kind, vector.element_type))
    carried.set_type(vector)
    inside = Emitter(last)
    combined = _combined(inside, _operation(reduction), carried, source)
    last.operands[position] = combined if mask is None else inside.value("arith.select", vector, mask, combined, carried)
    for op in chain:
        op.erase()
    uses = [(use.owner.operation, use.operand_number) for use in result.uses]
    result.set_type(vector)
    behind, element, whole = Emitter(loop, _behind(loop)), vector.element_type, init.type
    if whole != element:
        init = behind.value("vector.extract", element, init, static_position="array<i64>")
    if isinstance(element, ir.FloatType):
        attributes["fastmath"] = "#arith.fastmath<reassoc>"
    total = behind.value("vector.reduction", element, result, init, **attributes)
    if whole != element:
        total = behind.value("vector.broadcast", whole, total)
    for user, number in uses:
        user.operands[number] = total


def _combined(inside, operation, carried, source):
    product = _maker(source)
    if operation == "arith.addf" and product is not None and product.name == "arith.mulf":
        return inside.value("vector.fma", carried.type, *product.operands, carried)
    return inside.value(operation, carried.type, carried, source)


def _kind(reduction):
    return str(reduction.attributes["kind"]).partition("<")[2].rstrip(">")


def _operation(reduction):
    floats = isinstance(reduction.operands[0].type.element_type, ir.FloatType)
    return COMBINE.get(_kind(reduction), (None, None))[not floats]


def _neutral(kind, element) -> str:
    """What leaves every number as it is."""
    if isinstance(element, ir.FloatType):
        sign = 1 << (element.width - 1)
        infinity = INFINITY.get(str(element), 0)
        return {"add": "-0.0", "mul": "1.0", "minimumf": f"0x{infinity:X}", "maximumf": f"0x{infinity | sign:X}"}[kind]
    most = (1 << (element.width - 1)) - 1
    return str({"add": 0, "mul": 1, "maxsi": -most - 1, "minsi": most, "maxui": 0, "minui": -1}[kind])


def _last(block):
    return block.operations[len(block.operations) - 1].operation


def _behind(loop):
    following = list(loop.block.operations)
    at = next(i for i, o in enumerate(following) if o.operation == loop)
    return ir.InsertionPoint(following[at + 1])


def _maker(value):
    """The operation that gives the value, None for arguments."""
    owner = value.owner
    return None if isinstance(owner, ir.Block) else owner.operation


def _only_user(value):
    users = [use.owner.operation for use in value.uses]
    return users[0] if len(users) == 1 else None
