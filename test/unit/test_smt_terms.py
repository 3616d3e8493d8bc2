"""Every simplification of terms is an identity: random terms mean for z3, and by evaluation, what they were built from."""

import random

import pytest

from c4ml_opt.checking.smt import operators, terms
from c4ml_opt.checking.smt.solver import translate
from c4ml_opt.checking.smt.walk import evaluate

z3 = pytest.importorskip("z3")

BINARY = {
    "add": (terms.add, lambda a, b: a + b),
    "sub": (terms.sub, lambda a, b: a - b),
    "mul": (terms.mul, lambda a, b: a * b),
    "and": (terms.bvand, lambda a, b: a & b),
    "or": (terms.bvor, lambda a, b: a | b),
    "xor": (terms.bvxor, lambda a, b: a ^ b),
    "shl": (operators.shl, lambda a, b: a << b),
    "lshr": (operators.lshr, z3.LShR),
    "ashr": (operators.ashr, lambda a, b: a >> b),
    "sdiv": (operators.sdiv, lambda a, b: a / b),
    "srem": (operators.srem, z3.SRem),
    "udiv": (operators.udiv, z3.UDiv),
    "urem": (operators.urem, z3.URem),
}


def grown(random, size):
    """Pairs of a term and the plain z3 expression that it stands for, of the widths 4 and 8."""
    pairs = [(terms.var(n, w), z3.BitVec(n, w)) for n, w in (("a", 4), ("b", 4), ("c", 8))]
    pairs += [(terms.const(v, w), z3.BitVecVal(v, w)) for v, w in ((0, 4), (8, 4), (15, 4), (3, 4), (128, 8), (255, 8), (0xF0, 8), (4, 8))]
    for _ in range(size):
        x, p = random.choice(pairs)
        y, q = random.choice([pair for pair in pairs if pair[0].width == x.width])
        kind = random.randrange(4)
        if kind == 0 and x.width == 4:
            extend, plain = random.choice([(terms.zext, z3.ZeroExt), (terms.sext, z3.SignExt)])
            pairs.append((extend(x, 8), plain(4, p)))
        elif kind == 0:
            low = random.randrange(5)
            pairs.append((terms.extract(x, low, 4), z3.Extract(low + 3, low, p)))
        elif kind == 1 and x.width == 4:
            pairs.append((terms.concat([x, y]), z3.Concat(p, q)))
        elif kind == 1:
            pairs.append((terms.ite(operators.slt(x, y), x, y), z3.If(p < q, p, q)))
        else:
            ours, plain = BINARY[random.choice(list(BINARY))]
            pairs.append((ours(x, y), plain(p, q)))
    return pairs


@pytest.mark.parametrize("seed", range(6))
def test_terms_mean_what_they_were_built_from(seed):
    numbers = random.Random(seed)
    pairs = grown(numbers, 60)
    for term, plain in pairs:
        names = {}
        translated = translate([term], names)[0]
        for _ in range(12):
            inputs = {n: numbers.getrandbits(w) for n, w in (("a", 4), ("b", 4), ("c", 8))}
            values = [(z3.BitVec(n, w), z3.BitVecVal(inputs[n], w)) for n, w in (("a", 4), ("b", 4), ("c", 8))]
            expected = z3.simplify(z3.substitute(plain, *values)).as_long()
            assert evaluate([term], inputs) == [expected], term
            assert z3.simplify(z3.substitute(translated, *values)).as_long() == expected, term


def proved(term, plain):
    solver = z3.Solver()
    solver.add(translate([term], {})[0] != plain)
    return solver.check() == z3.unsat


@pytest.mark.parametrize("width", [2, 8, 16])
def test_flipping_a_sign_bit_changes_an_extension_by_a_constant(width):
    x, flip = z3.BitVec("x", width), z3.BitVecVal(1 << (width - 1), width)
    term = terms.bvxor(terms.var("x", width), terms.const(1 << (width - 1), width))
    assert proved(terms.zext(term, 32), z3.ZeroExt(32 - width, x ^ flip))
    assert proved(terms.sext(term, 32), z3.SignExt(32 - width, x ^ flip))


def test_bytes_in_words_stay_visible():
    parts = [terms.var(f"x{i}", 8) for i in range(4)]
    word = terms.bvxor(terms.concat(parts), terms.const(0x80808080, 32))
    assert terms.extract(word, 8, 8) is terms.add(parts[2], terms.const(0x80, 8))
    assert terms.concat([terms.extract(terms.concat(parts), 8 * i, 8) for i in (3, 2, 1, 0)]) is terms.concat(parts)
