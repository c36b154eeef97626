import pytest

from alongside.sheets.model import Run
from alongside.sheets.quotes import curled


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ('Ask: "What would I see?"', "Ask: “What would I see?”"),
        (
            "the others' marks, don't",
            "the others\N{RIGHT SINGLE QUOTATION MARK} marks, don\N{RIGHT SINGLE QUOTATION MARK}t",
        ),
        (
            "\"'Yes' is what she said\"",
            "“\N{LEFT SINGLE QUOTATION MARK}Yes\N{RIGHT SINGLE QUOTATION MARK} is what she said”",
        ),
        ('("quite")', "(“quite”)"),
        ('a-"b"/"c"', "a-“b”/“c”"),
        ("“already”", "“already”"),
        ("", ""),
    ],
)
def test_marks_open_and_close(straight: str, curly: str) -> None:
    assert "".join(run.text for run in curled((Run(straight),) if straight else ())) == curly


def test_a_mark_looks_at_the_run_before_it() -> None:
    runs = curled((Run('Say "'), Run("no", strong=True), Run('" and mean it.')))
    assert [run.text for run in runs] == ["Say “", "no", "” and mean it."]
    assert [run.strong for run in runs] == [False, True, False]


def test_code_stays_as_it_is() -> None:
    assert curled((Run('"a"', code=True), Run("'s"))) == (
        Run('"a"', code=True),
        Run("\N{RIGHT SINGLE QUOTATION MARK}s"),
    )
