// @ts-check
/** All that this browser keeps for this guide, as texts by their names: their keys without what all keys begin with. */

import { keyOf } from "../shared/kept.js";

/** @typedef {Map<string, string>} Texts */

/** Under which shared-computer.js keeps whether this computer is shared: nothing that a reader has typed. */
export const SHARED = "shared-computer";

/** May throw, as all of these. @param {Storage} store @returns {Texts} */
export function everything(store) {
  const start = keyOf("");
  const names = Object.keys(store).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  return taken(store, names.filter((name) => name !== SHARED).sort());
}

/** Forgets what stands under these names, and gives it. @param {Storage} store @param {string[]} names */
export function take(store, names) {
  const texts = taken(store, names);
  for (const name of texts.keys()) store.removeItem(keyOf(name));
  return texts;
}

/**
 * Puts texts under their names, letter for letter: all or none. Whether all names were free.
 * @param {Storage} store
 * @param {Texts} texts
 */
export function putBack(store, texts) {
  if (taken(store, [...texts.keys()]).size) return false;
  try {
    for (const [name, text] of texts) store.setItem(keyOf(name), text);
  } catch (refused) {
    for (const name of texts.keys()) store.removeItem(keyOf(name));
    throw refused;
  }
  return true;
}

/** How many bytes texts have, as a file of them would. @param {Iterable<string>} texts */
export function bytes(texts) {
  return new Blob([...texts]).size;
}

/** @param {Storage} store @param {string[]} names @returns {Texts} */
function taken(store, names) {
  /** @type {Texts} */
  const texts = new Map();
  for (const name of names) {
    const text = store.getItem(keyOf(name));
    if (text !== null) texts.set(name, text);
  }
  return texts;
}
