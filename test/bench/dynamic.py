"""What control nodes cost: dynamic pipelines against upstream's pass manager running the same passes, over many functions.

Processor time in one thread on both sides: what is compared is the work and not the number of cores.
"""

import io

import harness

from c4ml_opt.mlir import PassManager
from c4ml_opt.pipeline import build
from c4ml_opt.session import Session

FUNCTIONS = 200
KINDS = (
    "  %r = linalg.matmul ins(%a, %b : tensor<64x64xf32>, tensor<64x64xf32>) outs(%a : tensor<64x64xf32>) -> tensor<64x64xf32>\n",
    "  %s = linalg.add ins(%a, %b : tensor<64x64xf32>, tensor<64x64xf32>) outs(%a : tensor<64x64xf32>) -> tensor<64x64xf32>\n"
    "  %r = linalg.mul ins(%s, %b : tensor<64x64xf32>, tensor<64x64xf32>) outs(%s : tensor<64x64xf32>) -> tensor<64x64xf32>\n",
)
HEAD = ["canonicalize", "cse", "linalg-generalize-named-ops", "linalg-fuse-elementwise-ops", "canonicalize", "cse"]
TAIL = ["loop-invariant-code-motion", "sccp", "canonicalize", "cse", "canonicalize", "control-flow-sink", "cse"]
MATMUL = """has('linalg.matmul')"""
GENERIC = """has('linalg.generic')"""


def module() -> str:
    bodies = (KINDS[i % len(KINDS)] for i in range(FUNCTIONS))
    kind = "tensor<64x64xf32>"
    return "".join(f"func.func @f{i}(%a: {kind}, %b: {kind}) -> {kind} {{\n{body}  return %r : {kind}\n}}\n" for i, body in enumerate(bodies))


def of(*passes) -> str:
    return f"builtin.module(func.func({','.join(passes)}))"


PLAIN = of(*HEAD, *TAIL)
CASES = {
    "if around one pass": of(*HEAD, f'if{{cond="{GENERIC}"}}({TAIL[0]})', *TAIL[1:]),
    "if around seven passes": of(*HEAD, f'if{{cond="{GENERIC}"}}({",".join(TAIL)})'),
    "if around all": of(f'if{{cond="{MATMUL}"}}({",".join(HEAD + TAIL)}),else({",".join(HEAD + TAIL)})'),
    "three ifs": of(
        f'if{{cond="{MATMUL}"}}({",".join(HEAD[:2])}),else({",".join(HEAD[:2])})', *HEAD[2:],
        f'if{{cond="{GENERIC}"}}({",".join(TAIL[:3])})', f'if{{cond="count({chr(39)}linalg.*{chr(39)}) > 0"}}({",".join(TAIL[3:])})',
    ),  # fmt: skip
    "check": of(*HEAD, f'check{{cond="{GENERIC}"}}', *TAIL),
}


def measure():
    session = Session()
    data = io.BytesIO()
    session.parse(module()).operation.write_bytecode(data)

    def runs(pipeline):
        now = harness.CLOCKS["cpu"]

        def once():
            copy = session.parse(data.getvalue())
            start = now()
            pipeline.run(copy.operation)
            return now() - start

        return once

    with session.context:
        cases = {"upstream": runs(PassManager.parse(PLAIN, session.context))}
        for name, text in CASES.items():
            cases[name] = runs(build(text, session.context))
        times = harness.compare(cases, rounds=15, min_ms=0, clock="cpu")
    return [[name, times.median(name) * 1e3, 100 * (times.ratio(name, "upstream") - 1)] for name in cases]


def main():
    harness.begin()
    harness.table(f"13 passes on {FUNCTIONS} functions", ["", "ms", "more %"], measure())


if __name__ == "__main__":
    main()
