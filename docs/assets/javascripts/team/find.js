// @ts-check
/**
 * Finds codes in whatever they were pasted with: lines, commas, letters around them, links. What looks like a code and is
 * none is told; words are passed over.
 *
 * @typedef {import("./code.js").Mark} Mark
 * @typedef {{ code: string, line: number, marks: Mark[] }} Read  `code` in groups of four
 * @typedef {{ code: string, line: number, kind: "damaged" | "sheet" | "version", fault: string }} Refused
 * @typedef {{ read: Read[], refused: Refused[], beyond: boolean }} Found  `beyond` if there was more than is read
 */

import { lengthOf, read } from "./code.js";
import { LONGEST, bare, grouped } from "./signs.js";

const MOST_LETTERS = 100_000;
const MOST_CODES = 500;
const FURTHEST = 3; // signs by which a damaged code may be too short or too long
const LINK = /(?:https?|file):\/\/\S+/gi;
const MAIL = /\S{1,64}@\S+/g; // as long before the `@` as an address may be: else a long line is gone through from each of its signs
const BETWEEN = /[,;:|<>"“”\u201e«»()[\]{}=#&?/]+/;
const ENCODED = /%(?:25)*(23|26|3d)/gi; // `#`, `&` and `=` in a link within another's, as mail programs that look at links first write it

/**
 * @param {string} text
 * @param {import("./code.js").Field[]} rows
 * @param {import("./code.js").Team} team
 * @param {import("./code.js").Known[]} known  every sheet that has codes
 * @returns {Found}
 */
export function codesIn(text, rows, team, known) {
  const found = /** @type {Found} */ ({ read: [], refused: [], beyond: text.length > MOST_LETTERS });
  const length = lengthOf(rows);
  const seen = text.slice(0, MOST_LETTERS).replace(/\p{Cf}/gu, " "); // chats put signs that nobody sees between words
  for (const [at, line] of seen.split(/\r\n|\r|\n|\u2028/).entries()) {
    for (const { words, whole } of candidates(line, length, (words) => !isDamaged(read(words, rows, team, known)))) {
      if (found.read.length + found.refused.length >= MOST_CODES) return { ...found, beyond: true };
      const result = read(words, rows, team, known);
      const about = { code: grouped(bare(words)), line: at + 1 };
      if ("marks" in result) found.read.push({ ...about, marks: result.marks });
      else if (whole || result.kind !== "damaged" || isLikeOne(words, length)) found.refused.push({ ...about, ...result });
    }
  }
  return found;
}

/** @param {ReturnType<typeof read>} result */
function isDamaged(result) {
  return "kind" in result && result.kind === "damaged";
}

/**
 * What may be codes in a line: what a link hands on, and runs of words; `whole` for a link's.
 * @param {string} line
 * @param {number} length
 * @param {(words: string) => boolean} isCode
 * @returns {Generator<{ words: string, whole: boolean }>}
 */
function* candidates(line, length, isCode) {
  for (const [link] of line.matchAll(LINK)) {
    const plain = link.replace(ENCODED, (_, sign) => String.fromCharCode(parseInt(sign, 16)));
    const code = /[#&?;]code=([^&#\s"'<>)\]]+)/i.exec(plain)?.[1];
    if (code) yield { words: code.replace(/%20|\+/g, " ").replace(/[.,;!?]+$/, ""), whole: true };
  }
  for (const piece of line.replace(LINK, ",").replace(MAIL, ",").split(BETWEEN)) {
    const words = piece.split(/[\s*]+/).map((word) => word.replace(/^['‘’.!?…]+|['‘’.!?…]+$/g, "")).filter(Boolean);
    for (let at = 0; at < words.length; ) {
      const run = runAt(words, at, length, isCode);
      if (run > 0) yield { words: words.slice(at, at + run).join(" "), whole: false };
      at += Math.max(run, 1);
    }
  }
}

/**
 * How many words from one on make a code, or look like a damaged one; 0 where none do.
 * @param {string[]} words
 * @param {number} at
 * @param {number} length
 * @param {(words: string) => boolean} isCode
 */
function runAt(words, at, length, isCode) {
  const whole = codeAt(words, at, isCode);
  if (whole) return whole;
  let run = 0;
  while (isGroup(words[at + run] ?? "")) {
    const isNext = run > 0 && (codeAt(words, at + run, isCode) > 0 || isLikeOne(words[at + run], length));
    if (isNext) break; // the number before a code in a list is no part of it
    run += 1;
  }
  return run;
}

/** How many words from one on make a whole code; 0 where none do. @param {string[]} words @param {number} at @param {(words: string) => boolean} isCode */
function codeAt(words, at, isCode) {
  let run = "";
  for (let count = 1; at + count <= words.length && run.length <= LONGEST * 2; count++) {
    run += words[at + count - 1];
    const signs = bare(run).length;
    if (signs > LONGEST) return 0;
    if (signs % 4 === 0 && isCode(run)) return count;
  }
  return 0;
}

/** Whether a word looks like part of a code, or like a whole one: digits and capitals, and no other letters. @param {string} word */
function isGroup(word) {
  return /^[0-9A-Za-z]+(?:[\p{Pd}.][0-9A-Za-z]+)*$/u.test(word) && (/\d/.test(word) || word === word.toUpperCase());
}

/**
 * Whether words that are no code were meant to be one: about as long, with letters and digits, or in capitals.
 * @param {string} words
 * @param {number} length
 */
function isLikeOne(words, length) {
  const signs = words.replace(/[^0-9A-Za-z]/g, "");
  return Math.abs(signs.length - length) <= FURTHEST && /[A-Za-z]/.test(signs) && /\d|^[^a-z]+$/.test(signs);
}
