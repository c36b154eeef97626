// @ts-check
/** What an unknown word may be meant to be. */

/** Slips that a word of so many letters may have. @param {number} length */
const most = (length) => (length < 5 ? 1 : length < 6 ? 1.5 : length < 12 ? 2 : 3);

/** What a wrong first letter costs more than another slip: people seldom miss it. */
const FIRST = 0.5;
/** What a letter costs that is written once for twice, or twice for once, and one vowel for another: people often do. */
const [DOUBLED, VOWEL] = [0.6, 0.8];
const VOWELS = new Set([..."aeiouy"].map((letter) => letter.charCodeAt(0)));

const LONGEST = 40; // letters of a word that is corrected
/** Room for three rows of distances. */
const ROWS = [0, 1, 2].map(() => new Float32Array(LONGEST + 4));

/** Endings without which an unknown word is looked for when it is like no known one. */
const ENDING = /(?:ing|ed|ly|s)$/;

/**
 * The known words with the fewest slips between them and a word, the most used first.
 * @param {string} word
 * @param {Map<string, number>} known  how often each is used
 * @returns {string[]}
 */
export function corrected(word, known) {
  const found = nearest(word, known);
  const bare = word.replace(ENDING, "");
  return found.length || bare === word ? found : nearest(bare, known);
}

/** @param {string} word @param {Map<string, number>} known @returns {string[]} */
function nearest(word, known) {
  let least = word.length > LONGEST ? 0 : most(word.length);
  /** @type {[string, number][]} */
  let found = [];
  for (const [other, uses] of known) {
    if (other.length < 3 || Math.abs(other.length - word.length) * DOUBLED > least) continue;
    const cost = slips(word, other, least);
    if (cost > least) continue;
    if (cost < least) found = [];
    least = cost;
    found.push([other, uses]);
  }
  return found.sort((one, two) => two[1] - one[1]).map(([other]) => other);
}

/**
 * Damerau's distance: letters left out, added, changed, or swapped with the next one. Over `limit` it may be any number
 * over it.
 * @param {string} one
 * @param {string} two
 * @param {number} limit
 */
export function slips(one, two, limit) {
  const wrong = one[0] === two[0] ? 0 : FIRST;
  if (Math.abs(one.length - two.length) * DOUBLED + wrong > limit) return Infinity;
  let [before, last, row] = ROWS;
  for (let j = 0; j <= two.length; j += 1) last[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    const [a, formerA] = [one.charCodeAt(i - 1), one.charCodeAt(i - 2)];
    let least = (row[0] = i);
    for (let j = 1; j <= two.length; j += 1) {
      const [b, formerB] = [two.charCodeAt(j - 1), two.charCodeAt(j - 2)];
      let cost = last[j - 1] + (a === b ? 0 : VOWELS.has(a) && VOWELS.has(b) ? VOWEL : 1);
      cost = Math.min(cost, last[j] + (a === formerA ? DOUBLED : 1), row[j - 1] + (b === formerB ? DOUBLED : 1));
      if (a !== b && a === formerB && formerA === b) cost = Math.min(cost, before[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least + wrong > limit) return Infinity;
    [before, last, row] = [last, row, before];
  }
  return last[two.length] + wrong;
}
