"""LLVM's optimiser over one module, as much of it as the size of the code allows.

Some of LLVM's loop passes (induction variables, rotation) look from each loop back over all loops before it, so that a
network lowered into one function takes minutes: their time grows with the square of the number of loops. A long
function's loop nests are therefore made functions first, and a huge one's loops are not unrolled either. CPU time of
stacks of 20 and 60 3x3 convolutions in one function (3,600 and 10,700 lines of IR), as a whole: 2.6 and 9.3 s; loop
nests apart: 2.1 and 6.1 s, for code that runs as fast; not unrolled either: 1.2 and 3.3 s, running 1.4 times as long.
"""

LONG, HUGE = 3_000, 20_000  # lines of the largest function
_CLEAN = ("sroa", "simplify_cfg", "instruction_combine", "simplify_cfg", "loop_simplify")


def run(llvm, module, machine, text: str, level: int):
    """Optimises `module`, parsed from `text`, at -O`level`; `llvm` is llvmlite's binding."""
    if level == 0:
        return
    lines = largest_function(text)
    # A function in SME's streaming mode cannot be cut: each of its parts would have a ZA of its own.
    apart = lines > LONG and '"aarch64_' not in text
    options = llvm.create_pipeline_tuning_options(level)
    options.loop_unrolling = lines <= (HUGE if apart else LONG)
    builder = llvm.create_pass_builder(machine, options)
    if apart:
        _clean(llvm, module, builder)
        _outline_loops(llvm, module, builder)
    builder.getModulePassManager().run(module, builder)


def largest_function(text: str) -> int:
    """Lines of the longest function body."""
    longest, start = 0, 0 if text.startswith("define ") else text.find("\ndefine ")
    while start >= 0:
        end = text.find("\n}", start)
        longest = max(longest, text.count("\n", start, end))
        start = text.find("\ndefine ", end)
    return longest


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
