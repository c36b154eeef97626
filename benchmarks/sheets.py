"""How much CPU time a sheet takes here, and how much through WeasyPrint, side by side in one run.

    pip install -e '.[bench]' && python benchmarks/sheets.py

Both make the same thing of the guide's own sheets: the participants' copy, A4, tagged and marked as PDF/UA-1, with
fields to fill in, in the same fonts, colours and measures (`sheet.html` and `sheet.css` beside this file). Each round
runs in a process of its own, so that nothing is remembered from the round before; in it the two take turns, sheet by
sheet, each first in every other; whoever is first makes the sheet's QR code. What is needed once, such as fonts, is
read before the clock starts.
"""

import argparse
import multiprocessing
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from alongside.files.documents import document_of
from alongside.files.formats import all_downloads
from alongside.guide import Guide
from alongside.owner.reading import read_owner
from alongside.pages.prose import Prose
from alongside.pages.terms import Terms
from alongside.pages.text import BLOCKS, type_of
from alongside.paper import Paper
from alongside.qr import qr_code
from alongside.read import read_guide
from alongside.sheets.document import AgendaTable, Document, Figure
from alongside.sheets.pdf.printer import Printer
from alongside.templates import environment

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "overrides"

Print = Callable[[Document], bytes]
Times = dict[str, tuple[float, float]]
"""CPU seconds by the address of a sheet's PDF: here, and through WeasyPrint."""


def documents(most: int) -> Iterator[tuple[str, Document]]:
    """The first participants' sheets on A4, by the address of their PDF."""
    guide = the_guide()
    sheets = [it for it in all_downloads(guide) if it.key == "pdf" and it.paper == Paper.A4]
    yield from ((sheet.address, document_of(sheet, guide)) for sheet in sheets[:most])


def the_guide() -> Guide:
    """The guide as it stands."""
    owner, _ = read_owner((ROOT / "mkdocs.yml").read_text("utf-8"), "mkdocs.yml", {})
    return read_guide(ROOT / "docs", owner, TEMPLATES)[0]


def weasyprint_printer() -> Print:
    """Prints the HTML form of a sheet. Templates, style and fonts are read once."""
    from weasyprint import CSS, HTML  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    here = Path(__file__).parent
    page = environment(here).get_template("sheet.html")
    fonts = FontConfiguration()
    style = CSS(filename=here / "sheet.css", font_config=fonts)
    names = {"prose": Prose(the_guide(), Terms(Guide(ROOT, {})), ""), "type_of": type_of}
    block: Any = environment(TEMPLATES).get_template(BLOCKS).make_module(names)

    def print_sheet(document: Document) -> bytes:
        (part,) = document.parts
        blocks = [block.block(each) for each in part.blocks if not isinstance(each, AgendaTable | Figure)]
        html = page.render(details=part.details, blocks=blocks, qr=qr_code(part.details.address))
        made: bytes | None = HTML(string=html, base_url=str(here)).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True, pdf_forms=True
        )
        assert made is not None
        return made

    return print_sheet


def one_round(most: int, folder: Path | None) -> Times:
    """Prints every sheet once each way, and keeps the PDFs in the folder, if any."""
    ours, theirs = Printer(TEMPLATES).print, weasyprint_printer()
    (_, first), *rest = documents(most + 1)
    for warm_up in (ours, theirs):
        warm_up(first)
    times: Times = {}
    for number, (name, document) in enumerate(rest):
        if number % 2:
            theirs_time, their_pdf = timed(theirs, document)
            ours_time, our_pdf = timed(ours, document)
        else:
            ours_time, our_pdf = timed(ours, document)
            theirs_time, their_pdf = timed(theirs, document)
        times[name] = ours_time, theirs_time
        if folder:
            file = name.rpartition("/")[2].removesuffix(".pdf")
            (folder / f"{file}-here.pdf").write_bytes(our_pdf)
            (folder / f"{file}-weasyprint.pdf").write_bytes(their_pdf)
    return times


def timed(print_sheet: Print, document: Document) -> tuple[float, bytes]:
    """The CPU seconds that a sheet takes, all threads together, and its PDF."""
    start = process_time()
    made = print_sheet(document)
    return process_time() - start, made


def ratio(times: Times) -> float:
    """How many times the CPU time here WeasyPrint takes for the same sheets."""
    return sum(theirs for _, theirs in times.values()) / sum(ours for ours, _ in times.values())


def report(rounds: list[Times]) -> None:
    """Prints each round, then the ratio with its spread over rounds and over sheets."""
    print(f"{len(rounds[0])} sheets, A4; milliseconds of CPU time a sheet")
    print(f"{'round':>5} {'here':>8} {'WeasyPrint':>11} {'ratio':>6}")
    for number, times in enumerate(rounds, 1):
        ours, theirs = (1000 * sum(column) / len(times) for column in zip(*times.values(), strict=True))
        print(f"{number:>5} {ours:>8.1f} {theirs:>11.1f} {ratio(times):>6.2f}")
    whole = sorted(map(ratio, rounds))
    sheets = sorted(median(times[name][1] / times[name][0] for times in rounds) for name in rounds[0])
    print(f"ratio {median(whole):.2f}, {whole[0]:.2f} to {whole[-1]:.2f} over rounds, ", end="")
    print(f"{sheets[0]:.2f} to {sheets[-1]:.2f} over sheets (median {median(sheets):.2f})")


def main() -> int:
    """Runs the rounds one after the other; 2 when WeasyPrint is not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sheets", type=int, default=999, help="how many sheets; all when left out")
    parser.add_argument("--keep", type=Path, help="a folder for the PDFs of the last round")
    options = parser.parse_args()
    try:
        import weasyprint  # noqa: F401, PLC0415
    except (ImportError, OSError) as missing:
        reason = str(missing).splitlines()[0]
        print(f"WeasyPrint cannot be imported: it needs '.[bench]', and Pango from the system ({reason})")
        return 2
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), max_tasks_per_child=1) as pool:
        last = options.rounds - 1
        runs = [pool.submit(one_round, options.sheets, options.keep if n == last else None) for n in range(last + 1)]
        report([run.result() for run in runs])
    return 0


if __name__ == "__main__":
    sys.exit(main())
