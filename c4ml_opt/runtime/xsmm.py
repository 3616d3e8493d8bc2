"""Finds libxsmm and builds the runtime over it (xsmm*.c) with this machine's compiler, once for each version of libxsmm.

The folder that C4ML_XSMM names (with include/ and lib/) comes first, then what the compiler finds by itself.
`python -m c4ml_opt.runtime.xsmm` prints what a linker needs for objects that call the runtime.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..diagnostics import UserError
from . import linking

PREFIX = "c4ml_xsmm_"
VARIABLE = "C4ML_XSMM"
HERE = Path(__file__).parent
SHARED = ("xsmm.c", "xsmm_loops.c")
FLAGS = ("-O3", "-fPIC", "-fvisibility=default", "-w")
SYSTEM = ("-lpthread", "-lm", "-ldl", "-lrt")
TIMEOUT = 120
# What the preprocessed header must name -> the file for that interface, the versions that have it.
INTERFACES = {"libxsmm_dispatch_brgemm_ext": ("xsmm_v2.c", "2.x"), "libxsmm_bsmmdispatch_reducebatch_strd": ("xsmm_v1.c", "1.17")}
CHOICES = (
    "install libxsmm 1.17 or 2.x with its headers (Debian, Ubuntu: apt install libxsmm-dev), name the folder of one with "
    f"{VARIABLE}=DIR, or use the pipeline x86-tensor (lower-to-nanokernel), which needs no library"
)


@dataclass(frozen=True)
class Installed:
    """A libxsmm: its version, the file over its interface, and the compiler's arguments for its headers and its library."""

    compiler: str
    version: str
    source: str
    headers: tuple[str, ...]
    defines: tuple[str, ...]
    libraries: tuple[str, ...]

    @property
    def sources(self) -> list[Path]:
        return [HERE / name for name in (*SHARED, self.source)]

    @property
    def key(self) -> str:
        """Names what is built: any change of it, or of a header or library of the same name, builds anew."""
        read = [p.read_bytes() for p in (*self.sources, HERE / "xsmm.h")]
        stamps = [os.stat(path).st_mtime_ns for path in self.libraries if os.path.isabs(path)]
        return hashlib.sha256(repr((self, read, stamps)).encode()).hexdigest()[:16]


def library() -> str:
    """The path of the runtime as a shared library, with libxsmm in it or behind it; UserError where libxsmm, or a compiler, is missing."""
    found = installed(os.environ.get(VARIABLE))
    path = Path(linking.cache_folder()) / f"xsmm-{found.version}-{found.key}.so"
    if not path.exists():
        _build(path, lambda made: [found.compiler, *FLAGS, "-shared", *found.headers, *found.defines, *map(str, found.sources), *_whole(found.libraries), *SYSTEM, "-o", made])
    return str(path)


def link_arguments() -> list[str]:
    """What a linker needs to put the runtime into an executable or a shared library; a static libxsmm becomes a part of it."""
    found = installed(os.environ.get(VARIABLE))
    path = Path(linking.cache_folder()) / f"xsmm-{found.version}-{found.key}.o"
    if not path.exists():
        with tempfile.TemporaryDirectory() as folder:
            parts = [Path(folder, f"{source.stem}.o") for source in found.sources]
            for source, part in zip(found.sources, parts):
                _run([found.compiler, *FLAGS, "-c", *found.headers, *found.defines, str(source), "-o", str(part)])
            _build(path, lambda made: [found.compiler, "-nostdlib", "-r", *map(str, parts), "-o", made])
    return [str(path), *found.libraries, *SYSTEM]


def _whole(libraries):
    return [f"-Wl,--whole-archive,{p},--no-whole-archive" if p.endswith("libxsmm.a") else p for p in libraries]


@lru_cache(maxsize=None)
def installed(folder: str | None) -> Installed:
    """The libxsmm in `folder`, or, without one, where the compiler looks."""
    compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
    if not compiler:
        raise UserError(f"the code calls libxsmm, whose runtime needs a C compiler (cc, gcc or clang) to build; {CHOICES}")
    place = f"in {folder}, which {VARIABLE} names" if folder else "on this machine"
    headers = (f"-I{Path(folder).absolute() / 'include'}",) if folder else ()
    code = "#include <libxsmm.h>\nc4ml LIBXSMM_VERSION\n"
    done = subprocess.run([compiler, *headers, "-E", "-P", "-xc", "-"], input=code, capture_output=True, text=True, timeout=TIMEOUT)
    if done.returncode or (folder and not Path(folder, "include", "libxsmm.h").exists()):
        raise UserError(f"the code calls libxsmm, whose header libxsmm.h is not {place}; {CHOICES}")
    version = done.stdout.splitlines()[-1].removeprefix("c4ml ").strip('" ')
    version = re.sub(r"[^\w.+-]", "_", version) or "unknown"
    source = next((file for name, (file, _) in INTERFACES.items() if re.search(rf"\b{name}\b", done.stdout)), None)
    if not source:
        raise UserError(f"the libxsmm {place} is of version {version}, whose interface is neither that of 1.17 nor that of 2.x; {CHOICES}")
    defines = ("-DC4ML_XSMM_SIGN_FLAGS",) if re.search(r"\bLIBXSMM_GEMM_FLAG_A_UNSIGNED\b", done.stdout) else ()
    return Installed(compiler, version, source, headers, defines, _libraries(compiler, folder, place))


def _libraries(compiler: str, folder: str | None, place: str) -> tuple[str, ...]:
    """The library's files: a static one, with what stands in for a BLAS, or else a shared one that is found again at run time."""

    def find(name: str) -> str | None:
        if folder:
            return next((str(p.absolute()) for p in (Path(folder, "lib", name), Path(folder, "lib64", name)) if p.exists()), None)
        said = subprocess.run([compiler, f"-print-file-name={name}"], capture_output=True, text=True, timeout=TIMEOUT).stdout.strip()
        return os.path.realpath(said) if os.path.isabs(said) else None

    static = find("libxsmm.a")
    if static:
        return tuple(filter(None, (static, find("libxsmmnoblas.a"))))
    shared = find("libxsmm.so")
    if not shared:
        raise UserError(f"the header of libxsmm is {place}, but neither libxsmm.a nor libxsmm.so; {CHOICES}")
    return (shared, f"-Wl,-rpath,{Path(shared).parent}")


def _build(path: Path, command):
    """Runs `command(output)` and puts what it made at `path`, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        made = Path(folder, path.name)
        _run(command(str(made)))
        made.replace(path)


def _run(command: list[str]):
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT)
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if "error" in line or "undefined" in line] or done.stderr.strip().splitlines() or [f"exit status {done.returncode}"]
        raise UserError(f"the runtime over libxsmm does not build: {said[0]}; {CHOICES}")


def main() -> int:
    try:
        print(*link_arguments())
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
