"""Transform operations of this project and of plugins: target facts as params, arithmetic, passes, partitions, assertions."""

from c4ml_opt import transform_op
from c4ml_opt.mlir import extension, ir
from c4ml_opt.registry import registry


def load(context: ir.Context):
    """Declares every registered transform operation in `context` and gives it its behaviour."""
    modules = {name.replace("-", "_"): entry.load() for name, entry in registry.entries("transform-op").items()}
    text = "\n".join(transform_op.irdl(name, module) for name, module in modules.items())
    for name in ("irdl", "transform"):
        context.dialects[name]
    with context:
        extension("DialectsIRDL").load_dialects(ir.Module.parse(f"irdl.dialect @{transform_op.DIALECT} {{\n{text}\n}}"))
    for name, module in modules.items():
        transform_op.attach(context, name, module)
