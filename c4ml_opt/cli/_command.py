"""Runs a click command as every tool runs: guarded, and with wrong arguments reported as any other error."""

import click

from .. import isolation
from ..diagnostics import UserError


def invoke(command: click.Command, name: str):
    """Runs `command` on the arguments of this process and exits; `name` is the tool's."""
    isolation.guard(lambda: _run(command, name))


def _run(command, name):
    try:
        return command.main(standalone_mode=False, prog_name=name)
    except click.ClickException as error:
        raise UserError(f"{error.format_message()}\nsee {name} --help") from None
    except click.Abort:
        raise KeyboardInterrupt from None
