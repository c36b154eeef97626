"""The trainer's kit: a session's facilitator's copy, and packs of all that a session or a path needs.

documents = sheet_documents(guide, edition) | pack_documents(guide, edition)
files = zips(guide, edition, printed, templates)
"""

from alongside.packs.documents import pack_documents
from alongside.packs.zips import zips

__all__ = ["pack_documents", "zips"]
