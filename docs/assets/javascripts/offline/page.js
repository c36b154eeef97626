// @ts-check
/** The page on which the guide is kept: what to choose with its sizes, how far it is, what is kept, and how it goes again. */

import { find, findAll, listed, say } from "../shared/dom.js";
import { ask } from "../shared/notices.js";
import { language, spoken, spokenMany } from "../shared/spoken.js";
import { dayInWords } from "../shared/words.js";
import { Failure, latest } from "./fetching.js";
import { hindrance, keep, note, remove, renew, shelf, whenChanged } from "./keeping.js";

/** @typedef {import("./shelf.js").Note} Note */

const PAGES = "pages";
const form = document.querySelector("form[data-offline]");
if (form instanceof HTMLFormElement) start(form);

/** @param {HTMLFormElement} form */
function start(form) {
  const at = (/** @type {string} */ name) => find(`[data-offline-${name}]`, HTMLElement, form);
  const boxes = /** @type {HTMLInputElement[]} */ (findAll("[name=group]", form));
  const state = (/** @type {string} */ words) => say(at("state"), words);
  /** @type {Record<string, import("./edition.js").Size>} */
  let sizes = {};
  /** @type {AbortController | null} */
  let fetching = null;

  const chosen = () => [PAGES, ...boxes.filter(({ checked }) => checked).map(({ value }) => value)];
  const bytesOf = (/** @type {string[]} */ groups) => groups.reduce((sum, group) => sum + (sizes[group]?.bytes ?? 0), 0);

  const showSizes = () => {
    for (const place of findAll("[data-offline-size]", form)) {
      place.textContent = megabytes(bytesOf(listed(place.dataset.offlineSize)));
    }
    at("sum").textContent = megabytes(bytesOf(["frame", ...chosen()]));
  };

  /** Shows what is kept, and what can be done about it. @param {Note} found */
  const show = ({ kept, wanted, fault }) => {
    const [hasAll, isBegun] = [kept?.groups.includes(PAGES), wanted !== null];
    const groups = (wanted ?? kept)?.groups ?? [];
    for (const box of boxes) box.checked = groups.includes(box.value);
    showSizes();
    state([keptInWords(kept), isBegun && kept ? spoken("Not all of what you chose has been fetched.") : "", fault].filter(Boolean).join(" "));
    at("keep").textContent = isBegun ? spoken("Carry on") : hasAll ? spoken("Keep this choice") : spoken("Keep on this device");
    at("keep").hidden = Boolean(fetching) || !Object.keys(sizes).length;
    at("look").hidden = Boolean(fetching) || !kept;
    at("remove").hidden = Boolean(fetching) || !(kept || isBegun);
    at("parts").hidden = !Object.keys(sizes).length;
    at("stop").hidden = at("progress").hidden = !fetching;
  };
  const showNow = async () => show(await note());

  /** Runs what fetches, with its progress, and says how it ended. @param {(how: { progress: (done: number, all: number) => void, signal: AbortSignal }) => Promise<string>} act */
  const fetchWith = async (act) => {
    fetching = new AbortController();
    const bar = find("progress", HTMLProgressElement, form);
    const progress = (/** @type {number} */ done, /** @type {number} */ all) => {
      [bar.max, bar.value] = [all, done];
      at("fetched").textContent = spoken("%(done)s of %(all)s", { done: megabytes(done), all: megabytes(all) });
    };
    bar.removeAttribute("value");
    for (const box of boxes) box.disabled = true;
    at("keep").hidden = at("look").hidden = at("remove").hidden = true;
    at("stop").hidden = at("progress").hidden = false;
    state(spoken("Fetching what you chose."));
    let ended = "";
    try {
      ended = await act({ progress, signal: fetching.signal });
    } catch (fault) {
      ended = fault instanceof Failure ? fault.message : spoken("Something went wrong that this page has no words for. What was kept before still is.");
    }
    fetching = null;
    for (const box of boxes) box.disabled = false;
    await showNow().catch(() => {});
    const { kept } = await note().catch(() => ({ kept: null }));
    state([keptInWords(kept), ended].filter(Boolean).join(" "));
  };

  form.addEventListener("change", showSizes);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const groups = chosen();
    fetchWith(async (how) => {
      const lasts = await navigator.storage?.persist?.().catch(() => false);
      await keep(({ pages }) => ({ groups, pages }), how);
      return lasts ? "" : spoken("Your browser may remove it when your device runs short of room.");
    });
  });
  at("stop").addEventListener("click", () => fetching?.abort());
  at("look").addEventListener("click", () => fetchWith(async (how) => ((await renew(how)) ? spoken("A new edition is here.") : spoken("There is no newer edition."))));
  at("remove").addEventListener("click", async () => {
    const words = {
      question: spoken("Remove the guide from this device?"),
      consequence: spoken("The pages and files that were kept here go. What you typed on sheets stays."),
      yes: spoken("Remove it"),
      no: spoken("Keep it"),
    };
    if (!(await ask(find("[data-offline-dialog]", HTMLDialogElement), words))) return;
    await remove();
    await showNow();
    state(spoken("The guide was removed from this device. What you typed is still here."));
    at("state").focus();
  });

  const begin = async () => {
    const found = await note();
    const edition = await latest(shelf()).catch((fault) => fault);
    if (!(edition instanceof Error)) {
      sizes = edition.groups;
      find("[data-offline-zip]", HTMLElement).textContent = `(${megabytes(edition.zip)})`;
    }
    show(found);
    if (edition instanceof Failure && !found.kept) return state(edition.message);
    whenChanged(() => !fetching && showNow());
    if (found.wanted && !found.fault && !(edition instanceof Error)) form.requestSubmit();
  };
  form.hidden = false;
  const why = hindrance();
  if (why) return state(why);
  begin().catch((fault) => state(fault.message));
}

/** @param {import("./shelf.js").Choice | null} kept */
function keptInWords(kept) {
  if (!kept) return spoken("Nothing of the guide is kept on this device yet.");
  const day = dayInWords(kept.date);
  if (kept.groups.includes(PAGES)) return spoken("The guide is kept on this device: the edition of %(day)s.", { day });
  return spokenMany(
    "%(n)s page for a session is kept on this device: the edition of %(day)s.",
    "%(n)s pages for a session are kept on this device: the edition of %(day)s.",
    kept.pages.length,
    { day },
  );
}

/** Such as `0.4 MB`, or `12 MB`. @param {number} bytes */
function megabytes(bytes) {
  const count = bytes / 1_000_000;
  const digits = count < 10 ? 1 : 0;
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false };
  return `${Math.max(count, 0.1).toLocaleString(language, format)} MB`;
}
