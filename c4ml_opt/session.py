"""One compilation: a context, parsing, pipelines, printing and emitting."""

from . import target as targets
from .mlir import ir
from .pipeline import run_pipeline
from .registry import registry


class Session:
    """Holds the MLIR context and the target of one run; every tool drives the compiler through it.

    `target` is a Target or a spec that `target.load` reads; `host` is detected only when something asks for it.
    """

    def __init__(self, target: "targets.Target | str" = "host", allow_unregistered: bool = False):
        self.context = ir.Context(load_on_create_dialects=[])
        self.context.emit_error_diagnostics = True
        self.context.allow_unregistered_dialects = allow_unregistered
        self._target = targets.load(target) if isinstance(target, str) and target != "host" else target

    @property
    def target(self) -> targets.Target:
        if isinstance(self._target, str):
            self._target = targets.load(self._target)
        return self._target

    def parse(self, text: str | bytes, name: str = "-") -> ir.Module:
        return ir.Module.parse(text, context=self.context)

    def run(self, op: ir.Operation, pipeline: str):
        with self.context, targets.use(self._target):
            run_pipeline(op, pipeline)

    def optimize(self, module: ir.Module):
        """Runs the target's schedule, where it has one, on a tensor-level module."""
        if self.target.schedule:
            self.run(module.operation, f"builtin.module({self.target.schedule})")

    def lower(self, module: ir.Module):
        """Takes `module` to the llvm dialect by the target's pipeline."""
        import yaml

        entry = registry.find("pipeline", self.target.lowering)
        self.run(module.operation, yaml.safe_load(entry.path.read_text())["pipeline"])

    def emit(self, module: ir.Module, kind: str) -> bytes:
        """`kind` is one of mlir, llvm-dialect, llvm-ir, bitcode, asm, obj; lowers `module` in place."""
        if kind != "mlir":
            self.lower(module)
        if kind in ("mlir", "llvm-dialect"):
            return module.operation.get_asm(binary=True)
        from .codegen import native, translate

        return native.emit(translate.llvm_ir(module.operation), self.target, kind)
