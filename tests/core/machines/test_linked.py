"""Linked data: each kind is what it is called, in words that schema.org has."""

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import structs

from alongside.items.kinds import Path
from alongside.items.vocabulary import Kind
from alongside.machines.described import described, described_enquiries
from alongside.machines.linked import linked_data, linked_data_of_enquiries
from alongside.machines.steps import steps_of
from alongside.machines.things import TYPES, Thing
from alongside.sheets.inline import plain
from alongside.sheets.model import Tick
from tests.core.machines.published import publication, published
from tests.guide import guide, names_of, sheet, templates, with_body

THING = "alternateName description disambiguatingDescription image name url"
WORK = (
    f"{THING} audience author citation dateModified datePublished educationalUse encoding hasPart headline inLanguage "
    "isAccessibleForFree isPartOf keywords learningResourceType license mainEntity mentions publisher text timeRequired"
)
LIST = "itemListElement numberOfItems"
VOCABULARY = {
    "AboutPage": WORK,
    "Article": WORK,
    "Book": f"{WORK} isbn",
    "BreadcrumbList": f"{THING} {LIST}",
    "CollectionPage": WORK,
    "ContactPage": WORK,
    "ContactPoint": f"{THING} availableLanguage contactType email telephone",
    "DefinedTerm": THING,
    "DefinedTermSet": f"{WORK} hasDefinedTerm",
    "EducationalAudience": f"{THING} audienceType educationalRole",
    "HowTo": f"{WORK} step totalTime",
    "HowToSection": f"{WORK} {LIST} position",
    "HowToStep": f"{WORK} {LIST} position",
    "ItemList": f"{THING} {LIST}",
    "LearningResource": WORK,
    "ListItem": f"{THING} item position",
    "MediaObject": f"{WORK} contentUrl encodingFormat",
    "Organization": f"{THING} address contactPoint email telephone",
    "Report": WORK,
    "ScholarlyArticle": WORK,
    "WebPage": WORK,
    "WebSite": WORK,
}
"""The types used, and of their properties in schema.org 30.1 those used here, with those of the types above them."""
HOSTILE = "</script><!-- <script> --> & \u2028 \u2029 \"'\\ ]]>"


def things(value: Any) -> Iterator[Thing]:
    """Every thing within plain data."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def of(name: str) -> Thing:
    """What a page says first: of its item."""
    first: Thing = linked_data(guide().get(name), publication())["@graph"][0]
    return first


def test_every_word_is_one_of_schema_org_and_each_is_used() -> None:
    everything = [linked_data(item, publication()) for item in guide().readable()]
    found = [*things([*everything, linked_data_of_enquiries(publication())])]
    strange = {
        f"{one['@type']}.{name}"
        for one in found
        for name in one
        if name not in ("@type", "@id") and name not in VOCABULARY.get(one["@type"], "").split()
    }
    assert strange == set()
    assert {one["@type"] for one in found} == set(VOCABULARY)


def test_nothing_is_said_that_says_nothing() -> None:
    for item in guide().readable():
        for one in things(linked_data(item, publication())):
            assert [name for name, value in one.items() if value in (None, "", [], {})] == [], item.id


def test_every_address_is_whole() -> None:
    for item in guide().readable():
        for one in things(linked_data(item, publication())):
            for name in ("@id", "url", "item", "contentUrl", "image", "license"):
                assert str(one.get(name, "https://")).startswith(("https://", "http://")), (item.id, name)


@pytest.mark.parametrize("kind", [kind for kind in TYPES if kind is not Kind.TERM])
def test_an_item_is_of_its_kind_and_stands_below_the_index_of_it(kind: Kind) -> None:
    for item in guide().of_kind(kind):
        about, trail = linked_data(item, publication())["@graph"]
        assert about["@type"] == TYPES[kind]
        assert (about["name"], about["description"]) == (item.title, item.summary)
        assert about["license"] == "https://creativecommons.org/licenses/by/4.0/"
        places = [entry["item"] for entry in trail["itemListElement"]]
        site = "https://alongside.example/"
        assert places == [site, f"{site}{kind.folder}/", f"{site}{item.url}"]


@pytest.mark.parametrize("name", names_of("checklists"))
def test_a_checklist_has_a_step_a_box_in_their_order(name: str) -> None:
    steps = [one for one in things(of(name)) if one["@type"] == "HowToStep"]
    boxes = [field for field in sheet(name).fields() if isinstance(field, Tick)]
    assert boxes
    assert [step["position"] for step in steps] == [*range(1, len(boxes) + 1)]
    assert [step["text"] for step in steps] == [plain(box.label) for box in boxes]


def test_boxes_above_the_first_heading_stand_alone() -> None:

    read = with_body("stop-doing", "- [ ] One\n\n## Then\n\nWords.\n\n## At last\n\n- [ ] Two [@wang2014]\n")
    alone, section = steps_of(read.sheets["stop-doing"])
    assert (alone["@type"], alone["text"]) == ("HowToStep", "One")
    assert (section["@type"], section["position"], section["name"]) == ("HowToSection", 1, "At last")
    assert section["itemListElement"] == [{"@type": "HowToStep", "position": 2, "text": "Two"}]


def test_a_path_lists_its_steps_with_the_reason_for_each() -> None:
    path = guide().get("new-leader")
    assert isinstance(path, Path)
    listed = of("new-leader")["mainEntity"]
    assert listed["numberOfItems"] == len(path.steps)
    assert [entry["description"] for entry in listed["itemListElement"]] == [step.why for step in path.steps]


def test_an_index_lists_the_items_of_its_kind() -> None:
    page = of("workshops")
    assert page["@type"] == "CollectionPage"
    names = [entry["name"] for entry in page["mainEntity"]["itemListElement"]]
    assert names == [item.title for item in guide().of_kind(Kind.WORKSHOP)]


@pytest.mark.parametrize("name", ["library", "sheets", "sessions", "ideas"])
def test_a_page_that_lists_several_kinds_is_a_collection(name: str) -> None:
    page = of(name)
    assert page["@type"] == "CollectionPage"
    names = [entry["name"] for entry in page["mainEntity"]["itemListElement"]]
    assert len(names) >= 3 and len(names) == len(set(names))


def test_the_glossary_is_a_set_of_terms_each_at_its_place() -> None:
    page = of("glossary")
    assert page["@type"] == "DefinedTermSet"
    terms = page["hasDefinedTerm"]
    assert [term["@id"] for term in terms] == [
        f"https://alongside.example/glossary/#{term.id}" for term in guide().of_kind(Kind.TERM)
    ]


def test_home_says_who_publishes_the_guide_and_how_to_reach_them() -> None:
    site, owner = linked_data(guide().get("home"), publication())["@graph"]
    assert (site["@type"], site["url"]) == ("WebSite", "https://alongside.example/")
    asked = owner["contactPoint"]
    assert (asked["email"], asked["telephone"]) == ("hello@alongside.example", "+44 1632 960123")
    assert site["publisher"]["@id"] == owner["@id"]


def test_an_owner_without_a_telephone_has_none() -> None:
    owner = guide().owner
    assert owner
    read = dataclasses.replace(guide(), owner=structs.replace(owner, telephone="", address=()))
    _, said = linked_data(read.get("home"), published(read))["@graph"]
    assert "telephone" not in said and "address" not in said and "telephone" not in said["contactPoint"]


@pytest.mark.parametrize("name", ["asking-for-help", "stop-doing", "new-leader", "glossary"])
def test_no_value_ends_the_element_in_which_the_data_stand(name: str) -> None:
    item = structs.replace(guide().get(name), title=HOSTILE, summary=HOSTILE)
    read = dataclasses.replace(guide(), items={**guide().items, name: item})
    said = described(item, published(read))
    page = {"canonical_url": "https://alongside.example/", "meta": {"noindex": False}}
    known = {"described": said, "item": item, "page": page, "config": {"site_name": HOSTILE}, "guide": read}
    environment = templates().overlay()
    environment.filters["url"] = str
    html = environment.get_template("partials/machines.html").render(**known)
    _, script = html.split('<script type="application/ld+json">')
    data, rest = script.split("</script>")
    assert rest.strip() == ""
    assert not set("<>&\u2028\u2029") & set(data)
    assert json.loads(data) == said.linked
    assert "<!--" not in html and html.count("<script") == 1


def test_a_page_is_an_article_or_a_page_of_the_site() -> None:
    assert described(guide().get("asking-for-help"), publication()).type == "article"
    assert described(guide().get("home"), publication()).title == "Alongside"
    said = described_enquiries(publication())
    assert (said.type, said.locale, said.markdown) == ("website", "en_GB", "enquiries/index.html.md")
