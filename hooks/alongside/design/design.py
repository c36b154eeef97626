"""The design's own files as the site publishes them: under one folder, which is named by the hash of them all.

So a relative address in a script or stylesheet stays as it is written, a browser may keep each file for ever, and a
page never meets the files of another edition.
"""

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from jinja2 import Environment
from msgspec import Struct

from alongside.design import modules, styles
from alongside.design.modules import VENDOR
from alongside.design.spoken import AT_ONCE, in_language, said_by
from alongside.faults import DesignError
from alongside.fingerprint import digest
from alongside.guide import Guide
from alongside.languages.language import Language
from alongside.languages.speaking import speaking
from alongside.problems import report
from alongside.tokens import read_tokens

SOURCES = "assets/"
"""Where the files stand under docs/."""
FOLDERS = ("fonts/", "javascripts/", "stylesheets/")
"""Which of the folders there are the design's: what authors publish stands in others, at addresses that stay."""
KINDS = ("javascripts/kinds/", "stylesheets/kinds/")
"""What a page asks for: a script and a stylesheet for each kind of page, which say what they are made of."""
WORDS = f"{SOURCES}words/"
"""Where the words stand of what scripts load on first use, by language and kind of page."""
TOKENS = "stylesheets/tokens.css"
"""Made of overrides/tokens.yml."""
SERVED = "design"
"""The name of the folder while the site is being written: no page changes because a stylesheet does."""


FACES = ("atkinson-hyperlegible-next-400-normal", "atkinson-hyperlegible-next-600-normal", "literata-600-normal")
"""The faces of printed pages (overrides/print/fonts) in which a booklet made in the browser writes its own."""


class Design(Struct, frozen=True):
    """The files of the design that pages ask for, and the folder they are published in."""

    folder: str
    """Under the site's address, such as `assets/3f9b0c1d2e4a`."""
    files: Mapping[str, bytes]
    """What each holds, by its name in the folder, such as `stylesheets/kinds/home.css`."""
    scripts: Mapping[str, str]
    """Every script as it is written, by its name."""

    def words(self, look: str) -> dict[str, str]:
        """What the script of a kind of page says, in the language that is spoken."""
        return in_language(said_by(f"{KINDS[0]}{look}.js", self.scripts)[0])

    def more_words(self, language: Language) -> dict[str, str]:
        """What scripts say that pages load on first use, in a language: by the address under the site's, as JSON."""
        looks = [PurePosixPath(name).stem for name in self.scripts if name.startswith(KINDS[0])]
        with speaking(language):
            found = {look: in_language(said_by(f"{KINDS[0]}{look}.js", self.scripts)[1]) for look in looks}
        return {
            more_address(language, look): json.dumps(words, ensure_ascii=False)
            for look, words in found.items()
            if words
        }

    def has_more_words(self, look: str) -> bool:
        """Whether a kind of page in another language fetches words later; else it carries them all."""
        return look not in AT_ONCE

    def address(self, name: str) -> str:
        """The address of a file under the site's.

        Raises:
            DesignError: there is no such file.
        """
        if name not in self.files:
            raise DesignError(f"the design has no file `{name}` — docs/{SOURCES}{name}")
        return f"{self.folder}/{name}"


def more_address(language: Language, look: str) -> str:
    """Where the words stand of what the script of a kind of page loads on first use, under the site's address."""
    return f"{WORDS}{language.code}/{look}.json"


def is_design(path: str) -> bool:
    """Whether a file under docs/ is published with the design, and not at its own address."""
    return path.startswith(tuple(SOURCES + folder for folder in FOLDERS))


def read_design(guide: Guide, overrides: Path, templates: Environment, *, served: bool = False) -> Design:
    """The design's files: fonts, what others have made, and scripts and stylesheets with all that they import.

    Raises:
        DesignError: some cannot be joined; every fault is named.
    """
    found = {path.removeprefix(SOURCES): (guide.docs / path).read_bytes() for path in filter(is_design, guide.assets)}
    found[TOKENS] = (
        templates.get_template("tokens.css.jinja").render(read_tokens(overrides, guide.brand.colours)).encode()
    )
    for face in FACES:
        found[f"fonts/print/{face}.ttf"] = (overrides / "print" / "fonts" / f"{face}.ttf").read_bytes()
    whole = {name: content for name, content in found.items() if not name.endswith((".js", ".css")) or VENDOR in name}
    files = dict(sorted({**whole, **_joined(found)}.items()))
    hashed = digest(part for name, content in files.items() for part in (name.encode(), content))
    scripts = {name: content.decode() for name, content in found.items() if name.endswith(".js")}
    return Design(SOURCES + (SERVED if served else hashed[:12]), files, scripts)


def _joined(found: Mapping[str, bytes]) -> dict[str, bytes]:
    """The scripts and stylesheets that pages ask for, with all that they import."""
    scripts = {name: content.decode() for name, content in found.items() if name.endswith(".js")}
    sheets = {name: content.decode() for name, content in found.items() if name.endswith(".css")}
    own, docs = [name for name in scripts if VENDOR not in name], f"docs/{SOURCES}"
    faults = [fault for name in own for fault in modules.script_faults(name, scripts, docs)]
    faults += [fault for name in sheets for fault in styles.sheet_faults(name, sheets, found, docs)]
    if faults:
        raise DesignError("\n".join(report(faults)))
    asked = modules.loaded(scripts) | {name for name in own if name.startswith(KINDS)}
    return {
        **{name: modules.joined(name, scripts).encode() for name in asked},
        **{name: styles.joined(name, sheets).encode() for name in sheets if name.startswith(KINDS)},
    }
