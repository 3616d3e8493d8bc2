"""--list-* and --explain, which never load the bindings, and --show-dialects."""

import sys


def show(name: str, value) -> int:
    if name == "show-dialects":
        sys.stdout.write(f"Available Dialects: {','.join(dialects())}\n")
        return 0
    from .. import listing

    sys.stdout.write(listing.explain(value) if name == "explain" else listing.list_kind(name.removeprefix("list-")))
    return 0


def dialects() -> list[str]:
    """What the bindings register, which only the error about an unknown dialect tells."""
    from ..mlir import ir

    context = ir.Context(load_on_create_dialects=[])
    try:
        ir.Operation.parse("unknown.unknown", context=context)
    except ir.MLIRError as error:
        text = "".join(f"{d.message}\n" + "".join(n.message for n in d.notes) for d in error.error_diagnostics)
        names = text.partition("Available dialects: ")[2].partition(";")[0].partition("\n")[0]
        return sorted(name.strip() for name in names.split(",") if name.strip())
    return []
