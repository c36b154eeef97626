// @ts-check
import { written } from "./draft.js";
import { clean, unlike } from "./names.js";
import { spoken } from "./spoken.js";
import { storage } from "./storage.js";

/**
 * Copies of a sheet made, named, deleted and put back. All may throw: browsers refuse storage, or have no room.
 *
 * @typedef {import("./copies.js").Copies} Copies
 * @typedef {import("./draft.js").Values} Values
 * @typedef {{ id: string, texts: [string, string][] }} Taken  what was deleted: its texts with their keys
 */

const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * A name that no other copy has: the one wished for, or with a number behind it, or a plain one.
 * @param {Copies} copies
 * @param {string} wished
 * @param {string} [id]  whose name it shall be
 */
export function freeName(copies, wished, id) {
  const others = copies.all().filter((copy) => copy.id !== id);
  return unlike(clean(wished) || spoken("Copy %(number)s", { number: others.length + 1 }), others.map(({ name }) => name));
}

/**
 * Keeps a new copy, and gives its id.
 * @param {Copies} copies
 * @param {Values} values
 * @param {{ name: string, edition: string, follows?: import("./draft.js").Follows | null, id?: string }} about
 *   `id` where it is to be known again
 */
export function make(copies, values, { name, edition, follows, id = freshId(copies) }) {
  const now = new Date().toISOString();
  const store = copies.store(id);
  store.write(written(values, { sheet: copies.sheet, name: freeName(copies, name), created: now, follows, edition, saved: now }));
  return store.copy;
}

/** Deletes a copy, and gives what `putBack` needs. @param {Copies} copies @param {string} id @returns {Taken} */
export function take(copies, id) {
  const texts = /** @type {[string, string][]} */ (
    copies.store(id).allKeys().map((key) => [key, storage().getItem(key)]).filter(([, text]) => text !== null)
  );
  for (const [key] of texts) storage().removeItem(key);
  return { id, texts };
}

/**
 * Puts a copy back letter for letter, and gives its id: another one where something new stands in its place by now.
 * @param {Copies} copies
 * @param {Taken} taken
 */
export function putBack(copies, { id, texts }) {
  const from = copies.store(id).allKeys();
  const isFree = from.every((key) => storage().getItem(key) === null);
  const place = isFree ? id : freshId(copies);
  const to = copies.store(place).allKeys();
  const put = texts.map(([key, text]) => [to[from.indexOf(key)], text]);
  try {
    for (const [key, text] of put) storage().setItem(key, text);
  } catch (refused) {
    for (const [key] of put) storage().removeItem(key);
    throw refused;
  }
  return place;
}

/** The id of a copy that is not there yet. @param {Copies} copies */
export function freshId(copies) {
  const taken = copies.ids();
  for (;;) {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => SIGNS[byte % SIGNS.length]).join("");
    if (!taken.includes(id)) return id;
  }
}
