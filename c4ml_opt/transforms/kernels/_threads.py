"""Runs the parts of a function on OpenMP threads, through libgomp's entry point.

`GOMP_parallel(body, data, threads, 0)` calls `body(data)` on each thread of a team, which may be smaller than asked for;
each thread takes the next part that nobody has taken, from a counter that they share, until there is none.
"""

DECLARATIONS = """
  llvm.func @GOMP_parallel(!llvm.ptr, !llvm.ptr, i32, i32)
"""


def grid(parts: int, rows, lanes, unit_rows: int, unit_lanes: int) -> tuple[int, int]:
    """Parts along rows and along lanes whose product is `parts`, pieces as near to square as their sizes allow."""
    rows = rows if isinstance(rows, int) else 1 << 16
    lanes = lanes if isinstance(lanes, int) else 1 << 16

    def cost(split: int):
        height, width = -(-rows // split), -(-lanes // (parts // split))
        idle = split * unit_rows > rows or parts // split * unit_lanes > lanes
        return idle, height + width

    split = min((d for d in range(1, parts + 1) if parts % d == 0), key=cost)
    return split, parts // split


def _struct(type_, text: str) -> str:
    """The LLVM type of a value in memory: a memref's descriptor, or a scalar."""
    rank = getattr(type_, "rank", None)
    if rank is None:
        return text
    shape = f", array<{rank} x i64>, array<{rank} x i64>" if rank else ""
    return f"!llvm.struct<(ptr, ptr, i64{shape})>"


def launch(arguments: list[tuple[str, str]], types: list, parts: int) -> str:
    """The texts of `@_` and of `@_body`, which run `@_part(arguments, part)` for every part; `types` are the arguments' MLIR types."""
    structs = [_struct(t, text) for t, (_, text) in zip(types, arguments)]
    frame = f"!llvm.struct<({', '.join([*structs, 'i64'])})>"
    counter = f"%next = llvm.getelementptr %frame[0, {len(structs)}] : (!llvm.ptr) -> !llvm.ptr, {frame}"
    head = ", ".join(f"{n}: {t}" for n, t in arguments)
    pack, unpack, names = [], [], []
    for i, ((name, text), struct) in enumerate(zip(arguments, structs)):
        memref = struct != text
        if memref:
            pack.append(f"%s{i} = builtin.unrealized_conversion_cast {name} : {text} to {struct}")
        pack.append(f"%p{i} = llvm.getelementptr %frame[0, {i}] : (!llvm.ptr) -> !llvm.ptr, {frame}")
        pack.append(f"llvm.store {f'%s{i}' if memref else name}, %p{i} : {struct}, !llvm.ptr")
        unpack.append(f"%p{i} = llvm.getelementptr %frame[0, {i}] : (!llvm.ptr) -> !llvm.ptr, {frame}")
        unpack.append(f"%s{i} = llvm.load %p{i} : !llvm.ptr -> {struct}")
        if memref:
            unpack.append(f"%m{i} = builtin.unrealized_conversion_cast %s{i} : {struct} to {text}")
        names.append(f"%m{i}" if memref else f"%s{i}")
    call = f"func.call @_part({', '.join([*names, '%i'])}) : ({', '.join([*(t for _, t in arguments), 'index'])}) -> ()"
    return "\n".join([
        f"  func.func private @_({head}) {{",
        "    %one = llvm.mlir.constant(1 : i64) : i64",
        f"    %parts = llvm.mlir.constant({parts} : i32) : i32",
        "    %none = llvm.mlir.constant(0 : i32) : i32",
        f"    %frame = llvm.alloca %one x {frame} : (i64) -> !llvm.ptr",
        *(f"    {line}" for line in pack),
        f"    {counter}",
        "    %zero = llvm.mlir.constant(0 : i64) : i64",
        "    llvm.store %zero, %next : i64, !llvm.ptr",
        "    %body = llvm.mlir.addressof @_body : !llvm.ptr",
        "    llvm.call @GOMP_parallel(%body, %frame, %parts, %none) : (!llvm.ptr, !llvm.ptr, i32, i32) -> ()",
        "    return",
        "  }",
        "  llvm.func internal @_body(%frame: !llvm.ptr) {",
        *(f"    {line}" for line in unpack),
        f"    {counter}",
        "    %one = llvm.mlir.constant(1 : i64) : i64",
        f"    %parts = llvm.mlir.constant({parts} : i64) : i64",
        "    scf.while : () -> () {",
        "      %taken = llvm.atomicrmw add %next, %one monotonic : !llvm.ptr, i64",
        "      %more = arith.cmpi slt, %taken, %parts : i64",
        "      %i = arith.index_cast %taken : i64 to index",
        "      scf.if %more {",
        f"        {call}",
        "      }",
        "      scf.condition(%more)",
        "    } do {",
        "      scf.yield",
        "    }",
        "    llvm.return",
        "  }",
    ])  # fmt: skip
