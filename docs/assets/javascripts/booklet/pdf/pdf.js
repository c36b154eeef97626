// @ts-check
import { bookmark, describe } from "./about.js";
import { Fonts } from "./fonts.js";
import { contentsPages, SIZES, writeContents, writeCover, writeNumber } from "./front.js";
import { adopt, fontOf } from "./parts.js";
import { writePlan } from "./plan.js";
import { Tags } from "./tags.js";

/**
 * One PDF of the chosen sheets' own PDFs, with a cover, contents and bookmarks, and each planned session behind its plan;
 * made in the browser.
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
 * @param {import("./front.js").Cover} wanted.cover
 * @param {(entry: Entry) => Planned | null} wanted.planned
 * @param {(done: number) => void} progress
 * @returns {Promise<{ bytes: Uint8Array<ArrayBuffer> | null, failed: Entry[] }>} no bytes when not one PDF could be had
 */
export async function merge({ entries, paper, href, cover, planned }, progress) {
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
  const booklet = await adopted(lib, parts);
  for (const part of parts) await putPlan(booklet.kit, part, planned(part.entry));
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
  const booklet = await adopted(lib, [part]);
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

/** A PDF with the pages of all parts. @param {Pdf} lib @param {Part[]} parts */
export async function adopted(lib, parts) {
  const out = await lib.PDFDocument.create();
  const tags = new Tags(lib, out);
  const form = out.context.obj({ Fields: [] });
  const fonts = new Fonts(lib, out, form);
  for (const part of parts) adopt(lib, out, tags, part, form, fonts);
  return { form, kit: { lib, out, tags, font: await fontOf(lib, out, form) } };
}

/** Puts the plan of a session before its pages. @param {import("./front.js").Kit} kit @param {Part} part @param {Planned | null} planned */
async function putPlan(kit, part, planned) {
  if (!planned) return;
  const pages = await writePlan(kit, part, planned);
  part.tops = [...kit.tags.tops.splice(0), ...part.tops];
  part.pages = [...pages, ...part.pages];
}

/**
 * @param {{ form: Pdf, kit: import("./front.js").Kit }} booklet
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
  const accessible = form.has(name("DR")) && parts.every(({ source }) => source.catalog.has(name("StructTreeRoot")));
  describe(lib, out, title, accessible);
  return out.save({ updateFieldAppearances: false });
}

/**
 * Writes the cover, the contents and the pages' numbers; gives the first page of the contents.
 * @param {import("./front.js").Kit} kit
 * @param {Part[]} parts
 * @param {[number, number]} size
 * @param {import("./front.js").Cover} cover
 */
async function writeFront(kit, parts, size, cover) {
  const front = 1 + contentsPages(parts.length, size);
  const pages = Array.from({ length: front }, (_, at) => kit.out.insertPage(at, size));
  let number = front + 1;
  const contents = parts.map(({ entry, pages: [page, ...more] }) => {
    const content = { title: entry.title, facts: `${entry.kind} · ${entry.time}`, page, number };
    number += 1 + more.length;
    return content;
  });
  const document = await writeCover(kit, pages[0], cover);
  await writeContents(kit, pages.slice(1), contents, document);
  for (const [at, page] of kit.out.getPages().entries()) if (at > 0) writeNumber(kit, page, `Booklet page ${at + 1}`);
  return pages[1];
}
