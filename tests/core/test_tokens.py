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
    told = [said for said in report(token_problems(changed, "t.yml")) if "is missing" not in said]
    line = TOKENS[: TOKENS.index(old)].count("\n") + 1
    assert len(told) == 1 and told[0].startswith(f"t.yml:{line}: `")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('    accent: "#86d6bf"\n', "", "the token `colour.dark.accent` is missing — accent: "),
        (
            "on-accent: ",
            "on-acent: ",
            "the token `colour.light.on-accent` is missing, though there is `on-acent` — on-accent: ",
        ),
        ("  sans: Atkinson Hyperlegible Next\n", "", "the token `font.sans` is missing — sans: "),
        ('"5": 3.3', '"6": 3.3', "the token `type.screen.5` is missing"),
        ("measure: 68", "width: 68", "the token `measure` is missing — measure: 68"),
        ("  print:", "  paper:", "the token `colour.print` is missing"),
    ],
)
def test_a_token_that_is_missing_or_misspelt_is_named(old: str, new: str, said: str) -> None:
    changed = TOKENS.replace(old, new, 1)
    told = report(token_problems(changed, "t.yml"))
    assert len([line for line in told if said in line]) == 1, told


def test_a_block_of_tokens_is_one() -> None:
    told = report(token_problems("colour: 5\n", "t.yml"))
    assert any("`colour` should be a block of tokens" in line for line in told)
    assert report(token_problems("", "t.yml"))


def test_what_is_said_of_a_long_name_or_value_is_a_short_line() -> None:
    changed = TOKENS.replace('"0": 1.125', f"{'x' * 900}: {'y' * 900}", 1)
    assert all(len(said) < 800 for said in report(token_problems(changed, "t.yml")))
