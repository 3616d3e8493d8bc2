"""tensor, bufferization and memref: shapes, views, copies, atomics and globals."""

import ml_dtypes
import numpy as np
from cases_linalg import rand
from corpus import Case, element

CASES: list[Case] = []
F = np.float32


def case(name, text, inputs=(), *expected, **more):
    CASES.append(Case(name, text.replace("@main", "func.func @main", 1) if text.startswith("@main") else text, list(inputs), list(expected), **more))


a23, a34, a234, v6 = rand("a23", (2, 3)), rand("a34", (3, 4)), rand("a234", (2, 3, 4)), rand("v6", (6,))
E23, E6 = np.zeros((2, 3), F), np.zeros(6, F)
i6 = np.array([3, 1, 5, 0, 2, 2])

for t in ["f32", "i1", "i8", "bf16", "i64", "f16", "complex<f32>", "index"]:
    x, y = (rand("cc" + t, s, "i64" if t == "index" else t) for s in ((2, 3), (4, 3)))
    case(f"tensor.concat.{t}", f"@main(%a: tensor<2x3x{t}>, %b: tensor<4x3x{t}>) -> tensor<6x3x{t}> {{\n %r = tensor.concat dim(0) %a, %b : (tensor<2x3x{t}>, tensor<4x3x{t}>) -> tensor<6x3x{t}>\n return %r : tensor<6x3x{t}>\n}}", [x, y], np.concatenate([x, y]))
    case(f"tensor.extract_slice.{t}", f"@main(%a: tensor<4x3x{t}>) -> tensor<2x2x{t}> {{\n %r = tensor.extract_slice %a[1, 1] [2, 2] [2, 1] : tensor<4x3x{t}> to tensor<2x2x{t}>\n return %r : tensor<2x2x{t}>\n}}", [y], y[1::2, 1:])
    case(f"tensor.insert_slice.{t}", f"@main(%a: tensor<2x3x{t}>, %b: tensor<4x3x{t}>) -> tensor<4x3x{t}> {{\n %r = tensor.insert_slice %a into %b[1, 0] [2, 3] [1, 1] : tensor<2x3x{t}> into tensor<4x3x{t}>\n return %r : tensor<4x3x{t}>\n}}", [x, y], np.concatenate([y[:1], x, y[3:]]))
    if t != "complex<f32>":
        lit = "true" if t == "i1" else f"{'5.0' if t[0] in 'fb' else 5} : {t}"
        pad = np.full((5, 4), 1 if t == "i1" else 5).astype(x.dtype)
        pad[1:3, 1:] = x
        case(f"tensor.pad.{t}", f"@main(%a: tensor<2x3x{t}>) -> tensor<5x4x{t}> {{\n %p = arith.constant {lit}\n %r = tensor.pad %a low[1, 1] high[2, 0] {{\n ^bb0(%i: index, %j: index):\n tensor.yield %p : {t}\n }} : tensor<2x3x{t}> to tensor<5x4x{t}>\n return %r : tensor<5x4x{t}>\n}}", [x], pad)
case("tensor.concat.dynamic", "@main(%a: tensor<?x3xf32>, %b: tensor<?x3xf32>) -> tensor<?x3xf32> {\n %r = tensor.concat dim(0) %a, %b : (tensor<?x3xf32>, tensor<?x3xf32>) -> tensor<?x3xf32>\n return %r : tensor<?x3xf32>\n}", [a23, a34.T.copy()[:, :3]], np.concatenate([a23, a34.T[:, :3]]))
case("tensor.concat.zero", "@main(%a: tensor<0x3xf32>, %b: tensor<?x3xf32>) -> tensor<?x3xf32> {\n %r = tensor.concat dim(0) %a, %b : (tensor<0x3xf32>, tensor<?x3xf32>) -> tensor<?x3xf32>\n return %r : tensor<?x3xf32>\n}", [np.zeros((0, 3), F), a23], a23)
case("tensor.pad.dynamic", "@main(%a: tensor<?x?xf32>, %n: index) -> tensor<?x?xf32> {\n %r = tensor.pad %a low[%n, 0] high[0, %n] {\n ^bb0(%i: index, %j: index):\n %s = arith.addi %i, %j : index\n %k = arith.index_cast %s : index to i32\n %f = arith.sitofp %k : i32 to f32\n tensor.yield %f : f32\n } : tensor<?x?xf32> to tensor<?x?xf32>\n return %r : tensor<?x?xf32>\n}",
     [a23, 2], np.where(np.pad(np.ones((2, 3)), ((2, 0), (0, 2))) > 0, np.pad(a23, ((2, 0), (0, 2))), np.arange(4)[:, None] + np.arange(5)).astype(F))
case("tensor.gather", "@main(%a: tensor<6x3xf32>, %i: tensor<4x1xindex>) -> tensor<4x1x3xf32> {\n %r = tensor.gather %a[%i] gather_dims([0]) : (tensor<6x3xf32>, tensor<4x1xindex>) -> tensor<4x1x3xf32>\n return %r : tensor<4x1x3xf32>\n}", [rand("g", (6, 3)), i6[:4, None]], rand("g", (6, 3))[i6[:4]][:, None])
case("tensor.gather.reduced", "@main(%a: tensor<6x3xf32>, %i: tensor<4x1xi32>) -> tensor<4x3xf32> {\n %r = tensor.gather %a[%i] gather_dims([0]) : (tensor<6x3xf32>, tensor<4x1xi32>) -> tensor<4x3xf32>\n return %r : tensor<4x3xf32>\n}", [rand("g", (6, 3)), i6[:4, None].astype(np.int32)], rand("g", (6, 3))[i6[:4]])
case("tensor.gather.two", "@main(%a: tensor<?x?x4xf32>, %i: tensor<?x5x2xindex>) -> tensor<?x5x4xf32> {\n %r = tensor.gather %a[%i] gather_dims([0, 1]) unique : (tensor<?x?x4xf32>, tensor<?x5x2xindex>) -> tensor<?x5x4xf32>\n return %r : tensor<?x5x4xf32>\n}",
     [a234, np.stack([np.arange(10).reshape(2, 5) % 2, np.arange(10).reshape(2, 5) % 3], -1)], a234[np.arange(10).reshape(2, 5) % 2, np.arange(10).reshape(2, 5) % 3])
case("tensor.gather.i1", "@main(%a: tensor<6xi1>, %i: tensor<4x1xindex>) -> tensor<4xi1> {\n %r = tensor.gather %a[%i] gather_dims([0]) : (tensor<6xi1>, tensor<4x1xindex>) -> tensor<4xi1>\n return %r : tensor<4xi1>\n}", [rand("gi", (6,), "i1"), i6[:4, None]], rand("gi", (6,), "i1")[i6[:4]])
sc = np.zeros((6, 3), F)
sc[[3, 1]] = a23
case("tensor.scatter", "@main(%s: tensor<2x3xf32>, %d: tensor<6x3xf32>, %i: tensor<2x1xindex>) -> tensor<6x3xf32> {\n %r = tensor.scatter %s into %d[%i] scatter_dims([0]) unique : (tensor<2x3xf32>, tensor<6x3xf32>, tensor<2x1xindex>) -> tensor<6x3xf32>\n return %r : tensor<6x3xf32>\n}", [a23, np.zeros((6, 3), F), i6[:2, None]], sc)
case("tensor.scatter.full", "@main(%s: tensor<?x1x3xf32>, %d: tensor<6x3xf32>, %i: tensor<?x1xi32>) -> tensor<6x3xf32> {\n %r = tensor.scatter %s into %d[%i] scatter_dims([0]) unique : (tensor<?x1x3xf32>, tensor<6x3xf32>, tensor<?x1xi32>) -> tensor<6x3xf32>\n return %r : tensor<6x3xf32>\n}", [a23[:, None], np.zeros((6, 3), F), i6[:2, None].astype(np.int32)], sc)
case("tensor.bitcast", "@main(%a: tensor<?x3xf32>) -> tensor<?x3xi32> {\n %r = tensor.bitcast %a : tensor<?x3xf32> to tensor<?x3xi32>\n return %r : tensor<?x3xi32>\n}", [a23], a23.view(np.int32))
case("tensor.bitcast.static", "@main(%a: tensor<2x3xi32>) -> tensor<2x3xui32> {\n %r = tensor.bitcast %a : tensor<2x3xi32> to tensor<2x3xui32>\n return %r : tensor<2x3xui32>\n}", [a23.view(np.int32)], a23.view(np.int32))
case("tensor.collapse", "@main(%a: tensor<2x3x4xf32>) -> tensor<6x4xf32> {\n %r = tensor.collapse_shape %a [[0, 1], [2]] : tensor<2x3x4xf32> into tensor<6x4xf32>\n return %r : tensor<6x4xf32>\n}", [a234], a234.reshape(6, 4))
case("tensor.collapse.strided", "@main(%a: tensor<2x3x4xf32>) -> tensor<4xf32> {\n %s = tensor.extract_slice %a[0, 0, 1][2, 2, 1][1, 2, 1] : tensor<2x3x4xf32> to tensor<2x2x1xf32>\n %r = tensor.collapse_shape %s [[0, 1, 2]] : tensor<2x2x1xf32> into tensor<4xf32>\n return %r : tensor<4xf32>\n}", [a234], a234[:, ::2, 1].reshape(4))
case("tensor.expand.dynamic", "@main(%a: tensor<?x4xf32>, %n: index) -> tensor<?x3x4xf32> {\n %r = tensor.expand_shape %a [[0, 1], [2]] output_shape [%n, 3, 4] : tensor<?x4xf32> into tensor<?x3x4xf32>\n return %r : tensor<?x3x4xf32>\n}", [a234.reshape(6, 4), 2], a234)
case("tensor.collapse.scalar", "@main(%a: tensor<1x1xf32>) -> tensor<f32> {\n %r = tensor.collapse_shape %a [] : tensor<1x1xf32> into tensor<f32>\n return %r : tensor<f32>\n}", [a23[:1, :1].copy()], a23[0, 0])
case("tensor.reshape", "@main(%a: tensor<6xf32>, %s: tensor<2xindex>) -> tensor<?x?xf32> {\n %r = tensor.reshape %a(%s) : (tensor<6xf32>, tensor<2xindex>) -> tensor<?x?xf32>\n return %r : tensor<?x?xf32>\n}", [v6, np.array([3, 2])], v6.reshape(3, 2))
case("tensor.reshape.i32", "@main(%a: tensor<6xf32>) -> tensor<2x3xf32> {\n %s = arith.constant dense<[2, 3]> : tensor<2xi32>\n %r = tensor.reshape %a(%s) : (tensor<6xf32>, tensor<2xi32>) -> tensor<2x3xf32>\n return %r : tensor<2x3xf32>\n}", [v6], v6.reshape(2, 3))
case("tensor.cast.unranked", "@main(%a: tensor<2x3xf32>) -> tensor<*xf32> {\n %r = tensor.cast %a : tensor<2x3xf32> to tensor<*xf32>\n return %r : tensor<*xf32>\n}", [a23], a23)
case("tensor.rank", "@main(%a: tensor<*xf32>) -> (index, index) {\n %z = arith.constant 1 : index\n %r = tensor.rank %a : tensor<*xf32>\n %d = tensor.dim %a, %z : tensor<*xf32>\n return %r, %d : index, index\n}", [a234], 3, 3)
case("tensor.dim", "@main(%a: tensor<?x?xf32>, %i: index) -> (index, index) {\n %z = arith.constant 0 : index\n %r = tensor.dim %a, %z : tensor<?x?xf32>\n %d = tensor.dim %a, %i : tensor<?x?xf32>\n return %r, %d : index, index\n}", [a23, 1], 2, 3)
case("tensor.from_elements", "@main(%a: f32, %b: f32) -> tensor<2x2xf32> {\n %r = tensor.from_elements %a, %b, %b, %a : tensor<2x2xf32>\n return %r : tensor<2x2xf32>\n}", [1.5, 2.5], np.array([[1.5, 2.5], [2.5, 1.5]], F))
case("tensor.from_elements.scalar", "@main(%a: f32) -> tensor<f32> {\n %r = tensor.from_elements %a : tensor<f32>\n return %r : tensor<f32>\n}", [1.5], np.array(1.5, F))
case("tensor.generate", "@main(%n: index) -> tensor<?x4xindex> {\n %r = tensor.generate %n {\n ^bb0(%i: index, %j: index):\n %s = arith.muli %i, %j : index\n tensor.yield %s : index\n } : tensor<?x4xindex>\n return %r : tensor<?x4xindex>\n}", [3], np.arange(3)[:, None] * np.arange(4))
case("tensor.splat", "@main(%a: f32, %n: index) -> tensor<?x2xf32> {\n %r = tensor.splat %a[%n] : tensor<?x2xf32>\n return %r : tensor<?x2xf32>\n}", [2.5, 3], np.full((3, 2), 2.5, F))
case("tensor.splat.static", "@main(%a: f32) -> tensor<3x2xf32> {\n %r = tensor.splat %a : tensor<3x2xf32>\n return %r : tensor<3x2xf32>\n}", [2.5], np.full((3, 2), 2.5, F))
case("tensor.insert", "@main(%a: tensor<6xf32>, %i: index) -> (tensor<6xf32>, tensor<6xf32>) {\n %c = arith.constant 9.0 : f32\n %r = tensor.insert %c into %a[%i] : tensor<6xf32>\n return %a, %r : tensor<6xf32>, tensor<6xf32>\n}", [v6, 2], v6, np.where(np.arange(6) == 2, F(9), v6))
case("tensor.parallel_insert_slice", "@main(%o: tensor<8xf32>) -> tensor<8xf32> {\n %r = scf.forall (%i) in (4) shared_outs(%s = %o) -> (tensor<8xf32>) {\n %k = arith.muli %i, %i : index\n %q = arith.index_cast %k : index to i32\n %f = arith.sitofp %q : i32 to f32\n %v = tensor.splat %f : tensor<2xf32>\n %p = affine.apply affine_map<(d) -> (d * 2)>(%i)\n scf.forall.in_parallel {\n tensor.parallel_insert_slice %v into %s[%p][2][1] : tensor<2xf32> into tensor<8xf32>\n }\n }\n return %r : tensor<8xf32>\n}", [np.zeros(8, F)], np.repeat(np.arange(4) ** 2, 2).astype(F))
case("tensor.constant", "@main() -> (tensor<3xf32>, tensor<2x2xi8>) {\n %r = arith.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>\n %s = arith.constant dense<7> : tensor<2x2xi8>\n return %r, %s : tensor<3xf32>, tensor<2x2xi8>\n}", [], np.array([1, 2, 3], F), np.full((2, 2), 7, np.int8))
case("tensor.constant.types", "@main() -> (tensor<3xi1>, tensor<2xbf16>, tensor<2xf16>, tensor<2xindex>, tensor<2xcomplex<f32>>, tensor<0xf32>, tensor<2xf8E4M3FN>) {\n %0 = arith.constant dense<[true, false, true]> : tensor<3xi1>\n %1 = arith.constant dense<[1.5, -2.0]> : tensor<2xbf16>\n %2 = arith.constant dense<[1.5, -2.0]> : tensor<2xf16>\n %3 = arith.constant dense<[5, -2]> : tensor<2xindex>\n %4 = arith.constant dense<[(1.0, 2.0), (3.0, 4.0)]> : tensor<2xcomplex<f32>>\n %5 = arith.constant dense<> : tensor<0xf32>\n %6 = arith.constant dense<[1.5, -2.0]> : tensor<2xf8E4M3FN>\n return %0, %1, %2, %3, %4, %5, %6 : tensor<3xi1>, tensor<2xbf16>, tensor<2xf16>, tensor<2xindex>, tensor<2xcomplex<f32>>, tensor<0xf32>, tensor<2xf8E4M3FN>\n}", [],
     np.array([1, 0, 1], np.bool_), np.array([1.5, -2], ml_dtypes.bfloat16), np.array([1.5, -2], np.float16), np.array([5, -2]), np.array([1 + 2j, 3 + 4j], np.complex64), np.zeros(0, F), np.array([1.5, -2], element("f8E4M3FN")))
case("tensor.constant.mutated", "@main() -> (tensor<3xf32>, tensor<3xf32>) {\n %i = arith.constant 1 : index\n %c = arith.constant 9.0 : f32\n %r = arith.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>\n %s = tensor.insert %c into %r[%i] : tensor<3xf32>\n return %r, %s : tensor<3xf32>, tensor<3xf32>\n}", [], np.array([1, 2, 3], F), np.array([1, 9, 3], F))
case("tensor.resource", """func.func @main() -> tensor<3xf32> {
  %r = arith.constant dense_resource<blob> : tensor<3xf32>
  return %r : tensor<3xf32>
}
{-# dialect_resources: { builtin: { blob: "0x040000000000803F0000004000004040" } } #-}""", [], np.array([1, 2, 3], F))
case("tensor.resource.i1", """func.func @main(%a: tensor<4xi1>) -> tensor<4xi1> {
  %r = arith.constant dense_resource<bools> : tensor<4xi1>
  %s = arith.xori %a, %r : tensor<4xi1>
  return %s : tensor<4xi1>
}
{-# dialect_resources: { builtin: { bools: "0x0100000001000101" } } #-}""", [np.array([1, 1, 0, 0], np.bool_)], np.array([0, 1, 1, 1], np.bool_))
case("bufferization.alloc_tensor", "@main(%a: tensor<?x3xf32>) -> (tensor<?x3xf32>, tensor<?x3xf32>) {\n %i = arith.constant 0 : index\n %c = arith.constant 9.0 : f32\n %r = bufferization.alloc_tensor() copy(%a) : tensor<?x3xf32>\n %s = tensor.insert %c into %r[%i, %i] : tensor<?x3xf32>\n return %a, %s : tensor<?x3xf32>, tensor<?x3xf32>\n}", [a23], a23, np.where(np.arange(6).reshape(2, 3) == 0, F(9), a23))
case("bufferization.materialize", "@main(%a: tensor<2x3xf32>, %m: memref<2x3xf32>) {\n %r = math.absf %a : tensor<2x3xf32>\n bufferization.materialize_in_destination %r in writable %m : (tensor<2x3xf32>, memref<2x3xf32>) -> ()\n return\n}", [a23, E23], None, abs(a23))
case("bufferization.to_tensor", "@main(%m: memref<2x3xf32>) -> tensor<2x3xf32> {\n %t = bufferization.to_tensor %m restrict : memref<2x3xf32> to tensor<2x3xf32>\n %r = math.absf %t : tensor<2x3xf32>\n return %r : tensor<2x3xf32>\n}", [a23], abs(a23))
case("bufferization.to_buffer", "@main(%t: tensor<2x3xf32>) -> memref<2x3xf32> {\n %r = math.absf %t : tensor<2x3xf32>\n %m = bufferization.to_buffer %r : tensor<2x3xf32> to memref<2x3xf32>\n return %m : memref<2x3xf32>\n}", [a23], abs(a23))
case("bufferization.clone", "@main(%a: memref<?x3xf32>) -> memref<?x3xf32> {\n %i = arith.constant 0 : index\n %c = arith.constant 9.0 : f32\n %r = bufferization.clone %a : memref<?x3xf32> to memref<?x3xf32>\n memref.store %c, %r[%i, %i] : memref<?x3xf32>\n return %r : memref<?x3xf32>\n}", [a23], np.where(np.arange(6).reshape(2, 3) == 0, F(9), a23), a23)
case("bufferization.dealloc_tensor", "@main(%a: tensor<6xf32>) -> tensor<6xf32> {\n %c = bufferization.alloc_tensor() copy(%a) : tensor<6xf32>\n %r = math.absf %c : tensor<6xf32>\n %n = bufferization.alloc_tensor() copy(%r) : tensor<6xf32>\n bufferization.dealloc_tensor %c : tensor<6xf32>\n return %n : tensor<6xf32>\n}", [v6], abs(v6))
case("bufferization.dealloc", "@main(%c: i1) {\n %m = memref.alloc() : memref<4xf32>\n %n = memref.alloc() : memref<4xf32>\n %t = arith.constant true\n bufferization.dealloc (%m, %n : memref<4xf32>, memref<4xf32>) if (%t, %t)\n return\n}", [1])
case("bufferization.dealloc.retain", "@main(%c: i1) -> memref<4xf32> {\n %m = memref.alloc() : memref<4xf32>\n %f = arith.constant 2.0 : f32\n linalg.fill ins(%f : f32) outs(%m : memref<4xf32>)\n %t = arith.constant true\n %o = bufferization.dealloc (%m : memref<4xf32>) if (%t) retain (%m : memref<4xf32>)\n return %m : memref<4xf32>\n}", [1], np.full(4, 2, F))

# memref
case("memref.copy.strided", "@main(%a: memref<3x4xf32>, %b: memref<2x2xf32>) {\n %s = memref.subview %a[1, 1][2, 2][1, 2] : memref<3x4xf32> to memref<2x2xf32, strided<[4, 2], offset: 5>>\n memref.copy %s, %b : memref<2x2xf32, strided<[4, 2], offset: 5>> to memref<2x2xf32>\n return\n}", [a34, np.zeros((2, 2), F)], None, a34[1:, 1::2])
case("memref.copy.dynamic", "@main(%a: memref<?x?xf32>, %b: memref<?x?xf32, strided<[?, ?], offset: ?>>) {\n memref.copy %a, %b : memref<?x?xf32> to memref<?x?xf32, strided<[?, ?], offset: ?>>\n return\n}", [a34, np.zeros((3, 8), F)[:, ::2]], None, a34)
case("memref.copy.unranked", "@main(%a: memref<*xf32>, %b: memref<*xf32>) {\n memref.copy %a, %b : memref<*xf32> to memref<*xf32>\n return\n}", [a34, np.zeros((3, 8), F)[:, ::2]], None, a34)
case("memref.copy.unranked0", "@main(%a: memref<*xf32>, %b: memref<*xf32>) {\n memref.copy %a, %b : memref<*xf32> to memref<*xf32>\n return\n}", [np.array(3, F), np.array(0, F)], None, np.array(3, F))
case("memref.copy.zero", "@main(%a: memref<0x4xf32, strided<[8, 1]>>, %b: memref<0x4xf32>) {\n memref.copy %a, %b : memref<0x4xf32, strided<[8, 1]>> to memref<0x4xf32>\n return\n}", [np.zeros((0, 4), F), np.zeros((0, 4), F)])
for t in ["f32", "f64", "i8", "i1", "bf16", "f16", "complex<f64>", "i5"]:
    x = rand("lt" + t, (3, 4), t if t != "i5" else "i8")
    case(f"memref.transpose.{t}", f"@main(%a: memref<3x4x{t}>, %b: memref<4x3x{t}>) {{\n %s = memref.transpose %a (i, j) -> (j, i) : memref<3x4x{t}> to memref<4x3x{t}, strided<[1, 4]>>\n memref.copy %s, %b : memref<4x3x{t}, strided<[1, 4]>> to memref<4x3x{t}>\n return\n}}", [x, np.zeros((4, 3), x.dtype)], None, x.T)
case("memref.collapse", "@main(%a: memref<2x3x4xf32>) -> memref<6x4xf32> {\n %r = memref.collapse_shape %a [[0, 1], [2]] : memref<2x3x4xf32> into memref<6x4xf32>\n return %r : memref<6x4xf32>\n}", [a234], a234.reshape(6, 4))
case("memref.expand", "@main(%a: memref<?x4xf32>, %n: index) -> memref<?x3x4xf32> {\n %r = memref.expand_shape %a [[0, 1], [2]] output_shape [%n, 3, 4] : memref<?x4xf32> into memref<?x3x4xf32>\n return %r : memref<?x3x4xf32>\n}", [a234.reshape(6, 4), 2], a234)
case("memref.reinterpret_cast", "@main(%a: memref<6xf32>, %n: index) -> memref<?x2xf32, strided<[1, ?], offset: 1>> {\n %r = memref.reinterpret_cast %a to offset: [1], sizes: [%n, 2], strides: [1, %n] : memref<6xf32> to memref<?x2xf32, strided<[1, ?], offset: 1>>\n return %r : memref<?x2xf32, strided<[1, ?], offset: 1>>\n}", [v6, 2], v6[1:5].reshape(2, 2).T)
case("memref.reshape", "@main(%a: memref<6xf32>, %s: memref<2xindex>) -> memref<?x?xf32> {\n %r = memref.reshape %a(%s) : (memref<6xf32>, memref<2xindex>) -> memref<?x?xf32>\n return %r : memref<?x?xf32>\n}", [v6, np.array([3, 2])], v6.reshape(3, 2))
case("memref.reshape.unranked", "@main(%a: memref<*xf32>, %s: memref<?xindex>) -> memref<*xf32> {\n %r = memref.reshape %a(%s) : (memref<*xf32>, memref<?xindex>) -> memref<*xf32>\n return %r : memref<*xf32>\n}", [v6, np.array([3, 2])], v6.reshape(3, 2))
case("memref.cast", "@main(%a: memref<*xf32>) -> memref<?x?xf32> {\n %r = memref.cast %a : memref<*xf32> to memref<?x?xf32>\n return %r : memref<?x?xf32>\n}", [a23], a23)
case("memref.view", "@main(%a: memref<24xi8>) -> memref<2x2xf32> {\n %o = arith.constant 8 : index\n %r = memref.view %a[%o][] : memref<24xi8> to memref<2x2xf32>\n return %r : memref<2x2xf32>\n}", [v6.view(np.int8)], v6[2:].reshape(2, 2))
case("memref.realloc", "@main(%n: index) -> memref<?xf32> {\n %f = arith.constant 2.0 : f32\n %a = memref.alloc() : memref<3xf32>\n linalg.fill ins(%f : f32) outs(%a : memref<3xf32>)\n %r = memref.realloc %a(%n) : memref<3xf32> to memref<?xf32>\n %s = memref.subview %r[0][3][1] : memref<?xf32> to memref<3xf32, strided<[1]>>\n %c = memref.cast %s : memref<3xf32, strided<[1]>> to memref<?xf32>\n return %c : memref<?xf32>\n}", [9], np.full(3, 2, F))
case("memref.rank_dim", "@main(%a: memref<*xf32>) -> (index, index) {\n %z = arith.constant 1 : index\n %r = memref.rank %a : memref<*xf32>\n %d = memref.dim %a, %z : memref<*xf32>\n return %r, %d : index, index\n}", [a234], 3, 3)
case("memref.metadata", "@main(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>) -> (index, index, index, index, index) {\n %b, %o, %s:2, %t:2 = memref.extract_strided_metadata %a : memref<?x?xf32, strided<[?, ?], offset: ?>> -> memref<f32>, index, index, index, index, index\n return %o, %s#0, %s#1, %t#0, %t#1 : index, index, index, index, index\n}", [np.zeros((3, 8), F)[:, ::2]], 0, 3, 4, 8, 2)
case("memref.pointer", "@main(%a: memref<6xf32>) -> index {\n %s = memref.subview %a[2][2][1] : memref<6xf32> to memref<2xf32, strided<[1], offset: 2>>\n %p = memref.extract_aligned_pointer_as_index %a : memref<6xf32> -> index\n %q = memref.extract_aligned_pointer_as_index %s : memref<2xf32, strided<[1], offset: 2>> -> index\n %d = arith.subi %p, %q : index\n return %d : index\n}", [v6], 0)
case("memref.alloca_scope", "@main(%a: memref<6xf32>) -> f32 {\n %i = arith.constant 2 : index\n %r = memref.alloca_scope -> (f32) {\n %t = memref.alloca() : memref<6xf32>\n memref.copy %a, %t : memref<6xf32> to memref<6xf32>\n %v = memref.load %t[%i] : memref<6xf32>\n memref.alloca_scope.return %v : f32\n }\n return %r : f32\n}", [v6], v6[2])
case("memref.alloca.loop", "@main(%a: memref<1xi64>) {\n %z = arith.constant 0 : index\n %o = arith.constant 1 : index\n %n = arith.constant 1000000 : index\n scf.for %i = %z to %n step %o {\n %t = memref.alloca() : memref<64xi64>\n %k = arith.index_cast %i : index to i64\n memref.store %k, %t[%z] : memref<64xi64>\n memref.copy %t, %t : memref<64xi64> to memref<64xi64>\n %v = memref.load %t[%z] : memref<64xi64>\n memref.store %v, %a[%z] : memref<1xi64>\n }\n return\n}", [np.zeros(1, np.int64)], np.array([999999]))
case("memref.alloca.dynamic_loop", "@main(%a: memref<1xi64>, %m: index) {\n %z = arith.constant 0 : index\n %o = arith.constant 1 : index\n %n = arith.constant 1000000 : index\n scf.for %i = %z to %n step %o {\n %t = memref.alloca(%m) : memref<?xi64>\n %k = arith.index_cast %i : index to i64\n memref.store %k, %t[%z] : memref<?xi64>\n %v = memref.load %t[%z] : memref<?xi64>\n memref.store %v, %a[%z] : memref<1xi64>\n }\n return\n}", [np.zeros(1, np.int64), 64], np.array([999999]))
case("memref.alloca.while", "@main(%a: memref<1xi64>) {\n %z = arith.constant 0 : index\n %o = arith.constant 1 : i64\n %n = arith.constant 1000000 : i64\n %c0 = arith.constant 0 : i64\n %r = scf.while (%i = %c0) : (i64) -> i64 {\n %c = arith.cmpi slt, %i, %n : i64\n scf.condition(%c) %i : i64\n } do {\n ^bb0(%i: i64):\n %t = memref.alloca() : memref<64xi64>\n memref.store %i, %t[%z] : memref<64xi64>\n %v = memref.load %t[%z] : memref<64xi64>\n %w = arith.addi %v, %o : i64\n scf.yield %w : i64\n }\n memref.store %r, %a[%z] : memref<1xi64>\n return\n}", [np.zeros(1, np.int64)], np.array([1000000]))
case("memref.prefetch", "@main(%a: memref<6xf32>) {\n %i = arith.constant 2 : index\n memref.prefetch %a[%i], read, locality<3>, data : memref<6xf32>\n return\n}", [v6], v6)
case("memref.assume_alignment", "@main(%a: memref<6xf32>) -> f32 {\n %i = arith.constant 2 : index\n %b = memref.assume_alignment %a, 4 : memref<6xf32>\n %v = memref.load %b[%i] : memref<6xf32>\n return %v : f32\n}", [v6], v6[2])
case("memref.distinct_objects", "@main(%a: memref<6xf32>, %b: memref<6xf32>) {\n %c, %d = memref.distinct_objects %a, %b : memref<6xf32>, memref<6xf32>\n memref.copy %c, %d : memref<6xf32> to memref<6xf32>\n return\n}", [v6, E6], None, v6)
case("memref.memory_space_cast", "@main(%a: memref<6xf32>) -> f32 {\n %i = arith.constant 2 : index\n %b = memref.memory_space_cast %a : memref<6xf32> to memref<6xf32, 1>\n %c = memref.memory_space_cast %b : memref<6xf32, 1> to memref<6xf32>\n %v = memref.load %c[%i] : memref<6xf32>\n return %v : f32\n}", [v6], v6[2])
ATOMIC = {"addi": lambda a, b: a + b, "andi": lambda a, b: a & b, "ori": lambda a, b: a | b, "maxs": max, "mins": min, "maxu": max, "minu": min, "assign": lambda a, b: b, "muli": lambda a, b: a * b, "xori": lambda a, b: a ^ b}
for kind, fn in ATOMIC.items():
    for t in ["i32", "i64", "i8"]:
        case(f"memref.atomic_rmw.{kind}.{t}", f"@main(%a: memref<2x{t}>) {{\n %i = arith.constant 1 : index\n %v = arith.constant 6 : {t}\n %o = memref.atomic_rmw {kind} %v, %a[%i] : ({t}, memref<2x{t}>) -> {t}\n %z = arith.constant 0 : index\n memref.store %o, %a[%z] : memref<2x{t}>\n return\n}}", [np.array([0, 11], element(t))], np.array([11, fn(11, 6)], element(t)))
for kind, fn in {"addf": lambda a, b: a + b, "mulf": lambda a, b: a * b, "maximumf": max, "minimumf": min, "maxnumf": max, "minnumf": min, "assign": lambda a, b: b}.items():
    for t in ["f32", "f64", "f16", "bf16"]:
        case(f"memref.atomic_rmw.{kind}.{t}", f"@main(%a: memref<2x{t}>) {{\n %i = arith.constant 1 : index\n %v = arith.constant 1.5 : {t}\n %o = memref.atomic_rmw {kind} %v, %a[%i] : ({t}, memref<2x{t}>) -> {t}\n %z = arith.constant 0 : index\n memref.store %o, %a[%z] : memref<2x{t}>\n return\n}}", [np.array([0, 2.5]).astype(element(t))], np.array([2.5, fn(2.5, 1.5)]).astype(element(t)))
for t, op in [("f32", "arith.mulf"), ("i32", "arith.muli"), ("bf16", "arith.mulf"), ("f64", "arith.mulf"), ("i8", "arith.muli")]:
    case(f"memref.generic_atomic_rmw.{t}", f"@main(%a: memref<2x{t}>) {{\n %i = arith.constant 1 : index\n %o = memref.generic_atomic_rmw %a[%i] : memref<2x{t}> {{\n ^bb0(%c: {t}):\n %m = {op} %c, %c : {t}\n memref.atomic_yield %m : {t}\n }}\n return\n}}", [np.array([0, 3]).astype(element(t))], np.array([0, 9]).astype(element(t)))
case("memref.global", """memref.global "private" constant @g : memref<2x3xf32> = dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]>
memref.global "private" @u : memref<2xi32> = uninitialized
memref.global @p : memref<i64> = dense<5>
func.func @main(%a: memref<2x3xf32>) -> (i64, i32) {
  %z = arith.constant 1 : index
  %c = arith.constant 7 : i32
  %g = memref.get_global @g : memref<2x3xf32>
  %u = memref.get_global @u : memref<2xi32>
  %p = memref.get_global @p : memref<i64>
  memref.copy %g, %a : memref<2x3xf32> to memref<2x3xf32>
  memref.store %c, %u[%z] : memref<2xi32>
  %v = memref.load %u[%z] : memref<2xi32>
  %w = memref.load %p[] : memref<i64>
  return %w, %v : i64, i32
}""", [E23], 5, 7, np.arange(1, 7, dtype=F).reshape(2, 3))
case("memref.global.align", """memref.global "private" @g : memref<4xi1> = dense<[true, false, true, true]> {alignment = 64}
func.func @main(%a: memref<4xi1>) {
  %g = memref.get_global @g : memref<4xi1>
  memref.copy %g, %a : memref<4xi1> to memref<4xi1>
  return
}""", [np.zeros(4, np.bool_)], np.array([1, 0, 1, 1], np.bool_))
case("memref.layout.map", "@main(%a: memref<6xf32>) -> f32 {\n %z = arith.constant 0 : index\n %o = arith.constant 1 : index\n %n = arith.constant 6 : index\n %t = memref.alloc() : memref<6xf32, affine_map<(d) -> (d floordiv 4, d mod 4)>>\n scf.for %i = %z to %n step %o {\n %v = memref.load %a[%i] : memref<6xf32>\n memref.store %v, %t[%i] : memref<6xf32, affine_map<(d) -> (d floordiv 4, d mod 4)>>\n }\n %c = arith.constant 5 : index\n %r = memref.load %t[%c] : memref<6xf32, affine_map<(d) -> (d floordiv 4, d mod 4)>>\n return %r : f32\n}", [v6], v6[5])
case("memref.of.memref", "@main(%a: memref<6xf32>) -> f32 {\n %z = arith.constant 0 : index\n %b = memref.alloc() : memref<1xmemref<6xf32>>\n memref.store %a, %b[%z] : memref<1xmemref<6xf32>>\n %c = memref.load %b[%z] : memref<1xmemref<6xf32>>\n %v = memref.load %c[%z] : memref<6xf32>\n return %v : f32\n}", [v6], v6[0])
case("memref.dma", "@main(%a: memref<6xf32>, %b: memref<6xf32>) {\n %z = arith.constant 0 : index\n %n = arith.constant 6 : index\n %t = memref.alloc() : memref<1xi32>\n memref.dma_start %a[%z], %b[%z], %n, %t[%z] : memref<6xf32>, memref<6xf32>, memref<1xi32>\n memref.dma_wait %t[%z], %n : memref<1xi32>\n return\n}", [v6, E6], error="memref.dma_start")
case("memref.nontemporal", "@main(%a: memref<6xf32>, %b: memref<6xf32>) {\n %z = arith.constant 2 : index\n %v = memref.load %a[%z] {nontemporal = true} : memref<6xf32>\n memref.store %v, %b[%z] {nontemporal = true} : memref<6xf32>\n return\n}", [v6, E6], None, np.where(np.arange(6) == 2, v6, 0).astype(F))
case("memref.subview.reduce", "@main(%a: memref<2x3x4xf32>, %i: index) -> memref<3xf32, strided<[4], offset: ?>> {\n %s = memref.subview %a[1, 0, %i][1, 3, 1][1, 1, 1] : memref<2x3x4xf32> to memref<3xf32, strided<[4], offset: ?>>\n return %s : memref<3xf32, strided<[4], offset: ?>>\n}", [a234, 2], a234[1, :, 2])
case("memref.alloc.strided", "@main(%a: memref<6xf32>, %n: index) -> f32 {\n %z = arith.constant 0 : index\n %o = arith.constant 1 : index\n %k = arith.constant 3 : index\n %t = memref.alloc(%n)[%o, %k] : memref<?xf32, strided<[?], offset: ?>>\n scf.for %i = %z to %n step %o {\n %v = memref.load %a[%i] : memref<6xf32>\n memref.store %v, %t[%i] : memref<?xf32, strided<[?], offset: ?>>\n }\n %r = memref.load %t[%k] : memref<?xf32, strided<[?], offset: ?>>\n memref.dealloc %t : memref<?xf32, strided<[?], offset: ?>>\n return %r : f32\n}", [v6, 6], v6[3])
case("affine.vector.2d", "@main(%a: memref<4x8xf32>, %b: memref<4x8xf32>) {\n affine.for %i = 0 to 4 step 2 {\n %v = affine.vector_load %a[%i, 0] : memref<4x8xf32>, vector<2x8xf32>\n affine.vector_store %v, %b[%i, 0] : memref<4x8xf32>, vector<2x8xf32>\n }\n return\n}", [rand("av2", (4, 8)), np.zeros((4, 8), F)], None, rand("av2", (4, 8)))
case("bufferization.materialize.tensor", "@main(%a: tensor<6xf32>, %b: tensor<6xf32>) -> tensor<6xf32> {\n %n = math.absf %a : tensor<6xf32>\n %r = bufferization.materialize_in_destination %n in %b : (tensor<6xf32>, tensor<6xf32>) -> tensor<6xf32>\n return %r : tensor<6xf32>\n}", [v6, E6], abs(v6))
