// @ts-check
/**
 * The guide's own faces, in which a booklet writes its cover, its contents and its plans. Each is embedded whole, and its
 * letters are named by the numbers of their glyphs (a Type 0 font, ISO 32000-1, 9.7), which the font's own tables give
 * (ISO/IEC 14496-22: `cmap`, `hmtx`). The build puts the files beside the scripts (`hooks/alongside/design/design.py`).
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {"text" | "strong" | "title"} Style
 * @typedef {Record<Style, Face>} Faces
 */
import { find } from "../../shared/dom.js";

/** By style: the file, the font's name, how a stylesheet names it, and its stem's width and slant in the PDF. */
const FILES = {
  text: { file: "atkinson-hyperlegible-next-400-normal", name: "AtkinsonHyperlegibleNext-Regular", css: '400 1px "Atkinson Hyperlegible Next"', stem: 80 },
  strong: { file: "atkinson-hyperlegible-next-600-normal", name: "AtkinsonHyperlegibleNext-SemiBold", css: '600 1px "Atkinson Hyperlegible Next"', stem: 110 },
  title: { file: "literata-600-normal", name: "Literata-SemiBold", css: '600 1px "Literata"', stem: 110 },
};
const NONSYMBOLIC = 1 << 5;
const BLOCK = 100; // entries of a table of characters (ISO 32000-1, 9.10.3)

export class Face {
  /** The glyph of each letter, by its code point. @type {Map<number, number>} */
  #glyphs = new Map();

  /** @param {string} key  its name among a page's resources @param {{ name: string, css: string, stem: number }} about @param {ArrayBuffer} file */
  constructor(key, about, file) {
    this.key = key;
    this.about = about;
    this.bytes = new Uint8Array(file);
    const tables = tablesOf(new DataView(file));
    for (const [letter, glyph] of lettersOf(tables("cmap"))) if (glyph) this.#glyphs.set(letter, glyph);
    this.scale = 1000 / tables("head").getUint16(18);
    this.widths = widthsOf(tables("hmtx"), tables("hhea").getUint16(34), tables("maxp").getUint16(4)).map((width) => width * this.scale);
    this.box = [36, 38, 40, 42].map((at) => tables("head").getInt16(at) * this.scale);
    this.heights = [4, 6].map((at) => tables("hhea").getInt16(at) * this.scale);
    this.capitals = tables("OS/2").getInt16(88) * this.scale;
  }

  /** The glyphs of a text, null when the face lacks one of its letters, or a sign would have to be set upon one. @param {string} text */
  glyphs(text) {
    const found = Array.from(text.normalize("NFC"), (letter) => (/\p{M}/u.test(letter) ? 0 : this.#glyphs.get(letter.codePointAt(0) ?? 0) ?? 0));
    return found.every(Boolean) ? found : null;
  }

  /** @param {number[]} glyphs @param {number} size */
  width(glyphs, size) {
    return glyphs.reduce((sum, glyph) => sum + this.widths[glyph], 0) * (size / 1000);
  }

  /** Puts the face into a PDF, as `ref`. @param {Pdf} lib @param {Pdf} out */
  embed(lib, out) {
    const { context } = out;
    const { name } = this.about;
    const descriptor = {
      Type: "FontDescriptor",
      FontName: name,
      Flags: NONSYMBOLIC,
      FontBBox: this.box,
      ItalicAngle: 0,
      Ascent: this.heights[0],
      Descent: this.heights[1],
      CapHeight: this.capitals,
      StemV: this.about.stem,
      FontFile2: context.register(context.flateStream(this.bytes, { Length1: this.bytes.length })),
    };
    const system = { Registry: lib.PDFString.of("Adobe"), Ordering: lib.PDFString.of("Identity"), Supplement: 0 };
    const glyphs = { Type: "Font", Subtype: "CIDFontType2", BaseFont: name, CIDSystemInfo: system, CIDToGIDMap: "Identity" };
    const widths = { W: [0, this.widths], FontDescriptor: context.register(context.obj(descriptor)) };
    const font = {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [context.register(context.obj({ ...glyphs, ...widths }))],
      ToUnicode: context.register(context.flateStream(this.#characters())),
    };
    this.ref = context.register(context.obj(font));
  }

  /** Which character each glyph stands for, so that words can be found and copied. */
  #characters() {
    const units = (/** @type {number} */ letter) => Array.from({ length: letter > 0xffff ? 2 : 1 }, (_, at) => hex(String.fromCodePoint(letter).charCodeAt(at)));
    const named = new Map([...this.#glyphs].map(([letter, glyph]) => [glyph, letter]));
    const lines = [...named].map(([glyph, letter]) => `<${hex(glyph)}> <${units(letter).join("")}>`);
    const blocks = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, at) => lines.slice(at * BLOCK, (at + 1) * BLOCK));
    const table = blocks.map((block) => `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`).join("\n");
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${table}
endcmap CMapName currentdict /CMap defineresource pop end end`;
  }
}

/** The faces, in a PDF. @param {Pdf} lib @param {Pdf} out @returns {Promise<Faces>} */
export async function facesIn(lib, out) {
  // beside the page's own script, which stands in `javascripts/kinds/`
  const folder = new URL("../../fonts/print/", find('script[type="module"][src*="/kinds/"]', HTMLScriptElement).src);
  const entries = Object.entries(FILES).map(async ([style, about]) => {
    const answer = await fetch(new URL(`${about.file}.ttf`, folder));
    if (!answer.ok) throw new Error(`The face ${about.file} could not be fetched`);
    const face = new Face(`Booklet-${style}`, about, await answer.arrayBuffer());
    face.embed(lib, out);
    return [style, face];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** @param {number} number */
export function hex(number) {
  return number.toString(16).padStart(4, "0");
}

/** Gives each table of a font's file by its tag. @param {DataView} file @returns {(tag: string) => DataView} */
function tablesOf(file) {
  /** @type {Map<string, DataView>} */
  const tables = new Map();
  for (let at = 12; at < 12 + 16 * file.getUint16(4); at += 16) {
    const tag = new TextDecoder().decode(new Uint8Array(file.buffer, at, 4));
    tables.set(tag, new DataView(file.buffer, file.getUint32(at + 8), file.getUint32(at + 12)));
  }
  return (tag) => tables.get(tag) ?? new DataView(new ArrayBuffer(0));
}

/** The pairs of a code point and its glyph, in a table of format 4, the only one that these fonts have. @param {DataView} cmap */
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
