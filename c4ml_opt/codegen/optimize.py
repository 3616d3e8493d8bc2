"""LLVM's optimiser over one module, as much of it as the size of the code allows.

Some of LLVM's loop passes (induction variables, rotation) look from each loop back over all loops before it, and
unrolling multiplies the code first: a network lowered into one function took minutes. Measured on stacks of 3x3
convolutions in one function: 9,400 lines of IR, 10 s in all with unrolling and 3 s without; 37,000 lines, 30 s without
unrolling and 12 s with each loop nest in a function of its own.
"""

import re

LONG, HUGE = 3_000, 15_000  # lines of the largest function
_CLEAN = ("sroa", "simplify_cfg", "instruction_combine", "simplify_cfg", "loop_simplify")


def run(llvm, module, machine, text: str, level: int):
    """Optimises `module`, parsed from `text`, at -O`level`; `llvm` is llvmlite's binding."""
    if level == 0:
        return
    lines = largest_function(text)
    options = llvm.create_pipeline_tuning_options(level)
    options.loop_unrolling = lines <= LONG
    builder = llvm.create_pass_builder(machine, options)
    if lines > HUGE:
        _clean(llvm, module, builder)
        # A function in SME's streaming mode cannot be cut: its parts would each have a ZA of their own.
        if '"aarch64_' in text:
            return
        _outline_loops(llvm, module, builder)
    builder.getModulePassManager().run(module, builder)


def largest_function(text: str) -> int:
    """Lines of the longest function body."""
    return max((body.count("\n") for body in re.findall(r"^define .*?^}", text, re.S | re.M)), default=0)


def _clean(llvm, module, builder):
    passes = llvm.create_new_function_pass_manager()
    for name in _CLEAN:
        getattr(passes, f"add_{name}_pass")()
    for function in module.functions:
        if not function.is_declaration:
            passes.run(function, builder)


def _outline_loops(llvm, module, builder):
    before = {f.name for f in module.functions}
    passes = llvm.create_new_module_pass_manager()
    passes.add_loop_extract_pass()
    passes.run(module, builder)
    for function in module.functions:
        if function.name not in before:
            function.add_function_attribute("noinline")
