// @ts-check
import { spoken } from "../../shared/spoken.js";
import { paragraphsOf } from "./answers.js";
import { writeNumber } from "./contents.js";
import { MARGIN } from "./page.js";
import { Pages } from "./pages.js";

/**
 * Pages behind a sheet, for what has no room in its fields. Sizes are in points.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 */

const [TITLE, HEADING, TEXT] = [18, 11.5, 10.5];
const LEADING = 1.45 * TEXT;

/**
 * @param {import("./page.js").Kit} kit
 * @param {import("./parts.js").Part} part  the sheet
 * @param {string} title
 * @param {import("./answers.js").Rest[]} rests
 * @param {number} [front]  in a booklet: the pages that come to stand before all that is there now; it numbers its pages
 */
export async function writeContinued(kit, part, title, rests, front = 0) {
  const last = part.pages[part.pages.length - 1];
  const pages = new Pages(kit, last, 1 + kit.out.getPages().findIndex((/** @type {Pdf} */ { ref }) => ref === last.ref));
  const document = kit.tags.element("Document");
  const place = { size: TITLE, x: MARGIN, y: pages.y };
  pages.y = (await pages.writer.lines(kit.tags.element("H1", document), title, place, pages.right - MARGIN)) - TEXT;
  for (const { heading, text, refer } of rests) {
    pages.room(6 * LEADING);
    const above = { size: HEADING, x: MARGIN, y: pages.y - HEADING };
    pages.y = (await pages.writer.lines(kit.tags.element("H2", document), heading, above, pages.right - MARGIN)) + 4;
    await refer?.(front + pages.number, front > 0);
    for (const paragraph of paragraphsOf(text)) await write(pages, document, paragraph);
    pages.y -= LEADING;
  }
  if (!front) for (const [at, page] of pages.pages.entries()) writeNumber(kit, page, spoken("Page %(page)s", { page: part.pages.length + at + 1 }));
  part.pages = [...part.pages, ...pages.pages];
  part.tops = [...part.tops, ...kit.tags.tops.splice(0)];
}

/** Writes a paragraph line by line, on as many pages as it takes. @param {Pages} pages @param {Pdf} document @param {string} text */
async function write(pages, document, text) {
  const { tags } = pages.kit;
  const lines = pages.writer.wrapped(text, { size: TEXT }, pages.right - MARGIN);
  const element = lines.length ? tags.element("P", document) : null;
  for (const line of lines) {
    pages.room(LEADING);
    pages.y -= LEADING;
    await pages.writer.line(tags.element("Span", element), line, { size: TEXT, x: MARGIN, y: pages.y });
  }
  if (!lines.length) pages.y -= LEADING / 2;
}
