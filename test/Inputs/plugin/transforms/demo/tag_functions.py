"""Tag every function with an attribute. Only for tests of pipelines.

It shows every kind of option.
"""

from dataclasses import dataclass, field
from typing import Literal

from c4ml_opt.mlir import ir

ANCHOR = "func.func"


@dataclass(frozen=True)
class Options:
    label: str = field(default="tag", metadata={"help": "name of the attribute"})
    n: int = field(default=1, metadata={"help": "its value"})
    deep: bool = False
    sizes: tuple[int, ...] = ()
    scale: float = 1.0
    mode: Literal["fast", "slow"] = "fast"


def run(op, options):
    op.attributes[f"demo.{options.label}"] = ir.IntegerAttr.get(ir.IntegerType.get_signless(64, context=op.context), options.n)
