"""Words, numbers and days in the language that is spoken; in a template values are escaped, a catalogue's words not."""

from datetime import date

import pytest
from jinja2 import Environment

from alongside.items.kinds import Path as PathItem
from alongside.items.kinds import Worksheet
from alongside.items.library import LibraryItem
from alongside.items.times import time_of
from alongside.items.vocabulary import Kind
from alongside.languages.catalogues import languages
from alongside.languages.language import ENGLISH, Language, language
from alongside.languages.speaking import FUNCTIONS, day, listed, month, say, say_many, speaking, spoken
from alongside.wording import duration, leaves
from tests.guide import OVERRIDES, guide


def german() -> Language:
    return languages(OVERRIDES)[0]["de"]


def test_a_language_is_named_by_its_catalogue() -> None:
    assert (german().code, german().tag, german().lang, german().name) == ("de", "de-DE", "de", "Deutsch")
    assert german().direction == "ltr"
    assert (ENGLISH.lang, ENGLISH.name) == ("en-GB", "English")
    assert Language("ar", "ar").direction == "rtl"


def test_what_is_spoken_ends_where_it_began() -> None:
    with speaking(german()):
        assert spoken() == german()
        assert say("Step %(number)s", number=3) == "Schritt 3"
    assert spoken() == ENGLISH
    assert say("Step %(number)s", number=3) == "Step 3"


@pytest.mark.parametrize(
    ("minutes", "english", "in_german"),
    [
        (1, "1 minute", "1 Minute"),
        (90, "90 minutes", "90 Minuten"),
        (121, "2 hours 1 minute", "2 Stunden 1 Minute"),
        (240, "4 hours", "4 Stunden"),
    ],
)
def test_lengths_of_time(minutes: int, english: str, in_german: str) -> None:
    assert duration(minutes) == english
    with speaking(german()):
        assert duration(minutes) == in_german


def test_days_numbers_and_lists() -> None:
    on = date(2026, 11, 2)
    assert (day(on), month(on), listed(["a", "b", "c"])) == ("2 November 2026", "November 2026", "a, b and c")
    with speaking(german()):
        assert (day(on), month(on), listed(["a", "b", "c"])) == ("2. November 2026", "November 2026", "a, b und c")
        assert [leaves(number) for number in (1, 2)] == ["1 Blatt", "2 Blätter"]


def test_facts_of_an_item() -> None:
    sheet, path = guide().get("who-needs-whom"), guide().get("new-leader")
    assert isinstance(sheet, Worksheet)
    assert isinstance(path, PathItem)
    with speaking(german()):
        assert (sheet.people_words, sheet.kind.label, Kind.WORKSHEET.plural) == (
            "2 bis 8 Personen",
            "Arbeitsblatt",
            "Arbeitsblätter",
        )
        assert time_of(path).startswith("7 Schritte, ")
        assert isinstance(sheet, LibraryItem)
        assert sheet.audience_words == "Führungskräfte, Mitarbeitende und Trainerinnen und Trainer"


def test_plural_forms_are_the_catalogues() -> None:
    polish = language(
        "pl",
        'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"\n\n'
        'msgid "%(n)s hour"\nmsgid_plural "%(n)s hours"\n'
        'msgstr[0] "%(n)s godzina"\nmsgstr[1] "%(n)s godziny"\nmsgstr[2] "%(n)s godzin"\n',
    )
    with speaking(polish):
        said = [say_many("%(n)s hour", "%(n)s hours", number) for number in (1, 3, 5, 22)]
    assert said == ["1 godzina", "3 godziny", "5 godzin", "22 godziny"]


def test_a_template_escapes_values_and_leaves_the_markup_of_words() -> None:
    made = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    made.install_gettext_callables(**FUNCTIONS)  # type: ignore[attr-defined]
    template = made.from_string(
        '{% trans a=value %}<b>{{ a }}</b>{% endtrans %} {{ _("To print on %(paper)s", paper=value) }}'
    )
    with speaking(german()):
        html = template.render(value="<i>&")
    assert html == "<b>&lt;i&gt;&amp;</b> Zum Drucken auf &lt;i&gt;&amp;"
