"""Breaks a text that a reader can read, by chance from a seed: the same seed breaks it the same way."""

import random
import re
from collections.abc import Callable

HOSTILE = [
    *("", "0", "-1", "1e999", "9" * 400, "0x1F", ".nan", ".inf", "null", "~", "true", "no", "[]", "{}", "__proto__"),
    *(
        "__class__",
        "<<: *a",
        "&a",
        "*a",
        "!!python/object:os.system",
        "!!binary x",
        "\x00",
        "\ufeff",
        "\\ud800",
        "\u202e",
    ),
    *(
        "\u2028",
        "\x85",
        "<script>alert(1)</script>",
        "<!--",
        "{#n}",
        "{{ 7 * 7 }}",
        "{% raw %}",
        "[@a]",
        "[@",
        "](",
        "![](",
        "`",
    ),
    *(
        "```",
        "~~~",
        "|",
        "|---|",
        "| | 1 | 2 |",
        "- [ ] ",
        "- [x] ",
        "____",
        "# ",
        "####### ",
        "---",
        "...",
        "> ",
        "1. ",
        "\t",
    ),
    *(
        "    ",
        "\n",
        "\r\n",
        "\r",
        ":",
        ": ",
        "- ",
        "? ",
        "'",
        '"',
        "\\",
        "%",
        "@",
        "2026-02-31",
        "99999-01-01",
        "../..",
        "x" * 3000,
    ),
    *("javascript:alert(1)", "https://[", "\N{FULLWIDTH DIGIT ONE}", "e\N{COMBINING ACUTE ACCENT}", "\N{FAMILY}"),
]
DEEP = ["[", "{a: ", "> ", "- ", "  ", "(", "**", "[x]("]
MOST = 40_000

Way = Callable[[str, random.Random], str]


def _cut(text: str, chance: random.Random, make: Callable[[str, str, str], str]) -> str:
    start = chance.randint(0, len(text))
    end = min(len(text), start + chance.randint(0, 9))
    return make(text[:start], text[start:end], text[end:])


def _flipped(text: str, chance: random.Random) -> str:
    return _cut(
        text,
        chance,
        lambda start, middle, end: start + "".join(chr(ord(sign) ^ 1 << chance.randint(0, 7)) for sign in middle) + end,
    )


def _swapped_lines(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def _swapped_words(text: str, chance: random.Random) -> str:
    words = re.split(r"(\W)", text)
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return "".join(words)


WAYS: tuple[Way, ...] = (
    _flipped,
    _swapped_lines,
    _swapped_words,
    lambda text, chance: text[: chance.randint(0, len(text))],
    lambda text, chance: text[chance.randint(0, len(text)) :],
    lambda text, chance: _cut(text, chance, lambda start, _, end: start + end),
    lambda text, chance: _cut(text, chance, lambda start, middle, end: start + middle * 2 + end),
    lambda text, chance: _cut(text, chance, lambda start, _, end: start + chance.choice(HOSTILE) + end),
    lambda text, chance: _cut(text, chance, lambda start, _, end: f"{start}\n{chance.choice(HOSTILE)}{end}"),
    lambda text, chance: _cut(
        text, chance, lambda start, _, end: start + chance.choice(DEEP) * chance.choice((9, 60, 300)) + end
    ),
    lambda text, chance: re.sub(r"\d+", lambda _: chance.choice(HOSTILE), text, count=1),
    lambda text, chance: re.sub(r"(?<=: )[^\n]*", lambda _: chance.choice(HOSTILE), text, count=1),
    lambda text, chance: chance.choice(("\ufeff", "\x00", "\n")) + text,
    lambda text, chance: text.replace("\n", chance.choice(("\r\n", "\r", "\u2028", "\n\n"))),
)


def broken(text: str, chance: random.Random) -> str:
    """A text with some of it broken."""
    for _ in range(chance.randint(1, 3)):
        text = chance.choice(WAYS)(text, chance)[:MOST]
    return text
