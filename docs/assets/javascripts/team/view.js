// @ts-check
/** The team's view: codes are pasted, doubles decided, and the spread is shown once there are enough people. */

import { asked, askedBehind, withoutStop } from "../shared/address.js";
import { fill, find, findAll, say } from "../shared/dom.js";
import { made } from "../shared/made.js";
import { entryOf, sheetFields, teamRows } from "../shared/sheet-fields.js";
import { spoken, spokenMany } from "../shared/spoken.js";
import { capital } from "../shared/words.js";
import { codesIn } from "./find.js";
import { Former } from "./former.js";
import { spread } from "./spread.js";
import { showSpread } from "./table.js";

/** @typedef {import("../shared/sheet-fields.js").Entry & { sign: string }} Entry */

const root = find("[data-team]", HTMLElement);
const field = find("[data-team-codes]", HTMLTextAreaElement);
const fewest = Number(root.dataset.fewest);
/** @type {Entry[]} */
const entries = JSON.parse(find("#sheet-team-list", HTMLElement).textContent ?? "[]");
/** The doubles that the facilitator takes for several people. @type {Set<string>} */
const several = new Set();

/** A number of people, or of times, from two on. @param {number} number */
function inWords(number) {
  const words = [spoken("two"), spoken("three"), spoken("four"), spoken("five"), spoken("six"), spoken("seven"), spoken("eight"), spoken("nine")];
  return words[number - 2] ?? String(number);
}

async function start() {
  const wanted = withoutStop(asked(location, ["sheet"]).get("sheet") ?? "");
  const entry = entryOf(entries, wanted);
  const choice = find("[data-team-choose] select", HTMLSelectElement);
  if (entry) choice.value = entry.id;
  root.hidden = false;
  find("[data-team-hint]", HTMLElement).hidden = true;
  if (!entry) return;
  try {
    open(await sheetFields(`${root.dataset.site}/${entry.address}`), entry);
  } catch (fault) {
    find("[data-team-choose]", HTMLElement).after(made("p", spoken("The sheet could not be loaded. Try again when you are online."), "notice notice--error"));
    throw fault; // for the browser's log
  }
}

/** @param {import("../shared/sheet-fields.js").SheetFields} data @param {Entry} entry */
function open(data, entry) {
  const { team } = data;
  if (!team) throw new Error(`${data.sheet} is no sheet for teams`);
  const rows = teamRows(data);
  const former = new Former({ ...data, team }, rows, fewest, show);
  find("[data-team-work]", HTMLElement).hidden = false;
  find("[data-team-title]", HTMLElement).textContent = entry.title;

  function show() {
    const found = codesIn(field.value, rows, /** @type {import("./code.js").Team} */ (team), entries);
    /** @type {Map<string, import("./find.js").Read[]>} */
    const by_code = new Map();
    for (const one of found.read) by_code.set(one.code, [...(by_code.get(one.code) ?? []), one]);
    const people = [...by_code].flatMap(([code, same]) => (several.has(code) ? same : same.slice(0, 1)));
    const doubles = [...by_code].filter(([, same]) => same.length > 1);
    say(find("[data-team-count]", HTMLElement), countIn(people.length, found, doubles.length));
    listRefused(found.refused);
    listDoubles(doubles);
    const isEnough = people.length >= fewest;
    tellFew(people.length, found.read.length + found.refused.length > 0 && !isEnough);
    find("[data-team-result]", HTMLElement).hidden = !isEnough;
    former.take(isEnough ? spread(people.map(({ marks }) => marks), rows, fewest) : [], people.length);
    if (!isEnough) return;
    const order = /** @type {import("./spread.js").Order} */ (find("[name=team-order]:checked", HTMLInputElement).value);
    showSpread(former.rows, { people: people.length, order, former: former.chosen(), title: entry.title, fewest: inWords(fewest) });
  }

  /** @param {[string, import("./find.js").Read[]][]} doubles */
  function listDoubles(doubles) {
    const list = find("[data-team-doubles]", HTMLElement);
    list.hidden = doubles.length === 0;
    fill(list, doubles.map(([code, same]) => {
      const isSeveral = several.has(code);
      const times = same.length === 2 ? spoken("twice") : spoken("%(number)s times", { number: inWords(same.length) });
      const values = { times, places: places(same), counted: isSeveral ? times : spoken("once") };
      const about = spoken(" stands there %(times)s, %(places)s. It is counted %(counted)s. Most likely it was pasted %(times)s; rarely two people with the same marks have the same code.", values);
      const text = made("span", [made("code", code), about]);
      const button = made("button", isSeveral ? spoken("Count it once") : spoken("Count it %(times)s", { times }), "button button--quiet");
      button.setAttribute("type", "button");
      button.addEventListener("click", () => {
        if (!several.delete(code)) several.add(code);
        show();
        findAll("button", list)[doubles.findIndex(([other]) => other === code)]?.focus();
      });
      const item = made("li", [text, button]);
      return item;
    }));
  }

  takeLink();
  field.addEventListener("input", show);
  addEventListener("hashchange", () => {
    takeLink();
    show();
  });
  for (const radio of findAll("[name=team-order]")) radio.addEventListener("change", show);
  find("[data-team-do=print]", HTMLButtonElement).addEventListener("click", () => print());
  show();
}

/** A code in the address joins the others, and leaves the address. */
function takeLink() {
  const code = askedBehind(location.hash, ["code"]).get("code");
  if (!code) return;
  field.value = [field.value.trimEnd(), withoutStop(code).slice(0, 200)].filter(Boolean).join("\n");
  history.replaceState(history.state, "", location.href.split("#")[0]);
}

/** @param {number} people @param {import("./find.js").Found} found @param {number} doubles */
function countIn(people, { refused, beyond }, doubles) {
  const of = (/** @type {string} */ kind) => refused.filter((one) => one.kind === kind).length;
  const [damaged, sheet, version] = ["damaged", "sheet", "version"].map(of);
  const parts = [
    spokenMany("%(n)s code is counted", "%(n)s codes are counted", people),
    damaged && spokenMany("%(n)s is damaged", "%(n)s are damaged", damaged),
    sheet && spokenMany("%(n)s is of another sheet", "%(n)s are of another sheet", sheet),
    version && spokenMany("%(n)s is of another edition", "%(n)s are of another edition", version),
    doubles && spokenMany("%(n)s stands there more than once", "%(n)s stand there more than once", doubles),
  ].filter(Boolean);
  const ask = people ? spoken(" Is that as many people as you asked?") : "";
  return `${parts.join("; ")}.${ask}${beyond ? spoken(" There is more than can be read at once; the rest was left out.") : ""}`;
}

/** On which lines a double stands. @param {import("./find.js").Read[]} same */
function places(same) {
  const lines = [...new Set(same.map(({ line }) => line))];
  const [line] = lines;
  if (lines.length === 1) return same.length === 2 ? spoken("both times on line %(line)s", { line }) : spoken("all times on line %(line)s", { line });
  return spoken("on lines %(lines)s and %(last)s", { lines: lines.slice(0, -1).join(", "), last: lines[lines.length - 1] });
}

/** @param {import("./find.js").Refused[]} refused */
function listRefused(refused) {
  const list = find("[data-team-refused]", HTMLElement);
  list.hidden = refused.length === 0;
  fill(list, refused.map(({ code, line, fault }) => made("li", [made("span", [made("code", code), spoken(" on line %(line)s is not counted: %(fault)s. Ask whoever sent it.", { line, fault })])])));
}

/** @param {number} people @param {boolean} isShown */
function tellFew(people, isShown) {
  const place = find("[data-team-few]", HTMLElement);
  place.hidden = !isShown;
  fill(place, [
    made("p", fewInWords(people)),
    made("p", spoken("You have two good ways without codes. Each shows their own sheet by choice, and keeps back what they like. Or you leave the marks alone and talk about one row that all of you pick.")),
  ]);
}

/** @param {number} people */
function fewInWords(people) {
  const values = { number: capital(inWords(people)), fewest: inWords(fewest) };
  if (!people) return spoken("None is counted, and nothing is shown for fewer than %(fewest)s: those who know each other could tell who marked what.", values);
  if (people === 1) return spoken("One is counted, and nothing is shown for fewer than %(fewest)s: those who know each other could tell who marked what.", values);
  return spoken("%(number)s are counted, and nothing is shown for fewer than %(fewest)s: those who know each other could tell who marked what.", values);
}

start();
