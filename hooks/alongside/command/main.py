"""The command itself: its subcommands stand in modules of their names, each loaded when it is asked for."""

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

COMMANDS: tuple[str, ...] = (
    "check",
    "export",
    "new",
    "prose",
    "publish-check",
    "release",
    "reviews",
)
"""The subcommands. `publish-check` stands in the module `publish_check`, as what that calls `command`."""


class Subcommands(click.Group):
    """A group that imports only the subcommand that is asked for, which need not wait for the libraries of others."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click hands it over
        """All names."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The subcommand of a name, or None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"alongside.command.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Does what was asked for.

        Raises:
            click.ClickException: a file or folder cannot be read or written; it says which, and why.
        """
        for stream in (sys.stdout, sys.stderr):
            _let_through(stream)
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # whoever reads has read enough, and click ends in silence
        except OSError as fault:
            why = f"{fault.filename}: {fault.strerror}" if fault.filename else str(fault)
            advice = "see who may read and write there, and whether the disk has room"
            raise click.ClickException(f"{why} — {advice}, then try again") from fault


@click.group(cls=Subcommands)
def main() -> None:
    """Write and check the guide."""


def _let_through(stream: object) -> None:
    """Lets every letter through: a file and a pipe get UTF-8 on every machine, and a terminal what it can show."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
