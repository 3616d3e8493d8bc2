"""The language of conditions: what it means, and that nothing else gets through."""

import pytest

from c4ml_opt import target
from c4ml_opt.mlir import ir
from c4ml_opt.pipeline.expression import Expression, ExpressionError
from c4ml_opt.pipeline.questions import ask, Environment, condition

SOURCE = """func.func @f(%a: tensor<64x32xbf16>, %b: tensor<32x?xbf16>, %c: tensor<64x?xf32>, %n: index) -> tensor<64x?xf32>
    attributes {k = 3 : i64, l = [1, 2], s = "text", u} {
  %0 = linalg.matmul ins(%a, %b : tensor<64x32xbf16>, tensor<32x?xbf16>) outs(%c : tensor<64x?xf32>) -> tensor<64x?xf32>
  %1 = linalg.exp ins(%0: tensor<64x?xf32>) outs(%c: tensor<64x?xf32>) -> tensor<64x?xf32>
  scf.for %i = %n to %n step %n {
    scf.for %j = %n to %n step %n {
    }
  }
  return %1 : tensor<64x?xf32>
}"""


@pytest.fixture(scope="module")
def function():
    context = ir.Context(load_on_create_dialects=[])
    module = ir.Module.parse(SOURCE, context=context)
    return module, module.body.operations[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("has('linalg.matmul')", True),
        ("has('linalg.conv*')", False),
        ("count('linalg.*')", 2),
        ("count('*.yield')", 0),
        ("count('linalg.yield')", 2),
        ("attr('k') + 1", 4),
        ("attr('l')", [1, 2]),
        ("attr('s') == 'text' and attr('u')", True),
        ("attr('none', 7)", 7),
        ("dtype()", ["bf16", "f32", "index"]),
        ("dtype('linalg.exp')", ["f32"]),
        ("shape('linalg.matmul', 1)", [32, -1]),
        ("shape('linalg.matmul')[0] % 32 == 0", True),
        ("rank()", 2),
        ("static()", False),
        ("loop_depth()", 2),
        ("name == 'f' and op == 'func.func'", True),
        ("target.vector.bits", 512),
        ("target.feature('avx512_vnni')", True),
        ("target.feature('sme')", False),
        ("1 < 2 < 3", True),
        ("3 in [1, 2] or 'x' not in ['x']", False),
        ("min(7, ceildiv(9, 2)) if true else 0", 5),
        ("-len([1, 2]) * 2", -4),
        ("round_down(17, 8) + round_up(17, 8)", 40),
    ],
)
def test_values(function, text, value):
    with target.use("x86-avx512-vnni"):
        assert condition(text)(Environment(function[1])) == value


def test_kinds_of_linalg_operations(function):
    matmul, exp, *_ = function[1].operation.regions[0].blocks[0].operations
    assert [ask(q, matmul) for q in ("contraction()", "elementwise()", "reduction()", "convolution()")] == [True, False, False, False]
    assert [ask(q, exp) for q in ("contraction()", "elementwise()", "reduction()", "convolution()")] == [False, True, False, False]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("__import__('os').system('true')", "only the functions of this language"),
        ("has.__class__", "only the target has parts"),
        ("().__class__", "only the target has parts"),
        ("(lambda: 1)()", "only the functions"),
        ("[x for x in name]", "ListComp is not in the language"),
        ("nam", "did you mean 'name'"),
        ("'a' * 3", "arithmetic on 'a' and 3"),
        ("9 ** 9", "the operator Pow"),
        ("1 << 3", "the operator LShift"),
        ("name is name", "'is' is not in the language"),
        ("has(pattern='x')", "by position"),
        ("has(*[1])", "by position"),
        ("f'{name}'", "JoinedStr"),
        ("b'x'", "bytes is no literal"),
        ("has(", "is no expression"),
        ("", "is no expression"),
        ("(" * 300, "is no expression"),
        ("1 / 0", "divides by zero"),
        ("[1][3]", "out of range"),
        ("len(3)", "has no len"),
        ("name('f')", "'name' is no function"),
        ("target.has.x('a')", "only the functions"),
        ("x := 1", "is no expression"),
        ("has", "'has' is a function; write has(...)"),
        ("1 if min else 0", "'min' is a function"),
        ("has()", "'has' takes 1 argument, found 0"),
        ("shape('a', 1, 2)", "'shape' takes 0 to 2 arguments, found 3"),
        ("target.feature()", "'target.feature' takes 1 argument, found 0"),
        ("has(3)", "expected the name of an operation in quotes, found 3"),
        ("count('*') > 'x'", "not supported"),
        ("\"linalg.matmul\"", "is a text, which always holds"),
    ],
)
def test_everything_else_is_refused(function, text, message):
    with pytest.raises(ExpressionError) as caught:
        condition(text)(Environment(function[1]))
    assert message in str(caught.value)


def test_names_are_those_of_the_place():
    assert Expression("p0 * 2", ["p0"])({"p0": 4}) == 8
    with pytest.raises(ExpressionError, match="unknown name 'p1'"):
        Expression("p1", ["p0"])
