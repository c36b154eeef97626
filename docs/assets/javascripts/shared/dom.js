// @ts-check
import { inTime, spoken } from "./spoken.js";

/** Finding the parts of a page, reading its data, and writing words into it. Words never become markup. */

/**
 * The one element that a selector finds. A page without it is a fault of ours.
 * @template {Element} T
 * @param {string} selector
 * @param {{ new (): T }} type
 * @param {ParentNode} [root]
 * @returns {T}
 */
export function find(selector, type, root = document) {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}`);
  return element;
}

/**
 * Every element that a selector finds.
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement[]}
 */
export function findAll(selector, root = document) {
  return [...root.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);
}

/** What each place says last, which may be waiting for its words. @type {WeakMap<HTMLElement, string>} */
const last = new WeakMap();

/**
 * The same words are not written again, so that screen readers do not repeat them.
 * @param {HTMLElement} place
 * @param {string} words
 */
export function say(place, words) {
  last.set(place, words);
  inTime(words, (said) => {
    if (last.get(place) === words && place.textContent !== said) fill(place, isolated(said));
  });
}

/**
 * The words of an attribute with a list in it.
 * @param {string | null | undefined} list
 */
export function listed(list) {
  return (list ?? "").split(" ").filter(Boolean);
}

/**
 * Puts parts into a place, in place of all that stood there: any number of them, which arguments of a call may not be.
 * @param {ParentNode} place
 * @param {Iterable<Node | string>} parts
 */
export function fill(place, parts) {
  const all = document.createDocumentFragment();
  for (const part of parts) all.append(part);
  place.replaceChildren(all);
}

/**
 * A text whose quotations keep their own direction: a file's name in Hebrew does not turn the sentence around it.
 * @param {string} text
 * @returns {(string | HTMLElement)[]}
 */
export function isolated(text) {
  return text.split(/“([^”]*)”/).flatMap((part, at) => {
    if (at % 2 === 0) return [part];
    const words = document.createElement("bdi");
    words.dir = "auto";
    words.textContent = part;
    return [spoken("“"), words, spoken("”")];
  });
}
