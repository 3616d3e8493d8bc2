; Linux gives a process AMX's tiles only where it asks for them, arch_prctl(ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA),
; before its first tile instruction. Linked into every object that uses tiles, so that whoever loads it need not know.
; Asking again does no harm; a system that refuses traps at the first tile instruction, as it would have.

declare i64 @syscall(i64, ...)

; A constructor; llvm.global_ctors would make a section .ctors of it here, which not every linker knows.
@c4ml_at_load = internal constant ptr @c4ml_ask_for_tiles, section ".init_array", align 8
@llvm.used = appending global [1 x ptr] [ptr @c4ml_at_load], section "llvm.metadata"

define internal void @c4ml_ask_for_tiles() {
  %refused = call i64 (i64, ...) @syscall(i64 158, i64 4131, i64 18)
  ret void
}
