// RUN: c4ml-opt %s | c4ml-opt | FileCheck %s

// Resources that nobody knows pass through, behind those of dialects.
// CHECK: dialect_resources: {
// CHECK: blob: "0x040000000100000002000000"
// CHECK: },
// CHECK-NEXT: {{^}}  external_resources: {
// CHECK-NEXT: {{^}}    tool: {
// CHECK-NEXT: {{^}}      key: "a } in it",
// CHECK-NEXT: {{^}}      flag: true
// CHECK-NEXT: {{^}}    }
// CHECK-NEXT: {{^}}  }
// CHECK-NEXT: {{^}}#-}
func.func private @f() attributes {a = dense_resource<blob> : tensor<2xi32>}
{-#
  external_resources: { tool: { key: "a } in it", flag: true } },
  dialect_resources: { builtin: { blob: "0x040000000100000002000000" } }
#-}
