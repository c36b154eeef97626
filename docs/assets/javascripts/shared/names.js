// @ts-check
import { plain } from "./foreign.js";
import { spoken } from "./spoken.js";

/** Names that readers give to what they keep. A name may come from anywhere: it is a line of words, and never markup. */

const LONGEST = 60; // letters

const TURNING = /[\u202a-\u202e\u2066-\u2069]/g; // the signs that turn the direction of what follows

/**
 * A name as it is kept: one line without control characters, cut where it is long. Empty when nothing of it can be seen.
 * @param {string} text
 */
export function clean(text) {
  const line = cut(plain(text.slice(0, 9 * LONGEST).replace(TURNING, "")).replace(/\s+/g, " "), LONGEST);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(line) ? line : "";
}

/**
 * The name, with a number where another has it: `Sam`, `Sam (2)`. Capitals make no other name.
 * @param {string} name
 * @param {Iterable<string>} others
 */
export function unlike(name, others) {
  const taken = new Set([...others].map(compared));
  let found = name;
  for (let next = 2; taken.has(compared(found)); next++) found = `${cut(name, LONGEST - ` (${next})`.length)} (${next})`;
  return found;
}

/** What a copy is called that may have no name; the first has an empty id. @param {{ id: string, name: string }} copy */
export function called({ id, name }) {
  return name || (id ? spoken("Copy without a name") : spoken("First copy"));
}

/** What a copy is called that somebody handed over: `November, from Sam`. @param {{ name: string, from: string }} draft */
export function calledFrom({ name, from }) {
  if (!from) return name;
  return name ? spoken("%(name)s, from %(from)s", { name: cut(name, LONGEST / 2), from }) : spoken("From %(from)s", { from });
}

/**
 * A name as part of a file's: `sam-november`. Letters and digits of any script, which every system can keep.
 * @param {string} name
 */
export function inFileName(name) {
  return asFileName(name, LONGEST / 2).toLowerCase();
}

/**
 * A title as the first part of a file's name, with its capitals: `Onboarding-week`. Empty where no letter of it is left.
 * @param {string} title
 * @param {number} [most]  letters
 */
export function asFileName(title, most = LONGEST) {
  const bare = title.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  return cut(bare.replace(/[^\p{L}\p{N}\p{M}]+/gu, "-").replace(/^-/, ""), most).replace(/-$/, "");
}

/** @param {string} name */
function compared(name) {
  return name.normalize("NFKC").toLowerCase();
}

/** The first letters of a text, none of them in half. @param {string} text @param {number} count */
function cut(text, count) {
  return [...text.trim()].slice(0, count).join("").trim();
}
