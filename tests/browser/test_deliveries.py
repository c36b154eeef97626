"""Every delivery, whatever its service does: an enquiry is accepted once, or still in the visitor's hands.

Then they see other ways to send it, and it goes at the next try. One page serves all cells of the table.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from alongside.enquiry.deliveries import SERVICES, Delivery
from alongside.enquiry.service import HTML
from receiver.store import Store
from tests.browser.deliveries import OURS, SPEAKS, TOO_MANY, Desk, Speaks, desks
from tests.browser.policy import watched
from tests.browser.receiver import Answer, Posted, wait_for
from tests.receiver.running import started, wait_until_up

MESSAGE = (
    "50% & <b>“x”</b> = ?\n\nBcc: all@example.org\n\t\u05e9\u05dc\u05d5\u05dd, مرحبا 👩‍👩‍👧 e\u0301 ÿ \u202e漢字\n"
    + "Long. " * 300
    + "'\";--"
)
WORDS = {"about": "A page", "message": MESSAGE, "name": "Zoë\u200f \u05d0\u05d1", "email": "zoe@example.org"}
POSTED = [name for name in Delivery if name in SERVICES]


@dataclass
class Visit:
    """A visitor at the enquiry page of one delivery."""

    desk: Desk
    page: Page
    delivery: Delivery

    @property
    def speaks(self) -> Speaks:
        return SPEAKS[self.delivery]

    def open(self) -> None:
        """The page as it is for somebody who was never here, with everything filled in."""
        self.desk.receiver.reset()
        self.page.goto(self.desk.url(self.delivery))
        self.page.evaluate("localStorage.clear()")
        self.fill()

    def fill(self) -> None:
        self.page.locator("#enquiry-topic").select_option(index=1)
        for name, word in WORDS.items():
            self.page.locator(f"#enquiry-{name}").fill(word)

    def send(self, answer: Answer) -> None:
        self.desk.receiver.answer = answer
        self.page.locator("[data-send]").click()

    def is_sent(self, times: int = 1) -> None:
        """The visitor is told, nothing is kept any more, and what arrived is what was written."""
        expect(self.page.locator("[data-panel=sent]")).to_be_visible()
        assert self.page.evaluate("Object.values(localStorage).join()") == ""
        posted = self.desk.receiver.posted
        assert len(posted) == times
        self.arrived(posted[-1])

    def arrived(self, posted: Posted) -> None:
        """Every word, and what the service knows the owner and a robot by."""
        service = SERVICES[self.delivery]
        fields = {name: words.replace("\r\n", "\n") for name, words in posted.fields.items()}
        assert {name: fields[name] for name in WORDS} == WORDS
        assert fields["topic"]
        for name, words in service.hidden.items():
            assert fields[name] == words.replace("{}", service.setting.example if service.setting else "")
        assert fields.get(service.trap, "") == ""
        known = {*WORDS, "topic", service.trap, *service.hidden, service.number, service.next}
        assert fields.keys() <= known

    def is_kept(self, words: str) -> None:
        """Nothing is lost: the reason, every word, and other ways to send it."""
        failed = self.page.locator("[data-panel=failed]")
        expect(failed).to_be_visible()
        assert words in failed.inner_text()
        self.is_in_the_form()
        expect(failed.get_by_role("link", name="Open an email to us")).to_be_visible()
        assert MESSAGE in failed.locator("[data-whole]").input_value()

    def is_in_the_form(self) -> None:
        for name, word in WORDS.items():
            expect(self.page.locator(f"#enquiry-{name}")).to_have_value(word)
        assert "zoe@example.org" in self.page.evaluate("Object.values(localStorage).join()")
        expect(self.page.locator(".enquiry__ways a").first).to_be_visible()

    def goes_again(self, times: int = 1) -> None:
        """At the next try it arrives; where a service knows an enquiry by a number, it is the same."""
        self.desk.receiver.answer = self.speaks.accepted
        self.page.get_by_role("button", name="Try again").click()
        self.is_sent(times)
        number = SERVICES[self.delivery].number
        if number:
            numbers = {posted.fields[number] for posted in self.desk.receiver.posted}
            assert len(numbers) == 1 and len(numbers.pop()) == 32


def accepted(visit: Visit) -> None:
    visit.send(visit.speaks.accepted)
    visit.is_sent()


def refused(visit: Visit) -> None:
    visit.send(visit.speaks.refused)
    if visit.speaks.beside:
        expect(visit.page.locator(f"#enquiry-{visit.speaks.beside}-error")).to_have_text(visit.speaks.said)
        visit.is_in_the_form()
    else:
        visit.is_kept(visit.speaks.said)
        visit.goes_again(times=2)


def refused_with_success(visit: Visit) -> None:
    """Some services say no with a status of 200."""
    if visit.delivery is Delivery.NETLIFY:  # a page of another server, which knows nothing of forms
        visit.send(Answer(200, "<!doctype html><title>Ask us</title>", HTML))
    else:
        visit.send(replace(visit.speaks.refused, status=200))
    if visit.speaks.beside:
        expect(visit.page.locator(f"#enquiry-{visit.speaks.beside}-error")).to_have_text(visit.speaks.said)
        visit.is_in_the_form()
    else:
        visit.is_kept("cannot tell whether it reached us")


def rate_limited(visit: Visit) -> None:
    visit.send(visit.speaks.limited)
    visit.is_kept("takes no more for the moment")
    assert visit.speaks.limited.body == "" or TOO_MANY in visit.page.locator("[data-panel=failed]").inner_text()
    visit.goes_again(times=2)


def broken(visit: Visit) -> None:
    visit.send(Answer(500, "<h1>Oops</h1>", HTML))
    visit.is_kept("has a fault")
    visit.goes_again(times=2)


def timed_out(visit: Visit) -> None:
    visit.page.locator("#enquiry").evaluate("form => { form.dataset.seconds = '0.2' }")
    visit.send(replace(visit.speaks.accepted, delay=0.6))
    visit.is_kept("No answer came in time")
    visit.page.locator("#enquiry").evaluate("form => { form.dataset.seconds = '20' }")
    visit.goes_again(times=2)


def offline(visit: Visit) -> None:
    visit.page.context.set_offline(True)
    visit.send(visit.speaks.accepted)
    visit.is_kept("offline")
    visit.page.context.set_offline(False)
    visit.goes_again()


def of_another_type(visit: Visit) -> None:
    other = "application/json" if visit.delivery is Delivery.NETLIFY else HTML
    visit.send(replace(visit.speaks.accepted, content_type=other))
    visit.is_kept("cannot tell whether it reached us")
    visit.goes_again(times=2)


def cut(visit: Visit) -> None:
    visit.send(replace(visit.speaks.accepted, cut=True))
    visit.is_kept("connection failed")
    visit.goes_again(times=2)


def double_click(visit: Visit) -> None:
    visit.desk.receiver.answer = replace(visit.speaks.accepted, delay=0.2)
    visit.page.locator("[data-send]").dblclick()
    visit.is_sent()


def back(visit: Visit) -> None:
    """From another page back to one that failed, then to one that was sent."""
    visit.send(Answer(500, "", HTML))
    visit.is_kept("has a fault")
    visit.page.goto("about:blank")
    visit.page.go_back()
    visit.is_in_the_form()
    visit.send(visit.speaks.accepted)
    visit.is_sent(times=2)
    visit.page.goto("about:blank")
    visit.page.go_back()
    assert visit.page.locator("#enquiry-message").input_value() == ""
    assert len(visit.desk.receiver.posted) == 2


CELLS: dict[str, Callable[[Visit], None]] = {
    "accepted": accepted,
    "refused": refused,
    "refused with 200": refused_with_success,
    "rate-limited": rate_limited,
    "500": broken,
    "time-out": timed_out,
    "offline": offline,
    "wrong type": of_another_type,
    "cut": cut,
    "double click": double_click,
    "back": back,
}


@pytest.fixture(scope="module")
def desk(site_folder: Path) -> Iterator[Desk]:
    yield from desks(site_folder)


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """One page for all cells, and what goes wrong on it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(8000)
    page, faults = context.new_page(), list[str]()
    faults = watched(page)
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    yield page, faults
    context.close()


@pytest.fixture
def visit(desk: Desk, shared: tuple[Page, list[str]], delivery: Delivery) -> Iterator[Visit]:
    page, faults = shared
    visit = Visit(desk, page, delivery)
    visit.open()
    yield visit
    page.context.set_offline(False)
    broken, faults[:] = [*faults], []
    assert not broken


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("delivery", POSTED)
def test_an_enquiry_is_accepted_once_or_still_in_the_visitors_hands(visit: Visit, cell: str) -> None:
    CELLS[cell](visit)


# Without JavaScript


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A page on which no script runs."""
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(8000)
    yield context.new_page()
    context.close()


def landing(visit: Visit) -> Answer:
    """What a browser without JavaScript gets: a page, or the way to one, of the service's or of the guide."""
    if SERVICES[visit.delivery].next:
        return Answer(303, "", location=f"{visit.desk.url(visit.delivery)}#enquiry-arrived")
    return Answer(302, "", location="/thanks") if visit.delivery is Delivery.FORMSPREE else Answer()


@pytest.mark.parametrize("delivery", POSTED)
def test_without_javascript_it_arrives_or_stands_in_the_form(desk: Desk, plain: Page, delivery: Delivery) -> None:
    visit, service = Visit(desk, plain, delivery), SERVICES[delivery]
    desk.receiver.reset()
    plain.goto(desk.url(delivery))
    expect(plain.locator("#enquiry-arrived")).not_to_be_visible()
    visit.fill()
    visit.send(Answer(503, "<h1>Out of order</h1>", HTML))
    expect(plain.get_by_role("heading", name="Out of order")).to_be_visible()
    plain.go_back()
    for name, word in WORDS.items():
        expect(plain.locator(f"#enquiry-{name}")).to_have_value(word)
    visit.send(landing(visit))
    at_home = service.next or delivery is Delivery.NETLIFY
    expect(plain.locator("#enquiry-arrived" if at_home else "h1:has-text('Thank you')")).to_be_visible()
    posted = wait_for(desk.receiver, 2)[-1]
    visit.arrived(posted)
    if service.next:
        assert posted.fields[service.next] == f"{desk.url(delivery)}#enquiry-arrived"


# To the project's own receiver


def test_our_own_receiver_has_every_enquiry_once_and_word_for_word(
    desk: Desk, shared: tuple[Page, list[str]], tmp_path: Path
) -> None:
    page, faults = shared
    visit = Visit(desk, page, Delivery.ENDPOINT)
    page.goto(desk.url(OURS))
    page.evaluate("localStorage.clear()")
    visit.fill()
    page.locator("[data-send]").click()
    visit.is_kept("connection failed")
    process = started(tmp_path, desk.port, site=desk.address)
    try:
        wait_until_up(desk.port, process)
        page.get_by_role("button", name="Try again").click()
        expect(page.locator("[data-panel=sent]")).to_be_visible()
        page.get_by_role("button", name="Write another enquiry").click()
        visit.fill()
        page.locator("#enquiry-email").fill("zoe@example")
        page.locator("[data-send]").click()
        expect(page.locator("#enquiry-email-error")).to_have_text(
            "Write the whole email address, such as name@example.com"
        )
        page.locator("#enquiry-email").fill(WORDS["email"])
        page.locator("[data-send]").dblclick()
        expect(page.locator("[data-panel=sent]")).to_be_visible()
    finally:
        process.kill()
        process.wait()
    store = Store(str(tmp_path / "enquiries.db"))
    (kept,) = store.all(WORDS["email"])
    store.close()
    assert {name: kept.words[name].replace("\r\n", "\n") for name in WORDS} == WORDS
    faults.clear()  # the first try had nobody to answer it


# By the visitor's own mail program, which nothing here can fail


@pytest.mark.parametrize("delivery", [Delivery.EMAIL])
def test_a_mail_program_is_handed_every_word_whatever_happens(visit: Visit) -> None:
    page = visit.page
    page.locator("#enquiry-message").fill("A short one")
    page.context.set_offline(True)
    page.locator("[data-send]").dblclick()
    expect(page.locator("[data-panel=mail]")).to_be_visible()
    assert "A%20short%20one" in (page.locator("[data-mailto]").get_attribute("href") or "")
    page.context.set_offline(False)
    page.locator("#enquiry-message").fill(MESSAGE)
    page.locator("[data-send]").click()
    assert MESSAGE in page.locator("[data-whole]").input_value()
    page.goto("about:blank")
    page.go_back()
    visit.is_in_the_form()
    assert visit.desk.receiver.posted == []
