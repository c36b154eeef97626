// @ts-check
/** A sheet on its page: restores what the reader typed, keeps it as they type, and works the buttons. */

import { Copies } from "../shared/copies.js";
import { find, findAll, listed, say } from "../shared/dom.js";
import { copyForPrint, Fields } from "../shared/fields.js";
import { Notices } from "../shared/notices.js";
import { workBar } from "./bar.js";
import { askedFor, Desk } from "./desk.js";
import { clearSheet, saveFile } from "./files.js";
import { openForPrint, printBlank, printFilled } from "./print.js";
import { Session } from "./session.js";
import { counter } from "./ticked.js";
import { spoken } from "../shared/spoken.js";

const form = find("form[data-sheet]", HTMLFormElement);
const dialog = find("[data-sheet-dialog]", HTMLDialogElement);
const statusLine = find("[data-sheet-status]", HTMLElement);
// not form.dataset: a field may be named "dataset", and a form hands out its fields by name
const sheet = form.getAttribute("data-sheet") ?? "";
const edition = form.getAttribute("data-edition") ?? "";

const fields = new Fields(form);
const copies = new Copies(sheet, listed(form.getAttribute("data-formerly")), fields.has);
const notices = new Notices(find("[data-sheet-notices]", HTMLElement));
const status = (/** @type {string} */ text) => say(statusLine, text);
const asked = askedFor(copies);
const session = new Session({
  fields,
  store: copies.store(asked.id),
  notices,
  status,
  earlier: find("[data-sheet-earlier]", HTMLElement),
  edition,
  kept: showKept,
  shown: counter(form),
});
const desk = new Desk({ copies, session, notices, status, edition, places: fields.names.size, opened: tellUnreadable });
const input = find("[data-sheet-file]", HTMLInputElement);

const deeds = {
  "print-filled": printFilled,
  "print-blank": () => printBlank(form),
  save: () => saveFile(desk),
  open: () => input.click(),
  clear: () => clearSheet(desk, dialog),
  hand: () => later("hand", async () => (await import("./hand-over.js")).handOver(desk)),
  copies: () => desk.unfold(),
  carry: () => later("carry", async () => (await import("./carry.js")).carryForward(desk, form)),
  code: () => later("code", async () => (await import("../team/own-code.js")).showCode(session.values(), session.copy)),
  dates: () => later("dates", async () => (await import("./calendar.js")).datesForCalendar(desk, form)),
};

function showKept() {
  desk.show();
  if (session.follows || find("[data-sheet-follows]", HTMLElement).textContent)
    later("follows", async () => (await import("./last-time.js")).showLast(desk, form));
}

/**
 * Does what needs scripts that are loaded on first use.
 * @param {string} topic  of the notice when they cannot be
 * @param {() => Promise<unknown>} deed
 */
async function later(topic, deed) {
  session.save(); // what was typed last is saved now, and does not take the place of what the deed says
  try {
    notices.hide(topic);
    await deed();
  } catch (fault) {
    notices.show(topic, spoken("That could not be done. Look at your connection, reload the page, and try again."), { error: true });
    throw fault; // for the browser's log
  }
}

/** Offers what somebody has handed over in a link, if there is something. */
function receive() {
  if (/^#handed(=|%3D)/i.test(location.hash)) later("handed", async () => (await import("./receive.js")).receive(desk, form));
}

function tellUnreadable() {
  if (!isUnreadable()) return;
  const words = (/** @type {string} */ why) => spoken("What was stored for this sheet earlier %(why)s. Its text is kept in this browser.", { why });
  later("unreadable", async () => (await import("../shared/unreadable.js")).offerUnreadable({ kept: session.parts.store, notices, dialog, file: sheet }, words));
}

/** Whether this browser keeps a text for the open copy that cannot be read, or not in full. */
function isUnreadable() {
  try {
    return session.parts.store.unreadable() !== "";
  } catch {
    return false; // storage is closed to us, so there is nothing to offer
  }
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement) copyForPrint(event.target);
  session.typed();
});
input.addEventListener("change", () => later("file", async () => (await import("./open-file.js")).openChosen(desk, dialog, input)));
addEventListener("pagehide", () => session.save());
document.addEventListener("visibilitychange", () => document.hidden && session.save());
addEventListener("storage", (event) => session.hear(event));
addEventListener("pageshow", (event) => event.persisted && session.catchUp()); // a page brought back as it was left
for (const button of findAll("[data-sheet-do]"))
  button.addEventListener("click", deeds[/** @type {keyof typeof deeds} */ (button.dataset.sheetDo)]);
for (const button of findAll("[data-sheet-pdf]")) {
  const [title, address] = [form.getAttribute("data-title") ?? "", button.getAttribute("data-sheet-pdf") ?? ""];
  button.addEventListener("click", () => later("pdf", async () => (await import("./filled.js")).downloadFilled(desk, title, address)));
}
addEventListener("hashchange", receive);

session.restore();
desk.begin(asked.isMissing);
form.setAttribute("data-live", ""); // sheet.css prints the copies of what was typed, in place of the fields
tellUnreadable();
workBar(form);
openForPrint(form);
for (const tools of findAll("[data-sheet-tools]")) tools.hidden = false;
find("[data-sheet-hint]", HTMLElement).hidden = true;
receive();
