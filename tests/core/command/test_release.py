"""`alongside release` completes a release that agrees with itself, and its hashes, signature and bill hold."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from alongside.command.main import main
from alongside.releases.pins import FILE, read_pins
from alongside.releases.shipped import OWN, PLACES, SHIPPED
from tests.guide import ROOT

FILES = ("mkdocs.yml", "pyproject.toml", "CHANGELOG.md", FILE, *OWN)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which a site stands built in `release/`."""
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path / name)
    for place in PLACES:
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).symlink_to(ROOT / place)
    site = tmp_path / "release/site"
    (site / ".well-known").mkdir(parents=True)
    edition = re.search(r"edition: (\S+)", (ROOT / "mkdocs.yml").read_text("utf-8"))
    assert edition
    (site / "library.json").write_text(json.dumps({"edition": edition[1]}), "utf-8")
    (site / ".well-known/security.txt").write_text("A word with an ü", "utf-8")
    (tmp_path / "release/.site.lock").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def release(*words: str) -> Result:
    return CliRunner().invoke(main, ["release", "release", *words])


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def checked(folder: Path) -> subprocess.CompletedProcess[str]:
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_every_file_is_in_the_list_which_sha256sum_reads(root: Path) -> None:
    told = release()
    assert told.exit_code == 0, told.output
    folder = root / "release"
    listed = {line[66:] for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()}
    assert listed == {"LICENCES.txt", "sbom.cdx.json", "site/library.json", "site/.well-known/security.txt"}
    assert checked(folder).returncode == 0
    (folder / "site/.well-known/security.txt").write_text("Another word")
    assert "site/.well-known/security.txt: FAILED" in checked(folder).stdout


def test_a_release_is_the_same_bytes_each_time(root: Path) -> None:
    release()
    first = (root / "release/SHA256SUMS").read_text("utf-8")
    release()
    assert (root / "release/SHA256SUMS").read_text("utf-8") == first


def test_a_signature_holds_for_the_list_and_for_no_other(root: Path) -> None:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", root / "key"], check=True)
    kind, public, *_ = (root / "key.pub").read_text("utf-8").split()
    (root / "signers").write_text(f"owner@example.org {kind} {public}\n", "utf-8")
    command = ["ssh-keygen", "-Y", "verify", "-f", "signers", "-I", "owner@example.org", "-n", "file"]
    command += ["-s", "release/SHA256SUMS.sig"]
    for _ in range(2):  # a second one takes the place of the first
        assert release("--key", "key").exit_code == 0
        listed = (root / "release/SHA256SUMS").read_bytes()
        assert subprocess.run(command, input=listed, capture_output=True, check=False).returncode == 0
    assert subprocess.run(command, input=listed + b" ", capture_output=True, check=False).returncode != 0
    release()
    assert not (root / "release/SHA256SUMS.sig").exists(), "what is not signed has no signature of an older list"


def test_a_key_that_cannot_sign_is_told(root: Path) -> None:
    (root / "key").write_text("no key")
    told = release("--key", "key")
    assert (told.exit_code, "ssh-keygen could not sign with" in told.output) == (1, True)


def test_without_its_library_nothing_is_written_and_the_command_that_installs_it_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "alongside.releases.bill", raising=False)
    monkeypatch.setitem(sys.modules, "packageurl", None)
    assert "packageurl is not installed: pip install -e '.[release]'" in release().output
    assert not (root / "release/LICENCES.txt").exists()


def test_settings_that_are_not_utf_8_are_told(root: Path) -> None:
    with (root / "mkdocs.yml").open("ab") as file:
        file.write(b"# caf\xe9\n")
    told = release()
    assert (told.exit_code, "mkdocs.yml cannot be read" in told.output) == (2, True)


def test_a_version_is_three_numbers(root: Path) -> None:
    change(root / "pyproject.toml", 'version = "', 'version = "v')
    assert re.search(r"pyproject\.toml:7: the version is `v.*` — three numbers, such as", release().output)


def test_the_bill_is_valid_and_names_all_that_is_shipped_and_built_with(root: Path) -> None:
    release()
    text = (root / "release/sbom.cdx.json").read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bill = json.loads(text)
    found = {(each["name"], each["version"]): each for each in bill["components"]}
    works = {(each.work.name, each.work.version) for each in SHIPPED}
    pins = {(pin.name, pin.version) for pin in read_pins((ROOT / FILE).read_text("utf-8"))}
    assert found.keys() == works | pins
    assert {found[key]["scope"] for key in pins} == {"excluded"}
    assert {found[key]["scope"] for key in works} == {"required"}
    held = {part["name"] for part in found["pdf-lib", "1.17.1"]["components"]}
    assert held >= {"pako", "tslib", "@pdf-lib/upng", "docs/assets/javascripts/vendor/pdf-lib.esm.min.js"}
    assert all(found[key]["licenses"] for key in works), "and of packages those that are installed here"
    assert "licenses" in next(each for (name, _), each in found.items() if name == "jinja2")


def test_all_that_speaks_of_another_release_is_told_at_once(root: Path) -> None:
    change(root / "pyproject.toml", 'version = "', 'version = "9')
    change(root / "mkdocs.yml", "edition: 2026", "edition: 2027")
    told = release()
    assert told.exit_code == 1
    assert re.search(r"CHANGELOG\.md:5: the newest heading is `## .*`, but the version is 9", told.output)
    assert re.search(
        r"release/site/library\.json:1: the site is the edition of 20.*, but the settings say 2027", told.output
    )
    shutil.rmtree(root / "release/site")
    assert "there is no site in the release's folder — first `mkdocs build" in release().output
    assert [path.name for path in (root / "release").iterdir()] == [".site.lock"]
