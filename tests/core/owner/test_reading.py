"""The owner's settings: what is read from mkdocs.yml, and every fault that is reported."""

import random
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from alongside.enquiry.deliveries import Delivery
from alongside.owner.reading import read_owner
from alongside.owner.settings import Owner, OwnerBlock
from alongside.problems import Problem, report
from tests.cases import Case, cases
from tests.guide import ROOT

SHIPPED = (ROOT / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize("case", cases("owner"), ids=str)
def test_every_fault_of_the_settings_is_reported(case: Case) -> None:
    owner, problems = read_owner(case["text"], "mkdocs.yml", case.get("environment", {}))
    assert report(problems) == case["problems"]
    assert (owner is None) == bool(problems)


def shipped(environment: dict[str, str] | None = None) -> tuple[Owner | None, list[Problem]]:
    return read_owner(SHIPPED, "mkdocs.yml", environment or {})


def test_the_shipped_settings_are_sound_and_deliver_by_email() -> None:
    owner, problems = shipped()
    assert problems == []
    assert owner and owner.enquiries.delivery is Delivery.EMAIL
    assert not owner.production


def test_the_shipped_settings_are_refused_in_production_each_by_name() -> None:
    owner, _ = shipped()
    refused, problems = shipped({"ALONGSIDE_PRODUCTION": "true"})
    assert owner and refused is None
    told = "\n".join(report(problems))
    named = [owner.site_url, owner.email, owner.telephone, owner.repository]
    assert [value for value in named if f"`{value}`" not in told] == []
    lines = dict(enumerate(SHIPPED.split("\n"), start=1))
    assert {lines[problem.line].split(":")[0].strip() for problem in problems} == {
        "site_url",
        "email",
        "telephone",
        "address",
        "repository",
    }


def test_every_key_of_the_settings_says_what_it_is_for() -> None:
    source = (ROOT / "hooks/alongside/owner/settings.py").read_text("utf-8")
    for name in OwnerBlock.__struct_fields__:
        declared = source.split(f"\n    {name}: ")[1]
        assert declared.split('"""')[1].endswith("."), name


FULL = """
site_name: The Guide
site_description: How we lead
site_url: https://practice.org/guide
extra:
  edition: 2026-11-22
  owner:
    organisation: >
      The Practice
    email: " ask+us@practice.org "
    telephone: "+44 (0)117 000-0000"
    repository: https://code.practice.org/edit
    enquiries:
      topics: [ A question ]
      privacy: |
        We only answer it.

        See [our policy](https://practice.org/privacy).
"""


def test_settings_are_made_ready_to_show_and_to_link() -> None:
    owner, problems = read_owner(FULL, "mkdocs.yml", {})
    assert problems == []
    assert owner
    assert owner.edition == date(2026, 11, 22)
    assert (owner.organisation, owner.enquiries.topics) == ("The Practice", ("A question",))
    assert (owner.site_url, owner.repository) == (
        "https://practice.org/guide/",
        "https://code.practice.org/edit/",
    )
    assert (owner.mail_link, owner.telephone_link) == ("mailto:ask+us@practice.org", "tel:+441170000000")
    assert owner.enquiries.privacy.endswith("privacy).")


def test_a_number_without_its_country_keeps_its_noughts() -> None:
    owner, _ = read_owner(FULL.replace("+44 (0)117 000-0000", "(01865) 000 111"), "mkdocs.yml", {})
    assert owner and owner.telephone_link == "tel:01865000111"


@given(
    st.randoms(use_true_random=False),
    st.text(alphabet=st.sampled_from("\n\t :-[]{}'\"#&*!|>@`%\x00\u2028é0aT"), max_size=6),
)
def test_malformed_settings_never_raise(chance: random.Random, splinter: str) -> None:
    start, end = sorted(chance.randrange(len(FULL)) for _ in range(2))
    owner, problems = read_owner(FULL[:start] + splinter + FULL[end:], "mkdocs.yml", {})
    assert (owner is None) == bool(problems)
    assert all(problem.line >= 1 and problem.what and problem.example for problem in problems)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = [*OwnerBlock.__struct_fields__]


@given(
    st.dictionaries(st.sampled_from(KEYS), ANYTHING),
    st.dictionaries(st.sampled_from(["topics", "delivery", "endpoint", "privacy", "reply"]), ANYTHING),
    ANYTHING,
)
def test_values_of_any_type_never_raise(
    block: dict[str, object], enquiries: dict[str, object], edition: object
) -> None:
    text = yaml.safe_dump(
        {
            "site_name": block.get("hours"),
            "site_url": block.get("email"),
            "extra": {"edition": edition, "owner": {"enquiries": enquiries, **block}},
        },
        sort_keys=False,
    )
    owner, problems = read_owner(text, "mkdocs.yml", {})
    assert (owner is None) == bool(problems)
