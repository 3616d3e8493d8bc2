"""Checks the options of a workload and builds its module."""

from ..diagnostics import UserError
from .attention import Attention
from .conv import Conv
from .elements import TYPES
from .mlp import Mlp, Tiles
from .text import Function

VNNI = {"bf16": (2, 4), "mx-bf16": (2, 4), "f16": (2,), "mx-f16": (2,), "i8": (4,), "s8": (4,)}
COMMON = {"output", "kernel", "batch", "float_type", "seed", "filename"}
LAYERED = COMMON | {"layers", "tiles", "vnni", "keep_generic_matmul", "requantise"}
APPLY = {
    "mlp": LAYERED | {"bias", "relu", "softmax"},
    "fc": LAYERED | {"softmax"},
    "matmul": LAYERED,
    "conv": COMMON
    | {"layout", "image", "channels", "filters", "window", "stride", "dilation", "pad", "bias", "relu", "requantise"},
    "attention": COMMON - {"kernel", "seed"} | {"heads", "sequence", "head_size"},
    "mha": COMMON | {"heads", "sequence", "head_size"},
}
FLAGS = {"float_type": "--float-type", "filename": "-o"}


def generate(workload: str, options: dict, given: set[str]) -> str:
    """The MLIR text of `workload`; `given` names the options that the user set. Raises UserError."""
    for name in sorted(given - APPLY[workload]):
        fitting = [other for other in APPLY if name in APPLY[other]]
        raise UserError(f"{flag(name)} does not apply to {workload}; it is an option of {', '.join(fitting)}")
    options = {**options, "elements": TYPES[options["float_type"]]}
    if options["requantise"] and not options["elements"].quantised:
        raise UserError(f"--requantise needs integers: --float-type=i8 or s8, not {options['float_type']}")
    build = _attention if workload in ("attention", "mha") else _conv if workload == "conv" else _mlp
    function = Function("entry")
    result = build(workload, options).build(function)
    header = f"// RUN: c4ml-run %s -e entry -n 10\n\n// BENCH_TOTAL_FLOPS: {function.flops}\n\n"
    return function.module(result, header)


def flag(name: str) -> str:
    return FLAGS.get(name, "--" + name.replace("_", "-"))


def _mlp(workload: str, o: dict) -> Mlp:
    layers = o["layers"]
    if len(layers) < 2:
        raise UserError("--layers needs at least two sizes: the input's and the output's, e.g. --layers=128,512")
    if workload != "mlp" and len(layers) != 2:
        raise UserError(f"{workload} has one layer: --layers=K,N with two sizes, not {len(layers)}; for more use mlp")
    if o["softmax"] and o["elements"].quantised:
        raise UserError(f"--softmax needs floating-point sums; --float-type={o['float_type']} has integers")
    tiles = _tiles(o, layers)
    if o["vnni"] and o["output"] == "named" and not o["keep_generic_matmul"] and not o["elements"].unsigned:
        raise UserError(
            "no named matmul takes a VNNI layout; add --keep-generic-matmul, or use --output=generic or contract"
        )
    extras = {"bias": True, "relu": True} if workload == "fc" else {"bias": o["bias"], "relu": o["relu"]}
    return Mlp(
        **_shared(o, default_batch=256),
        layers=layers,
        tiles=tiles,
        generic_matmul=o["keep_generic_matmul"],
        softmax=o["softmax"],
        requantise=o["requantise"],
        **extras,
    )


def _shared(o: dict, default_batch: int) -> dict:
    return {
        "elements": o["elements"],
        "batch": o["batch"] or default_batch,
        "style": o["output"],
        "constant": o["kernel"] == "const",
        "seed": o["seed"],
    }


def _tiles(o: dict, layers) -> Tiles | None:
    vnni, tiles = o["vnni"], o["tiles"]
    fits = VNNI.get(o["float_type"], ())
    if vnni and vnni not in fits:
        choices = f"0 or {' or '.join(map(str, fits))}" if fits else "0 only"
        raise UserError(f"--vnni={vnni} does not fit {o['float_type']}: choose {choices}")
    if not tiles:
        if vnni:
            raise UserError("--vnni packs tiles of the weights: give --tiles=N,K,C too")
        return None
    if len(tiles) != 3:
        raise UserError(f"--tiles needs three sizes N,K,C (batch, outputs, inputs), not {len(tiles)}")
    n, k, c = tiles
    sizes = [("batch", o["batch"] or 256, "N", n)]
    sizes += [(f"layer {i}'s input", size, "C", c) for i, size in enumerate(layers[:-1], 1)]
    sizes += [(f"layer {i}'s output", size, "K", k) for i, size in enumerate(layers[1:], 1)]
    for what, size, letter, tile in sizes:
        if size % tile:
            raise UserError(f"--tiles: {letter}={tile} does not divide the {what}, {size}")
    if len(layers) > 2 and k != c:
        raise UserError(f"--tiles: between layers an output tile is the next input tile, so K={k} must equal C={c}")
    if vnni and c % vnni:
        raise UserError(f"--tiles: C={c} is not a multiple of --vnni={vnni}")
    return Tiles(n, k, c, vnni)


def _conv(workload: str, o: dict) -> Conv:
    if o["output"] == "contract":
        raise UserError("a convolution is no linalg.contract: use --output=generic or named")
    pairs = {name: _pair(name, o[name]) for name in ("image", "window", "stride", "dilation", "pad")}
    rest = {name: o[name] for name in ("layout", "channels", "filters", "bias", "relu", "requantise")}
    return Conv(**_shared(o, default_batch=1), **pairs, **rest)


def _pair(name: str, sizes):
    if len(sizes) > 2:
        raise UserError(f"{flag(name)} needs one or two sizes (height,width), not {len(sizes)}")
    return tuple(sizes) * (1 if len(sizes) == 2 else 2)


def _attention(workload: str, o: dict) -> Attention:
    if o["elements"].quantised:
        raise UserError(f"{workload} needs floating point: --float-type=f32, f16, bf16, mx-f16 or mx-bf16")
    sizes = {name: o[name] for name in ("heads", "sequence", "head_size")}
    return Attention(**_shared(o, default_batch=1), **sizes, projections=workload == "mha")
