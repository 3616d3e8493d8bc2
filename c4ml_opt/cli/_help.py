"""--help: click's Command made of the table of flags."""

import sys

import click

from ._argv import spelled
from ._flags import GROUPS

EPILOG = "Any other flag is a pass, pipeline or schedule, with its options as --NAME='key=value ...', run in order."


class _Command(click.Command):
    def format_options(self, context, formatter):
        groups: dict[str, list] = {}
        for parameter in self.get_params(context):
            if isinstance(parameter, _Option):
                groups.setdefault(parameter.group, []).append(parameter.get_help_record(context))
        for group, records in groups.items():
            with formatter.section(group):
                formatter.write_dl(records)


class _Option(click.Option):
    def __init__(self, flag, group):
        declared = [f"-{flag.name}" if len(flag.name) == 1 else f"--{flag.name}", flag.name.replace("-", "_")]
        super().__init__(declared, is_flag=flag.kind == "bool", help=flag.help)
        self.flag, self.group = flag, group

    def get_help_record(self, context):
        flag = self.flag
        text = spelled(flag.name)
        if flag.kind == "optional":
            text += f"[={flag.value}]"
        elif flag.kind not in ("bool", "unavailable"):
            value = "|".join(flag.choices) if flag.choices else flag.value
            text += f" {value}" if len(flag.name) == 1 else f"={value}"
        help = f"Not available: {flag.help}" if flag.kind == "unavailable" else flag.help
        default = f" [default: {flag.default}]" if flag.default is not None and flag.kind in ("str", "choice") else ""
        return text, help + default


def command() -> click.Command:
    """The command as click sees it; parsing is done by `_argv`, which keeps the order of passes."""
    options = [_Option(flag, group) for group, flags in GROUPS.items() for flag in flags]
    from .opt import __doc__ as summary

    argument = click.Argument(["input"], default="-")
    return _Command("c4ml-opt", params=[argument, *options], help=summary, epilog=EPILOG, add_help_option=False)


def show_help() -> int:
    import shutil

    width = min(shutil.get_terminal_size().columns, 120)
    context = click.Context(command(), info_name="c4ml-opt", terminal_width=width, max_content_width=width)
    sys.stdout.write(f"OVERVIEW: MLIR modular optimizer driver\n\n{context.get_help()}\n")
    return 0

