// @ts-check
/** The open copy saved as a file, and cleared: both at once, also where nothing can be loaded any more. */

import { download } from "../shared/file.js";
import { ask } from "../shared/notices.js";
import { spoken } from "../shared/spoken.js";

/** @param {import("./desk.js").Desk} desk */
export function saveFile(desk) {
  const { notices, session } = desk.parts;
  if (session.values().size) download(desk.file("json"), session.text(), "application/json");
  else notices.show("file", spoken("There is nothing to save yet: the sheet is empty."));
}

/** @param {import("./desk.js").Desk} desk @param {HTMLDialogElement} dialog */
export async function clearSheet({ parts: { session } }, dialog) {
  if (!session.values().size) return;
  const regret = spoken("You can undo this until you leave the page.");
  const question = {
    question: spoken("Clear the whole sheet?"),
    consequence: spoken("All that you typed, chose and ticked here goes, also from this browser’s storage. Other copies stay. %(regret)s", { regret }),
    yes: spoken("Clear it"),
    no: spoken("Keep it"),
  };
  const done = spoken("The sheet is cleared, and nothing that stood on it is kept in this browser.");
  if (await ask(dialog, question)) session.replace(new Map(), { text: done, undo: spoken("Undo: put it back") });
}
