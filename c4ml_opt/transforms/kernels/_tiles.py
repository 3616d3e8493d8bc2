"""Tile units (AMX): products of 16 rows by 64 bytes of k, summed in tile registers that a configuration shapes.

Tiles are named by number and the instructions are LLVM's raw intrinsics, so that no tile is ever carried through a loop
as a value, which LLVM would have to allocate and may spill.
"""

from ._contraction import Contraction
from ._dots import Dot
from ._machine import BITS
from ._micro import Panel
from ._text import Code, Index

# A tile register: rows, and 32-bit words of a row.
SIDE = 16
# Sums, both operands' tiles: all must be registers.
REGISTERS = 8
# Of fewer rows a tile unit multiplies no faster than the dot products of vectors.
FEWEST_ROWS = 3


def choose(target, contraction: Contraction, inputs: tuple[str, str], options) -> Dot | None:
    """The tile instruction that multiplies these operands (A, B) exactly on `target`; None where dot products do better or must do."""
    few = contraction.row_count is not None and contraction.row_count < FEWEST_ROWS
    if options.portable or few or not _fits(options):
        return None
    signs = "".join("s" if cast == "extsi" else "u" for cast in contraction.casts)
    if inputs == ("i8", "i8") and contraction.element == "i32" and all(c in ("extsi", "extui") for c in contraction.casts):
        dot = Dot(f"tdpb{signs}d", 4, "i8", "i32", step=SIDE)
    elif inputs == ("bf16", "bf16") and contraction.element in ("f32", "bf16") and contraction.casts in ((None, None), ("extf", "extf")):
        dot = Dot("tdpbf16ps", 2, "bf16", "f32", step=SIDE)
    else:
        return None
    shape = (dot.name, SIDE, SIDE, SIDE * dot.group)
    return dot if target.has("amx-tile") and any(u.kind == "tile" and (u.name, u.m, u.n, u.k) == shape for u in target.units) else None


def _fits(options) -> bool:
    """Whether the register tile that the user wants, if any, is one of whole tiles."""
    down, across = (options.mr or 2 * SIDE) / SIDE, (options.nr or 2 * SIDE) / SIDE
    return down.is_integer() and across.is_integer() and down * across + down + across <= REGISTERS


def configure(code: Code):
    """Gives every tile register its full size; until `release` the function may use them."""
    palette = [1] + [0] * 15
    bytes_ = palette + [64, 0] * REGISTERS + [0] * 16 + [SIDE] * REGISTERS + [0] * 8
    type_ = "memref<64xi8>"
    buffer = code.value(f"memref.alloca() {{alignment = 64 : i64}} : {type_}")
    text = code.constant(f"dense<{bytes_}>", "vector<64xi8>")
    code.line(f"vector.store {text}, {buffer}[{code.ref(0)}] : {type_}, vector<64xi8>")
    code.line(f'llvm.call_intrinsic "llvm.x86.ldtilecfg"({_pointer(code, buffer, type_)}) : (!llvm.ptr) -> ()')


def release(code: Code):
    """Ends the use of tiles, so that the system saves none of them any more."""
    code.line('llvm.call_intrinsic "llvm.x86.tilerelease"() : () -> ()')


def multiply(code: Code, dot: Dot, a: Panel, b: Panel, depth: Index, rows: int, vectors: int, buffer: str):
    """Sums of `rows` x `vectors` tiles over `depth` words of k, written to `buffer`, whose rows are `b.step` long.

    A's panels hold squares `[k / 16][row][16 words of k]` for 16 rows each, one after the other.
    """
    sums, lefts, rights = _numbers(code, rows, vectors)
    for tile in sums:
        code.line(f'llvm.call_intrinsic "llvm.x86.tilezero"({tile}) : (i8) -> ()')
    from_a, from_b = _pointer(code, a.flat, a.flat_type), _pointer(code, b.flat, b.flat_type)
    with code.loop(0, depth, SIDE) as k:
        for i, tile in enumerate(lefts):
            _move(code, "tileloadd64", tile, from_a, code.add(a.start, code.mul(depth, i * SIDE), code.mul(k, SIDE)), SIDE)
        for j, tile in enumerate(rights):
            _move(code, "tileloadd64", tile, from_b, code.add(b.start, code.mul(k, b.step), j * SIDE), b.step)
        for number, tile in enumerate(sums):
            operands = f"{tile}, {lefts[number // vectors]}, {rights[number % vectors]}"
            code.line(f'llvm.call_intrinsic "llvm.x86.{dot.name}"({operands}) : (i8, i8, i8) -> ()')
    to = _pointer(code, buffer, f"memref<?x{dot.accumulator}>")
    for number, tile in enumerate(sums):
        _move(code, "tilestored64", tile, to, (number // vectors * b.step + number % vectors) * SIDE, b.step)


def _numbers(code: Code, rows: int, vectors: int):
    """The tile registers of the sums, of A and of B."""
    names = [code.constant(i, "i8") for i in range(rows * vectors + rows + vectors)]
    return names[: rows * vectors], names[rows * vectors : -vectors], names[-vectors:]


def _move(code: Code, name: str, tile: str, base: str, word: Index, pitch: int):
    """Loads or stores a tile whose rows lie `pitch` words apart."""
    at = code.value(f"arith.index_cast {code.ref(word)} : index to i64")
    place = code.value(f"llvm.getelementptr {base}[{at}] : (!llvm.ptr, i64) -> !llvm.ptr, i32")
    code.line(f'llvm.call_intrinsic "llvm.x86.{name}"({tile}, {place}, {code.constant(pitch * 4, "i64")}) : (i8, !llvm.ptr, i64) -> ()')


def _pointer(code: Code, flat: str, type_: str) -> str:
    index = code.value(f"memref.extract_aligned_pointer_as_index {flat} : {type_} -> index")
    number = code.value(f"arith.index_cast {index} : index to i64")
    return code.value(f"llvm.inttoptr {number} : i64 to !llvm.ptr")
