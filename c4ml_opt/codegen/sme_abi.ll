; The SME ABI's support routines (AAPCS64, "SME support routines"), which GCC's library has only since GCC 14, and the
; copies that streaming code calls. Weak, so that a system's own take their place.
;
; The code generator has no assembler for AArch64, and the routines' own calling conventions cannot be written in LLVM
; IR: each is the words of its instructions, executed from the start of the function. test/unit/test_link.py assembles
; the comments and compares.
;
; A TPIDR2 block is {pointer to the save buffer, number of slices as i16, six reserved bytes}.

define weak void @__arm_sme_state() naked nounwind noinline prologue <{i32, i32, i32, i32, i32}> <{
  i32 3539468288, ; mov x0, #0xc000000000000000
  i32 3577430608, ; mrs x16, S3_3_C4_C2_2
  i32 3007317504, ; bfxil x0, x16, #0, #2
  i32 3577467041, ; mrs x1, S3_3_C13_C0_5
  i32 3596551104  ; ret
}> {
  unreachable
}

define weak void @__arm_tpidr2_save() naked nounwind noinline prologue <{i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32}> <{
  i32 3577467056, ; mrs x16, S3_3_C13_C0_5
  i32 3019899376, ; cbz x16, 1f
  i32 2034243086, ; ldrh w14, [x16, #10]
  i32 889192910, ; cbnz w14, 2f
  i32 3107982862, ; ldr w14, [x16, #12]
  i32 889192846, ; cbnz w14, 2f
  i32 2034242062, ; ldrh w14, [x16, #8]
  i32 4181721616, ; ldr x16, [x16]
  i32 3019899152, ; cbz x16, 1f
  i32 872415470, ; cbz w14, 1f
  i32 706675695, ; mov w15, wzr
  i32 3776995840, ; 0: str za[w15, 0], [x16]
  i32 70277168, ; addsvl x16, x16, #1
  i32 285214191, ; add w15, w15, #1
  i32 1796145631, ; cmp w14, w15
  i32 1426063233, ; b.ne 0b
  i32 3596551104, ; 1: ret
  i32 3558869824  ; 2: brk #0x5a
}> {
  unreachable
}

define weak void @__arm_tpidr2_restore() naked nounwind noinline prologue <{i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32, i32}> <{
  i32 3577467054, ; mrs x14, S3_3_C13_C0_5
  i32 3036676622, ; cbnz x14, 2f
  i32 2034242574, ; ldrh w14, [x0, #10]
  i32 889192910, ; cbnz w14, 2f
  i32 3107982350, ; ldr w14, [x0, #12]
  i32 889192846, ; cbnz w14, 2f
  i32 2034241550, ; ldrh w14, [x0, #8]
  i32 4181721104, ; ldr x16, [x0]
  i32 3019899152, ; cbz x16, 1f
  i32 872415470, ; cbz w14, 1f
  i32 706675695, ; mov w15, wzr
  i32 3774898688, ; 0: ldr za[w15, 0], [x16]
  i32 70277168, ; addsvl x16, x16, #1
  i32 285214191, ; add w15, w15, #1
  i32 1796145631, ; cmp w14, w15
  i32 1426063233, ; b.ne 0b
  i32 3596551104, ; 1: ret
  i32 3558869856  ; 2: brk #0x5b
}> {
  unreachable
}

; In streaming mode the C library's NEON copies are illegal.
define weak ptr @__arm_sc_memcpy(ptr %to, ptr %from, i64 %count) "aarch64_pstate_sm_compatible" "no-builtins" {
  br label %loop

loop:
  %i = phi i64 [ 0, %0 ], [ %next, %body ]
  %more = icmp ult i64 %i, %count
  br i1 %more, label %body, label %done

body:
  %source = getelementptr i8, ptr %from, i64 %i
  %target = getelementptr i8, ptr %to, i64 %i
  %byte = load i8, ptr %source
  store i8 %byte, ptr %target
  %next = add i64 %i, 1
  br label %loop

done:
  ret ptr %to
}

define weak ptr @__arm_sc_memmove(ptr %to, ptr %from, i64 %count) "aarch64_pstate_sm_compatible" "no-builtins" {
  %to.int = ptrtoint ptr %to to i64
  %from.int = ptrtoint ptr %from to i64
  %distance = sub i64 %to.int, %from.int
  %forward = icmp uge i64 %distance, %count
  br i1 %forward, label %copy, label %loop

copy:
  %copied = call ptr @__arm_sc_memcpy(ptr %to, ptr %from, i64 %count)
  ret ptr %to

loop:
  %left = phi i64 [ %count, %0 ], [ %rest, %body ]
  %more = icmp ne i64 %left, 0
  br i1 %more, label %body, label %done

body:
  %rest = sub i64 %left, 1
  %source = getelementptr i8, ptr %from, i64 %rest
  %target = getelementptr i8, ptr %to, i64 %rest
  %byte = load i8, ptr %source
  store i8 %byte, ptr %target
  br label %loop

done:
  ret ptr %to
}

define weak ptr @__arm_sc_memset(ptr %to, i32 %value, i64 %count) "aarch64_pstate_sm_compatible" "no-builtins" {
  %byte = trunc i32 %value to i8
  br label %loop

loop:
  %i = phi i64 [ 0, %0 ], [ %next, %body ]
  %more = icmp ult i64 %i, %count
  br i1 %more, label %body, label %done

body:
  %target = getelementptr i8, ptr %to, i64 %i
  store i8 %byte, ptr %target
  %next = add i64 %i, 1
  br label %loop

done:
  ret ptr %to
}
