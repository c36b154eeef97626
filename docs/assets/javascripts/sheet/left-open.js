// @ts-check
/** What a filled sheet leaves open, and so can be carried forward. The page is read, and nothing on it changed. */

import { datesIn } from "../shared/dates.js";
import { findAll } from "../shared/dom.js";
import { counted } from "../shared/words.js";
import { areas, flat, nameOf, promiseOf, rowInWords } from "./places.js";
import { spoken } from "../shared/spoken.js";

/**
 * @typedef {import("../shared/draft.js").Value} Value
 * @typedef {object} Open
 * @property {string} what  the words of the place; empty where a row says its own
 * @property {string} words  what stands there
 * @property {[string, string][]} into  the fields that begin with it in the new copy, and their words
 * @property {[string, Value][]} beside  the fields beside which it is shown
 *
 * @typedef {{ legend: string, lines: Open[] }} Group
 */

/**
 * @param {HTMLFormElement} form
 * @param {string} today  an ISO 8601 date
 * @returns {Group[]} those that have a line
 */
export function leftOpen(form, today) {
  /** @type {Set<Element>} */
  const done = new Set();
  const take = (/** @type {HTMLTextAreaElement[]} */ places) =>
    places.filter((area) => flat(area) && !done.has(area) && done.add(area));
  const moved = areas(form, "[data-from]").flatMap((target) => sources(form, target).flatMap((places) => intoTarget(target, take(places))));
  const over = take(areas(form, '[data-carried="over"]')).map(same);
  const shown = take(areas(form, '[data-carried="shown"]')).map(beside);
  const dated = areas(form, "[data-date]").filter((area) => !done.has(area));
  const open = dated.filter((area) => !isOver(area, today));
  const promises = open.flatMap((area) => row(promiseOf(area), take));
  const past = dated.flatMap((area) => row(promiseOf(area), take)).map(({ what, words, into }) => ({ what, words, into: [], beside: into }));
  const dates = take(open).map(beside);
  return [
    { legend: spoken("Promises from last time"), lines: moved },
    { legend: spoken("Promises not yet due"), lines: promises },
    { legend: spoken("Carried over"), lines: over },
    { legend: spoken("To see beside this time’s"), lines: [...shown, ...dates, ...past, ...marks(form)] },
    { legend: spoken("Boxes left open"), lines: boxes(form) },
  ].filter(({ lines }) => lines.length);
}

/** The places that a target takes its words from, row by row. @param {HTMLFormElement} form @param {HTMLTextAreaElement} target */
function sources(form, target) {
  const first = areas(form, `[name="${target.dataset.from}"]`)[0];
  const table = first?.closest("table");
  return table ? [...table.rows].map((one) => areas(one)) : first ? [[first]] : [];
}

/** @param {HTMLTextAreaElement} target @param {HTMLTextAreaElement[]} places @returns {Open[]} */
function intoTarget(target, places) {
  if (!places.length) return [];
  const tr = places[0].closest("tr");
  const words = tr ? rowInWords(tr) : flat(places[0]);
  return [{ what: "", words, into: [[target.name, words]], beside: [] }];
}

/** @param {HTMLTableRowElement | null} tr @param {(places: HTMLTextAreaElement[]) => HTMLTextAreaElement[]} take @returns {Open[]} */
function row(tr, take) {
  const places = tr ? take(areas(tr)) : [];
  if (!tr || !places.length) return [];
  return [{ what: "", words: rowInWords(tr), into: places.map(({ name, value }) => [name, value]), beside: [] }];
}

/** @param {HTMLTextAreaElement} area @returns {Open} */
function same(area) {
  return { what: nameOf(area), words: flat(area), into: [[area.name, area.value]], beside: [] };
}

/** @param {HTMLTextAreaElement} area @returns {Open} */
function beside(area) {
  return { what: nameOf(area), words: flat(area), into: [], beside: [[area.name, area.value]] };
}

/** Whether every date in a place is past. One that cannot be read may be yet to come. @param {HTMLTextAreaElement} area @param {string} today */
function isOver(area, today) {
  const days = datesIn(area.value, today).flatMap((found) => found.days);
  return days.length > 0 && days.every((day) => day < today);
}

/** All ratings are one line: last time's marks say something beside each other alone. @param {HTMLFormElement} form @returns {Open[]} */
function marks(form) {
  const chosen = findAll('[type="radio"]:checked', form).filter((found) => found instanceof HTMLInputElement);
  if (!chosen.length) return [];
  const words = counted(chosen.length, "row");
  return [{ what: spoken("Marks"), words, into: [], beside: chosen.map(({ name, value }) => [name, value]) }];
}

/** @param {HTMLFormElement} form @returns {Open[]} */
function boxes(form) {
  const open = findAll('[type="checkbox"]:not(:checked)', form).filter((found) => found instanceof HTMLInputElement);
  return open.map((box) => ({ what: nameOf(box), words: "", into: [], beside: [[box.name, true]] }));
}
