"""c4ml-gen: every combination of options parses, and what it says runs and agrees with numpy."""

import itertools
import math
import re

import ml_dtypes
import numpy as np
import pytest

from c4ml_opt import runtime
from c4ml_opt.diagnostics import UserError
from c4ml_opt.gen.elements import TYPES
from c4ml_opt.gen.workloads import APPLY, VNNI, generate
from c4ml_opt.session import Session

DEFAULTS = {
    "output": "generic", "kernel": "args", "batch": 4, "layers": (8, 16), "tiles": None, "float_type": "f32", "seed": 0,
    "bias": False, "relu": False, "softmax": False, "vnni": 0, "keep_generic_matmul": False, "requantise": False,
    "layout": "nhwc", "image": (6, 7), "channels": 3, "filters": 5, "window": (3, 3), "stride": (1, 1),
    "dilation": (1, 1), "pad": (0, 0), "heads": 2, "sequence": 6, "head_size": 4,
}  # fmt: skip
STYLES = ("generic", "named", "contract")
DTYPES = {"f32": np.float32, "f16": np.float16, "bf16": ml_dtypes.bfloat16, "i8": np.int8, "i32": np.int32}
TOLERANCE = {"f32": 1e-5, "f16": 1e-2, "bf16": 6e-2, "mx-f16": 3e-3, "mx-bf16": 2e-2}


def make(workload="mlp", **options):
    return generate(workload, {**DEFAULTS, **options}, set())


def flops(text):
    return int(re.search(r"// BENCH_TOTAL_FLOPS: (\d+)", text).group(1))


def mlp_options():
    """Every valid combination of the flags of mlir-gen."""
    flags = ("bias", "relu", "softmax", "keep_generic_matmul", "requantise")
    for style, kernel, float_type, tiled in itertools.product(STYLES, ("const", "args"), TYPES, (False, True)):
        for vnni in (0, *VNNI.get(float_type, ())) if tiled else (0,):
            for values in itertools.product((False, True), repeat=len(flags)):
                chosen = dict(zip(flags, values))
                quantised = TYPES[float_type].quantised
                named_vnni = vnni and style == "named" and not chosen["keep_generic_matmul"] and float_type != "i8"
                if not (named_vnni or quantised and chosen["softmax"] or not quantised and chosen["requantise"]):
                    tiles = {"layers": (8, 8, 16), "tiles": (2, 4, 4), "vnni": vnni} if tiled else {"layers": (8, 6, 5)}
                    yield {"output": style, "kernel": kernel, "float_type": float_type, **tiles, **chosen}


def test_every_combination_parses_and_verifies():
    session, count = Session("host"), 0
    texts = [make(**options) for options in mlp_options()]
    for layout, style, float_type, kernel, more in itertools.product(
        ("nhwc", "nchw"),
        ("generic", "named"),
        TYPES,
        ("const", "args"),
        ({}, {"bias": True, "relu": True, "pad": (1, 2)}),
    ):
        options = {
            "layout": layout,
            "output": style,
            "float_type": float_type,
            "kernel": kernel,
            "stride": (2, 1),
            **more,
        }
        texts.append(make("conv", **options, requantise=TYPES[float_type].quantised))
    for workload, style, float_type, kernel in itertools.product(
        ("attention", "mha"), STYLES, TYPES, ("const", "args")
    ):
        if not TYPES[float_type].quantised:
            texts.append(make(workload, output=style, float_type=float_type, kernel=kernel))
    for text in texts:
        assert session.parse(text).operation.verify(), text
        count += 1
    assert count > 1500


# -- numbers --------------------------------------------------------------------------------------------------------


def random_inputs(program, unsigned):
    rng = np.random.default_rng(1)
    for number, value in enumerate(program.signature.arguments):
        dtype = DTYPES[value.element]
        if value.element == "i8":
            yield (
                rng.integers(0, 256, value.shape).astype(np.uint8).view(np.int8)
                if unsigned and not number
                else rng.integers(-128, 128, value.shape).astype(np.int8)
            )
        elif value.element == "i32":
            yield rng.integers(-1000, 1000, value.shape).astype(np.int32)
        else:
            yield rng.standard_normal(value.shape).astype(dtype)


def run(text, float_type):
    """The inputs as numbers, and the result."""
    program = runtime.Program(text, "entry")
    inputs = list(random_inputs(program, TYPES[float_type].unsigned))
    result = program(*inputs)[0]
    if TYPES[float_type].unsigned:
        inputs[0] = inputs[0].view(np.uint8)
    return [wide(x) for x in inputs], result


def wide(x):
    return x.astype(np.int64 if x.dtype.kind in "iu" else np.float64)


def agree(got, expected, float_type):
    if TYPES[float_type].quantised:
        kind = np.uint8 if got.dtype == np.int8 and TYPES[float_type].unsigned else got.dtype
        np.testing.assert_array_equal(got.view(kind).astype(np.int64), expected)
    else:
        np.testing.assert_allclose(wide(got), expected, rtol=0, atol=TOLERANCE[float_type] * np.abs(expected).max())


def stored(x, float_type):
    return wide(x.astype(DTYPES[TYPES[float_type].stored])) if not TYPES[float_type].quantised else x


def requantised(total, depth, float_type):
    scale = 2.0 ** -round(math.log2(max(1.0, math.sqrt(depth) * 147 * 73 / 64)))
    low, high = (0, 255) if TYPES[float_type].unsigned else (-128, 127)
    return np.clip(np.round(total * scale), low, high).astype(np.int64)


def softmax(x):
    powers = np.exp(x - x.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def unpacked(x, kind):
    """A tiled operand as the matrix (or row) that it stands for."""
    if kind == "weight":
        if x.ndim == 5:
            x = x.transpose(0, 1, 2, 4, 3).reshape(*x.shape[:2], -1, x.shape[3])
        return x.transpose(1, 2, 0, 3).reshape(x.shape[1] * x.shape[2], -1)
    return x.ravel() if kind == "bias" else x.transpose(0, 2, 1, 3).reshape(x.shape[0] * x.shape[2], -1)


def mlp_by_numpy(inputs, layers, float_type, tiles=None, bias=False, relu=False, softmax_last=False, requantise=False):
    plain = (lambda x, kind: unpacked(x, kind)) if tiles else (lambda x, kind: x)
    todo = iter(inputs)
    x = plain(next(todo), "input")
    for number, depth in enumerate(layers[:-1]):
        weight = plain(next(todo), "weight")
        row = plain(next(todo), "bias") if bias else 0
        x = x @ weight + plain(next(todo), "output") + row
        x = np.maximum(x, 0) if relu else x
        last = number == len(layers) - 2
        if last and softmax_last:
            x = softmax(x)
        if not last or requantise:
            x = requantised(x, depth, float_type) if TYPES[float_type].quantised else stored(x, float_type)
    return x


@pytest.mark.parametrize("float_type", TYPES)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("tiled", [False, True])
def test_mlp_agrees_with_numpy(float_type, style, tiled):
    quantised = TYPES[float_type].quantised
    layout = {"layers": (8, 8, 16), "tiles": (2, 4, 4)} if tiled else {"layers": (8, 6, 5)}
    if tiled and style != "named" and VNNI.get(float_type):
        layout["vnni"] = max(VNNI[float_type])
    text = make(output=style, float_type=float_type, bias=True, relu=True, requantise=quantised, **layout)
    inputs, got = run(text, float_type)
    got = unpacked(got, "output") if tiled else got
    agree(got, mlp_by_numpy(inputs, layout["layers"], float_type, tiled, True, True, False, quantised), float_type)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("tiles", [None, (2, 4, 4)])
def test_softmax_agrees_with_numpy(style, tiles):
    inputs, got = run(make(output=style, softmax=True, tiles=tiles), "f32")
    got = unpacked(got, "output") if tiles else got
    agree(got, mlp_by_numpy(inputs, (8, 16), "f32", tiles, softmax_last=True), "f32")


def conv_by_numpy(inputs, layout, stride=(1, 1), dilation=(1, 1), pad=(0, 0), bias=False, relu=False):
    x, weight, *row, out = inputs
    if layout == "nchw":
        x, weight, out = x.transpose(0, 2, 3, 1), weight.transpose(2, 3, 1, 0), out.transpose(0, 2, 3, 1)
    x = np.pad(x, ((0, 0), (pad[0],) * 2, (pad[1],) * 2, (0, 0)))
    total = out.copy()
    rows, columns = out.shape[1:3]
    for kh, kw in np.ndindex(weight.shape[:2]):
        top, left = kh * dilation[0], kw * dilation[1]
        part = x[:, top : top + rows * stride[0] : stride[0], left : left + columns * stride[1] : stride[1]]
        total = total + part[:, :rows, :columns] @ weight[kh, kw]
    total = total + row[0] if bias else total
    total = np.maximum(total, 0) if relu else total
    return total.transpose(0, 3, 1, 2) if layout == "nchw" else total


@pytest.mark.parametrize("float_type", ["f32", "mx-bf16", "i8", "s8"])
@pytest.mark.parametrize("layout", ["nhwc", "nchw"])
@pytest.mark.parametrize("style", ["generic", "named"])
def test_conv_agrees_with_numpy(float_type, layout, style):
    shape = {"stride": (2, 1), "dilation": (1, 2), "pad": (1, 2)}
    text = make("conv", float_type=float_type, layout=layout, output=style, bias=True, relu=True, batch=2, **shape)
    inputs, got = run(text, float_type)
    agree(got, conv_by_numpy(inputs, layout, bias=True, relu=True, **shape), float_type)


def attention_by_numpy(q, k, v):
    return softmax(q @ k.transpose(0, 2, 1) / math.sqrt(q.shape[-1])) @ v


@pytest.mark.parametrize("float_type", ["f32", "f16", "mx-bf16"])
@pytest.mark.parametrize("style", STYLES)
def test_attention_agrees_with_numpy(float_type, style):
    inputs, got = run(make("attention", float_type=float_type, output=style, batch=2), float_type)
    agree(got, attention_by_numpy(*inputs), float_type)


@pytest.mark.parametrize("style", STYLES)
def test_mha_agrees_with_numpy(style):
    (x, *weights), got = run(make("mha", output=style, batch=2), "f32")
    heads = [(x @ w).reshape(2, 6, 2, 4).transpose(0, 2, 1, 3).reshape(4, 6, 4) for w in weights[:3]]
    mixed = attention_by_numpy(*heads).reshape(2, 2, 6, 4).transpose(0, 2, 1, 3).reshape(12, 8)
    agree(got, mixed @ weights[3], "f32")


@pytest.mark.parametrize("float_type", TYPES)
def test_seeded_constants(float_type):
    text = make(kernel="const", float_type=float_type, seed=7, bias=True)
    assert text == make(kernel="const", float_type=float_type, seed=7, bias=True)
    assert text != make(kernel="const", float_type=float_type, seed=8, bias=True)
    _, got = run(text, float_type)
    assert len(np.unique(got)) > 30


def test_constants_without_seed_are_ones():
    inputs, got = run(make(kernel="const"), "f32")
    np.testing.assert_allclose(got, np.repeat(inputs[0].sum(1, keepdims=True), 16, 1), rtol=1e-5, atol=1e-5)


# -- counts and errors ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "options, expected",
    [
        ({"batch": 1, "layers": (1, 1)}, 2),
        ({"batch": 1, "layers": (1, 1), "bias": True, "relu": True}, 4),
        ({"batch": 8, "layers": (4, 16), "bias": True, "relu": True}, 1280),
        ({"batch": 8, "layers": (4, 8, 16), "bias": True, "relu": True}, 2944),
        ({"batch": 128, "layers": (1024, 4096), "tiles": (64, 64, 64)}, 1073741824),
        ({"batch": 128, "layers": (2304, 768), "tiles": (64, 48, 64), "vnni": 2, "float_type": "bf16"}, 452984832),
        ({"batch": 2, "layers": (4, 3), "softmax": True}, 2 * 2 * 4 * 3 + 4 * 2 * 3),
    ],
)
def test_flops_are_counted_as_mlir_gen_does(options, expected):
    assert [flops(make(**options, output=style, keep_generic_matmul=True)) for style in STYLES] == [expected] * 3


def test_flops_of_conv_and_attention():
    assert flops(make("conv", batch=1, image=(6, 7))) == 2 * (4 * 5 * 5) * 9 * 3
    assert flops(make("attention", batch=1)) == 2 * 2 * 2 * 6 * 6 * 4 + 5 * 2 * 6 * 6


@pytest.mark.parametrize(
    "workload, options, message",
    [
        ("mlp", {"layers": (3,)}, "at least two sizes"),
        ("fc", {"layers": (3, 4, 5)}, "fc has one layer"),
        ("mlp", {"tiles": (3, 4)}, "three sizes N,K,C"),
        ("mlp", {"tiles": (3, 4, 4)}, "N=3 does not divide the batch, 4"),
        ("mlp", {"tiles": (2, 5, 4)}, "K=5 does not divide the layer 1's output, 16"),
        ("mlp", {"tiles": (2, 4, 8), "layers": (8, 8, 8)}, "K=4 must equal C=8"),
        ("mlp", {"vnni": 2}, "does not fit f32: choose 0 only"),
        ("mlp", {"vnni": 2, "float_type": "i8"}, "choose 0 or 4"),
        ("mlp", {"vnni": 2, "float_type": "bf16"}, "give --tiles=N,K,C too"),
        ("mlp", {"vnni": 4, "float_type": "bf16", "tiles": (2, 2, 2)}, "C=2 is not a multiple"),
        ("mlp", {"vnni": 2, "float_type": "bf16", "tiles": (2, 2, 2), "output": "named"}, "add --keep-generic-matmul"),
        ("mlp", {"softmax": True, "float_type": "i8"}, "needs floating-point"),
        ("mlp", {"requantise": True}, "needs integers"),
        ("conv", {"output": "contract"}, "use --output=generic or named"),
        ("conv", {"image": (2, 9)}, "a window of 3 elements .* does not fit in an image of 2"),
        ("conv", {"window": (1, 2, 3)}, "--window needs one or two sizes"),
        ("attention", {"float_type": "s8"}, "needs floating point"),
        ("mlp", {"kernel": "const", "seed": 1, "layers": (100000, 100000)}, "use --kernel=args"),
    ],
)
def test_errors_say_what_to_do(workload, options, message):
    with pytest.raises(UserError, match=message):
        make(workload, **options)


def test_an_option_of_another_workload_is_refused():
    for workload, accepted in APPLY.items():
        for name in set(DEFAULTS) - accepted:
            with pytest.raises(UserError, match=f"does not apply to {workload}; it is an option of"):
                generate(workload, dict(DEFAULTS), {name})
