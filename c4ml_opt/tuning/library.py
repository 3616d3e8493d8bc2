"""Tuned points as a transform library that c4ml-opt --schedule and stock mlir-opt both replay, leaving other operations alone."""

import re

ANY = "!transform.any_op"
PARAM = "!transform.param<i64>"
UNSIGNED = "cast = #linalg.type_fn<cast_unsigned>"


def single(sequences: str) -> str:
    """The schedule that applies resolved `sequences` (@match, @apply, maybe @finish) to everything that @match accepts."""
    return _header() + sequences + "\n" + _main(["@match -> @apply"], ["@finish"] if _has(sequences, "finish") else []) + "}\n"


def library(records, pipeline: str = "", requires: str = "") -> str:
    """The library, to be followed by `pipeline` on targets that `requires` holds for, of `records`: (task, resolved sequences, comment) of each tuned operation."""
    parts, pairs, finishes, seen = [], [], [], {}
    for number, (task, sequences, comment) in enumerate(records):
        match, apply, finish = (_sequence(sequences, name) for name in ("match", "apply", "finish"))
        parts.append("\n".join(f"  // {line}" for line in comment.splitlines()))
        parts.append(_same(task, f"same_{number}"))
        parts.append(_rename(_guarded(match, f"same_{number}"), f"match_{number}"))
        parts.append(_rename(apply, f"apply_{number}"))
        pairs.append(f"@match_{number} -> @apply_{number}")
        if finish and finish not in seen:
            seen[finish] = f"finish_{number}"
            parts.append(_rename(finish, seen[finish]))
            finishes.append(f"@{seen[finish]}")
    return _header(pipeline, requires) + "\n".join(parts) + "\n" + _main(pairs, finishes) + "}\n"


def _header(pipeline="", requires=""):
    after = "".join(f', {key} = "{value}"' for key, value in (("c4ml.pipeline", pipeline), ("c4ml.requires", requires)) if value)
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


def _same(task, name):
    """A sequence that succeeds on operations with the kind, the attributes and the operand types of `task`, and on no other.

    structured.match is no matcher; but transform.include is one, and runs any sequence.
    """
    kinds = ", ".join(task.operands)
    attributes = ", ".join(f"{key} = {value}" for key, value in task.attributes.items())
    body = _count("is", f'ops{{["{task.op}"]}} attributes {{{attributes}}} filter_operand_types = [{kinds}]', 1)
    # An attribute that is absent cannot be asked for; of these, only this one changes what the same types compute.
    if UNSIGNED not in attributes:
        body += _count("not", f"attributes {{{UNSIGNED}}}", 0)
    return f"  transform.named_sequence private @{name}(%op: {ANY} {{transform.readonly}}) {{\n{body}    transform.yield\n  }}"


def _count(tag, condition, number):
    """Lines that fail unless structured.match with `condition` finds `number` operations in %op, which is one; `tag` begins their names."""
    return (
        f"    %{tag}_found = transform.structured.match {condition} in %op : ({ANY}) -> {ANY}\n"
        f"    %{tag}_count = transform.num_associations %{tag}_found : ({ANY}) -> {PARAM}\n"
        f"    %{tag}_wanted = transform.param.constant {number} : i64 -> {PARAM}\n"
        f"    transform.match.param.cmpi eq %{tag}_count, %{tag}_wanted : {PARAM}\n"
    )


def _guarded(match, same):
    """@match that accepts only what the sequence `same` accepts too."""
    last = match.rindex("  transform.yield")
    operation = re.search(r"transform\.yield (%\w+)", match[last:])[1]
    return f"{match[:last]}  transform.include @{same} failures(propagate) ({operation}) : ({ANY}) -> ()\n{match[last:]}"
