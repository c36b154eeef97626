// @ts-check
/**
 * Words that came from outside: out of a link, a file, the storage, an answer of another host. A page shows them as
 * quotations, never as words of its own.
 */

const LONGEST = 60; // letters of a quotation

/**
 * A text without what no line of writing has: control characters, ends of lines and of paragraphs, halves of letters, code
 * points that are no characters. XML has no place for them either (XML 1.0, 2.2).
 * @param {string} text
 */
export function plain(text) {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]+/gu, " ");
}

/**
 * Foreign words in quotation marks, out of which they cannot break: cut where they are long, and with plain marks for
 * curved ones, by which `isolated` (dom.js) finds where a quotation ends.
 * @param {string} text
 * @param {number} [longest]  letters
 */
export function quoted(text, longest = LONGEST) {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return `“${plain(cut).replace(/[“”]/g, '"')}”`;
}
