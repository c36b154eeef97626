"""An enquiry as an email, and handing it to the owner's mail server. Nothing a visitor wrote can become a header."""

import re
import smtplib
import ssl
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from receiver.settings import EMAIL, Settings
from receiver.store import Kept

PATIENCE = 30
"""Seconds for each answer of the mail server."""
LONGEST_SUBJECT = 120
LINES = {"topic": "Topic", "about": "Page", "name": "Name", "email": "Answer to"}
"""What stands below the message, and what it is called there."""


def message_of(kept: Kept, settings: Settings) -> EmailMessage:
    """The email of an enquiry. Its number is that of the enquiry, so that a second copy is known for one."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(f"Enquiry: {kept.words.get('topic', '')}")
    message["From"] = settings.sender
    message["To"] = settings.to
    message["Date"] = format_datetime(datetime.fromtimestamp(kept.received, UTC))
    message["Message-ID"] = f"<{kept.id}@{settings.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    email = kept.words.get("email", "").strip()
    if re.match(EMAIL, email):
        message["Reply-To"] = email
    others = {name: name for name in kept.words if name not in LINES and name != "message"}
    facts = [f"{title}: {kept.words[name]}" for name, title in (LINES | others).items() if kept.words.get(name)]
    message.set_content("\n".join([kept.words["message"], "", *facts, ""]), cte="base64")
    return message


def one_line(words: str) -> str:
    """Words without any sign that ends a line or steers what shows it, and not too many; none is decoded (RFC 2047)."""
    plain = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+", " ", words)
    return plain.replace("=?", "= ?").strip()[:LONGEST_SUBJECT]


def hand_over(message: EmailMessage, settings: Settings, said_yes: Callable[[], None]) -> None:
    """Hands an email to the mail server; `said_yes` is called at once when that has taken it, whatever comes then.

    Raises:
        OSError, smtplib.SMTPException: it was not taken.
    """
    context = ssl.create_default_context()
    where = settings.smtp_host, settings.smtp_port
    if settings.smtp_security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(*where, timeout=PATIENCE, context=context)
    else:
        server = smtplib.SMTP(*where, timeout=PATIENCE)
    with closing(server):
        if settings.smtp_security == "starttls":
            server.starttls(context=context)
        if settings.smtp_user:
            server.login(settings.smtp_user, settings.smtp_password)
        server.send_message(message, settings.sender, [settings.to])
        said_yes()
        with suppress(OSError, smtplib.SMTPException):
            server.quit()
