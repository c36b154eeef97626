// @ts-check
/**
 * A person's marks as a short code, without a name: the sheet's sign, two signs for the version of its rows, the marks
 * with a part of chance, and a check. Whole groups of four: twelve statements from 1 to 5 make three of them.
 *
 * The part of chance keeps two people with the same marks apart from one code that was pasted twice: at least one in 256
 * codes of the same marks is alike. It is drawn anew with each other set of marks (own-code.js), so that two codes of one
 * person, this month's and the last one's, have nothing in common.
 *
 * @typedef {import("../shared/sheet-fields.js").Field} Field
 * @typedef {import("../shared/sheet-fields.js").Team} Team
 * @typedef {number} Mark  0 for a row left open or a cell left blank; else the number of the choice from 1, or 1 for words
 * @typedef {{ fault: string, kind: "damaged" | "sheet" | "version" }} Refused  why, as the end of a sentence
 * @typedef {{ sign: string, title: string }} Known  a sheet that has codes
 */

import { quoted } from "../shared/foreign.js";
import { spoken } from "../shared/spoken.js";
import { SIGNS, bare, checked, grouped, isWhole, numbersOf } from "./signs.js";

const CHANCES = 256n; // at least so many codes has each set of marks
const HEAD = 3; // signs before the marks
const BASE = 32n;

/** How many things a row can say. @param {Field} row */
function waysOf({ scale }) {
  return BigInt((scale?.length ?? 1) + 1);
}

/** How many sets of marks there are. @param {Field[]} rows */
function setsOf(rows) {
  return rows.reduce((sets, row) => sets * waysOf(row), 1n);
}

/** How many signs a code of these rows has. @param {Field[]} rows */
export function lengthOf(rows) {
  let signs = HEAD + 1;
  for (let room = 1n; room < setsOf(rows) * CHANCES || signs % 4; room *= BASE) signs += 1;
  return signs;
}

/**
 * What was marked, of all that is written on a sheet.
 * @param {import("../shared/draft.js").Values} values
 * @param {Field[]} rows
 * @returns {Mark[]}
 */
export function marksOf(values, rows) {
  return rows.map(({ name, scale }) => {
    const value = values.get(name);
    if (scale) return scale.indexOf(String(value)) + 1;
    return typeof value === "string" && value.trim() ? 1 : 0;
  });
}

/**
 * @param {Mark[]} marks
 * @param {Field[]} rows
 * @param {Team} team
 * @param {bigint} chance  any number from 0
 */
export function written(marks, rows, { sign, version }, chance) {
  const signs = lengthOf(rows) - HEAD - 1;
  const sets = setsOf(rows);
  let number = (chance % (BASE ** BigInt(signs) / sets)) * sets + marks.reduce((sum, mark, at) => sum * waysOf(rows[at]) + BigInt(mark), 0n);
  let text = "";
  for (; text.length < signs; number /= BASE) text = SIGNS[Number(number % BASE)] + text;
  return grouped(checked(sign + version + text));
}

/**
 * The marks that a code holds, or why it holds none for this sheet.
 * @param {string} text
 * @param {Field[]} rows
 * @param {Team} team
 * @param {Known[]} known  every sheet that has codes
 * @returns {{ marks: Mark[] } | Refused}
 */
export function read(text, rows, team, known) {
  const code = bare(text.slice(0, 200));
  const length = lengthOf(rows);
  const other = known.find(({ sign }) => sign === code[0] && sign !== team.sign);
  const strange = [...code].find((sign) => !SIGNS.includes(sign));
  if (strange) return damaged(spoken("it has the sign %(sign)s, which stands in no code", { sign: quoted(strange) }));
  if (isWhole(code) && other) return { kind: "sheet", fault: spoken("it belongs to the sheet “%(title)s”", { title: other.title }) };
  if (code.length !== length && !other) return damaged(spoken("it has %(signs)s signs, and a code of this sheet has %(length)s", { signs: code.length, length }));
  if (!isWhole(code)) return damaged(spoken("a sign is wrong, or two have changed places"));
  if (code[0] !== team.sign) return { kind: "sheet", fault: spoken("it belongs to no sheet that this edition has") };
  if (code.slice(1, HEAD) !== team.version) return { kind: "version", fault: spoken("it was made with another edition of this sheet, whose rows differ") };
  const marks = marksIn(code.slice(HEAD, -1), rows);
  return marks ? { marks } : damaged(spoken("no marks fit it"));
}

/** @param {string} text @param {Field[]} rows */
function marksIn(text, rows) {
  const whole = numbersOf(text).reduce((sum, number) => sum * BASE + BigInt(number), 0n);
  const sets = setsOf(rows);
  if (whole / sets >= BASE ** BigInt(text.length) / sets) return null;
  let number = whole % sets;
  return rows.map((_, at) => rows[rows.length - 1 - at]).map((row) => {
    const mark = Number(number % waysOf(row));
    number /= waysOf(row);
    return mark;
  }).reverse();
}

/** @param {string} fault @returns {Refused} */
function damaged(fault) {
  return { kind: "damaged", fault };
}
