"""Forwards what waits, one enquiry after another, for as long as the receiver runs."""

import logging
import sqlite3
from threading import Event, Thread

from receiver.mail import hand_over, message_of
from receiver.settings import Settings
from receiver.store import Kept, Store

LOOK_AGAIN = 20
"""Seconds after which what waits is looked at again, when nothing new has come."""
log = logging.getLogger("receiver")


class Forwarding:
    """A thread beside the server. What it has not done when it is stopped, or killed, the next one does."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._woken, self._ends = Event(), False
        self._said_yes = set[str]()
        """What the mail server has taken, should that not be written down."""
        self._thread = Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begins with what waits already."""
        self._thread.start()

    def wake(self) -> None:
        """There is something new."""
        self._woken.set()

    def stop(self) -> None:
        """Ends after the enquiry that is being handed over."""
        self._ends = True
        self._woken.set()
        self._thread.join(timeout=60)

    def _run(self) -> None:
        while not self._ends:
            self._woken.clear()
            try:
                while not self._ends and self.one():
                    pass
                if self._settings.keep_days:
                    self._store.let_go(self._settings.keep_days)
            except sqlite3.Error as fault:
                log.error("the database cannot be used: %s", fault)
            self._woken.wait(LOOK_AGAIN)

    def one(self) -> bool:
        """Tries to forward one enquiry; whether there was any."""
        kept = self._store.claim() if self._settings.smtp_host else None
        if not kept:
            return False
        try:
            if kept.id in self._said_yes:
                self._taken(kept)
            else:
                hand_over(message_of(kept, self._settings), self._settings, lambda: self._taken(kept))
            log.info("forwarded %s", kept.id)
        except sqlite3.Error:
            raise
        except Exception as fault:  # whatever one enquiry does to the mail, the others are forwarded
            wait = self._store.put_off(kept)
            log.warning("%s was not taken, and is tried again in %d s (%s)", kept.id, wait, type(fault).__name__)
        return True

    def _taken(self, kept: Kept) -> None:
        self._said_yes.add(kept.id)
        self._store.forwarded(kept.id)
        self._said_yes.discard(kept.id)
