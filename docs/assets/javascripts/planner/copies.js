// @ts-check
/** How many copies of a sheet are printed, as `hooks/alongside/agenda/copies.py` reads it from the workshop's page. */

import { spoken, spokenMany } from "../shared/spoken.js";
import { capital, counted } from "../shared/words.js";

/**
 * `count` for every `size` people, or at a size of 0 for all of them together, and `more`.
 * @typedef {{ words: string, count: number, size: number, more: number }} Copies
 */

/**
 * A sheet of a session, its copies and of how many leaves each is.
 * @typedef {{ title: string, copies: Copies, leaves: number }} Sheet
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
 * A sheet's copies in words, with their number where it follows from that of the people; in either case the leaves to print.
 * @param {Sheet} sheet
 * @param {number | null} people
 */
export function copiesInWords({ copies, leaves }, people) {
  const number = people === null || !copies.size ? 0 : forPeople(copies, people);
  if (number) return spokenMany("%(n)s copy, %(words)s: %(paper)s", "%(n)s copies, %(words)s: %(paper)s", number, { words: copies.words, paper: paper(number * leaves) });
  return capital(copies.words) + (copies.count || copies.more ? spoken(", %(paper)s a copy", { paper: paper(leaves) }) : "");
}

/**
 * The leaves of all copies of all sheets; nothing where the people are not set, or only one sheet is printed.
 * @param {Sheet[]} sheets
 * @param {number | null} people
 */
export function paperInWords(sheets, people) {
  if (people === null || sheets.length < 2) return "";
  const leaves = sheets.map((sheet) => forPeople(sheet.copies, people) * sheet.leaves);
  return spoken("In all %(paper)s, printed on both sides.", { paper: paper(leaves.reduce((sum, each) => sum + each, 0)) });
}

/** @param {number} leaves */
function paper(leaves) {
  return counted(leaves, "leaf", "leaves");
}

/** The sheet whose copies an element carries. @param {HTMLElement} element @returns {Sheet} */
export function sheetOf(element) {
  const { plannerCopies: words = "", count, size, more, leaves } = element.dataset;
  const title = element.closest("li")?.querySelector("a")?.textContent?.trim() ?? "";
  return { title, copies: { words, count: Number(count), size: Number(size), more: Number(more) }, leaves: Number(leaves) };
}
