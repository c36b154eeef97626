// @ts-check
import { joined, read, written } from "./draft.js";
import { Kept } from "./kept.js";

/** @typedef {import("./draft.js").Draft} Draft */

/**
 * One sheet's draft, as this browser keeps it.
 * @extends {Kept<Draft>}
 */
export class KeptSheet extends Kept {
  /**
   * @param {string} sheet
   * @param {string[]} formerly  the ids that the sheet had before it was renamed
   * @param {(name: string) => boolean} isField  whether the sheet has a field of that name
   */
  constructor(sheet, formerly, isField) {
    super(`sheet:${sheet}`, {
      read: (text) => read(text, [sheet, ...formerly], isField),
      text: ({ values, edition, saved }) => written(values, { sheet, edition, saved }),
      join: joinedDrafts,
      formerly: formerly.map((id) => `sheet:${id}`),
    });
    this.sheet = sheet;
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
  return { ...newer, values: joined(newer.values, older.values) };
}
