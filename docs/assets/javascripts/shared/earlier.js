// @ts-check
import { direct } from "./direction.js";
import { fill, find } from "./dom.js";
import { spoken } from "./spoken.js";

/**
 * Lists what is kept for fields that this edition no longer has, or in which other words stand now.
 * @param {HTMLElement} section  hidden while there is nothing to list
 * @param {import("./draft.js").Values} values
 */
export function listEarlier(section, values) {
  section.hidden = values.size === 0;
  const entries = [...values].flatMap(([name, value]) => [
    part("dt", fieldInWords(name)),
    part("dd", value === true ? spoken("ticked") : value),
  ]);
  fill(find("dl", HTMLElement, section), entries);
}

/**
 * A field's name as words: `our-promises--first-person` is "our promises: first person".
 * @param {string} name
 */
export function fieldInWords(name) {
  return name.replaceAll("--", ": ").replaceAll("-", " ");
}

/** @param {string} tag @param {string} text */
function part(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.dir = "auto";
  direct(element, text);
  return element;
}
