"""Where help is in danger stands on a sheet before what a telephone folds away."""

import re

import pytest

from tests.guide import guide, page

SHEETS = sorted(item.id for item in guide().items.values() if item.kind.has_sheet)
HELP = re.compile(r"emergency number|crisis line|helpline|get help at once|call for help now", re.IGNORECASE)
"""Words of help that cannot wait until somebody opens the fold."""


@pytest.mark.parametrize("name", SHEETS)
def test_no_sheet_folds_away_where_help_is(name: str) -> None:
    text = page(name)
    folded = text.more + "".join(section.whole for section in text.before_writing)
    assert not HELP.search(folded) or HELP.search(text.lead)


def test_the_sheets_that_say_where_help_is() -> None:
    assert [name for name in SHEETS if HELP.search(page(name).lead)] == [
        "adjustments-leader",
        "conflict-colleague",
        "conflict-leader",
        "first-month-colleague",
        "harassed-colleague",
        "motivational-coaching-colleague",
        "shared-interests",
        "straight-talk-planner",
        "straight-talk-preparation",
        "too-much-work-colleague",
        "too-much-work-leader",
        "wellbeing-and-targets",
    ]
