"""A contraction whose operands no kernel takes as they lie: copies of them in the kernels' order and element type, then the product and what follows it."""

import re

from ._contraction import Contraction, Factor
from ._epilogue import Epilogue
from ._outline import Outline
from ._stages import allocated, local_buffers, outline, shaped, write_stages
from ._strides import moves

_WIDEN = {("f", None): "arith.extf", ("i", True): "arith.extsi", ("i", False): "arith.extui"}


def normalized(op, found: Contraction, convert: bool, constant: bool, zero: bool, after: Epilogue | None = None) -> Outline:
    """A function of two copies and a linalg.generic, which kernels and the vectorizer then take; `convert`: to C's element type;
    `constant`: B is laid out at compile time as it is and needs no copy; `zero`: C holds anything and counts as zero; `after`: operations that follow."""
    return _Writer(op, found, convert, constant, after).write(zero)


def summed_in_f32(op, found: Contraction, zero: bool, after: Epilogue | None = None) -> Outline:
    """A function that adds up in an f32 copy of C, as the instructions for bf16 and f16 do, and rounds once at the end."""
    f = outline("summed_in_f32", op, after)
    c = found.c.operand
    kind, short = f.operands[c].type, found.c.element
    rank = kind.rank
    wide = shaped(kind, "f32")
    total = allocated(f, c, "f32")
    buffers = local_buffers(f, after)
    result = (buffers[c], shaped(kind, short)) if c in buffers else (f"%a{c}", kind)
    dims = ", ".join(f"d{i}" for i in range(rank))
    identity, parallel = f"affine_map<({dims}) -> ({dims})>", ", ".join(['"parallel"'] * rank)

    def copy(source, target, cast):
        (value, source_kind, narrow), (place, target_kind, result) = source, target
        f.do(
            f"linalg.generic {{indexing_maps = [{identity}, {identity}], iterator_types = [{parallel}]}} "
            f"ins({value} : {source_kind}) outs({place} : {target_kind}) {{\n"
            f"^bb0(%x: {narrow}, %o: {result}):\n%y = {cast} %x : {narrow} to {result}\nlinalg.yield %y : {result}\n}}"
        )

    maps = ", ".join(str(a) for a in op.attributes["indexing_maps"])
    kinds = ", ".join(str(a) for a in op.attributes["iterator_types"])
    inputs = ", ".join(f"%a{i}" for i in range(len(op.operands)) if i != c)
    types = ", ".join(str(v.type) for i, v in enumerate(op.operands) if i != c)
    sides = ", ".join(f"%x{i}: {f.element(i)}" for i in range(c))
    if zero:
        _fill(f, total, wide, "f32", rank)
    else:
        copy((f"%a{c}", kind, short), (total, wide, "f32"), "arith.extf")
    f.do(
        f"linalg.generic {{indexing_maps = [{maps}], iterator_types = [{_iterators(kinds)}]}} ins({inputs} : {types}) outs({total} : {wide}) {{\n"
        f"^bb0({sides}, %o: f32):\n%l = arith.extf %x{found.a.operand} : {short} to f32\n%r = arith.extf %x{found.b.operand} : {short} to f32\n"
        f"%p = arith.mulf %l, %r : f32\n%s = arith.addf %o, %p : f32\nlinalg.yield %s : f32\n}}"
    )
    copy((total, wide, "f32"), (*result, short), "arith.truncf")
    write_stages(f, after, buffers)
    for number, name in buffers.items():
        f.do(f"memref.dealloc {name} : {shaped(f.operands[number].type, f.element(number))}")
    f.do(f"memref.dealloc {total} : {wide}")
    return f


def _fill(f: Outline, value: str, kind: str, element: str, rank: int):
    """Zeros, which the kernel's sums start from without reading them."""
    dims, parallel = ", ".join(f"d{i}" for i in range(rank)), ", ".join(['"parallel"'] * rank)
    zero = f.once(f"arith.constant {'0.0' if 'f' in element else '0'} : {element}")
    f.do(
        f"linalg.generic {{indexing_maps = [affine_map<({dims}) -> ()>, affine_map<({dims}) -> ({dims})>], iterator_types = [{parallel}]}} "
        f"ins({zero} : {element}) outs({value} : {kind}) {{\n^bb0(%x: {element}, %o: {element}):\nlinalg.yield %x : {element}\n}}"
    )


def _iterators(attributes: str) -> str:
    return ", ".join(f'"{k}"' for k in re.findall(r"parallel|reduction", attributes))


class _Writer:
    def __init__(self, op, found: Contraction, convert: bool, constant: bool, after: Epilogue | None):
        self.found, self.convert, self.constant, self.after = found, convert, constant, after
        self.f = outline("normalized", op, after)
        self.walk = moves(op)
        self.maps = [a.value for a in op.attributes["indexing_maps"]]

    def write(self, zero: bool) -> Outline:
        f, found = self.f, self.found
        loops = range(len(self.walk.sizes))
        moved = {x: [i for i in loops if self.walk.strides[x.operand][i]] for x in (found.a, found.b, found.c)}
        k = [i for i in loops if self.walk.kinds[i] == "reduction"]
        shared = [i for i in loops if i not in k and i in moved[found.a] and i in moved[found.b]]
        a = self.copy(found.a, shared + [i for i in moved[found.a] if i not in k + shared] + k)
        b = self.as_it_is(found.b) if self.constant else self.copy(found.b, shared + k + [i for i in moved[found.b] if i not in k + shared])
        if zero:
            c = found.c.operand
            _fill(f, f"%a{c}", str(f.operands[c].type), found.c.element, f.operands[c].type.rank)
        self.product(a, b)
        write_stages(f, self.after, {})
        for name, kind, *_ in (a,) if self.constant else (a, b):
            f.do(f"memref.dealloc {name} : {kind}")
        return f

    def copy(self, factor: Factor, order: list[int]):
        """The operand with its loops in `order`, innermost last: value, type, map and element."""
        f = self.f
        element = self.found.c.element if self.convert else factor.element
        static = [None if s.symbols else s.number for s in (self.walk.sizes[i] for i in order)]
        shape = "x".join("?" if n is None else str(n) for n in static)
        kind = f"memref<{shape}x{element}>"
        dynamic = [self.dimension(i) for i, n in zip(order, static) if n is None]
        target = f.op(f"memref.alloc({', '.join(dynamic)}) {{alignment = 64 : i64}} : {kind}")
        source = f.operands[factor.operand].type
        renamed = {f"d{old}": f"d{new}" for new, old in enumerate(order)}
        exprs = ", ".join(re.sub(r"\bd\d+\b", lambda m: renamed[m[0]], str(e)) for e in self.maps[factor.operand].results)
        dims = ", ".join(renamed.values())
        parallel = ", ".join(['"parallel"'] * len(order))
        body = "linalg.yield %x"
        if element != factor.element:
            widen = _WIDEN["f" if "f" in element else "i", factor.signed]
            body = f"%y = {widen} %x : {factor.element} to {element}\nlinalg.yield %y"
        f.do(
            f"linalg.generic {{indexing_maps = [affine_map<({dims}) -> ({exprs})>, affine_map<({dims}) -> ({dims})>], "
            f"iterator_types = [{parallel}]}} ins(%a{factor.operand} : {source}) outs({target} : {kind}) {{\n"
            f"^bb0(%x: {factor.element}, %o: {element}):\n{body} : {element}\n}}"
        )
        return target, kind, ", ".join(f"d{i}" for i in order), element

    def as_it_is(self, factor: Factor):
        results = ", ".join(str(e) for e in self.maps[factor.operand].results)
        return f"%a{factor.operand}", str(self.f.operands[factor.operand].type), results, factor.element

    def dimension(self, loop: int) -> str:
        f = self.f
        operand, dimension = f.loop_source(loop)
        position = f.once(f"arith.constant {dimension} : index")
        return f.once(f"memref.dim %a{operand}, {position} : {f.operands[operand].type}")

    def product(self, a, b):
        f, found = self.f, self.found
        c, element = found.c, found.c.element
        dims = ", ".join(f"d{i}" for i in range(len(self.walk.sizes)))
        results = ", ".join(str(e) for e in self.maps[c.operand].results)
        kinds = ", ".join(f'"{k}"' for k in self.walk.kinds)
        letter = "f" if "f" in element else "i"
        sides, lines = [], []
        for name, factor, inputs in (("%x", found.a, a[3]), ("%y", found.b, b[3])):
            if inputs != element:
                lines.append(f"{name}w = {_WIDEN[letter, factor.signed]} {name} : {inputs} to {element}")
            sides.append(name if inputs == element else f"{name}w")
        body = "\n".join([*lines, f"%p = arith.mul{letter} {sides[0]}, {sides[1]} : {element}", f"%s = arith.add{letter} %o, %p : {element}"])
        f.do(
            f"linalg.generic {{indexing_maps = [affine_map<({dims}) -> ({a[2]})>, affine_map<({dims}) -> ({b[2]})>, affine_map<({dims}) -> ({results})>], "
            f"iterator_types = [{kinds}]}} ins({a[0]}, {b[0]} : {a[1]}, {b[1]}) outs(%a{c.operand} : {f.operands[c.operand].type}) {{\n"
            f"^bb0(%x: {a[3]}, %y: {b[3]}, %o: {element}):\n{body}\nlinalg.yield %s : {element}\n}}"
        )
