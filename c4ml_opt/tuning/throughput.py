"""Cycles of a kernel's hottest loop by llvm-mca, for machines that need not be here."""

import re
import shutil
import subprocess
from functools import cache

from ..diagnostics import UserError
from ..target import Target

ITERATIONS = 200
LABEL = re.compile(r"^(\.L\w+):")
BRANCH = re.compile(r"^\s+(?:j\w+|b|b\.\w+|cbn?z\s+\w+,|tbn?z\s+\w+,\s*#?\w+,)\s+(\.L\w+)\b")
MULTIPLY = re.compile(r"^\s+(?:vf(?:n?m)(?:add|sub)\w*|fml[as]|fmadd|vpdp\w+|vdpbf16ps|[su]dot|[usb]+f?mmla|[bf]?[usf]+mop[as]|tdp\w+|mulps|vmulp[sd])\b")


@cache
def find() -> str:
    """The newest llvm-mca of this machine: an old one knows neither the cpu nor the instructions, whatever its name."""
    numbered = next((path for v in range(60, 13, -1) if (path := shutil.which(f"llvm-mca-{v}"))), None)
    found = [path for path in (shutil.which("llvm-mca"), numbered) if path]
    if not found:
        raise UserError("the cost model needs llvm-mca, which is not installed; on Debian: apt-get install llvm")
    return found[0] if len(found) == 1 else max(found, key=_version)


def _version(path: str) -> int:
    said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60).stdout
    number = re.search(r"LLVM version (\d+)", said)
    return int(number[1]) if number else 0


def hottest(assembly: str) -> tuple[int, str] | None:
    """(multiplications, text) of the innermost loop that has most of them."""
    lines, labels, best = assembly.splitlines(), {}, None
    for number, line in enumerate(lines):
        if label := LABEL.match(line):
            labels[label[1]] = number
        branch = BRANCH.match(line)
        if not branch or branch[1] not in labels:
            continue
        body = lines[labels[branch[1]] : number + 1]
        if any(LABEL.match(inner) for inner in body[1:]):
            continue
        count = sum(bool(MULTIPLY.match(inner)) for inner in body)
        if count and (best is None or count > best[0]):
            best = count, "\n".join(line for line in body if not line.lstrip().startswith(".") or LABEL.match(line))
    return best


@cache
def bits_per_cycle(count: int, text: str, target: Target) -> float:
    """Result bits that the loop `text` with `count` multiplications makes a cycle."""
    cpu = target.tune or target.cpu
    command = [find(), f"-mtriple={target.triple}", f"-mcpu={cpu}", f"-mattr={','.join(target.features)}", f"-iterations={ITERATIONS}"]
    answer = subprocess.run(command, input=text + "\n", capture_output=True, text=True, timeout=60)
    cycles = re.search(r"Total Cycles:\s+(\d+)", answer.stdout)
    unknown = re.search(r"'([^']+)' is not a recognized processor", answer.stderr)
    if unknown or not cycles:
        reason = f"it knows no processor '{unknown[1]}'" if unknown else next((line for line in answer.stderr.splitlines() if "error:" in line), "it gives no cycles")
        raise UserError(f"{command[0]} cannot model the code for target '{target.name}': {reason}")
    return count * _register_bits(text, target) * ITERATIONS / int(cycles[1])


def _register_bits(text, target) -> int:
    multiplies = [line for line in text.splitlines() if MULTIPLY.match(line)]
    for mark, bits in (("%zmm", 512), ("%ymm", 256), ("%xmm", 128)):
        if any(mark in line for line in multiplies):
            return 32 if bits == 128 and all(re.search(r"s[sd]\b", line.split()[0]) for line in multiplies) else bits
    return target.vector.bits
