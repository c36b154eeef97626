"""The form by which an item is added asks for each key as front matter declares it, and begins with what is needed."""

import pytest

from alongside.contribute.declared import REVIEWERS, KeyField
from alongside.contribute.forms import KINDS, KindForm, forms
from alongside.items.declared import hints_of, keys_of
from alongside.items.vocabulary import Kind, Topic
from alongside.skeletons import KINDS as NEW
from tests.guide import guide, templates

FORMS = {form.kind: form for form in forms([*guide().items.values()], "", templates()).kinds}


def field(kind: Kind, key: str) -> KeyField:
    return next(one for one in FORMS[kind].fields if one.key == key)


def test_every_kind_that_can_be_added_has_a_form() -> None:
    assert set(KINDS) == set(NEW)


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_asks_for_every_key_but_those_of_a_reviewer_in_the_words_of_keys_md(kind: Kind) -> None:
    form: KindForm = FORMS[kind]
    declared = {key: info for key, info in keys_of(kind).items() if key not in REVIEWERS}
    assert {one.key for one in form.fields} == declared.keys()
    assert {one.key: one.title for one in form.fields} == {
        key: hints_of(info)["title"] for key, info in declared.items()
    }
    assert {key for key, info in declared.items() if info.required} <= {one.key for one in form.fields if one.required}


def test_a_field_has_the_bounds_and_words_of_its_declaration() -> None:
    title, phrases, topics = (field(Kind.WORKSHEET, key) for key in ("title", "people_say", "topics"))
    assert (title.shape, title.bounds.least, title.bounds.most) == ("text", 3, 70)
    assert (phrases.shape, phrases.required, phrases.bounds.most) == ("texts", True, 60)
    assert (phrases.count.least, phrases.count.most) == (6, 12)
    assert [word for word, _ in topics.words] == [*Topic]
    shapes = {one.key: one.shape for one in FORMS[Kind.SITUATION].fields}
    assert (shapes["with"], shapes["sheet"], shapes["next"]) == ("word", "text", "texts")
    steps, handout = field(Kind.PATH, "steps"), field(Kind.WORKSHEET, "handout")
    assert (steps.shape, steps.thing, steps.count.least, handout.shape) == ("rows", "Step", 2, "parts")
    parts = [(one.key, one.shape, one.required) for one in (*steps.parts, *handout.parts)]
    assert parts[:3] == [("item", "text", True), ("why", "text", True), ("minutes", "number", True)]
    assert parts[3:] == [("leaves", "number", True), ("because", "text", True)]
    assert all(one.title and one.example for one in (*steps.parts, *handout.parts))


def test_a_sign_that_another_sheet_has_is_known_to_the_form() -> None:
    signs = forms([*guide().items.values()], "", templates()).signs
    assert "H" in signs
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_checks_ask_of_every_page_the_form_asks_for(kind: Kind) -> None:
    form = FORMS[kind]
    assert field(kind, "people_say").required
    assert {f"## {need}" for need in form.needs} <= {part.splitlines()[0] for part in form.parts if part}
    assert bool(form.parts) == (kind is not Kind.TERM), "a term has no text"


def test_the_text_begins_with_each_part_that_the_kind_must_have() -> None:
    parts = FORMS[Kind.SITUATION].parts
    assert [part.splitlines()[0] for part in parts[1:]] == [f"## {need}" for need in FORMS[Kind.SITUATION].needs]
    assert "____" in "\n".join(FORMS[Kind.WORKSHEET].parts)
