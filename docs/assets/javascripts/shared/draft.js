// @ts-check
import { quoted } from "./foreign.js";
import { isMapping, versionFault } from "./json.js";
import { clean } from "./names.js";
import { isMoment } from "./words.js";
import { spoken } from "./spoken.js";

/**
 * A draft: what a reader has typed on a sheet, as it is stored and saved to a file. Nothing here touches the page.
 *
 * @typedef {string | true} Value  words, the number chosen, or true for a ticked box; blanks have no value
 * @typedef {Map<string, Value>} Values  by the field's name
 * @typedef {{ values: Values, passed?: number }} Taken  `passed` is how many more entries there were than a form can hold
 * @typedef {{ copy: string, name: string, on: string, last: Values }} Follows  which copy it carries forward: its id, empty
 *   for the first; its name at that time, an ISO 8601 time; and what stands beside a field: last time's words or number, or
 *   true by a box that was left open
 * @typedef {{ name: string, created: string, follows: Follows | null }} About  a copy's name, and an ISO 8601 time; each empty when there is none
 * @typedef {Taken & About & { from: string, edition: string, saved: string }} Draft  `from` is who handed it over, and `saved` a time too
 * @typedef {import("./kept.js").Unreadable} Unreadable
 */

const VERSION = 1;
const MOST_OTHERS = 500; // entries that have no field: those of earlier editions, and what was joined
const LONGEST_NAME = 1000; // letters of theirs
const MOST_LETTERS = 5_000_000; // about as many as a browser keeps for a site

/**
 * The text of a draft, laid out for people.
 * @param {Values} values
 * @param {{ sheet: string, edition: string, saved: string, from?: string } & Partial<About>} about
 */
export function written(values, { sheet, name, created, from, follows, edition, saved }) {
  const before = follows && { follows: { ...follows, last: Object.fromEntries(follows.last) } };
  const copy = { ...(name && { name }), ...(created && { created }), ...(from && { from }), ...before };
  const draft = { version: VERSION, sheet, ...copy, edition, saved, values: Object.fromEntries(values) };
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/**
 * The draft that a text holds, or why it holds none for this sheet. However long it is: what could be stored can be read.
 * @param {string} text
 * @param {string[]} ids  the sheet's id, then those it had before
 * @param {(name: string) => boolean} [isField]  whether the sheet has a field of that name
 * @returns {Draft | Unreadable}
 */
export function read(text, ids, isField) {
  let draft;
  try {
    draft = JSON.parse(text);
  } catch {
    return { fault: spoken("it is not JSON, or it was cut short") };
  }
  if (!isMapping(draft) || !isMapping(draft.values) || typeof draft.sheet !== "string")
    return { fault: spoken("it is not a filled-in sheet of this guide") };
  if (versionFault(draft.version, VERSION)) return { fault: versionFault(draft.version, VERSION) };
  if (!ids.includes(draft.sheet)) return { fault: spoken("it belongs to the sheet %(sheet)s, and this is “%(ids)s”", { sheet: quoted(draft.sheet), ids: ids[0] }) };
  const found = taken(draft.values, isField);
  if ("fault" in found) return found;
  const { follows, passed } = followed(draft.follows, isField);
  const [name, from] = [draft.name, draft.from].map((it) => clean(words(it)));
  const about = { name, created: moment(draft.created), from, follows, edition: words(draft.edition), saved: moment(draft.saved) };
  return { ...found, passed: (found.passed ?? 0) + passed, ...about };
}

/**
 * Which copy it carries forward. What cannot be read of that is passed over: the values stand without it.
 * @param {unknown} thing
 * @param {(name: string) => boolean} [isField]
 * @returns {{ follows: Follows | null, passed: number }}
 */
function followed(thing, isField) {
  if (thing === undefined) return { follows: null, passed: 0 };
  const last = isMapping(thing) && isMapping(thing.last) ? taken(thing.last, isField) : { fault: "" };
  if (!isMapping(thing) || "fault" in last) return { follows: null, passed: 1 };
  const [name, on] = [clean(words(thing.name)), moment(thing.on)];
  return { follows: { copy: words(thing.copy).slice(0, 6), name, on, last: last.values }, passed: last.passed ?? 0 };
}

/** @param {unknown} value */
function words(value) {
  return typeof value === "string" ? value : "";
}

/** @param {unknown} value */
function moment(value) {
  return isMoment(words(value)) ? words(value) : "";
}

/**
 * What a form can hold of named values: all that it has fields for, and so many others as it can list.
 * @param {Record<string, unknown>} named
 * @param {(name: string) => boolean} [isField]
 * @returns {Taken | Unreadable}
 */
export function taken(named, isField = () => false) {
  /** @type {Values} */
  const values = new Map();
  let [others, passed, letters] = [0, 0, 0];
  for (const [name, value] of Object.entries(named)) {
    if (typeof value !== "string" && typeof value !== "boolean")
      return { fault: spoken("what it holds for %(name)s is neither words nor a tick", { name: quoted(name) }) };
    if (!value) continue;
    if (!isField(name)) others += 1;
    if (!isField(name) && (others > MOST_OTHERS || name.length > LONGEST_NAME)) passed += 1;
    else values.set(name, value);
    letters += String(value).length;
  }
  return letters > MOST_LETTERS ? { fault: spoken("it holds more than five million letters, and no browser keeps as many") } : { values, passed };
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
 * Both in one, with nothing lost: where they differ, the newer value stands in its field, and the older is listed with
 * those that have no place on the sheet, under the field's name and "earlier".
 * @param {Values} newer
 * @param {Values} older
 * @returns {Values}
 */
export function joined(newer, older) {
  const result = new Map(newer);
  for (const [name, value] of older) {
    let place = name;
    for (let next = 1; result.has(place) && !holds(result.get(place), value); next++)
      place = next > 1 ? `${name}--earlier-${next}` : `${name}--earlier`;
    if (!result.has(place)) result.set(place, value);
  }
  return result;
}

/** Whether a value says all that another says. @param {Value | undefined} value @param {Value} other */
function holds(value, other) {
  if (value === other) return true;
  // one digit within another number is no repetition
  return typeof value === "string" && typeof other === "string" && other.length > 2 && value.includes(other);
}

/**
 * @param {Values} one
 * @param {Values} other
 */
export function same(one, other) {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}
