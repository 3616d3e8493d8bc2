"""c4ml-gen: a workload as MLIR, linalg on tensors, with the flags of tpp-mlir's mlir-gen."""

import click

from c4ml_opt import isolation, output as outputs
from c4ml_opt.cli._command import invoke

LARGEST = (1 << 31) - 1


def main():
    invoke(gen, "c4ml-gen")


class Sizes(click.ParamType):
    """Comma-separated whole numbers."""

    name = "sizes"

    def __init__(self, lowest: int = 1):
        self.lowest = lowest

    def convert(self, value, param, ctx):
        if isinstance(value, tuple):
            return value
        try:
            sizes = tuple(int(part) for part in value.split(","))
        except ValueError:
            self.fail(f"'{value}' is not a list of whole numbers like 128,256", param, ctx)
        if not all(self.lowest <= size <= LARGEST for size in sizes):
            self.fail(f"sizes in '{value}' must be at least {self.lowest} and below 2^31", param, ctx)
        return sizes


SIZE = click.IntRange(1, LARGEST)


@click.command(context_settings={"max_content_width": 110, "show_default": True})
@click.argument("workload", default="mlp", type=click.Choice(["mlp", "fc", "matmul", "conv", "attention", "mha"]))
@click.option(
    "--output",
    default="generic",
    type=click.Choice(["generic", "named", "contract"]),
    help="Kind of linalg operations; u8*s8 products stay generic, which alone can extend operands differently.",
)
@click.option(
    "--kernel",
    default="const",
    type=click.Choice(["const", "args"]),
    help="Weights, biases and outputs: constants, or arguments of the function (outputs are accumulated into).",
)
@click.option(
    "--batch",
    type=SIZE,
    default=None,
    show_default="256; 1 for conv, attention, mha",
    help="Rows of the input, or images, or sequences.",
)
@click.option("--layers", type=Sizes(), default="128,256,512", help="Sizes of the layers, the input's first.")
@click.option(
    "--tiles", type=Sizes(), default=None, metavar="N,K,C", help="Pack into tiles of the batch, outputs and inputs."
)
@click.option(
    "--float-type",
    default="f32",
    type=click.Choice(["f32", "f16", "bf16", "mx-f16", "mx-bf16", "i8", "s8"]),
    help="Element type. mx-: sums and results in f32. i8: u8 activations by s8 weights into s32; s8: both signed.",
)
@click.option(
    "--seed", type=click.IntRange(0, LARGEST), default=0, help="Random constants (normal, deviation 0.2); 0: all ones."
)
@click.option("--bias", is_flag=True, help="Add a bias in every layer.")
@click.option("--relu", is_flag=True, help="Clamp at zero in every layer.")
@click.option("--softmax", is_flag=True, help="Softmax over the last layer's outputs.")
@click.option(
    "--vnni",
    type=click.Choice(["0", "2", "4"]),
    default="0",
    help="Pack the weights' tiles by this factor of their inputs.",
)
@click.option("--keep-generic-matmul", is_flag=True, help="With --output=named: matmuls as linalg.generic.")
@click.option(
    "--requantise",
    "--requantize",
    is_flag=True,
    help="Integers: also the result goes back to 8 bits (between layers it always does).",
)
@click.option(
    "--layout", default="nhwc", type=click.Choice(["nhwc", "nchw"]), help="conv: order of the image's dimensions."
)
@click.option("--image", type=Sizes(), default="56", metavar="H,W", help="conv: size of the image.")
@click.option("--channels", type=SIZE, default=64, help="conv: channels of the input.")
@click.option("--filters", type=SIZE, default=64, help="conv: channels of the output.")
@click.option("--window", type=Sizes(), default="3", metavar="H,W", help="conv: size of the window.")
@click.option("--stride", type=Sizes(), default="1", metavar="H,W", help="conv: step of the window.")
@click.option("--dilation", type=Sizes(), default="1", metavar="H,W", help="conv: distance of the window's elements.")
@click.option("--pad", type=Sizes(0), default="0", metavar="H,W", help="conv: zeros around the image.")
@click.option("--heads", type=SIZE, default=8, help="attention, mha: number of heads.")
@click.option("--sequence", type=SIZE, default=128, help="attention, mha: length of the sequence.")
@click.option("--head-size", type=SIZE, default=64, help="attention, mha: size of one head.")
@click.option("-o", "filename", default="-", metavar="FILE", help="Where to write; - is stdout.")
@click.version_option(package_name="c4ml-opt", prog_name="c4ml-gen")
@click.pass_context
def gen(context, workload, **options):
    """Write a workload as MLIR: linalg on tensors in a function @entry, with its FLOPs in a comment.

    \b
    WORKLOAD is one of
      mlp        a chain of layers by --layers (the default; the flags of tpp-mlir's mlir-gen)
      fc         one layer with bias and ReLU
      matmul     one matrix product
      conv       a 2-D convolution
      attention  softmax(Q K^T / sqrt(head-size)) V, all three arguments
      mha        multi-head self-attention with its four projections
    """
    from c4ml_opt.gen.workloads import generate

    given = {name for name in options if context.get_parameter_source(name).name == "COMMANDLINE"}
    options["vnni"] = int(options["vnni"])
    isolation.step("generating the workload")
    text = generate(workload, options, given)
    with outputs.written(options["filename"]) as stream:
        stream.write(text.encode())


if __name__ == "__main__":
    main()
