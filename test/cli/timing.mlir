// RUN: c4ml-opt %s --pass-pipeline='builtin.module(func.func(cse),canonicalize)' --mlir-timing -o /dev/null 2>&1 | FileCheck %s
// RUN: c4ml-opt %s --cse --mlir-timing --mlir-timing-display=list --mlir-disable-threading -o /dev/null 2>&1 | FileCheck %s --check-prefix=LIST
// RUN: c4ml-opt %s --cse --mlir-timing --mlir-output-format=json -o /dev/null 2>&1 | %python -m json.tool | FileCheck %s --check-prefix=JSON

// CHECK: ... Execution time report ...
// CHECK: ----User Time----  ----Wall Time----  ----Name----
// CHECK: {{^}}    {{.*}}%)  Parser
// CHECK: {{^}}    {{.*}}%)  'func.func' Pipeline
// CHECK: {{^}}    {{.*}}%)    CSEPass
// CHECK: {{^}}    {{.*}}%)  CanonicalizerPass
// CHECK: {{^}}    {{.*}}%)  Output
// CHECK: {{^}}    {{.*}}%)  Rest
// CHECK: {{^}}    {{.*}}(100.0%)  Total
// LIST: {{^}}  ----Wall Time----  ----Name----
// LIST-NEXT: (100.0%)  root
// LIST-DAG: Parser
// LIST-DAG: CSEPass
// JSON: "name": "Parser"
// JSON: "name": "CSEPass"
func.func @f() { return }
