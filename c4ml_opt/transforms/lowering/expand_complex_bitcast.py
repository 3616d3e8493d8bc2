"""Expand complex.bitcast into bit casts of the two parts, the real one in the low bits."""

from c4ml_opt.transforms._emit import Emitter, replace, walk


def run(op, options):
    for child in walk(op):
        if child.name == "complex.bitcast":
            (value,), result = child.operands, child.results[0].type
            is_complex = str(value.type).startswith("complex<")
            replace(child, (_to_bits if is_complex else _from_bits)(Emitter(child), value, result))


def _to_bits(emit, value, result):
    """The parts of `value` side by side, as an integer, a float or another complex type of the same width."""
    part = value.type.element_type
    half = emit.type(f"i{part.width}")
    whole = emit.type(f"i{2 * part.width}")
    low, high = (
        emit.value("arith.extui", whole, emit.value("arith.bitcast", half, emit.value(name, part, value)))
        for name in ("complex.re", "complex.im")
    )
    bits = emit.binary("arith.ori", low, emit.binary("arith.shli", high, emit.constant(whole, part.width)))
    if str(result).startswith("complex<"):
        return _from_bits(emit, bits, result)
    return bits if bits.type == result else emit.value("arith.bitcast", result, bits)


def _from_bits(emit, value, result):
    part = result.element_type
    half, whole = emit.type(f"i{part.width}"), emit.type(f"i{2 * part.width}")
    bits = value if value.type == whole else emit.value("arith.bitcast", whole, value)
    high = emit.binary("arith.shrui", bits, emit.constant(whole, part.width))
    parts = [emit.value("arith.bitcast", part, emit.value("arith.trunci", half, v)) for v in (bits, high)]
    return emit.value("complex.create", result, *parts)
