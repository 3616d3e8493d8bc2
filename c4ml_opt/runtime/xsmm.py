"""Builds the runtime over libxsmm (xsmm.c) with this machine's compiler, once for each version of libxsmm."""

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from ..diagnostics import UserError
from . import linking

PREFIX = "c4ml_xsmm_"
SOURCE = Path(__file__).with_suffix(".c")
TIMEOUT = 120
CHOICES = "install libxsmm with its headers (Debian, Ubuntu: apt install libxsmm-dev), or use lower-to-nanokernel, which needs no library"


def library() -> str:
    """The path of the shared library; UserError where libxsmm, or a compiler, is missing."""
    compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
    if not compiler:
        raise UserError(f"the code calls libxsmm, whose runtime needs a C compiler (cc, gcc or clang) to build; {CHOICES}")
    version = _version(compiler)
    if not version.startswith("1."):
        raise UserError(f"the code calls libxsmm, of which version {version} is installed; its runtime here is for version 1.17; {CHOICES}")
    key = hashlib.sha256(f"{version} {SOURCE.read_text()}".encode()).hexdigest()[:16]
    path = Path(linking.cache_folder()) / f"xsmm-{version}-{key}.so"
    if not path.exists():
        _build(compiler, path)
    return str(path)


def _version(compiler: str) -> str:
    code = "#include <libxsmm.h>\nc4ml LIBXSMM_VERSION\n"
    done = subprocess.run([compiler, "-E", "-P", "-xc", "-"], input=code, capture_output=True, text=True, timeout=TIMEOUT)
    if done.returncode:
        raise UserError(f"the code calls libxsmm, whose headers are not installed; {CHOICES}")
    return done.stdout.splitlines()[-1].removeprefix("c4ml ").strip('" ')


def _build(compiler: str, path: Path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        made = Path(folder, "xsmm.so")
        command = [compiler, "-O2", "-shared", "-fPIC", str(SOURCE), "-Wl,--whole-archive", "-l:libxsmm.a", "-Wl,--no-whole-archive", "-l:libxsmmnoblas.a", "-lm", "-lpthread", "-ldl", "-o", str(made)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT)
        if done.returncode:
            raise UserError(f"the runtime over libxsmm does not build: {done.stderr.strip().splitlines()[-1]}; {CHOICES}")
        made.replace(path)
