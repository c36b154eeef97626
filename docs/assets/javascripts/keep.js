// @ts-check
/** "Keep for the booklet" on sheets, checklists, workshops and their cards, and the count in the masthead. */

import { KeptBooklet, nothing, toggled } from "./booklet/store.js";
import { listed } from "./shared/dom.js";
import { spoken } from "./shared/spoken.js";

const store = new KeptBooklet();
const link = document.querySelector("[data-booklet-link]");
const buttons = [...document.querySelectorAll("[data-keep]")].filter((found) => found instanceof HTMLButtonElement);

for (const button of buttons) {
  button.addEventListener("click", () => keep(button));
  button.hidden = false;
}
store.whenChanged(show);
show();

/** @param {HTMLButtonElement} button */
function keep(button) {
  const [id, ...formerly] = idsOf(button);
  document.querySelector(".keep-refused")?.remove();
  try {
    store.save(toggled(store.own(), id, { plan: planOf(id), formerly }));
  } catch {
    offerAddress(button, id);
  }
}

/**
 * The id of the thing that a button keeps, then those it had before its file was renamed.
 * @param {HTMLButtonElement} button
 */
function idsOf({ dataset }) {
  return [dataset.keep ?? "", ...listed(dataset.formerly)];
}

/** What is set in the planner of a session's own page, if this is it. @param {string} id */
function planOf(id) {
  const planner = document.querySelector("[data-planner]");
  return planner instanceof HTMLElement && planner.dataset.id === id ? planner.dataset.plan ?? "" : "";
}

/** Shows what is kept. Storage that is closed holds nothing. */
function show() {
  let { items } = nothing();
  try {
    items = store.own().items;
  } catch {
    // it is said when the reader wants to keep something
  }
  for (const button of buttons) button.setAttribute("aria-pressed", String(idsOf(button).some((id) => items.includes(id))));
  if (!(link instanceof HTMLAnchorElement)) return;
  link.hidden = items.length === 0;
  const count = link.querySelector("[data-booklet-count]");
  if (count) count.textContent = String(items.length);
}

/**
 * Where the browser keeps nothing, the address of a booklet does.
 * @param {HTMLButtonElement} button
 * @param {string} id
 */
async function offerAddress(button, id) {
  const { toAddress } = await import("./booklet/address.js"); // for browsers that keep nothing
  const notice = document.createElement("p");
  notice.className = "notice keep-refused";
  notice.setAttribute("role", "alert");
  button.after(notice);
  const way = document.createElement("a");
  way.textContent = spoken("Start a booklet with it");
  way.href = (link instanceof HTMLAnchorElement ? link.href : "") + toAddress({ ...nothing(), items: [id], plans: new Map([[id, planOf(id)]]) });
  notice.append(spoken("This browser refuses to keep anything, or has no room left. "), way, spoken(": its address will hold your choice."));
}
