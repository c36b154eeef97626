// @ts-check
/** The team's view: codes are pasted, doubles decided, and the spread is shown once there are enough people. */

import { asked, askedBehind, withoutStop } from "../shared/address.js";
import { fill, find, findAll, say } from "../shared/dom.js";
import { made } from "../shared/made.js";
import { entryOf, sheetFields, teamRows } from "../shared/sheet-fields.js";
import { capital, counted } from "../shared/words.js";
import { codesIn } from "./find.js";
import { Former } from "./former.js";
import { spread } from "./spread.js";
import { showSpread } from "./table.js";

/** @typedef {import("../shared/sheet-fields.js").Entry & { sign: string }} Entry */

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const root = find("[data-team]", HTMLElement);
const field = find("[data-team-codes]", HTMLTextAreaElement);
const fewest = Number(root.dataset.fewest);
/** @type {Entry[]} */
const entries = JSON.parse(find("#sheet-team-list", HTMLElement).textContent ?? "[]");
/** The doubles that the facilitator takes for several people. @type {Set<string>} */
const several = new Set();

/** @param {number} number */
const inWords = (number) => WORDS[number] ?? String(number);

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
    find("[data-team-choose]", HTMLElement).after(made("p", "The sheet could not be loaded. Try again when you are online.", "notice notice--error"));
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
      const times = same.length === 2 ? "twice" : `${inWords(same.length)} times`;
      const text = made("span", [
        made("code", code),
        ` stands there ${times}, ${places(same)}. It is counted ${isSeveral ? times : "once"}.` +
        ` Most likely it was pasted ${times}; rarely two people with the same marks have the same code.`,
      ]);
      const button = made("button", isSeveral ? "Count it once" : `Count it ${times}`, "button button--quiet");
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
    `${counted(people, "code is", "codes are")} counted`,
    damaged && `${counted(damaged, "is", "are")} damaged`,
    sheet && `${counted(sheet, "is", "are")} of another sheet`,
    version && `${counted(version, "is", "are")} of another edition`,
    doubles && `${counted(doubles, "stands", "stand")} there more than once`,
  ].filter(Boolean);
  const ask = people ? " Is that as many people as you asked?" : "";
  return `${parts.join("; ")}.${ask}${beyond ? " There is more than can be read at once; the rest was left out." : ""}`;
}

/** On which lines a double stands. @param {import("./find.js").Read[]} same */
function places(same) {
  const lines = [...new Set(same.map(({ line }) => line))];
  if (lines.length === 1) return `${same.length === 2 ? "both" : "all"} times on line ${lines[0]}`;
  return `on lines ${lines.slice(0, -1).join(", ")} and ${lines[lines.length - 1]}`;
}

/** @param {import("./find.js").Refused[]} refused */
function listRefused(refused) {
  const list = find("[data-team-refused]", HTMLElement);
  list.hidden = refused.length === 0;
  fill(list, refused.map(({ code, line, fault }) => made("li", [made("span", [made("code", code), ` on line ${line} is not counted: ${fault}. Ask whoever sent it.`])])));
}

/** @param {number} people @param {boolean} isShown */
function tellFew(people, isShown) {
  const place = find("[data-team-few]", HTMLElement);
  place.hidden = !isShown;
  const count = people ? `${capital(inWords(people))} ${people === 1 ? "is" : "are"} counted` : "None is counted";
  fill(place, [
    made("p", `${count}, and nothing is shown for fewer than ${inWords(fewest)}: those who know each other could tell who marked what.`),
    made("p", "You have two good ways without codes. Each shows their own sheet by choice, and keeps back what they like. Or you leave the marks alone and talk about one row that all of you pick."),
  ]);
}

start();
