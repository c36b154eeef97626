// @ts-check
import { joined, read, written } from "./draft.js";
import { Kept } from "./kept.js";

/** @typedef {import("./draft.js").Draft} Draft */

/**
 * One copy of a sheet, as this browser keeps it. copies.js says under which key.
 * @extends {Kept<Draft>}
 */
export class KeptSheet extends Kept {
  /**
   * @param {string} sheet
   * @param {string[]} formerly  the ids that the sheet had before it was renamed
   * @param {(name: string) => boolean} isField  whether the sheet has a field of that name
   * @param {string} [copy]  its id; empty for the first copy
   */
  constructor(sheet, formerly, isField, copy = "") {
    const place = (/** @type {string} */ id) => `sheet:${id}${copy && `:copy:${copy}`}`;
    super(place(sheet), {
      read: (text) => read(text, [sheet, ...formerly], isField),
      text: ({ values, ...about }) => written(values, { ...about, sheet }),
      join: joinedDrafts,
      formerly: formerly.map(place),
    });
    this.sheet = sheet;
    this.copy = copy;
  }
}

/**
 * Both drafts in one: the one saved last stands in the fields.
 * @param {Draft} one
 * @param {Draft} other
 * @returns {Draft}
 */
function joinedDrafts(one, other) {
  const [older, newer] = one.saved < other.saved ? [one, other] : [other, one];
  const [name, created] = [newer.name || older.name, older.created || newer.created];
  return { ...newer, name, created, follows: newer.follows ?? older.follows, values: joined(newer.values, older.values) };
}
