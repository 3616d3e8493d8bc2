"""c4ml-opt: passes, pipelines and schedules over textual MLIR, and code for a target."""

import click

from c4ml_opt import isolation, output as outputs, source


def main():
    isolation.guard(opt)


@click.command()
@click.argument("input", default="-")
@click.option("--pass-pipeline")
@click.option("--target", default="host")
@click.option("--emit", default="mlir")
@click.option("-o", "output", default="-")
def opt(input, pass_pipeline, target, emit, output):
    from c4ml_opt.session import Session

    session = Session(target)
    module = session.parse(source.read(input))
    if pass_pipeline:
        session.run(module.operation, pass_pipeline)
    data = session.emit(module, emit)
    with outputs.written(output) as stream:
        stream.write(data)


if __name__ == "__main__":
    main()
