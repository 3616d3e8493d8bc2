"""Transform operations written in Python."""

import pytest
from test_schedule import apply, context, script  # noqa: F401

from c4ml_opt import target
from c4ml_opt.diagnostics import Reported

PARAM = "!transform.param<i64>"
FACT = f'%p = "c4ml.target_fact"() {{fact = "vector.bits"}} : () -> {PARAM}\n'
MATMUL = '%m = transform.structured.match ops{["linalg.matmul"]} in %r : (!transform.any_op) -> !transform.any_op\n'
REMARK = f"transform.debug.emit_param_as_remark %q : {PARAM}"


def messages(context, body):  # noqa: F811
    apply(context, script(body))
    return " ".join(context.messages)


def failure(context, body):  # noqa: F811
    with pytest.raises(Reported):
        apply(context, script(body))
    return "\n".join(context.messages)


def test_facts_and_arithmetic(context):  # noqa: F811
    lanes = f'%q = "c4ml.compute"(%p) {{expression = "min(p0 // 32, 100) * 2"}} : ({PARAM}) -> {PARAM}\n'
    assert "16 : i64" in messages(context, FACT + lanes + REMARK)


def test_a_default_stands_in_for_a_missing_fact(context):  # noqa: F811
    fact = '%q = "c4ml.target_fact"() {fact = "no.such", default = 7 : i64} : () -> ' + PARAM + "\n"
    assert "7 : i64" in messages(context, fact + REMARK)
    assert "target 'x86-avx2' has no fact 'no.such'" in failure(context, fact.replace(", default = 7 : i64", ""))


def test_partition(context):  # noqa: F811
    text = '%d, %e, %o = "c4ml.partition"(%r) {conditions = ["contraction()", "op == \'func.return\'"]} '
    text += ": (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)\n"
    marks = [f'transform.annotate {h} "{n}" : !transform.any_op\n' for h, n in (("%d", "dot"), ("%e", "end"), ("%o", "other"))]
    out = apply(context, script(text + "".join(marks)))
    assert "linalg.matmul {dot}" in out and "return {end}" in out and "attributes {other}" in out
    assert "2 conditions give 2 results" in failure(context, text.replace("%d, %e, %o", "%d").replace("(!transform.any_op, !transform.any_op, !transform.any_op)", "!transform.any_op"))


def test_run_pass_runs_python_and_upstream_passes(context):  # noqa: F811
    func = '%f = transform.structured.match ops{["func.func"]} in %r : (!transform.any_op) -> !transform.any_op\n'
    text = FACT + func + '%g = "c4ml.run_pass"(%f, %p) {pipeline = "tag-functions{n=$0},canonicalize"} '
    text += f": (!transform.any_op, {PARAM}) -> !transform.any_op\n"
    assert "demo.tag = 256" in apply(context, script(text))
    assert "'c4ml.run_pass': MLIR Textual PassPipeline Parser:1:1: error: 'tag-fun' does not" in failure(context, text.replace("tag-functions", "tag-fun"))
    assert "fail-on: does not like" in failure(context, text.replace("tag-functions{n=$0}", "fail-on"))


def test_a_handle_that_run_pass_consumed_cannot_be_used(context):  # noqa: F811
    text = MATMUL.replace("linalg.matmul", "func.func") + '%g = "c4ml.run_pass"(%m) {pipeline = "canonicalize"} : (!transform.any_op) -> !transform.any_op\n'
    assert "invalidated" in failure(context, text + 'transform.annotate %m "x" : !transform.any_op')


def test_assert_names_schedule_and_payload(context):  # noqa: F811
    text = MATMUL + '"c4ml.assert"(%m) {condition = "rank() == 3", message = "wants batches"} : (!transform.any_op) -> ()'
    assert '''loc("<schedule>":4:1): 'c4ml.assert': wants batches ('linalg.matmul' at -:2:8)''' in failure(context, text)
    assert "unknown name 'rankk'" in failure(context, text.replace("rank()", "rankk()"))
    apply(context, script(text.replace("3", "2")))


def test_a_silenceable_assert_lets_alternatives_go_on(context):  # noqa: F811
    text = """transform.alternatives %r : !transform.any_op {
    ^bb0(%a: !transform.any_op):
      "c4ml.assert"(%a) {condition = "has('x.y')", message = "no x.y", silenceable} : (!transform.any_op) -> ()
    }, {
    ^bb0(%a: !transform.any_op):
      transform.annotate %a "second" : !transform.any_op
    }"""
    func = '%f = transform.structured.match ops{["func.func"]} in %r : (!transform.any_op) -> !transform.any_op\n'
    text = func + text.replace("alternatives %r", "alternatives %f")
    assert "second" in apply(context, script(text))
    assert "no x.y" in failure(context, text[: text.index("}, {")] + "}")


def test_the_operations_of_a_plugin_are_found(context):  # noqa: F811
    assert "42 : i64" in messages(context, f'%q = "c4ml.answer"() : () -> {PARAM}\n' + REMARK)
    assert target.load("x86-avx2")


def test_tile_sizes_of_a_convolution_fit_the_cache(context):  # noqa: F811
    from c4ml_opt import schedule
    from c4ml_opt.mlir import ir

    kinds = "tensor<1x34x34x16xf32>, tensor<3x3x16x64xf32>", "tensor<1x32x32x64xf32>"
    module = ir.Module.parse(
        f"""func.func @f(%i: tensor<1x34x34x16xf32>, %w: tensor<3x3x16x64xf32>, %o: {kinds[1]}) -> {kinds[1]} {{
          %0 = linalg.conv_2d_nhwc_hwcf ins(%i, %w : {kinds[0]}) outs(%o : {kinds[1]}) -> {kinds[1]}
          return %0 : {kinds[1]}
        }}""",
        context=context,
    )
    body = '%c = transform.structured.match ops{["linalg.conv_2d_nhwc_hwcf"]} in %r : (!transform.any_op) -> !transform.any_op\n'
    names = [f"%s{i}" for i in range(4)]
    body += f'{", ".join(names)} = "c4ml.tile_sizes"(%c) {{share = 1.0}} : (!transform.any_op) -> ({", ".join([PARAM] * 4)})\n'
    body += "".join(f"transform.debug.emit_param_as_remark {n} : {PARAM}\n" for n in names)
    with target.use("x86-avx512"):
        schedule.apply(module.operation, script(body))
    n, h, w, f = (int(m.split(" : i64")[0].split()[-1]) or whole for m, whole in zip(context.messages, (1, 32, 32, 64)))
    assert 32 % h == 0 and 32 % w == 0 and 64 % f == 0
    assert 4 * (n * (h + 2) * (w + 2) * 16 + 9 * 16 * f + n * h * w * f) <= 32768
