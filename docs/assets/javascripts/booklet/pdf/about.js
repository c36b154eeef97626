// @ts-check
import { plain } from "../../shared/foreign.js";
import { language, spoken } from "../../shared/spoken.js";

/**
 * What a PDF says about itself: bookmarks, title, language.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("./parts.js").Part} Part
 */

/** Bookmarks: the contents, then each sheet's own. @param {Pdf} lib @param {Pdf} out @param {Part[]} parts @param {Pdf} [contents]  a page */
export function bookmark(lib, out, parts, contents) {
  const name = (/** @type {string} */ word) => lib.PDFName.of(word);
  const to = (/** @type {string} */ title, /** @type {Pdf} */ page) =>
    out.context.register(out.context.obj({ Title: lib.PDFHexString.fromText(title), Dest: [page.ref, "Fit"] }));
  const ofParts = parts.flatMap(({ entry, pages, bookmarks }) => (bookmarks.length ? bookmarks : [to(entry.title, pages[0])]));
  const all = contents ? [to(spoken("Contents"), contents), ...ofParts] : ofParts;
  const root = out.context.nextRef();
  for (const [at, ref] of all.entries()) {
    const entry = out.context.lookup(ref);
    entry.set(name("Parent"), root);
    if (at > 0) entry.set(name("Prev"), all[at - 1]);
    if (at < all.length - 1) entry.set(name("Next"), all[at + 1]);
  }
  const outlines = { Type: "Outlines", First: all[0], Last: all[all.length - 1], Count: all.length };
  out.context.assign(root, out.context.obj(outlines));
  out.catalog.set(name("Outlines"), root);
}

/** Names the pages as they are numbered: the cover, then from 2 on (ISO 32000-1, 12.4.2). @param {Pdf} lib @param {Pdf} out */
export function label(lib, out) {
  const labels = [0, { P: lib.PDFHexString.fromText(spoken("Cover")) }, 1, { S: "D", St: 2 }];
  out.catalog.set(lib.PDFName.of("PageLabels"), out.context.obj({ Nums: labels }));
}

/**
 * @param {Pdf} lib
 * @param {Pdf} out
 * @param {string} title
 * @param {boolean} accessible  whether it may be called PDF/UA-1
 */
export function describe(lib, out, title, accessible) {
  const written = plain(title);
  out.setTitle(written, { showInWindowTitleBar: true });
  out.setLanguage(language);
  out.setProducer("pdf-lib");
  const xmp = new TextEncoder().encode(metadata(written, accessible));
  const stream = out.context.stream(xmp, { Type: "Metadata", Subtype: "XML" });
  out.catalog.set(lib.PDFName.of("Metadata"), out.context.register(stream));
}

/** Metadata in XMP (ISO 16684-1). @param {string} title @param {boolean} accessible */
function metadata(title, accessible) {
  const [rdf, dc] = ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/dc/elements/1.1/"];
  const ua = "http://www.aiim.org/pdfua/ns/id/";
  const file = document.implementation.createDocument(rdf, "rdf:RDF");
  const add = (/** @type {Element} */ within, /** @type {string} */ space, /** @type {string} */ tag, text = "") => {
    const element = within.appendChild(file.createElementNS(space, tag));
    element.textContent = text;
    return element;
  };
  const about = add(file.documentElement, rdf, "rdf:Description");
  about.setAttributeNS(rdf, "rdf:about", "");
  const words = add(add(add(about, dc, "dc:title"), rdf, "rdf:Alt"), rdf, "rdf:li", title);
  words.setAttribute("xml:lang", "x-default");
  if (accessible) add(about, ua, "pdfuaid:part", "1");
  const written = new XMLSerializer().serializeToString(file);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>${written}<?xpacket end="w"?>`;
}
