"""--split-input-file: the pieces of an input between marker lines, as mlir-opt cuts them."""

from ..source_manager import SourceManager, write_error

CHECKED = 2  # a marker that lacks only its last two characters is warned about


def split(data: bytes, marker: bytes, sources: SourceManager) -> list[tuple[int, int]]:
    """Start and end of every chunk; warns of near misses. No marker means no splitting."""
    if not marker:
        return [(0, len(data))]
    head, tail = marker[:-CHECKED], marker[-CHECKED:]
    chunks, start, end = [], 0, 0
    for piece_start, piece_end in _pieces(data, head):
        if start == end:
            start, end = piece_start, piece_end
        elif _is_marker_end(data[piece_start : min(piece_end, piece_start + CHECKED + 1)], tail):
            chunks.append((start, end))
            start, end = piece_start + CHECKED, piece_end
        else:
            write_error(sources.message("warning", "near miss with file split marker", sources.main, piece_start))
            end = piece_end
    if start != end:
        chunks.append((start, end))
    return chunks


def _is_marker_end(text, tail):
    return text.startswith(tail) and len(text) > CHECKED and text[CHECKED] != ord("0")


def _pieces(data, separator):
    at = 0
    while separator and (found := data.find(separator, at)) >= 0:
        yield at, found
        at = found + len(separator)
    yield at, len(data)


def padded(data: bytes, start: int, end: int) -> tuple[bytes, tuple[int, int]]:
    """The chunk behind blanks that keep the lines and columns of the file; and where it starts, (0, 0) for the file's start."""
    lines = data.count(b"\n", 0, start)
    column = start - (data.rfind(b"\n", 0, start) + 1)
    return b"\n" * lines + b" " * column + data[start:end], (lines + 1, column + 1) if start else (0, 0)
