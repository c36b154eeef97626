"""Checks across items: each yields the problems of one rule, over the whole guide.

What was left out for a problem of its own is not missed here: one fault gives one message.
"""

from collections.abc import Iterator

from alongside.checks.addresses import anchors, former_addresses
from alongside.checks.apart import apart_told
from alongside.checks.days import days_missing, future_days, order_of_changes
from alongside.checks.letters import printed_letters
from alongside.checks.links import body_links
from alongside.checks.models import model_cards
from alongside.checks.names import diagrams, forms_of_terms, named_items, pairs, steps_named_twice, templates, titles
from alongside.checks.phrases import headings_named, idle_phrases, phrases_missing, shared_phrases
from alongside.checks.places import remote_versions
from alongside.checks.situations import situation_parts
from alongside.checks.teams import team_parts
from alongside.checks.works import cited_works, half_told, idle_works
from alongside.guide import Guide
from alongside.problems import Problem

CHECKS = (
    titles,
    forms_of_terms,
    named_items,
    steps_named_twice,
    pairs,
    diagrams,
    templates,
    situation_parts,
    model_cards,
    remote_versions,
    apart_told,
    team_parts,
    body_links,
    cited_works,
    idle_works,
    half_told,
    anchors,
    former_addresses,
    printed_letters,
    phrases_missing,
    headings_named,
    idle_phrases,
    shared_phrases,
    days_missing,
    order_of_changes,
    future_days,
)


def all_problems(guide: Guide) -> Iterator[Problem]:
    """Every problem that shows only when items are seen together. Texts are checked when they are parsed."""
    for check in CHECKS:
        yield from check(guide)
