"""Words of several narrow k, read where they lie next to each other: of a row of A, of the lanes of B."""

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

    def vector(self, code: Code, flat: str, flat_type: str, at: Index, lanes: int, valid: Index | None) -> str:
        """The words of `lanes` neighbours from `at` on; zero, and not read, from the `valid`th on (None: all are there)."""
        kind = f"vector<{lanes * self.group}x{self.element}>"
        if valid is None:
            parts = code.value(f"vector.load {flat}[{code.ref(at)}] : {flat_type}, {kind}")
        else:
            zero = code.constant("dense<0.0>" if "f" in self.element else "dense<0>", kind)
            bits = f"vector<{lanes * self.group}xi1>"
            mask = code.value(f"vector.create_mask {code.ref(code.mul(valid, self.group))} : {bits}")
            parts = code.value(f"vector.maskedload {flat}[{code.ref(at)}], {mask}, {zero} : {flat_type}, {bits}, {kind} into {kind}")
        return code.value(f"vector.bitcast {parts} : {kind} to vector<{lanes}xi32>")

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
