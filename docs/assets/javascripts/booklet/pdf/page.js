// @ts-check
import { startsAtRight } from "../../shared/direction.js";
import { bytesOf } from "../png.js";

/**
 * Pages that the booklet adds: their words and pictures, tagged for reading software.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {{ ref: Pdf, width: (text: string, size: number) => number, hex: (text: string) => string | null }} Font
 *   `width` is in points, of a text of which it has all letters; `hex` is such a text as the PDF writes it, else null
 * @typedef {{ size: number, x: number, y: number, grey?: number, right?: boolean }} Place
 */

const MEASURED = 100; // points at which the browser measures
const SHARP = 4; // pixels a point of words drawn as a picture

export class Writer {
  #marks = 0;

  /** @param {{ lib: Pdf, out: Pdf, tags: import("./tags.js").Tags, font: Font }} parts @param {Pdf} page */
  constructor({ lib, out, tags, font }, page) {
    this.lib = lib;
    this.out = out;
    this.tags = tags;
    this.font = font;
    this.page = page;
    page.node.setFontDictionary(lib.PDFName.of("Booklet"), font.ref);
    this.elements = out.context.obj([]);
    page.node.set(lib.PDFName.of("StructParents"), lib.PDFNumber.of(tags.number(out.context.register(this.elements))));
    page.node.set(lib.PDFName.of("Tabs"), lib.PDFName.of("S"));
  }

  /** @param {string} text @param {number} size */
  measure(text, size) {
    return measured(this.font, text, size);
  }

  /**
   * Writes a line as the words of an element, smaller where it would be wider than the room for it.
   * @param {Pdf} element
   * @param {string} text
   * @param {Place} place
   * @param {number} room
   */
  async fitted(element, text, place, room) {
    const size = Math.min(place.size, (place.size * room) / Math.max(1, this.measure(text, place.size)));
    await this.line(element, text, { ...place, size });
  }

  /** Writes a line as the words of an element. @param {Pdf} element @param {string} text @param {Place} place */
  async line(element, text, place) {
    const x = place.right ? place.x - this.measure(text, place.size) : place.x;
    const hex = this.font.hex(text);
    if (hex !== null) this.#marked(element, shown(hex, { ...place, x }));
    else {
      // letters that the font lacks are drawn by the browser, and their text is told beside them
      const { png, width, height, rise } = picture(text, place.size);
      this.out.context.lookup(element).set(this.lib.PDFName.of("ActualText"), this.lib.PDFHexString.fromText(text));
      await this.image(element, png, { x, y: place.y - rise, width, height });
    }
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

/** The width of a line in points. @param {Font} font @param {string} text @param {number} size */
export function measured(font, text, size) {
  return font.hex(text) === null ? measuring().measureText(text).width * (size / MEASURED) : font.width(text, size);
}

/** The operators that show a text. @param {string | null} hex  the text as its font writes it @param {Place} place @param {string} [font] */
export function shown(hex, { size, x, y, grey = 0 }, font = "Booklet") {
  return `q BT /${font} ${size} Tf ${grey} g ${x.toFixed(2)} ${y.toFixed(2)} Td <${hex ?? ""}> Tj ET Q`;
}

/** A canvas with the guide's own type, in points. @param {number} size */
function pen(size) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("no canvas");
  context.font = `${size}px "Atkinson Hyperlegible Next", sans-serif`;
  return context;
}

/** @type {CanvasRenderingContext2D | null} */
let measuredOn = null;

/** The canvas on which all words are measured. */
function measuring() {
  measuredOn ??= pen(MEASURED);
  return measuredOn;
}

/** A line of text as a picture. @param {string} text @param {number} size */
export function picture(text, size) {
  const width = pen(size).measureText(text).width;
  const [height, rise] = [size * 1.5, size * 0.45];
  const context = pen(size * SHARP);
  const { canvas, font } = context;
  canvas.width = Math.max(1, Math.ceil(width * SHARP));
  canvas.height = Math.ceil(height * SHARP);
  context.font = font; // a canvas forgets it when its size is set
  context.direction = startsAtRight(text) ? "rtl" : "ltr";
  context.textAlign = "left";
  context.fillText(text, 0, (height - rise) * SHARP);
  return { png: bytesOf(canvas.toDataURL("image/png")), width, height, rise };
}
