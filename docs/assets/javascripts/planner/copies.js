// @ts-check
/** How many copies of a sheet are printed, as `hooks/alongside/agenda/copies.py` reads it from the workshop's page. */

import { capital, counted } from "../shared/words.js";

/**
 * `count` for every `size` people, or at a size of 0 for all of them together, and `more`.
 * @typedef {{ words: string, count: number, size: number, more: number }} Copies
 */

/**
 * How many are printed for so many people; shared ones are rounded up, so that nobody is without.
 * @param {Copies} copies
 * @param {number} people
 */
export function forPeople({ count, size, more }, people) {
  return count * (size ? Math.ceil(people / size) : 1) + more;
}

/**
 * The copies in words, with their number where it follows from that of the people.
 * @param {Copies} copies
 * @param {number | null} people
 */
export function copiesInWords(copies, people) {
  const number = people === null || !copies.size ? 0 : forPeople(copies, people);
  return number ? `${counted(number, "copy", "copies")}, ${copies.words}` : capital(copies.words);
}

/** The copies that an element carries. @param {HTMLElement} element @returns {Copies} */
export function copiesOf({ dataset }) {
  return { words: dataset.plannerCopies ?? "", count: Number(dataset.count), size: Number(dataset.size), more: Number(dataset.more) };
}
