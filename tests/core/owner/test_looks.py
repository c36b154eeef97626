"""What the guide looks like by its owner's settings: what is sound is taken, and every fault is told with its line."""

import io
import re

import pytest
from PIL import Image

from alongside.owner.brand import Brand
from alongside.owner.colours import LEAST, contrast, faint, palettes
from alongside.owner.reading import read_owner
from alongside.owner.settings import Owner
from alongside.paper import Paper
from alongside.problems import report
from alongside.tokens import read_tokens
from tests.guide import OVERRIDES, ROOT, owner

TOKENS = read_tokens(OVERRIDES)["colour"]
LEAST_SETTINGS = """site_name: The Guide
site_description: How we lead
site_url: https://practice.org/
extra:
  edition: 2026-11-22
  owner:
    organisation: The Practice
    email: ask@practice.org
    enquiries: {topics: [A question], privacy: We only answer it.}
"""
"""Nine lines; what a test adds to the owner's block begins on the tenth."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">{}</svg>'


def png(width: int, height: int) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height)).save(made, "PNG")
    return made.getvalue()


FILES = {
    "docs/assets/logo.svg": SVG.format("").encode(),
    "docs/assets/icon.png": png(256, 256),
    "docs/assets/runs.svg": SVG.format("\n<script/>").encode(),
    "docs/assets/large.svg": SVG.format("<!--" + "x" * 30_000 + "-->").encode(),
    "docs/assets/wide.svg": SVG.replace("0 0 40 40", "0 0 400 40").encode(),
    "docs/assets/tall.png": png(256, 300),
    "docs/assets/small.png": png(64, 64),
    "docs/assets/no.png": b"GIF89a",
    "docs/assets/cut.png": png(256, 256)[:60],
}


def load(path: str) -> bytes:
    return FILES[path] if path in FILES else (ROOT / path).read_bytes()


def read(*lines: str) -> tuple[Owner | None, list[str]]:
    text = LEAST_SETTINGS + "".join(f"    {line}\n" for line in lines)
    found, problems = read_owner(text, "mkdocs.yml", {}, load)
    assert (found is None) == bool(problems)
    return found, report(problems)


def test_every_fault_of_the_looks_is_told_at_once_with_its_line() -> None:
    _, told = read(
        "logo: assets/gone.svg",
        "icon: /etc/icon.svg",
        "colours:",
        '  accent: "#9fd8c8"',
        "  accent_in_dark: green",
        "  error: red",
        "licence: " + "x" * 61,
        "paper: A3",
        "languages: [de, fr, French]",
    )
    lines = {int(line.split(":")[1]): line for line in told}
    for number, words in {
        10: "`assets/gone.svg`, the logo, is not there — put it at docs/assets/gone.svg",
        11: "`extra.owner.icon` should be the path of an SVG or PNG file under docs/, but is `/etc/icon.svg`",
        13: "`#9fd8c8` has a contrast of 1.46:1 with `paper-raised` (`#f4f5f1`), and words need 4.5:1 — for example `a",
        14: "`extra.owner.colours.accent_in_dark` should be a colour of six figures in quotes, but is `green`",
        15: "`error` is not a key of `extra.owner.colours` — the keys are accent, accent_in_dark",
        16: "`extra.owner.licence` should be one line of 1 to 60 characters",
        17: "`extra.owner.paper` should be `a4` or `letter`, but is `A3` — for example `paper: letter`",
    }.items():
        assert words in lines[number], lines[number]
    of_languages = [line for line in told if line.startswith("mkdocs.yml:18: ")]
    assert len(of_languages) == 3 and len(told) == 10
    assert any(
        "`en`, which is none of its languages — languages: [en, de, fr, French]" in line for line in of_languages
    )
    assert any("the guide has no language `fr` — " in line for line in of_languages)
    assert any("entry 3 of `extra.owner.languages` should be a language's code" in line for line in of_languages)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("logo: assets/runs.svg", "docs/assets/runs.svg:2: `<script>` cannot stand in a drawing"),
        ("logo: assets/large.svg", "docs/assets/large.svg:1: the picture has 29 KiB — export it with 24 KiB at most"),
        (
            "logo: assets/wide.svg",
            "docs/assets/wide.svg:1: the picture is 400 by 40 — make it from 0.5 to 4 times as wide",
        ),
        ("icon: assets/tall.png", "docs/assets/tall.png:1: the picture is 256 by 300 — make it square"),
        (
            "icon: assets/small.png",
            "docs/assets/small.png:1: the picture is 64 by 64 pixels — export it 192 to 2048 pixels",
        ),
        ("icon: assets/no.png", "docs/assets/no.png:1: the picture is no PNG — "),
        ("icon: assets/cut.png", "docs/assets/cut.png:1: the picture is no PNG — "),
        (
            "logo: ../secret.svg",
            "mkdocs.yml:10: `extra.owner.logo` should be the path of an SVG or PNG file under docs/",
        ),
    ],
)
def test_a_picture_that_cannot_stand_on_a_page_is_refused(line: str, said: str) -> None:
    other = "icon: assets/icon.png" if line.startswith("logo") else "logo: assets/logo.svg"
    (told,) = read(line, other)[1]
    assert told.startswith(said)


def test_a_logo_and_an_icon_come_together() -> None:
    (told,) = read("logo: assets/logo.svg")[1]
    assert "`logo` is given, but no `icon`: readers would see two marks — for example `icon: assets/" in told


def test_what_is_sound_is_taken() -> None:
    found, _ = read(
        "logo: assets/logo.svg",
        "icon: assets/icon.png",
        'colours: {accent: "#7a1f3d"}',
        "paper: letter",
        "languages: [en, de]",
        'licence: "Ours: all rights reserved"',
    )
    assert found and found.brand.logo and found.brand.icon
    assert (found.name, found.summary) == ("The Guide", "How we lead")
    assert (found.paper, found.languages) == (Paper.LETTER, ("en", "de"))
    assert found.brand.logo.svg and found.brand.printed.accent == "#7a1f3d"
    assert "data:image/png;base64," in found.brand.icon.drawn
    assert owner().brand == Brand()


@pytest.mark.parametrize("accent", ["#7a1f3d", "#0f5c4f", "#1d4ed8", "#000000", "#6b4a00"])
def test_every_colour_that_follows_can_be_read(accent: str) -> None:
    made = palettes(accent, "", TOKENS)
    assert faint("light", accent, TOKENS) is None
    assert faint("dark", made["dark"]["accent"], TOKENS) is None
    for palette in ("light", "dark"):
        colours = {**TOKENS[palette], **made[palette]}
        for words, ground in (("on-accent", "accent"), ("ink", "accent-soft"), ("accent", "paper-raised")):
            assert contrast(colours[words], colours[ground]) >= LEAST, (palette, words, ground)


@pytest.mark.parametrize(("palette", "accent"), [("light", "#ff8a3c"), ("light", "#ffffff"), ("dark", "#101010")])
def test_the_example_of_a_colour_that_is_too_faint_is_right(palette: str, accent: str) -> None:
    found = faint(palette, accent, TOKENS)
    assert found and found.ratio < LEAST
    assert faint(palette, found.better, TOKENS) is None


def test_contrast_is_that_of_the_standard() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("site_name: The Guide\n", "", "mkdocs.yml:1: `site_name`, the name of the guide, is missing — "),
        (
            "site_name: The Guide",
            "site_name: [The, Guide]",
            "mkdocs.yml:1: `site_name` should be a line of 1 to 120 characters",
        ),
        ("How we lead", '"  "', "mkdocs.yml:2: `site_description`, what the guide is, in a line, is missing"),
        ("How we lead", "x" * 301, "mkdocs.yml:2: `site_description` should be a line of 1 to 300 characters"),
    ],
)
def test_the_guide_has_a_name_and_a_line(old: str, new: str, said: str) -> None:
    text = LEAST_SETTINGS.replace(old, new)
    (told,) = report(read_owner(text, "mkdocs.yml", {}, load)[1])
    assert told.startswith(said)


def test_owners_are_told_of_every_setting() -> None:
    told = (ROOT / "OWNERS.md").read_text("utf-8").split("## Your name on it")[1].split("\n## ")[0]
    rows = re.findall(r"(?m)^\| `([\w.]+)` +\|", told)
    block = [
        key
        for key in Owner.__struct_fields__
        if key not in ("site_url", "edition", "name", "summary", "brand", "named_at")
    ]
    assert sorted(rows) == sorted(["site_name", "site_description", "site_url", "edition", *block])
