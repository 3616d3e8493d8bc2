"""A tunable schedule: @match, @apply with knobs and constraints, @finish; and what it becomes once every knob has a value."""

from dataclasses import dataclass

from .. import target
from ..diagnostics import UserError
from ..mlir import ir
from ..schedule_target import check_target, requirement
from . import constraints

FACT, SIZE, WIDTH, PIPELINE, START = "c4ml.fact", "c4ml.size", "c4ml.width", "c4ml.pipeline", "c4ml.start"
KNOB, ALTERNATIVES, CONSTRAIN, CONSTANT = "transform.tune.knob", "transform.tune.alternatives", "transform.smt.constrain_params", "transform.param.constant"
MAX_RANGE = 4096


@dataclass(frozen=True)
class Knob:
    """A named choice; `values` are Python ints, floats, bools or strings, for alternatives the numbers of their regions."""

    name: str
    values: tuple
    place: str
    alternatives: bool = False


class Tunable:
    """The text of a tunable schedule with its knobs and assertions read out of it.

    In place of the v of a `transform.param.constant v` stands the current target's fact where it has the attribute
    `{c4ml.fact = "vector.bits"}`, one of `sizes`, the loop ranges of the operation to tune, where it has `{c4ml.size = 0}`, and one of
    `bits`, its operands' element widths, where it has `{c4ml.width = 2}`. `pipeline` (the module's `c4ml.pipeline`) runs after the
    sequences, "" where they do everything; `start` (`c4ml.start`) is the point to begin with; `requires` (`c4ml.requires`) says for which
    targets it is.
    """

    def __init__(self, text: str, name: str, context: ir.Context, sizes: tuple[int, ...] = (), bits: tuple[int, ...] = ()):
        self.text, self.name, self._sizes, self._bits = text, name, sizes, bits
        self._context = context
        self.module = self._parse()
        check_target(name, self.module, name)
        sequences = _sequences(self.module)
        for wanted in ("match", "apply"):
            if wanted not in sequences:
                have = ", ".join(f"@{s}" for s in sequences) or "none"
                raise UserError(f"schedule '{name}' is not tunable: it needs the sequences @match and @apply (it has {have})", name)
        self.knobs = _knobs(self.module)
        if not self.knobs:
            raise UserError(f"schedule '{name}' has no transform.tune.knob and no transform.tune.alternatives: there is nothing to tune", name)
        self.assertions = _assertions(self.module, self.knobs)
        self.pipeline = self.module.attributes[PIPELINE].value if PIPELINE in self.module.attributes else ""
        self.requires = requirement(self.module)
        self.start = {a.name: a.attr.value for a in self.module.attributes[START]} if START in self.module.attributes else None
        if self.start is not None and self.start.keys() != {knob.name for knob in self.knobs}:
            raise UserError(f"{START} has values for {', '.join(self.start)}; the knobs are {', '.join(knob.name for knob in self.knobs)}", name)

    def _parsed(self):
        try:
            return ir.Operation.parse(self.text, source_name=self.name, context=self._context)
        except (ir.MLIRError, ValueError) as error:
            raise UserError(f"the schedule does not parse: {error}", self.name) from None

    def _parse(self):
        module = self._parsed()
        for op in _walk(module):
            if op.name == CONSTANT and FACT in op.attributes:
                _replace(op, FACT, target.current().fact(op.attributes[FACT].value))
            elif op.name == CONSTANT and SIZE in op.attributes and self._sizes:
                _replace(op, SIZE, _numbered(self._sizes, op, SIZE, "loop"))
            elif op.name == CONSTANT and WIDTH in op.attributes and self._bits:
                _replace(op, WIDTH, _numbered(self._bits, op, WIDTH, "operand"))
        return module

    def of(self, task) -> "Tunable":
        """The schedule with the sizes of one operation in it."""
        return Tunable(self.text, self.name, self._context, task.sizes, task.bits)

    def resolve(self, point: dict) -> str:
        """The text of the schedule's sequences with `point` in it: knobs are constants, alternatives are chosen, constraints are gone."""
        module = self._parse()
        for op in _walk(module):
            if op.name == KNOB:
                _to_constant(op, point[op.attributes["name"].value])
            elif op.name == ALTERNATIVES:
                kind = ir.IntegerType.get_signless(32, context=self._context)
                op.attributes["selected_region_attr"] = ir.IntegerAttr.get(kind, point[op.attributes["name"].value])
        for op in _walk(module):
            if op.name == CONSTRAIN:
                op.erase()
        return "\n".join(str(op.operation) for op in module.regions[0].blocks[0].operations)


def _walk(module):
    found = []
    module.walk(lambda op: (found.append(op), ir.WalkResult.ADVANCE)[1])
    return found


def _sequences(module):
    return {
        op.operation.attributes["sym_name"].value: op.operation
        for op in module.regions[0].blocks[0].operations
        if op.operation.name == "transform.named_sequence"
    }


def _knobs(module) -> tuple[Knob, ...]:
    knobs = {}
    for op in _walk(module):
        if op.name not in (KNOB, ALTERNATIVES):
            continue
        name = op.attributes["name"].value
        if op.name == ALTERNATIVES:
            knob = Knob(name, tuple(range(len(op.regions))), constraints.place(op), True)
        else:
            knob = Knob(name, _options(op), constraints.place(op))
        if name in knobs and knobs[name].values != knob.values:
            raise UserError(f"knob '{name}' has other options at {knobs[name].place}; give the two different names", knob.place)
        if not knob.values:
            raise UserError(f"knob '{name}' has no value to choose from", knob.place)
        knobs.setdefault(name, knob)
    return tuple(knobs.values())


def _options(op):
    options, where = op.attributes["options"], constraints.place(op)
    if isinstance(options, ir.ArrayAttr):
        return tuple(_plain(value, where) for value in options)
    if isinstance(options, ir.DictAttr) and "lower_bound" in options and "upper_bound" in options:
        step = options["step"].value if "step" in options else 1
        values = range(options["lower_bound"].value, options["upper_bound"].value + 1, max(step, 1))
        if len(values) > MAX_RANGE:
            raise UserError(f"a range of {len(values)} values is too wide to tune; give it a step or list at most {MAX_RANGE}", where)
        return tuple(values)
    raise UserError(f"knob options {options} are not understood; write [v, v, ...] or {{lower_bound = l, upper_bound = u, step = s}}", where)


def _plain(attribute, where):
    if isinstance(attribute, (ir.IntegerAttr, ir.FloatAttr, ir.BoolAttr, ir.StringAttr)):
        return attribute.value
    raise UserError(f"knob option {attribute} is not an integer, a number, a truth value or a string", where)


def _numbered(values, op, attribute, noun):
    number = op.attributes[attribute].value
    if not 0 <= number < len(values):
        raise UserError(f"the operation has {len(values)} {noun}s, no {noun} {number}", constraints.place(op))
    return values[number]


def _replace(op, attribute, value):
    op.attributes["value"] = ir.IntegerAttr.get(op.attributes["value"].type, value)
    del op.attributes[attribute]


def _to_constant(op, value):
    options = op.attributes["options"]
    if isinstance(options, ir.ArrayAttr):
        attribute = next(a for a in options if a.value == value)
    else:
        attribute = ir.IntegerAttr.get(options["lower_bound"].type, value)
    with op.context, op.location, ir.InsertionPoint(op):
        constant = ir.Operation.create(CONSTANT, results=[op.results[0].type], attributes={"value": attribute})
    op.results[0].replace_all_uses_with(constant.results[0])
    op.erase()


def _assertions(module, knobs):
    numbers = {knob.name for knob in knobs}
    return tuple(
        assertion
        for op in _walk(module)
        if op.name == CONSTRAIN
        for assertion in constraints.read(op, [_source(value, op, numbers) for value in op.operands])
    )


def _source(value, constrain, numbers):
    """A knob's name, or the number of a constant or of a target's fact."""
    owner = None if isinstance(value.owner, ir.Block) else value.owner.operation
    if owner is not None and owner.name == KNOB and owner.attributes["name"].value in numbers:
        return owner.attributes["name"].value
    if owner is not None and owner.name == CONSTANT:
        return owner.attributes["value"].value
    raise UserError(f"a constrained param must be a knob or a {CONSTANT} (of a target's fact: {{{FACT} = \"vector.bits\"}})", constraints.place(constrain))
