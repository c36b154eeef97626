// @ts-check
import { isMapping, versionFault } from "../shared/json.js";
import { language, spoken } from "../shared/spoken.js";
import { SHARED } from "./everything.js";

/**
 * All that a browser keeps as one file of JSON. Each text stands on a line of its own, so that what is whole of a damaged
 * file can still be read.
 *
 * @typedef {import("./everything.js").Texts} Texts
 * @typedef {{ texts: Texts, isDamaged: boolean }} Opened
 * @typedef {import("../shared/kept.js").Unreadable} Unreadable
 */

const VERSION = 1;
const WHAT = "alongside";
const MOST = 3000; // texts
const NAME = /^[^\p{Cc}\p{Cs}]{1,300}$/u;

/** @param {Texts} texts @param {string} saved  an ISO 8601 time */
export function written(texts, saved) {
  const line = (/** @type {string} */ name, /** @type {unknown} */ value) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  const kept = [...texts].map(([name, text]) => line(name, text)).join(",\n");
  return `{\n${line(WHAT, "all that a browser keeps")},\n${line("version", VERSION)},\n${line("saved", saved)},\n"kept": {\n${kept}\n}\n}\n`;
}

/**
 * The texts that a file holds, or why it holds none. The file of a single sheet is read too.
 * @param {string} text
 * @returns {Opened | Unreadable}
 */
export function read(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return salvaged(text);
  }
  if (!isMapping(found)) return { fault: spoken("it is not a file of this guide") };
  if (typeof found.sheet === "string" && isMapping(found.values)) return { texts: new Map([[`sheet:${found.sheet}`, text]]), isDamaged: false };
  if (typeof found[WHAT] !== "string" || !isMapping(found.kept)) return { fault: spoken("it is not a file of this guide") };
  if (versionFault(found.version, VERSION)) return { fault: versionFault(found.version, VERSION) };
  return opened(Object.entries(found.kept), false);
}

/** What is whole of a file that was cut short, or in which some letters went. @param {string} text @returns {Opened | Unreadable} */
function salvaged(text) {
  const lines = text.slice(0, 200).includes(`"${WHAT}"`) ? text.split("\n") : [];
  const entries = lines.flatMap(pairs).filter(([name]) => ![WHAT, "version", "saved"].includes(name));
  return entries.length ? opened(entries, true) : { fault: spoken("it is not JSON, or it was cut short") };
}

/** The name and the text that a line holds. @param {string} line */
function pairs(line) {
  try {
    return Object.entries(JSON.parse(`{${line.trim().replace(/,$/, "")}}`));
  } catch {
    return [];
  }
}

/** @param {[string, unknown][]} entries @param {boolean} isDamaged @returns {Opened | Unreadable} */
function opened(entries, isDamaged) {
  if (entries.length > MOST) return { fault: spoken("it holds more than %(most)s things, and no browser keeps as many", { most: MOST.toLocaleString(language) }) };
  /** @type {Texts} */
  const texts = new Map();
  for (const [name, text] of entries) if (typeof text === "string" && NAME.test(name)) texts.set(name, text);
  const isWhole = texts.size === entries.length;
  texts.delete(SHARED); // says something of the other computer
  return { texts, isDamaged: isDamaged || !isWhole };
}
