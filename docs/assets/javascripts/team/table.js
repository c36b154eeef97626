// @ts-check
/** The table of the team's view: figures with bars, row by row, and in a sentence where to begin. */

import { fill, find } from "../shared/dom.js";
import { made } from "../shared/made.js";
import { counted, dateInWords } from "../shared/words.js";
import { isAlike, ordered } from "./spread.js";

const [LAST, MIDDLE, SHARE] = ["Last time", "Middle", "Written"];

/**
 * @typedef {import("./spread.js").Row} Row
 * @typedef {{ people: number, order: import("./spread.js").Order, former: import("./results.js").Result | null, title: string,
 *   fewest: string }} About
 */

/** @param {Row[]} rows @param {About} about */
export function showSpread(rows, about) {
  const { people, order, former, title } = about;
  const [{ choices, isCell }] = rows;
  const day = former && dateInWords(new Date(former.saved));
  const middle = isCell ? SHARE : MIDDLE;
  const heads = ["Row", ...choices, middle, ...(day ? [LAST] : [])];
  fill(find("[data-team-head]", HTMLElement), [made("tr", heads.map(headCell))]);
  fill(find("[data-team-rows]", HTMLElement), ordered(rows, order).map((row) => tableRow(row, heads, about)));
  const compared = day ? `, beside ${counted(former.people, "person", "people")} on ${day}` : "";
  find("[data-team-about]", HTMLElement).textContent = `${title}: ${counted(people, "person", "people")}, ${dateInWords(new Date())}${compared}`;
  find("[data-team-summary]", HTMLElement).textContent = summary(rows);
}

/** @param {string} words */
function headCell(words) {
  const head = made("th", words);
  head.setAttribute("scope", "col");
  if (words === LAST) head.className = "team-former";
  if (words === SHARE || words === MIDDLE) head.className = "team-middle";
  return head;
}

/** @param {Row} row @param {string[]} heads @param {About} about */
function tableRow(row, heads, { former, fewest }) {
  const { field, figures, choices, isCell, marked } = row;
  const name = made("th", [field.row || field.words]);
  name.setAttribute("scope", "row");
  if (!figures) {
    const cell = made("td", `${counted(marked, "person", "people")} marked it: fewer than ${fewest}, so it is not shown.`, "team-hidden");
    cell.setAttribute("colspan", String(heads.length - 1));
    return made("tr", [name, cell]);
  }
  name.append(made("small", aboutRow(row)));
  const counts = figures.counts.map((count, at) => countCell(count, marked, heads[at + 1]));
  const before = former?.rows.get(field.name);
  const last = former ? [formerCell(before, figures.middle, isCell)] : [];
  return made("tr", [name, ...counts, plainCell(inFigures(figures.middle, isCell), heads[choices.length + 1]), ...last]);
}

/** @param {number} count @param {number} marked @param {string} head */
function countCell(count, marked, head) {
  const cell = plainCell(String(count), head);
  if (!count) cell.dataset.none = "";
  const bar = made("span", "", "team-bar");
  bar.style.setProperty("--share", String(count / marked));
  if (count) cell.append(bar);
  return cell;
}

/** @param {string} words @param {string} head */
function plainCell(words, head) {
  const cell = made("td", words);
  cell.dataset.head = head;
  return cell;
}

/** @param {Row} row */
function aboutRow({ figures, choices, marked, isCell }) {
  if (!figures) return "";
  const { counts, apart, low } = figures;
  const given = choices.filter((_, at) => counts[at]);
  if (isAlike(figures)) return isCell ? `All are ${given[0]}, so each one’s is known.` : `All ${marked} gave ${given[0]}, so each one’s mark is known.`;
  if (isCell) return `${counts[1]} of ${marked} written`;
  return `${given[0]} to ${given[given.length - 1]}, on average ${figure(apart)} apart; ${low} of ${marked} low`;
}

/** Where to begin, in words. @param {Row[]} rows */
function summary(rows) {
  const shown = rows.filter(({ figures }) => figures);
  if (!shown.length) return "No row was marked by enough people to be shown.";
  const [apart] = ordered(shown, "apart");
  const [low] = ordered(shown, "low");
  const { choices, isCell } = shown[0];
  const words = (/** @type {Row} */ { field }) => `“${(field.row || field.words).replace(/[.:]$/, "").replaceAll("“", "‘").replaceAll("”", "’")}”`;
  const lower = isCell ? "" : ` Low means ${choices.slice(0, Math.floor(choices.length / 2)).join(" or ")}.`;
  const lowest = low.figures?.low ? `Most often ${isCell ? "blank" : "low"}: ${words(low)}.` : `No row is ever ${isCell ? "blank" : "low"}.`;
  const furthest = apart.figures?.apart ? `Furthest apart: ${words(apart)}.` : "All agree in every row that is shown.";
  return `${furthest} ${lowest}${lower}`;
}

/** @param {number | undefined} before @param {number} now @param {boolean} isCell */
function formerCell(before, now, isCell) {
  const cell = plainCell(before === undefined ? "–" : inFigures(before, isCell), LAST);
  cell.className = "team-former";
  if (before === undefined) return cell;
  const steps = Math.abs(now - before);
  const by = isCell ? "" : ` by ${figure(steps)}`;
  cell.append(made("small", steps < 0.05 ? "the same now" : `now ${now > before ? "higher" : "lower"}${by}`));
  return cell;
}

/** @param {number} middle @param {boolean} isCell */
function inFigures(middle, isCell) {
  return isCell ? `${Math.round(middle * 10)} in 10` : figure(middle);
}

/** @param {number} number */
function figure(number) {
  return String(Math.round(number * 10) / 10);
}
