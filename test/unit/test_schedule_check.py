"""Mistakes in schedules are found before anything runs, and correct schedules raise no alarm."""

import pytest

from c4ml_opt import schedule_check, target
from c4ml_opt.diagnostics import UserError
from c4ml_opt.mlir import ir
from c4ml_opt.registry import registry
from c4ml_opt.schedule import load

H = "!transform.any_op"
P = "!transform.param<i64>"
MATMUL = f'%mm = transform.structured.match ops{{["linalg.matmul"]}} in %root : ({H}) -> {H}\n'
FUNC = f'%f = transform.structured.match ops{{["func.func"]}} in %root : ({H}) -> {H}\n'
TILE = f"%t, %l = transform.structured.tile_using_for %mm tile_sizes [4] : ({H}) -> ({H}, {H})\n"
VECTORIZE = f"transform.structured.vectorize %mm : {H}\n"


def findings(body, root="transform.readonly", extra=""):
    context = ir.Context(load_on_create_dialects=[])
    context.emit_error_diagnostics = True
    text = f"module attributes {{transform.with_named_sequence}} {{\n{extra}\ntransform.named_sequence @__transform_main(%root: {H} {{{root}}}) {{\n"
    from c4ml_opt import dialect_loader

    dialect_loader.load(context, body)
    module = ir.Operation.parse(f"{text}{body}transform.yield\n}}\n}}", source_name="s.mlir", context=context)
    with target.use("x86-avx2"):
        return [str(f) for f in schedule_check.check(module)]


@pytest.mark.parametrize(
    "body",
    [
        MATMUL + TILE + f"transform.loop.unroll %l {{factor = 4}} : {H}\n",
        MATMUL + TILE + f"transform.structured.vectorize %t : {H}\n",
        FUNC + f"transform.apply_cse to %f : {H}\n" + MATMUL + VECTORIZE,
        FUNC + f'%f2 = transform.apply_registered_pass "canonicalize" to %f : ({H}) -> {H}\n' + MATMUL + VECTORIZE,
        MATMUL + f"%g = transform.structured.generalize %mm : ({H}) -> {H}\n%i = transform.structured.interchange %g iterator_interchange = [1, 0, 2] : ({H}) -> {H}\n",
        MATMUL + f"transform.foreach %mm : {H} {{\n^bb0(%x: {H}):\n%a, %b = transform.structured.tile_using_for %x tile_sizes [4] : ({H}) -> ({H}, {H})\n}}\n",
        f'%p = "c4ml.target_fact"() {{fact = "vector.bits"}} : () -> {P}\n%q = "c4ml.compute"(%p) {{expression = "p0 // 32"}} : ({P}) -> {P}\n',
    ],
)
def test_correct_schedules(body):
    assert findings(body) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (MATMUL + TILE + VECTORIZE, "operand 0 was consumed by 'transform.structured.tile_using_for' at s.mlir:5:"),
        (
            FUNC
            + f'%mm = transform.structured.match ops{{["linalg.matmul"]}} in %f : ({H}) -> {H}\n'
            + f'%f2 = transform.apply_registered_pass "canonicalize" to %f : ({H}) -> {H}\n'
            + VECTORIZE,
            "'transform.structured.vectorize': operand 0 was consumed by 'transform.apply_registered_pass'",
        ),
        (MATMUL + TILE + f"transform.loop.unroll %t {{factor = 4}} : {H}\n", "but this handle can only hold linalg.matmul"),
        (MATMUL + f"%i = transform.structured.interchange %mm iterator_interchange = [1, 0, 2] : ({H}) -> {H}\n", "works on linalg.generic"),
        (MATMUL.replace("matmul", "matmull"), "no operation 'linalg.matmull' in the dialect 'linalg'"),
        (MATMUL.replace("linalg.", "linalgg."), "no dialect 'linalgg', so that 'linalgg.matmul' matches nothing; did you mean 'linalg'?"),
        (FUNC + f'%f2 = transform.apply_registered_pass "canonicalise" to %f : ({H}) -> {H}\n', "no upstream pass 'canonicalise'; did you mean"),
        (f'"c4ml.assert"(%root) {{condition = "hass(1)"}} : ({H}) -> ()\n', "unknown name 'hass'; did you mean 'has'?"),
        (f'%q = "c4ml.compute"() {{expression = "p0"}} : () -> {P}\n', "unknown name 'p0'"),
        (f'%q = "c4ml.target_fact"() {{fact = "vector.bit"}} : () -> {P}\n', "has no fact 'vector.bit'"),
        (FUNC + f'%f2 = "c4ml.run_pass"(%f) {{pipeline = "csee"}} : ({H}) -> {H}\n', "'csee' does not refer to a registered pass"),
        (FUNC + f'%f2 = "c4ml.run_pass"(%f) {{pipeline = "cse"}} : ({H}) -> {H}\ntransform.apply_cse to %f : {H}\n', "was consumed by 'c4ml.run_pass'"),
    ],
)
def test_mistakes(body, message):
    found = findings(body)
    assert len(found) == 1 and message in found[0] and found[0].startswith("s.mlir:")


def test_included_sequences_consume_what_they_say():
    extra = f"transform.named_sequence @take(%x: {H} {{transform.consumed}}) {{\ntransform.structured.vectorize %x : {H}\ntransform.yield\n}}"
    body = MATMUL + f"transform.include @take failures(propagate) (%mm) : ({H}) -> ()\n" + VECTORIZE
    assert "was consumed by 'transform.include'" in findings(body, extra=extra)[0]


@pytest.mark.parametrize("name", sorted(registry.entries("schedule")))
@pytest.mark.parametrize("on", ["x86-avx512", "aarch64-sve"])
def test_the_schedules_of_this_project_are_fine(name, on):
    context = ir.Context(load_on_create_dialects=[])
    context.emit_error_diagnostics = True
    with target.use(on):
        try:
            loaded = load(context, name)
        except UserError as error:
            assert "has no transform.named_sequence" in str(error) or "is for other targets than" in str(error)
            pytest.skip("a library without an entry, or for other targets")
        assert [str(f) for f in schedule_check.check(loaded.module)] == []
