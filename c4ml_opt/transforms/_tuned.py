"""Knobs that tuning found for one operation: attributes `c4ml.kernel.<option>` on it, which stand in for the options that a pass was not given."""

from dataclasses import replace

from c4ml_opt.diagnostics import PassFailure

PREFIX = "c4ml.kernel."


def options_for(op, options):
    """The pass's `options` with the operation's own knobs where they are at their defaults; raises PassFailure for a knob that is none."""
    fields = type(options).__dataclass_fields__
    knobs = {name.removeprefix(PREFIX): op.attributes[name] for name in op.attributes if name.startswith(PREFIX)}
    values = {}
    for name, attribute in knobs.items():
        if name not in fields or fields[name].type not in (int, "int"):
            numbers = ", ".join(PREFIX + n for n, f in fields.items() if f.type in (int, "int"))
            raise PassFailure(op, f"'{PREFIX}{name}' is no knob of this pass; it has {numbers}")
        try:
            value = attribute.value
        except AttributeError:
            value = None
        if not isinstance(value, int) or isinstance(value, bool):
            raise PassFailure(op, f"the knob '{PREFIX}{name}' needs an integer, found {attribute}")
        if getattr(options, name) == fields[name].default:
            values[name] = value
    return replace(options, **values) if values else options
