"""The command itself: its subcommands stand in modules of their names, each loaded when it is asked for."""

from importlib import import_module

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


@click.group(cls=Subcommands)
def main() -> None:
    """Write and check the guide."""
