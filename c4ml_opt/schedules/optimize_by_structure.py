"""Choose a strategy for each linalg operation by its structure: contractions, convolutions, elementwise operations and reductions on vectors.

Tiles come from the target's vectors and registers (`c4ml.vector_tiles`, `c4ml.window_tiles`), blocks of contractions from
its second-level cache (`c4ml.cache_tiles`); what does not divide is masked. A convolution
of known size becomes a contraction by img2col; other ones and pooling are elementwise operations in loops over the window. What no strategy
fits is left as it is. Sums along contiguous elements are carried in vectors (`carry-reductions-in-vectors`).
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
#: (loops, which of them runs along the vectors) of convolutions and pooling along one and two dimensions
WINDOWS = [(7, 3), (6, 3), (5, 2), (4, 2)]
#: The same of sums along contiguous elements: dot products, matrix times vector and times transposed matrix, with batches; rows.
SUMS = [(loops, loops - 1) for loops in range(1, 6)]


def build(target, options):
    vector = target.vector
    # A scalable size has to stand in the script, one for each width of element.
    sizes = [vector.bits // width for width in (8, 16, 32, 64)] if vector.scalable else []
    inner_sizes, sum_sizes = [2 * size for size in sizes] or [None], [4 * size for size in sizes] or [None]
    pairs, windows, sequences = [], [], []
    for kind, loops, inner in SHAPES:
        for size in inner_sizes:
            name = f"{kind}_{loops}_{inner}" + (f"_{size}" if size else "")
            pairs.append(f"@is_{name} -> @do_{name}")
            sequences.append(_strategy(name, kind, loops, inner, size))
    for loops, inner in WINDOWS:
        for size in inner_sizes:
            name = f"window_{loops}_{inner}" + (f"_{size}" if size else "")
            windows.append(f"@is_{name} -> @do_{name}")
            sequences.append(IN_LOOPS.format(matcher="window_tiles", **_values(name, "window", loops, inner, size)))
    for loops, inner in SUMS:
        for size in sum_sizes:
            name = f"sum_{loops}_{inner}" + (f"_{size}" if size else "")
            pairs.append(f"@is_{name} -> @do_{name}")
            sequences.append(IN_LOOPS.format(matcher="vector_tiles", **_values(name, "sum", loops, inner, size)))
    return TEXT.format(pairs=", ".join(pairs), windows=", ".join(windows), sequences="\n".join(sequences))


def _strategy(name, kind, loops, inner, size):
    values = _values(name, kind, loops, inner, size)
    blocks = BLOCKS.format(**values) if kind == "contraction" else ""
    return STRATEGY.format(blocks=blocks, whole="%block" if blocks else "%op", **values)


def _values(name, kind, loops, inner, size):
    params = [f"%t{i}" for i in range(loops)]
    sizes = [f"[{size}]" if size and i == inner else p for i, p in enumerate(params)]
    return {
        "name": name,
        "tiles": ", ".join(sizes),
        "inner": inner,
        "blocks_of": ", ".join(f"%b{i}" for i in range(loops)),
        "block_kinds": ", ".join([OP] + [PARAM] * loops),
        "inner_tile": sizes[inner],
        "inner_param": params[inner],
        "inner_kinds": ", ".join([OP] + [PARAM] * (not size)),
        "tile_kinds": ", ".join([OP] + [PARAM] * (loops - bool(size))),
        "results": ", ".join([OP] * (loops + 1)),
        "loops": loops,
        "params": ", ".join(params),
        "kinds": ", ".join([PARAM] * loops),
        "arguments": ", ".join(f"{p}: {PARAM} {{transform.readonly}}" for p in params),
        "wanted": f'kind = "{kind}", inner = {inner} : i64' + (f", size = {size} : i64" if size else ""),
    }


TEXT = """module attributes {{transform.with_named_sequence}} {{
  transform.named_sequence @__transform_main(%root: !transform.any_op {{transform.readonly}}) {{
    %functions = transform.structured.match ops{{["func.func"]}} in %root : (!transform.any_op) -> !transform.any_op
    %products = transform.foreach_match in %functions @is_convolution -> @do_convolution : (!transform.any_op) -> !transform.any_op
    %windows = transform.foreach_match in %products {windows} : (!transform.any_op) -> !transform.any_op
    %named = transform.apply_registered_pass "linalg-morph-ops" with options = {{"generic-to-category" = true}} to %windows
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
    // The sizes of slices, which masks are made of, are known outside of the loops over them.
    transform.apply_patterns to %function {{
      transform.apply_patterns.canonicalization
      transform.apply_patterns.memref.resolve_ranked_shaped_type_result_dims
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
    %known = "c4ml.run_pass"(%function) {{pipeline = "carry-reductions-in-vectors,approximate-math"}} : (!transform.any_op) -> !transform.any_op
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
{blocks}    %tile, %loops:{loops} = transform.structured.tile_using_for {whole} tile_sizes [{tiles}] : ({tile_kinds}) -> ({results})
    transform.include @vectorize_{name} failures(suppress) (%tile, {params}) : (!transform.any_op, {kinds}) -> ()
    transform.yield
  }}
  transform.named_sequence @vectorize_{name}(%op: !transform.any_op {{transform.consumed}}, {arguments}) {{
    transform.structured.vectorize %op vector_sizes [{tiles}] {{create_named_contraction}} : {tile_kinds}
    transform.yield
  }}"""
BLOCKS = """    {blocks_of} = "c4ml.cache_tiles"(%op) {{inner = {inner} : i64}} : (!transform.any_op) -> ({kinds})
    %block, %blocks:{loops} = transform.structured.tile_using_for %op tile_sizes [{blocks_of}] : ({block_kinds}) -> ({results})
"""
# Whole vectors along one loop, every other one step by step: what is left of a tile has one dimension.
IN_LOOPS = """
  transform.named_sequence @is_{name}(%op: !transform.any_op {{transform.readonly}}) -> (!transform.any_op, {kinds}) {{
    {params} = "c4ml.{matcher}"(%op) {{{wanted}}} : (!transform.any_op) -> ({kinds})
    transform.yield %op, {params} : !transform.any_op, {kinds}
  }}
  transform.named_sequence @do_{name}(%op: !transform.any_op {{transform.consumed}}, {arguments}) {{
    %generic = transform.structured.generalize %op : (!transform.any_op) -> !transform.any_op
    %tile, %loops:{loops} = transform.structured.tile_using_for %generic tile_sizes [{tiles}] : ({tile_kinds}) -> ({results})
    transform.apply_patterns to %loops#0 {{
      transform.apply_patterns.canonicalization
      transform.apply_patterns.linalg.fold_unit_extent_dims_via_slices
      transform.apply_patterns.tensor.merge_consecutive_insert_extract_slice
    }} : !transform.any_op
    transform.include @vectorize_{name} failures(suppress) (%loops#0, {inner_param}) : (!transform.any_op, !transform.param<i64>) -> ()
    transform.yield
  }}
  transform.named_sequence @vectorize_{name}(%loop: !transform.any_op {{transform.readonly}}, {inner_param}: !transform.param<i64> {{transform.readonly}}) {{
    %op = transform.structured.match ops{{["linalg.generic"]}} in %loop : (!transform.any_op) -> !transform.any_op
    transform.structured.vectorize %op vector_sizes [{inner_tile}] : {inner_kinds}
    transform.yield
  }}"""
