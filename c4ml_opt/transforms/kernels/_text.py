"""Writes the text of one function: index arithmetic folded in Python, loops as context managers.

An index is a Python int or the name of an SSA value, so what is static never reaches the IR.
"""

from contextlib import contextmanager

Index = int | str


class Code:
    """The body of a function under construction."""

    def __init__(self):
        self._lines: list[str] = []
        self._constants: dict[tuple, str] = {}
        self._count = 0
        self._depth = 2

    def line(self, text: str):
        self._lines.append("  " * self._depth + text)

    def fresh(self) -> str:
        self._count += 1
        return f"%v{self._count}"

    def value(self, text: str) -> str:
        """Emits `%new = text` and returns the name."""
        name = self.fresh()
        self.line(f"{name} = {text}")
        return name

    def constant(self, value, type_: str) -> str:
        """A constant of the whole function, `value` in MLIR's spelling."""
        key = (str(value), type_)
        if key not in self._constants:
            self._constants[key] = f"%c{len(self._constants)}"
        return self._constants[key]

    def ref(self, index: Index) -> str:
        return self.constant(index, "index") if isinstance(index, int) else index

    def add(self, *terms: Index) -> Index:
        known = sum(t for t in terms if isinstance(t, int))
        total: Index = 0
        for term in (t for t in terms if not isinstance(t, int)):
            total = term if total == 0 else self.value(f"arith.addi {total}, {term} overflow<nsw> : index")
        if not isinstance(total, int) and known:
            return self.value(f"arith.addi {total}, {self.ref(known)} overflow<nsw> : index")
        return known if isinstance(total, int) else total

    def mul(self, a: Index, b: Index) -> Index:
        if isinstance(a, int) and isinstance(b, int):
            return a * b
        if 0 in (a, b):
            return 0
        if 1 in (a, b):
            return b if a == 1 else a
        return self.value(f"arith.muli {self.ref(a)}, {self.ref(b)} overflow<nsw> : index")

    def sub(self, a: Index, b: Index) -> Index:
        if isinstance(a, int) and isinstance(b, int):
            return a - b
        if a == b:
            return 0
        return a if b == 0 else self.value(f"arith.subi {self.ref(a)}, {self.ref(b)} : index")

    def min(self, a: Index, b: Index) -> Index:
        if isinstance(a, int) and isinstance(b, int):
            return min(a, b)
        return self.value(f"arith.minsi {self.ref(a)}, {self.ref(b)} : index")

    def max(self, a: Index, b: Index) -> Index:
        if isinstance(a, int) and isinstance(b, int):
            return max(a, b)
        return self.value(f"arith.maxsi {self.ref(a)}, {self.ref(b)} : index")

    def ceildiv(self, a: Index, b: Index) -> Index:
        if isinstance(a, int) and isinstance(b, int):
            return -(-a // b)
        return a if b == 1 else self.value(f"arith.ceildivsi {self.ref(a)}, {self.ref(b)} : index")

    def floordiv(self, a: Index, b: Index) -> Index:
        if isinstance(a, int) and isinstance(b, int):
            return a // b
        return a if b == 1 else self.value(f"arith.divui {self.ref(a)}, {self.ref(b)} : index")

    def rem(self, a: Index, b: Index) -> Index:
        if isinstance(a, int) and isinstance(b, int):
            return a % b
        return 0 if b == 1 else self.value(f"arith.remui {self.ref(a)}, {self.ref(b)} : index")

    def select(self, condition: str, a: Index, b: Index) -> Index:
        return a if a == b else self.value(f"arith.select {condition}, {self.ref(a)}, {self.ref(b)} : index")

    def compare(self, predicate: str, a: Index, b: Index) -> str:
        return self.value(f"arith.cmpi {predicate}, {self.ref(a)}, {self.ref(b)} : index")

    @contextmanager
    def block(self, head: str, tail: str = "}"):
        self.line(head)
        self._depth += 1
        yield
        self._depth -= 1
        self.line(tail)

    @contextmanager
    def unless(self, condition: str | None):
        """What stands inside runs where `condition` does not hold; always, without one."""
        if condition is None:
            yield
            return
        with self.block(f"scf.if {condition} {{", "} else {"):
            pass
        with self.block("// otherwise"):
            yield

    @contextmanager
    def loop(self, low: Index, high: Index, step: int = 1, attributes: str = ""):
        """A loop without results; yields its counter, a constant when there is one iteration for certain."""
        if isinstance(low, int) and isinstance(high, int) and low < high <= low + step:
            yield low
            return
        iv = self.fresh()
        with self.block(f"scf.for {iv} = {self.ref(low)} to {self.ref(high)} step {self.ref(step)} {{", "}" + attributes):
            yield iv

    def carried(self, low: Index, high: Index, step: int, start: list[str], types: list[str], body) -> list[str]:
        """A loop with carried values: `body(counter, values)` returns the next values; returns the last ones."""
        iv, names, result = self.fresh(), [self.fresh() for _ in start], self.fresh()
        init = ", ".join(f"{n} = {s}" for n, s in zip(names, start))
        count = f":{len(start)}" if len(start) > 1 else ""
        head = f"{result}{count} = scf.for {iv} = {self.ref(low)} to {self.ref(high)} step {self.ref(step)} iter_args({init}) -> ({', '.join(types)}) {{"
        with self.block(head):
            self.yields(body(iv, names), types)
        return [f"{result}#{i}" for i in range(len(start))] if count else [result]

    def choose(self, condition: str, types: list[str], then, other) -> list[str]:
        """An `scf.if` with results, each branch a function that returns them."""
        result = self.fresh()
        count = f":{len(types)}" if len(types) > 1 else ""
        self.line(f"{result}{count} = scf.if {condition} -> ({', '.join(types)}) {{")
        self._depth += 1
        self.yields(then(), types)
        self._depth -= 1
        with self.block("} else {"):
            self.yields(other(), types)
        return [f"{result}#{i}" for i in range(len(types))] if count else [result]

    def yields(self, values, types):
        self.line(f"scf.yield {', '.join(values)} : {', '.join(types)}")

    def function(self, name: str, arguments: list[tuple[str, str]], attributes: str = "") -> str:
        """The whole `func.func`, a private one."""
        heads = [f"    {n} = arith.constant {v}" + (f" : {t}" if t != "i1" else "") for (v, t), n in self._constants.items()]
        args = ", ".join(f"{n}: {t}" for n, t in arguments)
        return "\n".join([f"  func.func private @{name}({args}) {attributes}{{", *heads, *self._lines, "    return", "  }"])
