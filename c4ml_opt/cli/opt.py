"""c4ml-opt: passes, pipelines and schedules over textual MLIR, and code for a target."""

import os
import sys

import c4ml_opt
from c4ml_opt import isolation
from c4ml_opt.diagnostics import UserError

LISTINGS = ("list-passes", "list-pipelines", "list-schedules", "list-dialects", "list-targets", "list-transform-ops", "explain", "show-dialects")


def main():
    isolation.guard(run)


def run() -> int:
    from c4ml_opt.cli import _argv

    tool = sys.argv[0] if not sys.argv[0].endswith(".py") else "c4ml-opt"
    arguments = _argv.parse(sys.argv[1:], tool)
    if arguments["help"]:
        from c4ml_opt.cli._help import show_help

        return show_help()
    if arguments["version"]:
        sys.stdout.write(f"c4ml-opt {c4ml_opt.__version__}\n")
        return 0
    _prepare(arguments)
    for name in LISTINGS:
        if arguments[name]:
            from c4ml_opt.cli._listing import show

            return show(name, arguments[name])
    return _compile(arguments)


def _prepare(arguments):
    if arguments["timeout"]:
        isolation.set_timeout(arguments["timeout"])
    if arguments["plugin"]:
        from pathlib import Path

        from c4ml_opt.registry import registry

        for folder in arguments["plugin"]:
            registry.add_plugin(Path(folder))


def _compile(arguments) -> int:
    from c4ml_opt import output, source
    from c4ml_opt.cli._emit import check_threads

    check_threads(arguments)

    if arguments["check-pipeline"] not in (None, "input"):
        from c4ml_opt.cli._check import profile

        arguments.input = profile(arguments["check-pipeline"])
    if arguments.input == "-" and os.isatty(0):
        sys.stderr.write("(processing input from stdin now, hit ctrl-c/ctrl-d to interrupt)\n")
    try:
        text = source.Input(arguments.input)
        stream = output.Stream(arguments["o"])
        if arguments["emit"] in ("shared", "exe"):
            stream.make_executable()
    except UserError:
        _check_passes(arguments)  # an unknown argument is told before a file that cannot be opened
        raise
    isolation.step("loading the MLIR bindings")
    if arguments["shrink"]:
        from c4ml_opt.cli._shrink import shrink

        return shrink(arguments, text.data, stream)
    from c4ml_opt.cli._driver import drive

    return drive(arguments, text, stream)


def _check_passes(arguments):
    if arguments.passes:
        from c4ml_opt.cli._suggest import check_passes

        check_passes(arguments)


if __name__ == "__main__":
    main()
