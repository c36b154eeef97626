"""What becomes of enquiries when the receiver is killed at random moments under load: `python -m tests.receiver_kills`.

Visitors post, each their own enquiry with its number, and try again when no answer says that it was received. Meanwhile
the receiver is killed, again and again. In the end each enquiry that was answered with success stands in the database
once, word for word, and has been forwarded; none stands there twice. The exit status is 1 if that is not so.
"""

import argparse
import json
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from threading import Event, Thread

from tests.receiver.mailserver import MailServer
from tests.receiver.running import WORDS, free_port, post, started, until, wait_until_up

KILLS, VISITORS = 200, 6
ENOUGH = 6000
"""Enquiries of one visitor, at most."""


@dataclass
class Visitors:
    """Those who post, and what they were told."""

    port: int
    said_yes: set[str] = field(default_factory=set)
    """The messages that were answered with success."""
    sent: set[str] = field(default_factory=set)
    """All messages that were tried."""
    tries: int = 0
    ends: Event = field(default_factory=Event)

    def visit(self, who: int) -> None:
        """Posts one enquiry after another, each until it is received."""
        for at in range(ENOUGH):
            message = f"Visitor {who} asks for the {at}th time \u2014 \u05e9\u05dc\u05d5\u05dd\r\n"
            words = {**WORDS, "message": message, "id": f"{who:08x}{at:024x}"}
            self.sent.add(message)
            while not self._posts(words):
                if self.ends.wait(0.05):
                    return
            if self.ends.wait(0.05):
                return

    def _posts(self, words: Mapping[str, str]) -> bool:
        self.tries += 1
        try:
            answer = post(self.port, words)
        except (OSError, HTTPException):
            return False
        if answer.status == 200 and answer.text == "{}":
            self.said_yes.add(words["message"])
            return True
        return False


def killed(kills: int, seed: int, folder: Path) -> tuple[str, list[str]]:
    """Kills the receiver so many times; what came of it, in a line, and what should not have."""
    chance, port = random.Random(seed), free_port()
    visitors = Visitors(port)
    with MailServer() as mail:
        settings = {
            **{"smtp_host": "127.0.0.1", "smtp_port": mail.port, "smtp_security": "none", "keep_days": 0},
            **{"to": "ask@practice.org", "sender": "guide@practice.org"},
        }
        threads = [Thread(target=visitors.visit, args=(who,), daemon=True) for who in range(VISITORS)]
        for thread in threads:
            thread.start()
        for _ in range(kills):
            process = started(folder, port, **settings)
            wait_until_up(port, process)
            time.sleep(chance.uniform(0, 0.4))
            process.kill()
            process.wait()
        last = started(folder, port, **settings)
        try:
            wait_until_up(port, last)
            visitors.ends.set()
            for thread in threads:
                thread.join(30)
            faults = _faults(visitors, folder, mail)
        finally:
            last.terminate()
            last.wait(30)
    doubles = sum(count - 1 for count in Counter(str(message["Message-ID"]) for message in mail.messages).values())
    return (
        f"{kills} kills, {visitors.tries} posts, {len(visitors.said_yes)} enquiries received;"
        f" {len(mail.got)} mails, {doubles} of them a second copy under the same number",
        faults,
    )


def _faults(visitors: Visitors, folder: Path, mail: MailServer) -> list[str]:
    with closing(sqlite3.connect(folder / "enquiries.db")) as database:
        # what was being handed over at a kill waits two minutes for its next try: here it need not
        database.execute("UPDATE enquiries SET next_try = 0 WHERE forwarded IS NULL")
        database.commit()
        waiting = "SELECT count(*) FROM enquiries WHERE forwarded IS NULL"
        until(lambda: database.execute(waiting).fetchone()[0] == 0, seconds=900)
        rows = database.execute("SELECT words FROM enquiries").fetchall()
        whole = database.execute("PRAGMA integrity_check").fetchone()[0]
    kept = Counter(json.loads(words)["message"] for (words,) in rows)
    mailed = "\n".join(message.get_content() for message in mail.messages).replace("\r\n", "\n")
    faults = [f"the database is broken: {whole}"] if whole != "ok" else []
    faults += [f"lost, though received: {message!r}" for message in visitors.said_yes if not kept[message]]
    faults += [f"kept {count} times: {message!r}" for message, count in kept.items() if count > 1]
    faults += [f"kept, but never sent so: {message!r}" for message in kept if message not in visitors.sent]
    faults += [f"never forwarded: {message!r}" for message in kept if message.strip() not in mailed]
    return faults


def main() -> int:
    """Prints what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        said, faults = killed(options.kills, options.seed, Path(folder))
    print(said)
    print("\n".join(faults[:20]))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
