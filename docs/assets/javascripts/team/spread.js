// @ts-check
/**
 * How the marks of a team spread, row by row. A row that fewer people marked than may be shown has no figures.
 *
 * @typedef {import("./code.js").Mark} Mark
 * @typedef {import("../shared/sheet-fields.js").Field} Field
 * @typedef {{ counts: number[], marked: number, middle: number, apart: number, low: number }} Figures
 *   `counts` a choice; `middle` is the median, or for cells the share that is written; `apart` how far two marks of the
 *   row lie apart on average; `low` how many gave one of the lower choices, or left the cell blank
 * @typedef {{ field: Field, at: number, choices: string[], isCell: boolean, marked: number, figures: Figures | null }} Row
 */

import { spoken } from "../shared/spoken.js";

const cell = () => [spoken("blank"), spoken("written")];

/**
 * @param {Mark[][]} all  the marks of each person
 * @param {Field[]} fields
 * @param {number} fewest  the fewest people whose marks are shown
 * @returns {Row[]}
 */
export function spread(all, fields, fewest) {
  return fields.map((field, at) => {
    const isCell = !field.scale;
    const choices = field.scale ?? cell();
    const marks = all.map((one) => (isCell ? one[at] : one[at] - 1)).filter((mark) => mark >= 0);
    const figures = marks.length < fewest ? null : figuresOf(marks, choices, isCell);
    return { field, at, choices, isCell, marked: marks.length, figures };
  });
}

/** @param {number[]} marks  from 0 @param {string[]} choices @param {boolean} isCell @returns {Figures} */
function figuresOf(marks, choices, isCell) {
  const counts = choices.map((_, choice) => marks.filter((mark) => mark === choice).length);
  const marked = marks.length;
  const low = counts.slice(0, Math.floor(choices.length / 2)).reduce((sum, count) => sum + count, 0);
  const middle = isCell ? counts[1] / marked : median(marks) + Number(choices[0]);
  return { counts, marked, middle, apart: apart(counts), low };
}

/** @param {number[]} marks */
function median(marks) {
  const sorted = [...marks].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

/** How far two people's marks lie apart, on average over all pairs. @param {number[]} counts */
function apart(counts) {
  const people = counts.reduce((sum, count) => sum + count, 0);
  let distance = 0;
  counts.forEach((count, one) => counts.forEach((more, other) => (distance += other > one ? count * more * (other - one) : 0)));
  return distance / ((people * (people - 1)) / 2);
}

/** @typedef {"apart" | "low" | "sheet"} Order */

/**
 * The rows in an order; those without figures come last.
 * @param {Row[]} rows
 * @param {Order} order
 */
export function ordered(rows, order) {
  const weight = (/** @type {Row} */ { figures }) => {
    if (order === "sheet") return 0;
    if (!figures) return -1;
    return order === "apart" ? figures.apart : figures.low / figures.marked;
  };
  return [...rows].sort((one, other) => weight(other) - weight(one) || one.at - other.at);
}

/** Whether all gave the same mark, so that each one's is known. @param {Figures} figures */
export function isAlike({ counts, marked }) {
  return counts.includes(marked);
}
