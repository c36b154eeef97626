"""Two languages that nobody speaks, made from the catalogues by code: in both every word from a catalogue is marked."""

import re
from gettext import NullTranslations

from alongside.languages.language import ORIGINAL, Language

KEPT = re.compile(r"%\(\w+\)[sd]|%%|<[^>]*>|&\w+;|#(?=\s)")
"""What a translation leaves as it is."""
ACCENTED = str.maketrans("AEIOUaeiouncy", "ÅÉÎÖÛåéîöûñçý")


class Pseudo(NullTranslations):
    """Every word a third longer, with accents, between brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{_accented(message)}{'·' * (len(message) // 3)}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def _accented(message: str) -> str:
    kept = iter([*KEPT.findall(message), ""])
    return "".join(part.translate(ACCENTED) + next(kept) for part in KEPT.split(message))


# Their code is the original's, so that the whole guide is rendered, and not the pages that are translated
LONG = Language(ORIGINAL, "en-GB", Pseudo(), "long")
RIGHT_TO_LEFT = Language(ORIGINAL, "ar", Pseudo(), "right to left")
