; Prints what a program's @main gives, as vector.print does: ( ( 1, 2 ), ( 3, 4 ) ).
; The print functions are those of runtime/support.ll.

declare void @printI64(i64)
declare void @printU64(i64)
declare void @printF64(double)
declare void @printF32(float)
declare void @printF16(i16)
declare void @printBF16(i16)
declare void @printOpen()
declare void @printClose()
declare void @printComma()
declare void @printNewline()

define internal void @c4ml_print_i1(ptr %at) {
  %value = load i8, ptr %at
  %bit = and i8 %value, 1
  %wide = zext i8 %bit to i64
  call void @printI64(i64 %wide)
  ret void
}

define internal void @c4ml_print_i8(ptr %at) {
  %value = load i8, ptr %at
  %wide = sext i8 %value to i64
  call void @printI64(i64 %wide)
  ret void
}

define internal void @c4ml_print_i16(ptr %at) {
  %value = load i16, ptr %at
  %wide = sext i16 %value to i64
  call void @printI64(i64 %wide)
  ret void
}

define internal void @c4ml_print_i32(ptr %at) {
  %value = load i32, ptr %at
  %wide = sext i32 %value to i64
  call void @printI64(i64 %wide)
  ret void
}

define internal void @c4ml_print_i64(ptr %at) {
  %value = load i64, ptr %at
  call void @printI64(i64 %value)
  ret void
}

define internal void @c4ml_print_f32(ptr %at) {
  %value = load float, ptr %at
  call void @printF32(float %value)
  ret void
}

define internal void @c4ml_print_f64(ptr %at) {
  %value = load double, ptr %at
  call void @printF64(double %value)
  ret void
}

define internal void @c4ml_print_f16(ptr %at) {
  %value = load i16, ptr %at
  call void @printF16(i16 %value)
  ret void
}

define internal void @c4ml_print_bf16(ptr %at) {
  %value = load i16, ptr %at
  call void @printBF16(i16 %value)
  ret void
}

; %memref: {allocated, aligned, offset, sizes[rank], strides[rank]}; %item: bytes of an element.
define internal void @c4ml_print_memref(ptr %memref, i64 %rank, i64 %item, ptr %element) {
  %aligned.at = getelementptr { ptr, ptr, i64 }, ptr %memref, i64 0, i32 1
  %offset.at = getelementptr { ptr, ptr, i64 }, ptr %memref, i64 0, i32 2
  %sizes = getelementptr { ptr, ptr, i64, [0 x i64] }, ptr %memref, i64 0, i32 3
  %strides = getelementptr i64, ptr %sizes, i64 %rank
  %aligned = load ptr, ptr %aligned.at
  %offset = load i64, ptr %offset.at
  %bytes = mul i64 %offset, %item
  %start = getelementptr i8, ptr %aligned, i64 %bytes
  call void @c4ml_print_part(ptr %start, i64 %rank, ptr %sizes, ptr %strides, i64 %item, ptr %element)
  call void @printNewline()
  ret void
}

define internal void @c4ml_print_part(ptr %here, i64 %rank, ptr %sizes, ptr %strides, i64 %item, ptr %element) {
  %scalar = icmp eq i64 %rank, 0
  br i1 %scalar, label %one, label %many

one:
  call void %element(ptr %here)
  ret void

many:
  %size = load i64, ptr %sizes
  %stride = load i64, ptr %strides
  %step = mul i64 %stride, %item
  %rank.rest = sub i64 %rank, 1
  %sizes.rest = getelementptr i64, ptr %sizes, i64 1
  %strides.rest = getelementptr i64, ptr %strides, i64 1
  call void @printOpen()
  br label %loop

loop:
  %i = phi i64 [ 0, %many ], [ %next, %print ]
  %more = icmp slt i64 %i, %size
  br i1 %more, label %body, label %done

body:
  %first = icmp eq i64 %i, 0
  br i1 %first, label %print, label %comma

comma:
  call void @printComma()
  br label %print

print:
  %bytes = mul i64 %i, %step
  %there = getelementptr i8, ptr %here, i64 %bytes
  call void @c4ml_print_part(ptr %there, i64 %rank.rest, ptr %sizes.rest, ptr %strides.rest, i64 %item, ptr %element)
  %next = add i64 %i, 1
  br label %loop

done:
  call void @printClose()
  ret void
}
