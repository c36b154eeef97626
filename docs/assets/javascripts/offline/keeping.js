// @ts-check
/** Keeps the guide on this device, renews it, and removes it: one page at a time, whichever tab it is in. */

import { keyOf } from "../shared/kept.js";
import { spoken } from "../shared/spoken.js";
import { chosenBy } from "./edition.js";
import { Failure, filesOf, fill, isWhole, latest } from "./fetching.js";
import { register, unregister } from "./registered.js";
import { Shelf } from "./shelf.js";

/**
 * @typedef {import("./shelf.js").Note} Note
 * @typedef {import("./fetching.js").Progress} Progress
 * @typedef {{ groups: string[], pages: string[] }} Wish
 * @typedef {{ changed: true } | { stop: true }} Said  what one tab tells the others
 */

/** What every kept page needs: scripts, styles, fonts, and the pages that say what is not here. */
export const FRAME = "frame";
export const shelf = () => new Shelf(keyOf(""));
/** Between tabs; one a page, since a page would hear itself in another. @type {BroadcastChannel | null} */
let opened = null;
const channel = () => (opened ??= new BroadcastChannel(shelf().prefix));

/** Why nothing can be kept in this browser, as a sentence; empty when it can. */
export function hindrance() {
  if (location.protocol === "file:") return spoken("This copy of the guide is already on your device, in a folder.");
  if (!isSecureContext) return spoken("The guide can be kept only from an address that begins with https.");
  if (!navigator.serviceWorker || !globalThis.caches || !navigator.locks || !globalThis.BroadcastChannel) {
    return spoken("This browser cannot keep pages for later, or does not in a private window.");
  }
  return "";
}

/** What is kept. @returns {Promise<Note>} */
export async function note() {
  try {
    return await shelf().note();
  } catch (fault) {
    throw inWords(fault);
  }
}

/**
 * Keeps what `wished` makes of what is kept, of the edition that the server has now. All is fetched before anything of it
 * is shown, and what was kept before stays until then. Rejects with a `Failure`.
 * @param {(kept: Wish) => Wish} wished
 * @param {{ progress?: Progress, signal?: AbortSignal }} [how]
 */
export async function keep(wished, { progress, signal } = {}) {
  const stop = new AbortController();
  signal?.addEventListener("abort", () => stop.abort());
  const hear = (/** @type {MessageEvent} */ { data }) => "stop" in data && stop.abort();
  channel().addEventListener("message", hear);
  try {
    await alone(async () => {
      const place = shelf();
      try {
        await fetchAll(place, wished, { progress, signal: stop.signal });
      } catch (fault) {
        const failure = inWords(fault);
        await afterwards(place, failure).catch(() => {}); // the storage may be closed, and that is what failed
        throw failure;
      }
    });
  } finally {
    channel().removeEventListener("message", hear);
  }
  tell({ changed: true });
}

/**
 * Looks whether the server has another edition than is kept, and fetches it; or what the browser has thrown away of the same.
 * Whether it had another.
 * @param {{ progress?: Progress, signal?: AbortSignal }} [how]
 */
export async function renew(how) {
  const place = shelf();
  const { edition } = await latest(place, how?.signal);
  const note = await place.note();
  if (!note.kept) return false;
  if (edition === note.kept.edition && !note.wanted && (await isWhole(place, note.kept))) {
    await alone(async () => place.write({ ...(await place.note()), looked: Date.now(), fault: "" }));
    return false;
  }
  await keep((kept) => note.wanted ?? kept, how);
  return edition !== note.kept.edition;
}

/** Removes all that is kept of the guide, and the worker; nothing else. A tab that is fetching stops. */
export async function remove() {
  tell({ stop: true });
  await alone(async () => {
    await shelf().empty();
    await unregister(shelf().root);
  });
  tell({ changed: true });
}

/** Calls `act` whenever another tab has changed what is kept. @param {() => void} act */
export function whenChanged(act) {
  channel().addEventListener("message", ({ data }) => "changed" in data && act());
}

/**
 * @param {Shelf} place
 * @param {(kept: Wish) => Wish} wished
 * @param {{ progress?: Progress, signal: AbortSignal }} how
 */
async function fetchAll(place, wished, { progress, signal }) {
  const { edition, date } = await latest(place, signal);
  const before = await place.note();
  const { groups, pages } = wished(before.kept ?? { groups: [], pages: [] });
  const wanted = { edition, date, groups: [...new Set([FRAME, ...groups])], pages: [...new Set(pages)] };
  await place.write({ ...before, wanted, fault: "" });
  const left = before.wanted?.edition;
  if (left && left !== edition && left !== before.kept?.edition) await caches.delete(place.cacheOf(left));
  const files = await filesOf(place, edition, signal);
  const chosen = files.filter(chosenBy(wanted));
  await fill(place, edition, chosen, { former: before.kept?.edition, progress, signal });
  await register(place.root);
  const isNew = before.kept?.edition !== edition;
  const changed = isNew ? Date.now() : before.changed;
  await place.write({ kept: wanted, wanted: null, changed, looked: Date.now(), fault: "" });
  if (!isNew) await leaveOut(place, edition, files.filter(isLeftOut(wanted)));
}

/** Takes what is no longer chosen out of an edition. @param {Shelf} place @param {string} edition @param {import("./edition.js").File[]} files */
async function leaveOut(place, edition, files) {
  const cache = await caches.open(place.cacheOf(edition));
  for (const { address } of files) await cache.delete(place.root + address);
}

/**
 * What becomes of a try that failed. What was cut off goes on at the next page; after any other failure an hour is waited.
 * @param {Shelf} place
 * @param {Failure} failure
 */
async function afterwards(place, { topic, message }) {
  if (topic === "full" || topic === "refused") await giveBack(place);
  const note = await place.note();
  const isCutOff = topic === "offline" || topic === "stopped";
  if (!isCutOff && (note.kept || note.wanted)) await place.write({ ...note, looked: Date.now(), fault: message });
}

/** Gives back the room that an edition has taken which did not fit; what was kept before stays. @param {Shelf} place */
async function giveBack(place) {
  const { kept, wanted, ...rest } = await place.note();
  if (!kept) return place.empty();
  if (wanted && wanted.edition !== kept.edition) await caches.delete(place.cacheOf(wanted.edition));
  else await leaveOut(place, kept.edition, (await filesOf(place, kept.edition)).filter(isLeftOut(kept)));
  await place.write({ ...rest, kept, wanted: null });
}

/** @param {import("./shelf.js").Choice} kept @returns {(file: import("./edition.js").File) => boolean} */
function isLeftOut(kept) {
  const isChosen = chosenBy(kept);
  return (file) => !isChosen(file);
}

/** Calls `act` while no other tab is at what is kept. @param {() => Promise<void>} act */
async function alone(act) {
  await navigator.locks.request(shelf().prefix, act);
}

/** @param {Said} said */
function tell(said) {
  channel().postMessage(said);
}

/** @param {unknown} fault @returns {Failure} */
function inWords(fault) {
  if (fault instanceof Failure) return fault;
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : "";
  if (name === "QuotaExceededError") {
    return new Failure("full", spoken("There is no room for this on your device. Nothing of it was kept. Choose less, or make room."));
  }
  return new Failure("refused", spoken("This browser refuses to keep the guide. It may be a private window, or storage may be switched off for this site."));
}
