// @ts-check
import { fill } from "./dom.js";

/**
 * An element with parts in it: words, which never become markup, or other elements.
 * @param {string} tag
 * @param {Iterable<Node | string> | string} parts
 * @param {string} [className]
 */
export function made(tag, parts, className = "") {
  const element = document.createElement(tag);
  fill(element, typeof parts === "string" ? [parts] : parts);
  if (className) element.className = className;
  return element;
}

/**
 * Words that a reader wrote, in their own direction.
 * @param {string} tag
 * @param {string} words
 * @param {string} [className]
 */
export function written(tag, words, className = "") {
  const element = made(tag, words, className);
  element.dir = "auto";
  return element;
}
