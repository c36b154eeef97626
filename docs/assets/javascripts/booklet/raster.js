// @ts-check
/**
 * What a PNG or a JPEG is, from its bytes: how large, and whether all of it is there. Browsers tell neither before they have
 * decoded it, and some show half a picture as if it were one.
 *
 * @typedef {{ type: string, width: number, height: number, isWhole: boolean, passes: number }} Raster  `passes` is how often
 *   a JPEG draws over the whole picture
 */

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const END = 0x49454e44; // "IEND"
const [SCAN, LAST] = [0xda, 0xd9];

/** @param {Uint8Array} bytes @returns {Raster | null} null for what is neither */
export function rasterOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (PNG.every((byte, at) => bytes[at] === byte)) return pngOf(view);
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? jpegOf(view) : null;
}

/** @param {DataView} view @returns {Raster} */
function pngOf(view) {
  const has = view.byteLength >= 24;
  const [width, height] = has ? [view.getUint32(16), view.getUint32(20)] : [0, 0];
  let at = 8;
  // each chunk: its length, its name, what it holds, a sum of that
  while (at + 12 <= view.byteLength && view.getUint32(at + 4) !== END) at += 12 + view.getUint32(at);
  return { type: "image/png", width, height, isWhole: has && at + 12 <= view.byteLength, passes: 1 };
}

/** @param {DataView} view @returns {Raster} */
function jpegOf(view) {
  const found = { type: "image/jpeg", width: 0, height: 0, isWhole: false, passes: 0 };
  for (let at = 2; at + 4 <= view.byteLength || (at + 2 <= view.byteLength && view.getUint8(at + 1) === LAST); ) {
    const mark = view.getUint8(at) === 0xff ? view.getUint8(at + 1) : 0;
    if (mark === LAST) return { ...found, isWhole: found.passes > 0 };
    if (isFrame(mark) && at + 9 <= view.byteLength) [found.height, found.width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    if (mark === SCAN) found.passes += 1;
    at = mark && mark !== 0xff && view.getUint8(at) === 0xff ? at + 2 + view.getUint16(at + 2) : at + 1;
    if (mark === SCAN) at = afterScan(view, at);
  }
  return found;
}

/** Whether a marker begins a frame, which says how large the picture is (ITU T.81, table B.1). @param {number} mark */
function isFrame(mark) {
  return mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
}

/** Where the next marker is: within a scan, `FF` comes before a zero, or before the number of a restart. @param {DataView} view @param {number} at */
function afterScan(view, at) {
  for (; at + 1 < view.byteLength; at += 1) {
    const next = view.getUint8(at + 1);
    if (view.getUint8(at) === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return view.byteLength;
}
