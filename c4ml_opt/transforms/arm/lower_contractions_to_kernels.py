"""Replace contractions on memrefs by calls of kernels written for the target's vectors and matrix units.

A linalg op that adds products (any matmul, batch_matmul, matrix-vector product or convolution, named ops generalized first)
becomes a private function that takes the op's buffers and runs one kernel: outer products, 2x2 matrix multiplies or fused
multiply-adds, whichever the target has for the element types. Sizes and strides may be static or dynamic.
A constant operand is laid out at compile time as the kernel reads it.
A fill of zeros before it and elementwise operations after it that read each result at its own place become part of the kernel.
"""

from dataclasses import dataclass, field

from c4ml_opt import target as targets
from c4ml_opt.diagnostics import PassFailure
from c4ml_opt.transforms import _tuned
from c4ml_opt.transforms.arm._constant import Constants
from c4ml_opt.transforms.arm._contraction import contraction
from c4ml_opt.transforms.arm._emitter import Vectors
from c4ml_opt.transforms.arm._epilogue import epilogue
from c4ml_opt.transforms.arm._fill import zero_fill
from c4ml_opt.transforms.arm._finish import Finish, captured
from c4ml_opt.transforms.arm._outline import add_functions, generics, replace_by_call
from c4ml_opt.transforms.arm._select import Machine, Unsuitable, finished_call, kernel_call, rewritten_call
from c4ml_opt.transforms.kernels import _prepack
from c4ml_opt.transforms.math import approximate_math

ANCHOR = "builtin.module"


@dataclass(frozen=True)
class Options:
    mr: int = field(default=0, metadata={"help": "rows of the register tile; 0: the target's"})
    nr: int = field(default=0, metadata={"help": "vectors of the register tile; 0: the target's"})
    kb: int = field(default=0, metadata={"help": "block of the reduction that is packed at once; 0: the target's"})


def run(op, options):
    target = targets.current()
    if target.vector.scalable and target.architecture != "aarch64":
        raise PassFailure(op, f"target '{target.name}' has no SVE, whose instructions these kernels use; name an AArch64 target")
    machine = Machine(target, Vectors(target.vector.scalable), Constants(op))
    names: dict[str, str] = {}
    pending = [op]
    while pending:
        texts: dict[str, str] = {}
        products = [(generic, found) for generic in generics(pending) if (found := contraction(generic)) is not None]
        for generic, found in products:
            _replace(generic, found, machine, options, names, texts)
        pending = add_functions(op.operation, texts) if texts else []
        for function in pending:
            approximate_math.run(function, approximate_math.Options(scalars=True))
    _prepack.drop_unused(op.operation)


def _replace(generic, found, machine, options, names, texts):
    try:
        fill = zero_fill(generic, names.values())
        own = _tuned.options_for(generic, options)
        function, after = _finished(generic, found, machine, own, fill) or (None, None)
        function = function or kernel_call(generic, found, machine, own, fill is not None)
    except Unsuitable:
        return
    # Ops with the same types and maps share one function.
    text = function.text()
    function.name = names.setdefault(text, f"{function.name}_{len(names)}")
    if function.name == _enclosing(generic):
        return  # to copy its operands once more leads nowhere: the vectorizer takes it
    texts |= {function.name: function.text(), **function.callees}
    if fill is not None:
        fill.erase()
    if after is None:
        replace_by_call(generic, function, function.given)
        return
    last = after.stages[-1].op
    for other in after.passed:
        other.move_after(last)
    replace_by_call(last, function, function.given)
    for other in (generic, *(stage.op for stage in after.stages[:-1])):
        other.operation.erase()


def _enclosing(generic) -> str:
    """The name of the function around an operation."""
    op = generic.operation
    while op.name != "func.func":
        op = op.parent.operation
    return str(op.attributes["sym_name"]).strip('"')


def _finished(generic, found, machine, options, fill):
    """The function that also does what follows, where walking its operands needs no more loops, and what that is."""
    after = epilogue(generic, fill)
    if after is None:
        return None
    function = rewritten_call(generic, found, machine, options, fill is not None, after)
    if function is not None:
        return function, after
    joint = contraction(generic, after.walk)
    if joint is None or len(joint.moves.sizes) != len(found.moves.sizes):
        return None
    function = finished_call(generic, joint, machine, options, fill is not None, Finish(after, joint, captured(after)))
    return (function, after) if function is not None else None
