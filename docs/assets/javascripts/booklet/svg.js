// @ts-check
/**
 * A drawing in SVG, written anew with nothing in it that could keep the browser busy. A browser draws an SVG on the thread
 * of the page, so no time limit can stop one: a few lines of `<use>`, patterns, masks or filters in one another take
 * minutes. So only shapes are taken over whose drawing takes as long as the file is, and a logo needs no others. Whatever
 * else is drawn makes the picture refused, since a logo with parts missing would be another logo.
 */

import { quoted } from "../shared/foreign.js";
import { parsed } from "../shared/parsed.js";
import { spoken } from "../shared/spoken.js";

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const LARGEST = 100_000; // letters
/** `reach` is how far outside of the picture a shape may go, in times the picture's size: far strokes take long to draw. */
const MOST = { parts: 250, depth: 12, numbers: 8000, reach: 50 };
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const DRAWN = ["g", "defs", "linearGradient", "radialGradient", "stop", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];
const UNSEEN = ["title", "desc", "metadata"];
const PLACE = ["id", "viewBox", "preserveAspectRatio", "transform", "gradientTransform", "gradientUnits", "spreadMethod"];
const FORM = ["d", "points", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "offset"];
const STROKE = ["stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"];
const LOOK = [...STROKE, "fill", "fill-rule", "fill-opacity", "opacity", "stop-color", "stop-opacity", "color", "display", "visibility"];
const HEAVY = ["filter", "mask", "clip-path", "stroke-dasharray", "marker-start", "marker-mid", "marker-end"];

/**
 * The drawing as a text of its own, to be drawn with so many pixels on its longer side; or why there is none, as the end
 * of a sentence that begins with the file's name.
 * @param {string} text
 * @param {number} side
 * @returns {{ text: string, width: number, height: number } | { fault: string }}
 */
export function plainDrawing(text, side) {
  if (text.length > LARGEST) return { fault: spoken("is a drawing of more than 100 kB") };
  if (text.includes("<!ENTITY")) return { fault: spoken("declares parts of its own, which this page does not read") };
  // the policy of the page has no style in an attribute, so that it is read from another (lookCopied)
  const read = parsed(text.replace(/(\s)style(?=\s*=)/g, "$1data-style"), "image/svg+xml");
  const svg = read.documentElement;
  if (svg.namespaceURI !== SVG || svg.localName !== "svg" || read.querySelector("parsererror")) return { fault: spoken("cannot be read as a picture") };
  const made = document.implementation.createDocument(SVG, "svg");
  const own = sizeOf(svg);
  const unknown = copied(made.documentElement, svg, { parts: 0, numbers: 0, size: unitsOf(svg, own) }, { depth: 0, growth: 1 });
  if (unknown) return { fault: spoken("has %(part)s, which this page does not draw", { part: unknown }) };
  const scale = side / Math.max(own[0], own[1]);
  const [width, height] = own.map((length) => Math.max(1, Math.round(length * scale)));
  if (!svg.hasAttribute("viewBox")) made.documentElement.setAttribute("viewBox", `0 0 ${own.join(" ")}`);
  made.documentElement.setAttribute("width", String(width));
  made.documentElement.setAttribute("height", String(height));
  return { text: new XMLSerializer().serializeToString(made), width, height };
}

/**
 * Copies what is drawn; gives what is not known to be drawn fast, in words, and nothing when all is copied.
 * @param {Element} to
 * @param {Element} from
 * @param {{ parts: number, numbers: number, size: number }} all  what was copied so far, and the picture's size
 * @param {{ depth: number, growth: number }} within  how deep the part stands, and how many times larger it is drawn there
 * @returns {string}
 */
function copied(to, from, all, { depth, growth }) {
  all.parts += 1;
  if (depth > MOST.depth || all.parts > MOST.parts) return spoken("more than %(parts)s parts, or parts in one another deeper than %(depth)s", MOST);
  const grown = growth * growthOf(from);
  const strange = lookCopied(to, from) || (depth > 0 && tooFar(to, all, grown));
  if (strange) return strange;
  for (const child of from.children) {
    if (child.namespaceURI !== SVG || UNSEEN.includes(child.localName)) continue; // a drawing program's own notes
    if (!DRAWN.includes(child.localName)) return spoken("a part of the kind %(kind)s", { kind: quoted(child.localName) });
    const unknown = copied(to.appendChild(to.ownerDocument.createElementNS(SVG, child.localName)), child, all, { depth: depth + 1, growth: grown });
    if (unknown) return unknown;
  }
  return "";
}

/** @param {Element} to @param {Element} from */
function lookCopied(to, from) {
  const { style } = document.createElement("i");
  style.cssText = from.getAttribute("data-style") ?? "";
  const valueOf = (/** @type {string} */ name) => style.getPropertyValue(name) || from.getAttribute(name) || "";
  const heavy = HEAVY.find((name) => !["", "none"].includes(valueOf(name)));
  if (heavy || style.getPropertyValue("transform")) return spoken("the style “%(style)s”", { style: heavy ?? "transform" });
  for (const name of [...PLACE, ...FORM, ...LOOK]) {
    const value = LOOK.includes(name) ? valueOf(name) : from.getAttribute(name) ?? "";
    if (/url\(/i.test(value.replace(/^url\(["']?#[\w.:-]+["']?\)/, ""))) return spoken("a link to something else");
    if (value) to.setAttribute(name, value);
  }
  // gradients share their colours by a link within the drawing
  const link = from.getAttribute("href") ?? from.getAttributeNS(XLINK, "href");
  if (link?.startsWith("#") && from.localName.endsWith("Gradient")) to.setAttribute("href", link);
  return "";
}

/** The longer side of the picture in the units that its shapes are written in. @param {Element} svg @param {number[]} own */
function unitsOf(svg, own) {
  const [, , width, height] = boxOf(svg);
  return width > 0 && height > 0 ? Math.max(width, height) : Math.max(own[0], own[1]);
}

/** @param {Element} svg */
function boxOf(svg) {
  return (svg.getAttribute("viewBox") ?? "").trim().split(/[\s,]+/).map(Number);
}

/** How many times larger the parts of an element are drawn than they are written. @param {Element} element */
function growthOf(element) {
  const matrix = element instanceof SVGGraphicsElement ? element.transform.baseVal.consolidate()?.matrix : null;
  return matrix ? Math.max(1, Math.abs(matrix.a) + Math.abs(matrix.c), Math.abs(matrix.b) + Math.abs(matrix.d)) : 1;
}

/** @param {Element} element @param {{ numbers: number, size: number }} all @param {number} growth */
function tooFar(element, all, growth) {
  const values = [...FORM, "transform", "stroke-width"].map((name) => element.getAttribute(name) ?? "");
  for (const number of values.join(" ").match(NUMBER) ?? []) {
    all.numbers += 1;
    if (!(Math.abs(Number(number)) * growth <= MOST.reach * all.size)) return spoken("shapes far outside of it");
  }
  return all.numbers > MOST.numbers ? spoken("more points than a logo needs") : "";
}

/** Width and height; by the box that is seen where the drawing has no size in pixels. @param {Element} svg @returns {[number, number]} */
function sizeOf(svg) {
  const pixels = (/** @type {string} */ name) => Number(/^([\d.]+)(?:px)?$/.exec(svg.getAttribute(name) ?? "")?.[1]);
  const [width, height] = pixels("width") > 0 && pixels("height") > 0 ? [pixels("width"), pixels("height")] : boxOf(svg).slice(2);
  return width > 0 && height > 0 && Number.isFinite(width + height) ? [width, height] : [300, 150]; // as browsers take it
}
