"""stdout, stderr and exit status of c4ml-opt equal mlir-opt's, on the same LLVM (a smaller mlir-opt in the bindings' wheel) and on Debian's."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

INPUTS = {
    "a.mlir": """func.func @f(%a: i32, %n: index, %m: memref<?xi32>) -> i32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0 = arith.addi %a, %a : i32
  %1 = arith.addi %a, %a : i32
  scf.for %i = %c0 to %n step %c1 {
    %2 = arith.addi %0, %1 : i32
    memref.store %2, %m[%i] : memref<?xi32>
  }
  return %0 : i32
}
func.func private @ext(i64) -> tensor<4xf32>
""",
    "one.mlir": "func.func @f() { return }\n",
    "two.mlir": "func.func @f() { return }\nfunc.func @g() { return }\n",
    "empty.mlir": "",
    "split.mlir": """// first
func.func @a() { return }
  // -----
func.func @b() -> i32 {
\t%0 = arith.constant 1 : i64
\treturn %0 : i64 }
// -----
// ----
func.func @c() { return "x" }
// ------

func.func @d() { retrn }
""",
    "marker_first.mlir": "// -----\nfunc.func @a() { return }\n// -----\n",
    "verify.mlir": """func.func @a() { return }
// -----
// expected-error@+3 {{foo}}
// expected-warning@unknown {{bar}}
// expected-error-re@below {{x{{[}} y}}
// expected-error-re@below {{cust{{.m}} op}}
func.func @c() { retrn }
// expected-note {{zz}}
// -----

// expected-error@above {{zz}}
func.func @d() { retrn } // expected-note {{custom op}}
// -----
func.func @e() -> i32 { // expected-note@-1 {{never}}
  return // expected-error {{has 0 operands}}
}
// expected-error@below {{dangling}}""",
    "tabs.mlir": "\tfunc.func @a() { \tretrn}\n loc(x",
    "utf8.mlir": "func.func @é() { return }\n",
    "locations.mlir": """func.func @f() -> i32 {
  %0 = arith.constant 1 : i64 loc("x.py":1:2)
  return %0 : i64 loc(callsite("f"("a.mlir":3:1) at callsite("a.mlir":4:2 at fused["b", "empty.mlir":9:9])))
} loc("name")
func.func @g() { "builtin.module"() : () -> () loc(unknown)
  return }
""",
    "symbols.mlir": "func.func @f() { return }\nfunc.func @f() { return }\n",
    "unregistered.mlir": 'func.func @g(%m: memref<?xf32>) {\n  "nodialect.op"(%m) {a = #nodialect<x>} : (memref<?xf32>) -> ()\n  return\n}\n',
    "resources.mlir": """func.func private @f() attributes {a = dense_resource<blob> : tensor<2xi32>}
{-#
  dialect_resources: {
    builtin: {
      blob: "0x040000000100000002000000"
    }
  },
  external_resources: {
    tool: {
      key: "value",
      flag: true
    }
  }
#-}
""",
}

COMMON = """
one.mlir
a.mlir --cse
a.mlir -cse -canonicalize
a.mlir --cse --mlir-print-op-generic
a.mlir --mlir-print-debuginfo
a.mlir --mlir-print-debuginfo --mlir-pretty-debuginfo --mlir-print-local-scope
a.mlir --mlir-print-local-scope
a.mlir --mlir-print-skip-regions
a.mlir --verify-roundtrip
a.mlir --emit-bytecode-version=1
a.mlir --pass-pipeline=builtin.module(cse,func.func(cse),any(cse))
a.mlir --pass-pipeline=builtin.module(cse,func.func(cse,any(cse))) --dump-pass-pipeline
a.mlir --cse --dump-pass-pipeline
a.mlir --dump-pass-pipeline
a.mlir --pass-pipeline=builtin.module(cse
a.mlir --pass-pipeline=
a.mlir --pass-pipeline=builtin.module(no-pass-here)
a.mlir --pass-pipeline=builtin.module(cse{foo=3})
a.mlir --pass-pipeline=builtin.module(canonicalize{max-iterations=q})
a.mlir --pass-pipeline=func.func(cse)
a.mlir --pass-pipeline=builtin.module(cse) --cse
a.mlir --canonicalize=max-iterations=2
a.mlir --cse --mlir-pass-statistics
a.mlir --cse --mlir-pass-statistics --mlir-pass-statistics-display=list
a.mlir --mlir-elide-elementsattrs-if-larger=x
a.mlir --mlir-timing=4
a.mlir --verify-diagnostics=bar
a.mlir --pass-pipeline
a.mlir -o
a.mlir one.mlir
a.mlir --cse -- one.mlir
-- a.mlir
a.mlir -o /dev/null
a.mlir -o /nonexistent/x
a.mlir -o /
a.mlir -o /dev/full
nofile.mlir
nofile.mlir -o /nonexistent/x
/
empty.mlir
one.mlir --no-implicit-module --cse
one.mlir --no-implicit-module --pass-pipeline=func.func(cse)
two.mlir --no-implicit-module
empty.mlir --no-implicit-module
split.mlir --split-input-file
split.mlir --split-input-file --mlir-print-debuginfo
split.mlir --split-input-file --mlir-print-op-on-diagnostic=false
split.mlir --split-input-file --mlir-diagnostic-verbosity-level=errors
split.mlir --split-input-file --mlir-disable-diagnostic-notes
split.mlir --split-input-file --output-split-marker=//x
split.mlir --split-input-file=//-
split.mlir --split-input-file --pass-pipeline=func.func(cse)
split.mlir
marker_first.mlir --split-input-file
empty.mlir --split-input-file
verify.mlir --split-input-file --verify-diagnostics
verify.mlir --split-input-file --verify-diagnostics=only-expected
verify.mlir --verify-diagnostics
split.mlir --split-input-file --verify-diagnostics
tabs.mlir
tabs.mlir --verify-diagnostics --pass-pipeline=builtin.module(foo)
utf8.mlir
locations.mlir
symbols.mlir
unregistered.mlir
unregistered.mlir --allow-unregistered-dialect --cse
resources.mlir
resources.mlir --mlir-elide-resource-strings-if-larger=3
"""

# What needs passes that the wheel's tool lacks, and prints nothing that differs between LLVM 22 and 24.
DEBIAN = """
a.mlir --convert-scf-to-cf --convert-arith-to-llvm --convert-func-to-llvm
a.mlir --affine-loop-fusion --sccp --loop-invariant-code-motion
one.mlir --no-implicit-module --affine-loop-fusion --symbol-dce
a.mlir --canonicalise
a.mlir --canonicalise=x
nofile.mlir --canonicalise
--foo
a.mlir --mlir-print-ir-before=foo
a.mlir --print-op-stats
a.mlir --convert-memref-to-spirv --verify-each=false
a.mlir --emit-bytecode --emit-bytecode-version=99
"""

# The same LLVM only: banners and option lists changed since 22.
WHEEL = """
a.mlir --cse=foo
a.mlir --canonicalize=max-iterations=q
a.mlir --cse --mlir-print-ir-before-all --mlir-disable-threading
a.mlir --cse --mlir-print-ir-after-all --mlir-print-ir-module-scope --mlir-disable-threading
a.mlir --cse --canonicalize --mlir-print-ir-after=cse --mlir-disable-threading
a.mlir --pass-pipeline=builtin.module(func.func(cse),cse) --mlir-print-ir-before=cse --mlir-print-ir-after-all --mlir-disable-threading
a.mlir --cse --cse --mlir-print-ir-after-all --mlir-print-ir-after-change --mlir-disable-threading
a.mlir --pass-pipeline=builtin.module(func.func(canonicalize{max-iterations=3},cse),cse) --dump-pass-pipeline
a.mlir --emit-bytecode
split.mlir --cse --split-input-file --mlir-print-ir-after-failure --mlir-disable-threading
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("fidelity")
    for name, text in INPUTS.items():
        (path / name).write_text(text)
    return path


def wheel_tool():
    import importlib.util

    (place,) = importlib.util.find_spec("torch_mlir").submodule_search_locations
    return str(Path(place) / "_mlir_libs" / "torch-mlir-opt")


def run(command, line, folder):
    done = subprocess.run([*command, *line.split()], cwd=folder, capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    tool = re.compile(rb"\S*(?:torch-mlir-opt|mlir-opt-22|c4ml-opt)(?= --help|:)")
    return done.returncode, done.stdout, tool.sub(b"TOOL", done.stderr)


def same(line, folder, tool):
    wanted = run([tool], line, folder)
    code = "import sys; sys.argv[0] = 'c4ml-opt'; from c4ml_opt.cli.opt import main; main()"
    assert run([sys.executable, "-c", code], line, folder) == wanted


@pytest.mark.parametrize("line", (COMMON + WHEEL).strip().splitlines())
def test_same_llvm(line, folder):
    if "nodialect" in line or not Path(wheel_tool()).exists():
        pytest.skip("the wheel has no tool")
    same(line, folder, wheel_tool())


needs_debian = pytest.mark.skipif(not shutil.which("mlir-opt-22"), reason="mlir-opt-22 is not installed")


@needs_debian
@pytest.mark.parametrize("line", DEBIAN.strip().splitlines())
def test_debian(line, folder):
    same(line, folder, "mlir-opt-22")


@needs_debian
@pytest.mark.slow
@pytest.mark.parametrize("line", COMMON.strip().splitlines())
def test_debian_too(line, folder):
    same(line, folder, "mlir-opt-22")
