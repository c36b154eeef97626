// @ts-check
/** A logo from the reader's own computer. It stays on the page: it is neither stored nor sent. */

import { find } from "../shared/dom.js";
import { Notices } from "../shared/notices.js";
import { bytesOf } from "./png.js";

const LARGEST = 1_000_000; // bytes
const TYPES = ["image/png", "image/jpeg", "image/svg+xml"];
const SIDE = 1200; // pixels of the longer side: 300 a inch on a cover of 10 cm

/**
 * @typedef {{ url: string, width: number, height: number, png: Uint8Array }} Logo  a PNG of at most `SIDE` pixels a side
 * @typedef {{ fault: string }} Refused  why, as a sentence, and what to do
 */

/**
 * The picture in a file, drawn anew, so that what cannot be shown is found here and nothing of the file but its look
 * is passed on.
 * @param {File} file
 * @returns {Promise<Logo | Refused>}
 */
async function readLogo(file) {
  if (file.size > LARGEST) return { fault: `“${file.name}” has ${megabytes(file.size)}; a logo may have 1 MB at most.` };
  if (!TYPES.includes(file.type)) return { fault: `“${file.name}” is not a PNG, JPEG or SVG picture.` };
  const source = URL.createObjectURL(file);
  try {
    return await drawn(source, file.type === TYPES[2]);
  } catch {
    return { fault: `“${file.name}” cannot be read as a picture.` };
  } finally {
    URL.revokeObjectURL(source);
  }
}

/** @param {string} source @param {boolean} scalable @returns {Promise<Logo>} */
async function drawn(source, scalable) {
  const image = new Image();
  image.src = source;
  await image.decode();
  // an SVG may have no size of its own
  const [width, height] = [image.naturalWidth || 300, image.naturalHeight || 150];
  const fitting = SIDE / Math.max(width, height);
  const scale = scalable ? fitting : Math.min(1, fitting);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const url = canvas.toDataURL("image/png");
  return { url, width: canvas.width, height: canvas.height, png: bytesOf(url) };
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;
}

/**
 * The field for a logo; gives a function that returns the logo chosen, if any.
 * @param {HTMLElement} place
 */
export function logoField(place) {
  const notices = new Notices(find("[data-booklet-logo-notices]", HTMLElement, place));
  const field = find("[data-booklet-logo]", HTMLInputElement, place);
  const chosen = find("[data-booklet-logo-chosen]", HTMLElement, place);
  /** @type {Logo | null} */
  let logo = null;
  const put = (/** @type {Logo | null} */ next) => {
    logo = next;
    chosen.hidden = !logo;
    if (logo) find("img", HTMLImageElement, chosen).src = logo.url;
  };
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    if (!file) return;
    const found = await readLogo(file);
    field.value = ""; // so that the same file can be chosen again
    if ("fault" in found) notices.show("logo", `${found.fault} Choose another; the rest of the booklet works without.`, { error: true });
    else {
      notices.hide("logo");
      put(found);
    }
  });
  find("button", HTMLButtonElement, chosen).addEventListener("click", () => {
    put(null);
    field.focus();
  });
  return () => logo;
}
