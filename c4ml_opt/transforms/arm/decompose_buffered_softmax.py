"""Decompose linalg.softmax on memrefs into linalg.generic ops: maximum, exponentials, their sum, quotients.

Each softmax becomes a private function, so that the vectorizer finds the four steps. Elements narrower than 32 bits are worked
out in f32.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.transforms.arm._emitter import Vectors
from c4ml_opt.transforms.arm._outline import Outline, add_functions, replace_by_call

ANCHOR = "builtin.module"


def run(op, options):
    found = []

    def visit(candidate):
        if candidate.name == "linalg.softmax" and not candidate.results:
            found.append(candidate)
        return ir.WalkResult.ADVANCE

    op.operation.walk(visit)
    names: dict[str, str] = {}
    texts: dict[str, str] = {}
    for softmax in found:
        function = _decomposed(softmax)
        function.name = names.setdefault(function.text(), f"softmax_{len(names)}")
        texts[function.name] = function.text()
        replace_by_call(softmax, function, function.operands)
    if texts:
        add_functions(op.operation, texts)


def _decomposed(op) -> Outline:
    f = Outline("softmax", op, Vectors(False))
    source, target = (v.type for v in op.operands)
    axis, rank = op.attributes["dimension"].value, source.rank
    element = str(source.element_type)
    wide = element if element in ("f32", "f64") else "f32"
    dims = [f"d{i}" for i in range(rank)]
    everything = f"affine_map<({', '.join(dims)}) -> ({', '.join(dims)})>"
    rows = f"affine_map<({', '.join(dims)}) -> ({', '.join(d for i, d in enumerate(dims) if i != axis)})>"
    parallel = ", ".join(['"parallel"'] * rank)
    reduction = ", ".join('"reduction"' if i == axis else '"parallel"' for i in range(rank))

    def buffer(axes):
        shape = "x".join([*("?" if source.is_dynamic_dim(i) else str(source.get_dim_size(i)) for i in axes), wide])
        dynamic = [_size(f, source, i) for i in axes if source.is_dynamic_dim(i)]
        kind = f"memref<{shape}>"
        return f.op(f"memref.alloc({', '.join(dynamic)}) {{alignment = 64 : i64}} : {kind}"), kind

    def generic(maps, kinds, inputs, output, arguments, body):
        ins = f"ins({', '.join(v for v, _ in inputs)} : {', '.join(k for _, k in inputs)})" if inputs else ""
        names = ", ".join(f"%{n}: {k}" for n, k in arguments)
        f.do(f"linalg.generic {{indexing_maps = [{', '.join(maps)}], iterator_types = [{kinds}]}} {ins} outs({output[0]} : {output[1]}) {{\n^bb0({names}):\n{body}\n}}")

    def fill(target, literal):
        value = f.once(f"arith.constant {literal} : {wide}")
        generic([_identity(rank - 1)], ", ".join(['"parallel"'] * (rank - 1)), [], target, [("o", wide)], f"linalg.yield {value} : {wide}")

    widen = "" if element == wide else f"%v = arith.extf %x : {element} to {wide}\n"
    x = "%x" if element == wide else "%v"
    given = ("%a0", str(source))
    others = [i for i in range(rank) if i != axis]
    largest, total = buffer(others), buffer(others)
    powers = ("%a1", str(target)) if element == wide else buffer(range(rank))
    fill(largest, {"f32": "0xFF800000", "f64": "0xFFF0000000000000"}[wide])
    generic([everything, rows], reduction, [given], largest, [("x", element), ("o", wide)], f"{widen}%m = arith.maximumf %o, {x} : {wide}\nlinalg.yield %m : {wide}")
    generic([everything, rows, everything], parallel, [given, largest], powers, [("x", element), ("m", wide), ("o", wide)],
            f"{widen}%d = arith.subf {x}, %m : {wide}\n%e = math.exp %d : {wide}\nlinalg.yield %e : {wide}")
    fill(total, "0.0")
    generic([everything, rows], reduction, [powers], total, [("x", wide), ("o", wide)], f"%s = arith.addf %o, %x : {wide}\nlinalg.yield %s : {wide}")
    narrow = "" if element == wide else f"%n = arith.truncf %q : {wide} to {element}\n"
    generic([everything, rows, everything], parallel, [powers, total], ("%a1", str(target)), [("x", wide), ("s", wide), ("o", element)],
            f"%q = arith.divf %x, %s : {wide}\n{narrow}linalg.yield {'%q' if element == wide else '%n'} : {element}")
    for name, kind in (largest, total, powers):
        if name != "%a1":
            f.do(f"memref.dealloc {name} : {kind}")
    return f


def _identity(rank: int) -> str:
    dims = ", ".join(f"d{i}" for i in range(rank))
    return f"affine_map<({dims}) -> ({dims})>"


def _size(f: Outline, kind, dimension: int) -> str:
    position = f.once(f"arith.constant {dimension} : index")
    return f.once(f"memref.dim %a0, {position} : {kind}")
