// @ts-check
/**
 * Reads a text as a document of its own, in which nothing runs and nothing is loaded: a page that goes into a booklet, a
 * drawing that someone chose. It is the one place where a text becomes markup. Pages let no other do so
 * (`hooks/alongside/policy.py`), where the browser knows Trusted Types.
 */

const types = /** @type {any} */ (globalThis).trustedTypes;
const policy = types?.createPolicy("alongside-parser", { createHTML: (/** @type {string} */ text) => text });

/**
 * @param {string} text
 * @param {DOMParserSupportedType} type
 */
export function parsed(text, type) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, type);
}
