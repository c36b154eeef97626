"""The hashes of all files of a release, in the form that `sha256sum -c` reads, and the owner's signature of them."""

import subprocess
from hashlib import sha256
from pathlib import Path

SUMS, SIGNED = "SHA256SUMS", "SHA256SUMS.sig"
NAMESPACE = "file"
"""What the signature is for, as `ssh-keygen` asks: files in general."""


class SigningError(Exception):
    """The list could not be signed; the message says why."""


def sums(folder: Path) -> str:
    """A line a file of the folder, hidden ones below it included: its SHA-256, two spaces, its path from there.

    What is hidden in the folder itself is no part of a release: a build leaves its lock there.
    """
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    listed = (path for path in paths if path not in (SUMS, SIGNED) and not path.startswith("."))
    return "".join(f"{sha256((folder / path).read_bytes()).hexdigest()}  {path}\n" for path in listed)


def sign(folder: Path, key: Path) -> None:
    """Signs the list with an SSH key; `ssh-keygen` asks for its passphrase, if it has one.

    Raises:
        SigningError: there is no `ssh-keygen`, or it refused.
    """
    command = ["ssh-keygen", "-Y", "sign", "-q", "-f", str(key), "-n", NAMESPACE, SUMS]
    try:
        done = subprocess.run(command, cwd=folder, stderr=subprocess.PIPE, text=True, check=False)
    except OSError as fault:
        raise SigningError(f"ssh-keygen cannot be started ({fault.strerror}): it comes with OpenSSH") from fault
    if done.returncode:
        raise SigningError(f"ssh-keygen could not sign with {key}: {done.stderr.strip()}")
