"""Tuned points as a transform library that c4ml-opt --schedule and stock mlir-opt both replay, leaving other operations alone."""

import re

ANY = "!transform.any_op"
PARAM = "!transform.param<i64>"


def single(sequences: str) -> str:
    """The schedule that applies resolved `sequences` (@match, @apply, maybe @finish) to everything that @match accepts."""
    return _header() + sequences + "\n" + _main(["@match -> @apply"], ["@finish"] if _has(sequences, "finish") else []) + "}\n"


def library(records, pipeline: str = "") -> str:
    """The library, to be followed by `pipeline`, of `records`: (task sizes, task bits, resolved sequences, comment) of each tuned operation."""
    parts, pairs, finishes, seen = [], [], [], {}
    for number, (sizes, bits, sequences, comment) in enumerate(records):
        match, apply, finish = (_sequence(sequences, name) for name in ("match", "apply", "finish"))
        parts.append("\n".join(f"  // {line}" for line in comment.splitlines()))
        parts.append(_rename(_guarded(match, sizes, bits), f"match_{number}"))
        parts.append(_rename(apply, f"apply_{number}"))
        pairs.append(f"@match_{number} -> @apply_{number}")
        if finish and finish not in seen:
            seen[finish] = f"finish_{number}"
            parts.append(_rename(finish, seen[finish]))
            finishes.append(f"@{seen[finish]}")
    return _header(pipeline) + "\n".join(parts) + "\n" + _main(pairs, finishes) + "}\n"


def _header(pipeline=""):
    after = f', c4ml.pipeline = "{pipeline}"' if pipeline else ""
    return f"module attributes {{transform.with_named_sequence{after}}} {{\n"


def _main(pairs, finishes):
    includes = "".join(f"    transform.include {name} failures(propagate) (%root) : ({ANY}) -> ()\n" for name in finishes)
    # foreach_match consumes its root and gives the updated one.
    return (
        f"  transform.named_sequence @__transform_main(%payload: {ANY} {{transform.consumed}}) {{\n"
        f"    %root = transform.foreach_match in %payload\n      {(',' + chr(10) + '      ').join(pairs)} : ({ANY}) -> {ANY}\n"
        f"{includes}    transform.yield\n  }}\n"
    )


def _has(sequences, name):
    return _sequence(sequences, name) is not None


def _sequence(sequences, name):
    """The text of one printed sequence; printed operations of a module's body begin in the first column."""
    for text in re.split(r"(?m)^(?=transform\.named_sequence )", sequences):
        if re.match(rf"transform\.named_sequence (private )?@{name}\b", text):
            return text.rstrip()
    return None


def _rename(text, name):
    return re.sub(r"@\w+", f"@{name}", text, count=1)


def _guarded(match, sizes, bits):
    """@match that also wants the loop ranges `sizes` and the operands' element widths `bits`."""
    head, body = match.split("\n", 1)
    operation = re.search(r"\((%\w+):", head)[1]
    constants, tests = [], []
    for i, size in enumerate(sizes):
        constants.append(f"%c4ml_s{i} = transform.param.constant {size} : i64 -> {PARAM}")
        tests.append(f"%c4ml_d{i} = transform.match.structured.dim %c4ml_op[{i}] : ({ANY}) -> {PARAM}")
        tests.append(f"transform.match.param.cmpi eq %c4ml_d{i}, %c4ml_s{i} : {PARAM}")
    for i, width in enumerate(bits[:-1]):
        constants.append(f"%c4ml_b{i} = transform.param.constant {width} : i64 -> {PARAM}")
        tests.append(f"%c4ml_v{i} = transform.match.structured.input %c4ml_op[{i}] : ({ANY}) -> !transform.any_value")
        tests.append(f"%c4ml_w{i} = transform.match.structured.elemental_bitwidth %c4ml_v{i} : (!transform.any_value) -> {PARAM}")
        tests.append(f"transform.match.param.cmpi eq %c4ml_w{i}, %c4ml_b{i} : {PARAM}")
    rank = f"%c4ml_rank = transform.match.structured.rank %c4ml_op : ({ANY}) -> {PARAM}"
    constants.append(f"%c4ml_loops = transform.param.constant {len(sizes)} : i64 -> {PARAM}")
    tests = [rank, f"transform.match.param.cmpi eq %c4ml_rank, %c4ml_loops : {PARAM}", *tests]
    inner = "\n".join(f"      {line}" for line in [*constants, *tests])
    guard = (
        f"  %c4ml_same = transform.match.structured {operation} : ({ANY}) -> {ANY} {{\n    ^bb0(%c4ml_op: {ANY}):\n{inner}\n"
        f"      transform.match.structured.yield %c4ml_op : {ANY}\n  }}\n"
    )
    last = body.rindex("  transform.yield")
    return head + "\n" + body[:last] + guard + body[last:]
