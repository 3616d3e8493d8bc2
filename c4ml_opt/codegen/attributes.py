"""Function attributes that tell LLVM the machine: cpu, features, tuning and the range of vscale."""

from ..mlir import ir
from ..target import Target


def annotate(module: ir.Operation, target: Target):
    """Sets them on every function defined in `module`, in the llvm dialect, that does not have its own."""
    with module.context:
        module.context.dialects["llvm"]
        attributes = _attributes(target)
        for op in module.regions[0].blocks[0].operations:
            op = op.operation
            if op.name == "llvm.func" and len(op.regions[0].blocks):
                for name, value in attributes.items():
                    if name not in op.attributes:
                        op.attributes[name] = value


def _attributes(target: Target) -> dict[str, ir.Attribute]:
    texts = {"target_cpu": _quoted(target.cpu), "tune_cpu": _quoted(target.tune)}
    if target.features:
        texts["target_features"] = f"#llvm.target_features<[{', '.join(map(_quoted, target.features))}]>"
    if target.vector.vscale:
        low, high = target.vector.vscale
        texts["vscale_range"] = f"#llvm.vscale_range<minRange = {low} : i32, maxRange = {high} : i32>"
    return {name: ir.Attribute.parse(text) for name, text in texts.items() if text}


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' if text else ""
