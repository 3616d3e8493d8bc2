"""c4ml-opt: passes, pipelines and schedules over textual MLIR, and code for a target."""

import sys

import click


@click.command()
@click.argument("input", default="-")
@click.option("--pass-pipeline")
@click.option("--target", default="host")
@click.option("--emit", default="mlir")
@click.option("-o", "output", default="-")
def main(input, pass_pipeline, target, emit, output):
    from c4ml_opt.session import Session

    session = Session(target)
    source = sys.stdin.buffer.read() if input == "-" else open(input, "rb").read()
    module = session.parse(source)
    if pass_pipeline:
        session.run(module.operation, pass_pipeline)
    data = session.emit(module, emit)
    with click.open_file(output, "wb") as stream:
        stream.write(data)


if __name__ == "__main__":
    main()
