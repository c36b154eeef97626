// @ts-check
/** The plan of a session before its own pages, and its times of day beside the steps. Sizes are in points. */

import { planned, timesOfDay } from "../../planner/session.js";
import { spoken } from "../../shared/spoken.js";
import { MARGIN } from "./page.js";
import { Pages } from "./pages.js";
import { shown } from "./written.js";

/**
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("./page.js").Kit} Kit
 * @typedef {object} Planned
 * @property {string} title  of the session
 * @property {import("../../planner/session.js").Session} session
 * @property {import("../../planner/state.js").Plan} plan
 * @property {string} address  of the page with this plan
 */

const ROW = 22;
const TIME = 130; // the width of the first column: it holds a day, too
/** How the time and a break stand in the place beside a step, from its top: above its rule, and below. */
const STEP = { size: 11, down: 15.2 };
const BREAK = { size: 8, down: 26.5 };

/**
 * Writes the plan on pages of its own, and its times beside the steps.
 * @param {Kit} kit
 * @param {import("./parts.js").Part} part  the session
 * @param {Planned} wanted
 * @returns {Promise<Pdf[]>} the pages, which stand before those of the session
 */
export async function writePlan(kit, part, { title, session, plan, address }) {
  for (const [name, lines] of timesOfDay(session, plan)) {
    const field = part.fields.get(name);
    if (field) writeTime(kit, field, lines);
  }
  const [first] = part.pages;
  const pages = new Pages(kit, first, kit.out.getPages().findIndex((/** @type {Pdf} */ { ref }) => ref === first.ref));
  const document = kit.tags.element("Document");
  const { summary, clock, lines, cuts, copies } = planned(session, plan);
  await text(pages, document, "H1", spoken("The plan: %(title)s", { title }), { size: 22, style: "title" });
  await text(pages, document, "P", summary, { size: 12 });
  await text(pages, document, "P", `${clock}.`, { size: 9, colour: "ink-soft" });
  await table(pages, document, lines);
  if (cuts.length) await text(pages, document, "H2", spoken("Left out"), { size: 15, style: "title" });
  for (const cut of cuts) await text(pages, document, "P", cut, { size: 11 });
  if (copies.length) await text(pages, document, "H2", spoken("Copies"), { size: 15, style: "title" });
  for (const sheet of copies) await text(pages, document, "P", sheet, { size: 11 });
  await text(pages, document, "P", spoken("This plan: %(address)s", { address }), { size: 8, colour: "ink-soft" });
  return pages.pages;
}

/** @param {Pages} pages @param {Pdf} document @param {string} tag @param {string} words @param {import("./written.js").Look} look */
async function text(pages, document, tag, words, look) {
  const { size } = look;
  pages.room(size * 4);
  const { writer, right, kit } = pages;
  const place = { ...look, x: MARGIN, y: pages.y - size * (tag === "P" ? 1 : 1.5) };
  pages.y = await writer.lines(kit.tags.element(tag, document), words, place, right - MARGIN);
  pages.y -= size * 0.2;
}

/** @param {Pages} pages @param {Pdf} document @param {import("../../planner/session.js").Line[]} lines */
async function table(pages, document, lines) {
  const element = pages.kit.tags.element("Table", document);
  await row(pages, element, [spoken("Time"), spoken("Step"), spoken("Minutes")], 9, true);
  for (const { time, title, minutes } of lines) await row(pages, element, [time, title, minutes], 11, false);
  pages.y -= ROW;
}

/** @param {Pages} pages @param {Pdf} table @param {string[]} words @param {number} size @param {boolean} isHead */
async function row(pages, table, words, size, isHead) {
  pages.room(ROW);
  pages.y -= ROW;
  const { writer, y, right, kit } = pages;
  const cells = kit.tags.element("TR", table);
  const places = [{ x: MARGIN }, { x: MARGIN + TIME }, { x: right, right: true }];
  const rooms = [TIME - 8, right - MARGIN - TIME - 50, 45];
  for (const [at, word] of words.entries()) {
    const scope = isHead ? "Column" : at === 1 ? "Row" : "";
    const cell = scope ? kit.tags.element("TH", cells, { A: { O: "Table", Scope: scope } }) : kit.tags.element("TD", cells);
    const look = /** @type {const} */ ({ size, colour: isHead ? "ink-soft" : "ink" });
    await writer.fitted(kit.tags.element("P", cell), word, { ...places[at], ...look, y }, rooms[at]);
  }
  writer.rule(y - 7, "rule");
}

/**
 * Fills in a place for a time of day: the time on its rule, and below it a break.
 * @param {Kit} kit
 * @param {Pdf} field
 * @param {string[]} lines
 */
function writeTime({ lib, out, faces: { text } }, field, lines) {
  const name = (/** @type {string} */ word) => lib.PDFName.of(word);
  const [left, bottom, right, top] = field.lookup(name("Rect")).asArray().map((/** @type {Pdf} */ edge) => edge.asNumber());
  const drawn = lines.map((line, at) => {
    const { size, down } = at ? BREAK : STEP;
    return shown(text, line, { size, x: 1, y: top - bottom - down });
  });
  const resources = { Font: { [text.key]: text.ref } };
  const form = { Type: "XObject", Subtype: "Form", BBox: [0, 0, right - left, top - bottom], Resources: resources };
  const appearance = out.context.stream(`/Tx BMC ${drawn.join(" ")} EMC`, form);
  field.delete(name("MaxLen")); // the time and a break may be more than may be typed
  field.set(name("V"), lib.PDFHexString.fromText(lines.join("\n")));
  field.set(name("AP"), out.context.obj({ N: out.context.register(appearance) }));
}
