// @ts-check
/**
 * Words in the page's language. An English page carries none but those in the scripts; a page in another language has the
 * catalogue's for its own script, as data. `hooks/alongside/languages/` tells how both are kept.
 */

/** @typedef {Record<string, string | number>} Values */

const page = globalThis.document;

/** Of the page, as Intl knows it. */
export const language = page?.documentElement.lang || "en-GB";

/** Longer than this, words come later, unless a page carries all (hooks/alongside/design/spoken.py). */
const LONGEST = 26;
/** What was asked for before its words had come: how it is said then, by the English given in its place. @type {Map<string, () => string>} */
const awaited = new Map();

/**
 * Puts words before a reader: at once, or as soon as those have come that a page says by itself and does not carry
 * (kinds/more-words.js). So nothing is said in English first.
 * @param {string} text
 * @param {(text: string) => void} put
 */
export async function inTime(text, put) {
  const missing = [...awaited.keys()].filter((english) => text.includes(english)).sort((one, other) => other.length - one.length);
  if (!missing.length) return put(text);
  await /** @type {any} */ (globalThis).learnWords?.();
  return put(missing.reduce((words, english) => words.replaceAll(english, () => awaited.get(english)?.() ?? english), text));
}

/** English words in the page's language, with values in the place of `%(name)s`. @param {string} text @param {Values} [values] @param {string} [key] */
export function spoken(text, values = {}, key = text) {
  // by English words, or by `many|category` of the Unicode CLDR's plural forms; kinds/more-words.js puts more to them
  const held = page?.getElementById("spoken-words");
  const words = JSON.parse(held?.dataset.all || held?.textContent || "{}");
  const said = (words[key] ?? text).replace(/%\((\w+)\)s/g, (/** @type {string} */ whole, /** @type {string} */ name) => String(values[name] ?? whole));
  const isLate = held?.dataset.more && !held.dataset.all && !(key in words) && key.replace(/\|\w+$/, "").length > LONGEST;
  if (isLate) awaited.set(said, () => spoken(text, values, key));
  return said;
}

/**
 * Words that differ with a number, which stands in the place of `%(n)s`.
 * @param {string} one
 * @param {string} many
 * @param {number} n
 * @param {Values} [values]
 */
export function spokenMany(one, many, n, values) {
  const form = new Intl.PluralRules(language).select(n);
  return spoken(n === 1 ? one : many, { n: n.toLocaleString(language), ...values }, `${many}|${form}`);
}
