"""Writes the text of one function: SSA names, loops and conditions, and the vector operations that SVE, streaming SVE and NEON share."""

from dataclasses import dataclass
from typing import Callable

# Private visibility is MLIR's; the symbol must not leave the object either.
INTERNAL = "llvm.linkage = #llvm.linkage<internal>"
BITS = {"f64": 64, "f32": 32, "f16": 16, "bf16": 16, "i64": 64, "i32": 32, "i16": 16, "i8": 8, "i1": 1}


def size(element: str) -> int:
    """Bytes of one element."""
    return BITS[element] // 8


@dataclass(frozen=True)
class Vectors:
    """How vectors of one target look: `vector<[4]xf32>` where the length is a multiple of 128 bits, `vector<4xf32>` where it is 128."""

    scalable: bool

    def lanes(self, element: str) -> int:
        """Lanes in each 128 bits."""
        return 128 // BITS[element]

    def type(self, element: str, lanes: int | None = None) -> str:
        """The vector type of one register, or of `lanes` lanes in each 128 bits."""
        lanes = lanes or self.lanes(element)
        return f"vector<[{lanes}]x{element}>" if self.scalable else f"vector<{lanes}x{element}>"

    def mangled(self, element: str, lanes: int | None = None) -> str:
        """The suffix of an overloaded intrinsic."""
        return f"{'nx' if self.scalable else ''}v{lanes or self.lanes(element)}{element}"


class Function:
    """Text of a private func.func on i64 and !llvm.ptr arguments, written operation by operation.

    Values are SSA names; the caller knows their types. Constants are collected at the head of the body.
    """

    def __init__(self, name: str, arguments: dict[str, str], vectors: Vectors, attributes: str = ""):
        self.name, self.arguments, self.vectors, self.attributes = name, arguments, vectors, attributes
        self.lines: list[str] = []
        self.head: dict[str, tuple[str, int]] = {}
        self.count = 0

    def text(self) -> str:
        arguments = ", ".join(f"%{name}: {kind}" for name, kind in self.arguments.items())
        head = [f"{name}{f':{n}' if n > 1 else ''} = {text}" for text, (name, n) in self.head.items()]
        attributes = ", ".join(a for a in (INTERNAL, self.attributes) if a)
        return "\n".join([f"func.func private @{self.name}({arguments}) attributes {{{attributes}}} {{", *head, *self.lines, "return", "}"])

    def name_value(self) -> str:
        self.count += 1
        return f"%v{self.count}"

    def op(self, text: str) -> str:
        name = self.name_value()
        self.lines.append(f"{name} = {text}")
        return name

    def do(self, text: str):
        self.lines.append(text)

    def once(self, text: str, results: int = 1) -> str:
        """The value (or pack of results) of an operation on constants and arguments only, written once at the function's head."""
        if text not in self.head:
            self.head[text] = (self.name_value(), results)
        return self.head[text][0]

    # Integers.

    def i64(self, value: int) -> str:
        return self.once(f"arith.constant {value} : i64")

    def i32(self, value: int) -> str:
        return self.once(f"arith.constant {value} : i32")

    def add(self, a: str, b: str) -> str:
        return self.op(f"arith.addi {a}, {b} : i64")

    def sub(self, a: str, b: str) -> str:
        return self.op(f"arith.subi {a}, {b} : i64")

    def mul(self, a: str, b: str) -> str:
        return self.op(f"arith.muli {a}, {b} : i64")

    def scale(self, a: str, factor: int) -> str:
        return a if factor == 1 else self.mul(a, self.i64(factor))

    def div(self, a: str, b: str) -> str:
        return self.op(f"arith.divui {a}, {b} : i64")

    def rem(self, a: str, b: str) -> str:
        return self.op(f"arith.remui {a}, {b} : i64")

    def minimum(self, a: str, b: str) -> str:
        return self.op(f"arith.minsi {a}, {b} : i64")

    def maximum(self, a: str, b: str) -> str:
        return self.op(f"arith.maxsi {a}, {b} : i64")

    def round_down(self, a: str, multiple: str) -> str:
        return self.sub(a, self.rem(a, multiple))

    def round_up(self, a: str, multiple: str) -> str:
        return self.round_down(self.sub(self.add(a, multiple), self.i64(1)), multiple)

    def less(self, a: str, b: str) -> str:
        return self.op(f"arith.cmpi slt, {a}, {b} : i64")

    def vector_bytes(self) -> str:
        """Bytes of one vector register."""
        if not self.vectors.scalable:
            return self.i64(16)
        scale = self.once('"llvm.intr.vscale"() : () -> i64')
        sixteen = self.i64(16)
        return self.once(f"arith.muli {scale}, {sixteen} : i64")

    def lanes(self, element: str) -> str:
        """Elements of one vector register."""
        if not self.vectors.scalable:
            return self.i64(self.vectors.lanes(element))
        scale = self.once('"llvm.intr.vscale"() : () -> i64')
        count = self.i64(self.vectors.lanes(element))
        return self.once(f"arith.muli {scale}, {count} : i64")

    def equal(self, a: str, b: str) -> str:
        return self.op(f"arith.cmpi eq, {a}, {b} : i64")

    # Control flow.

    def loop(self, low: str, high: str, step: str, initial: list[tuple[str, str]], body: Callable[..., list[str]]) -> list[str]:
        """`scf.for` carrying the `(value, type)` pairs of `initial`; `body(index, *carried)` returns the next values."""
        index = self.name_value()
        carried = [self.name_value() for _ in initial]
        result = self.name_value()
        types = ", ".join(kind for _, kind in initial)
        start = ", ".join(f"{name} = {value}" for name, (value, _) in zip(carried, initial))
        header = f"scf.for {index} = {low} to {high} step {step}"
        if initial:
            self.do(f"{result}:{len(initial)} = {header} iter_args({start}) -> ({types}) : i64 {{")
        else:
            self.do(f"{header} : i64 {{")
        values = body(index, *carried)
        if initial:
            self.do(f"scf.yield {', '.join(values)} : {types}")
        self.do("}")
        return [f"{result}#{i}" for i in range(len(initial))]

    def product(self, factors: list[str]) -> str:
        """1 for no factors."""
        if not factors:
            return self.i64(1)
        first, *rest = factors
        for factor in rest:
            first = self.mul(first, factor)
        return first

    def when(self, condition: str, body: Callable[[], None]):
        self.do(f"scf.if {condition} {{")
        body()
        self.do("}")

    def either(self, condition: str, kinds: list[str], yes: Callable[[], list[str]], no: Callable[[], list[str]]) -> list[str]:
        """`scf.if` with both branches; the values of the types `kinds` that the one taken gives."""
        result = self.name_value()
        head = f"{result}:{len(kinds)} = scf.if {condition} -> ({', '.join(kinds)})" if kinds else f"scf.if {condition}"
        for text, branch in ((head, yes), ("} else", no)):
            self.do(f"{text} {{")
            values = branch()
            if kinds:
                self.do(f"scf.yield {', '.join(values)} : {', '.join(kinds)}")
        self.do("}")
        return [f"{result}#{i}" for i in range(len(kinds))]

    # Memory and vectors.

    def offset(self, pointer: str, count: str, scale: int = 1) -> str:
        """`pointer` moved by `count` units of `scale` bytes."""
        unit = {1: "i8", 2: "i16", 4: "i32", 8: "i64"}.get(scale)
        if unit is None:
            return self.offset(pointer, self.scale(count, scale))
        return self.op(f"llvm.getelementptr {pointer}[{count}] : (!llvm.ptr, i64) -> !llvm.ptr, {unit}")

    def vector_offset(self, pointer: str, vectors: int) -> str:
        """`pointer` moved by whole vector registers, so that the code generator finds `[x, #n, mul vl]`."""
        if vectors == 0:
            return pointer
        count = self.vector_bytes()
        scaled = count if vectors == 1 else self.once(f"arith.muli {count}, {self.i64(vectors)} : i64")
        return self.offset(pointer, scaled)

    def predicate(self, low: str, high: str, element: str, lanes: int | None = None) -> str:
        """Lanes `i` with `low + i < high` (`whilelt`)."""
        kind = self.vectors.type("i1", lanes or self.vectors.lanes(element))
        return self.op(f"llvm.intr.get.active.lane.mask {low}, {high} : i64, i64 to {kind}")

    def everything(self, element: str, lanes: int | None = None) -> str:
        """The all-true predicate."""
        kind = self.vectors.type("i1", lanes or self.vectors.lanes(element))
        return self.once(f"arith.constant dense<true> : {kind}")

    def zero(self, element: str, lanes: int | None = None) -> str:
        kind = self.vectors.type(element, lanes)
        return self.once(f"arith.constant dense<{'0.0' if 'f' in element else '0'}> : {kind}")

    def load(self, pointer: str, element: str, mask: str | None = None, lanes: int | None = None) -> str:
        """One vector, or its active lanes and zeros."""
        kind = self.vectors.type(element, lanes)
        if mask is None:
            return self.op(f"llvm.load {pointer} {{alignment = {size(element)} : i64}} : !llvm.ptr -> {kind}")
        mask_type = self.vectors.type("i1", lanes or self.vectors.lanes(element))
        return self.op(
            f"llvm.intr.masked.load {pointer}, {mask}, {self.zero(element, lanes)} {{alignment = {size(element)} : i32}} : "
            f"(!llvm.ptr, {mask_type}, {kind}) -> {kind}"
        )

    def store(self, value: str, pointer: str, element: str, mask: str | None = None, lanes: int | None = None):
        kind = self.vectors.type(element, lanes)
        if mask is None:
            self.do(f"llvm.store {value}, {pointer} {{alignment = {size(element)} : i64}} : {kind}, !llvm.ptr")
            return
        mask_type = self.vectors.type("i1", lanes or self.vectors.lanes(element))
        self.do(
            f"llvm.intr.masked.store {value}, {pointer}, {mask} {{alignment = {size(element)} : i32}} : "
            f"{kind}, {mask_type} into !llvm.ptr"
        )

    def call_intrinsic(self, name: str, operands: list[tuple[str, str]], result: str | None) -> str | None:
        """`llvm.call_intrinsic` on `(value, type)` pairs."""
        values = ", ".join(value for value, _ in operands)
        types = ", ".join(kind for _, kind in operands)
        produced = result or "()"
        text = f'llvm.call_intrinsic "{name}"({values}) : ({types}) -> {produced}'
        if result is None:
            self.do(text)
            return None
        return self.op(text)

    def scalar(self, pointer: str, element: str) -> str:
        return self.op(f"llvm.load {pointer} : !llvm.ptr -> {element}")

    def splat(self, value: str, element: str) -> str:
        kind = self.vectors.type(element)
        return self.op(f"vector.broadcast {value} : {element} to {kind}")

    def load_quad(self, pointer: str, element: str, mask: str | None) -> str:
        """Sixteen bytes, repeated in every 128 bits of the vector (`ld1rq`)."""
        if not self.vectors.scalable:
            return self.load(pointer, element, mask)
        predicate = self.vectors.type("i1", self.vectors.lanes(element))
        operands = [(mask or self.everything(element), predicate), (pointer, "!llvm.ptr")]
        return self.call_intrinsic(f"llvm.aarch64.sve.ld1rq.{self.vectors.mangled(element)}", operands, self.vectors.type(element))

    def multiply_lane(self, acc: str, vector: str, quad: str, lane: int, element: str) -> str:
        """`acc + vector * quad[lane]`, the lane taken from each 128 bits."""
        kind = self.vectors.type(element)
        if self.vectors.scalable and element.startswith("f"):
            operands = [(acc, kind), (vector, kind), (quad, kind), (self.i32(lane), "i32")]
            return self.call_intrinsic(f"llvm.aarch64.sve.fmla.lane.{self.vectors.mangled(element)}", operands, kind)
        if self.vectors.scalable:
            one = self.op(f"vector.extract {quad}[{lane}] : {element} from {kind}")
            return self.multiply_add(acc, vector, self.splat(one, element), element)
        pattern = ", ".join([str(lane)] * self.vectors.lanes(element))
        return self.multiply_add(acc, vector, self.op(f"vector.shuffle {quad}, {quad} [{pattern}] : {kind}, {kind}"), element)

    def multiply_add(self, acc: str, a: str, b: str, element: str) -> str:
        kind = self.vectors.type(element)
        if element.startswith("f"):
            return self.op(f"llvm.intr.fma({a}, {b}, {acc}) : ({kind}, {kind}, {kind}) -> {kind}")
        return self.op(f"arith.addi {acc}, {self.op(f'arith.muli {a}, {b} : {kind}')} : {kind}")

    def places(self, pointer: str, stride: str, lanes: int) -> str:
        """Addresses `stride` bytes apart."""
        wide, pointers = self.vectors.type("i64", lanes), self.vectors.type("!llvm.ptr", lanes)
        step = self.op(f'"llvm.intr.stepvector"() : () -> {wide}')
        offsets = self.op(f"arith.muli {step}, {self.op(f'vector.broadcast {stride} : i64 to {wide}')} : {wide}")
        return self.op(f"llvm.getelementptr {pointer}[{offsets}] : (!llvm.ptr, {wide}) -> {pointers}, i8")

    def gather(self, pointer: str, stride: str, element: str, mask: str | None, lanes: int | None = None) -> str:
        """One vector of elements `stride` bytes apart."""
        lanes = lanes or self.vectors.lanes(element)
        kind, pointers = self.vectors.type(element, lanes), self.vectors.type("!llvm.ptr", lanes)
        mask = mask or self.everything(element, lanes)
        return self.op(
            f"llvm.intr.masked.gather {self.places(pointer, stride, lanes)}, {mask}, {self.zero(element, lanes)} "
            f"{{alignment = {size(element)} : i32}} : ({pointers}, {self.vectors.type('i1', lanes)}, {kind}) -> {kind}"
        )

    def scatter(self, value: str, pointer: str, stride: str, element: str, mask: str | None, lanes: int):
        """Stores lanes `stride` bytes apart."""
        pointers = self.vectors.type("!llvm.ptr", lanes)
        self.do(
            f"llvm.intr.masked.scatter {value}, {self.places(pointer, stride, lanes)}, {mask or self.everything(element, lanes)} "
            f"{{alignment = {size(element)} : i32}} : {self.vectors.type(element, lanes)}, {self.vectors.type('i1', lanes)} into {pointers}"
        )

    def zip(self, which: int, a: str, b: str, element: str) -> str:
        """Elements of the lower (1) or upper (2) halves of two vectors in turn."""
        kind, lanes = self.vectors.type(element), self.vectors.lanes(element)
        if self.vectors.scalable:
            return self.call_intrinsic(f"llvm.aarch64.sve.zip{which}.{self.vectors.mangled(element)}", [(a, kind), (b, kind)], kind)
        half = range(lanes // 2) if which == 1 else range(lanes // 2, lanes)
        return self.shuffle(a, b, [j for i in half for j in (i, lanes + i)], kind)

    def unzip(self, which: int, a: str, b: str, element: str) -> str:
        """Even (1) or odd (2) elements of two vectors, one after the other."""
        kind, lanes = self.vectors.type(element), self.vectors.lanes(element)
        if self.vectors.scalable:
            return self.call_intrinsic(f"llvm.aarch64.sve.uzp{which}.{self.vectors.mangled(element)}", [(a, kind), (b, kind)], kind)
        return self.shuffle(a, b, list(range(which - 1, 2 * lanes, 2)), kind)

    def shuffle(self, a: str, b: str, pattern: list[int], kind: str) -> str:
        return self.op(f"vector.shuffle {a}, {b} [{', '.join(map(str, pattern))}] : {kind}, {kind}")
