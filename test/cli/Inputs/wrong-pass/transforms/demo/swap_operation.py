"""Replace each operation of one name by another one with the same operands: a miscompile for tests of validation."""

from dataclasses import dataclass, field

from c4ml_opt.mlir import ir


@dataclass(frozen=True)
class Options:
    old: str = field(default="arith.addi", metadata={"help": "the operation that is replaced"})
    new: str = field(default="arith.subi", metadata={"help": "what takes its place"})


def run(op, options):
    found = []

    def visit(each):
        if each.name == options.old:
            found.append(each)
        return ir.WalkResult.ADVANCE

    op.walk(visit)
    for each in found:
        with each.location:
            new = ir.Operation.create(options.new, [r.type for r in each.results], list(each.operands), ip=ir.InsertionPoint(each))
        each.results[0].replace_all_uses_with(new.results[0])
        each.erase()
