"""What was kept goes to the owner by mail: every word, one copy once the server has said yes, no header but ours."""

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from receiver.forwarding import Forwarding
from receiver.mail import message_of, one_line
from receiver.reading import Enquiry
from receiver.settings import EMAIL, Settings
from receiver.store import Kept, Store
from tests.receiver.mailserver import MailServer
from tests.receiver.test_store import Clock

MESSAGE = (
    "50% & <b>“x”</b>\n\n.\n..\nBcc: all@practice.org\n\u05e9\u05dc\u05d5\u05dd مرحبا 👩‍👩‍👧 漢字 " + "Long. " * 5000
)
WORDS = {
    "topic": "A question\r\nBcc: all@practice.org",
    "message": MESSAGE,
    "name": "Zoë\r\nX: y",
    "email": "zoe@practice.org",
}
HEADERS = {
    *("Subject", "From", "To", "Date", "Message-ID", "Auto-Submitted", "Reply-To"),
    *("MIME-Version", "Content-Type", "Content-Transfer-Encoding"),
}


def settings_for(port: int) -> Settings:
    return Settings(
        site="https://a.org/",
        to="ask@practice.org",
        sender="guide@practice.org",
        smtp_host="127.0.0.1",
        smtp_port=port,
        smtp_security="none",
    )


def kept(**words: str) -> Kept:
    return Kept("ab" * 16, {**WORDS, **words}, 1_800_000_000, None, 1)


CODED = "=?utf-8?q?x=0D=0ABcc=3A_all=40practice.org?= =?utf-8?b?DQpCY2M6IGFAYi5vcmc=?="


@given(st.text() | st.just(CODED), st.text(), st.text() | st.from_regex(EMAIL))
@example(CODED, CODED, "a..b@c.org")
def test_no_word_of_a_visitor_becomes_a_header(topic: str, name: str, email: str) -> None:
    plain = [words.encode("utf-8", "replace").decode() for words in (topic, name, email)]
    made = message_of(kept(topic=plain[0], name=plain[1], email=plain[2]), settings_for(25))
    head = made.as_bytes().partition(b"\r\n\r\n")[0].decode("ascii")
    names = [line.partition(":")[0] for line in head.split("\r\n") if not line.startswith((" ", "\t"))]
    assert set(names) <= HEADERS and len(names) == len(set(names))
    subject = str(message_from_bytes(made.as_bytes(), policy=default)["Subject"])
    assert subject == one_line(subject)
    assert made["To"] == "ask@practice.org" and made["From"] == "guide@practice.org"


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[tuple[MailServer, Store, Clock, Forwarding]]:
    clock = Clock()
    store = Store(str(tmp_path / "enquiries.db"), clock)
    with MailServer() as mail:
        store.keep(Enquiry(WORDS))
        yield mail, store, clock, Forwarding(store, settings_for(mail.port))
    store.close()


def test_every_word_arrives_with_whom_to_answer(queue: tuple[MailServer, Store, Clock, Forwarding]) -> None:
    mail, store, _, forwarding = queue
    assert forwarding.one() and not forwarding.one()
    (message,) = mail.messages
    assert message["Reply-To"] == "zoe@practice.org"
    assert message["Subject"] == "Enquiry: A question Bcc: all@practice.org"
    assert {name.lower() for name in message} <= {name.lower() for name in HEADERS}
    text = message.get_content().replace("\r\n", "\n")
    assert text.startswith(MESSAGE) and "\nAnswer to: zoe@practice.org\n" in text
    assert store.waiting()[0] == 0


@pytest.mark.parametrize("how", ["451 later", "550 never", "gone at MAIL", "gone at DATA", "gone at dot"])
def test_what_was_not_taken_is_tried_again(queue: tuple[MailServer, Store, Clock, Forwarding], how: str) -> None:
    mail, store, clock, forwarding = queue
    if how.startswith("gone"):
        mail.gone_after = how.rpartition(" ")[2]
    else:
        mail.answer = how
    assert forwarding.one() and not forwarding.one()
    assert mail.got == [] and store.waiting()[0] == 1
    mail.answer, mail.gone_after = "250 taken", ""
    clock.seconds += 120
    assert forwarding.one() and len(mail.got) == 1 and store.waiting()[0] == 0


@pytest.mark.parametrize("gone_after", ["taken", "QUIT"])
def test_what_the_server_said_yes_to_is_never_sent_again(
    queue: tuple[MailServer, Store, Clock, Forwarding], gone_after: str
) -> None:
    mail, store, clock, forwarding = queue
    mail.gone_after = gone_after
    forwarding.one()
    clock.seconds += 10 * 86_400
    assert not forwarding.one() and len(mail.got) == 1 and store.waiting()[0] == 0


def test_a_yes_that_could_not_be_written_down_is_remembered(
    queue: tuple[MailServer, Store, Clock, Forwarding], monkeypatch: pytest.MonkeyPatch
) -> None:
    mail, store, clock, forwarding = queue

    def full(_: str) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(store, "forwarded", full)
        forwarding.one()
    clock.seconds += 10 * 86_400
    assert forwarding.one() and len(mail.got) == 1 and store.waiting()[0] == 0


def test_one_that_cannot_be_made_a_mail_holds_up_no_other(
    queue: tuple[MailServer, Store, Clock, Forwarding],
) -> None:
    mail, store, _, forwarding = queue
    store._database.execute("UPDATE enquiries SET words = '{}'")
    store.keep(Enquiry({**WORDS, "message": "The next"}))
    while forwarding.one():
        pass
    assert ["The next" in message.get_content() for message in mail.messages] == [True]
    assert store.waiting()[0] == 1


def test_without_a_mail_server_nothing_is_tried(queue: tuple[MailServer, Store, Clock, Forwarding]) -> None:
    _, store, _, _ = queue
    assert not Forwarding(store, Settings(site="https://a.org/")).one()
    assert store.waiting()[0] == 1
