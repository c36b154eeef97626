// @ts-check
import { spoken } from "../../shared/spoken.js";
import { counted } from "../../shared/words.js";
import { inside } from "../inside.js";
import { bookmark, describe, label } from "./about.js";
import { contentsPages, frontPages, writeContents, writeNumber } from "./contents.js";
import { writeCover } from "./cover.js";
import { ALL, facesIn } from "./faces.js";
import { Fonts } from "./fonts.js";
import { SIZES } from "./page.js";
import { adopt } from "./parts.js";
import { writePlan } from "./plan.js";
import { Tags } from "./tags.js";
import { putWords } from "./words.js";

/**
 * One PDF of the chosen sheets' own PDFs, with a cover, contents and bookmarks, each planned session behind its plan, and
 * each sheet with the words that belong on it; made in the browser.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("../entries.js").Entry} Entry
 * @typedef {import("./parts.js").Part} Part
 * @typedef {import("./plan.js").Planned} Planned
 */

/**
 * @param {object} wanted
 * @param {Entry[]} wanted.entries
 * @param {string} wanted.paper
 * @param {(address: string) => string} wanted.href  makes a PDF's address one to fetch
 * @param {import("./cover.js").Cover} wanted.cover
 * @param {(entry: Entry) => Planned | null} wanted.planned
 * @param {(entry: Entry, isField: (name: string) => boolean) => import("../../shared/draft.js").Values} wanted.words
 * @param {(done: number) => void} progress
 * @returns {Promise<{ bytes: Uint8Array<ArrayBuffer> | null, failed: Entry[] }>} no bytes when not one PDF could be had
 */
export async function merge({ entries, paper, href, cover, planned, words }, progress) {
  const lib = await import("../../vendor/pdf-lib.esm.min.js");
  /** @type {Part[]} */
  const parts = [];
  /** @type {Entry[]} */
  const failed = [];
  for (const [at, entry] of entries.entries()) {
    progress(at);
    const part = await partOf(lib, entry, href(entry.pdfs[paper]?.address ?? ""));
    if (part) parts.push(part);
    else failed.push(entry);
  }
  if (!parts.length) return { bytes: null, failed };
  const booklet = await adopted(lib, parts, ALL);
  const front = frontPages(parts.length, paper);
  for (const part of parts) {
    await putPlan(booklet.kit, part, planned(part.entry));
    await putWords(booklet.kit, part, part.entry.title, words(part.entry, (name) => part.fields.has(name)), front);
  }
  const contents = await writeFront(booklet.kit, parts, SIZES[paper], cover);
  return { bytes: await finished(booklet, parts, cover.title, contents), failed };
}

/**
 * A session's own PDF behind its plan; null when it cannot be had.
 * @param {Planned & { id: string }} planned
 * @param {string} address
 * @returns {Promise<Uint8Array<ArrayBuffer> | null>}
 */
export async function sessionCopy(planned, address) {
  const lib = await import("../../vendor/pdf-lib.esm.min.js");
  const part = await partOf(lib, /** @type {Entry} */ ({ id: planned.id, title: planned.title }), address);
  if (!part) return null;
  const booklet = await adopted(lib, [part], ["text", "title"]);
  await putPlan(booklet.kit, part, planned);
  return finished(booklet, [part], planned.title);
}

/** The PDF of an entry, null when it cannot be had. @param {Pdf} lib @param {Entry} entry @param {string} address @param {string} [prefix] @returns {Promise<Part | null>} */
export async function partOf(lib, entry, address, prefix = `${entry.id}--`) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return null;
    const source = await lib.PDFDocument.load(await answer.arrayBuffer(), { updateMetadata: false });
    return { entry, source, prefix, pages: [], bookmarks: [], tops: [], fields: new Map() };
  } catch {
    return null;
  }
}

/** A PDF with the pages of all parts, and faces to write in. @param {Pdf} lib @param {Part[]} parts @param {import("./faces.js").Style[]} styles */
export async function adopted(lib, parts, styles) {
  const out = await lib.PDFDocument.create();
  const tags = new Tags(lib, out);
  const form = out.context.obj({ Fields: [] });
  const fonts = new Fonts(lib, out, form);
  for (const part of parts) adopt(lib, out, tags, part, form, fonts);
  return { form, kit: { lib, out, tags, faces: await facesIn(lib, out, form, styles) } };
}

/** Puts the plan of a session before its pages. @param {import("./page.js").Kit} kit @param {Part} part @param {Planned | null} planned */
async function putPlan(kit, part, planned) {
  if (!planned) return;
  const pages = await writePlan(kit, part, planned);
  part.tops = [...kit.tags.tops.splice(0), ...part.tops];
  part.pages = [...pages, ...part.pages];
}

/**
 * @param {{ form: Pdf, kit: import("./page.js").Kit }} booklet
 * @param {Part[]} parts
 * @param {string} title
 * @param {Pdf} [contents]  their first page
 */
export async function finished({ form, kit: { lib, out, tags } }, parts, title, contents) {
  const name = (/** @type {string} */ word) => lib.PDFName.of(word);
  tags.tops = [...tags.tops, ...parts.flatMap(({ tops }) => tops)];
  tags.finish();
  bookmark(lib, out, parts, contents);
  if (form.lookup(name("Fields")).size()) out.catalog.set(name("AcroForm"), out.context.register(form));
  const accessible = parts.every(({ source }) => source.catalog.has(name("StructTreeRoot")));
  describe(lib, out, title, accessible);
  return out.save({ updateFieldAppearances: false });
}

/**
 * Writes the cover, the contents and the pages' numbers; gives the first page of the contents.
 * @param {import("./page.js").Kit} kit
 * @param {Part[]} parts
 * @param {[number, number]} size
 * @param {import("./cover.js").Cover} cover
 */
async function writeFront(kit, parts, size, cover) {
  const front = 1 + contentsPages(parts.length, size);
  const pages = Array.from({ length: front }, (_, at) => kit.out.insertPage(at, size));
  let next = front + 1;
  const contents = parts.map(({ entry, pages: { 0: page, length: count } }) => {
    const first = next;
    next += count;
    return { title: entry.title, facts: `${entry.kind} · ${entry.time}`, page, first, count };
  });
  const document = await writeCover(kit, pages[0], cover, inside(parts.map(({ entry }) => entry), counted(next - 1, "page")));
  await writeContents(kit, pages.slice(1), contents, document);
  for (const [at, page] of kit.out.getPages().entries()) if (at > 0) writeNumber(kit, page, spoken("Booklet page %(page)s", { page: at + 1 }));
  label(kit.lib, kit.out);
  return pages[1];
}
