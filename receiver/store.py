"""Enquiries in a file of SQLite: each is written to the disk before anybody is told, and stands there once."""

import json
import sqlite3
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import NamedTuple

from receiver.reading import Enquiry

SCHEMA = """
CREATE TABLE IF NOT EXISTS enquiries (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    email TEXT NOT NULL COLLATE NOCASE,
    words TEXT NOT NULL,      -- JSON: what stands in each field
    received REAL NOT NULL,   -- seconds since 1970, as all times here
    forwarded REAL,           -- NULL while it waits
    tries INTEGER NOT NULL DEFAULT 0,
    next_try REAL NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS by_digest ON enquiries (digest);
CREATE INDEX IF NOT EXISTS by_email ON enquiries (email);
CREATE INDEX IF NOT EXISTS waiting ON enquiries (next_try) WHERE forwarded IS NULL;
"""
AGAIN = 3600
"""Seconds in which the same words are the same enquiry tried again, without a number or with another."""
LEASE = 120
"""Seconds for which whoever forwards an enquiry has it alone; longer than any mail server is waited for."""
LONGEST_WAIT = 6 * 3600
"""Seconds between two tries, at most."""


class Kept(NamedTuple):
    """An enquiry in the store."""

    id: str
    words: dict[str, str]
    received: float
    forwarded: float | None
    tries: int


class Store:
    """The enquiries. Every thread may use it, and so may other processes."""

    def __init__(self, path: str, now: Callable[[], float] = time.time) -> None:
        self._now, self._lock = now, Lock()
        self._database = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
        with self._lock:
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("PRAGMA synchronous = FULL")  # on the disk when a transaction has ended
            self._database.execute("PRAGMA secure_delete = ON")  # what is erased is overwritten
            self._database.executescript(SCHEMA)

    def keep(self, enquiry: Enquiry) -> bool:
        """Writes an enquiry down; whether it is new. It is on the disk when this comes back.

        Raises:
            sqlite3.Error: it could not be written, and is not there.
        """
        with self._writing() as database:
            same = "SELECT 1 FROM enquiries WHERE digest = ? AND (id = ? OR received BETWEEN ? AND ?)"
            near = (self._now() - AGAIN, self._now() + AGAIN)  # a clock may have been ahead, and set right since
            if database.execute(same, (enquiry.digest, enquiry.number, *near)).fetchone():
                return False
            taken = database.execute("SELECT 1 FROM enquiries WHERE id = ?", (enquiry.number,)).fetchone()
            number = uuid.uuid4().hex if taken or not enquiry.number else enquiry.number
            words = json.dumps(enquiry.words)
            row = (number, enquiry.digest, enquiry.email, words, self._now())
            database.execute("INSERT INTO enquiries (id, digest, email, words, received) VALUES (?, ?, ?, ?, ?)", row)
            return True

    def claim(self) -> Kept | None:
        """The enquiry that has waited longest for its next try, if it is time: nobody else gets it for a while."""
        with self._writing() as database:
            # no wait is longer: what is later was reckoned by a clock that was ahead
            due = "forwarded IS NULL AND (next_try <= ? OR next_try > ?) ORDER BY next_try, received LIMIT 1"
            found = [*self._found(database, due, self._now(), self._now() + LONGEST_WAIT)]
            for kept in found:
                lease = (self._now() + LEASE, kept.id)
                database.execute("UPDATE enquiries SET tries = tries + 1, next_try = ? WHERE id = ?", lease)
            return found[0] if found else None

    def forwarded(self, number: str) -> None:
        """The mail server has said yes."""
        with self._writing() as database:
            database.execute("UPDATE enquiries SET forwarded = ? WHERE id = ?", (self._now(), number))

    def put_off(self, kept: Kept) -> float:
        """It was not taken: the next try is later each time. Gives the seconds until then."""
        wait = float(min(60 * 2 ** min(kept.tries, 20), LONGEST_WAIT))
        with self._writing() as database:
            database.execute("UPDATE enquiries SET next_try = ? WHERE id = ?", (self._now() + wait, kept.id))
        return wait

    def all(self, email: str = "") -> list[Kept]:
        """The enquiries of one person, or of all, in the order in which they came."""
        with self._writing() as database:
            if email:
                return [*self._found(database, "email = ? ORDER BY received", email.strip())]
            return [*self._found(database, "1 ORDER BY received")]

    def erase(self, email: str) -> int:
        """Erases all enquiries of one person, from the log of changes too; how many."""
        with self._writing() as database:
            count = database.execute("DELETE FROM enquiries WHERE email = ?", (email.strip(),)).rowcount
        with self._lock:
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return count

    def let_go(self, days: int) -> int:
        """Erases what was forwarded more than so many days ago; how many."""
        with self._writing() as database:
            before = self._now() - days * 86_400
            return database.execute("DELETE FROM enquiries WHERE forwarded < ?", (before,)).rowcount

    def waiting(self) -> tuple[int, float]:
        """How many enquiries wait to be forwarded, and for how many seconds the oldest has. It can be written to."""
        with self._writing() as database:
            count, oldest = database.execute(
                "SELECT count(*), min(received) FROM enquiries WHERE forwarded IS NULL"
            ).fetchone()
            return count, self._now() - oldest if count else 0

    def close(self) -> None:
        """Lets the file go."""
        with self._lock:
            self._database.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, from its first look to its end: all of it is written, or nothing."""
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
                self._database.execute("COMMIT")
            finally:
                if self._database.in_transaction:  # it failed, at the latest when it was to be written
                    self._database.execute("ROLLBACK")

    @staticmethod
    def _found(database: sqlite3.Connection, where: str, *values: object) -> Iterator[Kept]:
        columns = "id, words, received, forwarded, tries"
        for number, words, *times in database.execute(f"SELECT {columns} FROM enquiries WHERE {where}", values):
            yield Kept(number, json.loads(words), *times)
