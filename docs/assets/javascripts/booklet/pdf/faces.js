// @ts-check
/**
 * The guide's own faces, in which the pages that are made here are written, and what was typed. The fonts of a sheet's form
 * name 256 letters each (`hooks/alongside/sheets/pdf/letters.py` says why). Here each face is named whole, its letters by
 * the numbers of their glyphs (a Type 0 font, ISO 32000-1, 9.7). Running text is in the font that the sheets have embedded;
 * of the others the build puts the files beside the scripts (`hooks/alongside/design/design.py`).
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {"text" | "strong" | "title"} Style
 * @typedef {{ text: Face } & Partial<Record<Style, Face>>} Faces  what is missing is written as text
 */
import { find } from "../../shared/dom.js";
import { readFont } from "./font-file.js";

/** By style: the file, the font's name, how a canvas names it, and how thick its stems are. */
const ABOUT = {
  text: { file: "atkinson-hyperlegible-next-400-normal", name: "AtkinsonHyperlegibleNext-Regular", css: '400 1px "Atkinson Hyperlegible Next", sans-serif', stem: 80 },
  strong: { file: "atkinson-hyperlegible-next-600-normal", name: "AtkinsonHyperlegibleNext-SemiBold", css: '600 1px "Atkinson Hyperlegible Next", sans-serif', stem: 110 },
  title: { file: "literata-600-normal", name: "Literata-SemiBold", css: '600 1px "Literata", serif', stem: 110 },
};
export const ALL = /** @type {Style[]} */ (Object.keys(ABOUT));
const NONSYMBOLIC = 1 << 5;
const HIDDEN = /[\p{Cf}\ufe00-\ufe0f]/gu; // signs that no font draws: joiners, marks of direction, soft hyphens
const BLOCK = 100; // entries of a table of characters (ISO 32000-1, 9.10.3)

export class Face {
  /** @type {Pdf} */
  #ref = null;

  /** @param {Pdf} lib @param {Pdf} out @param {Style} style @param {Uint8Array} bytes @param {Pdf} [descriptor]  by which it is embedded already */
  constructor(lib, out, style, bytes, descriptor) {
    this.lib = lib;
    this.out = out;
    this.about = ABOUT[style];
    /** Its name among a page's resources. */
    this.key = `Booklet-${style}`;
    this.bytes = bytes;
    this.descriptor = descriptor;
    this.font = readFont(bytes);
  }

  /** The glyphs of a text; 0 for what the face lacks, and for a sign that has to be set upon a letter. @param {string} text */
  #glyphs(text) {
    const letters = Array.from(text.normalize("NFC").replace(HIDDEN, ""));
    return letters.map((letter) => (/\p{M}/u.test(letter) ? 0 : this.font.glyphs.get(letter.codePointAt(0) ?? 0) ?? 0));
  }

  /** A text as the PDF writes it; null when the face lacks one of its letters. @param {string} text */
  hex(text) {
    const glyphs = this.#glyphs(text);
    return glyphs.includes(0) ? null : glyphs.map(fourDigits).join("");
  }

  /** @param {string} text @param {number} size */
  width(text, size) {
    return this.#glyphs(text).reduce((sum, glyph) => sum + this.font.widths[glyph], 0) * (size / 1000);
  }

  /** The face in the PDF, which embeds it when it is used first. */
  get ref() {
    this.#ref ??= this.#embedded();
    return this.#ref;
  }

  #embedded() {
    const { PDFString } = this.lib;
    const { context } = this.out;
    const add = (/** @type {Record<string, Pdf>} */ entry) => context.register(context.obj(entry));
    const named = { Type: "Font", BaseFont: this.about.name };
    const system = { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 };
    const descriptor = this.descriptor ?? add(this.#described());
    const glyphs = { Subtype: "CIDFontType2", CIDSystemInfo: system, CIDToGIDMap: "Identity", W: [0, this.font.widths], FontDescriptor: descriptor };
    const unicode = context.register(context.flateStream(this.#characters()));
    return add({ ...named, Subtype: "Type0", Encoding: "Identity-H", DescendantFonts: [add({ ...named, ...glyphs })], ToUnicode: unicode });
  }

  #described() {
    const { box, ascent, descent, capitals } = this.font;
    const size = { FontBBox: box, Ascent: ascent, Descent: descent, CapHeight: capitals, ItalicAngle: 0, StemV: this.about.stem };
    const { context } = this.out;
    const program = context.register(context.flateStream(this.bytes, { Length1: this.bytes.length }));
    return { Type: "FontDescriptor", FontName: this.about.name, Flags: NONSYMBOLIC, ...size, FontFile2: program };
  }

  /** Which letter each glyph is, so that words can be found and copied. */
  #characters() {
    const lines = [...this.font.glyphs].map(([letter, glyph]) => `<${fourDigits(glyph)}> <${fourDigits(letter)}>`);
    const blocks = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, at) => lines.slice(at * BLOCK, (at + 1) * BLOCK));
    const table = blocks.map((block) => `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`).join("\n");
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${table}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
  }
}

/**
 * The faces of these styles, in a PDF.
 * @param {Pdf} lib
 * @param {Pdf} out
 * @param {Pdf} form  of the sheets
 * @param {Style[]} styles
 * @returns {Promise<Faces>}
 */
export async function facesIn(lib, out, form, styles) {
  const faces = styles.map(async (style) => {
    const own = style === "text" ? typed(lib, out, form) : null;
    return [style, own ?? new Face(lib, out, style, await fileOf(style))];
  });
  return Object.fromEntries(await Promise.all(faces));
}

/** The face in which people type, if a sheet has embedded it. @param {Pdf} lib @param {Pdf} out @param {Pdf} form */
function typed(lib, out, form) {
  const at = (/** @type {Pdf} */ dictionary, /** @type {string} */ key) => dictionary?.lookup(lib.PDFName.of(key));
  const font = ["DR", "Font", "Letters"].reduce(at, form);
  const about = at(font, "FontDescriptor");
  if (at(about, "FontName")?.decodeText() !== ABOUT.text.name) return null;
  const bytes = lib.decodePDFRawStream(at(about, "FontFile2")).decode();
  return new Face(lib, out, "text", bytes, font.get(lib.PDFName.of("FontDescriptor")));
}

/** @param {Style} style */
async function fileOf(style) {
  // beside the page's own script, which stands in `javascripts/kinds/`
  const folder = new URL("../../fonts/print/", find('script[type="module"][src*="/kinds/"]', HTMLScriptElement).src);
  const answer = await fetch(new URL(`${ABOUT[style].file}.ttf`, folder));
  if (!answer.ok) throw new Error(`The face of ${style} could not be fetched`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** @param {number} number */
function fourDigits(number) {
  return number.toString(16).padStart(4, "0");
}
