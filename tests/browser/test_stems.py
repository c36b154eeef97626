"""The stemmer in the browser is the one of its release: it gives what the Python package of the same version gives."""

import re
from importlib.metadata import version

import snowballstemmer
from playwright.sync_api import Page

from alongside.search.index import entries_of, written
from tests.guide import DOCS, guide
from tests.guide import site as guide_site

STEM = """async ([site, words]) => {
  const { default: Stemmer } = await import(site + "modules/vendor/snowball-english.min.js");
  const stemmer = new Stemmer();
  return words.map((word) => stemmer.stemWord(word));
}"""


def test_every_word_of_the_guide_has_the_same_stem(page: Page, site: str) -> None:
    texts = [written(entries_of(guide_site())), *(item.body.text for item in guide().readable())]
    words = sorted({word for text in texts for word in re.findall(r"[a-z']+", text.lower())})
    assert len(words) > 3000
    page.goto(site)
    stemmer = snowballstemmer.stemmer("english")
    stems = page.evaluate(STEM, [site, words])
    assert dict(zip(words, stems, strict=True)) == {word: stemmer.stemWord(word) for word in words}


def test_both_are_of_the_version_that_the_notice_names() -> None:
    notice = (DOCS / "assets/javascripts/vendor/NOTICE.txt").read_text("utf-8")
    assert f"snowballstemmer {version('snowballstemmer')}" in notice
