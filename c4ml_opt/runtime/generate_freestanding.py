"""Makes the LLVM IR of the freestanding runtime from its C sources: `python -m c4ml_opt.runtime.generate_freestanding`.

Needs a clang of LLVM 22 with Hexagon. Users need none: the IR is part of the package.
"""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = HERE / "freestanding"
SOURCES = [HERE / "driver.c", FOLDER / "system.c", FOLDER / "arithmetic.c", FOLDER / "functions.c"]
# The small data section needs relocations that linkers lack.
FLAGS = [
    "--target=hexagon-unknown-linux-musl", "-mcpu=hexagonv67", "-ffreestanding", "-Oz", "-fno-vectorize", "-fno-slp-vectorize",
    "-Xclang", "-target-feature", "-Xclang", "-small-data", "-S", "-emit-llvm", "-fno-ident",
]  # fmt: skip


def main() -> int:
    clang = shutil.which("clang-22") or shutil.which("clang")
    if not clang:
        print("error: no clang-22 (Debian, Ubuntu: apt install clang-22)", file=sys.stderr)
        return 1
    for source in SOURCES:
        output = FOLDER / f"{source.stem}.ll"
        subprocess.run([clang, *FLAGS, source.name, "-o", str(output)], check=True, cwd=source.parent)
        text = output.read_text()
        output.write_text(f"; Made from {source.name} by generate_freestanding.py; edit that file instead.\n{text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
