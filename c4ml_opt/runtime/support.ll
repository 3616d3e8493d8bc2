; What lowered code may call besides the C library: the printing of vector.print, and copies of strided memrefs.
; Written in LLVM IR, so that no C compiler is needed to run code on this machine. The formats are those of
; MLIR's runner utilities.

@lld = private constant [5 x i8] c"%lld\00"
@llu = private constant [5 x i8] c"%llu\00"
@g = private constant [3 x i8] c"%g\00"
@s = private constant [3 x i8] c"%s\00"
@open = private constant [3 x i8] c"( \00"
@close = private constant [3 x i8] c" )\00"
@comma = private constant [3 x i8] c", \00"
@newline = private constant [2 x i8] c"\0A\00"

declare i32 @printf(ptr, ...)

define void @printI64(i64 %value) {
  call i32 (ptr, ...) @printf(ptr @lld, i64 %value)
  ret void
}

define void @printU64(i64 %value) {
  call i32 (ptr, ...) @printf(ptr @llu, i64 %value)
  ret void
}

define void @printF64(double %value) {
  call i32 (ptr, ...) @printf(ptr @g, double %value)
  ret void
}

define void @printF32(float %value) {
  %wide = fpext float %value to double
  call void @printF64(double %wide)
  ret void
}

define void @printBF16(i16 %bits) {
  %wide = zext i16 %bits to i32
  %high = shl i32 %wide, 16
  %value = bitcast i32 %high to float
  call void @printF32(float %value)
  ret void
}

; half to float by integers: the conversion functions are not in every C compiler's library.
define void @printF16(i16 %bits) {
  %wide = zext i16 %bits to i32
  %magnitude = and i32 %wide, 32767
  %shifted = shl i32 %magnitude, 13
  %scaled = bitcast i32 %shifted to float
  %value = fmul float %scaled, 0x46F0000000000000
  %special = icmp uge i32 %magnitude, 31744
  %exponent = or i32 %shifted, 2139095040
  %infinite = bitcast i32 %exponent to float
  %positive = select i1 %special, float %infinite, float %value
  %negated = fneg float %positive
  %negative = icmp uge i32 %wide, 32768
  %result = select i1 %negative, float %negated, float %positive
  call void @printF32(float %result)
  ret void
}

define void @printString(ptr %text) {
  call i32 (ptr, ...) @printf(ptr @s, ptr %text)
  ret void
}

define void @printOpen() {
  call void @printString(ptr @open)
  ret void
}

define void @printClose() {
  call void @printString(ptr @close)
  ret void
}

define void @printComma() {
  call void @printString(ptr @comma)
  ret void
}

define void @printNewline() {
  call void @printString(ptr @newline)
  ret void
}

; An unranked memref is {rank, descriptor}; a descriptor {allocated, aligned, offset, sizes[rank], strides[rank]}.
define void @memrefCopy(i64 %item, ptr %source, ptr %target) {
  %rank = load i64, ptr %source
  %source.at = getelementptr { i64, ptr }, ptr %source, i64 0, i32 1
  %target.at = getelementptr { i64, ptr }, ptr %target, i64 0, i32 1
  %from = load ptr, ptr %source.at
  %to = load ptr, ptr %target.at
  %from.start = call ptr @start(ptr %from, i64 %item)
  %to.start = call ptr @start(ptr %to, i64 %item)
  %sizes = getelementptr { ptr, ptr, i64, [0 x i64] }, ptr %from, i64 0, i32 3
  %from.strides = getelementptr i64, ptr %sizes, i64 %rank
  %to.sizes = getelementptr { ptr, ptr, i64, [0 x i64] }, ptr %to, i64 0, i32 3
  %to.strides = getelementptr i64, ptr %to.sizes, i64 %rank
  call void @copy(i64 %rank, i64 %item, ptr %to.start, ptr %from.start, ptr %sizes, ptr %to.strides, ptr %from.strides)
  ret void
}

define internal ptr @start(ptr %descriptor, i64 %item) {
  %aligned.at = getelementptr { ptr, ptr, i64 }, ptr %descriptor, i64 0, i32 1
  %offset.at = getelementptr { ptr, ptr, i64 }, ptr %descriptor, i64 0, i32 2
  %aligned = load ptr, ptr %aligned.at
  %offset = load i64, ptr %offset.at
  %bytes = mul i64 %offset, %item
  %start = getelementptr i8, ptr %aligned, i64 %bytes
  ret ptr %start
}

define internal void @copy(i64 %rank, i64 %item, ptr %to, ptr %from, ptr %sizes, ptr %to.strides, ptr %from.strides) {
  %scalar = icmp eq i64 %rank, 0
  br i1 %scalar, label %element, label %dimension

element:
  call void @llvm.memmove.p0.p0.i64(ptr %to, ptr %from, i64 %item, i1 false)
  ret void

dimension:
  %size = load i64, ptr %sizes
  %to.stride = load i64, ptr %to.strides
  %from.stride = load i64, ptr %from.strides
  %to.step = mul i64 %to.stride, %item
  %from.step = mul i64 %from.stride, %item
  %rank.rest = sub i64 %rank, 1
  %sizes.rest = getelementptr i64, ptr %sizes, i64 1
  %to.rest = getelementptr i64, ptr %to.strides, i64 1
  %from.rest = getelementptr i64, ptr %from.strides, i64 1
  br label %loop

loop:
  %i = phi i64 [ 0, %dimension ], [ %next, %body ]
  %more = icmp slt i64 %i, %size
  br i1 %more, label %body, label %done

body:
  %to.bytes = mul i64 %i, %to.step
  %from.bytes = mul i64 %i, %from.step
  %to.here = getelementptr i8, ptr %to, i64 %to.bytes
  %from.here = getelementptr i8, ptr %from, i64 %from.bytes
  call void @copy(i64 %rank.rest, i64 %item, ptr %to.here, ptr %from.here, ptr %sizes.rest, ptr %to.rest, ptr %from.rest)
  %next = add i64 %i, 1
  br label %loop

done:
  ret void
}

declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
