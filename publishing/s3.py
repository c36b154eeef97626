"""Puts the built site into a bucket of S3, behind a CDN. From the top of the repository, with the AWS CLI:

python publishing/s3.py guide.your-organisation.org

Whoever visits meanwhile gets the edition before, or the new one: what pages load is there before them, and stays for
those who have an older page open. Each file is of the kind, and kept as long, that the headers of the build say.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from alongside.headers import ASKED_AGAIN, FOR_EVER
from alongside.media_types import TYPES, type_of

SITE = Path("site")
KEPT = "assets/????????????/*"
"""What is named by its hash: twelve signs."""
LAST = ("offline.json", "sw.js")
"""By which browsers that keep the guide see that there is another edition: when it is there whole."""
FOR_SERVERS = ("_headers*", "_redirects", ".*", "*/.*")


def commands(site: Path, bucket: str) -> Iterator[list[str]]:
    """What is run, in order."""
    whole = ["aws", "s3", "sync", str(site), f"s3://{bucket}", "--no-progress"]
    left_out = _words("--exclude", *FOR_SERVERS)
    suffixes = sorted(TYPES, key=lambda suffix: (suffix == "html", suffix))  # pages after all that they load
    for suffix in suffixes:
        only = ["--exclude", "*", "--include", f"{KEPT}.{suffix}"]
        yield [*whole, *only, *left_out, *_kind(suffix), "--cache-control", FOR_EVER]
    for suffix in suffixes:
        only = ["--exclude", "*", "--include", f"*.{suffix}", "--exclude", KEPT, *_words("--exclude", *LAST)]
        yield [*whole, *only, *left_out, *_kind(suffix), "--cache-control", ASKED_AGAIN]
    others = _words("--exclude", *(f"*.{suffix}" for suffix in suffixes))
    yield [*whole, *others, *left_out, "--cache-control", ASKED_AGAIN]
    for name in LAST:
        to = f"s3://{bucket}/{name}"
        yield ["aws", "s3", "cp", str(site / name), to, *_kind(name), "--cache-control", ASKED_AGAIN]
    # what is gone, but for files of editions that somebody may still have open
    yield [*whole, *left_out, "--exclude", "assets/*", "--size-only", "--delete", "--cache-control", ASKED_AGAIN]


def _kind(name: str) -> list[str]:
    return ["--content-type", type_of(f".{name}")]


def _words(option: str, *values: str) -> list[str]:
    return [word for value in values for word in (option, value)]


if __name__ == "__main__":
    if len(sys.argv) != 2 or not (SITE / "index.html").is_file():
        sys.exit("build the site, then name the bucket — python publishing/s3.py guide.your-organisation.org")
    for command in commands(SITE, sys.argv[1]):
        subprocess.run(command, check=True)
