// @ts-check
/**
 * A sheet's places to write, as `fields.json` beside its page tells them (hooks/alongside/sheets/fields.py).
 *
 * @typedef {{ name: string, kind: "tick" | "rating" | "text", words: string, above?: string[], group?: string,
 *   row?: string, column?: string, scale?: string[] }} Field
 * @typedef {{ sign: string, version: string, rows: string[] }} Team  what a code of the sheet holds
 * @typedef {{ sheet: string, title: string, version: string, fields: Field[], formerly?: string[], pair?: string,
 *   side?: string, team?: Team }} SheetFields
 * @typedef {{ id: string, title: string, address: string, formerly: string[] }} Entry  a sheet as a page lists it
 */

/**
 * Throws where it cannot be had: the reader is not online, or the site has no such sheet.
 * @param {string} page  the address of the sheet's page
 * @returns {Promise<SheetFields>}
 */
export async function sheetFields(page) {
  const answer = await fetch(`${page}fields.json`);
  if (!answer.ok) throw new Error(`${page}fields.json: ${answer.status}`);
  return answer.json();
}

/**
 * The sheet of an id, or of one that it had before.
 * @template {Entry} T
 * @param {T[]} entries
 * @param {string} id
 */
export function entryOf(entries, id) {
  return entries.find((entry) => entry.id === id) ?? entries.find((entry) => entry.formerly.includes(id));
}

/** The fields of the rows that a team lays together, in their order. @param {SheetFields} data */
export function teamRows({ team, fields }) {
  return fields.filter(({ name }) => team?.rows.includes(name));
}
