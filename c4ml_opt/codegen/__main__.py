"""Replays one code generation from LLVM IR text: `python -m c4ml_opt.codegen FILE.ll --triple=T --cpu=C --features=F --emit=obj`."""

import click

from .. import isolation, output
from ..target import Target


@click.command()
@click.argument("path")
@click.option("--triple", required=True)
@click.option("--cpu", default="")
@click.option("--features", default="")
@click.option("--abi", default="")
@click.option("--relocation", default="pic")
@click.option("--emit", "kind", default="obj")
@click.option("-O", "level", type=click.IntRange(0, 3))
@click.option("-o", "file", default="-")
def replay(path, triple, cpu, features, abi, relocation, kind, level, file):
    from . import native

    features = tuple(f for f in features.split(",") if f)
    target = Target(name=triple, triple=triple, cpu=cpu, features=features, abi=abi, relocation=relocation)
    with open(path, encoding="utf-8") as stream:
        data = native.emit(stream.read(), target, kind, level)
    with output.written(file) as stream:
        stream.write(data)


if __name__ == "__main__":
    isolation.guard(replay)
