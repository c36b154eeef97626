// @ts-check
/** "Keep for the booklet" on sheets, checklists, workshops and their cards, and the count in the masthead. */

import { toAddress } from "./booklet/address.js";
import { KeptBooklet, nothing, toggled } from "./booklet/store.js";

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
  const id = button.dataset.keep ?? "";
  try {
    store.save(toggled(store.own(), id, planOf(id)));
  } catch {
    offerAddress(button, id);
  }
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
  for (const button of buttons) button.setAttribute("aria-pressed", String(items.includes(button.dataset.keep ?? "")));
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
function offerAddress(button, id) {
  document.querySelector(".keep-refused")?.remove();
  const words = document.createElement("p");
  words.className = "notice keep-refused";
  words.setAttribute("role", "alert");
  button.after(words);
  const way = document.createElement("a");
  way.textContent = "Start a booklet with it";
  way.href = (link instanceof HTMLAnchorElement ? link.href : "") + toAddress({ ...nothing(), items: [id], plans: { [id]: planOf(id) } });
  words.append("This browser refuses to keep anything, or has no room left. ", way, ": its address will hold your choice.");
}
