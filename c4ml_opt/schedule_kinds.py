"""What transforms work on and give, by name: kinds of payload operations, `*` for any ending."""

from .diagnostics import UserError
from .pipeline import names
from .pipeline.expression import Expression, ExpressionError
from .pipeline.questions import condition
from .pipeline.text import RESERVED, PipelineError, parse

SAME = "same"
LINALG = {"linalg.*"}
TILEABLE = {"linalg.*", "tensor.pad", "tensor.pack", "tensor.unpack"}
LOOPS = {"scf.for", "scf.forall", "scf.parallel", "scf.while", "affine.for", "affine.parallel"}
CONV = {"linalg.conv_*", "linalg.depthwise_conv_*", "linalg.generic"}

# The kinds that each operand's payload must have; None where anything goes.
WANTED = {
    "transform.structured.tile_using_for": [TILEABLE],
    "transform.structured.tile_using_forall": [TILEABLE],
    "transform.structured.tile_reduction_using_for": [LINALG],
    "transform.structured.fuse": [TILEABLE],
    "transform.structured.fuse_into_containing_op": [TILEABLE, LOOPS],
    "transform.structured.vectorize": [{"linalg.*", "tensor.pad", "tensor.pack", "tensor.unpack", "tensor.insert_slice"}],
    "transform.structured.generalize": [LINALG],
    "transform.structured.specialize": [LINALG],
    "transform.structured.interchange": [{"linalg.generic"}],
    "transform.structured.pack": [LINALG],
    "transform.structured.pack_greedily": [LINALG],
    "transform.structured.pad": [LINALG],
    "transform.structured.decompose": [LINALG],
    "transform.structured.split_reduction": [LINALG],
    "transform.structured.convert_to_loops": [TILEABLE],
    "transform.structured.convert_conv2d_to_img2col": [CONV],
    "transform.structured.winograd_conv2d": [{"linalg.conv_2d_*"}],
    "transform.loop.unroll": [LOOPS],
    "transform.loop.peel": [LOOPS],
    "transform.loop.pipeline": [LOOPS],
    "transform.loop.coalesce": [LOOPS],
    "transform.loop.forall_to_for": [{"scf.forall"}],
    "transform.loop.forall_to_parallel": [{"scf.forall"}],
    "transform.loop.hoist_loop_invariant_subsets": [LOOPS],
    "transform.affine.simplify_bounded_affine_ops": [{"affine.*"}],
}

# The kinds of each result, the last one again for those that follow.
PRODUCED = {
    "transform.structured.tile_using_for": [SAME, {"scf.for"}],
    "transform.structured.tile_using_forall": [SAME, {"scf.forall"}],
    "transform.structured.fuse": [SAME, {"scf.for", "scf.forall"}],
    "transform.structured.generalize": [{"linalg.generic"}],
    "transform.structured.interchange": [{"linalg.generic"}],
    "transform.structured.pack": [{"linalg.generic"}],
    "transform.loop.forall_to_for": [{"scf.for"}],
    "transform.apply_registered_pass": [SAME],
    "transform.cast": [SAME],
    "transform.split_handle": [SAME],
    "c4ml.run_pass": [SAME],
}


def fits(kind: str, wanted: str) -> bool:
    """Whether some operation is of both kinds."""
    a, b = kind.rstrip("*"), wanted.rstrip("*")
    if kind.endswith("*") and wanted.endswith("*"):
        return a.startswith(b) or b.startswith(a)
    return b.startswith(a) if kind.endswith("*") else a.startswith(b) if wanted.endswith("*") else a == b


def wrong_names(op) -> list[str]:
    """Mistakes in the texts of this project's transform operations: conditions, expressions, pipelines, facts."""
    try:
        if op.name == "c4ml.partition":
            for attribute in op.attributes["conditions"]:
                condition(attribute.value)
        elif op.name == "c4ml.assert" and "param" not in (str(op.operands[0].type) if len(op.operands) else "param"):
            condition(op.attributes["condition"].value)
        elif op.name in ("c4ml.assert", "c4ml.compute"):
            params = [f"p{i}" for i in range(len(op.operands))]
            Expression(op.attributes["expression" if op.name == "c4ml.compute" else "condition"].value, [*params, "target"])
        elif op.name == "c4ml.run_pass":
            return _unknown_passes(op.attributes["pipeline"].value)
        elif op.name == "c4ml.target_fact" and "default" not in op.attributes:
            from . import target

            target.current().fact(op.attributes["fact"].value)
    except (ExpressionError, PipelineError) as error:
        return [str(error)]
    except UserError as error:
        return [error.message]
    return []


def _unknown_passes(text):
    nodes = [n for root in parse(text) for n in root.walk() if n.children is None and n.name not in RESERVED]
    return [names.unknown(n.name) for n in nodes if n.name and not names.known(n.name)]
