// What upstream's lowering of vector.print and of copies between unranked memrefs calls. The formats are MLIR's runner utilities'.
module {
  llvm.func @printf(!llvm.ptr, ...) -> i32
  llvm.mlir.global internal constant @format_i64("%lld\00")
  llvm.mlir.global internal constant @format_u64("%llu\00")
  llvm.mlir.global internal constant @format_float("%g\00")
  llvm.mlir.global internal constant @format_string("%s\00")
  llvm.mlir.global internal constant @text_open("( \00")
  llvm.mlir.global internal constant @text_close(" )\00")
  llvm.mlir.global internal constant @text_comma(", \00")
  llvm.mlir.global internal constant @text_newline("\0A\00")

  llvm.func internal @printI64(%value: i64) {
    %format = llvm.mlir.addressof @format_i64 : !llvm.ptr
    %n = llvm.call @printf(%format, %value) vararg(!llvm.func<i32 (ptr, ...)>) : (!llvm.ptr, i64) -> i32
    llvm.return
  }
  llvm.func internal @printU64(%value: i64) {
    %format = llvm.mlir.addressof @format_u64 : !llvm.ptr
    %n = llvm.call @printf(%format, %value) vararg(!llvm.func<i32 (ptr, ...)>) : (!llvm.ptr, i64) -> i32
    llvm.return
  }
  llvm.func internal @printF64(%value: f64) {
    %format = llvm.mlir.addressof @format_float : !llvm.ptr
    %n = llvm.call @printf(%format, %value) vararg(!llvm.func<i32 (ptr, ...)>) : (!llvm.ptr, f64) -> i32
    llvm.return
  }
  llvm.func internal @printF32(%value: f32) {
    %wide = llvm.fpext %value : f32 to f64
    llvm.call @printF64(%wide) : (f64) -> ()
    llvm.return
  }
  llvm.func internal @printBF16(%bits: i16) {
    %sixteen = llvm.mlir.constant(16 : i32) : i32
    %wide = llvm.zext %bits : i16 to i32
    %high = llvm.shl %wide, %sixteen : i32
    %value = llvm.bitcast %high : i32 to f32
    llvm.call @printF32(%value) : (f32) -> ()
    llvm.return
  }
  // The conversion of half by integers, as its library function is not in every C library.
  llvm.func internal @printF16(%bits: i16) {
    %thirteen = llvm.mlir.constant(13 : i32) : i32
    %low = llvm.mlir.constant(32767 : i32) : i32
    %scale = llvm.mlir.constant(5.192296858534828e+33 : f32) : f32
    %top = llvm.mlir.constant(31744 : i32) : i32
    %exponent = llvm.mlir.constant(2139095040 : i32) : i32
    %wide = llvm.zext %bits : i16 to i32
    %magnitude = llvm.and %wide, %low : i32
    %shifted = llvm.shl %magnitude, %thirteen : i32
    %small = llvm.bitcast %shifted : i32 to f32
    %finite = llvm.fmul %small, %scale : f32
    %special = llvm.icmp "uge" %magnitude, %top : i32
    %ones = llvm.or %shifted, %exponent : i32
    %infinite = llvm.bitcast %ones : i32 to f32
    %positive = llvm.select %special, %infinite, %finite : i1, f32
    %negated = llvm.fneg %positive : f32
    %negative = llvm.icmp "ugt" %wide, %low : i32
    %value = llvm.select %negative, %negated, %positive : i1, f32
    llvm.call @printF32(%value) : (f32) -> ()
    llvm.return
  }
  llvm.func internal @printString(%text: !llvm.ptr) {
    %format = llvm.mlir.addressof @format_string : !llvm.ptr
    %n = llvm.call @printf(%format, %text) vararg(!llvm.func<i32 (ptr, ...)>) : (!llvm.ptr, !llvm.ptr) -> i32
    llvm.return
  }
  llvm.func internal @printOpen() {
    %text = llvm.mlir.addressof @text_open : !llvm.ptr
    llvm.call @printString(%text) : (!llvm.ptr) -> ()
    llvm.return
  }
  llvm.func internal @printClose() {
    %text = llvm.mlir.addressof @text_close : !llvm.ptr
    llvm.call @printString(%text) : (!llvm.ptr) -> ()
    llvm.return
  }
  llvm.func internal @printComma() {
    %text = llvm.mlir.addressof @text_comma : !llvm.ptr
    llvm.call @printString(%text) : (!llvm.ptr) -> ()
    llvm.return
  }
  llvm.func internal @printNewline() {
    %text = llvm.mlir.addressof @text_newline : !llvm.ptr
    llvm.call @printString(%text) : (!llvm.ptr) -> ()
    llvm.return
  }

  // An unranked memref is {rank, descriptor}; a descriptor {allocated, aligned, offset, sizes[rank], strides[rank]}.
  llvm.func internal @memrefCopy(%item: i64, %source: !llvm.ptr, %target: !llvm.ptr) {
    %rank = llvm.load %source : !llvm.ptr -> i64
    %source_at = llvm.getelementptr %source[0, 1] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(i64, ptr)>
    %target_at = llvm.getelementptr %target[0, 1] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(i64, ptr)>
    %from = llvm.load %source_at : !llvm.ptr -> !llvm.ptr
    %to = llvm.load %target_at : !llvm.ptr -> !llvm.ptr
    %from_start = llvm.call @element_address(%from, %item) : (!llvm.ptr, i64) -> !llvm.ptr
    %to_start = llvm.call @element_address(%to, %item) : (!llvm.ptr, i64) -> !llvm.ptr
    %sizes = llvm.getelementptr %from[0, 3] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(ptr, ptr, i64, array<0 x i64>)>
    %from_strides = llvm.getelementptr %sizes[%rank] : (!llvm.ptr, i64) -> !llvm.ptr, i64
    %to_sizes = llvm.getelementptr %to[0, 3] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(ptr, ptr, i64, array<0 x i64>)>
    %to_strides = llvm.getelementptr %to_sizes[%rank] : (!llvm.ptr, i64) -> !llvm.ptr, i64
    llvm.call @copy_dimension(%rank, %item, %to_start, %from_start, %sizes, %to_strides, %from_strides)
        : (i64, i64, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr) -> ()
    llvm.return
  }
  llvm.func internal @element_address(%descriptor: !llvm.ptr, %item: i64) -> !llvm.ptr {
    %aligned_at = llvm.getelementptr %descriptor[0, 1] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(ptr, ptr, i64)>
    %offset_at = llvm.getelementptr %descriptor[0, 2] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(ptr, ptr, i64)>
    %aligned = llvm.load %aligned_at : !llvm.ptr -> !llvm.ptr
    %offset = llvm.load %offset_at : !llvm.ptr -> i64
    %bytes = llvm.mul %offset, %item : i64
    %start = llvm.getelementptr %aligned[%bytes] : (!llvm.ptr, i64) -> !llvm.ptr, i8
    llvm.return %start : !llvm.ptr
  }
  llvm.func internal @copy_dimension(%rank: i64, %item: i64, %to: !llvm.ptr, %from: !llvm.ptr, %sizes: !llvm.ptr,
                                     %to_strides: !llvm.ptr, %from_strides: !llvm.ptr) {
    %zero = llvm.mlir.constant(0 : i64) : i64
    %one = llvm.mlir.constant(1 : i64) : i64
    %scalar = llvm.icmp "eq" %rank, %zero : i64
    llvm.cond_br %scalar, ^element, ^dimension
  ^element:
    "llvm.intr.memmove"(%to, %from, %item) <{isVolatile = false}> : (!llvm.ptr, !llvm.ptr, i64) -> ()
    llvm.return
  ^dimension:
    %size = llvm.load %sizes : !llvm.ptr -> i64
    %to_stride = llvm.load %to_strides : !llvm.ptr -> i64
    %from_stride = llvm.load %from_strides : !llvm.ptr -> i64
    %to_step = llvm.mul %to_stride, %item : i64
    %from_step = llvm.mul %from_stride, %item : i64
    %rank_rest = llvm.sub %rank, %one : i64
    %sizes_rest = llvm.getelementptr %sizes[1] : (!llvm.ptr) -> !llvm.ptr, i64
    %to_rest = llvm.getelementptr %to_strides[1] : (!llvm.ptr) -> !llvm.ptr, i64
    %from_rest = llvm.getelementptr %from_strides[1] : (!llvm.ptr) -> !llvm.ptr, i64
    llvm.br ^loop(%zero : i64)
  ^loop(%i: i64):
    %more = llvm.icmp "slt" %i, %size : i64
    llvm.cond_br %more, ^body, ^done
  ^body:
    %to_bytes = llvm.mul %i, %to_step : i64
    %from_bytes = llvm.mul %i, %from_step : i64
    %to_here = llvm.getelementptr %to[%to_bytes] : (!llvm.ptr, i64) -> !llvm.ptr, i8
    %from_here = llvm.getelementptr %from[%from_bytes] : (!llvm.ptr, i64) -> !llvm.ptr, i8
    llvm.call @copy_dimension(%rank_rest, %item, %to_here, %from_here, %sizes_rest, %to_rest, %from_rest)
        : (i64, i64, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr, !llvm.ptr) -> ()
    %next = llvm.add %i, %one : i64
    llvm.br ^loop(%next : i64)
  ^done:
    llvm.return
  }
}
