"""lit's set-up: `lit test` in a tree, and (by `lit_config.load_config`) in any project that tests with c4ml-opt."""

import os
import platform
import shutil
import subprocess
import sys

import lit.formats
import lit.util

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(here)

config.name = "c4ml-opt"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["Inputs", "bench", "setup", "unit"]
config.test_source_root = here
config.test_exec_root = os.path.join(here, "Output")
config.environment["PYTHONPATH"] = root
config.environment["OMP_NUM_THREADS"] = "1"
for name in ("HOME", "CI", "TMPDIR"):
    if name in os.environ:
        config.environment[name] = os.environ[name]
if lit.util.killProcessAndChildrenIsSupported()[0]:
    config.maxIndividualTestTime = 300


def tool(name):
    """The newest NAME or NAME-<version> on the PATH, or None."""
    candidates = [name, *(f"{name}-{version}" for version in range(30, 13, -1))]
    return next(filter(None, map(shutil.which, candidates)), None)


def cpu_flags():
    """Features of this processor by LLVM's names, as llvmlite sees them (`avx2`, `avx512vnni`, `sve`)."""
    code = "import llvmlite.binding as b; print(*(k for k, v in b.get_host_cpu_features().items() if v))"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60).stdout.split()


# Substitutions: the tools of this tree by the names a user types, and FileCheck, native or PyPI's.
for name in ("opt", "run", "gen", "tune", "import"):
    module = "import_" if name == "import" else name
    config.substitutions.append((rf"(?<![\w/.-])c4ml-{name}\b(?![/.-])", f"{sys.executable} -m c4ml_opt.cli.{module}"))
config.substitutions.append((r"(?<![\w/.-])FileCheck\b", tool("FileCheck") or f"{sys.executable} -m filecheck"))
config.substitutions.append(("%python", sys.executable))
config.substitutions.append(("%root", root))

# Features, for REQUIRES and UNSUPPORTED: the host (`host-x86_64`, `cpu-avx512vnni`), and what is installed.
config.available_features.update({f"host-{platform.machine()}"} | {f"cpu-{flag}" for flag in cpu_flags()})
commands = {
    "qemu-aarch64": "qemu-aarch64",
    "qemu-hexagon": "qemu-hexagon",
    "cc": "cc",
    "cross-aarch64": "aarch64-linux-gnu-gcc",
    "lld": "ld.lld",
    "mlir-opt-22": "mlir-opt-22",
    "native-filecheck": "FileCheck",
    "llvm-mca": "llvm-mca",
}
config.available_features.update(feature for feature, name in commands.items() if tool(name))
if os.path.exists("/usr/include/libxsmm.h"):
    config.available_features.add("libxsmm")
if lit_config.params.get("slow"):
    config.available_features.add("slow")
