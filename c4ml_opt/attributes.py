"""Attributes to and from plain Python values."""

import re

from .mlir import ir


def to_attribute(context: ir.Context, value, kind: str | None = None) -> ir.Attribute:
    """Number, text, truth value or list as an attribute: of the type `kind` (text of an integer or float type), else i64, i1, f64."""
    if isinstance(value, ir.Attribute):
        return value
    if isinstance(value, (int, float)) and kind and re.fullmatch(r"i\d+|index", kind):
        return ir.Attribute.parse(f"{int(value)} : {kind}", context=context)
    if isinstance(value, bool):
        return ir.BoolAttr.get(value, context=context)
    if isinstance(value, int) and not kind:
        return ir.IntegerAttr.get(ir.IntegerType.get_signless(64, context=context), value)
    if isinstance(value, (int, float)):
        return ir.Attribute.parse(f"{float(value)!r} : {kind or 'f64'}", context=context)
    if isinstance(value, (list, tuple)):
        return ir.ArrayAttr.get([to_attribute(context, v) for v in value], context=context)
    return ir.StringAttr.get(str(value), context=context)


def value_of(attribute: ir.Attribute):
    """Number, text, truth value or list; the text of any other attribute."""
    if isinstance(attribute, ir.ArrayAttr):
        return [value_of(a) for a in attribute]
    if isinstance(attribute, (ir.BoolAttr, ir.IntegerAttr, ir.FloatAttr, ir.StringAttr)):
        return attribute.value
    if isinstance(attribute, (ir.DenseI64ArrayAttr, ir.DenseI32ArrayAttr)):
        return list(attribute)
    return True if isinstance(attribute, ir.UnitAttr) else str(attribute)
