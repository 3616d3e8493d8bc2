"""Recognises what libxsmm can do right after a product: the addition of a row, then relu."""

from dataclasses import dataclass

from c4ml_opt.transforms.kernels._values import defining, literal


@dataclass(frozen=True)
class Fused:
    """The dialect's names, and which operand of the epilogue is added (0 where none is)."""

    binary: str
    flags: str
    unary: str
    operand: int


class Postops:
    def __init__(self, epilogue):
        self.epilogue = epilogue

    def match(self, c, element: str, strides) -> Fused | None:
        """What fuses; None where the epilogue is anything else than C = relu(C + row), or a part of that. `strides` are of each operand, (row, lane)."""
        state = {"binary": None, "unary": None}
        place = 0
        for nest in self.epilogue.nests:
            if len(nest.accesses) - nest.inputs != 1 or nest.accesses[-1].value != c or any(a.element != element for a in nest.accesses):
                return None
            if not self._nest(nest, c, place, strides, state):
                return None
            place += len(nest.accesses)
        if element not in ("f32", "f64", "bf16") or (state["binary"] is None and state["unary"] is None):
            return None
        binary = state["binary"]
        return Fused("add" if binary is not None else "none", '"bcast_col_in0"' if binary is not None else "", "relu" if state["unary"] else "none", binary or 0)

    def _nest(self, nest, c, place, strides, state) -> bool:
        arguments = list(nest.body.arguments)
        value = [o.operation for o in nest.body.operations][-1].operands[0]
        known = 1
        relu = self._relu(value)
        if relu is not None:
            if state["unary"]:
                return False
            value, known, inner = relu, known + 1, True
        else:
            inner = False
        op = defining(value)
        if op is not None and op.name == "arith.addf" and not state["unary"] and state["binary"] is None:
            sides = [arguments.index(v) if v in arguments else None for v in op.operands]
            if None in sides:
                return False
            other = [s for s in sides if nest.accesses[s].value != c]
            if len(other) != 1 or strides[place + other[0]] != (0, 1):
                return False
            state["binary"], known = place + other[0], known + 1
        elif value not in arguments or nest.accesses[arguments.index(value)].value != c:
            return False
        state["unary"] = state["unary"] or inner
        own = [o.operation for o in nest.body.operations if o.operation.name != "arith.constant"]
        return len(own) == known

    @staticmethod
    def _relu(value):
        """What `value` is the maximum of with zero."""
        op = defining(value)
        if op is None or op.name != "arith.maximumf":
            return None
        for zero, other in (op.operands, reversed(list(op.operands))):
            if literal(zero) == "0.000000e+00":
                return other
        return None
