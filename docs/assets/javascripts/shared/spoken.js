// @ts-check
/**
 * Words in the page's language. An English page carries none but those in the scripts; a page in another language has the
 * catalogue's for its own script, as data. `hooks/alongside/languages/` tells how both are kept.
 */

/** @typedef {Record<string, string | number>} Values */
/** @typedef {{ text: Record<string, string>, many: Record<string, Record<string, string>> }} Words  the forms of `many` by their CLDR category */

/** @type {Words | undefined} */
let words;

/** Of the page, as Intl knows it. */
export const language = globalThis.document?.documentElement.lang || "en-GB";

/** English words in the page's language, with values in the place of `%(name)s`. @param {string} text @param {Values} [values] */
export function spoken(text, values = {}) {
  return filled(known().text[text] ?? text, values);
}

/**
 * Words that differ with a number, which stands in the place of `%(n)s`.
 * @param {string} one
 * @param {string} many
 * @param {number} n
 * @param {Values} [values]
 */
export function spokenMany(one, many, n, values = {}) {
  const forms = known().many[`${one}|${many}`];
  const form = forms ? (forms[new Intl.PluralRules(language).select(n)] ?? forms.other) : n === 1 ? one : many;
  return filled(form, { n: n.toLocaleString(language), ...values });
}

/** @returns {Words} */
function known() {
  words ??= JSON.parse(globalThis.document?.getElementById("spoken-words")?.textContent || '{"text":{},"many":{}}');
  return /** @type {Words} */ (words);
}

/** @param {string} text @param {Values} values */
function filled(text, values) {
  return text.replace(/%\((\w+)\)s/g, (whole, name) => String(values[name] ?? whole));
}
