"""Applies the elementwise operations after a contraction to vectors of its results inside a kernel, and stores what is still needed."""

from dataclasses import dataclass

from c4ml_opt.mlir import ir

from ._body import Body
from ._contraction import Contraction
from ._emitter import BITS, Function, size
from ._epilogue import Epilogue
from ._pack import line


@dataclass(frozen=True)
class Operand:
    """How a kernel walks one operand: whether rows move it, and its step along the columns, "none", "one" element or "any" bytes."""

    number: int
    value: object
    element: str
    rows: bool
    columns: str

    @property
    def name(self) -> str:
        return f"E{self.number}"


class Finish:
    """Kernels take a pointer and strides for each operand; `outside` are numbers that the bodies capture or are given."""

    def __init__(self, epilogue: Epilogue, found: Contraction, captured: list):
        self.epilogue, self.found, self.captured = epilogue, found, captured
        self.operands: dict[int, Operand] = {}
        self.scalars: dict[int, str] = {}
        position = epilogue.stages[0].first
        for number, value in enumerate(epilogue.operands, position):
            if not isinstance(value.type, ir.MemRefType):
                self.scalars[number] = str(value.type)
            elif value != epilogue.result:
                step = found.moves.stride(number, found.n)
                columns = "none" if step.zero else "one" if step.one else "any"
                rows = any(not found.moves.stride(number, m).zero for m in found.m)
                self.operands[number] = Operand(number, value, str(value.type.element_type), rows, columns)

    @property
    def gathers(self) -> bool:
        return any(o.columns == "any" for o in self.operands.values())

    @property
    def outputs(self) -> list[int]:
        """Operands that are written, C aside."""
        numbers = [s.first + i for s in self.epilogue.stages for i in range(s.inputs, len(s.op.operands))]
        return [o for o in numbers if o in self.operands]

    @property
    def extra(self) -> tuple:
        """What the function around the kernel takes besides the contraction's operands."""
        return (*self.epilogue.operands, *self.captured)

    # The kernel's arguments.

    def arguments(self, m_levels: int) -> dict[str, str]:
        names = {}
        for o in self.operands.values():
            names |= {o.name: "!llvm.ptr"} | ({f"{o.name}n": "i64"} if o.columns == "any" else {})
            names |= {f"{o.name}m{i}": "i64" for i in range(m_levels) if o.rows}
        names |= {f"S{number}": kind for number, kind in self.scalars.items()}
        return names | {f"X{i}": str(v.type) for i, v in enumerate(self.captured)}

    def values(self, call, bases: dict[int, str]) -> dict[str, str]:
        """What the function around the kernel, whose operands are numbered alike, gives for them."""
        found, values = self.found, {}
        for number, o in self.operands.items():
            values |= {o.name: bases[number], f"{o.name}n": call.bytes(found.moves.stride(number, found.n), number)}
            values |= {f"{o.name}m{i}": call.bytes(found.moves.stride(number, m), number) for i, m in enumerate(found.m)}
        values |= {f"S{number}": f"%a{number}" for number in self.scalars}
        first = len(call.operands) - len(self.captured)
        return values | {f"X{i}": f"%a{first + i}" for i in range(len(self.captured))}

    # Places, as {operand: pointer}.

    def start(self, f: Function, n: str) -> dict[int, str]:
        """Where the first row's column `n` lies."""
        places = {}
        for number, o in self.operands.items():
            base = f"%{o.name}"
            if o.columns == "one":
                base = f.offset(base, n, size(o.element))
            elif o.columns == "any":
                base = f.offset(base, f.mul(n, f"%{o.name}n"))
            places[number] = base
        return places

    def moved(self, f: Function, places: dict[int, str], level: int, index: str) -> dict[int, str]:
        """`index` rows on in one loop over rows."""
        return {number: f.offset(p, f.mul(index, f"%E{number}m{level}")) if self.operands[number].rows else p for number, p in places.items()}

    def row(self, f: Function, places: dict[int, str], index: str, levels: int) -> dict[int, str]:
        """Row `index` counted over all loops over rows."""
        return {number: line(f, f"E{number}", p, index, levels) if self.operands[number].rows else p for number, p in places.items()}

    # Values.

    def apply(self, f: Function, value: str, places: dict[int, str], column: str, lanes: int, mask: str | None):
        """Results for C's vector (a scalar where `lanes` is 0) `column` columns on: C's own if it is stored, and (value, pointer, element) of the others."""
        current = {self.epilogue.result: value}
        targets = {}
        for stage in self.epilogue.stages:
            arguments = {}
            for i, (operand, argument) in enumerate(zip(stage.op.operands, stage.block.arguments)):
                if len(list(argument.uses)):
                    arguments[i] = current[operand] if operand in current else self.read(f, stage.first + i, places, column, lanes, mask)
            body = Body(f, stage.block, lanes, lambda v: f"%X{self.captured.index(v)}")
            results = body.write(arguments, None)
            for i, (operand, result) in enumerate(zip(stage.outputs, results), stage.first + stage.inputs):
                current[operand] = result
                if operand != self.epilogue.result:
                    targets[operand] = i
        stores = [(current[v], self.place(f, i, places, column), self.operands[i].element) for v, i in targets.items() if v not in self.epilogue.dead]
        return (current[self.epilogue.result] if self.epilogue.result not in self.epilogue.dead else None), stores

    def place(self, f: Function, number: int, places: dict[int, str], column: str) -> str:
        o = self.operands[number]
        if o.columns == "one":
            return f.offset(places[number], column, size(o.element))
        return f.offset(places[number], f.mul(column, f"%{o.name}n")) if o.columns == "any" else places[number]

    def read(self, f: Function, number: int, places: dict[int, str], column: str, lanes: int, mask: str | None) -> str:
        if number in self.scalars:
            return self.spread(f, f"%S{number}", self.scalars[number], lanes)
        o, place = self.operands[number], self.place(f, number, places, column)
        if not lanes or o.columns == "none":
            return self.spread(f, f.scalar(place, o.element), o.element, lanes)
        if o.columns == "one":
            return f.load(place, o.element, mask, lanes)
        return f.gather(place, f"%{o.name}n", o.element, mask, lanes)

    def spread(self, f: Function, value: str, element: str, lanes: int) -> str:
        return f.op(f"vector.broadcast {value} : {element} to {f.vectors.type(element, lanes)}") if lanes else value

    def store(self, f: Function, vectors: list, element: str):
        """`vectors`: (value, C's pointer, places, column, mask) of a whole tile. All are computed first, so that what rows share is read once."""
        lanes = f.vectors.lanes(element)
        results = [(pointer, mask, self.apply(f, value, places, column, lanes, mask)) for value, pointer, places, column, mask in vectors]
        for pointer, mask, (own, stores) in results:
            if own is not None:
                f.store(own, pointer, element, mask, lanes)
            for value, place, kind in stores:
                f.store(value, place, kind, mask, lanes)


def captured(epilogue: Epilogue) -> list:
    """Values that the bodies use and do not define; constants are written again where they are used."""
    found = []
    for stage in epilogue.stages:
        inside = list(stage.block.arguments)
        for op in stage.block.operations:
            for value in op.operation.operands:
                if value not in inside and value not in found and str(value.type) in BITS:
                    found.append(value)
            inside.extend(op.operation.results)
    return found


def kernel_arguments(m_levels: int, k_levels: int, finish: Finish | None) -> dict[str, str]:
    """What every kernel takes: operands and scratch memory, the columns, then size and strides of each loop over rows and over k;
    then what the operations after the product need."""
    names = {"A": "!llvm.ptr", "B": "!llvm.ptr", "C": "!llvm.ptr", "W": "!llvm.ptr", "N": "i64", "Bn": "i64"}
    for i in range(m_levels):
        names |= {f"M{i}": "i64", f"Am{i}": "i64", f"Cm{i}": "i64"}
    for i in range(k_levels):
        names |= {f"K{i}": "i64", f"Ak{i}": "i64", f"Bk{i}": "i64"}
    return names | (finish.arguments(m_levels) if finish else {})
