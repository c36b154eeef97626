import pytest

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
    assert curled(straight) == curly


def test_a_mark_looks_at_the_letter_before_it() -> None:
    assert (curled('"', "a"), curled('"', "(")) == ("”", "“")
