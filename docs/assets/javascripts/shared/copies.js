// @ts-check
import { keyOf } from "./kept.js";
import { KeptSheet } from "./kept-sheet.js";
import { allKeys } from "./storage.js";
import { spoken } from "./spoken.js";

/**
 * The copies of a sheet that this browser keeps; copies-made.js makes and deletes them.
 *
 * - `sheet:ID` is the first copy: what there was before there were copies, under the same key and in the same form, so
 *   that nothing had to move and an older edition still finds it.
 * - `sheet:ID:copy:abc123` is another one. Six letters and digits are its id; `?copy=abc123` opens it.
 * - Each text is a draft (draft.js, version 1) and says its copy's `name`, when it was `created` and which copy it
 *   `follows`, with what is shown of that one, if it has them; an older edition passes over all three. There is no list beside the copies: the keys are the list, so none can be missing
 *   from it, and two tabs that write two copies write nothing in common.
 * - The first copy is there while it holds a word or a name, every other one until it is deleted.
 * - As with all that is kept, `KEY:unreadable` holds what could not be read, and the keys of a sheet's former ids are
 *   taken over (kept.js).
 *
 * Every method may throw: browsers refuse storage, or have no room.
 *
 * @typedef {import("./draft.js").Values} Values
 * @typedef {{ id: string, name: string, created: string, changed: string, filled: number, fault: string }} Copy
 *   `filled` counts fields; `fault` says why its text cannot be read
 */

export const ID = /^[a-z0-9]{6}$/;

export class Copies {
  /**
   * @param {string} sheet
   * @param {string[]} formerly  the ids that the sheet had before it was renamed
   * @param {(name: string) => boolean} isField  whether the sheet has a field of that name
   */
  constructor(sheet, formerly, isField) {
    this.sheet = sheet;
    this.formerly = formerly;
    this.isField = isField;
  }

  /** @param {string} id  empty for the first copy */
  store(id) {
    return new KeptSheet(this.sheet, this.formerly, this.isField, id);
  }

  /** The ids of all that is kept, in no order. */
  ids() {
    const places = [this.sheet, ...this.formerly].map((sheet) => keyOf(`sheet:${sheet}:copy:`));
    const first = this.store("").allKeys();
    /** @type {Set<string>} */
    const found = new Set();
    for (const key of allKeys()) {
      const place = places.find((start) => key.startsWith(start));
      const id = place && key.slice(place.length).replace(/:unreadable$/, "");
      if (id && ID.test(id)) found.add(id);
      else if (first.includes(key)) found.add("");
    }
    return [...found];
  }

  /** The id of the copy to open when nobody says which: the first that is there. */
  start() {
    const ids = this.ids();
    return ids.length && !ids.includes("") ? this.all()[0].id : "";
  }

  /** All that is kept: the first copy, then the others as they were made. @returns {Copy[]} */
  all() {
    const order = (/** @type {Copy} */ { id, created }) => (id ? `${created || "9"} ${id}` : "");
    return this.ids()
      .map((id) => this.#about(id))
      .sort((one, other) => (order(one) < order(other) ? -1 : 1));
  }

  /** @param {string} id @returns {Copy} */
  #about(id) {
    const draft = this.store(id).load();
    if (!draft || "fault" in draft) return { id, name: "", created: "", changed: "", filled: 0, fault: draft?.fault ?? spoken("it was set aside") };
    const { name, created, saved, values } = draft;
    return { id, name, created, changed: saved, filled: [...values.keys()].filter(this.isField).length, fault: "" };
  }
}
