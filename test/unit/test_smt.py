"""Proofs and refutations of integer code by bit-vector terms and z3."""

import pytest

from c4ml_opt.checking.smt.refinement import refine


def function(body, arguments="%a: i8, %b: i8", result="i8"):
    return f"func.func @f({arguments}) -> {result} {{\n{body}\nreturn %r : {result}\n}}"


def verdict(before, after, timeout=10.0):
    return refine(before, after, "f", timeout)


ADD = function("%r = arith.addi %a, %b : i8")
EQUAL = {
    "shift-is-product": ("%c = arith.constant 3 : i8\n%r = arith.shli %a, %c : i8", "%c = arith.constant 8 : i8\n%r = arith.muli %a, %c : i8"),
    "flag-dropped": ("%r = arith.addi %a, %b overflow<nsw> : i8", "%r = arith.addi %a, %b : i8"),
    "undefined-may-be-anything": ("%r = arith.divsi %a, %b : i8", "%c = arith.constant 0 : i8\n%q = arith.divsi %a, %b : i8\n%r = arith.ori %q, %c : i8"),
    "poison-may-be-anything": ("%c = arith.constant 8 : i8\n%r = arith.shli %a, %c : i8", "%r = arith.constant 5 : i8"),
    "average": (
        "%c = arith.constant 1 : i16\n%x = arith.extui %a : i8 to i16\n%y = arith.extui %b : i8 to i16\n%s = arith.addi %x, %y : i16\n"
        "%h = arith.shrui %s, %c : i16\n%r = arith.trunci %h : i16 to i8",
        "%c = arith.constant 1 : i8\n%n = arith.andi %a, %b : i8\n%x = arith.xori %a, %b : i8\n%h = arith.shrui %x, %c : i8\n%r = arith.addi %n, %h : i8",
    ),
}
WRONG = {
    "addi-to-subi": ("%r = arith.addi %a, %b : i8", "%r = arith.subi %a, %b : i8"),
    "flag-added": ("%r = arith.addi %a, %b : i8", "%r = arith.addi %a, %b overflow<nsw> : i8"),
    "division-made-to-run": ("%r = arith.addi %a, %a : i8", "%q = arith.divsi %a, %b : i8\n%r = arith.addi %a, %a : i8"),
    "overflow-of-smallest": ("%c = arith.constant 0 : i8\n%r = arith.subi %c, %a : i8", "%c = arith.constant -1 : i8\n%r = arith.divsi %a, %c : i8"),
    "arithmetic-for-logical": ("%c = arith.constant 1 : i8\n%r = arith.shrui %a, %c : i8", "%c = arith.constant 1 : i8\n%r = arith.shrsi %a, %c : i8"),
    "one-input-in-65536": (
        "%r = arith.xori %a, %b : i8",
        "%x = arith.constant 77 : i8\n%y = arith.constant 33 : i8\n%p = arith.cmpi eq, %a, %x : i8\n%q = arith.cmpi eq, %b, %y : i8\n"
        "%both = arith.andi %p, %q : i1\n%e = arith.extui %both : i1 to i8\n%s = arith.xori %a, %b : i8\n%r = arith.addi %s, %e : i8",
    ),
}


@pytest.mark.parametrize("name", EQUAL)
def test_equal_code_is_proved(name):
    assert verdict(*(function(body) for body in EQUAL[name])).kind == "proved"


@pytest.mark.parametrize("name", WRONG)
def test_wrong_code_is_refuted(name):
    found = verdict(*(function(body) for body in WRONG[name]))
    assert found.kind == "refuted" and "argument 0 (i8) = " in found.what


def test_the_counterexample_has_the_inputs_and_both_outputs():
    what = verdict(*(function(body) for body in WRONG["one-input-in-65536"])).what
    assert what == "for argument 0 (i8) = 77, argument 1 (i8) = 33 result 0 is 108 before the step and 109 after it"


def test_a_question_that_z3_cannot_answer_in_time_is_unknown():
    wide = "%a: i64, %b: i64"
    before = function("%q = arith.divui %a, %b : i64\n%m = arith.muli %q, %b : i64\n%s = arith.remui %a, %b : i64\n%r = arith.addi %m, %s : i64", wide, "i64")
    after = function("%z = arith.constant 0 : i64\n%q = arith.divui %z, %b : i64\n%r = arith.ori %a, %q : i64", wide, "i64")
    assert verdict(before, after, 0.2).what.endswith("no answer within 0.2 s")


def test_an_operation_without_semantics_is_named_with_its_place():
    found = verdict(ADD, function("%r = math.ctpop %a : i8"))
    assert found.kind == "unknown" and found.what == "after the step: 'math.ctpop' has no semantics in bit-vectors (in 'math.ctpop')"
