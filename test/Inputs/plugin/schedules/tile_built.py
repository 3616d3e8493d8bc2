"""Tile every matmul by a text that Python builds. For tests of schedules."""

from dataclasses import dataclass

TEXT = """
module attributes {{transform.with_named_sequence, c4ml.libraries = ["tile-first"]}} {{
  transform.named_sequence private @tile_first(
    !transform.any_op {{transform.readonly}}, !transform.param<i64> {{transform.readonly}}, !transform.param<i64> {{transform.readonly}})
  transform.named_sequence @__transform_main(%root: !transform.any_op {{transform.readonly}}) {{
    %rows = transform.param.constant {rows} : i64 -> !transform.param<i64>
    transform.include @tile_first failures(propagate) (%root, %rows, %rows)
      : (!transform.any_op, !transform.param<i64>, !transform.param<i64>) -> ()
    transform.yield
  }}
}}
"""


@dataclass(frozen=True)
class Options:
    rows: int = 16


def build(target, options):
    return TEXT.format(rows=options.rows)
