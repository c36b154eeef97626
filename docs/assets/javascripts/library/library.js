// @ts-check
/** The Library's filters: they hide the rows that do not fit, count what each choice would show, and stand in the address. */

import { asked as askedFor, isTooLong, tooLongInWords, withoutStop } from "../shared/address.js";
import { find, findAll, isolated } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { language, spoken } from "../shared/spoken.js";
import { countWith, rowOf, tried } from "./rows.js";

const WIDE = "(min-width: 60rem)";
const form = find("#filters", HTMLFormElement);
const status = find("[role=status]", HTMLElement, form);
const more = find("details", HTMLDetailsElement, form);
const nothing = find(".filters__nothing", HTMLElement, form);
const clearOne = find("[data-clear]", HTMLButtonElement, nothing);
const words = find("input", HTMLInputElement, form);
const selects = [...form.querySelectorAll("select")];
const fields = [words, ...selects];
const names = fields.map(({ name }) => name);
const shelves = findAll(".shelf");
const rows = findAll(".entry").map(rowOf);
/** The words of each option, before its count stands behind them. */
const labels = new Map(selects.flatMap((select) => [...select.options].map((option) => [option, option.text])));

/** The field that was changed last: further changes to it make no further entries in the history. */
let last = "";

words.addEventListener("input", () => changed(words));
form.addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && changed(target));
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault(); // a reset would go back to the choice the page was loaded with
  for (const field of fields) field.value = "";
  changed(null);
  words.focus();
});
clearOne.addEventListener("click", () => {
  const field = fields.find(({ name }) => name === clearOne.value);
  for (const one of field ? [field] : fields) one.value = "";
  changed(null);
  (field ?? words).focus();
});
addEventListener("popstate", read);

form.hidden = false;
read();
more.open = matchMedia(WIDE).matches || selects.some((select) => select.value);

/** Chooses what the address asks for, and names what the Library does not have. */
function read() {
  last = "";
  const asked = askedFor(location, names);
  words.value = (asked.get("words") ?? "").slice(0, words.maxLength);
  const unknown = selects.filter((select) => !choose(select, withoutStop(asked.get(select.name) ?? "")));
  show();
  const told = isTooLong(location) ? `${tooLongInWords()} ` : sentence(unknown.map(({ name }) => asked.get(name) ?? ""));
  for (const part of isolated(told).reverse()) status.prepend(part);
}

/** Chooses what an address asks for; whether there is such a choice. @param {HTMLSelectElement} select @param {string} wanted */
function choose(select, wanted) {
  const found = [...select.options].find((option) => option.value === wanted.toLowerCase());
  select.value = found?.value ?? "";
  return found !== undefined;
}

/** @param {string[]} wanted */
function sentence(wanted) {
  if (!wanted.length) return "";
  const all = wanted.map((value) => quoted(value, 40)).join(", ");
  return spoken("The address asks for %(all)s, which the Library does not have. ", { all });
}

/**
 * Puts the choice into the address, so that it can be shared and Back undoes it; what else stands there stays.
 * @param {HTMLInputElement | HTMLSelectElement | null} field  the one that was changed; null for several
 */
function changed(field) {
  const query = askedFor(location, names);
  for (const { name, value } of fields) {
    query.delete(name);
    if (value.trim()) query.set(name, value.trim());
  }
  const again = field !== null && field.name === last;
  history[again ? "replaceState" : "pushState"](null, "", `${query}` ? `?${query}` : location.pathname);
  last = field?.name ?? "";
  show();
}

function chosen() {
  return new Map(fields.map(({ name, value }) => /** @type {[string, string]} */ ([name, value.trim()])).filter(([, value]) => value));
}

/** Shows the rows that fit, hides the rest and the shelves left empty, and says how many there are. */
function show() {
  const set = chosen();
  const all = tried(rows, set);
  for (const { row, failed } of all) row.element.hidden = failed.length > 0;
  for (const shelf of shelves) shelf.hidden = !shelf.querySelector(".entry:not([hidden])");
  for (const select of selects)
    for (const option of select.options) option.text = `${labels.get(option)} (${countWith(all, select.name, option.value)})`;
  const folded = selects.filter(({ value }) => value).length;
  find("[data-set]", HTMLElement, more).textContent = folded ? spoken(": %(count)s set", { count: folded }) : "";
  const shown = all.filter(({ failed }) => failed.length === 0).length;
  status.textContent = counted(shown);
  nothing.hidden = shown > 0;
  if (!shown) offer([...set.keys()].map((name) => ({ name, count: countWith(all, name) })));
}

/** Offers to let go of the filter that keeps most away, or of all. @param {{ name: string, count: number }[]} without  how many fit without each */
function offer(without) {
  const [{ name, count }] = without.sort((one, other) => other.count - one.count);
  const field = fields.find((one) => one.name === name);
  const label = field?.labels?.[0]?.querySelector("span")?.textContent ?? "";
  clearOne.value = count ? name : "";
  clearOne.textContent = count ? spoken("Clear “%(label)s”: %(items)s", { label, items: counted(count) }) : spoken("Clear all");
}

/** A count in the page's own words. @param {number} count */
function counted(count) {
  const { one = "", many = "", none = "" } = status.dataset;
  if (count === 0) return none;
  return count === 1 ? one : many.replace("#", count.toLocaleString(language));
}
