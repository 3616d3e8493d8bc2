"""Reading the coordinates that tensor.gather and tensor.scatter keep in a tensor of indices."""


def read_position(emit, indices, batch, dims) -> dict:
    """Dimension to index value of the coordinate that `indices` holds at the batch position."""
    position, element = {}, indices.type.element_type
    for k, dim in enumerate(dims):
        value = emit.value("tensor.extract", element, indices, *batch, emit.index(k))
        position[dim] = value if str(element) == "index" else emit.value("arith.index_cast", "index", value)
    return position
