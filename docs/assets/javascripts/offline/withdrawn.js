// @ts-check
/**
 * Stands at the worker's address where the guide is not to be kept: while it is being written, and after its owner has
 * withdrawn that (`offline: false` in mkdocs.yml). A browser that has the former worker fetches this one at the next visit;
 * it removes what was kept and itself. Pages that are open stay as they are.
 */

import { Shelf } from "./shelf.js";

const worker = /** @type {any} */ (globalThis);
const shelf = new Shelf(`alongside:${new URL(worker.registration.scope).pathname}:`);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(withdraw()));

async function withdraw() {
  await shelf.empty();
  await worker.registration.unregister();
}
