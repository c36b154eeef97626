"""What the search knows of the guide."""

import json
from collections import Counter

from alongside.items.library import Timed
from alongside.items.times import minutes_of, time_of
from alongside.items.vocabulary import Kind
from alongside.search.entries import FORM, Entry, Place
from alongside.search.index import by_letter, entries_of, written
from tests.guide import guide, site


def entry(url: str) -> Entry:
    return next(one for one in entries_of(site()) if one.url == url)


def test_every_page_term_and_set_of_questions_is_there_once() -> None:
    urls = [one.url for one in entries_of(site())]
    assert len(urls) == len(set(urls))
    bank = guide().bank
    assert bank
    assert {item.url for item in guide().items.values()} < set(urls)
    assert {f"questions/#{one.anchor}" for one in bank.situations} < set(urls)
    assert "enquiries/" in urls


def test_an_entry_says_what_a_reader_chooses_by() -> None:
    found = entry("worksheets/team-health-check/")
    assert found.title == "Team health check"
    minutes = minutes_of(guide().get("team-health-check"))
    assert found.facts == ("Worksheet", f"{minutes} minutes", "3 to 12 people")
    assert found.summary == guide().get("team-health-check").summary
    assert set(guide().get("team-health-check").people_say) == set(found.say)


def test_a_term_has_its_other_forms_and_leads_to_its_place() -> None:
    found = entry("glossary/#edict")
    assert "edicts" in found.say and found.facts == ("Glossary term",)


def test_a_page_for_one_side_of_the_table_says_so_and_a_session_has_none() -> None:
    assert entry("checklists/one-to-one-colleague/").side == "colleague"
    assert entry("situations/nobody-speaks-up/").side == "leader"
    assert entry("situations/it-went-wrong/").side == ""
    assert entry("workshops/listening-lab/").side == ""


def test_a_set_of_questions_says_when_to_ask_them() -> None:
    found = entry("questions/#when-a-promise-slipped")
    assert found.facts == ("Questions", "5 questions")
    assert found.summary and "they missed the deadline" in found.say


def test_a_format_says_what_it_is_for_how_long_it_takes_and_for_how_many() -> None:
    found = entry("ten-minutes/#say-it-back")
    assert found.facts == ("Meeting format", "10 minutes", "3 to 6 people")
    assert found.summary.startswith("Something has just been decided") and "repeat the decision" in found.say


def test_another_section_with_phrases_names_its_page() -> None:
    found = entry("about/#what-you-type-stays-with-you")
    assert found.facts == ("Part of “About this guide”",)
    assert "privacy" in found.say
    assert found.title not in [place.words for place in entry("about/").places]


def test_the_enquiry_page_is_found_by_what_people_say() -> None:
    assert {"contact", "phone number"} < set(entry("enquiries/").say)


def test_headings_that_many_pages_share_are_left_out_and_anchors_are_the_pages() -> None:
    counted = Counter(place.words for one in entries_of(site()) for place in one.places)
    assert max(counted.values()) < FORM
    places = entry("checklists/derailed-meeting/").places
    assert Place("Nobody speaks, or all say yes", "nobody-speaks-or-all-say-yes") in places
    assert "Watch out" not in [place.words for place in places]


def test_it_is_written_the_same_each_time_with_curly_titles_and_whole() -> None:
    first, second = (written(entries_of(site())) for _ in range(2))
    assert first == second
    assert json.loads(first)[0].keys() >= {"title", "url", "facts", "summary"}
    assert "One-to-one: the colleague\N{RIGHT SINGLE QUOTATION MARK}s side" in first


def test_the_list_has_everything_and_passes_over_articles() -> None:
    found = entries_of(site())
    letters = by_letter(found)
    assert sorted(one.url for letter in letters for one in letter.entries) == sorted(one.url for one in found)
    assert [letter.letter for letter in letters] == sorted({letter.letter for letter in letters})
    under_b = [one.title for one in next(letter for letter in letters if letter.letter == "B").entries]
    assert "A better deal with your manager" in under_b


def test_what_begins_with_no_letter_stands_first() -> None:
    odd = [Entry(title, title, ("Page",), "") for title in ("“Alone”", "12 steps", "The", "émigré")]
    assert [(letter.letter, [one.title for one in letter.entries]) for letter in by_letter(odd)] == [
        ("#", ["12 steps"]),
        ("A", ["“Alone”"]),
        ("T", ["The"]),
        ("É", ["émigré"]),
    ]


def test_a_time_is_said_as_pages_say_it() -> None:
    sheet, situation = guide().get("team-health-check"), guide().get("i-broke-a-promise")
    assert isinstance(sheet, Timed)
    assert (minutes_of(sheet), time_of(sheet)) == (sheet.minutes, f"{sheet.minutes} minutes")
    read = situation.body.reading_minutes
    assert (minutes_of(situation), time_of(situation)) == (read, f"{read}-minute read")


def test_a_path_takes_as_long_as_its_steps() -> None:
    path = guide().of_kind(Kind.PATH)[0]
    assert time_of(path).endswith(("minutes", "hours", "minute")) and " steps, " in time_of(path)
