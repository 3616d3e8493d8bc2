"""Typical blocks of models, and random graphs of operations, each a function that gives a Graph and its results."""

from graph import Graph


def encoder(g: Graph, length=17, width=24, heads=3):
    x, mask = g.argument(length, width), g.argument(length, length)
    q, k, v = (g.transpose(g.reshape(g.matmul(x, g.weight(width, width)), [[0], [1, 2]], (length, heads, width // heads)), (1, 0, 2)) for _ in range(3))
    scores = g.binary("addf", g.unary("halved", g.contract("hqd,hkd->hqk", q, k)), mask)
    mixed = g.reshape(g.transpose(g.matmul(g.softmax(scores), v), (1, 0, 2)), [[0], [1, 2]])
    x = g.normalize(g.binary("addf", g.matmul(mixed, g.weight(width, width)), x), g.weight(width), g.weight(width))
    hidden = g.unary("gelu", g.binary("addf", g.matmul(x, g.weight(width, 4 * width)), g.weight(4 * width)))
    return [g.normalize(g.binary("addf", g.matmul(hidden, g.weight(4 * width, width)), x), g.weight(width), g.weight(width))]


def residual(g: Graph):
    x, w = g.argument(2, 9, 11, 5), g.weight(3, 3, 5, 5)
    y = g.convolution(g.pad(x, (0, 1, 1, 0), (0, 1, 1, 0)), w)
    y = g.unary("relu", g.binary("addf", g.binary("mulf", y, g.weight(5)), g.weight(5)))
    y = g.convolution(g.pad(y, (0, 1, 1, 0), (0, 1, 1, 0)), g.weight(3, 3, 5, 5))
    y = g.unary("relu", g.binary("addf", y, x))
    return [y, g.reduce("maximumf", g.reshape(g.transpose(y, (0, 3, 1, 2)), [[0], [1], [2, 3]]))]


def separable(g: Graph):
    x = g.argument(1, 10, 12, 6)
    y = g.unary("relu", g.convolution(x, g.weight(3, 3, 6), depthwise=True))
    return [g.unary("sigmoid", g.convolution(y, g.weight(1, 1, 6, 9)))]


def lstm(g: Graph, batch=5, width=12):
    x, h, c = g.argument(batch, 7), g.argument(batch, width), g.argument(batch, width)
    gates = g.binary("addf", g.binary("addf", g.matmul(x, g.weight(7, 4 * width)), g.matmul(h, g.weight(width, 4 * width))), g.weight(4 * width))
    parts = [g.slice(gates, (0, n * width), (batch, width)) for n in range(4)]
    i, f, o = (g.unary("sigmoid", p) for p in parts[:3])
    c = g.binary("addf", g.binary("mulf", f, c), g.binary("mulf", i, g.unary("tanh", parts[3])))
    return [g.binary("mulf", o, g.unary("tanh", c)), c]


def mixer(g: Graph):
    x = g.argument(3, 10, 14)
    y = g.transpose(g.normalize(x, g.weight(14), g.weight(14)), (0, 2, 1))
    y = g.contract("bct,ts->bcs", g.unary("gelu", g.contract("bct,ts->bcs", y, g.weight(10, 21))), g.weight(21, 10))
    return [g.binary("addf", g.transpose(y, (0, 2, 1)), x)]


def rotary(g: Graph):
    x, cos, sin = g.argument(4, 9, 16), g.argument(9, 16), g.argument(9, 16)
    left, right = g.slice(x, (0, 0, 0), (4, 9, 8)), g.slice(x, (0, 0, 8), (4, 9, 8))
    turned = g.concat(2, g.binary("subf", g.unary("halved", right), right), left)
    return [g.normalize(g.binary("addf", g.binary("mulf", x, cos), g.binary("mulf", turned, sin)), g.weight(16))]


def gated(g: Graph):
    x = g.argument(13, 20)
    up, gate = g.matmul(x, g.weight(20, 37)), g.matmul(x, g.weight(20, 37))
    y = g.matmul(g.binary("mulf", g.binary("mulf", gate, g.unary("sigmoid", gate)), up), g.weight(37, 20))
    return [g.softmax(y), g.reduce("addf", y, 0), y]


BLOCKS = [encoder, residual, separable, lstm, mixer, rotary, gated]


def random(g: Graph, steps=12):
    """A DAG of operations on matrices; what nothing uses is returned."""
    values = [g.argument(int(g.rng.integers(1, 40)), int(g.rng.integers(1, 40))) for _ in range(2)]
    free = list(values)
    for _ in range(steps):
        x = values[int(g.rng.integers(len(values)))]
        rows, lanes = x[1].shape
        same = [v for v in values if v[1].shape == x[1].shape]
        choices = {
            "matmul": lambda: g.matmul(x, g.weight(lanes, int(g.rng.integers(1, 40)))),
            "product": lambda: g.contract("mk,nk->mn", x, x),
            "unary": lambda: g.unary(str(g.rng.choice(["relu", "tanh", "sigmoid", "gelu", "halved"])), x),
            "bias": lambda: g.binary("addf", x, g.weight(lanes)),
            "binary": lambda: g.binary(str(g.rng.choice(["addf", "subf", "maximumf"])), x, same[int(g.rng.integers(len(same)))]),
            "softmax": lambda: g.softmax(x),
            "transpose": lambda: g.transpose(x, (1, 0)),
            "centre": lambda: g.rows("subf", x, g.reduce("maximumf", x)),
            "normalize": lambda: g.normalize(x, g.weight(lanes), g.weight(lanes)),
            "concat": lambda: g.concat(1, x, x),
            "slice": lambda: g.slice(x, (0, lanes // 2), (rows, lanes - lanes // 2)),
            "pad": lambda: g.pad(x, (1, 0), (0, 2)),
        }
        y = choices[str(g.rng.choice(list(choices)))]()
        free = [v for v in free if v is not x] + [y]
        values.append(y)
    return free
