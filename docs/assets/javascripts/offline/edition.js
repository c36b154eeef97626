// @ts-check
/**
 * What an edition of the guide is made of, as the build lists it (`hooks/alongside/offline/editions.py`). The lists come
 * from a server, so they are read as anything foreign is.
 *
 * @typedef {{ fault: string }} Unreadable  why, as the end of a sentence that begins "the list of files cannot be read:"
 * @typedef {{ files: number, bytes: number }} Size
 * @typedef {object} Edition
 * @property {string} edition  the SHA-256 of its list of files, in hexadecimal
 * @property {string} date  its day, such as `2026-11-26`
 * @property {Record<string, Size>} groups  what each group of files weighs
 * @property {number} zip  the bytes of the guide as one folder
 * @typedef {object} File
 * @property {string} address  under the site's; a page's ends in a slash
 * @property {string} group
 * @property {number} bytes
 * @property {string} hash  SHA-256, in hexadecimal
 */

import { isMapping, versionFault } from "../shared/json.js";
import { spoken } from "../shared/spoken.js";
import { isDay } from "../shared/words.js";

/** Where the build says which edition it is: small, and asked for at each look. */
export const EDITION = "offline.json";
/** Where the files of the edition are listed. */
export const FILES = "offline/files.json";
const VERSION = 1;
const LONGEST = 5_000_000; // letters
const MOST = 20_000; // files
const LARGEST = 500_000_000; // bytes of one
const HASH = /^[0-9a-f]{64}$/;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ADDRESS = /^(?![./])(?!.*\/\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._/-]*$/;

/** @param {string} text @returns {Edition | Unreadable} */
export function readEdition(text) {
  const read = parsed(text);
  if ("fault" in read) return read;
  const { edition, date, groups, zip } = read.thing;
  if (typeof edition !== "string" || !HASH.test(edition)) return { fault: spoken("it names no edition") };
  if (typeof date !== "string" || !isDay(date)) return { fault: spoken("it has no date") };
  if (!isMapping(groups)) return { fault: spoken("it has no groups of files") };
  const sizes = Object.entries(groups).map(([name, size]) => [name, sizeIn(size)]);
  if (sizes.some(([name, size]) => !NAME.test(String(name)) || !size)) return { fault: spoken("one of its groups has no size") };
  return { edition, date, groups: Object.fromEntries(sizes), zip: isCount(zip) ? zip : 0 };
}

/** @param {string} text @returns {File[] | Unreadable} */
export function readFiles(text) {
  const read = parsed(text);
  if ("fault" in read) return read;
  const { files } = read.thing;
  if (!Array.isArray(files) || files.length > MOST) return { fault: spoken("it lists no files, or too many") };
  const found = files.map(fileIn);
  const whole = found.filter((file) => file !== null);
  return whole.length === files.length ? whole : { fault: spoken("one of its files has no address, size or hash") };
}

/**
 * Whether a file is among those chosen. With a page goes what stands beside it for scripts.
 * @param {import("./shelf.js").Choice} choice
 * @returns {(file: File) => boolean}
 */
export function chosenBy({ groups, pages }) {
  const [all, single] = [new Set(groups), new Set(pages)];
  return ({ group, address }) => all.has(group) || single.has(address.replace(/[^/]+\.json$/, ""));
}

/** @param {unknown} row @returns {File | null} */
function fileIn(row) {
  if (!Array.isArray(row)) return null;
  const [address, group, bytes, hash] = row;
  const isFile = typeof address === "string" && ADDRESS.test(address) && typeof group === "string" && NAME.test(group);
  return isFile && isCount(bytes) && typeof hash === "string" && HASH.test(hash) ? { address, group, bytes, hash } : null;
}

/** @param {unknown} size @returns {Size | null} */
function sizeIn(size) {
  if (!isMapping(size)) return null;
  const { files, bytes } = size;
  return isCount(files) && isCount(bytes, LARGEST * 10) ? { files, bytes } : null;
}

/** @param {unknown} value @param {number} [most] @returns {value is number} */
function isCount(value, most = LARGEST) {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

/** @param {string} text @returns {{ thing: Record<string, unknown> } | Unreadable} */
function parsed(text) {
  if (text.length > LONGEST) return { fault: spoken("it is longer than any") };
  try {
    const thing = JSON.parse(text);
    if (!isMapping(thing)) return { fault: spoken("it is no list") };
    const fault = versionFault(thing.version, VERSION);
    return fault ? { fault } : { thing };
  } catch {
    return { fault: spoken("it is no JSON") };
  }
}
