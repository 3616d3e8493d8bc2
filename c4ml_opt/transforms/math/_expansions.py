"""The functions of the math dialect that have an expansion, by operation."""

from . import _functions, _integer_powers, _inverse_hyperbolic, _powers, _trigonometry

# On floating-point numbers: (builder, *operands) to the result.
FUNCTIONS = {**_functions.FUNCTIONS, **_powers.FUNCTIONS, **_trigonometry.FUNCTIONS, **_inverse_hyperbolic.FUNCTIONS}
# On integers: the operation to the result.
INTEGER_FUNCTIONS = {"math.ipowi": _integer_powers.expand}
EXPANDED = frozenset(FUNCTIONS) | frozenset(INTEGER_FUNCTIONS)
