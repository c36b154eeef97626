// @ts-check
/**
 * What an address asks for, also when it comes as mail programs hand it on: with `&amp;` for each `&`, with the `&`
 * percent-encoded, or with the full stop or the bracket behind it.
 */

import { spoken } from "./spoken.js";

const LONGEST = 20_000; // letters: twice what a booklet of all there is would need

/** What an address that is longer than any of ours is told to be. It is not read at all. */
export function tooLongInWords() {
  return spoken("The address is longer than any that this guide writes, so what it asks for was left out.");
}

/** Whether an address is longer than any of ours. @param {{ search: string, hash: string }} address */
export function isTooLong({ search, hash }) {
  return search.length + hash.length > LONGEST;
}

/** What mail programs and editors of pages make of `&`, once or more often. */
const AMPERSAND = /&(?:(?:amp;|#0*38;|#x0*26;))+/gi;

/**
 * The named values of an address. A value in which `&` and one of `names` follow is taken apart; other values keep
 * their `&`, as the title of a page may have one.
 * @param {{ search: string, hash: string }} address
 * @param {string[]} names  those that the page reads
 * @returns {URLSearchParams}
 */
export function asked({ search, hash }, names) {
  if (isTooLong({ search, hash })) return new URLSearchParams();
  // a browser takes the rest of `?start=14:00&#38;people=8` for the fragment
  const torn = /^#(?:0*38|x0*26);/i.exec(hash);
  const whole = torn ? `${search}${search.endsWith("&") ? "" : "&"}${hash.slice(torn[0].length)}` : search;
  return parted(whole.replace(AMPERSAND, "&"), names);
}

/**
 * The same for the words behind the `#`.
 * @param {string} hash
 * @param {string[]} names
 */
export function askedBehind(hash, names) {
  if (isTooLong({ search: "", hash })) return new URLSearchParams();
  return parted(hash.replace(/^#/, "").replace(AMPERSAND, "&"), names);
}

/** @param {string} text @param {string[]} names */
function parted(text, names) {
  const found = new URLSearchParams();
  const encoded = new RegExp(`&(?:amp;)*(?=(?:${names.join("|")})=)`);
  for (const [name, value] of new URLSearchParams(text)) {
    const [own, ...more] = value.split(encoded);
    found.append(name, own);
    for (const [other, its] of more.map(halves)) found.append(other, its);
  }
  return found;
}

/** @param {string} pair @returns {[string, string]} */
function halves(pair) {
  const at = pair.indexOf("=");
  return [pair.slice(0, at), pair.slice(at + 1)];
}

const STOP = /[\s.,;:!?)\]}>"'»”’…]/;

/** A value without what a sentence or a bracket put behind the address. @param {string} value */
export function withoutStop(value) {
  let end = value.length;
  while (end > 0 && STOP.test(value[end - 1])) end -= 1;
  return value.slice(0, end);
}
