// @ts-check
/** A font's file, as far as a PDF needs it (OpenType 1.9: `cmap`, `hmtx`, `head`, `hhea`, `OS/2`). */

/**
 * The glyph of each letter by its code point, the widths of all glyphs, and how large the face is, in thousandths of an em.
 * @param {Uint8Array} bytes
 */
export function readFont(bytes) {
  const table = tablesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const [head, hhea] = [table("head"), table("hhea")];
  const scaled = (/** @type {number} */ units) => Math.round((units * 1000) / head.getUint16(18));
  return {
    glyphs: new Map([...lettersOf(table("cmap"))].filter(([, glyph]) => glyph)),
    widths: widthsOf(table("hmtx"), hhea.getUint16(34), table("maxp").getUint16(4)).map(scaled),
    box: [36, 38, 40, 42].map((at) => scaled(head.getInt16(at))),
    ascent: scaled(hhea.getInt16(4)),
    descent: scaled(hhea.getInt16(6)),
    capitals: scaled(table("OS/2").getInt16(88)),
  };
}

/** Gives each table by its tag. @param {DataView} file @returns {(tag: string) => DataView} */
function tablesOf(file) {
  const part = (/** @type {number} */ at, /** @type {number} */ length) => new DataView(file.buffer, file.byteOffset + at, length);
  /** @type {Map<string, DataView>} */
  const tables = new Map();
  for (let at = 12; at < 12 + 16 * file.getUint16(4); at += 16)
    tables.set(new TextDecoder().decode(part(at, 4)), part(file.getUint32(at + 8), file.getUint32(at + 12)));
  return (tag) => tables.get(tag) ?? new DataView(new ArrayBuffer(0));
}

/** The pairs of a letter and its glyph, in ranges of letters (format 4), the only form that the guide's fonts have. @param {DataView} cmap @returns {Generator<[number, number]>} */
function* lettersOf(cmap) {
  const at = cmap.getUint32(8);
  const length = cmap.getUint16(at + 6); // twice the number of the ranges
  for (let range = 0; range < length; range += 2) {
    const [last, first, shift, jump] = [14, 16 + length, 16 + 2 * length, 16 + 3 * length].map((part) => cmap.getUint16(at + part + range));
    const list = at + 16 + 3 * length + range + jump;
    for (let letter = first; letter <= last && letter < 0xffff; letter += 1) {
      const glyph = jump ? cmap.getUint16(list + 2 * (letter - first)) : letter;
      yield [letter, jump && !glyph ? 0 : (glyph + shift) & 0xffff];
    }
  }
}

/** The widths of all glyphs; those after the first `measured` are as wide as the last of them. @param {DataView} hmtx @param {number} measured @param {number} all */
function widthsOf(hmtx, measured, all) {
  return Array.from({ length: all }, (_, glyph) => hmtx.getUint16(4 * Math.min(glyph, measured - 1)));
}
