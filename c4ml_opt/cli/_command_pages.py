"""The reference of the commands' options, from the click commands that also print --help."""

import importlib
import inspect

import click

TOOLS = ("opt", "run", "gen", "tune")


def pages() -> dict[str, str]:
    """{name of the file: its text}."""
    return {f"c4ml-{tool}.md": page(f"c4ml-{tool}", _command(tool)) for tool in TOOLS}


def _command(tool) -> click.Command:
    if tool == "opt":
        from ._help import command

        return command()
    module = importlib.import_module(f"c4ml_opt.cli.{tool}")
    return next(value for value in vars(module).values() if isinstance(value, click.Command))


def page(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name, terminal_width=120, max_content_width=120)
    parts = [f"# {name}", "", "```", context.get_usage(), "```", "", *_text(command.help or "")]
    groups: dict[str, list] = {}
    for parameter in command.get_params(context):
        record = None if isinstance(parameter, click.Argument) else parameter.get_help_record(context)
        if record is not None:
            groups.setdefault(getattr(parameter, "group", "Options"), []).append(record)
    for group, records in groups.items():
        parts += [f"## {group}", "", "| option | |", "|---|---|", *(f"| `{_cell(o)}` | {_cell(h)} |" for o, h in records), ""]
    return "\n".join([*parts, *_text(command.epilog or "")])


def _text(help: str):
    """Paragraphs of a help text; those that click shall not wrap, which begin by \\b, are code."""
    for block in inspect.cleandoc(help).split("\n\n"):
        kept = block.startswith("\b\n")
        yield "\n".join(["```", block.removeprefix("\b\n"), "```"]) if kept else " ".join(block.split())
        yield ""


def _cell(text):
    return " ".join(text.split()).replace("|", "\\|")
