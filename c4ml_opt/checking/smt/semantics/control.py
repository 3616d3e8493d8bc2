"""Calls, branches and loops; a loop's bounds must be the same for all inputs."""

from itertools import product

from ....mlir import ir
from ..machine import semantics
from ..values import Unencodable, constant, number
from .operands import groups, mixed


@semantics("func.call", "llvm.call")
def _call(machine, op, env):
    if "callee" not in op.attributes:
        raise Unencodable("an indirect call has no semantics in bit-vectors")
    name, values = ir.FlatSymbolRefAttr(op.attributes["callee"]).value, [env[v] for v in op.operands]
    runtime = RUNTIME.get(name) if not _has_body(machine, name) else None
    return runtime(machine, *values) if runtime else machine.call(name, values)


def _has_body(machine, name):
    return name in machine.functions and len(machine.functions[name].regions[0].blocks)


def _malloc(machine, size):
    return [number(machine.memory.allocate(constant(size)).address)]


RUNTIME = {"malloc": _malloc, "free": lambda machine, pointer: []}


@semantics("scf.if")
def _if(machine, op, env):
    then, otherwise = op.regions

    def run(region):
        return lambda: machine.region(region, [], env) if len(region.blocks) else []

    return machine.fork(env[op.operands[0]], run(then), run(otherwise))


@semantics("scf.execute_region", "memref.alloca_scope")
def _region(machine, op, env):
    return machine.region(op.regions[0], [], env)


@semantics("scf.for")
def _for(machine, op, env):
    low, high, step, *carried = (env[v] for v in op.operands)
    bits = low.bits.width
    if "unsignedCmp" in op.attributes:
        raise Unencodable("an unsigned loop has no semantics in bit-vectors")
    low, high, step = (constant(v, "a loop's bound or step") for v in (low, high, step))
    _advances(machine, step)
    for i in range(low, high, max(step, 1)):
        carried = machine.region(op.regions[0], [number(i, bits), *carried], env)
    return carried


def _advances(machine, step):
    if step <= 0:
        raise Unencodable("a loop's step is not positive")


@semantics("scf.while")
def _while(machine, op, env):
    carried = [env[v] for v in op.operands]
    while True:
        condition, *passed = machine.region(op.regions[0], carried, env)
        if not constant(condition, "whether a loop goes on"):
            return passed
        carried = machine.region(op.regions[1], passed, env)


@semantics("scf.parallel")
def _parallel(machine, op, env):
    low, high, step, initial = groups(op, env)
    if initial:
        raise Unencodable("a parallel reduction has no semantics in bit-vectors")
    _nest(machine, op, env, low, high, step)
    return []


@semantics("scf.forall")
def _forall(machine, op, env):
    low, high, step, shared = groups(op, env)
    if shared:
        raise Unencodable("scf.forall with shared tensors has no semantics in bit-vectors")
    bounds = (mixed(op, f"static{which}", given) for which, given in (("LowerBound", low), ("UpperBound", high), ("Step", step)))
    _nest(machine, op, env, *bounds)
    return []


def _nest(machine, op, env, low, high, step):
    """The iterations one after the other, in order."""
    bounds = [[constant(v, "a loop's bound or step") for v in values] for values in (low, high, step)]
    for _, _, each in zip(*bounds):
        _advances(machine, each)
    for point in product(*(range(*each) for each in zip(*bounds))):
        machine.region(op.regions[0], [number(i) for i in point], env)
