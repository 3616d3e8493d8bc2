"""The most that one core can do: loops of independent multiply-add instructions on registers alone, as cases for `harness.compare`."""

import ctypes
import subprocess
import tempfile
from pathlib import Path

# Instruction -> (operations of one 512-bit instruction, the compiler's flags).
INSTRUCTIONS = {
    "vfmadd231ps": (2 * 16, ["-mavx512f"]),
    "vpdpbusd": (2 * 64, ["-mavx512vnni"]),
    "vdpbf16ps": (2 * 32, ["-mavx512bf16"]),
    "vpmaddwd": (2 * 32, ["-mavx512bw"]),
}
ACCUMULATORS, TURNS = 24, 4096


class Peak:
    """Runs `instruction` on 512-bit registers; `operations` is what one call does."""

    def __init__(self, instruction: str):
        each, flags = INSTRUCTIONS[instruction]
        self.operations = each * ACCUMULATORS * TURNS
        folder = Path(tempfile.mkdtemp())
        registers = [f"zmm{i}" for i in range(ACCUMULATORS + 2)]
        clear = "".join(f"vpxorq %%{r}, %%{r}, %%{r}\\n" for r in registers)
        body = "".join(f"{instruction} %%zmm{ACCUMULATORS + 1}, %%zmm{ACCUMULATORS}, %%zmm{i}\\n" for i in range(ACCUMULATORS))
        clobbered = ", ".join(f'"{r}"' for r in registers)
        text = f'void spin(void) {{ long n = {TURNS}; __asm__ volatile("{clear}1:\\n{body}dec %0\\njnz 1b\\n" : "+r"(n) : : "cc", {clobbered}); }}\n'
        (folder / "peak.c").write_text(text)
        subprocess.run(["cc", "-O2", *flags, "-shared", "-fPIC", "peak.c", "-o", "peak.so"], cwd=folder, check=True, timeout=120, capture_output=True)
        self._spin = ctypes.CDLL(str(folder / "peak.so")).spin

    def __call__(self):
        self._spin()


def of(instruction: str, feature: str) -> Peak | None:
    """The peak of an instruction; None where this machine lacks `feature` or there is no C compiler."""
    import llvmlite.binding as llvm

    if not llvm.get_host_cpu_features().get(feature):
        return None
    try:
        return Peak(instruction)
    except (OSError, subprocess.SubprocessError):
        return None
