// @ts-check
import { rgb } from "./colours.js";
import { wrapped } from "./letters.js";
import { leading, measured, picture, shown } from "./written.js";

/**
 * Pages that the booklet adds: their words and pictures, tagged for reading software.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("./faces.js").Faces} Faces
 * @typedef {{ lib: Pdf, out: Pdf, tags: import("./tags.js").Tags, faces: Faces }} Kit
 * @typedef {import("./written.js").Look} Look
 * @typedef {import("./written.js").Place} Place
 */

/** Paper sizes by the name in `pdfs`. @type {Record<string, [number, number]>} */
export const SIZES = { a4: [595.2756, 841.8898], letter: [612, 792] };
export const MARGIN = 56.69; // 20 mm, as on the sheets

export class Writer {
  #marks = 0;

  /** @param {Kit} kit @param {Pdf} page */
  constructor({ lib, out, tags, faces }, page) {
    this.lib = lib;
    this.out = out;
    this.tags = tags;
    this.faces = faces;
    this.page = page;
    this.elements = out.context.obj([]);
    page.node.set(lib.PDFName.of("StructParents"), lib.PDFNumber.of(tags.number(out.context.register(this.elements))));
    page.node.set(lib.PDFName.of("Tabs"), lib.PDFName.of("S"));
  }

  /** How wide a text is, in points. @param {string} text @param {Look} look */
  measure(text, { size, style, spaced = 0 }) {
    return measured(this.#face(style), text, size) + Array.from(text).length * spaced;
  }

  /** @param {import("./faces.js").Style} [style] */
  #face(style = "text") {
    return this.faces[style] ?? this.faces.text;
  }

  /**
   * Writes a line as the words of an element, smaller where it would be wider than the room for it.
   * @param {Pdf} element
   * @param {string} text
   * @param {Place} place
   * @param {number} room
   */
  async fitted(element, text, place, room) {
    const size = Math.min(place.size, (place.size * room) / Math.max(1, this.measure(text, place)));
    await this.line(element, text, { ...place, size });
  }

  /** Writes a line as the words of an element. @param {Pdf} element @param {string} text @param {Place} place */
  async line(element, text, place) {
    const x = place.right ? place.x - this.measure(text, place) : place.x;
    const face = this.#face(place.style);
    if (face.hex(text) !== null) {
      this.page.node.setFontDictionary(this.lib.PDFName.of(face.key), face.ref);
      this.#marked(element, shown(face, text, { ...place, x }));
    } else {
      // letters that the face lacks are drawn by the browser, and their text is told beside them
      const { png, width, height, rise } = picture(face, text, place);
      this.out.context.lookup(element).set(this.lib.PDFName.of("ActualText"), this.lib.PDFHexString.fromText(text));
      await this.image(element, png, { x, y: place.y - rise, width, height });
    }
  }

  /**
   * Writes a text as lines that fit into the room; gives the height at which the next text stands. Each line is a part of
   * the element, since one that is drawn as a picture tells its words.
   * @param {Pdf} element
   * @param {string} text
   * @param {Place} place
   * @param {number} room
   */
  async lines(element, text, place, room) {
    let { y } = place;
    for (const line of this.wrapped(text, place, room)) {
      await this.line(this.tags.element("Span", element), line, { ...place, y });
      y -= leading(place.size);
    }
    return y;
  }

  /** @param {string} text @param {Look} look @param {number} room */
  wrapped(text, look, room) {
    return wrapped(text, room, (words) => this.measure(words, look));
  }

  /** @param {Pdf} element @param {Uint8Array} png @param {{ x: number, y: number, width: number, height: number }} box */
  async image(element, png, box) {
    const image = await this.out.embedPng(png);
    this.#marked(element, () => this.page.drawImage(image, box));
  }

  /** A link over words that stand in `element`. @param {Pdf} element @param {Pdf} target  a page @param {number[]} rectangle @param {string} words */
  link(element, target, rectangle, words) {
    const { context } = this.out;
    const annotation = context.register(
      context.obj({
        Type: "Annot",
        Subtype: "Link",
        Rect: rectangle,
        Border: [0, 0, 0],
        F: 4,
        Dest: [target.ref, "Fit"],
        Contents: this.lib.PDFHexString.fromText(words),
        StructParent: this.tags.number(element),
      }),
    );
    this.page.node.addAnnot(annotation);
    this.tags.children(element).push(context.obj({ Type: "OBJR", Obj: annotation, Pg: this.page.ref }));
  }

  /** A label in small capitals behind the guide's mark, two strokes of equal length. @param {Pdf} element @param {string} label @param {{ x: number, y: number }} place */
  async kicker(element, label, { x, y }) {
    const strokes = [x + 0.5, x + 3.5].map((at) => `${at} ${y - 1.5} m ${at} ${y + 7.5} l S`).join(" ");
    this.ornament(`q 1 w ${rgb("accent")} RG ${strokes} Q`);
    await this.line(element, label.toUpperCase(), { size: 8, style: "strong", colour: "accent", spaced: 0.7, x: x + 9, y });
  }

  /** A line from margin to margin. @param {number} y @param {import("./colours.js").Colour} [colour] */
  rule(y, colour = "rule-strong") {
    this.ornament(`q 0.4 w ${rgb(colour)} RG ${MARGIN} ${y} m ${this.page.getWidth() - MARGIN} ${y} l S Q`);
  }

  /** What stands on the page for the eye alone. @param {string} operators */
  ornament(operators) {
    this.page.pushOperators(this.lib.PDFOperator.of(`/Artifact BMC ${operators} EMC`));
  }

  /** @param {Pdf} element @param {string | (() => void)} drawing */
  #marked(element, drawing) {
    const mark = this.#marks++;
    const draw = (/** @type {string} */ operators) => this.page.pushOperators(this.lib.PDFOperator.of(operators));
    draw(`/Span <</MCID ${mark}>> BDC`);
    if (typeof drawing === "string") draw(drawing);
    else drawing();
    draw("EMC");
    this.out.context.lookup(element).set(this.lib.PDFName.of("Pg"), this.page.ref);
    this.tags.children(element).push(this.lib.PDFNumber.of(mark));
    this.elements.push(element);
  }
}
