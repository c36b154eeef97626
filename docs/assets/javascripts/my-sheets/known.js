// @ts-check
import { Copies } from "../shared/copies.js";

/**
 * The sheets and sessions that this edition has, as `hooks/alongside/sheets/known.py` writes them.
 *
 * @typedef {{ id: string, title: string, kind: string, address: string, formerly?: string[], places?: string }} Item
 */

export class KnownItems {
  /** @type {Map<string, Item>} */
  #byId = new Map();
  /** @type {Map<string, Set<string>>} */
  #places = new Map();

  /** @param {Item[]} items @param {URL} site */
  constructor(items, site) {
    this.site = site;
    for (const item of items) for (const id of item.formerly ?? []) this.#byId.set(id, item);
    for (const item of items) this.#byId.set(item.id, item);
  }

  /** By its id, or one that it had before. @param {string} id */
  find(id) {
    return this.#byId.get(id);
  }

  /** The whole address of a page. @param {string} [address]  under the site's */
  at(address = "") {
    return new URL(address, this.site).href;
  }

  /** The names of a sheet's places to write; empty for a sheet that this edition does not have. @param {string} id */
  places(id) {
    const item = this.find(id);
    const found = this.#places.get(id) ?? new Set(namesIn(item?.places ?? ""));
    this.#places.set(id, found);
    return found;
  }

  /** The copies of a sheet, whatever its id. @param {string} id */
  copies(id) {
    const item = this.find(id);
    const places = this.places(id);
    return new Copies(item?.id ?? id, item?.formerly ?? [], (name) => !item || places.has(name));
  }
}

/** The names of places as `hooks/alongside/sheets/known.py` packs them. @param {string} packed */
function namesIn(packed) {
  let name = "";
  return packed.split(" ").filter(Boolean).map((part) => (name = name.slice(0, parseInt(part[0], 36)) + part.slice(1)));
}
