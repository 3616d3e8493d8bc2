"""Fuse elementwise operations on tensors into their only consumer, but leave contractions recognisable.

Named operations become linalg.generic. A producer stays apart from a contraction (whose body must stay a plain multiply-add), and a dear one (division, square root, exponential) from a
consumer that would compute it again and again for a broadcast. Uses upstream's linalg-fuse-elementwise-ops, which only fuses what has one use.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.pipeline import run_pipeline
from c4ml_opt.transforms.kernels._splice import filled_with, module_of
from c4ml_opt.transforms.kernels._values import defining, is_result_of

DEAR = ("math.", "arith.divf", "arith.divsi", "arith.divui", "arith.remf")
CHEAP = ("math.absf", "math.absi", "math.fma", "math.copysign", "math.floor", "math.ceil")
GUARD = "c4ml_keep_apart"


def run(op, options):
    run_pipeline(op, f"{op.name}(convert-elementwise-to-linalg,linalg-generalize-named-ops,canonicalize,cse)")
    _separate_fills(op)
    run_pipeline(op, f"{op.name}(canonicalize)")
    _name_fills(op)
    guards = _guard(op)
    run_pipeline(op, f"{op.name}(linalg-fuse-elementwise-ops)")
    _remove(op, guards)
    run_pipeline(op, f"{op.name}(canonicalize,cse)")


def _generics(op) -> list:
    found = []

    def visit(o):
        if o.name == "linalg.generic":
            found.append(o)
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    return found


def _separate_fills(op):
    """Reads of a filled tensor become the scalar itself, and every initial value its own fill, so that no operation waits for a buffer of equal numbers."""
    for generic in _generics(op):
        inputs = ir.DenseI32ArrayAttr(generic.attributes["operandSegmentSizes"])[0]
        for number, value in enumerate(generic.operands):
            fill = _fill(value)
            if fill is None:
                continue
            if number < inputs:
                generic.regions[0].blocks[0].arguments[number].replace_all_uses_with(filled_with(fill))
            elif len(list(value.uses)) > 1:
                with ir.InsertionPoint(generic):
                    generic.operands[number] = fill.clone().results[0]


def _fill(value):
    """The linalg.generic that gives every element of `value` the same scalar."""
    return defining(value) if is_result_of(value, "linalg.generic") and filled_with(defining(value)) is not None else None


def _name_fills(op):
    """Makes fills linalg.fill again: upstream's fusion takes the destination from any generic that does not read it."""
    for generic in _generics(op):
        scalar = filled_with(generic) if generic.results else None
        if scalar is None:
            continue
        out = generic.operands[len(generic.operands) - 1]
        with ir.InsertionPoint(generic), generic.location:
            segments = ir.DenseI32ArrayAttr.get([1, 1], context=op.context)
            fill = ir.Operation.create("linalg.fill", [out.type], [scalar, out], attributes={"operandSegmentSizes": segments}, regions=1)
            block = fill.regions[0].blocks.append(scalar.type, ir.ShapedType(out.type).element_type)
            with ir.InsertionPoint(block):
                ir.Operation.create("linalg.yield", operands=[block.arguments[0]])
        generic.results[0].replace_all_uses_with(fill.results[0])
        generic.erase()


def _guard(op) -> bool:
    """Gives each producer that must stay apart a second use, and hides constants of contractions: by calls of unknown functions."""
    kept = [value for generic in _generics(op) for value in _apart(generic)]
    hidden = [(generic, number) for generic in _generics(op) for number in _constants(generic)]
    if not kept and not hidden:
        return False
    module = module_of(op)
    names = {}
    for value in kept:
        _call(names, f"({value.type}) -> ()", ir.InsertionPoint.after(defining(value)), value, [])
    for generic, number in hidden:
        value = generic.operands[number]
        generic.operands[number] = _call(names, f"({value.type}) -> {value.type}", ir.InsertionPoint(generic), value, [value.type]).results[0]
    declarations = "\n".join(f"func.func private @{name}{type_}" for type_, name in names.items())
    parsed = ir.Module.parse(declarations, context=op.context)
    for function in list(parsed.body.operations):
        function.operation.detach_from_parent()
        module.regions[0].blocks[0].append(function)
    return True


def _call(names: dict[str, str], type_: str, point, value, results):
    name = names.setdefault(type_, f"{GUARD}_{len(names)}")
    with point, defining(value).location:
        callee = ir.FlatSymbolRefAttr.get(name, context=value.owner.operation.context)
        return ir.Operation.create("func.call", operands=[value], results=results, attributes={"callee": callee})


def _constants(generic) -> list[int]:
    """Operands of a contraction that upstream would fold into its body where all their elements are equal."""
    inputs = ir.DenseI32ArrayAttr(generic.attributes["operandSegmentSizes"])[0]
    if not _is_contraction(generic):
        return []
    return [n for n in range(inputs) if is_result_of(generic.operands[n], "arith.constant") and isinstance(generic.operands[n].type, ir.RankedTensorType)]


def _apart(generic) -> list:
    inputs = ir.DenseI32ArrayAttr(generic.attributes["operandSegmentSizes"])[0]
    contraction = _is_contraction(generic)
    found = []
    for value in list(generic.operands)[:inputs]:
        # Upstream moves a reshape up through its producer, which it then fuses.
        while is_result_of(value, "tensor.expand_shape") or is_result_of(value, "tensor.collapse_shape"):
            value = defining(value).operands[0]
        if not is_result_of(value, "linalg.generic"):
            continue
        producer = defining(value)
        if contraction and not _only_casts(producer):
            found.append(value)
        elif _loops(producer) < _loops(generic) and _is_dear(producer):
            found.append(value)
    return found


def _loops(generic) -> int:
    return len(list(generic.attributes["iterator_types"]))


def _body(generic) -> list:
    return [o.operation for o in generic.regions[0].blocks[0].operations]


def _is_contraction(generic) -> bool:
    """Products summed over a reduction loop."""
    names = [o.name for o in _body(generic)]
    reduction = any("reduction" in str(i) for i in generic.attributes["iterator_types"])
    return reduction and any(n in names for n in ("arith.mulf", "arith.muli")) and names[-2] in ("arith.addf", "arith.addi") and len(list(generic.operands)) == 3


def _only_casts(generic) -> bool:
    return all(o.name in ("arith.extf", "arith.extsi", "arith.extui", "linalg.yield") for o in _body(generic))


def _is_dear(generic) -> bool:
    return any(o.name.startswith(DEAR) and o.name not in CHEAP for o in _body(generic))


def _remove(op, guards: bool):
    if not guards:
        return
    found = []

    def visit(o):
        if o.name == "func.call" and str(o.attributes["callee"]).startswith(f"@{GUARD}_"):
            found.append(o)
        if o.name == "func.func" and str(o.attributes["sym_name"]).startswith(f'"{GUARD}_'):
            found.append(o)
        return ir.WalkResult.ADVANCE

    module = module_of(op)
    module.walk(visit)
    for o in sorted(found, key=lambda o: o.name != "func.call"):
        for result in o.results:
            result.replace_all_uses_with(o.operands[0])
        o.erase()
