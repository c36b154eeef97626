// @ts-check
/** The Library's rows, which of them fit what is chosen, and how many would fit each other choice. */

import { listed } from "../shared/dom.js";
import { folded } from "../shared/plain.js";

/** @typedef {{ element: HTMLElement, facts: Map<string, string[]>, text: string }} Row  `facts` by the filters' names */
/** @typedef {Map<string, string>} Chosen  the filters that are set, by name, with what is asked of each */
/** @typedef {{ row: Row, failed: string[] }} Tried  a row, and the filters that it does not fit */

/** @param {HTMLElement} element @returns {Row} */
export function rowOf(element) {
  const texts = [...element.querySelectorAll(".entry__title, .entry__summary")].map((part) => part.textContent ?? "");
  const facts = Object.entries(element.dataset).map(([name, list]) => /** @type {const} */ ([name, listed(list)]));
  return { element, facts: new Map(facts), text: folded(texts.join(" ")) };
}

/**
 * Tries each row on all that is chosen.
 * @param {Row[]} rows
 * @param {Chosen} chosen
 * @returns {Tried[]}
 */
export function tried(rows, chosen) {
  return rows.map((row) => {
    const failed = [...chosen].filter(([name, value]) => !fits(row, name, value));
    return { row, failed: failed.map(([name]) => name) };
  });
}

/**
 * How many rows would fit if one filter asked for something else, or for nothing.
 * @param {Tried[]} all
 * @param {string} name
 * @param {string} [value]
 */
export function countWith(all, name, value = "") {
  const near = all.filter(({ failed }) => failed.every((one) => one === name));
  return near.filter(({ row }) => !value || fits(row, name, value)).length;
}

/**
 * Whether a row fits a filter. Each row has a list of words under the filter's name.
 * @param {Row} row
 * @param {string} name
 * @param {string} value
 */
function fits({ facts, text }, name, value) {
  if (name === "words") return folded(value).split(/\s+/).every((word) => text.includes(word));
  const own = facts.get(name) ?? [];
  if (name === "minutes") return Number(own[0]) <= Number(value);
  if (name === "people") return Number(own[0]) <= Number(value) && Number(value) <= Number(own[1]);
  return own.includes(value);
}
