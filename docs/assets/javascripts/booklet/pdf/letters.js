// @ts-check
/** Texts as lines: where they are broken. */

/** After these a long address is broken rather than elsewhere. */
const JOINTS = /[-@./_:?=&+,;)]$/;
const RAGGED = 0.6; // the part of a line that must be filled before it is broken at a joint

/**
 * Breaks a text into lines no wider than `width`: between words, and within a word that is wider than a line, such as an
 * address or a sentence in Chinese.
 * @param {string} text
 * @param {number} width
 * @param {(line: string) => number} measure
 */
export function wrapped(text, width, measure) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
    else for (const piece of measure(word) <= width ? [word] : broken(word, width, measure)) lines.push(piece);
  }
  return lines;
}

/** @param {string} word @param {number} width @param {(line: string) => number} measure */
function broken(word, width, measure) {
  const pieces = [""];
  for (const letter of letters(word)) {
    const line = pieces[pieces.length - 1];
    if (!line || measure(line + letter) <= width) pieces[pieces.length - 1] = line + letter;
    else {
      const [full, next] = atJoint(line, width, measure, letter);
      pieces[pieces.length - 1] = full;
      pieces.push(next);
    }
  }
  return pieces;
}

/** A full line and what begins the next. @param {string} line @param {number} width @param {(line: string) => number} measure @param {string} letter */
function atJoint(line, width, measure, letter) {
  for (let end = line.length; end > 0 && measure(line.slice(0, end)) > RAGGED * width; end -= 1)
    if (JOINTS.test(line.slice(0, end))) return [line.slice(0, end), line.slice(end) + letter];
  return [line, letter];
}

/** What a reader takes for a letter stays whole, where the browser knows. @param {string} word */
function letters(word) {
  if (!("Segmenter" in Intl)) return [...word];
  return Array.from(new Intl.Segmenter("en-GB").segment(word), ({ segment }) => segment);
}
