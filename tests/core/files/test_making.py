"""Which files are made: what is missing, in order, each fault told, and what is kept found again."""

from pathlib import Path

import pytest

from alongside.faults import PrintingError, SheetError
from tests.core.files.stubs import FORMATS, StubSite

SHEET = "worksheets/team-health-check/team-health-check-a4.pdf"
OTHER = "worksheets/partnership-agreement/partnership-agreement.docx"
REVIEW = "workshops/team-partnership-review/team-partnership-review.zip"


def silent(_: str) -> None:
    """For whoever wants to hear nothing."""


@pytest.fixture
def stub(tmp_path: Path) -> StubSite:
    return StubSite(tmp_path)


def test_every_file_that_is_offered_is_made_once_and_no_other(stub: StubSite, monkeypatch: pytest.MonkeyPatch) -> None:
    files = stub.files(monkeypatch)
    places = files.make_all(silent)
    assert sorted(stub.made) == sorted(places) == sorted(files.downloads)
    assert all(place.read_bytes().startswith(address.encode()) for address, place in places.items())


def test_zips_are_made_last_because_they_hold_the_others(stub: StubSite, monkeypatch: pytest.MonkeyPatch) -> None:
    stub.files(monkeypatch).make_all(silent)
    kinds = [address.endswith(".zip") for address in stub.made]
    assert kinds == sorted(kinds)


def test_what_is_kept_is_not_made_again_and_what_changed_is(stub: StubSite, monkeypatch: pytest.MonkeyPatch) -> None:
    first = stub.files(monkeypatch).make_all(silent)
    stub.made.clear()
    assert stub.files(monkeypatch).make_all(silent) == first
    assert stub.made == []
    stub.held[SHEET] = "changed"
    again = stub.files(monkeypatch).make_all(silent)
    assert stub.made == [SHEET]
    assert {address for address in first if first[address] != again[address]} == {SHEET}


def test_every_fault_is_told_the_others_are_made_and_no_zip_is(stub: StubSite, monkeypatch: pytest.MonkeyPatch) -> None:
    stub.failing = {SHEET, OTHER}
    files = stub.files(monkeypatch)
    with pytest.raises(PrintingError) as caught:
        files.make_all(silent)
    assert {fault.sheet for fault in caught.value.faults} == {"team-health-check", "partnership-agreement"}
    zips = {address for address in files.downloads if address.endswith(".zip")}
    assert set(stub.made) == files.downloads.keys() - stub.failing - zips


def test_each_kind_says_how_much_there_is_to_make(stub: StubSite, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    files = stub.files(monkeypatch)
    files.make_all(said.append)
    for name, formats in FORMATS.items():
        count = sum(download.key in formats for download in files.downloads.values())
        assert f"Making {count} of {count} {name}" in said
    said.clear()
    stub.files(monkeypatch).make_all(said.append)
    assert said == []


def test_a_file_is_made_when_it_is_asked_for_and_then_kept(stub: StubSite, monkeypatch: pytest.MonkeyPatch) -> None:
    files = stub.files(monkeypatch)
    assert files.path(SHEET) == files.path(SHEET)
    assert stub.made == [SHEET]
    with pytest.raises(KeyError):
        files.path("worksheets/nothing.pdf")


def test_a_file_that_cannot_be_made_says_why(stub: StubSite, monkeypatch: pytest.MonkeyPatch) -> None:
    stub.failing = {SHEET}
    with pytest.raises(SheetError, match="team-health-check: it is bad"):
        stub.files(monkeypatch).path(SHEET)
