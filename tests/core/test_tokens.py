"""Design tokens are colours, fonts and numbers: nothing else gets into a stylesheet."""

import pytest

from alongside.problems import report
from alongside.tokens import token_problems
from tests.guide import OVERRIDES

TOKENS = (OVERRIDES / "tokens.yml").read_text("utf-8")


def test_the_guides_own_tokens_are_sound() -> None:
    assert token_problems(TOKENS, "t.yml") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('paper: "#fdfdfb"', 'paper: "red; } body { background: url(//example.org)"'),
        ('paper: "#fdfdfb"', 'paper: "#fdfdfb\\n"'),
        ('paper: "#fdfdfb"', "paper: [1, 2]"),
        ('paper: "#fdfdfb"', "paper: 5"),
        ('paper: "#fdfdfb"', "paper:"),
        ('paper: "#fdfdfb"', '"a: b; }": "#fdfdfb"'),
        ("sans: Atkinson Hyperlegible Next", "sans: 'x\", url(//example.org)'"),
        ("sans: Atkinson Hyperlegible Next", "sans: </style><script>alert(1)</script>"),
        ('"0": 1.125', '"0": "1rem; }"'),
        ('"0": 1.125', '"0": true'),
        ("measure: 68", "measure: 68ch"),
    ],
)
def test_a_token_that_is_none_is_named_with_its_line(old: str, new: str) -> None:
    changed = TOKENS.replace(old, new, 1)
    told = report(token_problems(changed, "t.yml"))
    line = TOKENS[: TOKENS.index(old)].count("\n") + 1
    assert len(told) == 1 and told[0].startswith(f"t.yml:{line}: `")
