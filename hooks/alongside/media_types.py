"""What kind of file each suffix is, for servers that would have to guess (Media Types, IANA)."""

from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    # pages and what they load
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "woff2": "font/woff2",
    "ttf": "font/ttf",
    # pictures
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/x-icon",
    # files to download
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "zip": "application/zip",
    "gz": "application/gzip",
    "ics": "text/calendar",
    # for other programs
    "md": "text/markdown",
    "txt": "text/plain",
    "xml": "application/xml",
    "yml": "application/yaml",
}
"""By the suffix. Whatever else is published, a browser is told that it is bytes."""
TEXTS = frozenset(
    kind
    for kind in TYPES.values()
    if kind.startswith("text/") or kind.endswith(("/json", "+json", "/xml", "+xml", "/yaml"))
)
"""Those that are text: they are UTF-8, and shrink when they are packed."""


def type_of(name: str) -> str:
    """The whole `Content-Type` of a file by its name."""
    kind = TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    return f"{kind}; charset=utf-8" if kind in TEXTS else kind
