"""Copies rows of A that a kernel could read where they lie, but for their signs or for the ends of their words."""

from dataclasses import dataclass

from ._micro import Panel
from ._pack import Block, Source, buffer_type, chunks, gather_k, split, zero_literal
from ._text import Code, Index
from ._words import Words

# Words of a cache line: so many more keep rows out of each other's place in a cache, and leave room to write past an end.
LINE = 16


@dataclass(frozen=True)
class RowCopy:
    """Rows of `words` words of k for a dot product of `group` elements `part`, a line apart.

    With a `run`, k is in runs of that many neighbours, which end within words: the copy is one of elements. Otherwise it is one of words.
    """

    words: int
    group: int
    part: str
    run: int = 0

    @property
    def element(self) -> str:
        return self.part if self.run else "i32"

    @property
    def pitch(self) -> int:
        """The distance of two rows in elements of the buffer."""
        return (self.words + LINE) * (self.group if self.run else 1)

    def panel(self, code: Code, buffer: str, first: Index, rows: int) -> Panel:
        """`rows` rows from `first` on."""
        words = Words(self.part, self.group, False) if self.run else None
        offsets = tuple(r * self.pitch for r in range(rows))
        return Panel(buffer, f"memref<?x{self.element}>", code.mul(first, self.pitch), self.group if self.run else 1, offsets, words=words)

    def fill(self, code: Code, source: Source, block: Block, buffer: str, lanes: int):
        """Copies `block` in vectors of `lanes` words."""
        with code.loop(0, block.lanes) as row:
            start, to = code.add(block.base, source.lanes.at(code, code.add(block.lane, row))), code.mul(row, self.pitch)
            if self.run:
                self._runs(code, source, block, buffer, start, to, lanes)
            else:
                _words(code, source, block, buffer, start, to, lanes)

    def _runs(self, code, source, block, buffer, start, to, lanes):
        """What is stored past the end of a run, zeros, the next one overwrites."""
        most = lanes * self.group
        count = min(most, 1 << (self.run - 1).bit_length())
        last = f"vector<{self.group}x{self.part}>"
        code.line(f"vector.store {code.constant(f'dense<{zero_literal(self.part)}>', last)}, {buffer}[{code.ref(code.add(to, block.ks))}] : memref<?x{self.part}>, {last}")
        with code.loop(0, block.ks, self.run) as k:
            place, at = code.add(start, source.k.at(code, code.add(block.k, k))), code.add(to, k)
            for offset in range(0, self.run, count):
                here = min(count, self.run - offset)
                mask = code.value(f"vector.create_mask {code.ref(here)} : vector<{count}xi1>") if here < count else None
                v = source.load(code, code.add(place, offset), count, mask)
                if source.flip:
                    v = code.value(f"arith.xori {v}, {code.constant('dense<-128>', f'vector<{count}xi8>')} : vector<{count}xi8>")
                code.line(f"vector.store {v}, {buffer}[{code.ref(code.add(at, offset))}] : memref<?x{self.part}>, vector<{count}x{self.part}>")


def _words(code, source, block, buffer, start, to, lanes):
    """k is contiguous, or in runs of whole vectors; past its end words are zero."""
    words, _ = split(code, source, block)
    whole = code.sub(words, code.rem(words, lanes))

    def copy(k: Index, count: int):
        elements = count * source.group
        place = code.add(start, source.k.at(code, code.add(block.k, code.mul(k, source.group))))
        v = source.words(code, source.load(code, place, elements), count)
        code.line(f"vector.store {v}, {buffer}[{code.ref(code.add(to, k))}] : {buffer_type(source)}, vector<{count}x{source.element}>")

    with code.loop(0, whole, lanes) as k:
        copy(k, lanes)
    done = whole
    if isinstance(words, int):
        for offset, count in chunks(words - whole, lanes):
            copy(whole + offset, count)
        done = words
    if done != block.words:
        gather_k(code, source, block, buffer, 1, to, [start], done)
