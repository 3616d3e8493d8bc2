"""Programs written on scalable vectors, as upstream's integration tests for SVE and SME are, by the default lowering under qemu at several lengths."""

import subprocess
import sys

import ml_dtypes
import numpy as np
import pytest
from arm_programs import NEEDS_QEMU

from c4ml_opt import runtime

pytestmark = NEEDS_QEMU

MAPS = "#a = affine_map<(m, n, k) -> (m, k)>\n#b = affine_map<(m, n, k) -> (n, k)>\n#c = affine_map<(m, n, k) -> (m, n)>"


@pytest.mark.parametrize("left,right", ["ss", "uu", "us", "su"])
def test_products_of_bytes_by_mmla(left, right):
    text = f"""{MAPS}
    func.func @main(%a: memref<4x8xi8>, %b: memref<?x8xi8>, %c: memref<4x?xi32>) {{
      %c0 = arith.constant 0 : index
      %z = arith.constant 0 : i32
      %z8 = arith.constant 0 : i8
      %acc = vector.transfer_read %c[%c0, %c0], %z {{in_bounds = [true, true]}} : memref<4x?xi32>, vector<4x[4]xi32>
      %x = vector.transfer_read %a[%c0, %c0], %z8 {{in_bounds = [true, true]}} : memref<4x8xi8>, vector<4x8xi8>
      %y = vector.transfer_read %b[%c0, %c0], %z8 {{in_bounds = [true, true]}} : memref<?x8xi8>, vector<[4]x8xi8>
      %0 = arith.ext{left}i %x : vector<4x8xi8> to vector<4x8xi32>
      %1 = arith.ext{right}i %y : vector<[4]x8xi8> to vector<[4]x8xi32>
      %2 = vector.contract {{indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>}} %0, %1, %acc
          : vector<4x8xi32>, vector<[4]x8xi32> into vector<4x[4]xi32>
      vector.transfer_write %2, %c[%c0, %c0] {{in_bounds = [true, true]}} : vector<4x[4]xi32>, memref<4x?xi32>
      return
    }}"""
    compiled = runtime.Program(text, target="aarch64-sve,+i8mm")
    assert "mmla" in compiled.llvm_ir
    rng = np.random.default_rng(30)
    for length in (128, 256, 1024):
        n = length // 32
        a, b = rng.integers(-128, 128, (4, 8)).astype(np.int8), rng.integers(-128, 128, (n, 8)).astype(np.int8)
        c = rng.integers(-99, 99, (4, n)).astype(np.int32)
        wide = [v.view(np.uint8 if sign == "u" else np.int8).astype(np.int64) for v, sign in ((a, left), (b, right))]
        np.testing.assert_array_equal(compiled.run([a, b, c], vector_length=length).memrefs[2], c + wide[0] @ wide[1].T)


def test_products_of_bf16_by_mmla():
    text = f"""{MAPS}
    func.func @main(%a: memref<4x4xbf16>, %b: memref<?x4xbf16>, %c: memref<4x?xf32>) {{
      %c0 = arith.constant 0 : index
      %z = arith.constant 0.0 : f32
      %zb = arith.constant 0.0 : bf16
      %acc = vector.transfer_read %c[%c0, %c0], %z {{in_bounds = [true, true]}} : memref<4x?xf32>, vector<4x[4]xf32>
      %x = vector.transfer_read %a[%c0, %c0], %zb {{in_bounds = [true, true]}} : memref<4x4xbf16>, vector<4x4xbf16>
      %y = vector.transfer_read %b[%c0, %c0], %zb {{in_bounds = [true, true]}} : memref<?x4xbf16>, vector<[4]x4xbf16>
      %2 = vector.contract {{indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>}} %x, %y, %acc
          : vector<4x4xbf16>, vector<[4]x4xbf16> into vector<4x[4]xf32>
      vector.transfer_write %2, %c[%c0, %c0] {{in_bounds = [true, true]}} : vector<4x[4]xf32>, memref<4x?xf32>
      return
    }}"""
    compiled = runtime.Program(text, target="aarch64-sve,+bf16")
    assert "mmla" in compiled.llvm_ir
    rng = np.random.default_rng(34)
    for length in (128, 512):
        n = length // 32
        a, b = (rng.standard_normal(s).astype(ml_dtypes.bfloat16) for s in ((4, 4), (n, 4)))
        c = rng.standard_normal((4, n)).astype(np.float32)
        want = c + a.astype(np.float64) @ b.T.astype(np.float64)
        np.testing.assert_allclose(compiled.run([a, b, c], vector_length=length).memrefs[2], want, atol=1e-5)


# Scripts in the manner of upstream's for SVE and SME: tiles of scalable sizes, masked; all four 32-bit tiles of ZA.
SCRIPT = """module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%module: !transform.any_op {transform.consumed}) {
    %product = transform.structured.match ops{["linalg.matmul"]} in %module : (!transform.any_op) -> !transform.any_op
    %tiled, %loops:3 = transform.structured.tile_using_for %product tile_sizes SIZES
      : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.structured.vectorize %tiled vector_sizes SIZES CONTRACTION : !transform.any_op
    %bufferized = transform.bufferization.one_shot_bufferize %module {bufferize_function_boundaries = true} : (!transform.any_op) -> !transform.any_op
    %functions = transform.structured.match ops{["func.func"]} in %bufferized : (!transform.any_op) -> !transform.any_op
    transform.apply_patterns to %functions {
      transform.apply_patterns.vector.lower_masked_transfers
      transform.apply_patterns.vector.transfer_permutation_patterns
      transform.apply_patterns.vector.reduction_to_contract
    } : !transform.any_op
    transform.apply_patterns to %functions {
      transform.apply_patterns.vector.lower_contraction lowering_strategy = "outerproduct"
      transform.apply_patterns.vector.LOWER
    } : !transform.any_op
    transform.yield
  }
}"""


@pytest.mark.parametrize("target,sizes,contraction,lower,lengths", [
    ("aarch64-sve", "[2, [4], 1]", "", "lower_outerproduct", ("vector_length", 128, 512)),
    ("aarch64-sme", "[[8], [8], 1]", "{create_named_contraction}", "lower_masks", ("streaming_vector_length", 128, 512)),
])  # fmt: skip
def test_foreign_scripts(target, sizes, contraction, lower, lengths):
    t = "tensor<?x?xf32>"
    text = f"""func.func @main(%a: {t}, %b: {t}, %c: {t}) -> {t} {{
      %0 = linalg.matmul ins(%a, %b : {t}, {t}) outs(%c : {t}) -> {t}
      return %0 : {t}
    }}"""
    script = SCRIPT.replace("SIZES", sizes).replace("CONTRACTION", contraction).replace("LOWER", lower)
    compiled = runtime.Program(text, target=target, schedules=[script])
    rng = np.random.default_rng(35)
    key, *values = lengths
    for m, n, k in ((13, 9, 7), (1, 1, 1), (33, 20, 5)):
        a, b, c = (rng.standard_normal(s).astype(np.float32) for s in ((m, k), (k, n), (m, n)))
        for value in values:
            np.testing.assert_allclose(compiled.run([a, b, c], **{key: value}).results[0], c + a.astype(np.float64) @ b, atol=1e-5)


def test_masked_reads_into_arrays_of_scalable_vectors():
    text = """func.func @main(%a: memref<3x?xf32>, %rows: index, %o: memref<3x?xf32>) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %pad = arith.constant 2.0 : f32
      %n = memref.dim %a, %c1 : memref<3x?xf32>
      %mask = vector.create_mask %rows, %n : vector<3x[8]xi1>
      %v = vector.transfer_read %a[%c0, %c0], %pad, %mask {in_bounds = [true, true]} : memref<3x?xf32>, vector<3x[8]xf32>
      %s = arith.addf %v, %v : vector<3x[8]xf32>
      vector.transfer_write %s, %o[%c0, %c0] {in_bounds = [true, false]} : vector<3x[8]xf32>, memref<3x?xf32>
      return
    }"""
    compiled = runtime.Program(text, target="aarch64-sve")
    rng = np.random.default_rng(31)
    for length, n in ((128, 8), (128, 5), (512, 29), (2048, 128)):
        a = rng.standard_normal((3, n)).astype(np.float32)
        got = compiled.run([a, 2, np.zeros_like(a)], vector_length=length).memrefs[2]
        np.testing.assert_array_equal(got, np.vstack([2 * a[:2], np.full((1, n), 4, np.float32)]))


@pytest.mark.parametrize("schedule", [False, True])
def test_data_tiling_by_vscale(schedule):
    text = """func.func @main(%a: tensor<7x16xi32>, %b: tensor<16x13xi32>, %c: tensor<7x13xi32>) -> (tensor<7x13xi32>, tensor<16x13xi32>) {
      %pad = arith.constant 0 : i32
      %c8 = arith.constant 8 : index
      %c13 = arith.constant 13 : index
      %vscale = vector.vscale
      %tile = arith.muli %vscale, %c8 : index
      %outer = arith.ceildivui %c13, %tile : index
      %ea = tensor.empty() : tensor<1x16x8x1xi32>
      %pa = linalg.pack %a padding_value(%pad : i32) inner_dims_pos = [0, 1] inner_tiles = [8, 1] into %ea : tensor<7x16xi32> -> tensor<1x16x8x1xi32>
      %eb = tensor.empty(%outer, %tile) : tensor<?x16x?x1xi32>
      %pb = linalg.pack %b padding_value(%pad : i32) outer_dims_perm = [1, 0] inner_dims_pos = [1, 0] inner_tiles = [%tile, 1] into %eb : tensor<16x13xi32> -> tensor<?x16x?x1xi32>
      %ec = tensor.empty(%outer, %tile) : tensor<1x?x8x?xi32>
      %pc = linalg.pack %c padding_value(%pad : i32) inner_dims_pos = [0, 1] inner_tiles = [8, %tile] into %ec : tensor<7x13xi32> -> tensor<1x?x8x?xi32>
      %m = linalg.mmt4d ins(%pa, %pb : tensor<1x16x8x1xi32>, tensor<?x16x?x1xi32>) outs(%pc : tensor<1x?x8x?xi32>) -> tensor<1x?x8x?xi32>
      %eo = tensor.empty() : tensor<7x13xi32>
      %o = linalg.unpack %m inner_dims_pos = [0, 1] inner_tiles = [8, %tile] into %eo : tensor<1x?x8x?xi32> -> tensor<7x13xi32>
      %eu = tensor.empty() : tensor<16x13xi32>
      %u = linalg.unpack %pb outer_dims_perm = [1, 0] inner_dims_pos = [1, 0] inner_tiles = [%tile, 1] into %eu : tensor<?x16x?x1xi32> -> tensor<16x13xi32>
      return %o, %u : tensor<7x13xi32>, tensor<16x13xi32>
    }"""
    compiled = runtime.Program(text, target="aarch64-sve", default_schedule=schedule)
    rng = np.random.default_rng(32)
    a, b, c = (rng.integers(-99, 99, s).astype(np.int32) for s in ((7, 16), (16, 13), (7, 13)))
    for length in (128, 256, 2048):
        product, again = compiled.run([a, b, c], vector_length=length).results
        np.testing.assert_array_equal(product, c + a @ b)
        np.testing.assert_array_equal(again, b)


def test_tiles_of_sme():
    """Masked loads, transposes, outer products in a loop and a masked store of [4]x[4] tiles."""
    text = """func.func @main(%a: memref<?x?xf32>, %b: memref<?x?xf32>, %c: memref<?x?xf32>) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %z = arith.constant 0.0 : f32
      %m = memref.dim %a, %c0 : memref<?x?xf32>
      %k = memref.dim %a, %c1 : memref<?x?xf32>
      %n = memref.dim %b, %c1 : memref<?x?xf32>
      %mask = vector.create_mask %m, %n : vector<[4]x[4]xi1>
      %acc = vector.transfer_read %c[%c0, %c0], %z, %mask {in_bounds = [true, true]} : memref<?x?xf32>, vector<[4]x[4]xf32>
      %mask_b = vector.create_mask %n : vector<[4]xi1>
      %mask_a = vector.create_mask %m, %k : vector<[4]x[4]xi1>
      %x = vector.transfer_read %a[%c0, %c0], %z, %mask_a {in_bounds = [true, true]} : memref<?x?xf32>, vector<[4]x[4]xf32>
      %columns = vector.transpose %x, [1, 0] : vector<[4]x[4]xf32> to vector<[4]x[4]xf32>
      %sum = scf.for %i = %c0 to %k step %c1 iter_args(%t = %acc) -> (vector<[4]x[4]xf32>) {
        %column = vector.extract %columns[%i] : vector<[4]xf32> from vector<[4]x[4]xf32>
        %row = vector.transfer_read %b[%i, %c0], %z, %mask_b {in_bounds = [true]} : memref<?x?xf32>, vector<[4]xf32>
        %y = vector.outerproduct %column, %row, %t {kind = #vector.kind<add>} : vector<[4]xf32>, vector<[4]xf32>
        scf.yield %y : vector<[4]x[4]xf32>
      }
      vector.transfer_write %sum, %c[%c0, %c0], %mask {in_bounds = [true, true]} : vector<[4]x[4]xf32>, memref<?x?xf32>
      return
    }"""
    compiled = runtime.Program(text, target="aarch64-sme")
    rng = np.random.default_rng(33)
    for length, m, n, k in ((128, 3, 4, 4), (128, 4, 2, 1), (512, 13, 16, 9), (512, 16, 1, 16)):
        a, b, c = (rng.standard_normal(s).astype(np.float32) for s in ((m, k), (k, n), (m, n)))
        got = compiled.run([a, b, c], streaming_vector_length=length, vector_length=256).memrefs[2]
        np.testing.assert_allclose(got, c + a.astype(np.float64) @ b, atol=1e-5)


def test_checking_a_program_that_asks_for_the_vector_length(tmp_path):
    path = tmp_path / "lengths.mlir"
    path.write_text("func.func @main() -> index {\n  %0 = vector.vscale\n  return %0 : index\n}\n")
    command = [sys.executable, "-m", "c4ml_opt.cli.run", str(path), "--target=aarch64-sve", "--vector-length=512", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and "agrees with the plain loops on the same target" in done.stdout
