"""The function that runs one linalg op on memrefs along a vectorized loop."""

from c4ml_opt.mlir import ir

from ._body import NEUTRAL, REDUCE, Body, Unvectorizable, check_body, combiner, neutral, widest
from ._emitter import BITS, Vectors
from ._outline import Outline
from ._strides import Moves, NotLinear, collapse, moves


def vectorized(op, vectors: Vectors) -> Outline:
    """Raises Unvectorizable."""
    block = op.regions[0].blocks[0]
    check_body(block)
    for value in op.operands:
        kind = value.type.element_type if isinstance(value.type, ir.MemRefType) else value.type
        if str(kind) not in BITS and str(kind) != "index":
            raise Unvectorizable(f"elements of type {kind}")
        if isinstance(value.type, ir.MemRefType) and str(kind) == "index":
            raise Unvectorizable("a buffer of indices")
    try:
        walk = moves(op)
    except NotLinear:
        raise Unvectorizable("an operand is not walked by multiples of the loops") from None
    for output in range(op.attributes["operandSegmentSizes"][0], len(block.arguments)):
        for loop, size in enumerate(walk.sizes):
            once = not size.symbols and size.number == 1
            if walk.kinds[loop] == "parallel" and not walk.strides[output][loop] and not once:
                raise Unvectorizable("a parallel loop writes the same elements of an output again and again")
    if not any(o.operation.name == "linalg.index" for o in block.operations):
        walk = collapse(walk)
    return _Writer(op, block, walk, vectors).write()


class _Writer:
    def __init__(self, op, block, walk: Moves, vectors: Vectors):
        self.op, self.block, self.walk = op, block, walk
        self.inputs = op.attributes["operandSegmentSizes"][0]
        self.outputs = range(self.inputs, len(block.arguments))
        self.lanes = 128 // widest(block)
        outside = _outside(block)
        self.outside = outside
        self.f = Outline("vectorized", op, vectors, tuple(outside))
        self.used = {i for i, a in enumerate(block.arguments) if len(list(a.uses))}
        self.combiners = [combiner(block, i, self.inputs) for i in range(len(self.outputs))]
        self.vector_loop = self.choose()
        loops = range(len(walk.sizes))
        self.reductions = [i for i in loops if walk.kinds[i] == "reduction" and i != self.vector_loop]
        self.parallel = [i for i in loops if walk.kinds[i] == "parallel" and i != self.vector_loop]
        self.across = self.vector_loop is not None and walk.kinds[self.vector_loop] == "reduction"

    # Which loop to vectorize.

    def choose(self) -> int | None:
        costs = {loop: cost for loop in range(len(self.walk.sizes)) if (cost := self.cost(loop)) is not None}
        if not costs:
            if self.walk.sizes:
                raise Unvectorizable("it reduces by an operation that is not known to be associative")
            return None
        return min(costs, key=lambda loop: (costs[loop], -loop))

    def cost(self, loop: int) -> float | None:
        """What one vector along `loop` costs in memory operations; None where its results could not be folded."""
        if self.walk.kinds[loop] == "reduction" and None in self.combiners:
            return None
        cost = 0.0
        for operand in [*(i for i in range(self.inputs) if i in self.used), *self.outputs]:
            if not self.f.is_memref(operand):
                continue
            terms = self.walk.strides[operand][loop]
            one = len(terms) == 1 and terms[0].one
            cost += 0 if not terms else 1 if one else 8 if operand < self.inputs else 12
        size = self.walk.sizes[loop]
        short = not size.symbols and size.number < self.lanes
        return (cost + 0.5 * (self.walk.kinds[loop] == "reduction")) * (self.lanes / size.number if short else 1)

    # Loops.

    def write(self) -> Outline:
        pointers = {i: self.f.pointer(i, self.walk) for i in self.memory_operands()}
        self.nest(self.parallel, pointers, {}, self.strip)
        return self.f

    def memory_operands(self):
        return [i for i in range(len(self.block.arguments)) if self.f.is_memref(i) and (i in self.used or i in self.outputs)]

    def nest(self, loops, pointers, indices, inner):
        """Loops that carry nothing."""
        if not loops:
            inner(pointers, indices)
            return
        first, *rest = loops

        def body(i):
            self.nest(rest, self.moved(pointers, first, i), {**indices, first: i}, inner)

        self.f.loop(self.f.i64(0), self.f.value(self.walk.sizes[first]), self.f.i64(1), [], body)

    def moved(self, pointers, loop, count):
        result = {}
        for operand, pointer in pointers.items():
            for term in self.walk.strides[operand][loop]:
                pointer = self.f.offset(pointer, self.f.mul(count, self.f.bytes(term, operand)))
            result[operand] = pointer
        return result

    def strip(self, pointers, indices):
        f = self.f
        if self.vector_loop is None:
            self.element(pointers, indices, 0, None)
            return
        size = f.value(self.walk.sizes[self.vector_loop])
        step = f.i64(self.lanes) if not f.vectors.scalable else self.scalable_step()
        if self.across:
            self.fold(pointers, indices, size, step)
            return
        end = size if f.vectors.scalable else f.round_down(size, step)

        def body(i):
            mask = f.predicate(i, size, "", self.lanes) if f.vectors.scalable else None
            self.element(self.moved(pointers, self.vector_loop, i), {**indices, self.vector_loop: i}, self.lanes, mask)

        def rest(i):
            self.element(self.moved(pointers, self.vector_loop, i), {**indices, self.vector_loop: i}, 0, None)

        f.loop(f.i64(0), end, step, [], body)
        if not f.vectors.scalable:
            f.loop(end, size, f.i64(1), [], rest)

    def scalable_step(self) -> str:
        scale = self.f.once('"llvm.intr.vscale"() : () -> i64')
        return self.f.once(f"arith.muli {scale}, {self.f.i64(self.lanes)} : i64")

    # Parallel along the vector: reductions run inside, each lane its own.

    def element(self, pointers, indices, lanes, mask):
        f = self.f
        carried = [i for i in self.outputs if i in self.used]
        if not self.reductions:
            arguments = {i: self.read(i, pointers, lanes, mask) for i in self.used if self.f.is_memref(i)}
            results = self.compute(arguments, indices, lanes)
            for i, value in zip(self.outputs, results):
                self.write_back(i, value, pointers, lanes, mask)
            return
        start = [(self.read(i, pointers, lanes, mask), self.type(i, lanes)) for i in self.outputs]

        def inner(pointers, indices, values):
            arguments = {i: self.read(i, pointers, lanes, mask) for i in self.used if i < self.inputs and self.f.is_memref(i)}
            arguments |= {i: v for i, v in zip(self.outputs, values) if i in carried}
            return self.compute(arguments, indices, lanes)

        final = self.carrying(self.reductions, pointers, indices, start, inner)
        for i, value in zip(self.outputs, final):
            self.write_back(i, value, pointers, lanes, mask)

    def carrying(self, loops, pointers, indices, values, inner):
        """Loops that carry `(value, type)` pairs through `inner(pointers, indices, values)`."""
        if not loops:
            return inner(pointers, indices, [v for v, _ in values])
        first, *rest = loops

        def body(i, *values_in):
            pairs = [(v, t) for v, (_, t) in zip(values_in, values)]
            return self.carrying(rest, self.moved(pointers, first, i), {**indices, first: i}, pairs, inner)

        return self.f.loop(self.f.i64(0), self.f.value(self.walk.sizes[first]), self.f.i64(1), values, body)

    # Reduction along the vector: partial results in each lane, folded once.

    def fold(self, pointers, indices, size, step):
        f = self.f
        scalable = f.vectors.scalable
        end = size if scalable else f.round_down(size, step)
        start = []
        for (op, _), i in zip(self.combiners, self.outputs):
            literal = neutral(op.name, f.element(i))
            start.append((f.once(f"arith.constant dense<{literal}> : {self.type(i, self.lanes)}"), self.type(i, self.lanes)))

        def strip_mined(pointers, indices, values):
            pairs = [(v, t) for v, (_, t) in zip(values, start)]

            def body(j, *values):
                mask = f.predicate(j, size, "", self.lanes) if scalable else None
                return self.combine(self.moved(pointers, self.vector_loop, j), {**indices, self.vector_loop: j}, self.lanes, mask, values)

            return f.loop(f.i64(0), end, step, pairs, body)

        partial = self.carrying(self.reductions, pointers, indices, start, strip_mined)
        total = []
        for (op, _), i, value in zip(self.combiners, self.outputs, partial):
            initial = self.read(i, pointers, 0, None)
            total.append(self.reduced(op, value, initial, f.element(i)))
        if not scalable:
            pairs = [(v, f.element(i)) for v, i in zip(total, self.outputs)]

            def remainder(pointers, indices, values):
                def body(j, *values):
                    return self.combine(self.moved(pointers, self.vector_loop, j), {**indices, self.vector_loop: j}, 0, None, values)

                return f.loop(end, size, f.i64(1), [(v, t) for v, (_, t) in zip(values, pairs)], body)

            total = self.carrying(self.reductions, pointers, indices, pairs, remainder)
        for i, value in zip(self.outputs, total):
            self.write_back(i, value, pointers, 0, None)

    def combine(self, pointers, indices, lanes, mask, values):
        f = self.f
        arguments = {i: self.read(i, pointers, lanes, mask) for i in self.used if i < self.inputs and f.is_memref(i)}
        arguments |= dict(zip(self.outputs, values))
        results = self.compute(arguments, indices, lanes)
        if mask is None:
            return results
        kinds = [self.type(i, lanes) for i in self.outputs]
        masks = f.vectors.type("i1", lanes)
        return [f.op(f"arith.select {mask}, {new}, {old} : {masks}, {kind}") for new, old, kind in zip(results, values, kinds)]

    def reduced(self, op, vector, initial, element):
        """`initial` combined with all lanes of `vector`."""
        f = self.f
        kind = f.vectors.type(element, self.lanes)
        if op.name == "arith.addf":
            return f.op(f'"llvm.intr.vector.reduce.fadd"({initial}, {vector}) <{{fastmathFlags = #llvm.fastmath<reassoc>}}> : ({element}, {kind}) -> {element}')
        if op.name in REDUCE:
            lane = f.op(f'"llvm.intr.vector.reduce.{REDUCE[op.name]}"({vector}) : ({kind}) -> {element}')
            return self.scalar_combine(op, initial, lane, element)
        return self.reduced_in_memory(op, vector, initial, element)

    def scalar_combine(self, op, a, b, element):
        return self.f.op(f'"{op.name}"({a}, {b}) : ({element}, {element}) -> {element}')

    def reduced_in_memory(self, op, vector, initial, element):
        """Lane by lane through a stack slot: products have no reduction of their own on vectors of unknown length."""
        f = self.f
        if element == "i1":
            raise Unvectorizable(f"'{op.name}' over truth values")
        slot = f.once(f"llvm.alloca {f.i64(256)} x i8 {{alignment = 16 : i64}} : (i64) -> !llvm.ptr")
        f.store(vector, slot, element, None, self.lanes)
        count = self.scalable_step() if f.vectors.scalable else f.i64(self.lanes)

        def body(i, value):
            place = f.offset(slot, i, BITS[element] // 8)
            return [self.scalar_combine(op, value, f.scalar(place, element), element)]

        return f.loop(f.i64(0), count, f.i64(1), [(initial, element)], body)[0]

    # Elements in memory.

    def type(self, operand, lanes):
        element = self.f.element(operand)
        return self.f.vectors.type(element, lanes) if lanes else element

    def compute(self, arguments, indices, lanes):
        f = self.f
        body = Body(f, self.block, lanes, lambda value: f"%a{len(self.op.operands) + self.outside.index(value)}")
        for i in self.used:
            if not f.is_memref(i):
                arguments = {**arguments, i: body.splat(f"%a{i}", f.element(i))}
        return body.write(arguments, lambda loop: self.index(loop, indices, lanes, body))

    def index(self, loop, indices, lanes, body):
        """linalg.index: the loop's counter, each lane its own along the vector."""
        f = self.f
        counter = f.op(f"arith.index_cast {indices[loop]} : i64 to index")
        if not lanes or loop != self.vector_loop:
            return body.splat(counter, "index")
        wide = body.type("i64")
        steps = f.op(f'"llvm.intr.stepvector"() : () -> {wide}')
        base = f.op(f"vector.broadcast {indices[loop]} : i64 to {wide}")
        return f.op(f"arith.index_cast {f.op(f'arith.addi {base}, {steps} : {wide}')} : {wide} to {body.type('index')}")

    def read(self, operand, pointers, lanes, mask):
        f, element, pointer = self.f, self.f.element(operand), pointers[operand]
        stored = "i8" if element == "i1" else element
        terms = self.walk.strides[operand][self.vector_loop] if self.vector_loop is not None else ()
        if not lanes:
            value = f.scalar(pointer, stored)
        elif not terms:
            value = f.op(f"vector.broadcast {f.scalar(pointer, stored)} : {stored} to {f.vectors.type(stored, lanes)}")
        elif len(terms) == 1 and terms[0].one:
            value = f.load(pointer, stored, mask, lanes)
        else:
            value = f.gather(pointer, self.stride_bytes(operand), stored, mask, lanes)
        if element == "i1":
            kind = f.vectors.type("i8", lanes) if lanes else "i8"
            value = f.op(f"arith.trunci {value} : {kind} to {self.type(operand, lanes)}")
        return value

    def stride_bytes(self, operand):
        first, *rest = [self.f.bytes(t, operand) for t in self.walk.strides[operand][self.vector_loop]]
        for other in rest:
            first = self.f.once(f"arith.addi {first}, {other} : i64")
        return first

    def write_back(self, operand, value, pointers, lanes, mask):
        f, element, pointer = self.f, self.f.element(operand), pointers[operand]
        stored = "i8" if element == "i1" else element
        if element == "i1":
            kind = f.vectors.type("i8", lanes) if lanes else "i8"
            value = f.op(f"arith.extui {value} : {self.type(operand, lanes)} to {kind}")
        terms = self.walk.strides[operand][self.vector_loop] if self.vector_loop is not None else ()
        if not lanes:
            f.do(f"llvm.store {value}, {pointer} : {stored}, !llvm.ptr")
        elif len(terms) == 1 and terms[0].one:
            f.store(value, pointer, stored, mask, lanes)
        else:
            f.scatter(value, pointer, self.stride_bytes(operand), stored, mask, lanes)


def _outside(block) -> list:
    """Values that the body uses and does not define, in order."""
    inside, found = [*block.arguments], []
    for op in block.operations:
        for value in op.operation.operands:
            if value not in inside and value not in found:
                found.append(value)
        inside.extend(op.operation.results)
    return found
