"""The stemmer in the browser is the one of its release: it gives what the Python package of the same version gives."""

import re
from importlib.metadata import version

import pytest
import snowballstemmer
from playwright.sync_api import Page

from alongside.search.index import entries_of, written
from tests.guide import DOCS
from tests.guide import site as guide_site

STEM = """async ([site, words, language]) => {
  const { default: Stemmer } = await import(site + `modules/vendor/snowball-${language}.min.js`);
  const stemmer = new Stemmer();
  return words.map((word) => stemmer.stemWord(word));
}"""


@pytest.mark.parametrize(("language", "code", "fewest"), [("english", "en", 3000), ("german", "de", 1500)])
def test_every_word_of_the_guide_has_the_same_stem(
    page: Page, site: str, language: str, code: str, fewest: int
) -> None:
    spoken = guide_site().of(code)
    texts = [written(entries_of(spoken)), *(item.body.text for item in spoken.guide.readable())]
    words = sorted({word for text in texts for word in re.findall(r"[a-zäöüß']+", text.lower())})
    assert len(words) > fewest
    page.goto(site)
    stemmer = snowballstemmer.stemmer(language)
    stems = page.evaluate(STEM, [site, words, language])
    assert dict(zip(words, stems, strict=True)) == {word: stemmer.stemWord(word) for word in words}


def test_both_are_of_the_version_that_the_notice_names() -> None:
    notice = (DOCS / "assets/javascripts/vendor/NOTICE.txt").read_text("utf-8")
    assert f"snowballstemmer {version('snowballstemmer')}" in notice
