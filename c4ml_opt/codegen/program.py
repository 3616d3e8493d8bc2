"""Executables: a module's @main, called by a C `main` that prints its results.

An i32 that is the only result is the exit status, as in C. Other results are printed one to a line in the form of
vector.print.
"""

from pathlib import Path

from ..diagnostics import UserError
from ..target import Target
from .interface import Function, Value

PRINTING = Path(__file__).with_name("print_results.ll")
_TYPES = {
    "i1": ("i8", 1), "i8": ("i8", 1), "i16": ("i16", 2), "i32": ("i32", 4), "i64": ("i64", 8), "index": ("i64", 8),
    "f16": ("half", 2), "bf16": ("bfloat", 2), "f32": ("float", 4), "f64": ("double", 8),
}  # fmt: skip


def entry(functions: list[Function]) -> Function:
    """The @main of a program; raises UserError if there is none that can be one."""
    main = next((f for f in functions if f.name == "main"), None)
    if main is None:
        raise UserError("an executable needs a public function @main with a body")
    if main.arguments:
        raise UserError(
            f"an executable's @main takes no arguments, this one takes {len(main.arguments)}; run it on data with c4ml-run, "
            "or call it from C with --emit=obj and --emit=header"
        )
    for result in main.results:
        if result.kind not in ("scalar", "memref") or result.element not in _TYPES:
            raise UserError(f"an executable cannot print @main's result of type '{result.text}'")
    return main


def harness(main: Function, target: Target) -> str:
    """LLVM IR of C's `main`."""
    lines = []
    if [r.text for r in main.results] == ["i32"]:
        return f"declare i32 @{main.symbol}()\n\ndefine i32 @main() {{\n  %status = call i32 @{main.symbol}()\n  ret i32 %status\n}}\n"
    pointer = 4 if target.architecture == "hexagon" else 8
    if main.returns_by_value:
        kind = main.results[0].element
        returned = "i1" if kind == "i1" else _TYPES[kind][0]
        lines += [f"  %value = call {returned} @{main.symbol}()", "  %results = alloca [16 x i8], align 16"]
        lines += [f"  store {returned} %value, ptr %results"]
        declared = f"declare {returned} @{main.symbol}()"
    elif main.results:
        lines += [f"  %results = alloca [{_offsets(main.results, pointer)[-1]} x i8], align 16", f"  call void @{main.symbol}(ptr %results)"]
        declared = f"declare void @{main.symbol}(ptr)"
    else:
        lines += [f"  call void @{main.symbol}()"]
        declared = f"declare void @{main.symbol}()"
    for number, (result, offset) in enumerate(zip(main.results, _offsets(main.results, pointer))):
        lines += _print(number, result, offset)
    body = "\n".join([*lines, "  ret i32 0"])
    return f"{PRINTING.read_text()}\n{declared}\n\ndefine i32 @main() {{\n{body}\n}}\n"


def _print(number: int, result: Value, offset: int) -> list[str]:
    printer, item = f"@c4ml_print_{'i64' if result.element == 'index' else result.element}", _TYPES[result.element][1]
    at = f"  %at{number} = getelementptr i8, ptr %results, i64 {offset}"
    if result.kind == "memref":
        return [at, f"  call void @c4ml_print_memref(ptr %at{number}, i64 {result.rank}, i64 {item}, ptr {printer})"]
    return [at, f"  call void {printer}(ptr %at{number})", "  call void @printNewline()"]


def _offsets(results: tuple[Value, ...], pointer: int) -> list[int]:
    """Where each result lies in the struct of all, and its size."""
    offsets, at = [], 0
    for result in results:
        size = _TYPES[result.element][1] if result.kind == "scalar" else 2 * pointer + 8 + 16 * result.rank
        alignment = size if result.kind == "scalar" else 8
        at += -at % alignment
        offsets.append(at)
        at += size
    return [*offsets, at + -at % 8]
