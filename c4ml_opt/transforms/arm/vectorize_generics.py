"""Vectorize linalg ops on memrefs along one loop, for vectors of any length, with predicated tails.

Each op becomes a private function: loops around one strip-mined loop whose vectors are masked at the end (`whilelt`) or, on
targets without masks, followed by a scalar loop. The loop is chosen so that most operands are contiguous along it; the others
are broadcast, gathered or scattered. A reduction along it keeps a vector of partial results and is folded once at its end.
Functions of the math dialect are expanded as approximate-math does.
"""

from c4ml_opt import target as targets
from c4ml_opt.diagnostics import remark
from c4ml_opt.transforms.arm._body import Unvectorizable
from c4ml_opt.transforms.arm._emitter import Vectors
from c4ml_opt.transforms.arm._outline import add_functions, generics, replace_by_call
from c4ml_opt.transforms.arm._vectorize import vectorized
from c4ml_opt.transforms.math import approximate_math

ANCHOR = "builtin.module"


def run(op, options):
    vectors = Vectors(targets.current().vector.scalable)
    names: dict[str, str] = {}
    texts: dict[str, str] = {}
    for generic in generics([op]):
        try:
            function = vectorized(generic, vectors)
        except Unvectorizable as reason:
            remark(generic, f"not vectorized: {reason}")
            continue
        text = function.text()
        function.name = names.setdefault(text, f"{function.name}_{len(names)}")
        texts |= {function.name: function.text(), **function.callees}
        replace_by_call(generic, function, function.given)
    for function in add_functions(op.operation, texts) if texts else ():
        # Scalar remainders too: a row must not depend on where its vectors end.
        approximate_math.run(function, approximate_math.Options(scalars=True))
