// @ts-check
/** A picture as a logo: what may be one, and how it is drawn. */

import { quoted } from "../shared/foreign.js";
import { language, spoken, spokenMany } from "../shared/spoken.js";
import { bytesOf } from "./png.js";
import { rasterOf } from "./raster.js";
import { plainDrawing } from "./svg.js";

const LARGEST = 1_000_000; // bytes
const SIDE = 1200; // pixels of the longer side: 300 a inch on a cover of 10 cm
const MOST = { side: 10_000, pixels: 16_000_000, passes: 60 }; // what a browser decodes in a moment
const PATIENCE = 5000; // milliseconds

/**
 * @typedef {{ url: string, width: number, height: number, png: Uint8Array }} Logo  a PNG of at most `SIDE` pixels a side
 * @typedef {{ fault: string }} Refused  why, as a sentence, and what to do
 */

/**
 * The picture in a file, drawn anew, so that what cannot be shown is found here and nothing of the file but its look
 * is passed on. What it is, is told by what it holds, whatever its name ends with.
 * @param {File} file
 * @returns {Promise<Logo | Refused>}
 */
export async function readLogo(file) {
  const refuse = (/** @type {string} */ why) => ({ fault: `${quoted(file.name)} ${why}.` });
  if (file.size > LARGEST) return refuse(spoken("has %(size)s; a logo may have 1 MB at most", { size: megabytes(file.size) }));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const raster = rasterOf(bytes);
    if (raster) return faultOf(raster) ? refuse(faultOf(raster)) : drawn(await inTime(createImageBitmap(new Blob([bytes], { type: raster.type }))));
    const text = new TextDecoder().decode(bytes);
    if (!text.trimStart().startsWith("<")) return refuse(spoken("is not a PNG, JPEG or SVG picture"));
    const drawing = plainDrawing(text, SIDE);
    return "fault" in drawing ? refuse(spoken("%(fault)s; save it as a PNG, and choose that", { fault: drawing.fault })) : drawn(await inTime(imageOf(drawing)));
  } catch {
    return refuse(spoken("cannot be read as a picture"));
  }
}

/** Why a picture is not decoded; empty when it may be. @param {import("./raster.js").Raster} raster */
function faultOf({ width, height, isWhole, passes }) {
  if (!isWhole || !width || !height) return spoken("cannot be read as a picture: a part of it is missing");
  if (width > MOST.side || height > MOST.side || width * height > MOST.pixels)
    return spokenMany(
      "has %(n)s pixel by %(height)s; a logo may have 16 million in all, and 10,000 a side",
      "has %(n)s pixels by %(height)s; a logo may have 16 million in all, and 10,000 a side",
      width,
      { height: height.toLocaleString(language) },
    );
  return passes > MOST.passes ? spoken("is drawn in more passes than a picture needs") : "";
}

/**
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
function inTime(work) {
  return Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error("too slow")), PATIENCE))]);
}

/** @param {{ text: string, width: number, height: number }} drawing */
async function imageOf({ text, width, height }) {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}

/** @param {ImageBitmap | HTMLImageElement} picture @returns {Logo} */
function drawn(picture) {
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const url = canvas.toDataURL("image/png");
  return { url, width: canvas.width, height: canvas.height, png: bytesOf(url) };
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;
}

/** The logo that was kept, null when it cannot be read. @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Logo | null>} */
export async function readKept(bytes) {
  const raster = rasterOf(bytes);
  if (!raster || faultOf(raster)) return null;
  try {
    return drawn(await inTime(createImageBitmap(new Blob([bytes], { type: raster.type }))));
  } catch {
    return null;
  }
}
