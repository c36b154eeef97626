"""The scripts that draw on paper have the colours of paper."""

import re

from alongside.tokens import read_tokens
from tests.guide import DOCS, ROOT


def test_the_colours_of_a_booklet_are_those_of_print() -> None:
    text = (DOCS / "assets/javascripts/booklet/pdf/colours.js").read_text("utf-8")
    own = dict(re.findall(r'"?([a-z-]+)"?: "(#[0-9a-f]{6})"', text))
    colours = read_tokens(ROOT / "overrides")["colour"]["print"]
    assert own == {name: colours[name] for name in own} and len(own) == 4


def test_the_leaf_of_a_preview_has_them_too() -> None:
    text = (DOCS / "assets/stylesheets/pages/booklet.css").read_text("utf-8")
    colours = read_tokens(ROOT / "overrides")["colour"]["print"]
    leaf = text.split(".booklet-leaf {")[1].split("}")[0]
    own = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", leaf))
    assert own == {name: colours[name].replace("#000000", "#000") for name in own} and len(own) == 4
