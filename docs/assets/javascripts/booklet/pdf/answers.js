// @ts-check
import { startsAtRight } from "../../shared/direction.js";
import { plain } from "../../shared/foreign.js";
import { spoken } from "../../shared/spoken.js";
import { wrapped } from "./letters.js";
import { list } from "./tags.js";
import { measured, picture, shown } from "./written.js";

/**
 * What was typed on a sheet's page, in the fields of its PDF. Sizes are in points.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("./page.js").Kit} Kit
 * @typedef {object} Rest  what has no room in its field, or no field
 * @property {string} heading
 * @property {string} text
 * @property {(page: number, isBooklet: boolean) => unknown} [refer]  is told on which page it stands, and whether that is a booklet’s
 */

const LEAST = 8; // what can be read
const PITCH = 1.2; // from line to line, in em, as in `hooks/alongside/sheets/pdf/room.py`
const LINE = 1.15; // the height of a line, in em
const [TOP, SIDE] = [1.5, 2]; // what stays free of a field
const DOWN = 4; // how far words keep from the prompt above them, where there is room
const RISE = 0.9; // from the top of a line to its foot, in em
const TAKES_NO_MORE = 1 << 23; // the flag of a field whose text may not be longer than it
/** How a field refers to a page; the first that its width holds. */
/** @param {number} page @param {boolean} isBooklet  whether it is numbered as a booklet's */
function references(page, isBooklet) {
  return isBooklet
    ? [spoken("Continued on booklet page %(page)s", { page }), spoken("Booklet page %(page)s …", { page }), String(page)]
    : [spoken("Continued on page %(page)s", { page }), spoken("Page %(page)s …", { page }), String(page)];
}

/** The paragraphs of a text, without what no line of writing has. @param {string} text */
export function paragraphsOf(text) {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map(plain);
}

/** A text without what stands in its first lines. @param {string} text @param {string[]} lines */
function behind(text, lines) {
  let left = lines.join("").replace(/\s/g, "").length;
  let at = 0;
  for (; left > 0; at++) if (/\S/.test(text[at])) left -= 1;
  return text.slice(at).trim();
}

/**
 * Marks a box, or a choice; false where the field has no such choice.
 * @param {Kit} kit
 * @param {Pdf} field
 * @param {import("../../shared/draft.js").Value} value
 */
export function mark({ lib, out }, field, value) {
  const name = (/** @type {string} */ word) => lib.PDFName.of(word);
  if (field.lookup(name("FT")) !== name("Btn")) return false;
  const state = name(value === true ? "Yes" : value);
  const kids = list(lib, field.lookup(name("Kids"))).map((kid) => out.context.lookup(kid));
  const chosen = [field, ...kids].find((widget) => widget.lookup(name("AP"))?.lookup(name("N")).has(state));
  if (!chosen) return false;
  field.set(name("V"), state);
  chosen.set(name("AS"), state);
  return true;
}

/** A field for words, and the text that it shall hold. */
export class Words {
  /** @param {Kit} kit @param {Pdf} field @param {string} text */
  constructor(kit, field, text) {
    this.kit = kit;
    this.field = field;
    this.text = text;
    this.paragraphs = paragraphsOf(text.trimEnd());
    const [left, bottom, right, top] = this.#at("Rect").asArray().map((/** @type {Pdf} */ edge) => edge.asNumber());
    this.box = /** @type {[number, number]} */ ([right - left, top - bottom]);
    this.size = Number(/([\d.]+) Tf/.exec(this.#at("DA").decodeText())?.[1] ?? LEAST);
  }

  /** @param {string} key */
  #at(key) {
    return this.field.lookup(this.kit.lib.PDFName.of(key));
  }

  /** @param {string} key @param {Pdf} value */
  #set(key, value) {
    this.field.set(this.kit.lib.PDFName.of(key), value);
  }

  /**
   * Writes the text, as small as it has to be but no smaller than can be read; gives what has no room.
   * @returns {Promise<Rest | null>}
   */
  async write() {
    const { lib } = this.kit;
    this.#set("V", lib.PDFHexString.fromText(this.text));
    const limit = this.#at("MaxLen");
    if (limit && this.text.length > limit.asNumber()) this.field.delete(lib.PDFName.of("MaxLen"));
    const { size, lines, isWhole } = this.#fitted();
    if (size !== this.size) this.#set("DA", lib.PDFString.of(this.#at("DA").decodeText().replace(/[\d.]+(?= Tf)/g, size)));
    if (isWhole) {
      await this.#draw(lines, size);
      return null;
    }
    this.#set("Ff", lib.PDFNumber.of(this.#at("Ff").asNumber() & ~TAKES_NO_MORE));
    const here = lines.slice(0, this.#rows(size) - 1);
    const refer = async (/** @type {number} */ page, /** @type {boolean} */ isBooklet) => {
      const words = references(page, isBooklet);
      await this.#draw([...here, words.find((reference) => this.#measure(reference, size) <= this.#width) ?? words[words.length - 1]], size);
    };
    return { heading: `Continued: ${this.#at("TU").decodeText()}`, text: behind(this.paragraphs.join("\n"), here), refer };
  }

  get #width() {
    return this.box[0] - 2 * SIDE;
  }

  /** How many lines the field holds. @param {number} size */
  #rows(size) {
    return 1 + Math.max(0, Math.floor((this.box[1] - 2 * TOP - LINE * size) / (PITCH * size)));
  }

  /** @param {string} text @param {number} size */
  #measure(text, size) {
    return measured(this.kit.faces.text, text, size);
  }

  /** The size that the text needs, and its lines at that size. */
  #fitted() {
    const at = (/** @type {number} */ size) => {
      const lines = this.paragraphs.flatMap((text) => {
        const found = wrapped(text, this.#width, (words) => this.#measure(words, size));
        return found.length ? found : [""];
      });
      return { size, lines, isWhole: lines.length <= this.#rows(size) };
    };
    const [usual, least] = [at(this.size), Math.min(this.size, LEAST)];
    if (usual.isWhole) return usual;
    const smallest = at(least);
    if (!smallest.isWhole) return smallest;
    for (let size = this.size - 0.5; size > least; size -= 0.5) if (at(size).isWhole) return at(size);
    return smallest;
  }

  /** Draws lines on white, as viewers do: rules are there to write on by hand. Those below the last line stay. @param {string[]} lines @param {number} size */
  async #draw(lines, size) {
    const { out, faces } = this.kit;
    const [width, height] = this.box;
    const used = 2 * TOP + (LINE + (lines.length - 1) * PITCH) * size;
    const top = height - Math.min(DOWN, Math.max(0, (height - used) / 2));
    /** @type {Record<string, Pdf>} */
    const pictures = {};
    const drawn = [];
    for (const [at, line] of lines.entries()) {
      const [x, y] = [SIDE, top - TOP - RISE * size - at * PITCH * size];
      if (faces.text.hex(line) !== null) drawn.push(shown(faces.text, line, { size, x, y }));
      else {
        const { png, width: wide, height: high, rise } = picture(faces.text, line, { size });
        const image = await out.embedPng(png);
        pictures[`P${at}`] = image.ref;
        const left = startsAtRight(line) ? width - SIDE - wide : x;
        drawn.push(`q ${wide.toFixed(2)} 0 0 ${high.toFixed(2)} ${left.toFixed(2)} ${(y - rise).toFixed(2)} cm /P${at} Do Q`);
      }
    }
    const resources = { Font: { [faces.text.key]: faces.text.ref }, XObject: pictures };
    const form = { Type: "XObject", Subtype: "Form", BBox: [0, 0, width, height], Resources: resources };
    const foot = Math.max(0, top - used);
    const white = `0 ${foot.toFixed(2)} ${width.toFixed(2)} ${(height - foot).toFixed(2)} re`;
    const content = `q 1 g ${white} f Q /Tx BMC q ${drawn.join(" ")} Q EMC`;
    this.#set("AP", out.context.obj({ N: out.context.register(out.context.stream(content, form)) }));
  }
}
