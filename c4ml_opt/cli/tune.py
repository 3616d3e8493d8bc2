"""c4ml-tune: searches the knobs of a schedule for the operations of a module and writes what it found as a transform library."""

import click

from c4ml_opt.cli._command import invoke


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("input", default="-", metavar="[INPUT.mlir]")
@click.option("--target", default="host", show_default=True, help="The target that is tuned for; NAME,+feature,-feature.")
@click.option("--schedule", help="A tunable schedule: a registered name or a file; by default the knobs of the target's own pipeline (tune-x86-tensor...).")
@click.option("--trials", default=100, show_default=True, type=click.IntRange(1), help="How many points to measure, for each distinct operation.")
@click.option("--strategy", default="tpe", show_default=True, help="random, tpe, evolutionary, learned or cost-model.")
@click.option("--seed", default=0, show_default=True, type=click.IntRange(0), help="Seed of the strategy and of the data.")
@click.option("--timeout", default=20.0, show_default=True, help="Seconds that one trial may take.")
@click.option("--workers", default="1", show_default=True, help="A number of measuring processes, or a Dask scheduler (tcp://host:port).")
@click.option("--db", default="c4ml-tune.yaml", show_default=True, help="Where results are kept: a YAML file or an Optuna storage (sqlite:///f.db).")
@click.option("--resume", is_flag=True, help="Count what the database already has for the same operation, target and versions.")
@click.option("-o", "output", default="tuned.mlir", show_default=True, help="The transform library of the best points; - is standard output.")
@click.option("--compare", metavar="S1,S2,...", help="Run these strategies under the same budget instead, and print medians and spread.")
@click.option("--seeds", default=5, show_default=True, type=click.IntRange(1), help="Runs of each strategy with --compare.")
@click.option("--plot", metavar="FILE", help="With --compare: draw the best time after each trial (.png, .svg, .pdf); with several operations one file each, NAME-0 and so on.")
@click.option("--predict-only", is_flag=True, help="Rank by the cost model alone and run nothing, for targets that are not here.")
@click.option("--plugin", multiple=True, metavar="DIR", help="A folder with schedules/ and targets/ of your own.")
def command(**options):
    """Tunes the operations of INPUT that the schedule's @match accepts.

    The schedule holds transform.tune.knob, transform.tune.alternatives and transform.smt.constrain_params. The result is
    a library that c4ml-opt --schedule=FILE and mlir-opt's transform-preload-library replay.
    """
    from c4ml_opt.tuning.job import Job

    Job(**options).run()


def main():
    invoke(command, "c4ml-tune")


if __name__ == "__main__":
    main()
