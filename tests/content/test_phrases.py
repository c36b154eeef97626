"""What people say stands on every page of the guide, and reads as it is typed."""

import pytest

from alongside.items.kinds import Page
from alongside.items.vocabulary import Kind
from tests.guide import guide


def test_every_plain_page_can_be_found() -> None:
    assert [page.id for page in guide().of_kind(Kind.PAGE) if not page.people_say] == []


@pytest.mark.parametrize("kind", list(Kind))
def test_a_phrase_reads_as_it_is_typed(kind: Kind) -> None:
    items = guide().of_kind(kind)
    sections = [section for item in items if isinstance(item, Page) for section in item.people_say_at]
    phrases = [phrase for holder in items for phrase in holder.people_say]
    phrases += [phrase for section in sections for phrase in section.phrases]
    assert phrases
    assert [phrase for phrase in phrases if phrase[-1] in ".?!,;:" or not phrase.isascii()] == []
