"""Normalize the layouts of memrefs whose affine map is no strided form, such as (d0 floordiv 4, d0 mod 4), by upstream's pass.

A module without one stays as it is: upstream would also give strided arguments another type.
"""

from c4ml_opt.mlir import ir
from c4ml_opt.pipeline import run_pipeline
from c4ml_opt.transforms._emit import walk


def run(op, options):
    if any(_is_tiled(v.type) for child in walk(op) for v in child.results):
        run_pipeline(op, "builtin.module(normalize-memrefs)")


def _is_tiled(type_) -> bool:
    return isinstance(type_, ir.MemRefType) and any(word in str(type_) for word in ("floordiv", "ceildiv", " mod "))
