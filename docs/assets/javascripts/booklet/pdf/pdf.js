// @ts-check
import { contentsPages, SIZES, writeContents, writeCover, writeNumber } from "./front.js";
import { bookmark, describe } from "./about.js";
import { adopt, fontOf } from "./parts.js";
import { Tags } from "./tags.js";

/**
 * One PDF of the chosen sheets' own PDFs, with a cover, contents and bookmarks; made in the browser.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("../entries.js").Entry} Entry
 * @typedef {import("./parts.js").Part} Part
 */

/**
 * @param {object} wanted
 * @param {Entry[]} wanted.entries
 * @param {string} wanted.paper
 * @param {(address: string) => string} wanted.href  makes a PDF's address one to fetch
 * @param {import("./front.js").Cover} wanted.cover
 * @param {(done: number) => void} progress
 * @returns {Promise<{ bytes: Uint8Array<ArrayBuffer> | null, failed: Entry[] }>} no bytes when not one PDF could be had
 */
export async function merge({ entries, paper, href, cover }, progress) {
  const lib = await import("../../vendor/pdf-lib.esm.min.js");
  const size = SIZES[paper];
  const out = await lib.PDFDocument.create();
  const tags = new Tags(lib, out);
  /** @type {Part[]} */
  const parts = [];
  /** @type {Entry[]} */
  const failed = [];
  for (const [at, entry] of entries.entries()) {
    progress(at);
    const source = await load(lib, href(entry.pdfs[paper]?.address ?? ""));
    if (source) parts.push({ entry, source, pages: [], bookmarks: [] });
    else failed.push(entry);
  }
  if (!parts.length) return { bytes: null, failed };
  const form = out.context.obj({ Fields: [] });
  for (const part of parts) adopt(lib, out, tags, part, form);
  const sheetTops = tags.tops.splice(0);
  const kit = { lib, out, tags, font: await fontOf(lib, out, form) };
  const contents = await writeFront(kit, parts, size, cover);
  tags.tops.push(...sheetTops);
  tags.finish();
  bookmark(lib, out, contents, parts);
  if (form.lookup(lib.PDFName.of("Fields")).size()) out.catalog.set(lib.PDFName.of("AcroForm"), out.context.register(form));
  const accessible = form.has(lib.PDFName.of("DR")) && parts.every(({ source }) => source.catalog.has(lib.PDFName.of("StructTreeRoot")));
  describe(lib, out, cover.title, accessible);
  return { bytes: await out.save({ updateFieldAppearances: false }), failed };
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
    const content = { title: entry.title, facts: `${entry.kind} · ${entry.minutes} minutes`, page, number };
    number += 1 + more.length;
    return content;
  });
  const document = await writeCover(kit, pages[0], cover);
  await writeContents(kit, pages.slice(1), contents, document);
  for (const [at, page] of kit.out.getPages().entries()) if (at > 0) writeNumber(kit, page, `Booklet page ${at + 1}`);
  return pages[1];
}

/** The PDF at an address, null when it cannot be had. @param {Pdf} lib @param {string} address */
async function load(lib, address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await lib.PDFDocument.load(await answer.arrayBuffer(), { updateMetadata: false }) : null;
  } catch {
    return null;
  }
}

