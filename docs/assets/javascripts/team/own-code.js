// @ts-check
/** On a sheet: the person's own code for the team's view, made on their device when they ask for it. */

import { find, findAll, say } from "../shared/dom.js";
import { sheetFields, teamRows } from "../shared/sheet-fields.js";
import { counted } from "../shared/words.js";
import { chanceFor } from "./chance.js";
import { marksOf, written } from "./code.js";
import { spoken, spokenMany } from "../shared/spoken.js";

const dialog = find("[data-code-dialog]", HTMLDialogElement);
const field = find("[data-code]", HTMLInputElement, dialog);
const told = find("[data-code-told]", HTMLElement, dialog);
let link = "";

for (const [what, text] of /** @type {[string, () => string][]} */ ([["code", () => field.value], ["link", () => link]]))
  find(`[data-code-copy=${what}]`, HTMLButtonElement, dialog).addEventListener("click", () => copy(what, text()));

/**
 * Shows the code of what is marked. Throws where the sheet's data cannot be had.
 * @param {import("../shared/draft.js").Values} values
 * @param {string} copy  its id
 */
export async function showCode(values, copy) {
  const data = await sheetFields("./");
  const rows = teamRows(data);
  if (!data.team) throw new Error(`${data.sheet} is no sheet for teams`);
  const marks = marksOf(values, rows);
  const filled = marks.filter(Boolean).length;
  field.value = written(marks, rows, data.team, chanceFor(`${data.sheet} ${copy} ${marks}`));
  link = new URL(`${dialog.dataset.teamView}?sheet=${data.sheet}#code=${field.value}`, location.href).href;
  say(told, "");
  const isEmpty = filled === 0 && rows.some(({ scale }) => scale);
  say(find("[data-code-filled]", HTMLElement, dialog), isEmpty ? spoken("You have marked no row yet. Close this, mark the rows, and ask again.") : inWords(filled, rows));
  for (const part of findAll("[data-code-made]", dialog)) part.hidden = isEmpty;
  dialog.showModal();
  if (!isEmpty) field.select();
}

/** @param {number} filled @param {import("./code.js").Field[]} rows */
function inWords(filled, rows) {
  const open = rows.length - filled;
  if (!open) return spoken("All %(rows)s are in it.", { rows: counted(rows.length, "row") });
  const values = { filled, rows: counted(rows.length, "row") };
  if (rows[0].scale) return spokenMany("It holds %(filled)s of %(rows)s; one is left open.", "It holds %(filled)s of %(rows)s; %(n)s are left open.", open, values);
  return spokenMany("It holds %(filled)s of %(rows)s; one is blank.", "It holds %(filled)s of %(rows)s; %(n)s are blank.", open, values);
}

/** @param {string} what @param {string} text */
async function copy(what, text) {
  try {
    await navigator.clipboard.writeText(text);
    say(told, spoken("The %(what)s is copied.", { what }));
  } catch {
    field.focus();
    field.select();
    say(told, spoken("Your browser does not let a page copy. The code is selected: copy it from there, or read it out."));
  }
}
