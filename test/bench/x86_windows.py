"""What slides a window over an image, beside plain convolutions: the cases of the group `window` of x86.py."""

import numpy as np
import x86_work as work
from native import Native
from x86_work import draw, tensor


def window(name, image, kernel, result, stride, constant, init="0.0") -> str:
    """A named operation on an image and a kernel, a constant if `constant`; the result is filled with `init` before."""
    x, k, r, n = tensor(*image.shape), tensor(*kernel.shape), tensor(*result), 1 if "1d" in name else 3 if "3d" in name else 2
    given = f"%k = arith.constant {work.constant(kernel)} : {k}" if constant else ""
    body = f"""{given}
  %init = arith.constant {init} : f32
  %e = tensor.empty() : {r}
  %f = linalg.fill ins(%init : f32) outs(%e : {r}) -> {r}
  %r = linalg.{name} {{strides = dense<{stride}> : tensor<{n}xi64>, dilations = dense<1> : tensor<{n}xi64>}} ins(%x, %k : {x}, {k}) outs(%f : {r}) -> {r}
  return %r : {r}"""
    return work.function({"x": x} if constant else {"x": x, "k": k}, r, body)


def windows(torch):
    """(label, operations, ours, others) of each case; NHWC tensors are channels-last ones to torch."""
    f = torch.functional if torch else None

    def case(label, operations, name, image, kernel, result, stride, forward, constant=True, init="0.0"):
        ours = Native(window(name, image, kernel, result, stride, constant, init), [image] if constant else [image, kernel])
        others = torch.both(forward, [image] if constant else [image, kernel], [kernel] if constant else []) if torch else {}
        return label, operations, ours, others

    def last(x):
        return x.permute(0, 2, 3, 1)

    for c, h, s in ((64, 58, 1), (144, 58, 2), (384, 16, 1), (960, 9, 1)):
        o = (h - 3) // s + 1
        label, operations = f"depthwise 3x3{f'/{s}' if s > 1 else ''} {c}x{o}x{o}", 2 * o * o * c * 9
        yield case(f"NHWC {label}", operations, "depthwise_conv_2d_nhwc_hwc", draw(1, h, h, c), draw(3, 3, c), (1, o, o, c), s,
                   lambda x, k, s=s, c=c: last(f.conv2d(x.permute(0, 3, 1, 2), k.permute(2, 0, 1).unsqueeze(1), stride=s, groups=c)))  # fmt: skip
        yield case(f"NCHW {label}", operations, "depthwise_conv_2d_nchw_chw", draw(1, c, h, h), draw(c, 3, 3), (1, c, o, o), s, lambda x, k, s=s, c=c: f.conv2d(x, k.unsqueeze(1), stride=s, groups=c))
    for g, c, h in ((32, 4, 58), (8, 32, 30)):
        o = h - 2
        yield case(f"NCHW 3x3 {g} groups {c}->{c}", 2 * o * o * g * c * c * 9, "conv_2d_ngchw_gfchw", draw(1, g, c, h, h), draw(g, c, c, 3, 3), (1, g, c, o, o), 1,
                   lambda x, k, g=g, c=c: f.conv2d(x.flatten(1, 2), k.flatten(0, 1), groups=g))  # fmt: skip
    for c, h, s, k in ((64, 114, 2, 3), (256, 28, 1, 3), (192, 56, 2, 2)):
        o, size = (h - k) // s + 1, np.ones((k, k), np.float32)
        for kind, init, pool in (("max", "0xFF800000", lambda x, w, k=k, s=s: f.max_pool2d(x, k, s)), ("sum", "0.0", lambda x, w, k=k, s=s: f.avg_pool2d(x, k, s, divisor_override=1))):
            label, operations = f"{kind} {k}x{k}{f'/{s}' if s > 1 else ''} {c}x{o}x{o}", o * o * c * k * k
            yield case(f"NHWC {label}", operations, f"pooling_nhwc_{kind}", draw(1, h, h, c), size, (1, o, o, c), s, lambda x, w, pool=pool: last(pool(x.permute(0, 3, 1, 2), w)), False, init)
            yield case(f"NCHW {label}", operations, f"pooling_nchw_{kind}", draw(1, c, h, h), size, (1, c, o, o), s, pool, False, init)
    yield case("NWC 3 64->128", 2 * 1024 * 3 * 64 * 128, "conv_1d_nwc_wcf", draw(1, 1026, 64), draw(3, 64, 128), (1, 1024, 128), 1, lambda x, k: f.conv1d(x.permute(0, 2, 1), k.permute(2, 1, 0)).permute(0, 2, 1))
    yield case("NCW 3 64->128", 2 * 1024 * 3 * 64 * 128, "conv_1d_ncw_fcw", draw(1, 64, 1026), draw(128, 64, 3), (1, 128, 1024), 1, lambda x, k: f.conv1d(x, k))
    operations = 2 * 8 * 28 * 28 * 27 * 32 * 64
    yield case("NDHWC 3x3x3 32->64", operations, "conv_3d_ndhwc_dhwcf", draw(1, 10, 30, 30, 32), draw(3, 3, 3, 32, 64), (1, 8, 28, 28, 64), 1,
               lambda x, k: f.conv3d(x.permute(0, 4, 1, 2, 3), k.permute(4, 3, 0, 1, 2)).permute(0, 2, 3, 4, 1))  # fmt: skip
    yield case("NCDHW 3x3x3 32->64", operations, "conv_3d_ncdhw_fcdhw", draw(1, 32, 10, 30, 30), draw(64, 32, 3, 3, 3), (1, 64, 8, 28, 28), 1, lambda x, k: f.conv3d(x, k))
