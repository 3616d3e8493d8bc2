"""What the flags of c4ml-opt mean for printing, IR dumps and diagnostics."""

from .. import isolation

LEVELS = {"errors": ("error", "note"), "warnings": ("error", "warning", "note"), "remarks": ("error", "warning", "remark", "note")}


def print_options(arguments) -> dict:
    """Keyword arguments of `Operation.get_asm`."""
    return {
        "large_elements_limit": arguments["mlir-elide-elementsattrs-if-larger"],
        "large_resource_limit": arguments["mlir-elide-resource-strings-if-larger"],
        "enable_debug_info": bool(arguments["mlir-print-debuginfo"]),
        "pretty_debug_info": arguments["mlir-pretty-debuginfo"] or False,
        "print_generic_op_form": arguments["mlir-print-op-generic"] or False,
        "use_local_scope": arguments["mlir-print-local-scope"] or False,
        "use_name_loc_as_prefix": arguments["mlir-use-nameloc-as-prefix"] or False,
        "skip_regions": arguments["mlir-print-skip-regions"] or False,
    }


def ir_printing(arguments):
    """The IRPrinting that the flags ask for; None where nothing is printed."""
    if isolation.is_second_run():
        from ..ir_printing import IRPrinting

        return IRPrinting(before_all=True)
    if not any(arguments[f"mlir-print-ir-{name}"] for name in ("before", "after", "before-all", "after-all", "after-failure")):
        return None
    from ..ir_printing import IRPrinting

    return IRPrinting(
        before=arguments["mlir-print-ir-before"] if "mlir-print-ir-before" in arguments else None,
        after=arguments["mlir-print-ir-after"] if "mlir-print-ir-after" in arguments else None,
        before_all=bool(arguments["mlir-print-ir-before-all"]),
        after_all=bool(arguments["mlir-print-ir-after-all"]),
        tree=arguments["mlir-print-ir-tree-dir"],
        print_module_scope=bool(arguments["mlir-print-ir-module-scope"]),
        print_after_change=bool(arguments["mlir-print-ir-after-change"]),
        print_after_failure=bool(arguments["mlir-print-ir-after-failure"]),
        large_elements_limit=arguments["mlir-elide-elementsattrs-if-larger"],
        large_resource_limit=arguments["mlir-elide-resource-strings-if-larger"],
        enable_debug_info=bool(arguments["mlir-print-debuginfo"]),
        print_generic_op_form=bool(arguments["mlir-print-op-generic"]),
    )


def handler_options(arguments) -> dict:
    """Keyword arguments of `DiagnosticHandler`."""
    kinds = LEVELS[arguments["mlir-diagnostic-verbosity-level"]]
    if arguments["mlir-disable-diagnostic-notes"]:  # only those that are diagnostics of their own, as upstream
        kinds = tuple(kind for kind in kinds if kind != "note")
    return {
        "operation_notes": arguments["mlir-print-op-on-diagnostic"],
        "debug_info": bool(arguments["mlir-print-debuginfo"]),
        "kinds": kinds,
    }
