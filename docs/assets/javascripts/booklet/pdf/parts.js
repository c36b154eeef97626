// @ts-check
import { codes } from "./letters.js";
import { list } from "./tags.js";

/**
 * What the booklet takes over from the sheets' own PDFs.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("./tags.js").Tags} Tags
 * @typedef {object} Part
 * @property {import("../entries.js").Entry} entry
 * @property {Pdf} source  the sheet's own PDF
 * @property {string} prefix  of the names of its fields
 * @property {Pdf[]} pages  of the booklet, once they are there
 * @property {Pdf[]} bookmarks
 * @property {Pdf[]} tops  its elements that stand at the top of the booklet's structure
 * @property {Map<string, Pdf>} fields  by the name that they have in the sheet's own PDF
 */

/** Copies a sheet's pages, fields, bookmarks and tags. @param {Pdf} lib @param {Pdf} out @param {Tags} tags @param {Part} part @param {Pdf} form @param {import("./fonts.js").Fonts} fonts */
export function adopt(lib, out, tags, part, form, fonts) {
  const { source, entry, prefix } = part;
  const name = (/** @type {string} */ word) => lib.PDFName.of(word);
  const copier = lib.PDFObjectCopier.for(source.context, out.context);
  // by reference, so that whatever refers to a page refers to its copy
  part.pages = source.getPages().map((/** @type {Pdf} */ { ref }) => {
    const copied = copier.copy(ref);
    return out.addPage(lib.PDFPage.of(out.context.lookup(copied), copied, out));
  });
  const fields = source.catalog.lookup(name("AcroForm"));
  const follow = fonts.adopt(source, copier);
  for (const field of list(lib, fields?.lookup(name("Fields")))) {
    const copied = copier.copy(field);
    const dictionary = out.context.lookup(copied);
    const own = dictionary.lookup(name("T")).decodeText();
    dictionary.set(name("T"), lib.PDFHexString.fromText(`${prefix}${own}`));
    for (const widget of [dictionary, ...list(lib, dictionary.lookup(name("Kids"))).map((kid) => out.context.lookup(kid))]) {
      const appearance = widget.lookup(name("DA"));
      if (appearance) widget.set(name("DA"), lib.PDFString.of(follow(appearance.decodeText())));
    }
    part.fields.set(own, dictionary);
    form.lookup(name("Fields")).push(copied);
  }
  part.bookmarks = bookmarksOf(lib, source).map((bookmark) => copier.copy(bookmark));
  tags.adopt(source, copier, part.pages, entry.id);
  part.tops = tags.tops.splice(0);
}

/** The top bookmarks of a PDF, each with those below it, parted from one another. @param {Pdf} lib @param {Pdf} source */
function bookmarksOf(lib, source) {
  const found = [];
  const key = (/** @type {string} */ word) => lib.PDFName.of(word);
  let next = source.catalog.lookup(key("Outlines"))?.get(key("First"));
  while (next) {
    found.push(next);
    const bookmark = source.context.lookup(next);
    next = bookmark.get(key("Next"));
    for (const word of ["Parent", "Next", "Prev"]) bookmark.delete(key(word));
  }
  return found;
}

/** The sheets' own font, which is embedded whole; without any sheet, Helvetica. @param {Pdf} lib @param {Pdf} out @param {Pdf} form */
export async function fontOf(lib, out, form) {
  const name = (/** @type {string} */ word) => lib.PDFName.of(word);
  const ref = form.lookup(name("DR"))?.lookup(name("Font"))?.get(name("Cells"));
  if (!ref) {
    const font = await out.embedFont(lib.StandardFonts.Helvetica);
    return { ref: font.ref, hex, width: (/** @type {string} */ text, /** @type {number} */ size) => font.widthOfTextAtSize(text, size) };
  }
  const font = out.context.lookup(ref);
  const widths = font.lookup(name("Widths")).asArray().map((/** @type {Pdf} */ width) => width.asNumber());
  const first = font.lookup(name("FirstChar")).asNumber();
  const width = (/** @type {string} */ text, /** @type {number} */ size) =>
    (codes(text) ?? []).reduce((sum, code) => sum + widths[code - first], 0) * (size / 1000);
  return { ref, width, hex };
}

/** A text as a font writes it that is encoded as Windows-1252; null when that lacks a letter. @param {string} text */
function hex(text) {
  return codes(text)?.map((code) => code.toString(16).padStart(2, "0")).join("") ?? null;
}
