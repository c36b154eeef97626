// @ts-check
/** The worker that answers from what is kept: registered when the guide is, and never before. */

import { spoken } from "../shared/spoken.js";
import { Failure } from "./fetching.js";

/** The policy of Trusted Types by which a page may name a worker: hooks/alongside/policy.py says which pages. */
const NAME = "alongside-worker";
/** @type {any} */
let policy = null;

/** Registers the worker, if it is not, and resolves when it answers. @param {string} root  the site's address */
export async function register(root) {
  const found = await navigator.serviceWorker.getRegistration(root);
  if (found?.scope === root && found.active) return;
  try {
    // an old worker is never taken from the browser's cache
    await navigator.serviceWorker.register(addressOf(root), { scope: root, updateViaCache: "none" });
    await navigator.serviceWorker.ready;
  } catch {
    throw new Failure("refused", spoken("This browser refuses to let the guide work without a network, so nothing was kept."));
  }
}

/** @param {string} root */
export async function unregister(root) {
  const found = await navigator.serviceWorker.getRegistration(root);
  if (found?.scope === root) await found.unregister();
}

/** The one address that a worker may have, whatever is asked for. @param {string} root */
function addressOf(root) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const address = `${root}sw.js`;
  policy ??= types?.createPolicy(NAME, { createScriptURL: () => address });
  return policy ? policy.createScriptURL(address) : address;
}
