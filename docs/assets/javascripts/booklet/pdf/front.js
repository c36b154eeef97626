// @ts-check
import { wrapped } from "./letters.js";
import { shown, Writer } from "./page.js";

/**
 * The pages in front of the sheets, and the numbers on all pages. Sizes are in points.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {ConstructorParameters<typeof Writer>[0]} Kit
 * @typedef {{ title: string, name: string, date: string, imprint: string[], logo: import("../logo.js").Logo | null }} Cover
 * @typedef {{ title: string, facts: string, page: Pdf, number: number }} Content  a line of the contents
 */

/** Paper sizes by the name in `pdfs`. @type {Record<string, [number, number]>} */
export const SIZES = { a4: [595.2756, 841.8898], letter: [612, 792] };
const MARGIN = 56.69; // 20 mm, as on the sheets
const LOGO = { width: 240, height: 90 };
const SOFT = 0.3; // grey
const ROW = 36;
const CONTENTS_TOP = 150; // from the page's top to the first row
const NUMBER = { size: 9, y: 28 }; // from the page's top

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

/** @param {Kit} kit @param {Pdf} page @param {Cover} cover */
export async function writeCover(kit, page, cover) {
  const writer = new Writer(kit, page);
  const [width, height] = [page.getWidth(), page.getHeight()];
  const document = kit.tags.element("Document");
  if (cover.logo) await writeLogo(kit, writer, document, cover.logo, height);
  let y = height * 0.62;
  // the guide's mark: two strokes of equal length
  writer.ornament(`q 2.4 w ${strokes(y + 50)} Q`);
  const room = width - 2 * MARGIN;
  y = await writeLines(writer, kit.tags.element("H1", document), cover.title, { size: 30, x: MARGIN, y }, room);
  for (const text of [cover.name, cover.date].filter(Boolean))
    y = await writeLines(writer, kit.tags.element("P", document), text, { size: 13, x: MARGIN, y: y - 6, grey: SOFT }, room) + 6;
  await writeImprint(kit, writer, document, cover.imprint, width);
  return document;
}

/**
 * Writes a text as lines that fit into the room; gives the height at which the next text stands. Each line is a part of
 * the element, since one that is drawn as a picture tells its words.
 * @param {Writer} writer
 * @param {Pdf} element
 * @param {string} text
 * @param {import("./page.js").Place} place
 * @param {number} room
 */
export async function writeLines(writer, element, text, place, room) {
  let { y } = place;
  for (const line of wrapped(text, room, (words) => writer.measure(words, place.size))) {
    await writer.line(writer.tags.element("Span", element), line, { ...place, y });
    y -= place.size < 20 ? place.size * 1.5 : place.size * 1.27;
  }
  return y;
}

/** @param {number} y */
function strokes(y) {
  return [MARGIN + 1.2, MARGIN + 8.2].map((x) => `${x} ${y} m ${x} ${y + 26} l S`).join(" ");
}

/** @param {Kit} kit @param {Writer} writer @param {Pdf} document @param {import("../logo.js").Logo} logo @param {number} height */
async function writeLogo(kit, writer, document, logo, height) {
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const box = { x: MARGIN, width: logo.width * scale, height: logo.height * scale, y: 0 };
  box.y = height - MARGIN - box.height;
  const { PDFString } = kit.lib;
  const layout = { O: "Layout", Placement: "Block", BBox: [box.x, box.y, box.x + box.width, box.y + box.height] };
  await writer.image(kit.tags.element("Figure", document, { Alt: PDFString.of("Logo"), A: layout }), logo.png, box);
}

/** @param {Kit} kit @param {Writer} writer @param {Pdf} document @param {string[]} lines @param {number} width */
async function writeImprint(kit, writer, document, lines, width) {
  let y = MARGIN + 14 * (lines.length - 1);
  writer.ornament(`q 0.4 w 0.6 G ${MARGIN} ${y + 20} m ${width - MARGIN} ${y + 20} l S Q`);
  for (const line of lines) {
    await writer.fitted(kit.tags.element("P", document), line, { size: 9, x: MARGIN, y, grey: SOFT }, width - 2 * MARGIN);
    y -= 14;
  }
}

/** @param {Kit} kit @param {Pdf[]} pages @param {Content[]} contents @param {Pdf} document  the element for them */
export async function writeContents(kit, pages, contents, document) {
  const rows = rowsOf([pages[0].getWidth(), pages[0].getHeight()]);
  const top = pages[0].getHeight();
  const heading = kit.tags.element("H2", document);
  const table = kit.tags.element("TOC", document);
  for (const [at, page] of pages.entries()) {
    const writer = new Writer(kit, page);
    if (at === 0) await writer.line(heading, "Contents", { size: 22, x: MARGIN, y: top - 100 });
    for (const [row, content] of contents.slice(at * rows, (at + 1) * rows).entries())
      await writeRow(kit, writer, content, top - CONTENTS_TOP - row * ROW, table);
  }
}

/** @param {Kit} kit @param {Writer} writer @param {Content} content @param {number} y @param {Pdf} table */
async function writeRow(kit, writer, content, y, table) {
  const right = writer.page.getWidth() - MARGIN;
  const entry = kit.tags.element("Reference", kit.tags.element("TOCI", table));
  const link = kit.tags.element("Link", entry);
  await writer.fitted(link, content.title, { size: 11.5, x: MARGIN, y }, right - MARGIN - 40);
  await writer.fitted(link, content.facts, { size: 9, x: MARGIN, y: y - 13, grey: SOFT }, right - MARGIN - 40);
  await writer.line(link, String(content.number), { size: 11.5, x: right, y, right: true });
  writer.link(link, content.page, [MARGIN, y - 18, right, y + 12], `${content.title}, page ${content.number}`);
  writer.ornament(`q 0.4 w 0.8 G ${MARGIN} ${y - 21} m ${right} ${y - 21} l S Q`);
}

/** A page's number in the booklet, above what the sheet itself has on it. @param {Kit} kit @param {Pdf} page @param {string} words */
export function writeNumber({ lib, font }, page, words) {
  page.node.setFontDictionary(lib.PDFName.of("Booklet"), font.ref);
  const x = page.getWidth() - MARGIN - font.width(words, NUMBER.size);
  const text = shown(font.hex(words), { size: NUMBER.size, x, y: page.getHeight() - NUMBER.y, grey: SOFT });
  page.pushOperators(lib.PDFOperator.of(`/Artifact BMC ${text} EMC`));
}
