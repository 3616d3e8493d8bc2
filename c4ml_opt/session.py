"""One compilation: a context, parsing, pipelines, printing and emitting."""

from . import target as targets
from .mlir import ir
from .pipeline import run_pipeline
from .registry import registry


class Session:
    """Holds the MLIR context and the target of one run; every tool drives the compiler through it."""

    def __init__(self, target: str = "host", allow_unregistered: bool = False):
        self.context = ir.Context(load_on_create_dialects=[])
        self.context.emit_error_diagnostics = True
        self.context.allow_unregistered_dialects = allow_unregistered
        self.target = targets.load(target)

    def parse(self, text: str | bytes) -> ir.Module:
        return ir.Module.parse(text, context=self.context)

    def run(self, op: ir.Operation, pipeline: str):
        with self.context, targets.use(self.target):
            run_pipeline(op, pipeline)

    def lower(self, module: ir.Module):
        """Takes `module` to the llvm dialect by the target's pipeline."""
        import yaml

        entry = registry.find("pipeline", self.target.pipeline)
        self.run(module.operation, yaml.safe_load(entry.path.read_text())["pipeline"])

    def emit(self, module: ir.Module, kind: str) -> bytes:
        """`kind` is one of mlir, llvm-dialect, llvm-ir, bitcode, asm, obj; lowers `module` in place."""
        if kind != "mlir":
            self.lower(module)
        if kind in ("mlir", "llvm-dialect"):
            return module.operation.get_asm(binary=True)
        from .codegen import native, translate

        return native.emit(translate.llvm_ir(module.operation), self.target, kind)
