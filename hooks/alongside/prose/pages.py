"""What a page's own prose could do better: long sentences, a slow beginning, jargon, claims without a source."""

import re
from collections.abc import Iterator

from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.kinds import Term
from alongside.items.vocabulary import Kind
from alongside.problems import Problem
from alongside.prose.sentences import average_sentence, sentences, words

LONGEST, LONGEST_AVERAGE, FEW = 40, 17, 20
"""Words of a sentence and of a first paragraph; of sentences on average, on a page that has more than a `FEW` words."""
TEASER, MEANING = 30, 40
"""Words of a summary, and of a term's."""
LONG, MOST_SAID_TWICE = 4, 0.6
"""Letters of a word that tells something; the share of those that a summary and the first paragraph may have both."""
VAGUE = re.compile(r"\b(?:studies show|research shows|it is proven|science says|experts agree)\b", re.IGNORECASE)
"""What claims without a source."""
JARGON = re.compile(
    r"\b(?:synerg\w+|leverag(?:e[ds]?|ing)|stakeholders?|buy-in|low-hanging fruit|paradigm|holistic\w*|deep dive"
    r"|touch base|circle back|bandwidth|deliverables?|actionable|learnings|best practices?|thought leader\w*"
    r"|value[- ]add\w*|win-win|mindset|move the needle|core competenc\w+|change agents?|onboard(?:ed|ing)|upskill\w*"
    r"|reskill\w*|KPIs?|OKRs?|action items?|ideat\w+|operationali[sz]\w+|incentivi[sz]\w+|robust|going forward)\b",
    re.IGNORECASE,
)
"""Management's own words, of which most readers know no meaning."""
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
"""What is spoken, or spoken of, may stand as people say it."""
GROUNDS = re.compile(r"sex, gender identity, sexual orientation, .*?(?:whistleblowing|reported a wrong)")
"""They are named in full where one is named, and count as one word."""


def page_advice(item: Item, guide: Guide) -> Iterator[Problem]:
    """What could be better on one page or of one term."""
    most = MEANING if isinstance(item, Term) else TEASER
    if item.kind is not Kind.PAGE and (count := len(words(item.summary))) > most:
        what = f"the summary has {count} words, where {most} are enough"
        yield Problem(item.place, item.line_of("summary"), what, "say what it is for, and nothing of how")
    if item.kind.in_library:
        yield from _opening(item)
    yield from _sentences(item)
    known = _explained(guide)
    for line, text in enumerate(item.body.lines, item.body.line):
        for found in VAGUE.finditer(text):
            what = f"`{found[0]}` claims without a source"
            yield Problem(item.place, line, what, "name the work, such as `[@wang2014]`, or say that it is experience")
        for found in JARGON.finditer(QUOTED.sub("", text)):
            if found[0].lower() not in known:
                what = f"`{found[0]}` is jargon that the glossary does not explain"
                yield Problem(item.place, line, what, "say it in everyday words, or add a file to docs/glossary/")


def _opening(item: Item) -> Iterator[Problem]:
    first = " ".join(sentences(item.body.text.strip().split("\n\n")[0]))
    if (count := len(words(first))) > LONGEST:
        what = f"the first paragraph has {count} words, where {LONGEST} are enough"
        yield Problem(item.place, line_of(item, first), what, "answer the page's question, and go on below it")
    summary, opening = _telling(item.summary), _telling(first)
    if len(both := summary & opening) > MOST_SAID_TWICE * min(len(summary), len(opening)):
        what = f"the first paragraph says over again what the summary above it says: `{', '.join(sorted(both))}`"
        yield Problem(item.place, item.line_of("summary"), what, "let the summary say what one finds on the page")


def _telling(text: str) -> set[str]:
    """The words of a text that tell something, in small letters."""
    return {word for word in words(text.lower()) if len(word) >= LONG}


def _sentences(item: Item) -> Iterator[Problem]:
    said = sentences(item.body.text)
    for sentence in said:
        if (count := len(words(GROUNDS.sub("grounds", sentence)))) > LONGEST:
            what = f"a sentence has {count} words: `{sentence}`"
            yield Problem(item.place, line_of(item, sentence), what, "make two of it, one thought each")
    average = average_sentence(item.body.text)
    if average > LONGEST_AVERAGE and sum(len(words(sentence)) for sentence in said) > FEW:
        what = f"its sentences have {average:.1f} words on average, where {LONGEST_AVERAGE} read easily"
        yield Problem(item.place, item.body.line, what, "cut the longest in two")


def _explained(guide: Guide) -> frozenset[str]:
    """The words that the glossary explains, in small letters."""
    terms = [term for term in guide.of_kind(Kind.TERM) if isinstance(term, Term)]
    return frozenset(word.lower() for term in terms for word in (term.title, *term.also))


def line_of(item: Item, said: str) -> int:
    """The line of an item's file on which words of its prose begin, links and citations between them aside."""
    text = item.body.text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    opening = words(said)[:6]
    for count in range(len(opening), 0, -1):
        if found := re.search(r"\W+".join(map(re.escape, opening[:count])), text, re.IGNORECASE):
            return item.body.line + text.count("\n", 0, found.start())
    return item.body.line
