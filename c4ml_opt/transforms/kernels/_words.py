"""Words of several narrow k, read from a row of A where they lie next to each other."""

from dataclasses import dataclass

from ._text import Code, Index


# The sign bit of each byte of a word, 0x80808080.
SIGNS = -2139062144


@dataclass(frozen=True)
class Words:
    """32-bit words of `group` neighbours of an `element`; `flip` turns the sign bit of each byte."""

    element: str
    group: int
    flip: bool

    def spread(self, code: Code, flat: str, flat_type: str, at: Index, left: Index, lanes: int) -> str:
        """The word at `at` in every lane of a vector; with `left` only so many elements are read, the others are zero."""
        kind, wide = f"vector<{self.group}x{self.element}>", f"vector<{lanes}xi32>"
        parts = self._part(code, flat, flat_type, at, left, kind) if left else code.value(f"vector.load {flat}[{code.ref(at)}] : {flat_type}, {kind}")
        word = code.value(f"vector.bitcast {parts} : {kind} to vector<1xi32>")
        value = code.value(f"vector.broadcast {code.value(f'vector.extract {word}[0] : i32 from vector<1xi32>')} : i32 to {wide}")
        if not self.flip:
            return value
        signs = code.constant(f"dense<{SIGNS}>", wide)
        return code.value(f"arith.xori {value}, {signs} : {wide}")

    def _part(self, code: Code, flat: str, flat_type: str, at: Index, left: Index, kind: str) -> str:
        zero = code.constant("0.0" if "f" in self.element else "0", self.element)
        parts = []
        for i in range(self.group):
            if isinstance(left, int) and i >= left:
                parts.append(zero)
                continue
            place = code.add(at, i if isinstance(left, int) else code.min(i, code.sub(left, 1)))
            value = code.value(f"memref.load {flat}[{code.ref(place)}] : {flat_type}")
            parts.append(value if isinstance(left, int) else code.value(f"arith.select {code.compare('sgt', left, i)}, {value}, {zero} : {self.element}"))
        return code.value(f"vector.from_elements {', '.join(parts)} : {kind}")
