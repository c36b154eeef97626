// @ts-check
/**
 * Lines of text as a PDF has them: how wide they are, what shows them, and those as a picture that a face lacks letters for.
 *
 * @typedef {{ size: number, style?: import("./faces.js").Style, colour?: import("./colours.js").Colour, spaced?: number }} Look
 *   `spaced` is the space between letters, in points
 * @typedef {Look & { x: number, y: number, right?: boolean }} Place
 */
import { startsAtRight } from "../../shared/direction.js";
import { bytesOf } from "../png.js";
import { css, rgb } from "./colours.js";

const MEASURED = 100; // points at which the browser measures
const SHARP = 4; // pixels a point of words drawn as a picture

/** The width of a line in points. @param {import("./faces.js").Face} face @param {string} text @param {number} size */
export function measured(face, text, size) {
  return face.hex(text) === null ? measuring(face).measureText(text).width * (size / MEASURED) : face.width(text, size);
}

/** From one line to the next. @param {number} size */
export function leading(size) {
  return size * (size < 20 ? 1.5 : 1.2);
}

/** The operators that show a text of letters that the face has. @param {import("./faces.js").Face} face @param {string} text @param {Place} place */
export function shown(face, text, { size, x, y, colour = "ink", spaced = 0 }) {
  const spacing = spaced ? `${spaced} Tc ` : "";
  return `q BT /${face.key} ${size.toFixed(2)} Tf ${rgb(colour)} rg ${spacing}${x.toFixed(2)} ${y.toFixed(2)} Td <${face.hex(text) ?? ""}> Tj ET Q`;
}

/** A canvas with a face of the guide's, in points. @param {import("./faces.js").Face} face @param {number} size */
function pen(face, size) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("no canvas");
  context.font = face.about.css.replace("1px", `${size}px`);
  return context;
}

/** @type {Map<string, CanvasRenderingContext2D>} */
const pens = new Map();

/** The canvas on which all words of a face are measured that it lacks letters for. @param {import("./faces.js").Face} face */
function measuring(face) {
  const found = pens.get(face.key) ?? pen(face, MEASURED);
  pens.set(face.key, found);
  return found;
}

/** A line of text as a picture. @param {import("./faces.js").Face} face @param {string} text @param {Look} look */
export function picture(face, text, { size, colour = "ink" }) {
  const width = pen(face, size).measureText(text).width;
  const [height, rise] = [size * 1.5, size * 0.45];
  const context = pen(face, size * SHARP);
  const { canvas, font } = context;
  canvas.width = Math.max(1, Math.ceil(width * SHARP));
  canvas.height = Math.ceil(height * SHARP);
  context.font = font; // a canvas forgets it when its size is set
  context.direction = startsAtRight(text) ? "rtl" : "ltr";
  context.textAlign = "left";
  context.fillStyle = css(colour);
  context.fillText(text, 0, (height - rise) * SHARP);
  return { png: bytesOf(canvas.toDataURL("image/png")), width, height, rise };
}
