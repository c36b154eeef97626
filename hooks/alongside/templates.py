"""Templates: all HTML comes from those in `overrides/`, which escape every value that they are fed."""

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.bccache import Bucket, BytecodeCache, bc_magic
from markupsafe import Markup

from alongside.fingerprint import digest
from alongside.items.times import minutes_of, time_of
from alongside.items.vocabulary import Kind
from alongside.keeping import Shelf
from alongside.languages.speaking import FUNCTIONS
from alongside.sheets.quotes import curled
from alongside.wording import capital, clock, day, duration, leaves, month

PLAIN: Mapping[str, str] = {
    "markdown/keys.md.jinja": "KEYS.md, made of the code's own words",
    "markdown/pack.txt.jinja": "a text file, in which nothing is markup",
    "markdown/page.md.jinja": "a page's Markdown, in which `as_markdown` escapes every value that is plain words",
    "markdown/enquiries.md.jinja": "the same of the page on which visitors ask",
    "markdown/llms.txt.jinja": "a list of pages in Markdown, in which `as_markdown` escapes every value",
    "markdown/robots.txt.jinja": "a text file, in which the only value is an address",
    **{
        f"markdown/new/{name}.md.jinja": "the file that an author begins with, whose values are YAML"
        for name in ("front", *(kind for kind in Kind if kind is not Kind.PAGE))
    },
    **{
        f"headers/{name}.jinja": "settings of a web server, made of a policy that has been checked"
        for name in ("netlify.txt", "redirects.txt", "nginx.conf", "caddy.conf", "cloudfront.json")
    },
    "tokens.css.jinja": "a stylesheet, made of colours and sizes that have been checked",
}
"""The templates that make neither HTML nor XML, and what they make instead. No other is exempt from escaping."""


def escapes(name: str | None) -> bool:
    """Whether a template escapes what it is fed."""
    return name not in PLAIN


def words(text: str) -> str:
    """Plain words of front matter as they stand on a page, with typographic apostrophes and quotation marks."""
    return curled(text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}"))


_MARKUP = re.compile(r"[\\`*_\[\]<>&~|#{}]|^[-+=]")
_NUMBER = re.compile(r"^(\d+)([.)])")


def as_markdown(text: str) -> str:
    """Plain words as a line of Markdown, or the rest of one, that means just these words."""
    return _NUMBER.sub(r"\1\\\2", _MARKUP.sub(lambda found: f"\\{found[0]}", " ".join(text.split())))


FILTERS = {
    "as_markdown": as_markdown,
    "words": words,
    "duration": duration,
    "leaves": leaves,
    "clock": clock,
    "begins": capital,
    "day": day,
    "month": month,
    "minutes_of": minutes_of,
    "time_of": time_of,
}
"""What every template may use besides Jinja's own filters."""


class KeptTemplates(BytecodeCache):
    """Templates as Jinja compiled them, kept between builds."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The key of a template by its name and path, whose letters the system's locale may lack."""
        return digest([name.encode(), os.fsencode(filename or "")])

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket, if its template is kept as it is now."""
        if content := self._shelf.get(_key(bucket)):
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what a template was compiled to."""
        self._shelf.put(_key(bucket), bucket.bytecode_to_string())


def _key(bucket: Bucket) -> str:
    """The key of a template; Jinja does not see whether what was compiled escapes."""
    return digest([b"escapes and speaks", bc_magic, bucket.key.encode(), bucket.checksum.encode()])


@cache
def environment(folder: Path) -> Environment:
    """Templates of `folder`; an unknown name is an error, values are escaped, block tags leave no blank lines.

    There is one a folder, since a new one would compile every template again; a template that was edited is read again.
    """
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=escapes,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(FILTERS)
    speaks(made)
    return made


def speaks(made: Environment) -> None:
    """Lets templates say `_("…")`: in them words of a catalogue are markup, and values are escaped."""
    made.install_gettext_callables(**FUNCTIONS)  # type: ignore[attr-defined]


def rendered(templates: Environment, name: str, **names: Any) -> Markup:
    """What a template makes. The core takes nothing else for markup."""
    assert escapes(name), f"{name} makes no markup"
    return Markup(templates.get_template(name).render(**names))


def said(fault: TemplateError) -> str:
    """What is wrong with a template, after the file and the line where Jinja stopped."""
    frames = [
        frame for frame in extract_tb(fault.__traceback__) if frame.filename.endswith((".html", ".jinja", ".xml"))
    ]
    where = f"{frames[-1].filename}:{frames[-1].lineno}: " if frames else ""
    return f"{where}{fault.message}"
