// @ts-check
/**
 * Words in the page's language. An English page carries none but those in the scripts; a page in another language has the
 * catalogue's for its own script, as data. `hooks/alongside/languages/` tells how both are kept.
 */

/** @typedef {Record<string, string | number>} Values */

const page = globalThis.document;

/** Of the page, as Intl knows it. */
export const language = page?.documentElement.lang || "en-GB";

/** Resolves when the page has all its words: for what is long, and said as soon as it is opened (kinds/more-words.js). */
export async function learned() {
  await /** @type {any} */ (globalThis).learnWords?.();
}

/** English words in the page's language, with values in the place of `%(name)s`. @param {string} text @param {Values} [values] @param {string} [key] */
export function spoken(text, values = {}, key = text) {
  // by English words, or by `many|category` of the Unicode CLDR's plural forms; kinds/more-words.js puts more to them
  const held = page?.getElementById("spoken-words");
  const words = JSON.parse(held?.dataset.all || held?.textContent || "{}");
  return (words[key] ?? text).replace(/%\((\w+)\)s/g, (whole, name) => String(values[name] ?? whole));
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
