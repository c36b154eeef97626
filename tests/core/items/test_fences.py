"""Front matter that does not stand between two lines of three hyphens: what is wrong is told, and the rest as well."""

import pytest

from alongside.items.read import read_item
from alongside.problems import report

KEYS = """title: Plain words
summary: Two people write down what each needs from the other.
topics: [trust]
for: [leader]
grade: strong"""
BODY = "\nAnswer the question.\n"
GRADE = "`grade` is not a key of an article"
"""What is wrong with the keys themselves is told in each case."""


@pytest.mark.parametrize(
    ("text", "line", "said", "right"),
    [
        (f"\n---\n{KEYS}\n---\n{BODY}", 1, "an empty line stands above the front matter", "begin the file with `---`"),
        (f"# Plain words\n\n---\n{KEYS}\n---\n{BODY}", 1, "`# Plain words` stands above the front matter", "move what"),
        (f"```yaml\n---\n{KEYS}\n---\n{BODY}", 1, "````yaml` stands above", "move what"),
        (f"{KEYS}\n---\n{BODY}", 1, "no line of `---` stands above the keys", "begin the file with `---`"),
        (f"---\n{KEYS}\n{BODY}", 7, "no line of `---` stands below the last key", "`---` on a line of its own, here"),
        (f"----\n{KEYS}\n---\n{BODY}", 1, "`----` is no line of three hyphens", "`---`"),
        (f" ---\n{KEYS}\n---\n{BODY}", 1, "` ---` is no line of three hyphens", "`---`"),
        (f"---\n{KEYS}\n----\n{BODY}", 7, "`----` is no line of three hyphens", "`---`"),
        (f"\N{EM DASH}\n{KEYS}\n---\n{BODY}", 1, "`\N{EM DASH}` is no line of three hyphens", "`---`"),
        (f"+++\n{KEYS}\n---\n{BODY}", 1, "`+++` is no line of three hyphens", "`---`"),
        (f"{BODY.strip()}\n\n---\n{KEYS}\n---\n", 1, "`Answer the question.` stands above", "move what"),
    ],
)
def test_where_front_matter_should_stand_is_told_with_all_that_is_wrong_in_it(
    text: str, line: int, said: str, right: str
) -> None:
    item, problems = read_item(text, "articles/plain.md")
    first, second = sorted(problems, key=lambda problem: GRADE in problem.what)
    assert item is None
    assert (first.line, second.line) == (line, text.split("\n").index("grade: strong") + 1)
    assert said in first.what and right in first.example and GRADE in second.what


@pytest.mark.parametrize("text", ["", "\n\n", "# Plain words\n\nNote: this is a text.\n\nMore: words\n", "---\n"])
def test_a_file_without_keys_has_no_front_matter(text: str) -> None:
    (problem,) = report(read_item(text, "articles/plain.md")[1])
    assert problem.startswith("docs/articles/plain.md:1: there is no front matter between two lines of `---`")


def test_line_ends_of_an_old_mac_change_nothing() -> None:
    text = f"---\n{KEYS}\n---\n{BODY}"
    said = [report(read_item(one, "articles/plain.md")[1]) for one in (text, text.replace("\n", "\r"))]
    assert said[0] == said[1] and GRADE in said[0][0]
