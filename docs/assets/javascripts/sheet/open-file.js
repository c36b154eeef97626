// @ts-check
/** A file as a copy. Loaded when one is chosen. */

import { useChosen } from "../shared/chosen-file.js";
import { make } from "../shared/copies-made.js";
import { quoted } from "../shared/foreign.js";
import { calledFrom } from "../shared/names.js";
import { ask } from "../shared/notices.js";
import { counted } from "../shared/words.js";
import { spoken, spokenMany } from "../shared/spoken.js";

/** @typedef {import("../shared/draft.js").Draft} Draft */
/** @typedef {import("./desk.js").Desk} Desk */

/** @param {Desk} desk @param {HTMLDialogElement} dialog @param {HTMLInputElement} input */
export async function openChosen(desk, dialog, input) {
  await useChosen(input, (file, text) => open(desk, dialog, file, text));
}

/**
 * An empty copy takes what the file holds. Where there are words already, the file becomes a copy of its own: nothing
 * has to give way, so nothing is asked. Only a browser that keeps no further copy is left with the choice.
 * @param {Desk} desk
 * @param {HTMLDialogElement} dialog
 * @param {string} file
 * @param {string | import("../shared/kept.js").Unreadable} text
 */
async function open(desk, dialog, file, text) {
  const { copies, notices, session } = desk.parts;
  const draft = typeof text === "string" ? copies.store("").read(text) : text;
  if ("fault" in draft) {
    const refusal = spoken("%(file)s was not opened: %(fault)s. Choose a file that this page saved, such as %(example)s.", { file: quoted(file), fault: draft.fault, example: desk.file("json") });
    notices.show("file", refusal, { error: true });
    return;
  }
  const isEmpty = !session.values().size;
  if (!isEmpty && openBeside(desk, file, draft)) return;
  if (isEmpty || (await mayReplace(dialog, file))) replace(desk, file, draft);
}

/** Whether a file has become a copy of its own, and stands open. @param {Desk} desk @param {string} file @param {Draft} draft */
function openBeside(desk, file, draft) {
  const { copies, edition, notices, session } = desk.parts;
  try {
    const name = calledFrom(draft) || file.replace(/\.json$/i, "");
    if (!session.save() || !desk.open(make(copies, draft.values, { name, edition, follows: draft.follows }))) return false;
  } catch {
    return false;
  }
  notices.show("file", spoken("%(file)s was opened as a copy of its own. What stood here is kept.%(rest)s", { file: quoted(file), rest: rest(desk, draft) }));
  return true;
}

/** @param {HTMLDialogElement} dialog @param {string} file */
function mayReplace(dialog, file) {
  const values = { file: quoted(file), regret: spoken("You can undo this until you leave the page.") };
  return ask(dialog, {
    question: spoken("Replace what is on the sheet?"),
    consequence: spoken("This browser keeps no further copy, so all that stands here now gives way to what %(file)s holds. %(regret)s", values),
    yes: spoken("Replace it"),
    no: spoken("Keep what is here"),
  });
}

/** @param {Desk} desk @param {string} file @param {Draft} draft */
function replace(desk, file, draft) {
  const { notices, session } = desk.parts;
  notices.hide("file");
  const text = spoken("%(file)s was opened.%(rest)s", { file: quoted(file), rest: rest(desk, draft) });
  session.replace(draft.values, { text, undo: spoken("Undo: put back what was here") }, session.name || calledFrom(draft), draft.follows);
}

/** What of a file has no place on the sheet. @param {Desk} desk @param {Draft} draft */
function rest({ parts: { copies } }, { values, passed }) {
  const placeless = [...values.keys()].filter((key) => !copies.isField(key)).length;
  const more = placeless
    ? spokenMany(" %(n)s entry has no place in this edition, and stands at the end of the sheet.", " %(n)s entries have no place in this edition, and stand at the end of the sheet.", placeless)
    : "";
  return passed ? spoken("%(more)s %(mores)s passed over, since no sheet can hold as many: they are in the file alone.", { more, mores: counted(passed, "more was", "more were") }) : more;
}
