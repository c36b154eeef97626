// @ts-check
/** The page of all that this browser keeps: listed, saved to one file, opened elsewhere, deleted. */

import { KeptBooklet } from "../booklet/store.js";
import { whenChosen } from "../shared/chosen-file.js";
import { fill, find, say } from "../shared/dom.js";
import { download, fileName } from "../shared/file.js";
import { quoted } from "../shared/foreign.js";
import { keyOf } from "../shared/kept.js";
import { ask, Notices } from "../shared/notices.js";
import { refusal } from "../shared/refusal.js";
import { spoken, spokenMany } from "../shared/spoken.js";
import { storage } from "../shared/storage.js";
import { bytes, everything, putBack, take } from "./everything.js";
import { inventory } from "./inventory.js";
import { KnownItems } from "./known.js";
import { written } from "./one-file.js";
import { workShared } from "./shared.js";
import { groupItem, sizeInWords } from "./view.js";

/** @typedef {import("./everything.js").Texts} Texts */

const page = find("[data-kept-list]", HTMLElement);
const dialog = find("[data-kept-dialog]", HTMLDialogElement);
const input = find("[data-kept-file]", HTMLInputElement, page);
const total = find("[data-kept-total]", HTMLElement, page);
const opened = find("[data-kept-opened]", HTMLElement, page);
const notices = new Notices(find("[data-kept-notices]", HTMLElement, page));
const known = new KnownItems(
  JSON.parse(find("#kept-known", HTMLScriptElement).textContent ?? "[]"),
  new URL(page.dataset.site ?? "", location.href),
);
let deleted = 0;

function show() {
  attempt(() => {
    const texts = everything(storage());
    const groups = inventory(known);
    const entries = groups.flatMap((group) => group.entries);
    say(total, entries.length ? totalInWords(entries.length, sizeInWords(bytes(texts.values()))) : "");
    const remove = (/** @type {import("./inventory.js").Entry} */ entry, /** @type {{ title: string }} */ { title }) => forget(entry.names, spoken("%(name)s of %(title)s", { name: quoted(entry.name), title: quoted(title) }));
    const save = (/** @type {import("./inventory.js").Entry} */ entry) => attempt(() => saveText(entry.names[0]));
    fill(find("[data-kept-groups]", HTMLElement, page), groups.map((group) => groupItem(group, { remove, save })));
    find("[data-kept-none]", HTMLElement, page).hidden = entries.length > 0;
    for (const deed of ["save", "wipe"]) find(`[data-kept-do=${deed}]`, HTMLButtonElement, page).disabled = !entries.length;
    new KeptBooklet().tellChanged(); // the masthead counts what is in it
  }, unlisted());
}

/** @param {number} count @param {string} size */
function totalInWords(count, size) {
  return document.documentElement.dataset.sharedComputer === undefined
    ? spokenMany("%(n)s thing kept in this browser, %(size)s in all", "%(n)s things kept in this browser, %(size)s in all", count, { size })
    : spokenMany("%(n)s thing kept in this tab, %(size)s in all", "%(n)s things kept in this tab, %(size)s in all", count, { size });
}

/** @param {Texts} texts */
function saveAll(texts) {
  const now = new Date();
  download(fileName("my-sheets", now, "json"), written(texts, now.toISOString()), "application/json");
}

/** @param {string} name */
function saveText(name) {
  download(fileName("set-aside", new Date(), "txt"), storage().getItem(keyOf(name)) ?? "", "text/plain");
}

/** Deletes, and offers to take that back until the page is left. @param {string[]} names @param {string} words */
async function forget(names, words) {
  const texts = await attempt(() => take(storage(), names));
  if (!texts) return;
  show();
  offerBack(texts, words, `deleted-${++deleted}`);
}

/** @param {Texts} texts @param {string} words @param {string} topic */
function offerBack(texts, words, topic) {
  const act = async () => {
    // where something new stands by now, both are kept
    const done = await attempt(async () => (putBack(storage(), texts) ? [] : (await import("./merge.js")).merge(texts, known)));
    if (!done || done.some(({ how }) => how === "refused")) offerBack(texts, words, topic);
    else total.focus();
    show();
  };
  const text = spoken("%(words)s was deleted. You can undo this until you leave the page.", { words });
  notices.show(topic, text, { actions: [{ label: spoken("Undo: put it back"), act }] });
  find(`[data-topic=${topic}] button`, HTMLButtonElement, page).focus();
}

async function wipe() {
  const all = everything(storage());
  const question = {
    question: spoken("Wipe all?"),
    consequence: spokenMany(
      "%(n)s thing will be deleted from this browser: every sheet with its copies, the booklet, drafts and all else that is listed here. You can undo this until you leave the page.",
      "%(n)s things will be deleted from this browser: every sheet with its copies, the booklet, drafts and all else that is listed here. You can undo this until you leave the page.",
      all.size,
    ),
    yes: spoken("Wipe all"),
    no: spoken("Keep it"),
  };
  if (await ask(dialog, question)) forget([...everything(storage()).keys()], spoken("All that was listed here"));
}

/** @param {string} file @param {string | import("../shared/kept.js").Unreadable} text */
async function open(file, text) {
  notices.hide("file");
  opened.hidden = true;
  const fault = await attempt(async () => (await import("./opened.js")).openFile(opened, file, text, known));
  if (fault) {
    const example = fileName("my-sheets", new Date(), "json");
    const refused = spoken("%(file)s was not opened: %(fault)s. Choose a file that this page or a sheet saved, such as %(example)s.", { file: quoted(file), fault, example });
    notices.show("file", refused, { error: true });
  } else if (fault === "") show();
}

/**
 * Does what the browser may refuse, and says so; a list that could be made says nothing of a deed that could not be done.
 * @template T
 * @param {() => T | Promise<T>} work
 * @param {string} [loss]
 * @returns {Promise<T | null>}
 */
async function attempt(work, loss = spoken("That was not done")) {
  const topic = loss === unlisted() ? "list" : "deed";
  try {
    const done = await work();
    notices.hide(topic);
    return done;
  } catch (fault) {
    const why = fault instanceof TypeError ? spoken("could not load what does it") : refusal(fault);
    const text = spoken("%(loss)s: this browser %(why)s. Pages can be read and printed all the same, and a sheet saved to a file.", { loss, why });
    notices.show(topic, text, { error: true });
    return null;
  }
}

function unlisted() {
  return spoken("Nothing can be listed");
}

const deeds = { save: () => attempt(() => saveAll(everything(storage()))), open: () => input.click(), wipe: () => attempt(wipe) };
for (const [deed, act] of Object.entries(deeds)) find(`[data-kept-do=${deed}]`, HTMLButtonElement, page).addEventListener("click", act);
whenChosen(input, open);
const showShared = workShared({ notices, ask: (words) => ask(dialog, words), save: saveAll });
const showAll = () => {
  show();
  attempt(showShared, unlisted());
};
addEventListener("storage", ({ key }) => (key === null || key.startsWith(keyOf(""))) && showAll());
addEventListener("pageshow", ({ persisted }) => persisted && showAll()); // a page brought back as it was left

show();
page.hidden = false;
