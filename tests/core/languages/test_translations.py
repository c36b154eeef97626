"""A page in another language takes the place of the one it translates, and whatever does not go together is told."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from msgspec import structs

from alongside.cards.bank import bank_deck
from alongside.cards.deck import Format, Question
from alongside.cards.formats import formats_deck
from alongside.files.formats import downloads
from alongside.files.session import session_part
from alongside.items.kinds import Workshop
from alongside.items.readable import Readable
from alongside.languages.inherited import front_matter
from alongside.languages.speaking import speaking
from alongside.pages.room import room_steps
from alongside.pages.terms import Terms
from alongside.pages.text import page_text
from alongside.read import read_guide
from alongside.search.entries import entries
from alongside.sheets.document import AgendaTable
from alongside.sheets.inline import plain
from alongside.translations import older, read_translations
from tests import guide as real
from tests.guide import DOCS, OVERRIDES, guide

GERMAN = sorted(path.relative_to(DOCS).as_posix() for path in (DOCS / "de").rglob("*.md"))
SHEET = "de/worksheets/who-needs-whom.md"


def text_of(path: str) -> str:
    return (DOCS / path).read_text("utf-8")


REVIEWED = next(line for line in text_of(SHEET).splitlines(keepends=True) if line.startswith("reviewed: "))


def told(path: str, text: str) -> list[str]:
    _, problems = read_translations(guide(), {path: text}, OVERRIDES, None)
    return [str(problem) for problem in problems]


def test_the_translations_have_no_problem() -> None:
    assert len(GERMAN) > 9
    german = guide().translations["de"]
    assert sorted(item.source for item in german.own) == GERMAN


@pytest.mark.parametrize("path", [path for path in GERMAN if path.split("/")[1] in ("worksheets", "checklists")])
def test_what_is_typed_on_a_sheet_stands_on_its_translation(path: str) -> None:
    german = guide().translations["de"]
    item = german.sources[path]
    mine, theirs = ([*one.sheets[item.id].fields()] for one in (german, guide()))
    assert [field.name for field in mine] == [field.name for field in theirs]
    assert [getattr(field, "marks", None) for field in mine] == [getattr(field, "marks", None) for field in theirs]
    assert german.get(item.id).url == f"de/{guide().get(item.id).url}"


def test_all_but_the_words_is_the_originals() -> None:
    german, english = guide().translations["de"].get("appraisal-colleague"), guide().get("appraisal-colleague")
    assert german.title != english.title
    for key in ("purpose", "minutes", "people", "pair", "side", "topics", "audience", "related"):
        assert getattr(german, key) == getattr(english, key)


def test_what_has_changed_in_a_translation_is_its_own() -> None:
    own = {"title": "Ein Blatt", "changes": [{"on": 1, "what": "Neu."}]}
    original = {"title": "A sheet", "changes": [{"on": 2, "what": "New."}, {"on": 1, "what": "First published."}]}
    assert front_matter(own, original) == own
    for path in GERMAN:
        item, said = guide().translations["de"].sources[path], yaml.safe_load(text_of(path).split("\n---\n")[0][4:])
        mine = item.changes if isinstance(item, Readable) else ()
        assert [change.what for change in mine] == [change["what"] for change in said.get("changes", ())], path


def test_a_path_says_why_and_keeps_its_steps() -> None:
    mine, theirs = (one.get("a-better-deal-with-your-manager") for one in (guide().translations["de"], guide()))
    assert mine.leads == theirs.leads


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (("title: Wer braucht wen\n", ""), "1: the translation lacks the key `title`"),
        (
            ("- [ ] Wir haben", "- Wir haben"),
            "a place to write is missing above this line, that of line ",
        ),
        ((REVIEWED, ""), "the key `reviewed` is missing"),
        (
            ("(../models/interdependence-map.md)", "(../models/nowhere.md)"),
            "the link `../models/nowhere.md` leads nowhere",
        ),
        (("[@buehler1994]", "[@nobody2017]"), "`[@nobody2017]` is no key of docs/sources/references.yml"),
    ],
)
def test_a_fault_is_told_with_its_line(change: tuple[str, str], what: str) -> None:
    text = text_of(SHEET)
    assert change[0] in text
    lines = told(SHEET, text.replace(*change))
    assert any(line.startswith(f"docs/{SHEET}:") and what in line for line in lines), lines


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("de/worksheets/nobody.md", "there is no docs/worksheets/nobody.md that it translates"),
        ("de/checklists/who-needs-whom.md", "its original is docs/worksheets/who-needs-whom.md"),
        ("xx/worksheets/who-needs-whom.md", "there is no catalogue of a language `xx`"),
    ],
)
def test_a_file_that_translates_nothing_is_told(path: str, what: str) -> None:
    assert any(what in line for line in told(path, text_of(SHEET)))


def test_a_link_leads_to_the_translation_and_else_to_the_english_page() -> None:
    german = guide().translations["de"]
    assert german.led("de/worksheets/who-needs-whom/#x") == "de/worksheets/who-needs-whom/#x"
    assert german.led("worksheets/who-needs-whom/") == "de/worksheets/who-needs-whom/"
    assert german.led("de/models/straight-talk/#x") == "models/straight-talk/#x"
    assert german.led("https://x.example/de/") == "https://x.example/de/"
    assert (german.led("./"), guide().led("models/x/")) == ("de/", "models/x/")
    assert german.language_at("sources/") == "en-GB"
    assert german.language_at("worksheets/who-needs-whom/") == guide().language_at("sources/") == ""


def test_a_link_to_an_english_page_says_so() -> None:
    german = guide().translations["de"]
    with speaking(german.language):
        text = page_text(german.get("equal-standing"), german, Terms(german), real.templates())
        sheet = page_text(german.get("who-needs-whom"), german, Terms(german), real.templates())
    assert 'href="../../../models/straight-talk/" hreflang="en-GB" data-abroad="englisch"' in text.whole
    assert 'href="../../models/interdependence-map/">' in sheet.whole
    assert "Hinweise für die Moderation zeigen" in sheet.whole


def test_a_work_is_cited_in_the_language_of_its_page() -> None:
    german = guide().translations["de"]
    work = guide().references["deery2005"]
    assert work.short == "Deery and Iverson, 2005"
    with speaking(german.language):
        assert work.short == "Deery und Iverson, 2005"
        assert guide().references["gittell2000"].short == "Gittell et al., 2000"


def test_a_term_is_recognised_in_its_language_and_stands_in_its_glossary() -> None:
    german = guide().translations["de"]
    with speaking(german.language):
        page, glossary = (
            page_text(german.get(name), german, Terms(german), real.templates()).whole
            for name in ("equal-standing", "glossary")
        )
    assert '<a href="../../glossary/#standing" class="term" title="Das Recht' in page
    assert "../../../glossary/#" not in page, "no word is taken for an English one"
    assert '<h2 id="standing">Augenhöhe</h2>' in glossary
    assert 'href="../../models/who-decides/" lang="en-GB" hreflang="en-GB" data-abroad="englisch"' in glossary
    assert (german.led("glossary/#standing"), german.language_at("glossary/#standing")) == ("de/glossary/#standing", "")
    assert (german.led("glossary/#candour"), german.language_at("glossary/#candour")) == ("glossary/#candour", "en-GB")


def test_a_session_counts_as_its_original_does_and_speaks_its_own_language() -> None:
    german, name = guide().translations["de"], "founding-a-partnership"
    mine, theirs = german.agendas[name], guide().agendas[name]
    for shape in (
        lambda agenda: [(step.minutes, step.sheets) for step in agenda.steps],
        lambda agenda: [(cut.minutes, cut.step) for cut in agenda.cuts],
        lambda agenda: [step.minutes for step in agenda.apart],
        lambda agenda: [(sheet, one.count, one.size, one.more) for sheet, one in agenda.copies.items()],
        lambda agenda: [(one.sheet, one.steps) for one in agenda.materials()],
    ):
        assert shape(mine) == shape(theirs) != []
    assert [copies.words for copies in mine.copies.values()] == ["zwei insgesamt", "eins für jede Person"]
    session = german.get(name)
    assert isinstance(session, Workshop)
    with speaking(german.language):
        tables = [block for block in session_part(session, german).blocks if isinstance(block, AgendaTable)]
        steps = room_steps(session, german)
    assert [[row.title for row in table.rows] for table in tables] == [[step.title for step in mine.steps]]
    assert [step.title for step in steps] == [step.title for step in mine.steps]
    assert "Schreiben" in plain(steps[1].done) and [sheet.title for sheet, _ in steps[3].handed] == [
        "Gemeinsame Interessen, und wo sie auseinandergehen"
    ]


def test_the_question_bank_is_read_by_the_words_of_its_language() -> None:
    german, english = guide().translations["de"], guide()
    assert german.bank and english.bank
    assert [len(one.questions) for one in german.bank.situations] == [5] * 12
    assert not {one.text for one in german.bank.questions} & {one.text for one in english.bank.questions}
    with speaking(german.language):
        page = page_text(german.get("questions"), german, Terms(german), real.templates()).whole
        deck = bank_deck(german.get("questions"), german.bank, german)
    assert all(f'<li id="{question.anchor}">' in page for question in german.bank.questions)
    assert deck.cards[0].facts == ("60 Fragen", "12 Augenblicke bei der Arbeit")  # type: ignore[union-attr]
    first = deck.cards[1]
    assert isinstance(first, Question)
    assert (first.situation, first.place) == ("Am Anfang eines Gesprächs", "1 von 60")
    files = [file.address for file in downloads(german.get("questions"), german)]
    assert files == [f"de/questions/questions-cards-{paper}.pdf" for paper in ("a4", "letter")]


def test_the_ten_minute_formats_are_read_by_the_words_of_their_language() -> None:
    german, english = guide().translations["de"], guide()
    assert german.formats and english.formats
    mine, theirs = german.formats.sections, english.formats.sections
    for one, other in zip(mine, theirs, strict=True):
        assert one.people == other.people != (0, 0)
        assert [(s.minutes, s.is_round) for s in one.steps] == [(s.minutes, s.is_round) for s in other.steps]
        assert [told.part for told in one.told] == [told.part for told in other.told]
    with speaking(german.language):
        card = formats_deck(german.get("ten-minutes"), german.formats, german).cards[1]
        found = next(one for one in entries(german) if one.url == f"de/ten-minutes/#{mine[0].anchor}")
    assert isinstance(card, Format)
    assert card.label == "10 Minuten · 3 bis 8 Personen"
    assert "text='6 Min., reihum. '" in str(card.back) and "text='Wann nicht: '" in str(card.back)
    assert found.facts == ("Format für Besprechungen", "10 Minuten", "3 bis 8 Personen")


QUESTIONS, FORMATS = "de/questions/index.md", "de/ten-minutes/index.md"


@pytest.mark.parametrize(
    ("path", "change", "what"),
    [
        (
            QUESTIONS,
            ("## Wie man fragt", "## How to ask"),
            "the heading `## How to ask` is left in English — `## Wie man fragt`",
        ),
        (
            FORMATS,
            ("## Was für alle gilt", "## Hold any of them"),
            "the heading `## Hold any of them` is left in English — `## Was für alle gilt`",
        ),
        (
            FORMATS,
            ("**Wie viele.** 4 bis 12.", "**How many.** 4 bis 12."),
            "“How many” is left in English — `**Wie viele.** …`",
        ),
        (
            FORMATS,
            ("**Wie viele.** 4 bis 12.", "**Wie viele.** 4 to 12."),
            "“Striche auf dem Sitzplan” does not say for how many people it is, and what to do with more — "
            "`**Wie viele.** 3 bis 8. Mit mehr teilen Sie die Gruppe.`",
        ),
        (
            FORMATS,
            ("**Wie viele.** 4 bis 12.", "**Wie viele.** 4 bis 11."),
            "`4 bis 11.` differs from docs/ten-minutes/index.md, line {at} — `4 bis 12.`",
        ),
        (
            FORMATS,
            ("2. **6 Minuten, reihum.** Nennen Sie beide.", "2. **6 minutes, in turn.** Nennen Sie beide."),
            "a step of “Eine gehalten, eine offen” does not say its minutes and what is done in them — "
            "`1. **2 Minuten.** Alle schreiben eine Zeile.`",
        ),
        (
            FORMATS,
            ("2. **6 Minuten, reihum.** Nennen Sie beide.", "2. **6 Minuten.** Nennen Sie beide."),
            "`**6 Minuten.**` differs from docs/ten-minutes/index.md, line {at} — `**6 Minuten, reihum.**`",
        ),
    ],
)
def test_what_a_page_of_sections_lacks_is_told_once_in_the_words_of_its_language(
    path: str, change: tuple[str, str], what: str
) -> None:
    text = text_of(path)
    assert text.count(change[0]) == 1
    line = text[: text.index(change[0])].count("\n") + 1
    (found,) = told(path, text.replace(*change))
    at = re.search(r", line (\d+) —", found)
    assert found == f"docs/{path}:{line}: {what.format(at=at and at[1])}"
    if at:  # what stands there in the original
        original = text_of(path.removeprefix("de/")).split("\n")[int(at[1]) - 1]
        assert original.startswith(("**How many.** 4 to 12.", "2. **6 minutes, in turn.** Say both."))


def test_a_page_names_itself_in_every_language() -> None:
    for one in (guide(), guide().translations["de"]):
        named = [(language.lang, page.url) for language, page in one.in_languages(one.get("who-needs-whom"))]
        assert named == [("en-GB", "worksheets/who-needs-whom/"), ("de", "de/worksheets/who-needs-whom/")]
    assert guide().in_languages(guide().get("team-charter")) == []


def test_a_translation_is_older_once_its_original_has_changed() -> None:
    german = guide().translations["de"]
    page = german.get("who-needs-whom")
    assert isinstance(page, Readable)
    aged = structs.replace(page, reviewed=date(2020, 1, 1))
    whole = replace(german, items={**german.items, page.id: aged})
    assert (aged, guide().get("who-needs-whom")) in older(whole)


def test_the_letters_of_a_language_can_be_printed() -> None:
    said = Path(OVERRIDES / "languages/de.po").read_text("utf-8")
    assert not {letter for letter in said if letter.isalpha()} - guide().letters


def test_a_language_that_the_owner_does_not_offer_is_not_read(tmp_path: Path) -> None:
    for path in ("de/worksheets/who-needs-whom.md", "worksheets/who-needs-whom.md"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(text_of(path), "utf-8")
    for languages, found in (((), ["de"]), (("en", "de"), ["de"]), (("en",), [])):
        by = structs.replace(real.owner(), languages=languages)
        assert [*read_guide(tmp_path, by, OVERRIDES)[0].translations] == found


def test_a_translation_says_for_itself_how_much_paper_it_takes() -> None:
    """German words are longer: a sheet of one leaf may take two in German, and the other way round."""
    taken = front_matter({"title": "Wer braucht wen"}, {"title": "Who", "handout": {"leaves": 2}, "minutes": 9})
    assert taken == {"title": "Wer braucht wen", "minutes": 9}
    own = {"handout": {"leaves": 2, "because": "Neun Personen schreiben eine Zeile."}}
    assert front_matter(own, {"minutes": 9}) == {**own, "minutes": 9}
