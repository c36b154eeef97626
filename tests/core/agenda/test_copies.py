"""How many copies of a sheet there are to print, as authors write it after the sheet's link."""

import pytest

from alongside.agenda.copies import Copies, copies_after

LONG_S = "\N{LATIN SMALL LETTER LONG S}"


@pytest.mark.parametrize(
    ("words", "copies"),
    [
        (", one each", Copies("one each", 1, 1)),
        (", Six a pair and 2 spare, part 1", Copies("Six a pair and 2 spare", 6, 2, 2)),
        (", ONE A GROUP OF four.", Copies("ONE A GROUP OF four", 1, 4)),
        (", each brings one", Copies("each brings one", 0, 1)),
    ],
)
def test_copies_are_read_in_small_and_capital_letters(words: str, copies: Copies) -> None:
    assert copies_after(words) == copies


@pytest.mark.parametrize("words", [f", {LONG_S}ix each", f", one a per{LONG_S}on", ", one a cow"])
def test_letters_that_only_fold_to_those_of_a_number_tell_nothing(words: str) -> None:
    assert copies_after(words) is None
