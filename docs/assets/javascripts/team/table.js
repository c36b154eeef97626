// @ts-check
/** The table of the team's view: figures with bars, row by row, and in a sentence where to begin. */

import { fill, find } from "../shared/dom.js";
import { made } from "../shared/made.js";
import { language, spoken, spokenMany } from "../shared/spoken.js";
import { counted, dateInWords } from "../shared/words.js";
import { isAlike, ordered } from "./spread.js";

/** What heads the columns behind the choices. @type {Record<"last" | "middle" | "share", () => string>} */
const HEADS = { last: () => spoken("Last time"), middle: () => spoken("Middle"), share: () => spoken("Written") };

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
  const middle = isCell ? HEADS.share() : HEADS.middle();
  const heads = [spoken("Row"), ...choices, middle, ...(day ? [HEADS.last()] : [])];
  fill(find("[data-team-head]", HTMLElement), [made("tr", heads.map(headCell))]);
  fill(find("[data-team-rows]", HTMLElement), ordered(rows, order).map((row) => tableRow(row, heads, about)));
  const compared = day ? spoken(", beside %(people)s on %(day)s", { people: counted(former.people, "person", "people"), day }) : "";
  find("[data-team-about]", HTMLElement).textContent = `${title}: ${counted(people, "person", "people")}, ${dateInWords(new Date())}${compared}`;
  find("[data-team-summary]", HTMLElement).textContent = summary(rows);
}

/** @param {string} words */
function headCell(words) {
  const head = made("th", words);
  head.setAttribute("scope", "col");
  if (words === HEADS.last()) head.className = "team-former";
  if (words === HEADS.share() || words === HEADS.middle()) head.className = "team-middle";
  return head;
}

/** @param {Row} row @param {string[]} heads @param {About} about */
function tableRow(row, heads, { former, fewest }) {
  const { field, figures, choices, isCell, marked } = row;
  const name = made("th", [field.row || field.words]);
  name.setAttribute("scope", "row");
  if (!figures) {
    const cell = made("td", spokenMany(
      "%(n)s person marked it: fewer than %(fewest)s, so it is not shown.",
      "%(n)s people marked it: fewer than %(fewest)s, so it is not shown.",
      marked,
      { fewest },
    ), "team-hidden");
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
  if (isAlike(figures)) {
    return isCell
      ? spoken("All are %(choice)s, so each one’s is known.", { choice: given[0] })
      : spoken("All %(people)s gave %(choice)s, so each one’s mark is known.", { people: marked, choice: given[0] });
  }
  if (isCell) return spoken("%(written)s of %(people)s written", { written: counts[1], people: marked });
  const values = { first: given[0], last: given[given.length - 1], apart: figure(apart), low, people: marked };
  return spoken("%(first)s to %(last)s, on average %(apart)s apart; %(low)s of %(people)s low", values);
}

/** Where to begin, in words. @param {Row[]} rows */
function summary(rows) {
  const shown = rows.filter(({ figures }) => figures);
  if (!shown.length) return spoken("No row was marked by enough people to be shown.");
  const [apart] = ordered(shown, "apart");
  const [low] = ordered(shown, "low");
  const { choices, isCell } = shown[0];
  const words = (/** @type {Row} */ { field }) => (field.row || field.words).replace(/[.:]$/, "").replaceAll("“", "‘").replaceAll("”", "’");
  const furthest = apart.figures?.apart ? spoken("Furthest apart: “%(row)s”.", { row: words(apart) }) : spoken("All agree in every row that is shown.");
  const row = low.figures?.low ? words(low) : "";
  if (isCell) return `${furthest} ${row ? spoken("Most often blank: “%(row)s”.", { row }) : spoken("No row is ever blank.")}`;
  const lower = spoken(" Low means %(choices)s.", { choices: choices.slice(0, Math.floor(choices.length / 2)).join(spoken(" or ")) });
  return `${furthest} ${row ? spoken("Most often low: “%(row)s”.", { row }) : spoken("No row is ever low.")}${lower}`;
}

/** @param {number | undefined} before @param {number} now @param {boolean} isCell */
function formerCell(before, now, isCell) {
  const cell = plainCell(before === undefined ? "–" : inFigures(before, isCell), HEADS.last());
  cell.className = "team-former";
  if (before === undefined) return cell;
  const steps = Math.abs(now - before);
  cell.append(made("small", steps < 0.05 ? spoken("the same now") : changeInWords(now > before, isCell ? "" : figure(steps))));
  return cell;
}

/** @param {boolean} isHigher @param {string} by  steps; empty for a share */
function changeInWords(isHigher, by) {
  if (isHigher) return by ? spoken("now higher by %(by)s", { by }) : spoken("now higher");
  return by ? spoken("now lower by %(by)s", { by }) : spoken("now lower");
}

/** @param {number} middle @param {boolean} isCell */
function inFigures(middle, isCell) {
  return isCell ? spoken("%(tenths)s in 10", { tenths: Math.round(middle * 10) }) : figure(middle);
}

/** @param {number} number */
function figure(number) {
  return (Math.round(number * 10) / 10).toLocaleString(language);
}
