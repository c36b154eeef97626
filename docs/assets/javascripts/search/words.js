// @ts-check
/** From a text to the words by which it is compared: without accents and case, British and American alike, as stems. */

import Stemmer from "../vendor/snowball-english.min.js";
import { IDIOMS } from "./idioms.js";
import { explained } from "./sayings.js";
import { ENDINGS, FORMS } from "./spelling.js";

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\uff07`´]/g;
const ACCENTS = /\p{M}+/gu;
/** English, where it is not told otherwise. @type {{ stemWord(word: string): string }} */
let stemmer = new Stemmer();
let isEnglish = true;
/** @type {Map<string, string>} */
const stems = new Map();

/**
 * The words of a text in lower case, as they are written, without the endings of possession: `Zoë’s` is `zoe`. Idioms are one word.
 * @param {string} text
 */
export function wordsOf(text) {
  let plain = text.normalize("NFKD").replace(ACCENTS, "").toLowerCase().replace(APOSTROPHES, "'");
  plain = plain.replace(/\b's\b/g, "").replace(/'/g, "");
  plain = explained(plain);
  for (const [idiom, word] of IDIOMS) plain = plain.replace(idiom, word);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The stem of a word of `wordsOf`; one for all its spellings and forms. @param {string} word */
export function stemOf(word) {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = made(word);
    stems.set(word, stem);
  }
  return stem;
}

/** From now on takes words for those of a language, if there is a stemmer for it. @param {string} language */
export async function stemIn(language) {
  if (language !== "de") return;
  const { default: German } = await import("../vendor/snowball-german.min.js");
  stemmer = new German();
  isEnglish = false;
  stems.clear();
}

/** @param {string} word */
function made(word) {
  if (!isEnglish) return stemmer.stemWord(word);
  let one = FORMS.get(word) ?? word;
  for (const [ending, put] of ENDINGS) one = one.replace(ending, put);
  return stemmer.stemWord(one);
}
