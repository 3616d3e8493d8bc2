"""Transform operations written in Python: one file each under transform_ops/, named after the operation.

Such a file has a docstring, and any of

    OPERANDS = ("root", "sizes*")    # names; a last one with a star stands for any number, all of one type
    RESULTS = ("parts*",)
    ATTRIBUTES = ("conditions",)     # those that must be there
    CONSUMES = ("root",)             # operands whose handles it ends; others it only reads
    WRITES_PAYLOAD = True            # whether it changes the program

    def apply(call): return [...]    # one list of operations, or one param value (or list of them), per result

It is the operation `c4ml.<file name>` in a schedule, in generic form: `"c4ml.target_fact"() {fact = "vector.bits"} : () -> !transform.param<i64>`.
"""

import re

from .attributes import to_attribute, value_of
from .diagnostics import PassFailure, Reported, UserError
from .mlir import extension, ir

DIALECT = "c4ml"


class Silenceable(Exception):
    """Raised by `apply`: it does not fit here, and an enclosing `transform.alternatives` or `failures(suppress)` may go on."""


class NoMatch(Silenceable):
    """Raised by `apply` in a matcher: the operation is not the one sought, of which nobody needs to hear."""


class Call:
    """What `apply` gets: the transform operation `op`, and the operands' payload and params by number."""

    def __init__(self, op, rewriter, state):
        self.op, self.rewriter, self._state = op, rewriter, state
        self.context = op.context

    def payload(self, number: int) -> list[ir.Operation]:
        """The payload operations of the handle that is operand `number`."""
        return [o.operation for o in self._state.get_payload_ops(self.op.operands[number])]

    def params(self, number: int) -> list:
        """The values of the param that is operand `number`."""
        return [value_of(a) for a in self._state.get_params(self.op.operands[number])]

    def param(self, number: int):
        """The one value of the param that is operand `number`."""
        values = self.params(number)
        if len(values) != 1:
            raise PassFailure(self.op, f"operand {number} holds {len(values)} values, expected one")
        return values[0]

    def attribute(self, name: str, default=None):
        """The value of an attribute."""
        return value_of(self.op.attributes[name]) if name in self.op.attributes else default


def irdl(name: str, module) -> str:
    """The declaration of the operation for an IRDL dialect."""
    lines = [f"irdl.operation @{name} {{"]
    for group, names in (("operands", getattr(module, "OPERANDS", ())), ("results", getattr(module, "RESULTS", ()))):
        # Every place has a constraint of its own: one shared by two places would force them to one type.
        lines += [f"  %{group}{i} = irdl.any" for i in range(len(names))]
        places = [f"{n.rstrip('*')}: {'variadic ' if n.endswith('*') else ''}%{group}{i}" for i, n in enumerate(names)]
        lines += [f"  irdl.{group}({', '.join(places)})"] if places else []
    names = getattr(module, "ATTRIBUTES", ())
    lines += [f"  %attribute{i} = irdl.any" for i in range(len(names))]
    lines += [f"  irdl.attributes {{ {', '.join(f'{chr(34)}{n}{chr(34)} = %attribute{i}' for i, n in enumerate(names))} }}"] if names else []
    return "\n".join([*lines, "}"])


def attach(context: ir.Context, name: str, module):
    """Gives the loaded operation its behaviour in `context`."""
    bindings = extension("DialectsTransform")
    consumed = getattr(module, "CONSUMES", ())
    operands = getattr(module, "OPERANDS", ())

    class Interface(bindings.TransformOpInterface):
        @staticmethod
        def apply(op, rewriter, results, state):
            return _apply(bindings, module, op.operation, rewriter, results, state)

        @staticmethod
        def allow_repeated_handle_operands(op):
            return not consumed

    class Effects(ir.MemoryEffectsOpInterface):
        @staticmethod
        def get_effects(op, effects):
            op = op.operation
            for i, operand in enumerate(op.op_operands):
                ended = operands[min(i, len(operands) - 1)].rstrip("*") in consumed
                (bindings.consumes_handle if ended else bindings.only_reads_handle)([operand], effects)
            bindings.produces_handle(op.results, effects)
            writes = getattr(module, "WRITES_PAYLOAD", bool(consumed))
            (bindings.modifies_payload if writes else bindings.only_reads_payload)(effects)

    Interface.attach(f"{DIALECT}.{name}", context=context)
    Effects.attach(f"{DIALECT}.{name}", context=context)


silenced: list[str] = []
"""The messages of silenceable failures of the running schedule; upstream's interface carries none."""


def _apply(bindings, module, op, rewriter, results, state):
    """No exception may leave this function: below it is native code that cannot pass one on."""
    outcome = bindings.DiagnosedSilenceableFailure
    call = Call(op, rewriter, state)
    try:
        produced = module.apply(call) or ()
        if len(produced) != len(op.results):
            raise PassFailure(op, f"produces {len(produced)} results, {len(op.results)} are declared here")
        for result, value in zip(op.results, produced):
            _set(results, result, value, op)
        return outcome.Success
    except NoMatch:
        return outcome.SilenceableFailure
    except Silenceable as failure:
        silenced.append(f"'{op.name}': {failure}")
        return outcome.SilenceableFailure
    except Reported:
        return outcome.DefiniteFailure
    except PassFailure as failure:
        payload = failure.op is not None and failure.op.operation is not op
        about = f" ('{failure.op.operation.name}' at {_place(failure.op.location)})" if payload else ""
        message = f"'{op.name}': {failure.message}{about}"
    except UserError as error:
        message = f"'{op.name}': {error.message}"
    except ir.MLIRError:
        message = f"'{op.name}' failed"
    except Exception as error:
        message = f"'{op.name}' raised {type(error).__name__}: {error}"
    op.location.emit_error(message)
    return outcome.DefiniteFailure


def _set(results, result, value, op):
    kind = str(result.type)
    if "param" in kind:
        element = re.search(r"param<(.*)>", kind)
        values = value if isinstance(value, list) else [value]
        results.set_params(result, [to_attribute(op.context, v, element and element[1]) for v in values])
    else:
        results.set_ops(result, list(value))


def _place(location):
    found = re.search(r'"([^"]*)":(\d+):(\d+)', str(location))
    return f"{found[1]}:{found[2]}:{found[3]}" if found else str(location)
