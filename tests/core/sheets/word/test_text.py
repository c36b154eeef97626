"""Words of a Word file, run by run."""

from alongside.sheets.model import Run
from alongside.sheets.quotes import curled_runs


def test_a_mark_looks_at_the_run_before_it() -> None:
    runs = curled_runs((Run('Say "'), Run("no", strong=True), Run('" and mean it.')))
    assert [run.text for run in runs] == ["Say “", "no", "” and mean it."]
    assert [run.strong for run in runs] == [False, True, False]


def test_code_stays_as_it_is() -> None:
    assert curled_runs((Run('"a"', code=True), Run("'s"))) == (
        Run('"a"', code=True),
        Run("\N{RIGHT SINGLE QUOTATION MARK}s"),
    )
