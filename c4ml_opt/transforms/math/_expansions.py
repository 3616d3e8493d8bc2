"""The functions of the math dialect that have an expansion, by operation."""

from . import _functions, _powers, _trigonometry

FUNCTIONS = {**_functions.FUNCTIONS, **_powers.FUNCTIONS, **_trigonometry.FUNCTIONS}
