"""c4ml-run: compile a function of a module, run it on this machine or an emulator, check it and time it."""

import click

import c4ml_opt
from c4ml_opt.cli._command import invoke

DEFAULT_TIMEOUT = 600.0


def main():
    invoke(run, "c4ml-run")


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.argument("file", default="-")
@click.option("-e", "--entry", show_default="main, or the only public function", help="The function to run.")
@click.option("--target", default="host", show_default=True, metavar="NAME", help="What to compile for, with ,+feature or ,-feature changes.")
@click.option("--target-file", metavar="FILE", help="A target description in YAML.")
@click.option("--plugin", multiple=True, metavar="DIR", help="A folder with passes, schedules and targets of your own.")
@click.option("--pass-pipeline", metavar="TEXT", help="Passes to run before the lowering, as 'builtin.module(...)'.")
@click.option("--schedule", "schedules", multiple=True, metavar="NAME|FILE", help="Transform-dialect schedules to apply after the passes, in order.")
@click.option("--schedule-option", "schedule_options", multiple=True, metavar="KEY=VALUE", help="Bind a parameter of the schedules.")
@click.option("--no-default-schedule", is_flag=True, help="Leave out the target's own schedule (as any pass or schedule of yours does).")
@click.option("-O", "optimization", type=click.IntRange(0, 3), default=3, show_default=True, help="LLVM's optimisation level.")
@click.option("--library", multiple=True, metavar="FILE", help="A shared library that the code calls (this machine only).")
@click.option("--input", "inputs", multiple=True, metavar="FILE.npy", help="An argument, in order (or a plain number); random ones are made if there are none.")
@click.option("--seed", default=0, show_default=True, help="Of the random inputs.")
@click.option("--size", type=click.IntRange(0), default=16, show_default=True, help="Of every dynamic dimension of the random inputs.")
@click.option("--shape", "shapes", multiple=True, metavar="ARG=4x5", help="The shape of one random input.")
@click.option("--save", metavar="DIR", help="Write results, then memref arguments that the function writes, as out0.npy, out1.npy, ...")
@click.option("--expect", multiple=True, metavar="FILE.npy", help="What an output must be, in the same order.")
@click.option("--check", is_flag=True, help="Compare with the plain loop lowering of the same module, run on this machine.")
@click.option("--rtol", type=float, help="Relative tolerance instead of the element type's.")
@click.option("--atol", type=float, help="Absolute tolerance instead of the element type's, which is scaled by the largest value.")
@click.option("--print", "show", is_flag=True, help="Print the outputs (the default if nothing else is asked for).")
@click.option("-n", "repeat", type=click.IntRange(1), metavar="N", help="Take the time of further calls N times.")
@click.option("--threads", default="1", show_default=True, metavar="N|auto", help="Threads that the code may use (auto: the cores of this machine); the target's own schedule divides its work among them.")
@click.option("--grid", metavar="ROWS,LANES", help="With --threads: parts along rows and along lanes, whose product is the threads.")
@click.option("--vector-length", type=int, metavar="BITS", help="Under an emulator: the length of scalable vectors.")
@click.option("--streaming-vector-length", type=int, metavar="BITS", help="Under an emulator: the length in streaming mode.")
@click.option("--count-instructions", is_flag=True, help="Under an emulator: count the instructions of one call, by function and opcode.")
@click.option("--timeout", type=float, default=DEFAULT_TIMEOUT, show_default=True, metavar="SECONDS", help="Give up after so long.")
@click.version_option(c4ml_opt.__version__, prog_name="c4ml-run")
def run(file, **options):
    """Compile function @main of FILE (textual MLIR, - is stdin) and run it.

    \b
    Examples:
      c4ml-run mlp.mlir -n 100 --check
      c4ml-run mlp.mlir --target=aarch64-sve --vector-length=512 --check
      c4ml-run mlp.mlir --input a.npy --input b.npy --save results
    """
    from c4ml_opt.cli._run_job import Job

    raise SystemExit(Job(file, options).run())


if __name__ == "__main__":
    main()
