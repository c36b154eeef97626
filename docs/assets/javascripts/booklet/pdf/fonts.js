// @ts-check
/**
 * The fonts in which people type. Each sheet brings its own as resources of its form (ISO 32000-1, 12.7.2), and its
 * fields name them. In a booklet fonts of one name may differ, when a sheet was printed from an older edition. So each
 * font that differs gets a name of its own, and fields follow.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 */

export class Fonts {
  /** The name in the booklet of each font, by its name and looks in its sheet. @type {Map<string, string>} */
  #names = new Map();

  /** @param {Pdf} lib @param {Pdf} out @param {Pdf} form  the booklet's */
  constructor(lib, out, form) {
    this.lib = lib;
    this.out = out;
    this.form = form;
  }

  /**
   * Takes over the fonts of a sheet's form.
   * @param {Pdf} source  the sheet's own PDF
   * @param {Pdf} copier
   * @returns {(appearance: string) => string} a default appearance of the sheet with the font's name in the booklet
   */
  adopt(source, copier) {
    const name = (/** @type {string} */ word) => this.lib.PDFName.of(word);
    const form = source.catalog.lookup(name("AcroForm"));
    const fonts = form?.lookup(name("DR"))?.lookup(name("Font"));
    /** @type {Map<string, string>} */
    const renamed = new Map();
    for (const [key, ref] of fonts?.entries() ?? []) {
      const own = key.decodeText();
      renamed.set(own, this.#name(own, looks(this.lib, source.context.lookup(ref)), () => copier.copy(ref)));
    }
    const follow = (/** @type {string} */ appearance) =>
      appearance.replace(/\/(\S+)(?=\s+[\d.]+\s+Tf)/g, (_, own) => `/${renamed.get(own) ?? own}`);
    const usual = form?.lookup(name("DA"))?.decodeText();
    if (usual && !this.form.has(name("DA"))) this.form.set(name("DA"), this.lib.PDFString.of(follow(usual)));
    return follow;
  }

  /** The name in the booklet of a font, which is copied when there is none like it yet. @param {string} own @param {string} looks @param {() => Pdf} copied */
  #name(own, looks, copied) {
    const known = this.#names.get(`${own} ${looks}`);
    if (known) return known;
    const fonts = this.#resources();
    let name = own;
    for (let number = 2; fonts.has(this.lib.PDFName.of(name)); number += 1) name = `${own}${number}`;
    fonts.set(this.lib.PDFName.of(name), copied());
    this.#names.set(`${own} ${looks}`, name);
    return name;
  }

  /** The fonts among the resources of the booklet's form. */
  #resources() {
    const name = (/** @type {string} */ word) => this.lib.PDFName.of(word);
    if (!this.form.has(name("DR"))) this.form.set(name("DR"), this.out.context.obj({ Font: {} }));
    return this.form.lookup(name("DR")).lookup(name("Font"));
  }
}

/**
 * In what two fonts of a name may differ: which font it is, what height it claims, and how it is encoded.
 * @param {Pdf} lib
 * @param {Pdf} font
 */
function looks(lib, font) {
  const get = (/** @type {Pdf} */ dictionary, /** @type {string} */ key) => dictionary?.lookup(lib.PDFName.of(key));
  const inner = get(font, "DescendantFonts")?.lookup(0) ?? font;
  const claimed = get(inner, "FontDescriptor");
  const parts = [get(font, "BaseFont"), get(font, "Subtype"), ...["Ascent", "Descent", "FontBBox"].map((key) => get(claimed, key))];
  return parts.map(String).join(" ");
}
