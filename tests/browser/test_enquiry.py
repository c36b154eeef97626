"""The enquiry page in a real browser: filled in, kept, sent, refused, copied; with and without JavaScript."""

import json
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.receiver import Answer, Receiver, wait_for
from tests.browser.until import until

PAGE = "enquiries/"
MESSAGE = "Two of us disagree & both are right: 50% + 50% = ?\n\nWhat would you try first — “wait”?"
WORDS = {
    "about": "Team health check",
    "message": MESSAGE,
    "name": "Zoë Ó Dálaigh",
    "email": "zoe@example.org",
}
Endpoint = tuple[str, Receiver]


def fill(page: Page, **words: str) -> None:
    """Fills in every field with something good."""
    page.locator("#enquiry-topic").select_option(index=1)
    for name, word in {**WORDS, **words}.items():
        page.locator(f"#enquiry-{name}").fill(word)


def submit(page: Page) -> None:
    page.locator("[data-send]").click()


def stored(page: Page) -> dict[str, str] | None:
    text = page.evaluate("localStorage.getItem('alongside:/:enquiry')")
    return json.loads(text) if text else None


def panel(page: Page, name: str) -> str:
    """The words of a panel that is shown and has the focus."""
    shown = page.locator(f"[data-panel={name}]")
    expect(shown).to_be_visible()
    expect(shown).to_be_focused()
    return shown.inner_text()


def note(page: Page, name: str) -> None:
    expect(page.locator(f"[data-note={name}]")).to_be_visible()


# Checks


def test_an_empty_form_is_refused_with_a_summary_that_takes_the_focus(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    submit(page)
    summary = page.locator("[data-errors]")
    expect(summary).to_be_focused()
    assert summary.locator("li").all_inner_texts() == [
        "Choose what your enquiry is about",
        "Write your message",
        "Give your name",
        "Give your email address",
    ]
    summary.get_by_role("link", name="Give your name").click()
    expect(page.get_by_label("Your name")).to_be_focused()


def test_an_error_stands_beside_its_field_until_it_is_mended(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    fill(page, email="zoe at example.org")
    submit(page)
    email = page.get_by_label("Your email address")
    expect(email).to_have_attribute("aria-invalid", "true")
    expect(email).to_have_accessible_description(
        "We send our answer there, and nothing else. Write the whole email address, such as name@example.com"
    )
    email.fill("zoe@example.org")
    submit(page)
    expect(email).not_to_have_attribute("aria-invalid", "true")
    expect(email).to_have_accessible_description("We send our answer there, and nothing else.")
    expect(page.locator("[data-errors]")).to_be_hidden()


def test_white_space_is_no_message(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    fill(page, message=" \n ")
    submit(page)
    assert page.locator("[data-errors] li").all_inner_texts() == ["Write your message"]


def test_the_page_the_visitor_came_from_is_filled_in(site: str, page: Page) -> None:
    page.goto(site + PAGE + "?about=Team%20health%0Acheck")
    expect(page.get_by_label("Which page do you mean?")).to_have_value("Team health check")


def test_people_do_not_meet_the_robots_field(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    assert page.get_by_role("textbox", name="Leave this empty").count() == 0
    page.locator("#enquiry-name").focus()
    reached = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id"))
    assert "enquiry-email" in reached
    assert "enquiry-homepage" not in reached


# The draft


def test_nothing_is_stored_before_anything_is_typed(site: str, page: Page) -> None:
    page.goto(site + PAGE + "?about=Team%20health%20check")
    submit(page)
    page.reload()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_draft_survives_a_reload_at_once(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    fill(page)
    page.reload()
    note(page, "restored")
    for name, word in WORDS.items():
        expect(page.locator(f"#enquiry-{name}")).to_have_value(word)
    expect(page.locator("#enquiry-topic")).not_to_have_value("")


def test_a_draft_is_cleared_and_the_clearing_taken_back(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    fill(page)
    page.reload()
    page.get_by_role("button", name="Clear the draft").click()
    expect(page.locator("#enquiry-message")).to_have_value("")
    assert stored(page) is None
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator("#enquiry-message")).to_have_value(MESSAGE)
    page.get_by_role("button", name="Clear the draft").click()
    page.reload()
    expect(page.locator("#enquiry-message")).to_have_value("")
    expect(page.get_by_role("button", name="Clear the draft")).to_be_hidden()


def test_emptying_every_field_leaves_no_draft(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    page.locator("#enquiry-name").fill("Zoë")
    until(page, "localStorage.getItem('alongside:/:enquiry')")
    page.locator("#enquiry-name").fill("")
    until(page, "localStorage.length === 0")


def test_a_topic_that_is_no_more_stays_unchosen(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    draft = json.dumps({"topic": "Faxes", "name": "Zoë"})
    page.evaluate("text => localStorage.setItem('alongside:/:enquiry', text)", draft)
    page.reload()
    expect(page.locator("#enquiry-topic")).to_have_value("")
    expect(page.locator("#enquiry-name")).to_have_value("Zoë")


def test_a_browser_that_stores_nothing_is_told_and_works(site: str, page: Page) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page.goto(site + PAGE)
    fill(page)
    note(page, "blocked")
    submit(page)
    panel(page, "mail")


# By email


def test_the_mail_program_gets_the_whole_enquiry(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    fill(page)
    topic = page.locator("#enquiry-topic").input_value()
    submit(page)
    assert "not sent yet" in panel(page, "mail")
    link = urlsplit(page.locator("[data-mailto]").get_attribute("href") or "")
    assert (link.scheme, link.path) == ("mailto", page.locator(".enquiry__ways a").first.inner_text())
    sent = {name: unquote(words) for name, _, words in (part.partition("=") for part in link.query.split("&"))}
    assert sent["subject"] == f"Enquiry: {topic}"
    facts = f"Topic: {topic}\nPage: Team health check\nName: Zoë Ó Dálaigh\nAnswer to: zoe@example.org"
    assert sent["body"].replace("\r\n", "\n") == f"{MESSAGE}\n\n{facts}"
    assert "\n" not in sent["body"].replace("\r\n", "")
    # The draft is written a moment after the last key
    until(page, "localStorage.getItem('alongside:/:enquiry')")
    assert stored(page), "only the visitor knows whether it was sent"


def test_a_message_too_long_for_a_link_is_to_be_copied(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    fill(page, message="A long story. " * 150)
    submit(page)
    assert "too long" in panel(page, "mail")
    assert "body=" not in (page.locator("[data-mailto]").get_attribute("href") or "")
    assert "A long story. " * 149 in page.get_by_label("The whole message").input_value()


def test_the_message_is_copied(site: str, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + PAGE)
    fill(page)
    page.get_by_role("button", name="Copy the message").first.click()
    note(page, "copied")
    copied = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert copied == page.get_by_label("The whole message").input_value()
    assert MESSAGE in copied


def test_a_message_that_may_not_be_copied_is_selected(site: str, page: Page) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'))")
    page.goto(site + PAGE)
    fill(page)
    page.get_by_role("button", name="Copy the message").first.click()
    note(page, "selected")
    expect(page.get_by_label("The whole message")).to_be_focused()
    assert MESSAGE in page.evaluate("getSelection().toString()").replace("\r\n", "\n")


def test_a_faulty_form_is_not_copied(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    page.get_by_role("button", name="Copy the message").first.click()
    expect(page.locator("[data-errors]")).to_be_focused()
    expect(page.locator("[data-panel=mail]")).to_be_hidden()


def test_by_keyboard_alone(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    page.locator("#enquiry-topic").focus()
    for keys in ["ArrowDown", "Tab", "Tab"]:
        page.keyboard.press(keys)
    page.keyboard.type("How do we begin?")
    page.keyboard.press("Tab")
    page.keyboard.type("Zoë")
    page.keyboard.press("Tab")
    page.keyboard.type("zoe@example.org")
    page.keyboard.press("Enter")
    panel(page, "mail")
    assert "How do we begin?" in page.get_by_label("The whole message").input_value()


# To an endpoint


def open_endpoint(page: Page, endpoint: Endpoint) -> Receiver:
    page.goto(endpoint[0] + PAGE)
    return endpoint[1]


def test_an_enquiry_arrives_and_the_draft_goes(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    fill(page)
    topic, address = page.locator("#enquiry-topic").input_value(), page.url
    submit(page)
    assert "has been sent" in panel(page, "sent")
    (posted,) = receiver.posted
    assert len(posted.fields.pop("id")) == 32
    assert posted.fields == {**WORDS, "topic": topic, "homepage": ""}
    assert posted.content_type.startswith("application/x-www-form-urlencoded")
    assert (page.url, stored(page)) == (address, None)
    page.get_by_role("button", name="Write another enquiry").click()
    expect(page.locator("#enquiry-topic")).to_be_focused()
    expect(page.locator("#enquiry-message")).to_have_value("")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(status=403, body="{}"), "did not accept it"),
        (Answer(status=500, body="oops", content_type="text/html"), "has a fault"),
        (Answer(hang_up=True), "connection failed"),
        (
            Answer(status=429, body='{"message": "Too many today. Come back tomorrow."}'),
            "Come back tomorrow.",
        ),
    ],
    ids=["refused", "broken", "cut off", "said why"],
)
def test_a_failure_loses_nothing_and_can_be_tried_again(
    endpoint_site: Endpoint, page: Page, answer: Answer, words: str
) -> None:
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = answer
    fill(page)
    submit(page)
    shown = panel(page, "failed")
    assert words in shown
    assert page.locator(".enquiry__ways a").first.inner_text() in shown, "the other ways to get in touch"
    expect(page.locator("#enquiry-message")).to_have_value(MESSAGE)
    assert (stored(page) or {})["message"] == MESSAGE
    receiver.answer = Answer()
    page.get_by_role("button", name="Try again").click()
    panel(page, "sent")
    assert receiver.posted[-1].fields["name"] == WORDS["name"]


def test_being_offline_is_told(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    fill(page)
    page.context.set_offline(True)
    submit(page)
    assert "offline" in panel(page, "failed")
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()
    panel(page, "sent")
    assert len(receiver.posted) == 1


def test_no_answer_in_time_is_told(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(delay=3)
    fill(page)
    assert page.locator("#enquiry").get_attribute("data-seconds") == "20"
    page.locator("#enquiry").evaluate("form => { form.dataset.seconds = '0.3' }")
    submit(page)
    assert "cannot tell whether it reached us" in panel(page, "failed")


def test_what_the_endpoint_finds_wrong_stands_beside_the_field(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    errors = {"email": "Mail to example.org comes back", "weather": "It rains"}
    receiver.answer = Answer(status=422, body=json.dumps({"errors": errors}))
    fill(page)
    submit(page)
    summary = page.locator("[data-errors]")
    expect(summary).to_be_focused()
    assert summary.locator("li").all_inner_texts() == list(errors.values())
    expect(page.locator("#enquiry-email-error")).to_have_text(errors["email"])
    expect(page.locator("#enquiry-email")).to_have_attribute("aria-invalid", "true")


GARBAGE = (
    "",
    "<h1>Hello</h1>",
    "null",
    "3",
    "[]",
    '{"errors": 3}',
    '{"errors": ["a"], "message": {}}',
    '{"errors": {"email": [1]}}',
    '{"message": ',
)


def test_a_garbled_refusal_breaks_nothing(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    fill(page)
    for body in GARBAGE:
        receiver.answer = Answer(status=400, body=body)
        submit(page)
        assert "did not accept it" in panel(page, "failed"), body
    assert len(receiver.posted) == len(GARBAGE)


def test_a_reply_is_shown_as_text_and_never_as_markup(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    words = "<img src=x onerror=alert(1)>"
    receiver.answer = Answer(status=400, body=json.dumps({"message": words}))
    fill(page)
    submit(page)
    assert words in panel(page, "failed")


def test_an_enquiry_is_sent_once(endpoint_site: Endpoint, page: Page) -> None:
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(delay=0.5)
    fill(page)
    page.locator("[data-send]").dblclick()
    note(page, "sending")
    page.keyboard.press("Enter")
    panel(page, "sent")
    assert len(receiver.posted) == 1


# Without JavaScript


def test_without_javascript_the_form_opens_the_mail_program(site: str, page_without_js: Page) -> None:
    page = page_without_js
    page.goto(site + PAGE)
    form = page.locator("#enquiry")
    address = page.locator(".enquiry__ways a").first.inner_text()
    assert (form.get_attribute("action") or "").startswith(f"mailto:{address}")
    assert (form.get_attribute("method"), form.get_attribute("enctype")) == ("post", "text/plain")
    assert page.locator(".enquiry__ways a[href^='tel:']").count() == 1
    assert page.locator(".enquiry__ways address").is_visible()
    assert page.locator("#enquiry button:visible").all_inner_texts() == ["Open in your mail program"]
    required = page.locator("#enquiry :is(input, select, textarea)[required]")
    assert [field.get_attribute("name") for field in required.all()] == ["topic", "message"], "a mistake needs no more"
    assert page.locator("#enquiry[novalidate]").count() == 0, "the browser's own checks are all there is"


def test_without_javascript_an_enquiry_arrives(endpoint_site: Endpoint, page_without_js: Page) -> None:
    receiver = open_endpoint(page_without_js, endpoint_site)
    fill(page_without_js)
    submit(page_without_js)
    expect(page_without_js.get_by_role("heading", name="Thank you, it has arrived")).to_be_visible()
    assert wait_for(receiver, 1)[0].fields["email"] == WORDS["email"]


# Accessibility in every state


def axe(page: Page) -> None:
    """The frame round the page has tests of its own."""
    found = Axe().run(page, context=".page")
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_state_of_the_form_is_accessible(
    site: str, endpoint_site: Endpoint, page: Page, palette: str, width: int
) -> None:
    page.emulate_media(color_scheme="dark" if palette == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site + PAGE)
    submit(page)
    axe(page)
    fill(page)
    submit(page)
    panel(page, "mail")
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing runs off the side"
    receiver = open_endpoint(page, endpoint_site)
    receiver.answer = Answer(status=400, body="{}")
    fill(page)
    submit(page)
    panel(page, "failed")
    axe(page)
    receiver.answer = Answer()
    page.get_by_role("button", name="Try again").click()
    panel(page, "sent")
    axe(page)


def test_targets_are_large_enough(site: str, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(site + PAGE)
    fill(page)
    submit(page)
    boxes = [
        (target.inner_text() or target.get_attribute("id"), target.bounding_box())
        for target in page.locator(".enquiry :is(a, button, input, select, textarea):visible").all()
        if target.get_attribute("id") != "enquiry-homepage"
    ]
    small = [name for name, box in boxes if box and min(box["width"], box["height"]) < 24]
    assert boxes and not small


def test_a_plain_form_post_is_what_the_mail_link_of_the_form_holds(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    query = urlsplit(page.locator("#enquiry").get_attribute("action") or "").query
    assert parse_qs(query) == {"subject": ["Enquiry"]}
