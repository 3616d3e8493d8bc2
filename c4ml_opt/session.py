"""One compilation: a context, parsing, pipelines, printing and emitting."""

from contextlib import contextmanager

from . import dialect_loader
from .diagnostics import UserError
from .mlir import ir, load_wrappers
from .registry import registry


class Session:
    """Holds the MLIR context and the target of one run; every tool drives the compiler through it.

    `target` is a Target or a spec that `target.load` reads; `host` is detected only when something asks for it.
    `threads` lets upstream passes run on several functions at once.
    """

    def __init__(self, target="host", allow_unregistered: bool = False, threads: bool = False):
        self.context = ir.Context(load_on_create_dialects=[])
        self.context.emit_error_diagnostics = True
        self.context.allow_unregistered_dialects = allow_unregistered
        if threads:
            self.context.enable_multithreading(True)
        self.irdl_files: list[str] = []
        self._target = target
        if isinstance(target, str) and target != "host":
            _ = self.target

    @property
    def target(self):
        if isinstance(self._target, str):
            from . import target as targets

            self._target = targets.load(self._target)
        return self._target

    def attach(self, handler):
        """Sends the context's diagnostics to `handler`, which must stay referenced as long as the session."""
        self.handler = handler
        self._attached = self.context.attach_diagnostic_handler(handler)

    def load_irdl(self, path: str):
        """Registers the dialects that an IRDL file defines; raises MLIRError after its diagnostics."""
        from .mlir import extension

        with self.context:
            extension("DialectsIRDL").load_dialects(ir.Module.parseFile(path))
        self.irdl_files.append(path)

    def parse(self, text: str | bytes, name: str = "-", implicit_module: bool = True):
        """The module of `text`, or its only top operation; raises MLIRError. Locations say `name` only without a module."""
        dialect_loader.load(self.context, text)
        if implicit_module:
            return ir.Module.parse(text, context=self.context)
        if isinstance(text, bytes):
            text = _decoded(text, name)
        return ir.Operation.parse(text, source_name=name, context=self.context)

    def parse_file(self, path: str):
        """The module in a regular file, which is not copied into Python."""
        dialect_loader.load_for_file(self.context, path)
        return ir.Module.parseFile(path, context=self.context)

    def run(self, op, pipeline):
        """Runs the text of a pipeline, or a built one, on `op`."""
        from .pipeline import run_pipeline

        with self.targeted():
            run_pipeline(op, pipeline) if isinstance(pipeline, str) else pipeline.run(op)

    def _run_own(self, op, pipeline: str):
        """Runs a pipeline of the target's, between whose passes nothing has to be checked."""
        from .pipeline import verified_at_the_end

        with verified_at_the_end(op):
            self.run(op, pipeline)

    @contextmanager
    def targeted(self):
        """The body, and the passes it runs, see this session's target."""
        from .current_target import use

        with self.context, use(self._target):
            yield

    def optimize(self, module, threads: int | str = 1, grid: str | None = None):
        """Runs the target's schedule, where it has one, on a tensor-level module; `threads` and `grid` (rows and lanes, as 2,8) go to it."""
        schedule = self.schedule(threads, grid)
        if schedule:
            self._run_own(module.operation, f"builtin.module({schedule})")

    def schedule(self, threads: int | str = 1, grid: str | None = None) -> str:
        """The text of the target's schedule with its options, "" where it has none."""
        from .threads import count

        schedule, threads = self.target.schedule, count(threads, self.target)
        if threads == 1 and not grid:
            options = ""
        elif self.target.link.freestanding:
            raise UserError(f"threads={threads}: code for target '{self.target.name}' runs without a C library, and so without OpenMP; leave threads out or name another target")
        elif schedule and self._divides(schedule):
            options = f"{{threads={threads}{f' grid={grid}' if grid else ''}}}"
        else:
            what = f"its schedule '{schedule}' has no option of that name" if schedule else "it has no schedule"
            raise UserError(f"threads={threads}: target '{self.target.name}' divides no work among threads: {what}; leave threads out or name another target")
        return f"{schedule}{options}" if schedule else ""

    @staticmethod
    def _divides(schedule: str) -> bool:
        """Whether a pipeline has the option `threads`."""
        import yaml

        entry = registry.entries("pipeline").get(schedule)
        return entry is not None and "threads" in (yaml.safe_load(entry.path.read_text(encoding="utf-8")).get("options") or {})

    def lower(self, module):
        """Takes `module` to the llvm dialect by the target's pipeline, ready for code: its public functions with C wrappers."""
        from .codegen import prepare

        prepare.expose(module.operation)
        self._run_own(module.operation, f"builtin.module({self.target.lowering})")
        prepare.prepare(module.operation, self.target)

    def emit(self, module, kind: str, **options) -> bytes:
        """`kind` is one of mlir, llvm-dialect, llvm-ir, bitcode, asm, obj, shared, exe, header; see codegen.emit for `options`."""
        if kind == "mlir":
            return module.operation.get_asm(binary=True)
        from .codegen.emit import emit

        load_wrappers()
        return emit(self, module, kind, **options)


def _decoded(text, name):
    try:
        return text.decode()
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        column = error.start - text.rfind(b"\n", 0, error.start)
        raise UserError("the text is not UTF-8", f"{name}:{line}:{column}") from None
