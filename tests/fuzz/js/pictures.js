// Readers of pictures: what a PNG or JPEG says it is, a drawing in SVG, the logo that a tab keeps.

import { check, isPlain } from "./checks.js";
import { broken, brokenBytes } from "./mutate.js";

const DOT = Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg=="), (letter) => letter.charCodeAt(0));
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xc2, 0, 11, 8, 0, 2, 0, 2, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0, 0xff, 0xd9]);
const SHAPES = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g transform="scale(2)"><path d="M0 0h9v9z" style="fill:red"/></g></svg>';
const GRADIENT = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><linearGradient id="b" xlink:href="#a"/></defs><circle r="4" fill="url(#b)"/><use href="#a"/></svg>';

export const pictureReaders = {
  "a picture": async () => {
    const { rasterOf } = await import("/modules/booklet/raster.js");
    return { seeds: [DOT, JPEG], mutate: brokenBytes, attempt: (bytes) => {
      const raster = rasterOf(bytes);
      check(raster === null || [raster.width, raster.height, raster.passes].every((number) => Number.isInteger(number) && number >= 0), "size");
      return raster?.isWhole ?? false;
    } };
  },
  "a drawing": async () => {
    const { plainDrawing } = await import("/modules/booklet/svg.js");
    return { seeds: [SHAPES, GRADIENT], mutate: broken, attempt: (text) => {
      const drawing = plainDrawing(text, 1200);
      if ("fault" in drawing) return isPlain(`the file ${drawing.fault}`);
      check(Math.max(drawing.width, drawing.height) === 1200, "size");
      check(!/<script|<use|<image|<foreign|\son\w+=|href="(?!#)|url\((?!["']?#|&quot;#)/i.test(drawing.text), () => drawing.text);
      return true;
    } };
  },
  "the logo of a tab": async () => {
    const { keptLogo } = await import("/modules/booklet/logo-kept.js");
    const key = `${document.documentElement.dataset.keys}logo`;
    return { seeds: [`data:image/png;base64,${btoa(String.fromCharCode(...DOT))}`], mutate: broken, attempt: (text) => {
      sessionStorage.setItem(key, text);
      const bytes = keptLogo();
      sessionStorage.removeItem(key);
      check(bytes === null || bytes instanceof Uint8Array, "bytes or none");
      return bytes !== null;
    } };
  },
};
