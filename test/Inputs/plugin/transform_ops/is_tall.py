"""Match a matmul with more rows than columns, and give their ratio."""

from c4ml_opt.transform_op import NoMatch

OPERANDS = ("op",)
RESULTS = ("ratio",)


def apply(call):
    (op,) = call.payload(0)
    if op.name != "linalg.matmul":
        raise NoMatch
    rows, columns = op.results[0].type.shape
    if rows <= columns:
        raise NoMatch
    return [rows // columns]
