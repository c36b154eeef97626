// @ts-check
/** The sheet that was changed last, named on the home page. Loaded where this browser keeps one. */

import { find, isolated, fill } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { isMapping } from "../shared/json.js";
import { keyOf } from "../shared/kept.js";
import { clean } from "../shared/names.js";
import { allKeys, storage } from "../shared/storage.js";
import { isMoment } from "../shared/words.js";

/** @typedef {{ id: string, title: string, address: string, formerly?: string[] }} Known  of `my-sheets/sheets.json` */
/** @typedef {{ sheet: string, copy: string, name: string, saved: string }} Last */

/** @param {HTMLElement} line */
export async function carryOn(line) {
  const link = find("a", HTMLAnchorElement, line);
  const last = changedLast();
  if (!last) return;
  const answer = await fetch(new URL("sheets.json", link.href));
  if (!answer.ok) return;
  /** @type {Known[]} */
  const sheets = await answer.json();
  const known = sheets.find(({ id, formerly = [] }) => [id, ...formerly].includes(last.sheet));
  if (!known) return;
  const page = new URL(`../${known.address}`, link.href);
  if (last.copy) page.searchParams.set("copy", last.copy);
  link.href = page.href;
  fill(link, isolated(`${known.title}${last.name && `, ${quoted(last.name)}`}`));
}

/** @returns {Last | undefined} */
function changedLast() {
  const start = keyOf("sheet:");
  const found = allKeys().filter((key) => key.startsWith(start)).flatMap((key) => about(key.slice(start.length), storage().getItem(key) ?? ""));
  return found.sort((one, other) => (one.saved < other.saved ? 1 : -1))[0];
}

/** What a text says of itself, if it is a draft. @param {string} name @param {string} text @returns {Last[]} */
function about(name, text) {
  const [, sheet = "", copy = ""] = /^([^:]+)(?::copy:([a-z0-9]{6}))?$/.exec(name) ?? [];
  try {
    const draft = JSON.parse(text);
    if (!sheet || !isMapping(draft) || typeof draft.saved !== "string" || !isMoment(draft.saved)) return [];
    return [{ sheet, copy, name: typeof draft.name === "string" ? clean(draft.name) : "", saved: draft.saved }];
  } catch {
    return [];
  }
}
