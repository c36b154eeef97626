"""What somebody typed on a sheet of any edition still has its place: other words before it keep its stored name."""

from tests.guide import guide, with_body
from tests.places import gone, published

SHEET = "team-health-check"


def test_every_place_that_was_published_is_still_there() -> None:
    assert gone(published(), guide()) == []


def test_a_place_under_other_words_is_told_with_what_keeps_its_name() -> None:
    published = [f"{SHEET} part--say-them", f"{SHEET} part--ask-them"]
    changed = with_body(SHEET, "## Part\n\n- [ ] Tell them aloud {#part--say-them}\n- [ ] Find out from them\n")
    (told,) = gone(published, changed)
    assert told.startswith(f"{SHEET} part--ask-them: ")
    assert "`{#part--ask-them}`" in told
