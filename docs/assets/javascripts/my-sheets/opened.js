// @ts-check
/** A file that is opened, and what was done with it: a list that stays until it is closed. Loaded when there is one. */

import { fill, find, isolated } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { spoken, spokenMany } from "../shared/spoken.js";
import { merge } from "./merge.js";
import { read } from "./one-file.js";

/** @typedef {import("./merge.js").Done} Done */

/** What is told first. @type {import("./merge.js").How[]} */
const ORDER = ["refused", "both", "new"];

/**
 * Takes what a file holds; gives why it holds nothing, or nothing. May throw: browsers refuse storage.
 * @param {HTMLElement} section
 * @param {string} file
 * @param {string | import("../shared/kept.js").Unreadable} text
 * @param {import("./known.js").KnownItems} known
 */
export function openFile(section, file, text, known) {
  const found = typeof text === "string" ? read(text) : text;
  if ("fault" in found) return found.fault;
  tellOpened(section, file, merge(found.texts, known), found.isDamaged);
  return "";
}

/**
 * @param {HTMLElement} section
 * @param {string} file
 * @param {Done[]} all
 * @param {boolean} isDamaged
 */
function tellOpened(section, file, all, isDamaged) {
  const number = (/** @type {Done["how"]} */ how) => all.filter((done) => done.how === how).length;
  const same = number("same");
  const counts = [
    number("new") && spoken("%(count)s new here", { count: number("new") }),
    number("both") && spokenMany("%(n)s differs from yours", "%(n)s differ from yours", number("both")),
    same && spoken("%(count)s here already", { count: same }),
    number("refused") && spoken("%(count)s not taken", { count: number("refused") }),
  ].filter(Boolean);
  fill(find("h2", HTMLElement, section), isolated(spoken("%(file)s was opened: %(counts)s", { file: quoted(file), counts: counts.join(", ") || spoken("it is empty") })));
  const lines = ORDER.flatMap((how) => all.filter((done) => done.how === how)).map(({ title, what }) => `${title}: ${what}.`);
  if (isDamaged) lines.unshift(spoken("The file is damaged. What was whole of it was taken; the rest stays in the file alone."));
  if (same && lines.length) lines.push(spokenMany("%(n)s thing was here already, word for word.", "%(n)s things were here already, word for word.", same));
  fill(find("ul", HTMLElement, section), lines.map(line));
  find("button", HTMLButtonElement, section).onclick = () => (section.hidden = true);
  section.hidden = false;
  section.focus();
}

/** @param {string} words */
function line(words) {
  const item = document.createElement("li");
  fill(item, isolated(words));
  return item;
}
