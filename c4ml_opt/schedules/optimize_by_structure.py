"""Choose a strategy for each linalg operation by its structure: contractions, convolutions, elementwise operations and reductions on vectors.

Tiles come from the target's vectors and registers (`c4ml.vector_tiles`); what does not divide is masked; a convolution of known size
becomes a contraction by img2col; what no strategy fits is left as it is.
"""

OP, PARAM = "!transform.any_op", "!transform.param<i64>"
READ = f"{OP} {{transform.readonly}}"

#: (kind, loops, which of them runs along the vectors)
SHAPES = [
    *(("contraction", 3, inner) for inner in range(3)),
    *(("contraction", loops, loops - 2) for loops in (2, 4, 5, 6)),
    *(("elementwise", loops, loops - 1) for loops in range(1, 7)),
    *(("reduction", loops, inner) for loops in (2, 3, 4) for inner in range(loops)),
]


def build(target, options):
    vector = target.vector
    # A scalable size has to stand in the script, one for each width of element.
    inner_sizes = [2 * vector.bits // width for width in (8, 16, 32, 64)] if vector.scalable else [None]
    pairs, sequences = [], []
    for kind, loops, inner in SHAPES:
        for size in inner_sizes:
            name = f"{kind}_{loops}_{inner}" + (f"_{size}" if size else "")
            pairs.append(f"@is_{name} -> @do_{name}")
            sequences.append(_strategy(name, kind, loops, inner, size))
    return TEXT.format(pairs=", ".join(pairs), sequences="\n".join(sequences))


def _strategy(name, kind, loops, inner, size):
    params = [f"%t{i}" for i in range(loops)]
    values = {
        "name": name,
        "tiles": ", ".join(f"[{size}]" if size and i == inner else p for i, p in enumerate(params)),
        "tile_kinds": ", ".join([OP] + [PARAM] * (loops - bool(size))),
        "results": ", ".join([OP] * (loops + 1)),
        "loops": loops,
        "params": ", ".join(params),
        "kinds": ", ".join([PARAM] * loops),
        "arguments": ", ".join(f"{p}: {PARAM} {{transform.readonly}}" for p in params),
        "wanted": f'kind = "{kind}", inner = {inner} : i64' + (f", size = {size} : i64" if size else ""),
    }
    return STRATEGY.format(**values)


TEXT = """module attributes {{transform.with_named_sequence}} {{
  transform.named_sequence @__transform_main(%root: !transform.any_op {{transform.readonly}}) {{
    %functions = transform.structured.match ops{{["func.func"]}} in %root : (!transform.any_op) -> !transform.any_op
    %products = transform.foreach_match in %functions @is_convolution -> @do_convolution : (!transform.any_op) -> !transform.any_op
    %named = transform.apply_registered_pass "linalg-morph-ops" with options = {{"generic-to-category" = true}} to %products
      : (!transform.any_op) -> !transform.any_op
    %done = transform.foreach_match in %named {pairs} : (!transform.any_op) -> !transform.any_op
    transform.foreach %done : !transform.any_op {{
    ^bb0(%function: !transform.any_op):
      transform.include @lower_vectors failures(propagate) (%function) : (!transform.any_op) -> ()
    }}
    transform.yield
  }}
  transform.named_sequence @is_convolution(%op: !transform.any_op {{transform.readonly}}) -> !transform.any_op {{
    transform.match.operation_name %op ["linalg.conv_2d_nhwc_hwcf", "linalg.conv_2d_nhwc_fhwc", "linalg.conv_2d_nchw_fchw"] : !transform.any_op
    "c4ml.match"(%op) {{condition = "static() and len(dtype()) == 1 and attr('dilations', [1, 1]) == [1, 1]"}} : (!transform.any_op) -> ()
    transform.yield %op : !transform.any_op
  }}
  transform.named_sequence @do_convolution(%op: !transform.any_op {{transform.consumed}}) {{
    %columns, %product = transform.structured.convert_conv2d_to_img2col %op : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }}
  transform.named_sequence @lower_vectors(%function: !transform.any_op {{transform.consumed}}) {{
    transform.apply_patterns to %function {{
      transform.apply_patterns.vector.reduction_to_contract
    }} : !transform.any_op
    transform.apply_patterns to %function {{
      transform.apply_patterns.canonicalization
      transform.apply_patterns.vector.lower_masked_transfers
    }} : !transform.any_op
    transform.apply_cse to %function : !transform.any_op
    %loops = transform.structured.match ops{{["scf.for"]}} in %function : (!transform.any_op) -> !transform.any_op
    transform.apply_licm to %loops : !transform.any_op
    transform.loop.hoist_loop_invariant_subsets %loops : !transform.any_op
    transform.apply_patterns to %function {{
      transform.apply_patterns.canonicalization
    }} : !transform.any_op
    transform.apply_patterns to %function {{
      transform.apply_patterns.vector.lower_contraction lowering_strategy = "outerproduct"
      transform.apply_patterns.vector.lower_outerproduct
    }} : !transform.any_op
    %known = "c4ml.run_pass"(%function) {{pipeline = "approximate-math"}} : (!transform.any_op) -> !transform.any_op
    // One transfer a row: scalable vectors of several dimensions have no place in memory.
    %rows = transform.apply_registered_pass "convert-vector-to-scf" with options = {{"full-unroll" = true, "lower-tensors" = true}} to %known
      : (!transform.any_op) -> !transform.any_op
    transform.apply_patterns to %rows {{
      transform.apply_patterns.vector.lower_create_mask
      transform.apply_patterns.canonicalization
    }} : !transform.any_op
    transform.yield
  }}
{sequences}
}}
"""
STRATEGY = """
  transform.named_sequence @is_{name}(%op: !transform.any_op {{transform.readonly}}) -> (!transform.any_op, {kinds}) {{
    {params} = "c4ml.vector_tiles"(%op) {{{wanted}}} : (!transform.any_op) -> ({kinds})
    transform.yield %op, {params} : !transform.any_op, {kinds}
  }}
  transform.named_sequence @do_{name}(%op: !transform.any_op {{transform.consumed}}, {arguments}) {{
    %tile, %loops:{loops} = transform.structured.tile_using_for %op tile_sizes [{tiles}] : ({tile_kinds}) -> ({results})
    transform.include @vectorize_{name} failures(suppress) (%tile, {params}) : (!transform.any_op, {kinds}) -> ()
    transform.yield
  }}
  transform.named_sequence @vectorize_{name}(%op: !transform.any_op {{transform.consumed}}, {arguments}) {{
    transform.structured.vectorize %op vector_sizes [{tiles}] {{create_named_contraction}} : {tile_kinds}
    transform.yield
  }}"""
