// @ts-check
/** A sheet on its page: restores what the reader typed, keeps it as they type, and works the buttons. */

import { find, findAll, listed, say } from "../shared/dom.js";
import { read } from "../shared/draft.js";
import { copyForPrint, Fields } from "../shared/fields.js";
import { download, fileName, whenChosen } from "../shared/file.js";
import { KeptSheet } from "../shared/kept-sheet.js";
import { quoted } from "../shared/foreign.js";
import { ask, Notices } from "../shared/notices.js";
import { offerUnreadable } from "../shared/unreadable.js";
import { counted } from "../shared/words.js";
import { workBar } from "./bar.js";
import { openForPrint, printBlank, printFilled } from "./print.js";
import { Session } from "./session.js";

const form = find("form[data-sheet]", HTMLFormElement);
const dialog = find("[data-sheet-dialog]", HTMLDialogElement);
const file = find("[data-sheet-file]", HTMLInputElement);
const statusLine = find("[data-sheet-status]", HTMLElement);
// not form.dataset: a field may be named "dataset", and a form hands out its fields by name
const sheet = form.getAttribute("data-sheet") ?? "";
const formerly = listed(form.getAttribute("data-formerly"));
const edition = form.getAttribute("data-edition") ?? "";
const REGRET = "You can undo this until you leave the page.";

const fields = new Fields(form);
const store = new KeptSheet(sheet, formerly, fields.has);
const notices = new Notices(find("[data-sheet-notices]", HTMLElement));
const session = new Session({
  fields,
  store,
  notices,
  status: (text) => say(statusLine, text),
  earlier: find("[data-sheet-earlier]", HTMLElement),
  edition,
});

const deeds = {
  "print-filled": printFilled,
  "print-blank": () => printBlank(form),
  export: exportDraft,
  import: () => file.click(),
  clear,
};

function exportDraft() {
  if (session.values().size) download(fileName(sheet, new Date(), "json"), session.text(), "application/json");
  else notices.show("file", "There is nothing to export yet: the sheet is empty.");
}

async function clear() {
  if (!session.values().size) return;
  const question = {
    question: "Clear the whole sheet?",
    consequence: `All that you typed, chose and ticked here goes, also from this browser’s storage. ${REGRET}`,
    yes: "Clear it",
    no: "Keep it",
  };
  const done = "The sheet is cleared, and nothing of it is kept in this browser.";
  if (await ask(dialog, question)) session.replace(new Map(), { text: done, undo: "Undo: put it back" });
}

/** @param {string} name @param {string | import("../shared/kept.js").Unreadable} text */
async function importDraft(name, text) {
  const draft = typeof text === "string" ? read(text, [sheet, ...formerly], fields.has) : text;
  if ("fault" in draft) {
    const example = fileName(sheet, new Date(), "json");
    const text = `${quoted(name)} was not imported: ${draft.fault}. Choose a file that this page exported, such as ${example}.`;
    notices.show("file", text, { error: true });
    return;
  }
  const question = {
    question: "Replace what is on the sheet?",
    consequence: `All that stands here now gives way to what ${quoted(name)} holds. ${REGRET}`,
    yes: "Replace it",
    no: "Keep what is here",
  };
  if (session.values().size && !(await ask(dialog, question))) return;
  notices.hide("file");
  const placeless = [...draft.values.keys()].filter((key) => !fields.has(key)).length;
  const more = placeless ? ` ${counted(placeless, "entry has", "entries have")} no place in this edition, and ${placeless === 1 ? "stands" : "stand"} at the end of the sheet.` : "";
  const passed = draft.passed ? ` ${counted(draft.passed, "more was", "more were")} passed over, since no sheet can hold as many: they are in the file alone.` : "";
  session.replace(draft.values, { text: `${quoted(name)} was imported.${more}${passed}`, undo: "Undo import" });
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement) copyForPrint(event.target);
  session.typed();
});
addEventListener("pagehide", () => session.save());
document.addEventListener("visibilitychange", () => document.hidden && session.save());
addEventListener("storage", (event) => session.hear(event));
addEventListener("pageshow", (event) => event.persisted && session.catchUp()); // a page brought back as it was left
whenChosen(file, importDraft);
for (const [deed, act] of Object.entries(deeds))
  find(`[data-sheet-do=${deed}]`, HTMLButtonElement).addEventListener("click", act);

session.restore();
form.setAttribute("data-live", ""); // sheet.css prints the copies of what was typed, in place of the fields
offerUnreadable(
  { kept: store, notices, dialog, file: sheet },
  (why) => `What was stored for this sheet earlier ${why}. Its text is kept in this browser.`,
);
workBar(form);
openForPrint(form);
for (const tools of findAll("[data-sheet-tools]")) tools.hidden = false;
find("[data-sheet-hint]", HTMLElement).hidden = true;
