// @ts-check
const LONGEST = 50_000; // letters
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/; // Hebrew, Arabic and their neighbours

/**
 * Lets each line of a text run in its own direction where it has words from right to left; forms.css says why not always.
 * @param {HTMLElement} place
 * @param {string} text
 */
export function direct(place, text) {
  place.toggleAttribute("data-mixed", text.length <= LONGEST && RIGHT_TO_LEFT.test(text));
}

/** Whether a line begins with words from right to left. @param {string} line */
export function startsAtRight(line) {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(line)?.[0] ?? "");
}
