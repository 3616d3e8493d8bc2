"""Turn unstructured control flow around tensors into scf, as one-shot bufferization overlooks conflicts around their back edges."""

from c4ml_opt.pipeline import run_pipeline
from c4ml_opt.transforms._emit import walk


def run(op, options):
    for child in walk(op):
        if child.name == "func.func" and len(child.regions[0].blocks) > 1 and _has_tensors(child):
            run_pipeline(child, "func.func(lift-cf-to-scf,canonicalize)")


def _has_tensors(function) -> bool:
    arguments = [a for block in function.regions[0].blocks for a in block.arguments]
    return any("tensor<" in str(v.type) for v in [*arguments, *(r for o in walk(function) for r in o.results)])
