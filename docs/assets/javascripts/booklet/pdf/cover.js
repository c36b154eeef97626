// @ts-check
/**
 * The first page of a booklet: whose it is, what it is called, for whom and when, what is in it; below, the guide's own
 * drawing of seven people of whom one leads (`overrides/partials/equals.html`). Sizes are in points.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("./page.js").Kit} Kit
 * @typedef {object} Cover
 * @property {string} title
 * @property {string} name  for whom it is
 * @property {string} organisation
 * @property {string} date  in words
 * @property {string[]} imprint  a line each
 * @property {import("../read-logo.js").Logo | null} logo
 */
import { spoken } from "../../shared/spoken.js";
import { rgb } from "./colours.js";
import { MARGIN, Writer } from "./page.js";
import { leading } from "./written.js";

const LOGO = { width: 230, height: 80 };
const TITLES = [40, 34, 28]; // sizes: the largest in which a title takes three lines at most
const LINES = 3;
const TOP = 0.75; // of the page's height: where the title begins
/** As in the drawing of the home page: seven strokes, the third of which leads, each a 44th of the width. */
const STROKES = { count: 7, leads: 2, width: 1 / 44, most: 200, least: 50 };

/**
 * Writes the cover; gives the element of all that stands in front of the sheets.
 * @param {Kit} kit
 * @param {Pdf} page
 * @param {Cover} cover
 * @param {string} inside  what is in the booklet
 */
export async function writeCover(kit, page, cover, inside) {
  const writer = new Writer(kit, page);
  const [width, height] = [page.getWidth(), page.getHeight()];
  const room = width - 2 * MARGIN;
  const document = kit.tags.element("Document");
  await writeSender(kit, writer, document, cover, height);
  let y = height * TOP - 40;
  await writer.kicker(kit.tags.element("P", document), spoken("Booklet"), { x: MARGIN, y: y + 40 });
  const size = TITLES.find((most) => writer.wrapped(cover.title, { size: most, style: "title" }, room).length <= LINES) ?? TITLES[TITLES.length - 1];
  y = await writer.lines(kit.tags.element("H1", document), cover.title, { size, style: "title", x: MARGIN, y: y + 38 - size }, room);
  y += leading(size) - size * 0.3;
  for (const text of [cover.name, cover.date].filter(Boolean))
    y = await writer.lines(kit.tags.element("P", document), text, { size: 14, colour: "ink-soft", x: MARGIN, y: y - 20 }, room) + 18;
  y -= 24;
  writer.rule(y);
  await writer.fitted(kit.tags.element("P", document), inside, { size: 11.5, style: "strong", x: MARGIN, y: y - 18 }, room);
  writer.rule(y - 28);
  const foot = await writeImprint(kit, writer, document, cover.imprint, room);
  drawTeam(writer, y - 28, foot, room);
  return document;
}

/** The logo and the organisation, at the top. @param {Kit} kit @param {Writer} writer @param {Pdf} document @param {Cover} cover @param {number} height */
async function writeSender({ lib, tags }, writer, document, { logo, organisation }, height) {
  let y = height - MARGIN;
  if (logo) {
    const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
    const box = { x: MARGIN, width: logo.width * scale, height: logo.height * scale, y: 0 };
    y = box.y = y - box.height;
    const layout = { O: "Layout", Placement: "Block", BBox: [box.x, box.y, box.x + box.width, box.y + box.height] };
    await writer.image(tags.element("Figure", document, { Alt: lib.PDFHexString.fromText(spoken("Logo")), A: layout }), logo.png, box);
    y -= 6;
  }
  if (organisation)
    await writer.fitted(tags.element("P", document), organisation, { size: 11.5, style: "strong", x: MARGIN, y: y - 11.5 }, writer.page.getWidth() - 2 * MARGIN);
}

/** Where the guide comes from, at the foot; gives the height above it. @param {Kit} kit @param {Writer} writer @param {Pdf} document @param {string[]} lines @param {number} room */
async function writeImprint({ tags }, writer, document, lines, room) {
  let y = MARGIN + 14 * (lines.length - 1);
  const top = y + 20;
  writer.rule(top);
  for (const line of lines) {
    await writer.fitted(tags.element("P", document), line, { size: 9, colour: "ink-soft", x: MARGIN, y }, room);
    y -= 14;
  }
  return top;
}

/** Seven strokes of equal height, in the space that the words leave; none where they leave too little. @param {Writer} writer @param {number} top @param {number} foot @param {number} room */
function drawTeam(writer, top, foot, room) {
  const { count, leads, width, most, least } = STROKES;
  const height = Math.min(most, top - foot - 80);
  if (height < least) return;
  const bottom = foot + 40;
  const stroke = room * width;
  for (let at = 0; at < count; at += 1) {
    const x = MARGIN + stroke / 2 + (at * (room - stroke)) / (count - 1);
    writer.ornament(`q ${stroke.toFixed(2)} w ${rgb(at === leads ? "accent" : "ink")} RG ${x.toFixed(2)} ${bottom} m ${x.toFixed(2)} ${bottom + height} l S Q`);
  }
}
