"""The core's Jinja environment: all HTML and all generated Markdown come from templates in `overrides/`."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape


def environment(folder: Path) -> Environment:
    """Templates of `folder`; an unknown name is an error, HTML is escaped, block tags leave no blank lines."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
