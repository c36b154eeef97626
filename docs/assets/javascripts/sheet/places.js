// @ts-check
/** The places to write of a sheet's form, and what each is called. */

import { findAll } from "../shared/dom.js";

/**
 * The places that a selector finds, filled or not.
 * @param {ParentNode} root
 * @param {string} [which]
 */
export function areas(root, which = "") {
  return findAll(`textarea${which}`, root).filter((found) => found instanceof HTMLTextAreaElement);
}

/** What is written in a place, in one line. @param {HTMLTextAreaElement} area */
export function flat(area) {
  return area.value.replace(/\s+/g, " ").trim();
}

/** The words of a place, a box or a row, without a colon at their end. @param {HTMLElement} place */
export function nameOf(place) {
  const named = place.getAttribute("aria-label") ?? place.closest(".ruled, li, .rating__row")?.querySelector("label, .rating__statement")?.textContent ?? "";
  return named.replace(/\s+/g, " ").trim().replace(/:$/, "");
}

/** What names a row of a table: its first words that stand there. @param {HTMLTableRowElement} row */
export function rowName(row) {
  return row.querySelector("th")?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

/** The row that a place stands in, if it has other places than for dates: a promise, and by when. @param {HTMLElement} area */
export function promiseOf(area) {
  const row = area.closest("tr");
  return row && areas(row, ":not([data-date])").length ? row : null;
}

/** A row in a line: its name, and what is written in it. @param {HTMLTableRowElement} row */
export function rowInWords(row) {
  const written = areas(row).map(flat).filter(Boolean).join("; ");
  return [rowName(row), written].filter(Boolean).join(": ");
}
