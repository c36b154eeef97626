// @ts-check
/** Dates for your calendar: the dates on a sheet as they were understood, and as a file, loaded when it is asked for. */

import { calendarText } from "../shared/calendar.js";
import { datesIn, dayOf } from "../shared/dates.js";
import { download, fileName } from "../shared/file.js";
import { quoted } from "../shared/foreign.js";
import { inFileName } from "../shared/names.js";
import { counted, dayInWords, isDay } from "../shared/words.js";
import { choose, line, paragraph } from "./panel.js";
import { areas, flat, nameOf, promiseOf, rowInWords } from "./places.js";
import { spoken } from "../shared/spoken.js";

/**
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../shared/dates.js").Found} Found
 * @typedef {{ uid: string, what: string, about: string, box: HTMLInputElement, field: HTMLInputElement, whole: HTMLElement }} Entry
 */

/**
 * Lists the dates that stand on the sheet, to be looked at and corrected, and gives those chosen as a file.
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export async function datesForCalendar(desk, form) {
  const { notices, status } = desk.parts;
  const today = dayOf();
  notices.hide("dates");
  const places = areas(form, "[data-date]").filter(flat);
  if (!places.length) return notices.show("dates", spoken("There is no date on this sheet yet. Write one where it asks for one, then come back."));
  const entries = places.flatMap((area) => entriesOf(desk, area, today));
  const parts = [paragraph(spoken("Look at each date before you take it. What you change here changes nothing on the sheet.")), ...entries.map(({ whole }) => whole)];
  if (!(await choose({ title: spoken("Dates for your calendar"), yes: spoken("Download for your calendar"), parts }))) return undefined;
  const chosen = entries.filter(({ box, field }) => box.checked && isDay(field.value));
  if (!chosen.length) return notices.show("dates", spoken("No file was made, since no date was chosen."));
  const name = fileName([desk.parts.copies.sheet, inFileName(desk.parts.session.name)].filter(Boolean).join("-"), new Date(), "ics");
  download(name, calendarText({ name: titleOf(desk, form), events: chosen.map((entry) => eventOf(desk, form, entry)) }), "text/calendar");
  return status(spoken("%(dates)s downloaded: open the file with your calendar", { dates: counted(chosen.length, "date") }));
}

/** @param {Desk} desk @param {HTMLTextAreaElement} area @param {string} today */
function entriesOf(desk, area, today) {
  const found = datesIn(area.value, today);
  const nothing = { words: flat(area), days: [], doubt: spoken("No date was understood") };
  return (found.length ? found : [nothing]).map((one, at) => entry(desk, area, one, at, today));
}

/** @param {Desk} desk @param {HTMLTextAreaElement} area @param {Found} found @param {number} at @param {string} today @returns {Entry} */
function entry(desk, area, { words, days, doubt }, at, today) {
  const row = promiseOf(area);
  const what = row ? rowInWords(row) : nameOf(area);
  const { whole, box } = line(what, quoted(words), days.length === 1 && days[0] >= today);
  const [field, note] = [document.createElement("input"), document.createElement("p")];
  Object.assign(field, { type: "date", min: "1900-01-01", max: "2999-12-31", value: days.length === 1 ? days[0] : "" });
  field.setAttribute("aria-label", spoken("Date: %(what)s", { what }));
  const say = () => (note.textContent = [doubt, isDay(field.value) && field.value < today ? spoken("It is over") : ""].filter(Boolean).map((one) => `${one}.`).join(" "));
  const take = (/** @type {string} */ day) => {
    if (day) field.value = day;
    box.checked = isDay(field.value);
    say();
  };
  field.addEventListener("change", () => take(""));
  whole.append(field);
  if (days.length > 1) for (const day of days) whole.append(button(dayInWords(day), () => take(day)));
  whole.append(note);
  say();
  return { uid: [area.name, desk.parts.session.copy || "first", at].join("."), what, about: row ? about(row) : flat(area), box, field, whole };
}

/** A promise with the heads above its words. @param {HTMLTableRowElement} row */
function about(row) {
  return areas(row).filter(flat).map((area) => `${nameOf(area)}: ${flat(area)}`).join("\n");
}

/** @param {string} words @param {() => void} act */
function button(words, act) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "button button--quiet", textContent: words });
  made.addEventListener("click", act);
  return made;
}

/** Such as `Partnership agreement, Sam, November`. @param {Desk} desk @param {HTMLFormElement} form */
function titleOf(desk, form) {
  return [form.getAttribute("data-title"), desk.parts.session.name].filter(Boolean).join(", ");
}

/** @param {Desk} desk @param {HTMLFormElement} form @param {Entry} entry */
function eventOf(desk, form, { uid, what, about, field }) {
  const { copy } = desk.parts.session;
  const url = desk.address(copy).split("#")[0];
  return { uid: `${desk.parts.copies.sheet}.${uid}@${location.hostname}`, title: `${titleOf(desk, form)}: ${what}`, start: field.value, about, url };
}
