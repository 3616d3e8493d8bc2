"""Instructions executed under qemu against Arm's hand-written KleidiAI, and llvm-mca's view of the inner loops."""

import re
import shutil
import subprocess

import harness
import ml_dtypes
import numpy as np

from c4ml_opt import runtime
from c4ml_opt.diagnostics import UserError

TYPES = {"f64": np.float64, "f32": np.float32, "f16": np.float16, "bf16": ml_dtypes.bfloat16, "i8": np.int8, "i32": np.int32}
LENGTHS = (128, 256, 512)
# KleidiAI 495f652, built by clang 22 for armv8.6-a+sve2+sme, packing included, under qemu 7.2 with the same counting plugin:
# f32_f32_f32p4vlx1b_6x4vl_sve_mla with its rhs packing, and f32_f32p2vlx1_f32p2vlx1b_2vlx2vl_sme_mopa with both packings.
KLEIDI = {
    ("sve", 128): (745_730, 373_238, 186_992), ("sve", 256): (5_791_319, 2_896_375, 1_448_903),
    ("sme", 128): (372_368, 109_192, 35_636), ("sme", 256): (2_665_184, 728_912, 214_088),
}  # fmt: skip
MMLA = [
    ("SVE bf16", "aarch64-sve,+bf16", "bf16", "f32", "bfmmla"), ("SVE i8", "aarch64-sve,+i8mm", "i8", "i32", "smmla"),
    ("NEON bf16", "aarch64-bf16", "bf16", "f32", "bfmmla"), ("NEON i8", "aarch64-i8mm", "i8", "i32", "smmla"),
]  # fmt: skip
# Other kernels: target, element types, the opcode that multiplies, and what one of them does of m n k at 128 bits of its own length.
OTHERS = [
    ("SVE f64", "aarch64-sve", "f64", "f64", "fmla", 2), ("SVE f16", "aarch64-sve", "f16", "f16", "fmla", 8),
    ("SVE i8 by sdot", "aarch64-sve", "i8", "i32", "sdot", 16),
    ("SME f64", "aarch64-sme,+sme-f64f64", "f64", "f64", "fmopa", 4), ("SME bf16", "aarch64-sme", "bf16", "f32", "bfmopa", 32),
    ("SME f16", "aarch64-sme", "f16", "f32", "fmopa", 32), ("SME i8", "aarch64-sme", "i8", "i32", "smopa", 64),
]  # fmt: skip


def program(target: str, inputs: str, output: str) -> runtime.Program:
    a, c = f"memref<?x?x{inputs}>", f"memref<?x?x{output}>"
    text = f"""func.func @main(%a: {a}, %b: {a}, %c: {c}) {{
      linalg.matmul ins(%a, %b : {a}, {a}) outs(%c : {c})
      return
    }}"""
    return runtime.Program(text, target=target, default_schedule=True)


def count(compiled: runtime.Program, inputs: str, output: str, m: int, n: int, k: int, **length) -> int:
    rng = np.random.default_rng(0)
    a, b = (rng.integers(-8, 8, s).astype(TYPES[inputs]) for s in ((m, k), (k, n)))
    return compiled.run([a, b, np.zeros((m, n), TYPES[output])], count=True, **length).counts.total


def loops(assembly: str, opcode: str):
    """Basic blocks that hold `opcode`, the fullest first."""
    blocks = [re.findall(r"^\t([a-z]\S*.*)$", b, re.M) for b in re.split(r"\n(?=\.L)", assembly)]
    return sorted(blocks, key=lambda b: -sum(i.startswith(opcode) for i in b))


def against_kleidi():
    rows = []
    for kind, target, key in (("SVE f32", "aarch64-sve", "vector_length"), ("SME f32", "aarch64-sme", "streaming_vector_length")):
        compiled = program(target, "f32", "f32")
        for size in (128, 256):
            ours = [count(compiled, "f32", "f32", size, size, size, **{key: v}) for v in LENGTHS]
            theirs = KLEIDI[kind[:3].lower(), size]
            rows.append([kind, f"{size}^3", *(f"{o:,} ({o / t:.3f})" for o, t in zip(ours, theirs))])
    harness.table("f32: instructions (ours / KleidiAI), packing included", ["kernel", "size", *(f"VL {v}" for v in LENGTHS)], rows)


def odd_sizes():
    rows = []
    for kind, target, key in (("SVE f32", "aarch64-sve", "vector_length"), ("SME f32", "aarch64-sme", "streaming_vector_length")):
        compiled = program(target, "f32", "f32")
        for odd, even in (((257, 256, 256), (264, 256, 256)), ((256, 257, 256), (256, 272, 256)), ((256, 256, 257), (256, 256, 264))):
            a, b = (count(compiled, "f32", "f32", *s, **{key: 128}) / (s[0] * s[1] * s[2]) for s in (odd, even))
            rows.append([kind, "x".join(map(str, odd)), "x".join(map(str, even)), a / b])
    harness.table("Odd sizes: instructions per multiply at VL 128, against the next multiple", ["kernel", "size", "next multiple", "ratio"], rows)


def matrix_multiply_units():
    rows = []
    for kind, target, inputs, output, opcode in MMLA:
        compiled = program(target, inputs, output)
        inner = loops(compiled._emit("asm").decode(), opcode)[0]
        units = sum(i.startswith(opcode) for i in inner)
        overhead = (len(inner) - units) / units
        group = 4 if inputs == "bf16" else 8
        for length in LENGTHS if "SVE" in kind else (None,):
            total = count(compiled, inputs, output, 256, 256, 256, **({"vector_length": length} if length else {}))
            needed = 256**3 / (4 * group * (length or 128) / 128)
            rows.append([kind, length or 128, f"{total:,}", overhead, 1 - needed * (1 + overhead) / total])
    harness.table("256^3 by MMLA", ["kernel", "VL", "instructions", "overhead per MMLA in the K loop", "outside the K loop"], rows)


def other_kernels():
    rows = []
    for kind, target, inputs, output, opcode, work in OTHERS:
        compiled = program(target, inputs, output)
        inner = loops(compiled._emit("asm").decode(), opcode)[0]
        units = sum(i.startswith(opcode) for i in inner)
        total = count(compiled, inputs, output, 256, 256, 256)
        rows.append([kind, opcode, f"{total:,}", (len(inner) - units) / units, 1 - 256**3 / work * len(inner) / units / total])
    header = ["kernel", "instruction", "instructions", "overhead per multiply in the K loop", "outside the K loop"]
    harness.table("256^3 by other kernels at 128 bits, packing included", header, rows)


WEIGHTS = [
    ("SVE i8 by smmla", "aarch64-sve,+i8mm", "i8", "i32"), ("SVE bf16 by bfmmla", "aarch64-sve,+bf16", "bf16", "f32"),
    ("NEON i8 by smmla", "aarch64-i8mm", "i8", "i32"), ("SME f32", "aarch64-sme", "f32", "f32"), ("SME bf16", "aarch64-sme", "bf16", "f32"), ("SME i8", "aarch64-sme", "i8", "i32"),
]  # fmt: skip


def constant_weights():
    """The same product of `rows` by 256x256 with B given, and with B a constant that is laid out at compile time."""
    rows = []
    for kind, target, inputs, output in WEIGHTS:
        b = np.random.default_rng(1).integers(-8, 8, (256, 256)).astype(TYPES[inputs])
        for m in (8, 64, 256):
            counts = []
            for constant in (False, True):
                a, w, c = (f"tensor<{s}x{e}>" for s, e in ((f"{m}x256", inputs), ("256x256", inputs), (f"{m}x256", output)))
                literal = f'%b = arith.constant dense<"0x{b.tobytes().hex()}"> : {w}' if constant else ""
                text = f"""func.func @main(%a: {a}, {"" if constant else f"%b: {w}, "}%c: {c}) -> {c} {{
                  {literal}
                  %0 = linalg.matmul ins(%a, %b : {a}, {w}) outs(%c : {c}) -> {c}
                  return %0 : {c}
                }}"""
                arrays = [np.ones((m, 256), TYPES[inputs]), *([] if constant else [b]), np.zeros((m, 256), TYPES[output])]
                counts.append(runtime.Program(text, target=target, default_schedule=True).run(arrays, count=True).counts.total)
            rows.append([kind, f"{m}x256x256", *(f"{n:,}" for n in counts), counts[1] / counts[0]])
    harness.table("Constant B at 128 bits: instructions", ["kernel", "size", "B given", "B constant", "ratio"], rows)


IMAGE, WINDOW, RESULT = "memref<1x18x18x64xf32>", "memref<3x3x64x64xf32>", "memref<1x16x16x64xf32>"
CONVOLUTION = f"""func.func @main(%i: {IMAGE}, %w: {WINDOW}, %o: {RESULT}) {{
  linalg.conv_2d_nhwc_hwcf ins(%i, %w : {IMAGE}, {WINDOW}) outs(%o : {RESULT})
  return
}}"""
SOFTMAX = """func.func @main(%a: memref<128x256xf32>, %o: memref<128x256xf32>) {
  linalg.softmax dimension(1) ins(%a : memref<128x256xf32>) outs(%o : memref<128x256xf32>)
  return
}"""


def convolution_and_softmax():
    rows = []
    for kind, text, shapes, elements in (
        ("3x3 convolution", CONVOLUTION, ((1, 18, 18, 64), (3, 3, 64, 64), (1, 16, 16, 64)), 16 * 16 * 64 * 9 * 64),
        ("softmax", SOFTMAX, ((128, 256), (128, 256)), 128 * 256),
    ):
        for target in ("aarch64-neon", "aarch64-sve", "aarch64-sme"):
            arrays = [np.ones(shape, np.float32) for shape in shapes]
            total = runtime.Program(text, target=target, default_schedule=True).run(arrays, count=True).counts.total
            rows.append([kind, target, f"{total:,}", total / elements])
    harness.table("f32 at 128 bits: instructions a multiply, an element", ["work", "target", "instructions", "each"], rows)


def machine_code_analyzer():
    tool = next(filter(None, map(shutil.which, ("llvm-mca-22", "/usr/lib/llvm-22/bin/llvm-mca"))), None)
    if not tool:
        print("llvm-mca-22 is not installed; no throughput of the inner loops")
        return
    rows = []
    for kind, target, inputs, output, opcode in [("SVE f32", "aarch64-sve", "f32", "f32", "fmla"), *MMLA]:
        inner = [i for i in loops(program(target, inputs, output)._emit("asm").decode(), opcode)[0] if not re.match(r"b[.\s]", i)]
        done = subprocess.run(
            [tool, "-mtriple=aarch64", "-mcpu=neoverse-v2", "-iterations=100"], input="\n".join(inner), capture_output=True, text=True, timeout=60
        )
        cycles = re.search(r"Block RThroughput:\s*([\d.]+)", done.stdout)
        total = re.search(r"Total Cycles:\s*(\d+)", done.stdout)
        units = sum(i.startswith(opcode) for i in inner)
        if cycles and total:
            rows.append([kind, units, float(cycles[1]), int(total[1]) / 100, units / (int(total[1]) / 100)])
    harness.table("llvm-mca, neoverse-v2, one trip of the K loop", ["kernel", "multiplies", "block throughput", "cycles", "multiplies per cycle"], rows)


def main():
    try:
        against_kleidi()
        odd_sizes()
        matrix_multiply_units()
        other_kernels()
        constant_weights()
        convolution_and_softmax()
    except UserError as error:
        print(f"instructions cannot be counted here: {error}")
    machine_code_analyzer()


if __name__ == "__main__":
    main()
