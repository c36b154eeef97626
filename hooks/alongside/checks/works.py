"""Works and their citations: each is in the list, each in the list is cited, and none is half told."""

from collections.abc import Iterator
from difflib import get_close_matches

from alongside.guide import Guide
from alongside.items.citation import CITATION, keys_of
from alongside.items.references import holds
from alongside.problems import Problem

LIST = "docs/sources/references.yml"


def cited_works(guide: Guide) -> Iterator[Problem]:
    """Every citation is of a known work."""
    for item in guide.own:
        for citation in item.body.citations:
            if citation.key not in guide.references and not holds(_listed(guide), citation.key):
                near = get_close_matches(citation.key, guide.references, n=1)
                hint = f"did you mean `[@{near[0]}]`?" if near else f"add the work to {LIST}"
                yield Problem(
                    item.place,
                    citation.line,
                    f"`[@{citation.key}]` is no key of {LIST}",
                    hint,
                )


def _listed(guide: Guide) -> str:
    """The list of works as it is written: one in it that has a fault is told there, and not where it is cited."""
    path = guide.docs / "sources/references.yml"
    return path.read_text("utf-8", "replace") if path.exists() else ""


def idle_works(guide: Guide) -> Iterator[Problem]:
    """Every work in the list is cited somewhere."""
    cited = {citation.key for item in guide.items.values() for citation in item.body.citations}
    cited |= {key for text in guide.left_out.values() for found in CITATION.finditer(text) for key in keys_of(found)}
    for key, reference in guide.references.items():
        if key not in cited:
            yield Problem(
                LIST,
                reference.line,
                f"no page cites `{key}`",
                f"cite it as `[@{key}]`, or take the entry out",
            )


def half_told(guide: Guide) -> Iterator[Problem]:
    """Whoever cites a work cites those that tell the other half."""
    for item in guide.own:
        lines = {citation.key: citation.line for citation in reversed(item.body.citations)}
        for key in filter(guide.references.get, lines):
            for other in guide.references[key].told_with:
                if other in guide.references and other not in lines:
                    what = (
                        f"`[@{key}]` tells half of what is known, and `[@{other}]`, which tells the rest, is not cited"
                    )
                    yield Problem(item.place, lines[key], what, f"say what it found, and add `[@{other}]`")
