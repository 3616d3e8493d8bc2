"""Print the operation it runs on, for tests of order and nesting."""

import sys


def run(op, options):
    name = op.attributes["sym_name"].value if "sym_name" in op.attributes else "-"
    sys.stderr.write(f"observe {op.name} {name}\n")
