"""A logo from any file: drawn within limits of size and time, or refused with a plain message; the rest stays."""

import io
import json
import re
import struct
import zlib
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_booklet import BOTH, DOT, SVG, downloaded, notice
from tests.browser.until import HANGS, until

Picture = tuple[str, str, bytes]


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width: int, height: int, *before: bytes) -> bytes:
    """A black PNG of one bit a pixel."""
    packer, row = zlib.compressobj(9), bytes(1 + (width + 7) // 8)
    data = b"".join(packer.compress(row * min(100, height - done)) for done in range(0, height, 100)) + packer.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"".join([b"\x89PNG\r\n\x1a\n", head, *before, chunk(b"IDAT", data), chunk(b"IEND", b"")])


def moving_png() -> bytes:
    """A PNG of two pictures, the second of which is the first again."""
    still = png(40, 40)
    data = still[still.index(b"IDAT") + 4 : -16]
    frames = [chunk(b"fcTL", struct.pack(">IIIIIHHBB", number, 40, 40, 0, 0, 1, 10, 0, 0)) for number in (0, 1)]
    moving = still.replace(still[33:41], chunk(b"acTL", struct.pack(">II", 2, 0)) + frames[0] + still[33:41])
    return moving[:-12] + frames[1] + chunk(b"fdAT", struct.pack(">I", 2) + data) + moving[-12:]


def svg(inner: str, more: str = 'viewBox="0 0 100 100"') -> bytes:
    spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {spaces} {more}>{inner}</svg>".encode()


def bomb(element: str, attribute: str) -> bytes:
    """Each part draws the one before ten times over."""
    start = '<g id="b0"><rect width="9" height="9"/></g>'
    use = {"use": '<use href="#b{}"/>', "pattern": '<rect width="99" height="99" fill="url(#b{})"/>'}[attribute]
    parts = [f'<{element} id="b{n}" width="9" height="9">{use.format(n - 1) * 10}</{element}>' for n in range(1, 9)]
    return svg(f"<defs>{start}{''.join(parts)}</defs>{use.format(8)}")


def jpeg(width: int = 2, height: int = 2, scans: int = 1) -> bytes:
    """The markers of a JPEG, which are all that is read before it is decoded."""
    frame = b"\xff\xc2\x00\x0b\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x00"
    return b"\xff\xd8" + frame + scan * scans + b"\xff\xd9"


NOISE = png(200, 200)[:-12]
REFUSED: dict[str, Picture] = {
    "half a PNG": ("half.png", "image/png", png(400, 400)[:60]),
    "a PNG without its end": ("endless.png", "image/png", NOISE),
    "a PNG with a fault": ("fault.png", "image/png", png(400, 400).replace(b"IDAT\x78\xda", b"IDAT\x00\x00")),
    "a PNG of 900 million pixels": ("vast.png", "image/png", png(30_000, 30_000)),
    "a PNG that is one line": ("line.png", "image/png", png(2_000_000, 1)),
    "a PNG that claims more": ("claim.png", "image/png", DOT.replace(b"\0\0\0\x01\0\0\0\x01", b"\x7f\xff\xff\xff" * 2)),
    "a PNG of no size": ("none.png", "image/png", DOT.replace(b"\0\0\0\x01\0\0\0\x01", bytes(8))),
    "half a JPEG": ("half.jpg", "image/jpeg", jpeg()[:-2]),
    "a JPEG that is none": ("none.jpg", "image/jpeg", jpeg()),
    "a JPEG of 4 thousand million pixels": ("vast.jpg", "image/jpeg", jpeg(65_000, 65_000)),
    "a JPEG of many passes": ("passes.jpg", "image/jpeg", jpeg(4_000, 4_000, 50_000)),
    "a page called a picture": ("page.png", "image/png", b"<!doctype html><html><script>document.title='run'</script>"),
    "a text called a drawing": ("text.svg", "image/svg+xml", b"hello"),
    "nothing": ("empty.png", "image/png", b""),
    "a drawing of uses": ("use.svg", "image/svg+xml", bomb("g", "use")),
    "a drawing of patterns": ("pattern.svg", "image/svg+xml", bomb("pattern", "pattern")),
    "a drawing of filters": (
        "filter.svg",
        "image/svg+xml",
        svg('<filter id="f"><feTurbulence numOctaves="999"/></filter><rect width="99" height="99" filter="url(#f)"/>'),
    ),
    "a filter in a style": (
        "style.svg",
        "image/svg+xml",
        svg('<rect width="99" height="99" style="filter:blur(999px)"/>'),
    ),
    "dashes": ("dash.svg", "image/svg+xml", svg('<path d="M0 0h9e9" stroke="red" stroke-dasharray="0.00001"/>')),
    "entities": (
        "entities.svg",
        "image/svg+xml",
        b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' + svg("<title>&b;</title>"),
    ),
    "a script": ("script.svg", "image/svg+xml", svg("<script>document.title='run'</script>")),
    "a page within": ("foreign.svg", "image/svg+xml", svg('<foreignObject><p xmlns="x">x</p></foreignObject>')),
    "a picture from elsewhere": ("image.svg", "image/svg+xml", svg('<image href="https://example.org/x.png"/>')),
    "a colour from elsewhere": ("url.svg", "image/svg+xml", svg('<path d="M0 0h9v9z" fill="url(https://example.org/#x)"/>')),
    "movement": ("moving.svg", "image/svg+xml", svg('<rect width="9" height="9"><animate attributeName="x"/></rect>')),
    "many parts": ("parts.svg", "image/svg+xml", svg("<g/>" * 5_000)),
    "deep parts": ("deep.svg", "image/svg+xml", svg("<g>" * 5_000 + "</g>" * 5_000)),
    "a stroke to the end of the world": (
        "far.svg",
        "image/svg+xml",
        svg(f'<path fill="none" stroke="red" stroke-linecap="round" d="M0 0{"C1e9 1 2 1e9 3 3" * 5_000}"/>'),
    ),
    "a stroke that grows": (
        "grown.svg",
        "image/svg+xml",
        svg('<g transform="scale(9999)">' * 9 + '<path d="M0 0h9"/>' + "</g>" * 9),
    ),
    "a picture within a picture": ("within.svg", "image/svg+xml", svg('<svg viewBox="0 0 1e-9 1e-9"/>')),
    "very many points": ("points.svg", "image/svg+xml", svg(f'<path stroke="red" d="M0 0{"l9 9" * 9_000}"/>')),
    "a torn drawing": ("torn.svg", "image/svg+xml", svg("<g>")[:-9]),
}  # fmt: skip
DRAWN: dict[str, Picture] = {
    "a PNG": ("dot.png", "image/png", DOT),
    "a PNG of another name": ("dot.svg", "image/svg+xml", DOT),
    "a PNG that moves": ("moving.png", "image/png", moving_png()),
    "a large PNG": ("large.png", "image/png", png(4_000, 3_000)),
    "a drawing": ("mark.svg", "image/svg+xml", SVG),
    "a drawing of shapes": (
        "shapes.svg",
        "image/svg+xml",
        b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
        + svg(
            '<title>Mark</title><defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient>'
            '<linearGradient id="b" xlink:href="#a"/></defs><g transform="translate(9 9)" style="fill:#00f;opacity:.5">'
            '<circle cx="9" cy="9" r="9"/></g><path d="M0 0h99v99z" style="fill:url(#b)"/><other xmlns="x"/>',
            'width="100mm" height="100mm" viewBox="0 0 100 100"',
        ),
    ),
    "a drawing of no size": ("plain.svg", "image/svg+xml", svg('<rect width="20" height="20"/>', "")),
    "a drawing of a vast size": (
        "vast.svg",
        "image/svg+xml",
        svg('<rect width="9" height="9"/>', 'width="999999999" height="999999999" viewBox="0 0 9 9"'),
    ),
}


def choose(page: Page, picture: Picture) -> None:
    """Waits until the page has said what it makes of a file, and still answers."""
    name, kind, content = picture
    assert len(content) < 1_000_000
    file: Any = {"name": name, "mimeType": kind, "buffer": content}
    page.locator("#booklet-logo").set_input_files(files=[file])
    page.locator("[data-topic=logo], [data-booklet-logo-chosen]:not([hidden])").first.wait_for(timeout=HANGS)
    page.evaluate("1")


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_is_no_logo_is_refused_and_the_one_before_stays(page: Page, site: str, what: str) -> None:
    page.goto(site + BOTH + "#title=Ours")
    choose(page, DRAWN["a PNG"])
    page.locator("[data-booklet-logo-chosen] img").evaluate("image => { image.dataset.first = '' }")
    name, kind, content = REFUSED[what]
    file: Any = {"name": name, "mimeType": kind, "buffer": content}
    page.locator("#booklet-logo").set_input_files(files=[file])
    expect(notice(page, "logo")).to_contain_text(re.compile(f"“{name}” .*Choose another", re.DOTALL), timeout=HANGS)
    expect(page.locator("[data-booklet-logo-chosen]")).to_be_visible()
    expect(page.get_by_label("Title", exact=True)).to_have_value("Ours")
    assert page.title() != "run"


@pytest.mark.parametrize("what", DRAWN)
def test_a_logo_is_drawn(page: Page, site: str, what: str) -> None:
    page.goto(site + BOTH)
    choose(page, DRAWN[what])
    expect(page.locator("[data-booklet-logo-chosen]")).to_be_visible()
    width, height = page.locator("[data-booklet-logo-chosen] img").evaluate(
        "async image => { await image.decode(); return [image.naturalWidth, image.naturalHeight] }"
    )
    assert max(width, height) <= 1200
    if what == "a drawing":
        assert (width, height) == (1200, 600)
    if what == "a drawing of shapes":
        dots = page.locator("[data-booklet-logo-chosen] img").evaluate(
            """image => {
                const pen = document.createElement('canvas').getContext('2d');
                [pen.canvas.width, pen.canvas.height] = [100, 100];
                pen.drawImage(image, 0, 0, 100, 100);
                return [[18, 22], [80, 40]].map(([x, y]) => [...pen.getImageData(x, y, 1, 1).data]);
            }"""
        )
        assert dots[0][2] > 100, "blue, by a style"
        assert dots[1] == [255, 0, 0, 255], "red, by a gradient that takes its colours from another"


def test_the_largest_drawing_that_is_taken_does_not_hang_the_page(page: Page, site: str) -> None:
    stops = '<stop stop-color="red"/><stop offset="1" stop-color="blue"/>'
    gradient = f'<defs><radialGradient id="a">{stops}</radialGradient></defs>'
    full = '<rect width="100" height="100" fill="url(#a)" opacity=".5"/>'
    zigzag = f'<path fill="none" stroke="red" stroke-width="9" d="M0 0{"L100 100L100 0L0 100" * 1_300}"/>'
    page.goto(site + BOTH)
    for inner in (gradient + full * 240, zigzag, gradient + '<g opacity=".9">' * 10 + full * 230 + "</g>" * 10):
        choose(page, ("heavy.svg", "image/svg+xml", svg(inner)))
        expect(page.locator("[data-booklet-logo-chosen]")).to_be_visible()
        expect(page.locator("[data-topic=logo]")).to_have_count(0)
        page.get_by_role("button", name="Remove the logo").click()


# The words of the cover


@pytest.mark.parametrize(
    "words", ["a\u0000b", "bell\u0007", "\u001b[31m", "\ufffe\uffff", "half \ud800", "\u0085\u2028 <&>"]
)
def test_the_metadata_of_a_booklet_is_xml_whatever_its_title(page: Page, site: str, words: str) -> None:
    page.goto(site + BOTH)
    page.get_by_role("button", name="Keep it here").click()
    page.get_by_label("Title", exact=True).evaluate(
        "(field, text) => { field.value = JSON.parse(text); field.dispatchEvent(new Event('input', {bubbles: true})) }",
        json.dumps(words),
    )
    until(page, "location.hash.includes('title=')")
    with pikepdf.open(io.BytesIO(downloaded(page))) as pdf:
        metadata = ElementTree.fromstring(pdf.Root.Metadata.read_bytes().split(b"?>", 1)[1].rsplit(b"<?", 1)[0])
        assert metadata.tag.endswith("RDF")
        assert "\0" not in str(pdf.docinfo.Title)
