// @ts-check
import { written } from "./draft.js";
import { keyOf } from "./kept.js";
import { KeptSheet } from "./kept-sheet.js";
import { clean, unlike } from "./names.js";
import { allKeys, storage } from "./storage.js";
import { spoken } from "./spoken.js";

/**
 * The copies of a sheet that this browser keeps.
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
 * @typedef {{ id: string, texts: [string, string][] }} Taken  what was deleted: its texts with their keys
 */

export const ID = /^[a-z0-9]{6}$/;
const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";

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

  /**
   * A name that no other copy has: the one wished for, or with a number behind it, or a plain one.
   * @param {string} wished
   * @param {string} [id]  whose name it shall be
   */
  freeName(wished, id) {
    const others = this.all().filter((copy) => copy.id !== id);
    return unlike(clean(wished) || spoken("Copy %(number)s", { number: others.length + 1 }), others.map(({ name }) => name));
  }

  /**
   * Keeps a new copy, and gives its id.
   * @param {Values} values
   * @param {{ name: string, edition: string, follows?: import("./draft.js").Follows | null, id?: string }} about
   *   `id` where it is to be known again
   */
  make(values, { name, edition, follows, id = this.freshId() }) {
    const now = new Date().toISOString();
    const store = this.store(id);
    store.write(written(values, { sheet: this.sheet, name: this.freeName(name), created: now, follows, edition, saved: now }));
    return store.copy;
  }

  /** Deletes a copy, and gives what `putBack` needs. @param {string} id @returns {Taken} */
  take(id) {
    const texts = /** @type {[string, string][]} */ (
      this.store(id).allKeys().map((key) => [key, storage().getItem(key)]).filter(([, text]) => text !== null)
    );
    for (const [key] of texts) storage().removeItem(key);
    return { id, texts };
  }

  /**
   * Puts a copy back letter for letter, and gives its id: another one where something new stands in its place by now.
   * @param {Taken} taken
   */
  putBack({ id, texts }) {
    const from = this.store(id).allKeys();
    const isFree = from.every((key) => storage().getItem(key) === null);
    const place = isFree ? id : this.freshId();
    const to = this.store(place).allKeys();
    const put = texts.map(([key, text]) => [to[from.indexOf(key)], text]);
    try {
      for (const [key, text] of put) storage().setItem(key, text);
    } catch (refused) {
      for (const [key] of put) storage().removeItem(key);
      throw refused;
    }
    return place;
  }

  /** The id of a copy that is not there yet. */
  freshId() {
    const taken = this.ids();
    for (;;) {
      const id = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => SIGNS[byte % SIGNS.length]).join("");
      if (!taken.includes(id)) return id;
    }
  }
}
