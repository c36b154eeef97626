// @ts-check
/** The Library's filters: they hide the cards that do not fit, and keep the choice in the address. */

import { asked as askedFor, isTooLong, TOO_LONG, withoutStop } from "./shared/address.js";
import { isolated } from "./shared/dom.js";
import { quoted } from "./shared/foreign.js";

const form = document.querySelector("#filters");
if (form instanceof HTMLFormElement) start(form);

/** @param {HTMLFormElement} filters */
function start(filters) {
  const count = filters.querySelector("[role=status]");
  const selects = [...filters.querySelectorAll("select")];

  const read = () => {
    const asked = askedFor(location, selects.map(({ name }) => name));
    const unknown = selects.filter((select) => !choose(select, withoutStop(asked.get(select.name) ?? "")));
    apply(selects, count);
    const told = isTooLong(location) ? `${TOO_LONG} ` : sentence(unknown.map(({ name }) => asked.get(name) ?? ""));
    for (const part of isolated(told).reverse()) count?.prepend(part);
  };

  filters.addEventListener("change", () => {
    write(selects);
    apply(selects, count);
  });
  filters.addEventListener("reset", (event) => {
    event.preventDefault(); // a reset would go back to the choice the page was loaded with
    for (const select of selects) select.value = "";
    write(selects);
    apply(selects, count);
    selects[0].focus();
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", read);

  filters.hidden = false;
  read();
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
  const names = wanted.map((value) => quoted(value, 40)).join(", ");
  return `The address asks for ${names}, which the Library does not have. `;
}

/**
 * Put the choice into the address, so that it can be shared and survives a reload.
 * @param {HTMLSelectElement[]} selects
 */
function write(selects) {
  const chosen = selects.filter((select) => select.value).map((select) => [select.name, select.value]);
  const query = new URLSearchParams(chosen).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

/**
 * Show the cards that fit every filter, hide the rest and the shelves left empty, and say how many there are.
 * @param {HTMLSelectElement[]} selects
 * @param {Element | null} count
 */
function apply(selects, count) {
  const chosen = new Map(selects.map((select) => [select.name, select.value]));
  let shown = 0;
  for (const card of document.querySelectorAll(".shelf .card")) {
    if (!(card instanceof HTMLElement)) continue;
    card.hidden = !fits(card.dataset, chosen);
    if (!card.hidden) shown += 1;
  }
  for (const shelf of document.querySelectorAll(".shelf")) {
    if (shelf instanceof HTMLElement) shelf.hidden = !shelf.querySelector(".card:not([hidden])");
  }
  if (count instanceof HTMLElement) count.textContent = words(shown, count.dataset);
}

/**
 * Whether a card fits every filter that is set.
 * @param {DOMStringMap} card
 * @param {Map<string, string>} chosen
 */
function fits(card, chosen) {
  const has = (/** @type {string | undefined} */ list, /** @type {string} */ name) =>
    !chosen.get(name) || (list ?? "").split(" ").includes(chosen.get(name) ?? "");
  const limit = Number(chosen.get("minutes") || Infinity);
  return has(card.kind, "kind") && has(card.for, "for") && has(card.topics, "topic") && Number(card.minutes) <= limit;
}

/**
 * The count in the page's own words.
 * @param {number} shown
 * @param {DOMStringMap} texts
 */
function words(shown, texts) {
  if (shown === 0) return texts.none ?? "";
  return shown === 1 ? texts.one ?? "" : (texts.many ?? "").replace("#", String(shown));
}
