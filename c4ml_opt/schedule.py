"""Applies transform-dialect schedules, from a file, a registered name or a text, with options bound to their params."""

import re
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from . import dialect_loader, matchers, target
from .diagnostics import Reported, UserError
from .attributes import to_attribute
from .mlir import ir
from .pipeline import options
from .registry import Entry, UnknownName, registry, suggest
from .schedule_target import check_target

ENTRY = "__transform_main"
_checking: ContextVar[bool] = ContextVar("checking", default=False)
OPTION, DEFAULT, FACT, LIBRARIES = "c4ml.option", "c4ml.default", "c4ml.fact", "c4ml.libraries"


def apply(op, schedule: str, **params):
    """Runs `schedule` (a registered name, the path of a file, or the text of a module) on `op`, in place.

    `params` are the values of its options, Python values or option text. Raises Reported when a transform fails, silenceably or not (the
    diagnostics name the place in the schedule and the payload operation), UserError for an unknown name or option.
    """
    load(op.context, schedule, **params).apply(op)


def load(context: ir.Context, schedule: str, **params) -> "Schedule":
    """The schedule ready to be applied many times: parsed, merged with its libraries, its options bound."""
    name, source, text, built = _find(schedule, params)
    module = _parse(context, text, source)
    check_target(name, module, source)
    entry = _sequences(module).get(ENTRY)
    if entry is None:
        names = ", ".join(f"@{n}" for n in _sequences(module)) or "none"
        hint = "; it is one for c4ml-tune --schedule" if {"match", "apply"} <= _sequences(module).keys() else ""
        raise UserError(f"schedule '{name}' has no transform.named_sequence @{ENTRY} (it has {names}){hint}", source)
    shown = _bind(name, entry, {} if built is not None else params)
    _merge_libraries(module, (name,))
    if _checking.get():
        check(module)
    matchers.outline(module)
    return Schedule(name, module, entry, shown if built is None else built)


@contextmanager
def checking(on: bool = True):
    """In the body every schedule is checked when it is loaded, before anything runs."""
    token = _checking.set(on)
    try:
        yield
    finally:
        _checking.reset(token)


def check(module: ir.Operation):
    """Reports the mistakes in the sequences of `module` at their places; raises Reported where there are any."""
    from .schedule_check import check as find

    findings = find(module)
    for finding in findings:
        finding.location.emit_error(finding.message)
    if findings:
        raise Reported("the schedule has mistakes")


class Schedule:
    """A parsed schedule; `values` is the text of its options as bound."""

    def __init__(self, name, module, entry, values):
        self.name, self.module, self.entry, self.values = name, module, entry, values

    def apply(self, op):
        from .pipeline.native import apply_named_sequence
        from .transform_op import silenced

        silenced.clear()
        handler = op.context.attach_diagnostic_handler(_says_nothing)
        try:
            succeeded = apply_named_sequence(op.operation, self.entry, self.module)
        finally:
            handler.detach()
        if not succeeded:
            for message in silenced:
                self.entry.location.emit_error(message)
            raise Reported(f"schedule '{self.name}' failed")


def _says_nothing(diagnostic):
    """Whether it is the empty error by which the bindings tell of a silenceable failure, which the schedule may well survive."""
    return diagnostic.severity == ir.DiagnosticSeverity.ERROR and not diagnostic.message and not len(diagnostic.notes)


def _find(schedule, params):
    """Name, source name, text, and for a Python schedule the text of its options, which went into its text (None for others)."""
    if "\n" in schedule or "transform.named_sequence" in schedule:
        return "<text>", "<schedule>", schedule, None
    if schedule in registry.entries("schedule"):
        return _registered(registry.find("schedule", schedule), params)
    path = Path(schedule)
    if path.suffix in (".mlir", ".py") or "/" in schedule or path.is_file():
        return _from_path(path, params)
    if schedule in registry.entries("pipeline"):
        raise UnknownName(f"'{schedule}' is a pipeline, not a schedule; run it as --{schedule}")
    raise UnknownName(f"unknown schedule '{schedule}'{suggest(schedule, registry.entries('schedule')) or '; see --list-schedules'}")


def _registered(entry: Entry, params):
    if entry.path.suffix == ".py":
        return entry.name, f"<{entry.path.name}>", *_build(entry.load(), entry.name, params)
    return entry.name, str(entry.path), entry.path.read_text(encoding="utf-8"), None


def _from_path(path: Path, params):
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"schedule '{path}': {getattr(error, 'strerror', None) or error}") from None
    if path.suffix == ".py":
        return path.stem, f"<{path.name}>", *_build(_module_of(path), path.stem, params)
    return path.stem, str(path), text, None


@lru_cache(maxsize=None)
def _module_of(path: Path):
    import importlib.util

    spec = importlib.util.spec_from_file_location(f"c4ml_schedule_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _build(module, name, params):
    cls = getattr(module, "Options", None)
    text = " ".join(f"{key.replace('_', '-')}={_text(value)}" for key, value in params.items())
    try:
        bound = options.bind(cls, text, name)
        return module.build(target.current(), bound), options.show(bound)
    except options.OptionError as error:
        raise UserError(f"schedule '{name}': {str(error).removeprefix('<Pass-Options-Parser>: ')}") from None


def _text(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return "{" + ",".join(map(str, value)) + "}"
    return f"{{{value}}}" if isinstance(value, str) and re.search(r"[\s,]", value) else str(value)


def _parse(context, text, source):
    dialect_loader.load(context, text)
    try:
        module = ir.Operation.parse(text, source_name=source, context=context)
    except ir.MLIRError as error:
        for diagnostic in [] if context.emit_error_diagnostics else error.error_diagnostics:
            diagnostic.location.emit_error(diagnostic.message)
        raise Reported(f"{source}: the schedule does not parse") from None
    except ValueError as error:
        raise UserError(f"expected a single module: {error}", source) from None
    if module.name != "builtin.module" or "transform.with_named_sequence" not in module.attributes:
        raise UserError("a schedule is one module with the attribute transform.with_named_sequence", source)
    return module


def _sequences(module):
    found = [o.operation for o in module.regions[0].blocks[0].operations if o.operation.name == "transform.named_sequence"]
    return {op.attributes["sym_name"].value: op for op in found}


def _bind(name, entry, params):
    """Turns the entry's arguments after the first into constants; gives the option text of their values."""
    block, context = entry.regions[0].blocks[0], entry.context
    given = {key.replace("_", "-"): value for key, value in params.items()}
    argument_attributes = list(entry.attributes["arg_attrs"]) if "arg_attrs" in entry.attributes else []
    declared = {}
    for i, argument in enumerate(list(block.arguments)[1:], start=1):
        attributes = argument_attributes[i] if i < len(argument_attributes) else {}
        if OPTION not in attributes:
            raise UserError(f'argument {i} of @{ENTRY} needs a name: {{{OPTION} = "..."}}', _place(argument.location))
        declared[attributes[OPTION].value.replace("_", "-")] = (argument, attributes)
    for key in given:
        if key not in declared:
            hint = suggest(key, declared) or f"; it has {', '.join(declared) or 'none'}"
            raise UserError(f"schedule '{name}' has no option '{key}'{hint}")
    shown = []
    for key, (argument, attributes) in declared.items():
        value = _value(name, key, given, argument, attributes)
        with context, argument.location, ir.InsertionPoint.at_block_begin(block):
            constant = ir.Operation.create("transform.param.constant", results=[argument.type], attributes={"value": value})
        argument.replace_all_uses_with(constant.results[0])
        shown.append(f"{key}={_shown(value)}")
    if declared:
        _drop_arguments(entry, block, argument_attributes)
    return " ".join(sorted(shown))


def _drop_arguments(entry, block, argument_attributes):
    for i in range(len(block.arguments) - 1, 0, -1):
        block.erase_argument(i)
    with entry.context:
        kind = entry.attributes["function_type"].value
        entry.attributes["function_type"] = ir.TypeAttr.get(ir.FunctionType.get(kind.inputs[:1], kind.results))
        entry.attributes["arg_attrs"] = ir.ArrayAttr.get(argument_attributes[:1])


def _value(name, key, given, argument, attributes):
    default = attributes[DEFAULT] if DEFAULT in attributes else None
    if key in given:
        return _attribute(name, key, given[key], argument, default)
    if FACT in attributes:
        try:
            fact = target.current().fact(attributes[FACT].value)
        except UserError:
            fact = None
            if default is None:
                raise
        if fact is not None:
            return to_attribute(argument.context, fact)
    if default is None:
        raise UserError(f"schedule '{name}' needs the option '{key}' (--schedule-option {key}=...)", _place(argument.location))
    return default


def _attribute(name, key, value, argument, default):
    """`value` (option text or a Python value) as an attribute of the default's kind, or of the param's type."""
    context = argument.context
    if not isinstance(value, str):
        return to_attribute(context, value)
    kind = type(default) if default is not None else None
    integral = re.search(r"param<(i\d+|index)>", str(argument.type))
    try:
        if kind is ir.BoolAttr:
            return ir.BoolAttr.get(options.convert(bool, value, key), context=context)
        if kind is ir.StringAttr:
            return ir.StringAttr.get(value, context=context)
        if kind is ir.FloatAttr:
            return ir.Attribute.parse(f"{float(value)!r} : {default.type}", context=context)
        if kind is ir.IntegerAttr or integral:
            kind_text = default.type if default is not None else integral[1]
            return ir.Attribute.parse(f"{options.convert(int, value, key)} : {kind_text}", context=context)
        if kind is ir.ArrayAttr or value.startswith("["):
            return ir.Attribute.parse(value if value.startswith("[") else f"[{value}]", context=context)
    except (ValueError, ir.MLIRError) as error:
        raise UserError(f"option '{key}' of schedule '{name}': '{value}' is no {_kind_name(default, integral)} ({error})") from None
    return to_attribute(context, int(value)) if re.fullmatch(r"-?\d+", value) else ir.StringAttr.get(value, context=context)


def _kind_name(default, integral):
    return {"FloatAttr": "number", "BoolAttr": "truth value", "ArrayAttr": "array"}.get(
        type(default).__name__, "integer" if integral or default is not None else "value"
    )


def _shown(attribute):
    if isinstance(attribute, ir.StringAttr):
        return _text(attribute.value)
    if isinstance(attribute, ir.BoolAttr):
        return str(attribute.value).lower()
    if isinstance(attribute, (ir.IntegerAttr, ir.FloatAttr)):
        return str(attribute.value)
    return _text(str(attribute))


def _merge_libraries(module, path):
    """Copies the sequences of the schedules that `c4ml.libraries` names into `module`, which declares those it includes."""
    if LIBRARIES not in module.attributes:
        return
    from .mlir import extension

    for name in (a.value for a in module.attributes[LIBRARIES]):
        if name in path:
            raise UserError(f"schedule libraries include each other: {' -> '.join([*path, name])}")
        _, source, text, _ = _registered(registry.find("schedule", name), {})
        library = _parse(module.context, text, source)
        check_target(name, library, source)
        _merge_libraries(library, (*path, name))
        entry = _sequences(library).get(ENTRY)
        if entry is not None:  # it stays callable under the schedule's own name
            entry.attributes["sym_name"] = ir.StringAttr.get(name.replace("-", "_"), context=module.context)
            _mark_read_only(entry)
        try:
            extension("TransformInterpreter").copy_symbols_and_merge_into(module, library)
        except ValueError as error:
            raise UserError(f"library '{name}' does not merge: {error}", source) from None
    del module.attributes[LIBRARIES]


def _mark_read_only(entry):
    """Says of params what upstream wants said of every argument of a sequence that is included."""
    with entry.context:
        root, *params = entry.attributes["arg_attrs"]
        marked = [ir.DictAttr.get({**{a.name: a.attr for a in p}, "transform.readonly": ir.UnitAttr.get()}) for p in params]
        entry.attributes["arg_attrs"] = ir.ArrayAttr.get([root, *marked])


def _place(location):
    text = str(location)
    found = re.search(r'"([^"]*)":(\d+):(\d+)', text)
    return f"{found[1]}:{found[2]}:{found[3]}" if found else None
