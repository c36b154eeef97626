// @ts-check
/** Both sides together: two copies of a sheet, or the two halves of a pair, are chosen and stand beside each other. Nothing is kept. */

import { asked, withoutStop } from "../shared/address.js";
import { whenChosen } from "../shared/chosen-file.js";
import { fill, find, findAll, say } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { made } from "../shared/made.js";
import { Notices } from "../shared/notices.js";
import { entryOf, sheetFields } from "../shared/sheet-fields.js";
import { spoken, spokenMany } from "../shared/spoken.js";
import { counted } from "../shared/words.js";
import { byDifference, byPart, compared } from "./compare.js";
import { headingOf, section } from "./items.js";
import { Sides } from "./sides.js";

/** @typedef {import("../shared/sheet-fields.js").Entry & { pair?: string, side?: string }} Entry */

const root = find("[data-both]", HTMLElement);
const notices = new Notices(find("[data-both-notices]", HTMLElement));
const selects = ["one", "other"].map((side) => find(`[data-both-side=${side}]`, HTMLSelectElement));
/** @type {Entry[]} */
const entries = JSON.parse(find("#sheet-both-list", HTMLElement).textContent ?? "[]");

async function start() {
  const wanted = withoutStop(asked(location, ["sheet"]).get("sheet") ?? "");
  const entry = entryOf(entries, wanted);
  root.hidden = false;
  find("[data-both-hint]", HTMLElement).hidden = true;
  if (!entry) return;
  find("[data-both-choose] select", HTMLSelectElement).value = entry.id;
  const pair = entries.find(({ id }) => id === entry.pair);
  const both = pair ? [entry, pair].sort((first) => (first.side?.includes("leader") ? -1 : 1)) : [entry];
  try {
    open(both, await Promise.all(both.map(({ address }) => sheetFields(`${root.dataset.site}/${address}`))));
  } catch (fault) {
    notices.show("sheet", spoken("The sheet could not be loaded. Try again when you are online."), { error: true });
    throw fault; // for the browser's log
  }
}

/** @param {Entry[]} both @param {import("./sides.js").SheetFields[]} sheets */
function open(both, sheets) {
  const isPair = sheets.length > 1;
  const sides = new Sides(sheets, ({ sheet }) => (isPair ? both.find(({ id }) => id === sheet)?.side ?? "" : ""));
  find("[data-both-work]", HTMLElement).hidden = false;
  find("[data-both-title]", HTMLElement).textContent = both.map(({ title }) => title).join(spoken(" and "));

  /** @type {import("./sides.js").Source[]} */
  let sources = [];

  function list() {
    try {
      sources = [...sides.kept(), ...sides.files()];
      notices.hide("storage");
    } catch {
      sources = [...sides.files()];
      notices.show("storage", spoken("This browser lets no page read what is kept, so open a file for each side."), { error: true });
    }
    selects.forEach((select, at) => {
      const before = select.value;
      fill(select, [option("", spoken("nothing yet")), ...sources.map(({ key, who, about }) => option(key, `${who} (${about})`))]);
      select.value = sources.some(({ key }) => key === before) ? before : first(at)?.key ?? "";
    });
    show();
  }

  /** What stands on a side at first: for a pair its own half, else one copy and the next. @param {number} at */
  function first(at) {
    return isPair ? sources.find(({ sheet }) => sheet === sheets[at]) : sources[at];
  }

  function show() {
    const chosen = selects.map((select) => sources.find(({ key }) => key === select.value));
    const [one, other] = chosen;
    const place = find("[data-both-items]", HTMLElement);
    find("[data-both-result]", HTMLElement).hidden = !one || !other || one === other;
    say(find("[data-both-missing]", HTMLElement), missing(one, other));
    if (!one || !other || one === other) return;
    const who = /** @type {[string, string]} */ (one.who === other.who ? [`${one.who} (1)`, `${other.who} (2)`] : [one.who, other.who]);
    const items = compared({ fields: one.sheet.fields, values: one.values }, { fields: other.sheet.fields, values: other.values });
    const isSheetOrder = find("[name=both-order]:checked", HTMLInputElement).value === "sheet";
    const groups = isSheetOrder ? byPart(items) : byDifference(items).map(([verdict, found]) => /** @type {const} */ ([headingOf(verdict), found]));
    const acrossPair = one.sheet !== other.sheet;
    fill(place, groups.map(([heading, found]) => section(heading, found, who, acrossPair)));
    const differ = items.filter(({ verdict }) => verdict !== "same" && verdict !== "none").length;
    say(find("[data-both-count]", HTMLElement), spoken("%(one)s and %(other)s: you differ in %(differ)s of %(places)s.", { one: who[0], other: who[1], differ, places: counted(items.length, "place") }));
    tellElsewhere([one, other]);
  }

  /** @param {import("./sides.js").Source[]} two */
  function tellElsewhere(two) {
    const lost = two.reduce((sum, { sheet, values }) => sum + [...values.keys()].filter((name) => !sheet.fields.some((field) => field.name === name)).length, 0);
    const text = lost ? spokenMany(
      "%(n)s entry stands in places that this edition of the sheet no longer has. Open the copy on its sheet to read them.",
      "%(n)s entries stand in places that this edition of the sheet no longer has. Open the copy on its sheet to read them.",
      lost,
    ) : "";
    say(find("[data-both-elsewhere]", HTMLElement), text);
  }

  findAll("[data-both-file]").forEach((input, at) => {
    if (!(input instanceof HTMLInputElement)) return;
    find(`[data-both-open="${input.dataset.bothFile}"]`, HTMLButtonElement).addEventListener("click", () => input.click());
    whenChosen(input, (file, text) => {
      const source = typeof text === "string" ? sides.open(file, text) : text;
      if ("fault" in source) return notices.show("file", spoken("The file %(file)s cannot be read: %(fault)s.", { file: quoted(file), fault: source.fault }), { error: true });
      notices.hide("file");
      list();
      selects[at].value = source.key;
      show();
    });
  });
  for (const select of selects) select.addEventListener("change", show);
  for (const radio of findAll("[name=both-order]")) radio.addEventListener("change", show);
  find("[data-both-print]", HTMLButtonElement).addEventListener("click", () => print());
  addEventListener("storage", list);
  addEventListener("pageshow", (event) => event.persisted && list());
  list();
}

/** @param {import("./sides.js").Source | undefined} one @param {import("./sides.js").Source | undefined} other */
function missing(one, other) {
  if (one && one === other) return spoken("The same copy stands on both sides. Choose another for one of them.");
  if (one && other) return "";
  if (one || other) return spoken("Choose what stands on the other side: a copy that this browser keeps, or a file that the other person saved on their sheet.");
  return spoken("Choose what stands on each side: a copy that this browser keeps, or a file that the other person saved on their sheet.");
}

/** @param {string} value @param {string} words */
function option(value, words) {
  const found = made("option", words);
  found.setAttribute("value", value);
  return found;
}

start();
