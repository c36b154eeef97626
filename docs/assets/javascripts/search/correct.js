// @ts-check
/** What an unknown word may be meant to be. */

/** Slips that a word of so many letters may have. @param {number} length */
const most = (length) => (length < 6 ? 1 : length < 12 ? 2 : 3);

/** What a wrong first letter costs more than another slip: people seldom miss it. */
const FIRST = 0.5;

const LONGEST = 40; // letters of a word that is corrected
/** Room for three rows of distances; no distance is over `LONGEST`. */
const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST + 4));

/**
 * The known words with the fewest slips between them and a word, the most used first.
 * @param {string} word
 * @param {Map<string, number>} known  how often each is used
 * @returns {string[]}
 */
export function corrected(word, known) {
  let least = word.length > LONGEST ? 0 : most(word.length);
  /** @type {[string, number][]} */
  let found = [];
  for (const [other, uses] of known) {
    if (other.length < 3 || Math.abs(other.length - word.length) > least) continue;
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
  if (Math.abs(one.length - two.length) + wrong > limit) return Infinity;
  let [before, last, row] = ROWS;
  for (let j = 0; j <= two.length; j += 1) last[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    let least = (row[0] = i);
    for (let j = 1; j <= two.length; j += 1) {
      const same = one.charCodeAt(i - 1) === two.charCodeAt(j - 1);
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (!same && i > 1 && j > 1 && one.charCodeAt(i - 1) === two.charCodeAt(j - 2) && one.charCodeAt(i - 2) === two.charCodeAt(j - 1)) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least + wrong > limit) return Infinity;
    [before, last, row] = [last, row, before];
  }
  return last[two.length] + wrong;
}
