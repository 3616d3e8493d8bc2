"""Writes a module of one function as MLIR text, without the bindings: values, types, map aliases, linalg.generic."""

from typing import NamedTuple


class Tensor(NamedTuple):
    """A ranked tensor type."""

    shape: tuple[int, ...]
    element: str

    def __str__(self):
        return f"tensor<{''.join(f'{size}x' for size in self.shape)}{self.element}>"

    def of(self, element: str) -> "Tensor":
        return Tensor(self.shape, element)


class Value(NamedTuple):
    """An SSA value: its name and its type (a Tensor or the text of a scalar type)."""

    name: str
    type: Tensor | str

    def __str__(self):
        return self.name


def affine_map(rank: int, results) -> str:
    """`(d0, d1, d2) -> (d0, d2)`: `results` holds dimension numbers or expressions."""
    dims = ", ".join(f"d{i}" for i in range(rank))
    return f"affine_map<({dims}) -> ({', '.join(f'd{r}' if isinstance(r, int) else r for r in results)})>"


def is_float(element: str) -> bool:
    return element in ("f16", "bf16", "f32", "f64")


class Function:
    """A function under construction, with the map aliases of its module and the FLOPs counted so far."""

    def __init__(self, name: str):
        self.name, self.flops = name, 0
        self._arguments, self._lines, self._aliases, self._scalars = [], [], {}, {}
        self._values = self._conflicts = 0

    def argument(self, type: Tensor) -> Value:
        self._arguments.append(Value(f"%arg{len(self._arguments)}", type))
        return self._arguments[-1]

    def op(self, text: str, type) -> Value:
        """Adds `%N = text`."""
        value = Value(f"%{self._values}", type)
        self._values += 1
        self._lines.append(f"    {value} = {text}")
        return value

    def alias(self, map_text: str) -> str:
        number = self._aliases.setdefault(map_text, len(self._aliases))
        return f"#map{number or ''}"

    def maps(self, maps) -> str:
        return f"indexing_maps = [{', '.join(map(self.alias, maps))}]"

    def scalar(self, number: float, element: str) -> Value:
        """A scalar constant, made once."""
        text = f"{number:.6e}" if is_float(element) else str(int(number))
        if (text, element) not in self._scalars:
            value = Value(f"%cst{f'_{len(self._scalars) - 1}' if self._scalars else ''}", element)
            self._lines.append(f"    {value} = arith.constant {text} : {element}")
            self._scalars[text, element] = value
        return self._scalars[text, element]

    def constant(self, literal: str, type: Tensor) -> Value:
        return self.op(f"arith.constant dense<{literal}> : {type}", type)

    def empty(self, type: Tensor) -> Value:
        return self.op(f"tensor.empty() : {type}", type)

    def filled(self, number: float, type: Tensor) -> Value:
        """A tensor with `number` everywhere, by linalg.fill."""
        scalar, empty = self.scalar(number, type.element), self.empty(type)
        return self.op(f"linalg.fill ins({scalar} : {type.element}) outs({empty} : {type}) -> {type}", type)

    def structured(self, op: str, ins, out: Value) -> Value:
        """`OP ins(...) outs(...) -> type`, for named operations."""
        return self.op(f"{op} {operands(ins, out)} -> {out.type}", out.type)

    def generic(self, maps, iterators, ins, out: Value, body) -> Value:
        """A linalg.generic; `iterators` is a text such as "ppr"; `body(block, *scalars)` returns what is yielded."""
        kinds = ", ".join('"reduction"' if kind == "r" else '"parallel"' for kind in iterators)
        value = Value(f"%{self._values}", out.type)
        self._values += 1
        block = Block(self)
        scalars = [block.argument("in", x.type.element) for x in ins] + [block.argument("out", out.type.element)]
        result = body(block, *scalars)
        self._lines += [
            f"    {value} = linalg.generic {{{self.maps(maps)}, iterator_types = [{kinds}]}} {operands(ins, out)} {{",
            f"    ^bb0({', '.join(f'{x}: {x.type}' for x in scalars)}):",
            *block.lines,
            f"      linalg.yield {result} : {result.type}",
            f"    }} -> {out.type}",
        ]
        return value

    def module(self, result: Value, header: str) -> str:
        """The text of the whole module, `header` (comment lines) first."""
        aliases = "".join(f"#map{number or ''} = {text}\n" for text, number in self._aliases.items())
        arguments = ", ".join(f"{x}: {x.type}" for x in self._arguments)
        body = "\n".join(self._lines)
        return (
            f"{header}{aliases}module {{\n  func.func @{self.name}({arguments}) -> {result.type} {{\n{body}\n"
            f"    return {result} : {result.type}\n  }}\n}}\n"
        )


def operands(ins, out: Value) -> str:
    names, types = ", ".join(map(str, ins)), ", ".join(str(x.type) for x in ins)
    return (f"ins({names} : {types}) " if ins else "") + f"outs({out} : {out.type})"


class Block:
    """The body of a linalg.generic."""

    def __init__(self, function: Function):
        self.function, self.lines, self._names = function, [], 0

    def argument(self, name: str, type: str) -> Value:
        self._names += 1
        return Value(f"%{name}" if self._names == 1 or name == "out" else f"%{name}_{self._names - 2}", type)

    def op(self, text: str, type: str) -> Value:
        value = Value(f"%{self.function._values}", type)
        self.function._values += 1
        self.lines.append(f"      {value} = {text}")
        return value

    def binary(self, op: str, a: Value, b: Value) -> Value:
        return self.op(f"arith.{op} {a}, {b} : {a.type}", a.type)

    def cast(self, op: str, a: Value, type: str) -> Value:
        return self.op(f"arith.{op} {a} : {a.type} to {type}", type) if a.type != type else a
