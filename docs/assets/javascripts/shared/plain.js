// @ts-check
/**
 * A text for comparing: without case and accents, with plain apostrophes.
 * @param {string} text
 */
export function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[‘’`´]/g, "'").trim();
}
