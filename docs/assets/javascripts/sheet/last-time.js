// @ts-check
/** What stands beside the fields of a copy that carries another forward: last time's words, marks and open boxes. */

import { fill, find, findAll, isolated } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { dateInWords } from "../shared/words.js";
import { spoken } from "../shared/spoken.js";

/**
 * @typedef {import("../shared/draft.js").Follows} Follows
 * @typedef {import("../shared/draft.js").Value} Value
 */

/** What is shown, in short; empty before anything was. */
let shown = "";

/**
 * Shows what the open copy carries forward, in place of what stood there.
 * @param {import("./desk.js").Desk} desk
 * @param {HTMLFormElement} form
 */
export function showLast(desk, form) {
  const { follows, copy } = desk.parts.session;
  const wanted = JSON.stringify([copy, follows?.name, follows?.on, [...(follows?.last ?? [])]]);
  if (!shown) form.addEventListener("input", () => refreshAll(form, desk.parts.session.follows));
  if (wanted === shown) return refreshAll(form, follows);
  shown = wanted;
  sayWhence(desk, follows);
  for (const note of findAll(".last-time", form)) note.remove();
  for (const place of findAll(".has-last", form)) place.classList.remove("has-last");
  for (const described of form.querySelectorAll('[aria-describedby^="last-"]')) described.removeAttribute("aria-describedby");
  for (const [name, value] of follows?.last ?? []) put(form, name, value, /** @type {Follows} */ (follows));
  return undefined;
}

/** @param {HTMLFormElement} form @param {Follows | null} follows */
function refreshAll(form, follows) {
  for (const note of findAll(".last-time[data-of]", form)) refresh(form, note, follows);
}

/** Above the sheet, on paper too. @param {import("./desk.js").Desk} desk @param {Follows | null} follows */
function sayWhence(desk, follows) {
  const place = find("[data-sheet-follows]", HTMLElement);
  place.hidden = !follows;
  if (!follows) return;
  const day = dateInWords(new Date(follows.on));
  const words = isolated(spoken("This copy carries %(name)s forward%(day)s.", { name: quoted(follows.name), day: day && spoken(", as it was on %(day)s", { day }) }));
  fill(place, isThere(desk, follows.copy) ? [...words, " ", linkTo(desk, follows.copy)] : words);
}

/** @param {import("./desk.js").Desk} desk @param {string} id */
function isThere(desk, id) {
  try {
    return id !== desk.parts.session.copy && desk.parts.copies.ids().includes(id);
  } catch {
    return false; // storage is closed to us
  }
}

/** @param {import("./desk.js").Desk} desk @param {string} id */
function linkTo(desk, id) {
  const link = document.createElement("a");
  link.href = desk.address(id);
  link.textContent = spoken("Open that copy");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab or a window of its own
    event.preventDefault();
    desk.open(id);
  });
  return link;
}

/** @param {HTMLFormElement} form @param {string} name @param {Value} value @param {Follows} follows */
function put(form, name, value, follows) {
  const field = [...form.querySelectorAll("input, textarea")].find((one) => one.getAttribute("name") === name);
  if (!(field instanceof HTMLElement)) return; // this edition has no such field
  const note = document.createElement("p");
  note.className = "last-time";
  note.id = `last-${name}`;
  const row = field.closest(".rating__row");
  (row ?? field).setAttribute("aria-describedby", note.id);
  if (row) {
    note.textContent = spoken("Last time %(value)s", { value });
    find(".rating__statement", HTMLElement, row).after(note);
  } else if (value === true) {
    note.textContent = spoken("Left open last time");
    field.closest("li")?.append(note);
  } else {
    note.dataset.of = name;
    field.parentElement?.classList.add("has-last");
    field.parentElement?.append(note);
    refresh(form, note, follows);
  }
}

/** Says whence the words of a field are, or what stood there last time where others stand now. @param {HTMLFormElement} form @param {HTMLElement} note @param {Follows | null} follows */
function refresh(form, note, follows) {
  const area = findAll("textarea", form).find((one) => one.getAttribute("name") === note.dataset.of);
  const words = follows?.last.get(note.dataset.of ?? "");
  if (!(area instanceof HTMLTextAreaElement) || typeof words !== "string" || !follows) return;
  const isIn = words.split("\n").every((line) => area.value.includes(line));
  if (note.dataset.isIn === String(isIn)) return;
  note.dataset.isIn = String(isIn);
  fill(note, isIn ? isolated(spoken("From %(name)s", { name: quoted(follows.name) })) : [...isolated(spoken("Last time: %(words)s", { words: quoted(words, 5000) })), " ", adding(area, words)]);
}

/** @param {HTMLTextAreaElement} area @param {string} words */
function adding(area, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--quiet";
  button.textContent = spoken("Add it here");
  button.addEventListener("click", () => {
    area.value = area.value ? `${area.value}\n${words}` : words;
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return button;
}
