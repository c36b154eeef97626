// @ts-check
/**
 * Where this browser keeps what the reader types: for good, or on a shared computer until the tab is closed. No other
 * module asks for either, but those of the head, which run before any module (shared-computer.js, keys.js, palette.js).
 */

/** May throw, as may every call of what it gives: browsers refuse storage, or have no room. @returns {Storage} */
export function storage() {
  return document.documentElement.dataset.sharedComputer === undefined ? localStorage : sessionStorage;
}

/** Where what is kept until the tab is closed stands, on any computer. May throw, as the other does. @returns {Storage} */
export function storageOfTab() {
  return sessionStorage;
}

/** The keys of all that stands there, ours and others', in no order. May throw. */
export function allKeys() {
  return Object.keys(storage());
}

/** What is kept for good, whatever this computer is: what was kept before a reader said that it is shared. May throw. */
export function keptForGood() {
  return localStorage;
}
