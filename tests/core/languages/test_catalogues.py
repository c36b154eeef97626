"""A catalogue has every word that is marked, no other, and the same values and markup in each."""

import ast
import io
import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from alongside.languages.catalogues import languages, read_catalogue
from alongside.languages.checked import catalogue_problems
from alongside.languages.extraction import PYTHON, template
from tests.guide import OVERRIDES, ROOT

CATALOGUES = sorted((OVERRIDES / "languages").glob("*.po"))
HEAD = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


@cache
def wanted() -> Catalog:
    return template(ROOT)


def test_words_of_every_kind_of_source_are_found() -> None:
    found = {message.id: [place for place, _ in message.locations] for message in wanted() if message.id}
    assert len(found) > 700
    assert "overrides/sheet/buttons.html" in found["Print as filled"]
    assert "hooks/alongside/files/packs.py" in found["Step %(number)s"]
    assert "docs/assets/javascripts/sheet/files.js" in found["Clear the whole sheet?"]
    assert found["%(n)s leaf", "%(n)s leaves"]
    assert found["Worksheet"] and found["worksheet"]


def test_no_word_is_marked_within_a_formatted_string() -> None:
    """Python 3.11 reads such a string as one token, so the catalogues would not be the same on every Python."""
    marked = [
        f"{path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)}"
        for path in sorted((ROOT / "hooks").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in PYTHON
        if call.args and isinstance(call.args[0], ast.Constant)
    ]
    assert marked == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_a_catalogue_is_whole(path: Path) -> None:
    assert catalogue_problems(path, f"overrides/languages/{path.name}", wanted()) == []


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ('msgid "Gone"\nmsgstr "Weg"\n', "nobody says “Gone” any more"),
        ('msgid "Print"\nmsgstr ""\n', "“Print” is not translated"),
        ('#, fuzzy\nmsgid "Print"\nmsgstr "Drucken"\n', "the translation of “Print” is a guess"),
        ('msgid "Step %(number)s"\nmsgstr "Schritt"\n', "“Step %(number)s” has other values in its translation"),
        ('msgid "<b>Now</b>"\nmsgstr "Jetzt"\n', "“<b>Now</b>” has other markup in its translation"),
        ('msgid "Print"\nmsgstr "<script>"\n', "“Print” has other markup in its translation"),
        ('msgid "Print"\nmsgstr "\\"Druck\\""\n', "has a straight quotation mark in its translation"),
    ],
)
def test_what_is_wrong_with_an_entry_is_told(tmp_path: Path, entry: str, what: str) -> None:
    known = Catalog()
    for words in ("Print", "Step %(number)s", "<b>Now</b>"):
        known.add(words)
    path = tmp_path / "de.po"
    path.write_text(HEAD + entry, "utf-8")
    told = [str(problem) for problem in catalogue_problems(path, "overrides/languages/de.po", known)]
    assert any(what in line for line in told), told
    missing = [words for words in ("Print", "Step %(number)s", "<b>Now</b>") if f'"{words}"' not in entry]
    assert [f"“{words}” is not in the catalogue" in line for words, line in zip(missing, told, strict=False)]


def test_a_form_for_one_may_leave_the_number_out(tmp_path: Path) -> None:
    known = Catalog()
    known.add(("%(n)s leaf", "%(n)s leaves"))
    path = tmp_path / "de.po"
    entry = 'msgid "%(n)s leaf"\nmsgid_plural "%(n)s leaves"\nmsgstr[0] "ein Blatt"\nmsgstr[1] "%(n)s Blätter"\n'
    path.write_text(HEAD + entry, "utf-8")
    assert catalogue_problems(path, "de.po", known) == []


def test_a_file_that_is_no_catalogue_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "languages"
    folder.mkdir()
    (folder / "german.po").write_text(HEAD, "utf-8")
    (folder / "fr.po").write_text('msgid "a\n', "utf-8")
    (folder / "it.po").write_text('msgid "a"\nmsgstr "b"\n', "utf-8")
    found, problems = languages(tmp_path)
    assert found == {}
    assert [problem.path for problem in problems] == [
        f"overrides/languages/{name}.po" for name in ("fr", "german", "it")
    ]


def test_a_catalogue_written_twice_is_the_same(tmp_path: Path) -> None:
    from alongside.languages.__main__ import write  # noqa: PLC0415 - it is a command

    path = tmp_path / "de.po"
    write(read_po(io.StringIO(CATALOGUES[0].read_text("utf-8"))), path)
    assert path.read_text("utf-8") == CATALOGUES[0].read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (HEAD.replace("nplurals=2", "nplurals=9999999999"), 4, "no language has plurals of 9999999999 forms"),
        (HEAD.replace("nplurals=2", "nplurals=n"), 4, "no language has plurals of n forms"),
        (HEAD.replace("n != 1", "n !=!1"), 1, "invalid syntax"),
        (HEAD.replace('de\\n"', 'de\\n"\n"Content-Type: text/plain; charset=utf-88\\n"'), 1, "unknown encoding"),
        (HEAD.replace("Language: de", "Language: d"), 1, "the catalogue cannot be read"),
        (HEAD + 'msgid "' + "Print" * 300 + '"\nwords\n', 6, "the catalogue cannot be read"),
    ],
)
def test_a_catalogue_that_cannot_be_read_is_one_message_and_takes_no_room(text: str, line: int, what: str) -> None:
    read, problems = read_catalogue("de", text, "overrides/languages/de.po")
    assert read is None
    told = [(problem.line, what in problem.what, len(str(problem)) < 400) for problem in problems]
    assert told == [(line, True, True)]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("french", "did you mean python -m alongside.languages fr?"),
        ("FR", "did you mean python -m alongside.languages fr?"),
        ("fr_CA", "did you mean python -m alongside.languages fr?"),
        ("fr-CA", "did you mean python -m alongside.languages fr?"),
        ("klingonese", "a language is begun by two letters"),
        ("../x", "a language is begun by two letters"),
        ("en", "needs no catalogue"),
    ],
)
def test_what_is_no_language_is_told_in_words_and_begins_none(code: str, said: str, tmp_path: Path) -> None:
    from alongside.languages.__main__ import update  # noqa: PLC0415 - it is a command

    (tmp_path / "overrides/languages").mkdir(parents=True)
    with pytest.raises(ValueError, match=re.escape(said)):
        update(tmp_path, code)
    assert [*(tmp_path / "overrides/languages").iterdir()] == []


def test_outside_the_guide_no_language_is_begun(tmp_path: Path) -> None:
    from alongside.languages.__main__ import update  # noqa: PLC0415 - it is a command

    with pytest.raises(ValueError, match="go to the guide's folder first"):
        update(tmp_path, "fr")
    assert [*tmp_path.iterdir()] == []
