"""Dot-product instructions: several narrow products of neighbouring k summed into each 32-bit lane."""

from dataclasses import dataclass

from ._text import Code


@dataclass(frozen=True)
class Dot:
    """One way to multiply words of `group` elements `packed` into lanes of `accumulator`.

    `swapped` passes B first; `flip` turns A's sign bit while packing, which `correction` times 128 times the sums of B's
    lanes makes good (x * y = (x + 128) * y - 128 * y). A tile unit's instruction takes `step` words of k at once.
    """

    name: str
    group: int
    packed: str
    accumulator: str
    swapped: bool = False
    flip: bool = False
    correction: int = 0
    portable: bool = False
    signed_a: bool = True
    signed_b: bool = True
    step: int = 1

    @property
    def tiled(self) -> bool:
        return self.step > 1

    def multiply_add(self, code: Code, a: str, b: str, total: str, lanes: int) -> str:
        """`total` plus the dot products of the words in `a` and `b`."""
        if self.portable:
            return self._by_parts(code, a, b, total, lanes)
        first, second = (b, a) if self.swapped else (a, b)
        kind = f"vector<{lanes * self.group}x{self.packed}>"
        first, second = (code.value(f"vector.bitcast {v} : vector<{lanes}xi32> to {kind}") for v in (first, second))
        sum_type = f"vector<{lanes}x{self.accumulator}>"
        name = INTRINSICS[self.name][lanes]
        if self.name == "pmaddwd":
            product = code.value(f'llvm.call_intrinsic "{name}"({first}, {second}) : ({kind}, {kind}) -> {sum_type}')
            return code.value(f"arith.addi {product}, {total} : {sum_type}")
        return code.value(f'llvm.call_intrinsic "{name}"({total}, {first}, {second}) : ({sum_type}, {kind}, {kind}) -> {sum_type}')

    def lane_sum(self, code: Code, b: str, total: str, lanes: int) -> str:
        """`total` plus 128 times the sum of each word of `b`, with `correction`'s instruction and signs."""
        # 128 as an unsigned byte times a signed B; or 64 twice as a signed byte times an unsigned B.
        if self.swapped:
            word = code.constant("dense<1077952576>", f"vector<{lanes}xi32>")  # 0x40 in each byte
            return self.multiply_add(code, word, b, self.multiply_add(code, word, b, total, lanes), lanes)
        word = code.constant("dense<-2139062144>", f"vector<{lanes}xi32>")  # 0x80 in each byte
        return self.multiply_add(code, word, b, total, lanes)

    def _by_parts(self, code: Code, a: str, b: str, total: str, lanes: int) -> str:
        """Plain shifts, multiplications and additions, for machines without the instruction."""
        words, width = f"vector<{lanes}xi32>", 32 // self.group
        for part in range(self.group):
            if self.packed == "bf16":
                x, y = (self._bf16(code, v, part, lanes) for v in (a, b))
                total = code.value(f"vector.fma {x}, {y}, {total} : vector<{lanes}xf32>")
                continue
            x = self._part(code, a, part, width, words, self.signed_a)
            y = self._part(code, b, part, width, words, self.signed_b)
            product = code.value(f"arith.muli {x}, {y} : {words}")
            total = code.value(f"arith.addi {product}, {total} : {words}")
        return total

    def _part(self, code, v, part, width, words, signed):
        left = code.constant(f"dense<{32 - width * (part + 1)}>", words)
        right = code.constant(f"dense<{32 - width}>", words)
        high = code.value(f"arith.shli {v}, {left} : {words}")
        return code.value(f"arith.{'shrsi' if signed else 'shrui'} {high}, {right} : {words}")

    def _bf16(self, code, v, part, lanes):
        words = f"vector<{lanes}xi32>"
        if part == 0:
            bits = code.value(f"arith.shli {v}, {code.constant('dense<16>', words)} : {words}")
        else:
            bits = code.value(f"arith.andi {v}, {code.constant('dense<-65536>', words)} : {words}")
        return code.value(f"arith.bitcast {bits} : {words} to vector<{lanes}xf32>")


INTRINSICS = {
    "vpdpbusd": {16: "llvm.x86.avx512.vpdpbusd.512", 8: "llvm.x86.avx512.vpdpbusd.256", 4: "llvm.x86.avx512.vpdpbusd.128"},
    "vpdpbssd": {16: "llvm.x86.avx10.vpdpbssd.512", 8: "llvm.x86.avx2.vpdpbssd.256"},
    "vpdpbuud": {16: "llvm.x86.avx10.vpdpbuud.512", 8: "llvm.x86.avx2.vpdpbuud.256"},
    "pmaddwd": {16: "llvm.x86.avx512.pmaddw.d.512", 8: "llvm.x86.avx2.pmadd.wd"},
    "vdpbf16ps": {16: "llvm.x86.avx512bf16.dpbf16ps.512", 8: "llvm.x86.avx512bf16.dpbf16ps.256"},
}


def choose(target, inputs: tuple[str, str], casts: tuple[str | None, str | None], accumulator: str, portable: bool) -> Dot | None:
    """The dot product that multiplies these operands (A, B) exactly on `target`; None where there is none and single products are summed."""
    bits = target.vector.bits
    if inputs == ("bf16", "bf16") and accumulator in ("f32", "bf16") and casts in ((None, None), ("extf", "extf")):
        return Dot("vdpbf16ps", 2, "bf16", "f32", portable=portable) if target.has("avx512bf16") else None
    if accumulator != "i32" or any(c not in ("extsi", "extui") for c in casts):
        return None
    signed = tuple(c == "extsi" for c in casts)
    if inputs == ("i8", "i8"):
        return _bytes(target, signed, bits, portable)
    wide = target.has("avx512bw") if bits >= 512 else target.has("avx2")
    exact = all(i == "i8" or (i == "i16" and s) for i, s in zip(inputs, signed))
    return Dot("pmaddwd", 2, "i16", "i32", portable=portable) if exact and wide else None


def _bytes(target, signed, bits, portable) -> Dot | None:
    a, b = signed
    same = a == b
    if same and target.has("avx10.2" if bits >= 512 else "avxvnniint8"):
        return Dot("vpdpbssd" if a else "vpdpbuud", 4, "i8", "i32", portable=portable, signed_a=a, signed_b=b)
    if target.has("avx512vnni") or (bits <= 256 and target.has("avxvnni")):
        # The instruction takes an unsigned and a signed operand: where both are alike, A changes sides.
        flipped = a ^ same
        return Dot("vpdpbusd", 4, "i8", "i32", flipped, same, (-1 if a else 1) if same else 0, portable, flipped, b)
    wide = target.has("avx512bw") if bits >= 512 else target.has("avx2")
    return Dot("pmaddwd", 2, "i16", "i32", portable=portable) if wide else None
