"""The text of a team: what GNU OpenMP's threads run, and the function that starts them.

`GOMP_parallel(body, frame, threads, 0)` calls `body(frame)` on each thread of a team, which may be smaller than asked for. Each thread takes the next iterations of a
loop that nobody has taken, from a counter that they share, until there are none; a barrier stands between two loops. So results never depend on the size of the team.
"""

from dataclasses import dataclass

DECLARATIONS = {
    "GOMP_parallel": "  llvm.func @GOMP_parallel(!llvm.ptr, !llvm.ptr, i32, i32)",
    "GOMP_barrier": "  llvm.func @GOMP_barrier()",
}


@dataclass(frozen=True)
class Captured:
    """One value that threads share: its type, and how a struct in memory holds it."""

    type: str
    stored: str

    @property
    def is_index(self) -> bool:
        return self.type == "index"


def captured(type_) -> Captured | None:
    """How a value of that MLIR type crosses to other threads; None where it cannot."""
    text = str(type_)
    if text == "index":
        return Captured(text, "i64")
    if text.startswith("memref<"):
        space = str(type_.memory_space) if type_.memory_space else ""
        if space and not space.split(" ")[0].isdigit():
            return None
        pointer = f"ptr<{space.split(' ')[0]}>" if space else "ptr"
        if text.startswith("memref<*x"):
            return Captured(text, "!llvm.struct<(i64, ptr)>")
        shape = f", array<{type_.rank} x i64>, array<{type_.rank} x i64>" if type_.rank else ""
        return Captured(text, f"!llvm.struct<({pointer}, {pointer}, i64{shape})>")
    plain = text.startswith("!llvm.ptr") or text in ("f16", "bf16", "f32", "f64") or (text[:1] == "i" and text[1:].isdigit())
    return Captured(text, text) if plain else None


def team(name: str, values: list[Captured], parts: list[str], threads: int) -> str:
    """`@name(values, part count of each loop)`, which runs every `@parts[j](values, number)`, and the body of its threads."""
    frame = f"!llvm.struct<({', '.join([v.stored for v in values] + ['i64'] * (2 * len(parts)))})>"
    arguments = [(f"%a{i}", v.type) for i, v in enumerate(values)] + [(f"%n{j}", "index") for j in range(len(parts))]
    head = ", ".join(f"{n}: {t}" for n, t in arguments)
    widest, lines = _widest(len(parts))
    types = ", ".join([*(v.type for v in values), "index"])
    handed = "".join(f"%a{i}, " for i in range(len(values)))
    # A loop of one iteration, which sizes known at run time may leave, is worth no team.
    alone = [f"      scf.for %i = %first to %n{j} step %least {{\n        func.call @{part}({handed}%i) : ({types}) -> ()\n      }}" for j, part in enumerate(parts)]
    lines = [
        f"  func.func private @{name}({head}) {{",
        "    %one = llvm.mlir.constant(1 : i64) : i64",
        f"    %frame = llvm.alloca %one x {frame} {{alignment = 64 : i64}} : (i64) -> !llvm.ptr",
        "    %first = arith.constant 0 : index",
        "    %least = arith.constant 1 : index",
        *lines,
        f"    %single = arith.cmpi sle, {widest}, %least : index",
        "    cf.cond_br %single, ^alone, ^team",
        "  ^alone:",
        *alone,
        "    return",
        "  ^team:",
        "    %zero = llvm.mlir.constant(0 : i64) : i64",
        "    %none = llvm.mlir.constant(0 : i32) : i32",
        f"    %most = arith.constant {threads} : index",
    ]
    for i, value in enumerate(values):
        stored = _cast(lines, f"%a{i}", f"%s{i}", value.type, value.stored)
        _store(lines, frame, i, stored, value.stored)
    for j in range(len(parts)):
        _store(lines, frame, len(values) + j, _cast(lines, f"%n{j}", f"%c{j}", "index", "i64"), "i64")
        _store(lines, frame, len(values) + len(parts) + j, "%zero", "i64")
    lines += [
        f"    %wanted = arith.minsi {widest}, %most : index",
        "    %threads = arith.index_cast %wanted : index to i32",
        f"    %body = llvm.mlir.addressof @{name}_body : !llvm.ptr",
        "    llvm.call @GOMP_parallel(%body, %frame, %threads, %none) : (!llvm.ptr, !llvm.ptr, i32, i32) -> ()",
        "    return",
        "  }",
        *_body(f"{name}_body", frame, values, parts, threads),
    ]
    return "\n".join(lines)


def _widest(loops: int) -> tuple[str, list[str]]:
    """The largest number of iterations of any loop, and what computes it."""
    lines, widest = [], "%n0"
    for j in range(1, loops):
        lines.append(f"    %w{j} = arith.maxsi {widest}, %n{j} : index")
        widest = f"%w{j}"
    return widest, lines


# A thread comes back so often for iterations of a long loop.
TURNS = 8


def _body(name: str, frame: str, values: list[Captured], parts: list[str], threads: int) -> list[str]:
    lines = [f"  llvm.func internal @{name}(%frame: !llvm.ptr) {{", "    %one = llvm.mlir.constant(1 : i64) : i64", f"    %turns = llvm.mlir.constant({TURNS * threads} : i64) : i64"]
    names = []
    for i, value in enumerate(values):
        loaded = _load(lines, frame, i, f"%s{i}", value.stored)
        names.append(_cast(lines, loaded, f"%a{i}", value.stored, value.type))
    for j, part in enumerate(parts):
        if j:
            lines.append("    llvm.call @GOMP_barrier() : () -> ()")
        count = _load(lines, frame, len(values) + j, f"%n{j}", "i64")
        lines.append(f"    %next{j} = llvm.getelementptr %frame[0, {len(values) + len(parts) + j}] : (!llvm.ptr) -> !llvm.ptr, {frame}")
        types = ", ".join([*(v.type for v in values), "index"])
        lines += [
            f"    %share{j} = arith.divui {count}, %turns : i64",
            f"    %chunk{j} = arith.maxui %share{j}, %one : i64",
            "    scf.while : () -> () {",
            f"      %taken = llvm.atomicrmw add %next{j}, %chunk{j} monotonic : !llvm.ptr, i64",
            f"      %more = arith.cmpi slt, %taken, {count} : i64",
            f"      %behind = arith.addi %taken, %chunk{j} : i64",
            f"      %end = arith.minsi %behind, {count} : i64",
            "      scf.for %number = %taken to %end step %one : i64 {",
            "        %i = arith.index_cast %number : i64 to index",
            f"        func.call @{part}({', '.join([*names, '%i'])}) : ({types}) -> ()",
            "      }",
            "      scf.condition(%more)",
            "    } do {",
            "      scf.yield",
            "    }",
        ]
    return [*lines, "    llvm.return", "  }"]


def _cast(lines, value: str, name: str, source: str, target: str) -> str:
    if source == target:
        return value
    op = "arith.index_cast" if "index" in (source, target) else "builtin.unrealized_conversion_cast"
    lines.append(f"    {name} = {op} {value} : {source} to {target}")
    return name


def _store(lines, frame: str, place: int, value: str, type_: str):
    lines.append(f"    %p{place} = llvm.getelementptr %frame[0, {place}] : (!llvm.ptr) -> !llvm.ptr, {frame}")
    lines.append(f"    llvm.store {value}, %p{place} : {type_}, !llvm.ptr")


def _load(lines, frame: str, place: int, name: str, type_: str) -> str:
    lines.append(f"    %p{place} = llvm.getelementptr %frame[0, {place}] : (!llvm.ptr) -> !llvm.ptr, {frame}")
    lines.append(f"    {name} = llvm.load %p{place} : !llvm.ptr -> {type_}")
    return name
