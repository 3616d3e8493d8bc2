"""The loops over corresponding elements of a plain and a packed memref."""


def copy_tiles(emit, op, plain, packed, copy):
    """Calls `copy(emitter, plain, index, packed, index)` in loops over the packed tiles, clipped to the plain memref.

    `op` is a linalg.pack or unpack, for its inner_dims_pos and outer_dims_perm.
    """
    rank = plain.type.rank
    tiled = list(op.attributes["inner_dims_pos"])
    given = list(op.attributes["outer_dims_perm"]) if "outer_dims_perm" in op.attributes else []
    order = given or list(range(rank))
    tile_sizes = [emit.dim(packed, rank + k) for k in range(len(tiled))]
    sizes = [emit.dim(plain, d) for d in tiled]

    def outer(inner, grid):
        base = [None] * rank
        for position, dim in enumerate(order):
            base[dim] = grid[position]
        for k, dim in enumerate(tiled):
            base[dim] = inner.binary("arith.muli", base[dim], tile_sizes[k])
        bounds = [tile_sizes[k] if _divides(plain, packed, k, dim) else clipped(inner, k, base[dim]) for k, dim in enumerate(tiled)]

        def element(innermost, within):
            index = list(base)
            for k, dim in enumerate(tiled):
                index[dim] = innermost.binary("arith.addi", base[dim], within[k])
            copy(innermost, plain, index, packed, [*grid, *within])

        inner.nest(bounds, element)

    def clipped(inner, k, start):
        return inner.binary("arith.minsi", tile_sizes[k], inner.binary("arith.subi", sizes[k], start))

    def _divides(plain, packed, k, dim):
        a, b = plain.type, packed.type
        static = not a.is_dynamic_dim(dim) and not b.is_dynamic_dim(rank + k)
        return static and a.get_dim_size(dim) % b.get_dim_size(rank + k) == 0

    emit.nest([emit.dim(packed, i) for i in range(rank)], outer)
