"""The kernels' integer identities are proved equal to plain loops for all inputs, and wrong ones are refuted."""

import pytest

from c4ml_opt.checking.smt.refinement import refine
from c4ml_opt.session import Session
from c4ml_opt.transforms.kernels import _dots

PLAIN = """func.func @main(%a: memref<3x5x{a}>, %b: memref<5x2x{b}>, %c: memref<3x2xi32>) {{
  linalg.generic {{indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
    iterator_types = ["parallel", "parallel", "reduction"]}} ins(%a, %b : memref<3x5x{a}>, memref<5x2x{b}>) outs(%c : memref<3x2xi32>) {{
  ^bb0(%x: {a}, %y: {b}, %s: i32):
    %p = arith.{ea} %x : {a} to i32
    %q = arith.{eb} %y : {b} to i32
    %m = arith.muli %p, %q : i32
    %t = arith.addi %m, %s : i32
    linalg.yield %t : i32
  }}
  return
}}"""
S, U = "extsi", "extui"
KERNELS = [
    ("x86-avx512-vnni", "i8", "i8", S, S, "vpdpbusd"),
    ("x86-avx512-vnni", "i8", "i8", U, U, "vpdpbusd"),
    ("x86-avx512-vnni", "i8", "i8", U, S, "vpdpbusd"),
    ("x86-avx512-vnni", "i8", "i8", S, U, "vpdpbusd"),
    ("x86-avx2", "i8", "i8", S, U, "pmadd.wd"),
    ("x86-avx512", "i16", "i16", S, S, "pmaddw.d"),
    ("x86-avx10.2", "i8", "i8", S, S, "vpdpbssd"),
    ("x86-avx10.2", "i8", "i8", U, U, "vpdpbuud"),
    ("aarch64-i8mm", "i8", "i8", S, S, "smmla"),
    ("aarch64-i8mm", "i8", "i8", U, U, "ummla"),
]


def lowered(text, target):
    """The text of the module after the target's own kernels took its contraction's place."""
    session = Session(target)
    module = session.parse(text)
    name = "lower-contractions-to-kernels" if target.startswith("aarch64") else "lower-to-nanokernel"
    session.run(module.operation, f"builtin.module({name})")
    return module.operation.get_asm()


def plain(a, b, extend_a, extend_b):
    return PLAIN.format(a=a, b=b, ea=extend_a, eb=extend_b)


@pytest.mark.parametrize("target, a, b, extend_a, extend_b, instruction", KERNELS)
def test_a_kernel_computes_what_loops_do(target, a, b, extend_a, extend_b, instruction):
    before = plain(a, b, extend_a, extend_b)
    after = lowered(before, target)
    assert instruction in after
    verdict = refine(before, after, "main", 10.0)
    assert verdict.kind == "proved", verdict.what


def test_portable_dot_products_are_proved():
    session = Session("x86-avx512-vnni")
    module = session.parse(plain("i8", "i8", S, S))
    session.run(module.operation, "builtin.module(lower-to-nanokernel{portable=true})")
    assert refine(plain("i8", "i8", S, S), module.operation.get_asm(), "main", 10.0).kind == "proved"


@pytest.mark.parametrize("signs", [(S, S), (U, U)])
def test_a_wrong_compensation_is_refuted(monkeypatch, signs):
    right = _dots.Dot.lane_sum

    class Wrong:
        """Code whose constants have 129 where 128 belongs."""

        def __init__(self, code):
            self.value, self.real = code.value, code

        def constant(self, value, kind):
            return self.real.constant(value.replace("-2139062144", "-2122219135").replace("1077952576", "1094795585"), kind)

    monkeypatch.setattr(_dots.Dot, "lane_sum", lambda self, code, *rest: right(self, Wrong(code), *rest))
    before = plain("i8", "i8", *signs)
    verdict = refine(before, lowered(before, "x86-avx512-vnni"), "main", 10.0)
    assert verdict.kind == "refuted" and "memref argument 2[0][0] is" in verdict.what


@pytest.mark.parametrize(
    "target, old, new",
    [
        ("x86-avx512-vnni", "vpdpbusd.512", "vpdpbuud.512"),
        ("x86-avx10.2", "vpdpbssd", "vpdpbuud"),
        ("aarch64-i8mm", "neon.smmla", "neon.ummla"),
    ],
)
def test_an_instruction_of_other_signs_is_refuted(target, old, new):
    before = plain("i8", "i8", S, S)
    after = lowered(before, target)
    assert old in after
    assert refine(before, after.replace(old, new), "main", 10.0).kind == "refuted"
