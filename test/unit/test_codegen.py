"""Code for every target from every kind of module, what is checked before it, and what LLVM's failures become."""

import platform
import re
import struct
import tempfile
from functools import cache

import numpy as np
import pytest

from c4ml_opt import target
from c4ml_opt.codegen import attributes, checks, interface, native, optimize, prepare, translate
from c4ml_opt.diagnostics import UserError
from c4ml_opt.isolation import NativeCrash
from c4ml_opt.registry import registry
from c4ml_opt.runtime import Program
from c4ml_opt.session import Session

MODULES = {
    "matmul": """
func.func @f(%a: tensor<16x32xf32>, %b: tensor<32x8xf32>) -> tensor<16x8xf32> {
  %z = arith.constant 0.1 : f32
  %e = tensor.empty() : tensor<16x8xf32>
  %i = linalg.fill ins(%z : f32) outs(%e : tensor<16x8xf32>) -> tensor<16x8xf32>
  %r = linalg.matmul ins(%a, %b : tensor<16x32xf32>, tensor<32x8xf32>) outs(%i : tensor<16x8xf32>) -> tensor<16x8xf32>
  return %r : tensor<16x8xf32>
}""",
    "int8": """
func.func @f(%a: tensor<?x?xi8>, %b: tensor<?x?xi8>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %r = linalg.matmul ins(%a, %b : tensor<?x?xi8>, tensor<?x?xi8>) outs(%c : tensor<?x?xi32>) -> tensor<?x?xi32>
  return %r : tensor<?x?xi32>
}""",
    "vector": """
func.func @f(%a: memref<64xf32>, %b: memref<64xf32>, %x: f32) -> f32 {
  %c0 = arith.constant 0 : index
  %z = arith.constant 0x7F800000 : f32
  %p = vector.transfer_read %a[%c0], %z {in_bounds = [true]} : memref<64xf32>, vector<64xf32>
  %q = vector.broadcast %x : f32 to vector<64xf32>
  %r = vector.fma %p, %q, %p : vector<64xf32>
  vector.transfer_write %r, %b[%c0] {in_bounds = [true]} : vector<64xf32>, memref<64xf32>
  %s = vector.reduction <add>, %r : vector<64xf32> into f32
  return %s : f32
}""",
    "math": """
func.func @f(%a: memref<?xf64>, %s: index) -> (f64, i32) {
  %v = memref.load %a[%s] : memref<?xf64>
  %e = math.exp %v : f64
  %t = math.tanh %e : f64
  %i = arith.fptosi %t : f64 to i32
  %d = arith.divsi %i, %i : i32
  return %t, %d : f64, i32
}""",
    "constants": """
memref.global "private" constant @g : memref<2x3xf32> = dense<[[0.1, 0x7F800000, -0.0], [1.0e-40, 3.4e38, 0xFFC00001]]>
func.func @f(%i: index, %j: index) -> f32 {
  %g = memref.get_global @g : memref<2x3xf32>
  %v = memref.load %g[%i, %j] : memref<2x3xf32>
  return %v : f32
}""",
    "recursion": """
func.func @f(%n: i64) -> i64 {
  %z = arith.constant 0 : i64
  %o = arith.constant 1 : i64
  %c = arith.cmpi sle, %n, %z : i64
  %r = scf.if %c -> i64 {
    scf.yield %o : i64
  } else {
    %m = arith.subi %n, %o : i64
    %s = func.call @f(%m) : (i64) -> i64
    %t = arith.muli %s, %n : i64
    scf.yield %t : i64
  }
  return %r : i64
}""",
}
MACHINES = {"x86_64": 62, "aarch64": 183, "hexagon": 164, "riscv64": 243}


@pytest.fixture(autouse=True)
def no_litter(monkeypatch, tmp_path):
    """The IR that a failure saves goes with the test's own folder."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def emit(source, kind, name="host", **options):
    session = Session(name)
    return session.emit(session.parse(source), kind, **options)


@cache
def portable(source_name):
    """LLVM IR of a module without the attributes of a target."""
    session = Session("host")
    module = session.parse(MODULES[source_name])
    prepare.expose(module.operation)
    session.run(module.operation, "builtin.module(default-lowering)")
    return translate.llvm_ir(module.operation)


@pytest.mark.parametrize("name", registry.entries("target"))
def test_every_target_gives_assembly_and_objects(name):
    t = target.load(name)
    for source_name in MODULES:
        asm, obj = (native.emit(portable(source_name), t, kind) for kind in ("asm", "obj"))
        assert re.search(rb"^_mlir_ciface_f:", asm, re.M), source_name
        assert obj[:4] == b"\x7fELF" and struct.unpack_from("<H", obj, 18)[0] == MACHINES[t.architecture], source_name
        checks.check_object(obj, set(), t)


@pytest.mark.parametrize("name", registry.entries("target"))
def test_every_targets_own_schedule_gives_objects(name):
    session = Session(name)
    # LLVM takes 7 s for the int8 kernel on Hexagon.
    for source in ("matmul",) if session.target.architecture == "hexagon" else ("matmul", "int8"):
        module = session.parse(MODULES[source])
        session.optimize(module)
        assert session.emit(module, "obj")[:4] == b"\x7fELF"


@pytest.mark.parametrize(
    "name, instruction",
    [
        ("x86-avx2", r"vfmadd\w+ps\s.*%ymm"),
        ("x86-avx512", r"vfmadd\w+ps\s.*%zmm"),
        ("aarch64-neon", r"fmla\s+v\d+\.4s"),
        ("riscv64-v", r"vf\w*ma\w+\.v"),
        ("hexagon-hvx-v73", r"\.qf32|sfmpy"),
    ],
)
def test_vectors_are_the_targets(name, instruction):
    assert re.search(instruction, emit(MODULES["vector"], "asm", name).decode())


def test_ir_is_that_of_the_target():
    text = emit(MODULES["vector"], "llvm-ir", "aarch64-sve").decode()
    assert 'target triple = "aarch64-unknown-linux-gnu"' in text and "target datalayout" in text
    assert "vscale_range(1,16)" in text and '"target-features"="+neon,+sve"' in text and '"target-cpu"="generic"' in text
    assert emit(MODULES["vector"], "bitcode", "riscv64-v")[:2] == b"BC"
    assert '"tune-cpu"="cascadelake"' in emit(MODULES["vector"], "llvm-ir", "x86-avx512-vnni").decode()


def test_attributes_of_a_function_stay_its_own():
    session = Session("aarch64-sve")
    module = session.parse('llvm.func @f() attributes {target_cpu = "a64fx"} { llvm.return }\nllvm.func @g()')
    attributes.annotate(module.operation, session.target)
    text = str(module)
    assert 'target_cpu = "a64fx"' in text and text.count(" target_features = ") == 1 and "vscale_range(1, 16)" in text


def test_levels():
    plain, optimised = (emit(MODULES["matmul"], "llvm-ir", level=level) for level in (0, 2))
    assert emit(MODULES["matmul"], "llvm-ir") == plain != optimised
    slow, fast = (emit(MODULES["matmul"], "asm", level=level).decode() for level in (0, 3))
    assert slow != fast and "(%rsp)" in slow


def test_long_functions_are_compiled_in_parts(monkeypatch):
    parts = []
    for limit in (1000, 5):
        monkeypatch.setattr(optimize, "LONG", limit)
        parts.append(len(re.findall("@function", emit(MODULES["matmul"], "asm").decode())))
    assert parts[0] == 2 < parts[1]


def test_undefined_behaviour_of_a_target_is_an_error_with_a_replay_line():
    scalable = "func.func @f(%a: vector<[4]xf32>) -> vector<[4]xf32> { %r = arith.addf %a, %a : vector<[4]xf32>\n return %r : vector<[4]xf32> }"
    with pytest.raises(NativeCrash) as caught:
        emit(scalable, "asm", "aarch64-neon")
    message = caught.value.message
    assert message.startswith("code generation for target 'aarch64-neon' crashed (SIGABRT)")
    path = re.search(r"the LLVM IR is in (\S+\.ll); replay with: .* -m c4ml_opt.codegen \1 --triple=aarch64-unknown-linux-gnu", message)[1]
    with open(path, encoding="utf-8") as stream:
        assert "vscale x 4 x float" in stream.read()


def test_unknown_features_and_cpus_are_errors(tmp_path):
    with pytest.raises(UserError, match="LLVM knows no feature 'svee' of aarch64; did you mean 'sve'"):
        emit(MODULES["recursion"], "asm", "aarch64-neon,+svee")
    (tmp_path / "t.yaml").write_text("summary: s\nextends: aarch64-neon\ncpu: neoverse-v9\n")
    with pytest.raises(UserError, match="LLVM knows no processor 'neoverse-v9' of aarch64; did you mean 'neoverse-v"):
        emit(MODULES["recursion"], "asm", str(tmp_path / "t.yaml"))
    (tmp_path / "u.yaml").write_text("summary: s\ntriple: vax-dec-ultrix\n")
    with pytest.raises(UserError, match="the code generator has no 'vax-dec-ultrix'"):
        emit(MODULES["recursion"], "asm", str(tmp_path / "u.yaml"))


def test_ir_that_llvm_refuses_is_an_error():
    with pytest.raises(UserError, match="does not accept the IR: .*\n  define @f"):
        native.emit("define @f", target.load("host"), "obj")
    with pytest.raises(UserError, match="does not accept the IR"):
        native.emit("define i32 @f() {\n  ret i32 %x\n}", target.load("host"), "obj")


def test_unknown_kinds_are_errors():
    with pytest.raises(UserError, match="cannot emit 'object'"):
        emit(MODULES["recursion"], "object")


def check(source, declared=()):
    session = Session("host")
    module = session.parse(source)
    with session.context:
        checks.check(module.operation, set(declared), session.target)


def test_leftovers_are_named_with_what_lowers_them():
    source = "func.func @f(%a: f32) -> f32 {\n  %r = arith.addf %a, %a : f32\n  %s = arith.addf %r, %a : f32\n  return %s : f32\n}"
    with pytest.raises(UserError) as caught:
        check(source)
    assert "2 x arith.addf, first at -:2:8: try convert-arith-to-llvm" in caught.value.message
    assert "1 x func.func, first at -:1:1: try convert-func-to-llvm" in caught.value.message


LOOP = """
llvm.func @f(%n: i64, %c: i1) {{
  %one = llvm.mlir.constant(4 : i64) : i64
  llvm.br ^loop
^loop:
  {save}
  %slot = llvm.alloca %{count} x f32 : (i64) -> !llvm.ptr
  llvm.call @use(%slot) : (!llvm.ptr) -> ()
  {restore}
  llvm.cond_br %c, ^loop, ^done
^done:
  llvm.return
}}
llvm.func @use(!llvm.ptr)
"""
SAVED = {"save": "%p = llvm.intr.stacksave : !llvm.ptr", "restore": "llvm.intr.stackrestore %p : !llvm.ptr"}


def test_growing_stacks_are_warned_of(capsys):
    check(LOOP.format(count="n", save="", restore=""), ["use"])
    assert capsys.readouterr().err.startswith("-:7:11: warning: stack memory is allocated in a loop")
    check(LOOP.format(count="n", **SAVED), ["use"])
    check(LOOP.format(count="n", save="", restore="").replace("^loop, ^done", "^done, ^done"), ["use"])
    assert not capsys.readouterr().err


def test_inline_assembly():
    text = """func.func @main(%a: i64) -> i64 {
  %0 = llvm.inline_asm "lea 1($1), $0", "=r,r" %a : (i64) -> i64
  return %0 : i64
}"""
    if platform.machine() == "x86_64":
        assert Program(text)(np.int64(41)) == [42]
    with pytest.raises(UserError, match="has no assembler for hexagon, which inline assembly needs"):
        Program(text, target="hexagon-hvx")


def test_unknown_functions_are_named_with_the_reason():
    source = "llvm.func @__truncsfbf2(f32) -> bf16\nllvm.func @expf(f32) -> f32\nllvm.func @printF32(f32)\nllvm.func @unused()\nllvm.func @f(%a: f32) {\n"
    source += " %0 = llvm.call @__truncsfbf2(%a) : (f32) -> bf16\n %1 = llvm.call @expf(%a) : (f32) -> f32\n llvm.call @printF32(%a) : (f32) -> ()\n llvm.return }"
    with pytest.raises(UserError, match=r"for target 'host':\n  __truncsfbf2 \(bfloat16 conversions") as caught:
        check(source)
    assert "expf" not in caught.value.message and "print" not in caught.value.message and "unused" not in caught.value.message
    check(source, ["__truncsfbf2"])


def test_functions_that_the_code_generator_calls_are_checked():
    obj = native.emit("define bfloat @f(float %a) {\n  %r = fptrunc float %a to bfloat\n  ret bfloat %r\n}", target.load("x86-avx2"), "obj")
    with pytest.raises(UserError, match=r"__truncsfbf2 \(bfloat16"):
        checks.check_object(obj, set(), target.load("x86-avx2"))
    obj = native.emit("declare void @llvm.unknown.thing()\ndefine void @f() {\n  call void @llvm.unknown.thing()\n  ret void\n}", target.load("x86-avx2"), "obj")
    with pytest.raises(UserError, match=r"llvm.unknown.thing \(an intrinsic"):
        checks.check_object(obj, set(), target.load("x86-avx2"))


def test_private_functions_do_not_take_c_names():
    source = """func.func private @expf(%a: f32) -> f32 { %r = arith.negf %a : f32
 return %r : f32 }
func.func @f(%a: f32) -> f32 { %b = math.exp %a : f32
 %c = func.call @expf(%b) : (f32) -> f32
 return %c : f32 }"""
    from c4ml_opt.runtime import symbols

    assert "expf" in symbols.undefined(emit(source, "obj"))


def test_main_is_left_to_c():
    from c4ml_opt.runtime import symbols

    obj = emit("func.func @main(%a: i64) -> i64 { return %a : i64 }", "obj")
    assert symbols.defined(obj) == ["_mlir_ciface_main"]


def test_a_changed_interface_is_found():
    session = Session("host")
    source = "func.func @f(%a: memref<4xf32>) -> memref<4xf32> { return %a : memref<4xf32> }"
    functions = interface.read(session.parse(source).operation)
    module = session.parse(source.replace(" -> memref<4xf32>", "").replace("return %a : memref<4xf32>", "return"))
    session.lower(module)
    with pytest.raises(UserError, match="changed the C interface of function '@f': 1 parameters instead of 2"):
        interface.verify(module.operation, functions)


def test_translation_is_linear_in_large_constants():
    count = 300_000
    source = f'memref.global "private" constant @g : memref<{count}xf32> = dense_resource<x>\nfunc.func @f(%i: index) -> f32 {{\n %g = memref.get_global @g : memref<{count}xf32>\n %v = memref.load %g[%i] : memref<{count}xf32>\n return %v : f32 }}\n'
    data = bytes(range(256)) * (count * 4 // 256) + bytes(count * 4 % 256)
    source += f'{{-# dialect_resources: {{ builtin: {{ x: "0x04000000{data.hex()}" }} }} #-}}'
    session = Session("host")
    module = session.parse(source)
    session.lower(module)
    text = translate.llvm_ir(module.operation)
    assert text.count("\n") < 100
    assert data in native.emit(text, session.target, "obj")


def test_large_constants_are_filled_into_the_object():
    import numpy as np

    from c4ml_opt.codegen import constants

    data = np.arange(3000, dtype=np.int32)
    source = f"""llvm.mlir.global private constant @c(dense<"0x{data.tobytes().hex()}"> : tensor<3000xi32>) : !llvm.array<3000 x i32>
    llvm.func @f(%i: i64) -> i32 {{
      %p = llvm.mlir.addressof @c : !llvm.ptr
      %e = llvm.getelementptr %p[%i] : (!llvm.ptr, i64) -> !llvm.ptr, i32
      %v = llvm.load %e : !llvm.ptr -> i32
      llvm.return %v : i32
    }}"""
    for name in ("x86-avx2", "aarch64-sve", "hexagon-hvx"):
        session = Session(name)
        module = session.parse(source)
        blanks = {}
        text = translate.llvm_ir(module.operation, blanks)
        assert len(text) < 5000 and list(blanks.values()) == [data.tobytes()]
        obj = native.emit(text, session.target, "obj")
        assert data.tobytes() not in obj and data.tobytes() in constants.fill(obj, blanks)
