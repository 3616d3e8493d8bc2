"""What operations do, a file for a dialect; loading the package registers them."""

from . import arith  # noqa: F401
