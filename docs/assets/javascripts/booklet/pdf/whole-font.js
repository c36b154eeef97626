// @ts-check
/**
 * The sheets' font with every letter that it has. A sheet embeds it whole, but the fonts of its form name 256 letters each
 * (hooks/alongside/sheets/pdf/letters.py says why). Here the same program is named once more, as a composite font: each
 * letter by the number of its glyph (ISO 32000-1, 9.7), which is read from the font itself (OpenType 1.9, cmap and hmtx).
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 */

const HIDDEN = /[\p{Cf}\ufe00-\ufe0f]/gu; // signs that no font draws: joiners, marks of direction, soft hyphens

/**
 * @param {Pdf} lib
 * @param {Pdf} out
 * @param {Pdf} form  whose font it is that people type in
 * @returns {import("./page.js").Font}
 */
export function wholeFont(lib, out, form) {
  const at = (/** @type {Pdf} */ dictionary, /** @type {string} */ key) => dictionary.lookup(lib.PDFName.of(key));
  const descriptor = ["DR", "Font", "Letters"].reduce(at, form).get(lib.PDFName.of("FontDescriptor"));
  const about = out.context.lookup(descriptor);
  const { glyphs, widths } = readFont(lib.decodePDFRawStream(at(about, "FontFile2")).decode());
  const { PDFString } = lib;
  const name = at(about, "FontName");
  const inner = out.context.register(
    out.context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: "Identity",
      W: [0, widths],
    }),
  );
  const unicode = out.context.register(out.context.flateStream(unicodeOf(glyphs)));
  const outer = { Type: "Font", Subtype: "Type0", BaseFont: name, Encoding: "Identity-H", DescendantFonts: [inner], ToUnicode: unicode };
  const numbers = (/** @type {string} */ text) => [...text.normalize("NFC").replace(HIDDEN, "")].map((letter) => glyphs.get(letter) ?? -1);
  return {
    ref: out.context.register(out.context.obj(outer)),
    width: (text, size) => numbers(text).reduce((sum, glyph) => sum + (widths[glyph] ?? 0), 0) * (size / 1000),
    hex: (text) => {
      const found = numbers(text);
      return found.includes(-1) ? null : found.map(fourDigits).join("");
    },
  };
}

/** @param {number} number */
function fourDigits(number) {
  return number.toString(16).padStart(4, "0");
}

/**
 * The glyph of each letter, and the widths of all glyphs in thousandths of an em.
 * @param {Uint8Array} program
 */
function readFont(program) {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  /** @type {Map<string, number>} */
  const tables = new Map();
  for (let entry = 12, left = view.getUint16(4); left > 0; left--, entry += 16)
    tables.set(new TextDecoder().decode(program.subarray(entry, entry + 4)), view.getUint32(entry + 8));
  const table = (/** @type {string} */ tag) => tables.get(tag) ?? 0;
  const [em, count] = [view.getUint16(table("head") + 18), view.getUint16(table("maxp") + 4)];
  const measured = view.getUint16(table("hhea") + 34); // the last of these widths is that of all glyphs behind it
  const widths = Array.from({ length: count }, (_, glyph) =>
    Math.round((view.getUint16(table("hmtx") + 4 * Math.min(glyph, measured - 1)) * 1000) / em),
  );
  return { glyphs: glyphsOf(view, table("cmap")), widths };
}

/** The glyphs of a `cmap` with ranges of letters (format 4). @param {DataView} view @param {number} cmap */
function glyphsOf(view, cmap) {
  /** @type {Map<string, number>} */
  const glyphs = new Map();
  for (let record = cmap + 4, left = view.getUint16(cmap + 2); left > 0; left--, record += 8) {
    const start = cmap + view.getUint32(record + 4);
    if (view.getUint16(start) === 4) addRanges(glyphs, view, start);
  }
  return glyphs;
}

/** @param {Map<string, number>} glyphs @param {DataView} view @param {number} start */
function addRanges(glyphs, view, start) {
  const size = view.getUint16(start + 6);
  for (let at = start + 14; at < start + 14 + size; at += 2) {
    const offset = at + 2 + 3 * size;
    const [last, first, delta, away] = [at, at + 2 + size, at + 2 + 2 * size, offset].map((place) => view.getUint16(place));
    for (let code = first; code <= last && code < 0xffff; code++) {
      const named = away ? view.getUint16(offset + away + 2 * (code - first)) : code;
      const glyph = named && (named + delta) & 0xffff;
      if (glyph) glyphs.set(String.fromCharCode(code), glyph);
    }
  }
}

/** The table that says which letter each glyph is (ISO 32000-1, 9.10.3). @param {Map<string, number>} glyphs */
function unicodeOf(glyphs) {
  const pairs = [...glyphs].map(([letter, glyph]) => `<${fourDigits(glyph)}> <${fourDigits(letter.charCodeAt(0))}>`);
  const blocks = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100); // a block holds at most 100
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
