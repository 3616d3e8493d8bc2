"""Calls of libxsmm: a dispatch gives a kernel for fixed sizes, an invoke runs it. Dispatches are pure, so that they leave loops and merge."""

from c4ml_opt.mlir import extension, ir

IRDL = """
irdl.dialect @xsmm {
  // (m, n, k, lda, ldb, ldc, stride_a, stride_b) -> kernel; strides of the summed blocks in elements; attributes `element`
  // (f32 or f64) and, where C starts from zero, `beta_0`.
  irdl.operation @brgemm_dispatch {
    %index = irdl.is index
    %kernel = irdl.is i64
    irdl.operands(m: %index, n: %index, k: %index, lda: %index, ldb: %index, ldc: %index, stride_a: %index, stride_b: %index)
    irdl.results(kernel: %kernel)
  }
  // (kernel, a, offset, b, offset, c, offset, blocks): C += sum of A_i * B_i over the blocks.
  irdl.operation @brgemm_invoke {
    %index = irdl.is index
    %kernel = irdl.is i64
    %buffer = irdl.any
    %buffer_b = irdl.any
    %buffer_c = irdl.any
    irdl.operands(kernel: %kernel, a: %buffer, a_offset: %index, b: %buffer_b, b_offset: %index, c: %buffer_c, c_offset: %index, blocks: %index)
  }
}
"""


class NoEffect(ir.MemoryEffectsOpInterface):
    @staticmethod
    def get_effects(op, effects):
        pass


class Speculatable(ir.ConditionallySpeculatable):
    @staticmethod
    def get_speculatability(op):
        return ir.Speculatability.Speculatable


def load(context: ir.Context):
    """Declares the dialect in `context`."""
    context.dialects["irdl"]
    with context:
        extension("DialectsIRDL").load_dialects(ir.Module.parse(IRDL))
    NoEffect.attach("xsmm.brgemm_dispatch", context=context)
    Speculatable.attach("xsmm.brgemm_dispatch", context=context)
