"""The list of works: pages link to where each can be found, so that is known to be a place on the web."""

import pytest
import yaml

from alongside.items.references import read_references
from alongside.problems import report

WORK = {
    "key": "wang2014",
    "type": "article",
    "authors": ["Wang, D.", "Waldman, D. A."],
    "year": 2014,
    "title": "A <b>title</b>",
    "container": "Journal",
    "study": "a review",
    "area": "teams",
    "finding": "It helps",
    "limits": "Few studies",
    "tier": "core",
}
KEYS = (
    "key, type, authors, year, title, container, volume, issue, pages, doi, isbn, url, study, area, formerly, topics, "
    "finding, figures, limits, bearing, told_with, tier"
)


def problems_of(**changes: object) -> list[str]:
    return report(read_references(yaml.safe_dump([WORK | changes], sort_keys=False), "r.yml")[1])


@pytest.mark.parametrize(
    ("doi", "address"),
    [
        ("10.1037/a0034531", "https://doi.org/10.1037/a0034531"),
        (
            "10.1002/(SICI)1099(199603)17:2<173::AID>3.0",
            "https://doi.org/10.1002/(SICI)1099(199603)17:2%3C173::AID%3E3.0",
        ),
        ('10.1000/a"b#c?d', "https://doi.org/10.1000/a%22b%23c%3Fd"),
    ],
)
def test_a_doi_leads_to_its_work_whatever_signs_are_in_it(doi: str, address: str) -> None:
    works, problems = read_references(yaml.safe_dump([WORK | {"doi": doi}]), "r.yml")
    assert problems == [] and works["wang2014"].address == address


@pytest.mark.parametrize(
    "url",
    [
        "example.org",
        "//example.org/a",
        "\\\\example.org\\a",
        "/a",
        "https://",
        "https:example.org",
        "http:///a/b",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)//x/",
        "JaVaScRiPt://example.org/%0aalert(1)",
        "java\tscript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "&#106;avascript:alert(1)",
        "\u0001javascript:alert(1)",
        "https://example.org/a b",
        7,
        ["https://example.org/"],
    ],
)
def test_a_work_is_linked_to_the_web_and_nowhere_else(url: object) -> None:
    (line,) = problems_of(url=url)
    assert line.startswith("r.yml:14: `url` should be a web address, but is ")
    assert line.endswith(" \N{EM DASH} url: https://www.your-library.org/report.pdf")


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"doi": "javascript:alert(1)"}, "`doi` should be a DOI"),
        ({"doi": "https://doi.org/10.1037/a0034531"}, "`doi` should be a DOI"),
        ({"isbn": "about the book"}, "`isbn` should be an ISBN"),
        ({"isbn": 9781523092642}, "`isbn` should be an ISBN in quotes"),
        ({}, "has no `doi`, `isbn` or `url`"),
    ],
)
def test_a_place_that_is_none_is_named(changes: dict[str, object], what: str) -> None:
    (line,) = problems_of(**changes)
    assert what in line


def test_all_places_that_are_none_are_named_at_once() -> None:
    assert len(problems_of(doi="x", isbn="y", url="z")) == 3


def test_a_word_that_is_none_is_told_in_short_however_long_it_is() -> None:
    (told,) = problems_of(type="article`" + "x" * 2000, doi="10.1037/a0034531")
    assert "`type` has the unknown word `article'xxx" in told and len(told) < 400


def test_everything_wrong_with_a_work_is_told_at_once_with_what_was_meant() -> None:
    doi = "https://doi.org/10.1037/a0034531"
    wrong = {"doi": doi, "year": "2014", "volume": 12, "area": "team", "publisher": "X"}
    work = {key: value for key, value in WORK.items() if key not in ("limits", "authors")} | {"authors": "Wang, D."}
    told = report(read_references(yaml.safe_dump([work | wrong], sort_keys=False), "r.yml")[1])
    assert told == [
        "r.yml:1: the key `limits` is missing in a work — for example `limits: Most studies are of students.`",
        "r.yml:3: `year` should be the year in which it came out, but is `2014`, in quotes — `year: 2014`",
        "r.yml:7: `area` has the unknown word `team` — did you mean `teams`?",
        "r.yml:10: `authors` should be a list of authors, but is `Wang, D.` — "
        'for example `authors: ["Wang, D.", "Waldman, D. A."]`',
        'r.yml:11: `doi` should be a DOI, but is "https://doi.org/10.1037/a0034531" — doi: 10.1037/a0034531',
        'r.yml:12: `volume` should be text, a number in quotes, but is `12`, a number — `volume: "12"`',
        "r.yml:13: `publisher` is not a key of a work — a work may have: " + KEYS,
    ]


def test_a_key_that_is_used_twice_is_told_with_both_lines() -> None:
    work = yaml.safe_dump([WORK | {"doi": "10.1037/a0034531"}], sort_keys=False)
    (told,) = report(read_references(work + work, "r.yml")[1])
    assert "the key `wang2014` is used twice, first on line 1 — `key: wang2014b`" in told
