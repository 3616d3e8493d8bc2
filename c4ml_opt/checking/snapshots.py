"""The module before a pipeline and after each of its passes."""

from dataclasses import dataclass

from ..pipeline import Instrument


@dataclass(frozen=True)
class Snapshot:
    """The text of the whole module after `step`, a pass with its options; `text` of the first one is the input."""

    step: str
    text: str
    #: Names of the operations around the pass, from the module's inside on, and the symbol that it ran on.
    anchor: str = ""
    symbol: str = ""
    #: The same text with locations, where these were asked for.
    located: str = ""

    def __str__(self):
        return f"{self.step} on @{self.symbol}" if self.symbol else self.step

    @property
    def pipeline(self) -> str:
        """The step alone, as the text of a pipeline."""
        return f"builtin.module({self.step})" if self.anchor == "builtin.module" else f"builtin.module({self.anchor}({self.step}))"


class Recorder(Instrument):
    """Keeps a snapshot after every pass that changed the module; passes of nested pipelines count, their parents do not."""

    def __init__(self, module, locations: bool = False):
        self._locations = locations
        self.snapshots = [Snapshot("input", _text(module), located=self._located(module))]

    def _located(self, op):
        return _text(op, True) if self._locations else ""

    def around(self, name, options, anchor):
        step = name + (f"{{{options}}}" if options else "")

        def after(op):
            top = _top(op)
            text = _text(top)
            if text != self.snapshots[-1].text:
                symbol = op.attributes["sym_name"].value if "sym_name" in op.attributes else ""
                self.snapshots.append(Snapshot(step, text, anchor, symbol, self._located(top)))

        return None, after


def _top(op):
    while op.parent is not None:
        op = op.parent.operation
    return op


def _text(op, locations: bool = False) -> str:
    return op.operation.get_asm(enable_debug_info=locations, assume_verified=True)
