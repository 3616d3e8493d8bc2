"""LLVM 24's text as LLVM 22 reads it: float literals bit by bit, intrinsics, attributes, large constants."""

import random
import re
import struct

import llvmlite.binding as llvm
import pytest

from c4ml_opt.codegen import floats, intrinsics, translate
from c4ml_opt.diagnostics import UserError
from c4ml_opt.mlir import dialect, ir

TYPES = {"f16": ("half", 16), "bf16": ("bfloat", 16), "f32": ("float", 32), "f64": ("double", 64), "f80": ("x86_fp80", 80), "f128": ("fp128", 128)}


def text_of(source):
    with ir.Context() as context:
        return dialect("llvm").translate_module_to_llvmir(ir.Module.parse(source, context=context).operation)


def patterns(width, count, rng):
    """Random bit patterns, and those near zero, one, infinity and the denormals."""
    exponent = {16: 5, 32: 8, 64: 11}[width]
    mantissa = width - 1 - exponent
    edges = [0, 1, (1 << mantissa) - 1, 1 << mantissa, ((1 << exponent - 1) - 1) << mantissa, ((1 << exponent) - 1) << mantissa]
    edges += [edges[-1] - 1, edges[-1] + 1, edges[-1] | 1 << mantissa - 1, edges[-1] | (1 << mantissa) - 1]
    edges += [e | 1 << width - 1 for e in edges]
    return edges + [rng.getrandbits(width) for _ in range(count)]


def decode(kind, text):
    """The pattern that LLVM 22 prints."""
    if text.startswith(("0xH", "0xR")):
        return int(text[3:], 16)
    wide = int(text, 16) if text.startswith("0x") else struct.unpack("<Q", struct.pack("<d", float(text)))[0]
    if kind == "double":
        return wide
    if wide >> 52 & 0x7FF == 0x7FF:
        return wide >> 32 & 1 << 31 | 0xFF << 23 | wide >> 29 & 0x7FFFFF
    value = struct.unpack("<d", struct.pack("<Q", wide))[0]
    if kind == "float":
        return struct.unpack("<I", struct.pack("<f", value))[0]
    if kind == "half":
        return struct.unpack("<H", struct.pack("<e", value))[0]
    return struct.unpack("<I", struct.pack("<f", value))[0] >> 16


@pytest.mark.parametrize("name", ["f16", "bf16", "f32", "f64"])
def test_random_literals_keep_their_bits(name):
    kind, width = TYPES[name]
    values = patterns(width, 800, random.Random(width))
    body = "".join(
        f"llvm.func @f{n}(%a: {name}) -> {name} {{ %c = llvm.mlir.constant(0x{v:0{width // 4}X} : {name}) : {name}\n"
        f"%r = llvm.fadd %a, %c : {name}\n llvm.return %c : {name} }}\n"
        for n, v in enumerate(values)
    )
    printed = str(llvm.parse_assembly(translate.repair(text_of(body))))
    returned = [decode(kind, t) for t in re.findall(rf"ret {kind} (\S+)", printed)]
    added = [decode(kind, t) for t in re.findall(rf"fadd {kind} %\d+, (\S+)", printed)]
    assert returned == values and added == values


@pytest.mark.parametrize("name", ["f32", "f64"])
def test_short_decimals_keep_their_bits(name):
    kind, _ = TYPES[name]
    rng = random.Random(5)
    texts = [f"{rng.choice('123456789')}.{rng.randrange(10**6):06d}e{rng.randint(-44, 37)}" for _ in range(500)]
    body = "".join(f"llvm.func @f{n}() -> {name} {{ %c = llvm.mlir.constant({t} : {name}) : {name}\n llvm.return %c : {name} }}\n" for n, t in enumerate(texts))
    printed = str(llvm.parse_assembly(translate.repair(text_of(body))))
    form = "<f" if kind == "float" else "<d"
    for text, got in zip(texts, re.findall(rf"ret {kind} (\S+)", printed), strict=True):
        assert decode(kind, got) == int.from_bytes(struct.pack(form, float(text)), "little")


@pytest.mark.parametrize(
    "kind, literal, pattern",
    [
        ("fp128", "1.000000e+00", 0x3FFF << 112),
        ("fp128", "+inf", 0x7FFF << 112),
        ("fp128", "-qnan", 0xFFFF8 << 108),
        ("fp128", "f0x3FFB999999999999A000000000000000", 0x3FFB999999999999A000000000000000),
        ("x86_fp80", "1.000000e+00", 0x3FFF8000000000000000),
        ("x86_fp80", "-inf", 0xFFFF8000000000000000),
        ("x86_fp80", "+qnan", 0x7FFFC000000000000000),
        ("float", "1.401298e-45", 1),
        ("float", "1.175494e-38", 0x7FFFFD),
        ("half", "5.960460e-08", 1),
        ("half", "6.550400e+04", 0x7BFF),
        ("bfloat", "1.000980e-01", 0x3DCD),
        ("half", "-nan(0x1F0)", 0xFFF0),
        ("float", "+snan(0x1)", 0x7F800001),
    ],
)
def test_bits(kind, literal, pattern):
    assert floats.bits(kind, literal) == pattern


def test_rounding_twice_is_avoided():
    # A double half way between two floats, and the decimal just above it.
    assert floats.bits("float", "1.00000005960464477540") == 0x3F800001
    assert floats._write("float", "1.00000005960464477540") == f"0x{floats._widened(0x3F800001):016X}"


def test_wide_floats_are_read():
    source = "".join(
        f"llvm.func @{n}(%a: {n}) -> {n} {{ %c = llvm.mlir.constant(0.1 : {n}) : {n}\n %r = llvm.fadd %a, %c : {n}\n llvm.return %r : {n} }}\n"
        for n in ("f80", "f128")
    )
    llvm.parse_assembly(translate.repair(text_of(source))).verify()


@pytest.mark.parametrize(
    "line",
    [
        '@s = private constant [19 x i8] c"a float 1.000000e-01 +inf"',
        '%"a float 1.000000e-01" = type { float }',
        "  br label %float",
        "  %a = call i32 @half(i32 %e-1)",
        "; float 1.000000e-01 is %inf",
    ],
)
def test_strings_and_names_stay(line):
    if not line.startswith(";"):
        assert floats.repair(line) == line


@pytest.mark.parametrize(
    "line, repaired",
    [
        ("  %3 = phi float [ +inf, %1 ], [ %2, %\"b, 1.000000e+00\" ]", "  %3 = phi float [ 0x7FF0000000000000, %1 ], [ %2, %\"b, 1.000000e+00\" ]"),
        ("  %3 = fcmp fast olt half %2, 1.000000e+00, !fpmath !0", "  %3 = fcmp fast olt half %2, 0xH3C00, !fpmath !0"),
        ("  %3 = fdiv reassoc nnan bfloat 1.000000e+00, -qnan", "  %3 = fdiv reassoc nnan bfloat 0xR3F80, 0xRFFC0"),
        ("  %3 = select i1 %1, float 5.000000e-01, float %2", "  %3 = select i1 %1, float 0x3FE0000000000000, float %2"),
        ("  %3 = atomicrmw fadd ptr %1, half 5.000000e-01 acq_rel, align 2", "  %3 = atomicrmw fadd ptr %1, half 0xH3800 acq_rel, align 2"),
        ("  store <2 x half> <half +inf, half poison>, ptr %1, align 4", "  store <2 x half> <half 0xH7C00, half poison>, ptr %1, align 4"),
    ],
)
def test_line(line, repaired):
    assert floats.repair(line) == repaired


def test_intrinsics_are_renamed_at_their_calls():
    source = """declare void @llvm.aarch64.sme.ld1w.horiz.p0(<vscale x 4 x i1>, ptr, i32 immarg, i32) #0
declare <vscale x 4 x float> @llvm.aarch64.sve.fmmla.nxv4f32.nxv8bf16(<vscale x 4 x float>, <vscale x 8 x bfloat>, <vscale x 8 x bfloat>) #0
define <vscale x 4 x float> @f(<vscale x 4 x i1> %p, ptr %x, <vscale x 4 x float> %a, <vscale x 8 x bfloat> %b) {
  call void @llvm.aarch64.sme.ld1w.horiz.p0(<vscale x 4 x i1> %p, ptr %x, i32 0, i32 0)
  %r = call <vscale x 4 x float> @llvm.aarch64.sve.fmmla.nxv4f32.nxv8bf16(<vscale x 4 x float> %a, <vscale x 8 x bfloat> %b, <vscale x 8 x bfloat> %b)
  ret <vscale x 4 x float> %r
}
attributes #0 = { nounwind some_future_attribute(memory: none) "kept"="yes" }
"""
    module = llvm.parse_assembly(translate.repair(source))
    module.verify()
    names = {f.name for f in module.functions}
    assert "llvm.aarch64.sme.ld1w.horiz" in names and "llvm.aarch64.sve.bfmmla" in names


def test_an_intrinsic_that_llvm_22_lacks_is_an_error():
    with pytest.raises(UserError, match="no intrinsic 'llvm.nowhere.v4f32"):
        intrinsics.repair_declaration("declare <4 x float> @llvm.nowhere.v4f32(<4 x float>) #1")


def test_unknown_attributes_are_dropped_and_others_kept():
    line = 'attributes #0 = { nounwind some_future_attribute(memory: none, x(1)) memory(none) "target-features"="+sve,+sme" "k"="a } b" }'
    assert translate.repair(line) == 'attributes #0 = { nounwind memory(none) "target-features"="+sve,+sme" "k"="a } b" }'


@pytest.mark.parametrize("element", ["f32", "bf16", "f16", "i8", "i64", "f64"])
def test_large_constants_keep_their_bytes(element):
    width = {"f32": 4, "bf16": 2, "f16": 2, "i8": 1, "i64": 8, "f64": 8}[element]
    count = 6000
    rng = random.Random(width)
    data = bytes(rng.getrandbits(8) for _ in range(count * width))
    one = {"f": "1.5", "b": "1.5", "i": "3"}[element[0]]
    source = f"""
llvm.mlir.global private constant @r(dense_resource<x> : tensor<{count}x{element}>) {{alignment = 64 : i64}} : !llvm.array<{count} x {element}>
llvm.mlir.global internal @d(dense<"0x{data.hex().upper()}"> : tensor<60x100x{element}>) : !llvm.array<60 x array<100 x {element}>>
llvm.mlir.global external constant @s(dense<{one}> : tensor<{count}x{element}>) : !llvm.array<{count} x {element}>
llvm.mlir.global private constant @t("text") : !llvm.array<4 x i8>
llvm.mlir.global external @e() : !llvm.array<6000 x i8>
llvm.func @f(%n: i64) -> !llvm.ptr {{
  %a = llvm.mlir.addressof @r : !llvm.ptr
  %b = llvm.mlir.addressof @d : !llvm.ptr
  llvm.return %a : !llvm.ptr
}}
{{-# dialect_resources: {{ builtin: {{ x: "0x04000000{data.hex()}" }} }} #-}}
"""
    with ir.Context() as context:
        module = ir.Module.parse(source, context=context)
        before = str(module)
        text = translate.llvm_ir(module.operation)
        assert str(module) == before
    parsed = llvm.parse_assembly(text)
    parsed.verify()
    assert len(text) < 4 * 3 * count * width
    machine = llvm.Target.from_default_triple().create_target_machine()
    content = machine.emit_object(parsed)
    assert content.count(data) >= 1 and '@t = private constant [4 x i8] c"text"' in text and "@e = external global [6000 x i8]" in text
    assert re.search(rf'@r = private constant \[{count * width} x i8\] c"[^"]*", align 64', text)


@pytest.fixture(autouse=True, scope="module")
def targets():
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
