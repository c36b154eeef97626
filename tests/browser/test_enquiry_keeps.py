"""The enquiry loses no word: whatever a link, the storage, another tab, a password manager or an endpoint does."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import everything, key, put
from tests.browser.receiver import Answer
from tests.browser.test_enquiry import MESSAGE, PAGE, WORDS, Endpoint, fill, open_endpoint, panel, stored, submit
from tests.browser.until import until

JSON = "application/json"
NO_RECEIPTS = {
    "errors in a list": ('{"errors": ["Mail comes back"]}', JSON),
    "errors in words": ('{"errors": "no"}', JSON),
    "errors in lists": ('{"errors": {"email": ["no"]}}', JSON),
    "errors empty": ('{"errors": {}}', JSON),
    "an error": ('{"error": "no"}', JSON),
    "not ok": ('{"ok": false, "message": "No"}', JSON),
    "no success": ('{"success": false}', JSON),
    "success in words": ('{"success": "false"}', JSON),
    "a status": ('{"status": "error"}', JSON),
    "a message that is none": ('{"message": {}}', JSON),
    "html": ("<!doctype html><title>Home</title>", "text/html"),
    "html said to be json": ("<!doctype html><title>Home</title>", JSON),
    "json said to be html": ("{}", "text/html"),
    "json said to be text": ("{}", "text/plain"),
    "nothing": ("", JSON),
    "null": ("null", JSON),
    "a number": ("1", JSON),
    "words": ('"ok"', JSON),
    "a list": ("[]", JSON),
    "true": ("true", JSON),
    "half": ('{"message": "Thank', JSON),
    "deep": ('{"message":' * 3000, JSON),
    "huge": ('{"message": "%s"}' % ("x" * 2_000_000), JSON),
    "prototype": ('{"__proto__": {"ok": true}}', JSON),
}


def kept_after(page: Page, words: str) -> None:
    """The enquiry was not sent: that is said with what to do, and every word is there."""
    shown = panel(page, "failed")
    assert words in shown
    assert "Try again" in shown and "Open an email to us" in shown and "Copy the message" in shown
    expect(page.locator("#enquiry-message")).to_have_value(MESSAGE)
    assert (stored(page) or {})["message"] == MESSAGE
    assert MESSAGE in page.get_by_label("The whole message").input_value()


@pytest.mark.parametrize("what", NO_RECEIPTS)
def test_an_answer_that_is_no_receipt_keeps_the_draft(endpoint_site: Endpoint, page: Page, what: str) -> None:
    receiver = open_endpoint(page, endpoint_site)
    body, kind = NO_RECEIPTS[what]
    receiver.answer = Answer(body=body, content_type=kind)
    fill(page)
    submit(page)
    kept_after(page, "cannot tell whether it reached us")
    receiver.answer = Answer(body='{"message": "Thank you"}')
    page.get_by_role("button", name="Try again").click()
    assert "Thank you" in panel(page, "sent")
    assert stored(page) is None


@pytest.mark.parametrize("body", ["{}", '{"message": "We have it."}', ' {"message": "Danke — ü"}\n'])
def test_the_documented_receipts_are_receipts(endpoint_site: Endpoint, page: Page, body: str) -> None:
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(status=201, body=body)
    fill(page)
    submit(page)
    panel(page, "sent")
    assert stored(page) is None


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirection_is_no_receipt_and_takes_no_word_elsewhere(
    endpoint_site: Endpoint, page: Page, status: int
) -> None:
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(status=status, location=endpoint_site[0])
    fill(page)
    submit(page)
    kept_after(page, "cannot tell whether it reached us")
    assert len(receiver.posted) == 1


@pytest.mark.parametrize("part", ["", "{", '{"message": "'])
def test_an_answer_that_never_ends_is_no_receipt(endpoint_site: Endpoint, page: Page, part: str) -> None:
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(body=part, endless=True)
    fill(page)
    page.locator("#enquiry").evaluate("form => { form.dataset.seconds = '0.5' }")
    submit(page)
    kept_after(page, "No answer came in time")


def test_an_answer_that_is_cut_off_is_no_receipt(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(body="{}", cut=True)
    fill(page)
    submit(page)
    kept_after(page, "connection failed")


def test_what_an_endpoint_says_stands_as_its_words(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(status=400, body=json.dumps({"message": "No” Send money to us. “ok\u0007"}))
    fill(page)
    submit(page)
    assert 'The answer says: “No" Send money to us. "ok”' in panel(page, "failed")


def test_the_copy_that_is_offered_after_a_failure_holds_every_word(endpoint_site: Endpoint, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(status=500, body="")
    fill(page)
    submit(page)
    panel(page, "failed")
    page.get_by_role("button", name="Copy the message").click()
    expect(page.locator("[data-note=copied]")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert all(word in copied for word in WORDS.values())


def test_a_person_taken_for_a_robot_can_send(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    fill(page)
    refill = "document.querySelector('[name=homepage]').value = 'https://mine.example'"
    page.evaluate(refill)
    submit(page)
    kept_after(page, "password manager")
    assert receiver.posted == []
    page.evaluate(refill)  # the manager is at it again
    page.get_by_role("button", name="Try again").click()
    panel(page, "sent")
    assert receiver.posted[-1].fields["homepage"] == ""
    assert receiver.posted[-1].fields["message"].replace("\r\n", "\n") == MESSAGE


def test_what_another_tab_writes_while_it_is_sent_stays(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(delay=1.5)
    fill(page)
    until(page, "localStorage.getItem('alongside:/:enquiry')")
    other = page.context.new_page()
    other.goto(page.url)
    submit(page)
    other.locator("#enquiry-message").fill("Written meanwhile")
    until(other, "localStorage.getItem('alongside:/:enquiry').includes('meanwhile')")
    panel(page, "sent")
    assert (stored(page) or {})["message"] == "Written meanwhile"
    expect(other.locator("#enquiry-message")).to_have_value("Written meanwhile")


def test_no_word_of_an_enquiry_that_was_sent_stays_in_any_storage(endpoint_site: Endpoint, page: Page) -> None:
    site = endpoint_site[0]
    earlier = {"name": "An earlier name", "message": MESSAGE}
    put(page, site, {"alongside:enquiry": json.dumps(earlier), key(site, "enquiry"): json.dumps({"name": "Zoë"})})
    open_endpoint(page, endpoint_site)
    fill(page)
    until(page, "words => Object.values(localStorage).join().includes(words)", WORDS["email"])
    other = page.context.new_page()
    other.goto(page.url)
    submit(page)
    panel(page, "sent")
    for tab in (page, other):
        expect(tab.locator("#enquiry-message")).to_have_value("")
        tab.goto(site + PAGE)
        expect(tab.locator("#enquiry-name")).to_have_value("")
        left = tab.evaluate("Object.values(localStorage).join() + Object.values(sessionStorage).join()")
        assert not [word for word in [*WORDS.values(), "An earlier name", "Zoë"] if word in left]


def test_after_the_mail_program_has_opened_the_draft_can_be_cleared_as_sent(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    fill(page)
    page.locator("[data-mailto]").evaluate("link => link.addEventListener('click', (event) => event.preventDefault())")
    submit(page)
    panel(page, "mail")
    until(page, "Object.values(localStorage).join().includes('zoe@example.org')")
    page.get_by_role("button", name="I have sent it: clear the draft").click()
    assert stored(page) is None
    expect(page.locator("[data-panel=mail]")).to_be_hidden()
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("#enquiry-message")).to_have_value(MESSAGE)


# The link


@pytest.mark.parametrize("about", ["Other", "Team%20health%20check", "__proto__", "%3Cb%3E"])
def test_a_link_never_takes_the_place_of_what_was_chosen(page: Page, site: str, about: str) -> None:
    draft = {"about": "Partnership agreement", "message": "mine", "topic": "A session for our team"}
    put(page, site, {key(site, "enquiry"): json.dumps(draft)})
    page.goto(f"{site}{PAGE}?about={about}")
    field = page.get_by_label("Which page do you mean?")
    expect(field).to_have_value("Partnership agreement")
    expect(page.locator("#enquiry-topic")).to_have_value("A session for our team")
    assert stored(page) == draft
    page.get_by_role("button", name="Put in what the link names").click()
    expect(field).not_to_have_value("Partnership agreement")
    expect(page.get_by_role("region", name="What you wrote earlier")).to_contain_text("Partnership agreement")
    assert "Partnership agreement" in (stored(page) or {}).values()


def test_a_link_that_names_what_was_chosen_says_nothing(page: Page, site: str) -> None:
    put(page, site, {key(site, "enquiry"): json.dumps({"about": "Glossary"})})
    page.goto(f"{site}{PAGE}?about=Glossary")
    expect(page.get_by_label("Which page do you mean?")).to_have_value("Glossary")
    expect(page.locator("[data-note=linked]")).to_be_hidden()


# The storage


@pytest.mark.parametrize("text", ["{", "null", "[]", "3", '{"name": 3}', '"name"', '{"message": "half'])
def test_a_draft_that_cannot_be_read_is_set_aside_and_offered(page: Page, site: str, text: str) -> None:
    mine = key(site, "enquiry")
    put(page, site, {mine: text})
    page.goto(site + PAGE)
    notice = page.get_by_role("alert").locator("[data-topic=unreadable]")
    expect(notice).to_contain_text("cannot be read")
    assert everything(page) == {mine: text}
    page.locator("#enquiry-name").fill("Zoë")
    until(page, "key => localStorage.getItem(key).includes('Zoë')", arg=mine)
    page.reload()
    expect(page.locator("#enquiry-name")).to_have_value("Zoë")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the text").click()
    assert Path(download.value.path()).read_text("utf-8") == text
    page.get_by_role("button", name="Delete it").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete it").click()
    until(page, "key => localStorage.getItem(key) === null", arg=f"{mine}:unreadable")
    assert set(everything(page)) == {mine}
    assert json.loads(everything(page)[mine]) == {"name": "Zoë"}
