// @ts-check
import { isMapping } from "./json.js";

/**
 * A draft: what a reader has typed on a sheet, as it is stored and exported. Nothing here touches the page.
 *
 * @typedef {string | true} Value  words, the number chosen, or true for a ticked box; blanks have no value
 * @typedef {Map<string, Value>} Values  by the field's name
 * @typedef {{ values: Values, saved: string }} Draft  `saved` is an ISO 8601 time
 * @typedef {import("./kept.js").Unreadable} Unreadable
 */

const VERSION = 1;
const LARGEST = 2_000_000; // characters: a sheet written full is a hundredth of it

/**
 * The text of a draft, laid out for people.
 * @param {Values} values
 * @param {{ sheet: string, edition: string }} about
 * @param {Date} now
 */
export function written(values, about, now) {
  const draft = { version: VERSION, ...about, saved: now.toISOString(), values: Object.fromEntries(values) };
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/**
 * The draft that a text holds, or why it holds none for this sheet.
 * @param {string} text
 * @param {string} sheet
 * @returns {Draft | Unreadable}
 */
export function read(text, sheet) {
  if (text.length > LARGEST) return { fault: "it is too long to be a filled-in sheet" };
  let draft;
  try {
    draft = JSON.parse(text);
  } catch {
    return { fault: "it is not JSON, or it was cut short" };
  }
  if (!isMapping(draft) || !isMapping(draft.values) || typeof draft.sheet !== "string")
    return { fault: "it is not a filled-in sheet of this guide" };
  if (draft.version !== VERSION)
    return { fault: `it has version ${JSON.stringify(draft.version)}, and this page reads version ${VERSION}` };
  if (draft.sheet !== sheet) return { fault: `it belongs to the sheet “${draft.sheet}”, and this is “${sheet}”` };
  return readValues(draft);
}

/**
 * @param {Record<string, unknown>} draft
 * @returns {Draft | Unreadable}
 */
function readValues(draft) {
  /** @type {Values} */
  const values = new Map();
  for (const [name, value] of Object.entries(/** @type {object} */ (draft.values))) {
    if (typeof value !== "string" && typeof value !== "boolean")
      return { fault: `what it holds for “${name}” is neither words nor a tick` };
    if (value) values.set(name, value);
  }
  return { values, saved: typeof draft.saved === "string" ? draft.saved : "" };
}

/**
 * Field by field: what was changed here since `base`, else what stands there. So two tabs never undo each other's
 * typing, and an undo keeps what was typed after the deed.
 * @param {Values} base
 * @param {Values} there
 * @param {Values} here
 * @returns {Values}
 */
export function merged(base, there, here) {
  /** @type {Values} */
  const result = new Map();
  for (const name of new Set([...there.keys(), ...here.keys()])) {
    const value = here.get(name) === base.get(name) ? there.get(name) : here.get(name);
    if (value !== undefined) result.set(name, value);
  }
  return result;
}

/**
 * @param {Values} one
 * @param {Values} other
 */
export function same(one, other) {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}
