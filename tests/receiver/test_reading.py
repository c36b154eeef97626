"""What is posted: every word as it came, or why it is no enquiry."""

from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiver.reading import Enquiry, Refusal, read_post

FORM = "application/x-www-form-urlencoded"
WORDS = {"topic": "A question", "about": "", "message": "Hello", "name": "Zoë", "email": "zoe@practice.org"}


def read(words: dict[str, str], content_type: str = FORM) -> Enquiry | Refusal:
    return read_post(urlencode(words).encode(), content_type)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1), st.text(max_size=9))
def test_words_arrive_byte_for_byte(message: str, name: str) -> None:
    name = name.encode("utf-8", "replace").decode()
    found = read({**WORDS, "message": f"x{message}", "name": name})
    assert isinstance(found, Enquiry)
    assert found.words == {**WORDS, "message": f"x{message}", "name": name}


def test_what_only_robots_fill_in_and_the_number_are_no_words() -> None:
    found = read({**WORDS, "homepage": "", "id": "ab" * 16})
    assert found == Enquiry(WORDS, "ab" * 16)
    refused = read({**WORDS, "homepage": "https://buy.example"})
    assert isinstance(refused, Refusal) and [*refused.errors] == ["homepage"]
    assert read({**WORDS, "id": "'; DROP TABLE enquiries"}) == Enquiry(WORDS, "")


def test_what_is_missing_is_told_field_by_field() -> None:
    found = read({"message": " \n", "email": "zoe"})
    assert found == Refusal(
        422,
        errors={
            "message": "Write your message",
            "email": "Write the whole email address, such as name@example.com",
        },
    )


def test_who_tells_of_a_mistake_needs_no_name_and_no_address() -> None:
    for words in ({**WORDS, "name": "", "email": ""}, {"topic": "A mistake", "message": "Hello"}):
        found = read(words)
        assert isinstance(found, Enquiry) and found.email == ""


@pytest.mark.parametrize(
    "email",
    [
        "a@b.org\r\nBcc: c@d.org",
        "a@b.org, c@d.org",
        "<a@b.org>",
        "a b@c.org",
        "a@b",
        "@b.org",
        "a@b.org\x00",
        "x" * 300,
    ],
)
def test_an_address_that_could_be_more_than_one_is_none(email: str) -> None:
    found = read({**WORDS, "email": email})
    assert isinstance(found, Refusal) and "email" in found.errors


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{}", "application/json", 415),
        (b"", "", 415),
        (b"message=%FF", FORM, 400),
        (b"\xff=1", FORM, 400),
        (b"message=%ED%A0%80", FORM, 400),
        (b"&".join(b"a%d=1" % at for at in range(99)), FORM, 400),
        (b"a%0Ab=1", FORM, 400),
        (b"", FORM, 422),
    ],
)
def test_what_no_form_posts_is_refused(body: bytes, content_type: str, status: int) -> None:
    found = read_post(body, content_type)
    assert isinstance(found, Refusal) and found.status == status
    assert bool(found.message) != bool(found.errors)


def test_a_field_that_stands_twice_loses_nothing() -> None:
    found = read_post(b"message=a&message=b&email=a%40b.org", f"{FORM}; charset=utf-8")
    assert isinstance(found, Enquiry) and found.words["message"] == "a\nb"


def test_the_same_words_in_other_fields_are_another_enquiry() -> None:
    one, other = Enquiry({"a": "x", "email": "e"}), Enquiry({"b": "x", "email": "e"})
    assert one.digest != other.digest
    assert one.digest == Enquiry({"email": "e", "a": "x"}, "number").digest
