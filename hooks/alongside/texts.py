"""The text of a file, or in which words and on which line it cannot be read."""

import codecs
from pathlib import Path

from alongside.problems import Problem


def text_of(path: Path, place: str) -> tuple[str, list[Problem]]:
    """What a file says, and why it says nothing, if it cannot be read."""
    try:
        content = path.read_bytes()
        return content.decode(), []
    except UnicodeDecodeError as fault:
        return "", [_not_utf8(content, fault.start, place)]
    except OSError as fault:
        return "", [Problem(place, 1, f"the file cannot be read ({fault.strerror})", "mend its permissions")]


def _not_utf8(content: bytes, at: int, place: str) -> Problem:
    """That a file is no UTF-8 text: on which line that shows, and the words before it there."""
    right = "save it as UTF-8: most editors have it under “Save as” or “Encoding”"
    if content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return Problem(place, 1, "the file is UTF-16 text, which some editors call Unicode", right)
    words = content[:at].decode().rpartition("\n")[2][-30:]
    line = content.count(b"\n", 0, at) + 1
    return Problem(place, line, f"the file is not UTF-8 text: see the letter after `{words}`", right)
