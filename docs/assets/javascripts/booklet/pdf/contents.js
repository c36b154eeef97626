// @ts-check
import { spoken } from "../../shared/spoken.js";
import { pagesInWords } from "../inside.js";
import { MARGIN, SIZES, Writer } from "./page.js";
import { shown } from "./written.js";

/**
 * The contents of a booklet, and the numbers on all pages. Sizes are in points.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("./page.js").Kit} Kit
 * @typedef {{ title: string, facts: string, page: Pdf, first: number, count: number }} Content  a line of the contents: its
 *   first page, with its number, and how many there are
 */

const ROW = 38;
const CONTENTS_TOP = 166; // from the page's top to the first row
const NUMBER = { size: 9, y: 28 }; // from the page's top
const ROOM = 48; // for a number

/** How many rows of the contents a page holds. @param {[number, number]} size */
function rowsOf([, height]) {
  return Math.floor((height - CONTENTS_TOP - MARGIN) / ROW);
}

/** @param {number} sheets @param {[number, number]} size */
export function contentsPages(sheets, size) {
  return Math.ceil(sheets / rowsOf(size));
}

/** How many pages a booklet has besides its sheets'. @param {number} sheets @param {string} paper */
export function frontPages(sheets, paper) {
  return 1 + contentsPages(sheets, SIZES[paper]);
}

/** @param {Kit} kit @param {Pdf[]} pages @param {Content[]} contents @param {Pdf} document  the element for them */
export async function writeContents(kit, pages, contents, document) {
  const rows = rowsOf([pages[0].getWidth(), pages[0].getHeight()]);
  const top = pages[0].getHeight();
  const label = kit.tags.element("P", document);
  const heading = kit.tags.element("H2", document);
  const table = kit.tags.element("TOC", document);
  for (const [at, page] of pages.entries()) {
    const writer = new Writer(kit, page);
    if (at === 0) await writer.kicker(label, spoken("Booklet"), { x: MARGIN, y: top - 74 });
    if (at === 0) await writer.line(heading, spoken("Contents"), { size: 28, style: "title", x: MARGIN, y: top - 110 });
    else await writer.line(kit.tags.element("P", document), spoken("Contents, page %(page)s of %(pages)s", { page: at + 1, pages: pages.length }), { size: 11.5, colour: "ink-soft", x: MARGIN, y: top - 110 });
    for (const [row, content] of contents.slice(at * rows, (at + 1) * rows).entries())
      await writeRow(kit, writer, content, top - CONTENTS_TOP - row * ROW, table);
  }
}

/** @param {Kit} kit @param {Writer} writer @param {Content} content @param {number} y @param {Pdf} table */
async function writeRow(kit, writer, content, y, table) {
  const right = writer.page.getWidth() - MARGIN;
  const room = right - MARGIN - ROOM;
  const entry = kit.tags.element("Reference", kit.tags.element("TOCI", table));
  const link = kit.tags.element("Link", entry);
  writer.rule(y + 18);
  await writer.fitted(link, content.title, { size: 11.5, style: "strong", x: MARGIN, y }, room);
  await writer.fitted(link, `${content.facts} · ${pagesInWords(content.first, content.count)}`, { size: 9, colour: "ink-soft", x: MARGIN, y: y - 13 }, room);
  await writer.line(link, String(content.first), { size: 11.5, style: "strong", x: right, y, right: true });
  writer.link(link, content.page, [MARGIN, y - 17, right, y + 17], spoken("%(title)s, page %(page)s", { title: content.title, page: content.first }));
}

/** A page's number in the booklet, above what the sheet itself has on it. @param {Kit} kit @param {Pdf} page @param {string} words */
export function writeNumber({ lib, faces: { text } }, page, words) {
  page.node.setFontDictionary(lib.PDFName.of(text.key), text.ref);
  const x = page.getWidth() - MARGIN - text.width(words, NUMBER.size);
  const drawn = shown(text, words, { size: NUMBER.size, x, y: page.getHeight() - NUMBER.y, colour: "ink-soft" });
  page.pushOperators(lib.PDFOperator.of(`/Artifact BMC ${drawn} EMC`));
}
