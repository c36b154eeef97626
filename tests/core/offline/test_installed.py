"""What makes the guide a program: a manifest of the owner's settings, and icons of the right size."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs
from PIL import Image

from alongside.offline.installed import ICONS, make_icons, manifest
from alongside.site import Site
from tests.core.machines.published import publication
from tests.guide import OVERRIDES, guide, owner, site


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return {address: path.read_bytes() for address, path in make_icons(site()).items()}


def test_each_icon_is_square_small_and_of_its_size(made: dict[str, bytes]) -> None:
    for icon in ICONS:
        with Image.open(io.BytesIO(made[icon.address])) as picture:
            assert (picture.format, picture.size) == ("PNG", (icon.side, icon.side))
            assert len(picture.convert("RGB").getcolors() or ()) >= 2, f"{icon.address} is empty"
        assert len(made[icon.address]) < 10_000


def test_a_system_may_cut_a_fifth_off_a_maskable_icon(made: dict[str, bytes]) -> None:
    """The safe zone is a circle of two fifths of the side round the middle (Web Application Manifest, maskable)."""
    for icon in (icon for icon in ICONS if icon.purpose == "maskable"):
        with Image.open(io.BytesIO(made[icon.address])) as painted:
            picture = painted.convert("RGB")
        ground, middle = picture.getpixel((0, 0)), icon.side / 2
        outside = {
            picture.getpixel((x, y))
            for x in range(0, icon.side, 3)
            for y in range(0, icon.side, 3)
            if (x - middle) ** 2 + (y - middle) ** 2 > (0.4 * icon.side) ** 2
        }
        assert outside == {ground}


def test_they_are_the_same_bytes_each_time(made: dict[str, bytes], tmp_path: Path) -> None:
    again = make_icons(Site(guide(), OVERRIDES, tmp_path))
    assert {address: path.read_bytes() for address, path in again.items()} == made


def test_the_manifest_is_the_owners(made: dict[str, bytes]) -> None:
    said = json.loads(manifest(publication(), site()))
    assert said["name"] == "Alongside" and said["lang"] and said["start_url"] == said["scope"] == "./"
    assert {icon["src"] for icon in said["icons"]} < set(made)
    assert {(icon["sizes"], icon["purpose"]) for icon in said["icons"]} >= {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }


def test_a_guide_below_a_path_is_a_program_of_its_own() -> None:
    below = replace(guide(), owner=structs.replace(owner(), site_url="https://practice.org/guide/"))
    said = json.loads(manifest(structs.replace(publication(), guide=below), site()))
    assert said["id"] == "/guide/"
