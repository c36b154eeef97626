// @ts-check
/**
 * The results of former times that this browser keeps for whoever facilitates, under `team:SHEET`: of each row the middle
 * mark alone, and how many people there were. No counts, so that nobody's mark shows by taking one time from another.
 *
 * @typedef {{ saved: string, people: number, name: string, rows: Map<string, number> }} Result  `saved` is an ISO 8601 time,
 *   `name` the team's, empty where it has none
 * @typedef {{ version: string, results: Result[], passed?: number }} Results  of one version of the rows, the newest last
 * @typedef {import("../shared/sheet-fields.js").Field} Field
 * @typedef {import("../shared/kept.js").Unreadable} Unreadable
 */

import { quoted } from "../shared/foreign.js";
import { isMapping, versionFault } from "../shared/json.js";
import { Kept } from "../shared/kept.js";
import { clean } from "../shared/names.js";
import { spoken } from "../shared/spoken.js";
import { isMoment } from "../shared/words.js";

const VERSION = 1;
const MOST = 60; // five years of months
const LONGEST = 200_000; // letters: ten times what so many take

/** @extends {Kept<Results>} */
export class KeptResults extends Kept {
  /**
   * @param {{ sheet: string, formerly?: string[], team: { version: string } }} sheet
   * @param {Field[]} rows
   * @param {number} fewest  the fewest people whose marks are shown
   */
  constructor({ sheet, formerly = [], team }, rows, fewest) {
    super(`team:${sheet}`, {
      read: (text) => read(text, { ids: [sheet, ...formerly], rows, version: team.version, fewest }),
      text: (results) => written(results, sheet),
      join: joined,
      formerly: formerly.map((id) => `team:${id}`),
    });
  }
}

/** @param {Results} results @param {string} sheet */
export function written({ version, results }, sheet) {
  const plain = results.map(({ rows, ...about }) => ({ ...about, rows: Object.fromEntries(rows) }));
  return `${JSON.stringify({ version: VERSION, team: sheet, edition: version, results: plain }, null, 2)}\n`;
}

/**
 * @param {string} text
 * @param {{ ids: string[], rows: Field[], version: string, fewest: number }} sheet  the ids it has and had
 * @returns {Results | Unreadable}
 */
export function read(text, { ids, rows, version, fewest }) {
  if (text.length > LONGEST) return { fault: spoken("it is longer than any that this page writes") };
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: spoken("it is not JSON, or it was cut short") };
  }
  if (!isMapping(found) || typeof found.team !== "string" || !Array.isArray(found.results)) return { fault: spoken("it is no saved result of a team") };
  if (versionFault(found.version, VERSION)) return { fault: versionFault(found.version, VERSION) };
  if (!ids.includes(found.team)) return { fault: spoken("it belongs to the sheet %(sheet)s, and this is “%(ids)s”", { sheet: quoted(found.team), ids: ids[0] }) };
  if (found.edition !== version) return { fault: spoken("it was saved with another edition of the sheet, whose rows differ") };
  const results = found.results.flatMap((one) => resultOf(one, rows, fewest)).slice(-MOST);
  return { version, results, passed: found.results.length - results.length };
}

/** @param {unknown} one @param {Field[]} rows @param {number} fewest @returns {Result[]} */
function resultOf(one, rows, fewest) {
  if (!isMapping(one) || typeof one.saved !== "string" || !isMoment(one.saved) || !isMapping(one.rows)) return [];
  const people = Number.isInteger(one.people) ? Number(one.people) : 0;
  if (people < fewest || people > 1000) return [];
  const marks = new Map(Object.entries(one.rows));
  const known = rows.map(({ name, scale = ["0", "1"] }) => /** @type {const} */ ([name, within(marks.get(name), Number(scale[0]), Number(scale[scale.length - 1]))]));
  const name = clean(typeof one.name === "string" ? one.name : "");
  return [{ saved: one.saved, people, name, rows: new Map(known.flatMap(([row, mark]) => (mark === null ? [] : [[row, mark]]))) }];
}

/** @param {unknown} mark @param {number} least @param {number} most */
function within(mark, least, most) {
  return typeof mark === "number" && mark >= least && mark <= most ? mark : null;
}

/** Both in one, each time once. @param {Results} one @param {Results} other @returns {Results} */
export function joined(one, other) {
  const times = new Map([...other.results, ...one.results].map((result) => [result.saved, result]));
  const results = [...times.values()].sort((first, second) => (first.saved < second.saved ? -1 : 1));
  return { version: one.version, results: results.slice(-MOST) };
}
