// @ts-check
/**
 * The service worker: answers from the edition that is kept, so that a page never meets the files of another. It fetches
 * and stores nothing; pages do that (keeping.js), and it reads what they have noted (shelf.js). So its own text seldom
 * changes, and a new one may take over at once. The build joins it to `sw.js` at the site's root.
 */

import { rangeOf } from "./ranges.js";
import { Shelf } from "./shelf.js";

const worker = /** @type {any} */ (globalThis);
const shelf = new Shelf(`alongside:${new URL(worker.registration.scope).pathname}:`);
/** Editions of pages that were opened since the worker was started. Browsers stop it when they please. @type {Map<string, string>} */
const pins = new Map();
const HOUR = 3_600_000; // milliseconds
/** Where the scripts, styles and fonts of each edition stand, in a folder of its own. */
const DESIGN = /^assets\/[0-9a-f]{12}\//;
/** What is always the server's own. */
const ALWAYS_ASKED = ["offline.json", "offline/files.json", "sw.js"];

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (/** @type {any} */ event) => event.data === "tidy" && event.waitUntil(tidy()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  if (isOurs(event.request)) event.respondWith(event.request.mode === "navigate" ? pageFor(event) : fileFor(event));
});

/** What is sent, what is for another host, and what is asked past all caches goes its way as if there were no worker. @param {Request} request */
function isOurs({ method, url, cache, mode }) {
  if (method !== "GET" && method !== "HEAD") return false;
  if (cache === "no-store" || (cache === "only-if-cached" && mode !== "same-origin")) return false;
  return url.startsWith(shelf.root) && !ALWAYS_ASKED.includes(inSite(url));
}

/** A page, of the edition that is kept; whichever it is, its files come from the same. @param {any} event */
async function pageFor(event) {
  const { request, resultingClientId } = event;
  const kept = await keptNow();
  if (!kept) return fetch(request);
  const remember = (/** @type {string} */ edition) => {
    pins.set(resultingClientId, edition);
    if (resultingClientId) event.waitUntil(shelf.pin(resultingClientId, edition).catch(() => {}));
  };
  const found = await foundAt(kept.edition, request);
  if (found) {
    remember(kept.edition);
    return found;
  }
  try {
    const answer = await fetch(request);
    remember("");
    return answer;
  } catch (fault) {
    remember(kept.edition);
    return (await instead(kept, inSite(request.url))) ?? Promise.reject(fault);
  }
}

/** A file that a page asks for. @param {any} event */
async function fileFor({ request, clientId }) {
  const kept = await keptNow();
  if (!kept) return fetch(request);
  const edition = pins.get(clientId) ?? (await shelf.pinned(clientId).catch(() => undefined));
  const own = edition && (await foundAt(edition, request));
  if (own) return own;
  if (DESIGN.test(inSite(request.url))) {
    const design = await designFor(request);
    if (design) return design;
  }
  try {
    return await fetch(request);
  } catch (fault) {
    // a page that was open before the guide was kept is of the edition that was kept from it
    const found = edition === undefined && (await foundAt(kept.edition, request));
    return found || Promise.reject(fault);
  }
}

async function keptNow() {
  try {
    return (await shelf.note()).kept;
  } catch {
    return null; // the storage was closed or cleared: the server answers
  }
}

/** A kept file, as a request asks for it. @param {string} edition @param {Request} request */
async function foundAt(edition, request) {
  const url = new URL(request.url);
  const address = `${url.origin}${url.pathname.replace(/\/index\.html$/, "/")}`;
  const found = await shelf.find(edition, address);
  if (found) return request.method === "HEAD" ? new Response(null, found) : rangeOf(found, request.headers.get("range"));
  const isPage = request.mode === "navigate" && /(?:^|\/)[^./]+$/.test(inSite(request.url));
  if (isPage && (await shelf.find(edition, `${address}/`))) {
    return Response.redirect(`${address}/${url.search}`, 301);
  }
  return undefined;
}

/** A file of the design: its address names its edition, so it is right whichever cache it is in. @param {Request} request */
async function designFor(request) {
  for (const name of await shelf.names()) {
    const found = await (await caches.open(name)).match(request, { ignoreVary: true, ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

/**
 * What stands in for a page that is not here while there is no network: where all pages are kept, there is none at an
 * address that ends in a slash; everything else may be on the server.
 * @param {import("./shelf.js").Choice} kept
 * @param {string} address
 */
async function instead(kept, address) {
  const isNowhere = kept.groups.includes("pages") && /(^|\/)$/.test(address);
  const found = await shelf.find(kept.edition, shelf.root + (isNowhere ? "404.html" : "503.html"));
  return found && new Response(found.body, { status: isNowhere ? 404 : 503, headers: found.headers });
}

/** @param {string} url */
function inSite(url) {
  return new URL(url).pathname.slice(shelf.path.length);
}

/** Drops editions that no open page is of, unless a tab is fetching one at the moment. */
async function tidy() {
  await navigator.locks.request(shelf.prefix, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const open = await worker.clients.matchAll({ includeUncontrolled: true, type: "all" });
    await shelf.tidy(new Set(open.map((/** @type {any} */ { id }) => id)), Date.now() - HOUR);
  });
}
