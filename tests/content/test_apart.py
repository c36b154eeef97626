"""Each sheet says in its own words how it is done at a distance or by ear; each session has minutes at a distance."""

import re
from collections import Counter

import pytest

from alongside.checks.apart import ENTRIES, HEADING
from alongside.items.vocabulary import Kind
from alongside.prose.sentences import sentences, words
from tests.guide import guide, names_of

SHEETS, SESSIONS = names_of(Kind.WORKSHEET.folder), names_of(Kind.WORKSHOP.folder)
LONGEST = 60
"""Minutes that nobody sits before a screen without a break."""
REST, ANEW = re.compile(r"\b(?:Break|Pause)\b"), re.compile(r"Second (?:call|morning)\b")
"""A row in which nobody looks at a screen, and one with which a later call begins."""
CONCERNS = {
    "who watches the chat": r"\bchat\b",
    "what is said of cameras": r"\bcameras?\b",
    "the plan when a line fails": r"\b(?:lost|line (?:fails|breaks|goes)|cut off|drops out)\b",
    "captions": r"\bcaptions?\b",
    "what is sent before": r"\b(?:sent?|sends|send)\b[^.]*\b(?:before|ahead)\b",
}
"""What every remote version has to settle, and the words by which it is found."""


def told(name: str) -> dict[str, str]:
    """The entries of a worksheet's section, by how they begin."""
    section = guide().get(name).body.text.partition(f"## {HEADING}\n")[2].partition("\n## ")[0]
    parted = (" ".join(entry.split()).replace("*", "").partition(": ") for entry in section.split("\n- ")[1:])
    return {label: said for label, _, said in parted}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_says_how_it_is_done_at_a_distance_by_ear_and_in_few_words_with_its_own_parts(name: str) -> None:
    entries = told(name)
    assert list(entries) == list(ENTRIES)
    assert all(12 <= len(words(said)) <= 60 for said in entries.values())
    assert re.search(r"\b[Pp]arts? \d|\b[Nn]umbers? \d|\brows?\b", " ".join(entries.values()))


def test_no_two_sheets_say_it_in_the_same_sentence() -> None:
    said = Counter(sentence for name in SHEETS for entry in told(name).values() for sentence in set(sentences(entry)))
    assert sum(said.values()) > 3 * len(SHEETS)
    assert [sentence for sentence, times in said.items() if times > 1] == []


@pytest.mark.parametrize("name", SESSIONS)
def test_nobody_sits_an_hour_before_a_screen_without_a_break(name: str) -> None:
    agenda = guide().agendas[name]
    assert sum(step.minutes for step in agenda.apart) == agenda.minutes
    stretch = 0
    for step in agenda.apart:
        before = 0 if ANEW.match(step.title) else stretch
        stretch = 0 if REST.search(step.title) else before + step.minutes
        assert stretch <= LONGEST, step.title


@pytest.mark.parametrize("name", SESSIONS)
def test_a_session_at_a_distance_settles_what_a_room_settles_by_itself(name: str) -> None:
    section = guide().get(name).body.text.partition("## Remote version\n")[2].partition("\n## ")[0]
    plain = " ".join(section.split())
    assert [what for what, pattern in CONCERNS.items() if not re.search(pattern, plain, re.IGNORECASE)] == []
