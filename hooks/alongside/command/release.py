"""`alongside release`: what goes out beside a built site, with the hashes of all of it."""

import os
from datetime import date
from pathlib import Path

import click

from alongside.command.reading import named_settings, settings_of, text_of
from alongside.owner.reading import read_owner
from alongside.problems import report
from alongside.releases.agreement import disagreements, version_of
from alongside.releases.pins import FILE, read_pins
from alongside.releases.shipped import licences
from alongside.releases.sums import SIGNED, SUMS, SigningError, sign, sums

LICENCES, BILL = "LICENCES.txt", "sbom.cdx.json"


@click.command("release")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--key", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="An SSH key, to sign with.")
@named_settings
def command(folder: Path, key: Path | None, settings: Path | None) -> None:
    """Complete a release in FOLDER, which holds the built site as `site/`.

    Writes the licences of all that is shipped, the bill of materials, and the hashes of all files in FOLDER, your own
    included; refuses where version, changelog, edition and site disagree.
    """
    file = settings_of(settings, Path.cwd())
    root = file.parent
    owner, problems = read_owner(
        text_of(root, file.name), file.name, os.environ, lambda path: (root / path).read_bytes()
    )
    found = [*problems, *(disagreements(root, folder, owner.edition) if owner else ())]
    if owner is None or found:
        raise click.ClickException(
            "\n".join(["nothing was released, since there is something to mend:", *report(found)])
        )
    made = {LICENCES: licences(root), BILL: _bill(root, owner.edition)}
    (folder / SIGNED).unlink(missing_ok=True)
    for name, text in made.items():
        _write(folder / name, text)
    listed = sums(folder)
    _write(folder / SUMS, listed)
    if key:
        try:
            sign(folder.resolve(), key.resolve())
        except SigningError as failed:
            raise click.ClickException(str(failed)) from failed
    signed = f"signed in {SIGNED}" if key else "not signed"
    click.echo(f"Wrote {LICENCES}, {BILL} and {SUMS}, with the hashes of {listed.count(chr(10))} files, {signed}")


def _bill(root: Path, edition: date) -> str:
    try:
        from alongside.releases.bill import bill  # noqa: PLC0415 - its library is for releases alone
    except ModuleNotFoundError as missing:
        raise click.ClickException(f"{missing.name} is not installed: pip install -e '.[release]'") from missing
    return bill(root, version_of(root), edition, read_pins(text_of(root, FILE)))


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")
