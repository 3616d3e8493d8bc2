"""Runs one function of a module at any stage of its lowering, and compares what it computes with another stage."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from .. import isolation
from ..diagnostics import UserError
from ..mlir import ir
from ..runtime import signature, writes
from ..runtime.compare import compare
from ..runtime.inputs import Generator, hints
from ..runtime.program import Program
from ..session import Session


@dataclass(frozen=True)
class Entry:
    """A function to run: its name, and its signature and inputs as the first module has them."""

    name: str
    signature: signature.Signature
    inputs: list


def entries(text: str, seed: int) -> list[Entry]:
    """The public functions of the module with a body whose arguments random data can be made for."""
    session = Session()
    module = session.parse(text)
    generator = Generator(hints(module), seed)
    found = []
    for op in (o.operation for o in module.body.operations):
        public = "sym_visibility" not in op.attributes or op.attributes["sym_visibility"].value == "public"
        if op.name != "func.func" or not public or not len(op.regions[0].blocks):
            continue
        try:
            read = writes.annotated(op)
            found.append(Entry(op.attributes["sym_name"].value, read, generator.inputs(read)))
        except UserError:
            continue  # such a function cannot be called from outside
    return found


def stage(text: str, entry: Entry) -> Program:
    """The program of a module at some stage: its rest lowered plainly and without optimisation, the entry called as the first module had it."""
    session = Session()
    module = session.parse(text)
    for op in (o.operation for o in module.body.operations):
        if op.name == "func.func" and op.attributes["sym_name"].value == entry.name:
            _same_interface(signature.read(op), entry)
    expose(module)
    return Program(module, session=session, optimization=0, known=entry.signature)


def _same_interface(now, entry):
    if len(now.arguments) != len(entry.signature.arguments) or len(now.results) != len(entry.signature.results):
        raise UserError(f"the pass changed the signature of @{entry.name}, from {entry.signature} to {now}")


INTERFACE = "llvm.emit_c_interface"


def expose(module: ir.Module) -> list[str]:
    """Gives functions a C interface, so that they can be called at every later stage; the names of those that had none."""
    exposed = []
    with module.context:
        for op in (o.operation for o in module.body.operations):
            if op.name == "func.func" and len(op.regions[0].blocks) and INTERFACE not in op.attributes:
                op.attributes[INTERFACE] = ir.UnitAttr.get()
                exposed.append(op.attributes["sym_name"].value)
    return exposed


def conceal(module: ir.Module, exposed: list[str]):
    """Takes back what `expose` did, at whatever stage the module is now."""
    added = {f"_mlir_ciface_{name}" for name in exposed}
    for op in [o.operation for o in module.body.operations]:
        name = op.attributes["sym_name"].value if "sym_name" in op.attributes else ""
        if name in exposed and INTERFACE in op.attributes:
            del op.attributes[INTERFACE]
        elif name in added and op.name == "llvm.func":
            op.erase()


@dataclass(frozen=True)
class Answer:
    """What a stage computed: arrays, or why there are none. `ran` tells whether compiled code was called."""

    outputs: list | None
    problem: str = ""
    ran: bool = False


@cache
def warm():
    """Loads here what every compilation needs, so that the child processes inherit it: seconds the first time."""
    text = "func.func @warm() { return }"
    stage(text, entries(text, 0)[0])


def run(text: str, entry: Entry, timeout: float) -> Answer:
    """The outputs of `entry` at the stage `text`; whatever goes wrong is in the answer."""
    warm()
    try:
        program = isolation.call(_compiled, text, entry, step="compiling", timeout=timeout)
    except UserError as error:
        return Answer(None, str(error).splitlines()[0])
    try:
        outcome = isolation.call(_outputs, program, entry, timeout, step="running", timeout=2 * timeout)
    except UserError as error:
        return Answer(None, str(error).splitlines()[0], True)
    return Answer(outcome, "", True)


def _compiled(text, entry):
    _silence()
    program = stage(text, entry)
    program.session = program.hints = None  # a context cannot be passed between processes
    return program


def _outputs(program, entry, timeout):
    program.session = Session()
    outcome = program.run(entry.inputs, timeout=timeout)
    return [*outcome.results, *outcome.memrefs.values()]


def difference(reference: list[np.ndarray], got: list[np.ndarray], entry: Entry) -> str:
    """How `got` differs from `reference`, empty where the element types' tolerances allow it."""
    values = [*entry.signature.results, *(v for v in entry.signature.arguments if v.kind in ("memref", "unranked"))]
    for number, (want, have, value) in enumerate(zip(reference, got, values)):
        what = f"result {number}" if number < len(entry.signature.results) else f"memref argument {number - len(entry.signature.results)}"
        if want.shape != have.shape:
            return f"{what} has the shape {have.shape} instead of {want.shape}"
        comparison = compare(have, want, value.element)
        if not comparison.ok:
            return f"{what}: {comparison}"
    return ""


def _silence():
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
