"""Mutated texts, random flags and random pipelines: c4ml-opt answers with a result or an error, never with a traceback."""

import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from c4ml_opt import upstream

ROOT = Path(__file__).resolve().parents[2]
TOOL = [sys.executable, "-c", "import sys; sys.argv[0] = 'c4ml-opt'; from c4ml_opt.cli.opt import main; main()"]
CASES = int(os.environ.get("C4ML_FUZZ_CASES", "120"))
TOKENS = re.compile(rb"\w+|[^\w\s]|\s+")

FLAGS = """--split-input-file --verify-diagnostics --verify-diagnostics=only-expected --allow-unregistered-dialect --no-implicit-module
--mlir-print-debuginfo --mlir-print-op-generic --mlir-print-local-scope --mlir-pretty-debuginfo --verify-roundtrip --emit-bytecode
--verify-each=false --mlir-timing --mlir-timing-display=list --mlir-output-format=json --mlir-pass-statistics --dump-pass-pipeline
--mlir-print-ir-before-all --mlir-print-ir-after-all --mlir-print-ir-after-change --mlir-print-ir-after-failure --mlir-print-ir-before=cse
--mlir-print-ir-module-scope --mlir-elide-elementsattrs-if-larger=2 --mlir-elide-resource-strings-if-larger=4 --mlir-print-skip-regions
--mlir-use-nameloc-as-prefix --run-reproducer --mlir-enable-threading --mlir-disable-threading --canonicalize --cse --sccp --inline
--mlir-disable-diagnostic-notes --mlir-diagnostic-verbosity-level=errors --output-split-marker=x --split-input-file=func --cse=x=y
--emit=llvm-dialect --emit=llvm-ir --emit=header --target=aarch64-sve --no-default-schedule --schedule-option=a=b --emit-bytecode-version=3
--mlir-timing=maybe --pass-pipeline= --pass-pipeline=any(cse) --nonsense --mlir-print-value-users -o""".split()


def seeds():
    from test_fidelity import INPUTS

    texts = [text.encode() for text in INPUTS.values()]
    texts += [path.read_bytes() for path in sorted((ROOT / "test").rglob("*.mlir"))[::7] if path.stat().st_size < 4000]
    return texts


def mutated(rng, texts):
    data = bytearray(rng.choice(texts))
    tokens = TOKENS.findall(bytes(data))
    for _ in range(rng.choice((0, 1, 1, 2, 5))):
        kind = rng.randrange(5)
        at = rng.randrange(len(tokens)) if tokens else 0
        if kind == 0 and tokens:
            del tokens[at]
        elif kind == 1 and tokens:
            tokens.insert(at, rng.choice(tokens))
        elif kind == 2 and tokens:
            tokens[at] = rng.choice((b"-1", b"9223372036854775807", b"\xff", b"}", b"(", b"\0", b'"', b"f32", b"?", b"#-}"))
        elif kind == 3 and len(tokens) > 2:
            other = rng.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif kind == 4:
            tokens = tokens[:at]
    return b"".join(tokens)


def pipeline(rng, names, depth=0):
    parts = []
    for _ in range(rng.randrange(1, 4)):
        if depth < 2 and rng.random() < 0.25:
            parts.append(f"{rng.choice(('func.func', 'any', 'builtin.module', 'gpu.module', 'x'))}({pipeline(rng, names, depth + 1)})")
        else:
            parts.append(rng.choice(names) + rng.choice(("", "", "", "{}", "{x=1}", "{", "{a b={c}}")))
    return ",".join(parts)


def command(rng, names):
    flags = rng.sample(FLAGS, rng.choice((0, 1, 1, 2, 3)))
    if rng.random() < 0.4:
        flags.append(f"--pass-pipeline={rng.choice(('builtin.module', 'builtin.module', 'any', 'func.func'))}({pipeline(rng, names)})")
    elif rng.random() < 0.5:
        flags += [f"--{name}" for name in rng.sample(names, 2)]
    return flags


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_fuzz(part, tmp_path):
    sys.path.insert(0, str(Path(__file__).parent))
    rng, texts, names = random.Random(part), seeds(), sorted(upstream.names())
    wrong = []
    for _ in range(CASES // 4):
        data, flags = mutated(rng, texts), command(rng, names)
        done = subprocess.run(
            [*TOOL, "--timeout=30", "-", *flags], input=data, capture_output=True, timeout=120, cwd=tmp_path,
            env={**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        error = done.stderr
        bad = b"Traceback" in error or b"internal error" in error or done.returncode not in (0, 1)
        if bad or done.returncode and not error:
            wrong.append((flags, data, done.returncode, error[-500:]))
    assert not wrong, "\n".join(map(repr, wrong))
