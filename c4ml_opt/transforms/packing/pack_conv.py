"""Pack the channels of convolutions on tensors into blocks: image [N][C/c][H][W][c], filter [F/f][C/c][R][S][c][f], result [N][F/f][P][Q][f].

Takes convolutions in any layout (nhwc_hwcf, nchw_fchw, generics), any number of spatial loops, strides and dilations; the channels of depthwise ones are blocked too. Factors that options leave
at 0 are about 32, of which those are taken that pad least, multiples of the target's vector; what a factor does not divide is padded with zeros.
"""

from dataclasses import dataclass, field

from c4ml_opt.transforms.packing import _factors
from c4ml_opt.transforms.packing._blocks import Plan, block
from c4ml_opt.transforms.packing._structured import convolutions

USUAL = 32


@dataclass(frozen=True)
class Options:
    c: int = field(default=0, metadata={"help": "input channels of a block; 0 takes about 32, a multiple of the target's vector"})
    f: int = field(default=0, metadata={"help": "output channels of a block, and channels of a depthwise one; 0 takes about 32, a multiple of the target's vector"})


def run(op, options):
    _factors.checked(op, c=options.c, f=options.f)
    for structured, dims in convolutions(op):
        _pack(structured, dims, options)


def _pack(structured, dims, options):
    inputs, outputs = list(dims.input_channel), list(dims.output_channel) + list(dims.depth)
    if len(inputs) > 1 or len(outputs) > 1:
        return
    unit = _factors.lanes(structured.element(0))
    tiles = {}
    for loops, given in ((inputs, options.c), (outputs, options.f)):
        for loop in loops:
            if structured.size(loop) != 1:
                tiles[loop] = _factors.chosen(structured.size(loop), given, max(USUAL, unit), unit)
    if tiles:
        order = outputs + inputs
        block(structured, Plan(tiles, {i: _outer(structured, dims, i, order) for i in range(3)}, {1: inputs + outputs}))


def _outer(structured, dims, operand, order) -> list[int]:
    """An operand's dimensions with the blocks of channels, in that order, in front of the spatial ones and behind the batch."""
    channels = [p for p in (structured.position(operand, i) for i in order) if p is not None]
    batch = [p for p in (structured.position(operand, i) for i in dims.batch) if p is not None]
    rest = [p for p in range(len(structured.maps[operand])) if p not in channels + batch]
    return batch + channels + rest
