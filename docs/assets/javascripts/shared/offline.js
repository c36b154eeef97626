// @ts-check
/**
 * Keeps pages on this device, for whoever needs them without a network: a session in a room. The page that calls this has
 * to be of a kind that may register a worker (`WORKERS` in hooks/alongside/policy.py). Load it on first use.
 */

import { FRAME, hindrance, keep, note } from "../offline/keeping.js";
import { Failure } from "../offline/fetching.js";

/**
 * Keeps pages with all that they load; resolves when they are on this device, whole. What is kept already stays. Rejects
 * with an `Error` whose message is for the reader, in sentences.
 * @param {string[]} addresses  whole, or under the site's: `workshops/founding-a-partnership/`
 * @param {{ progress?: (done: number, all: number) => void, signal?: AbortSignal }} [how]  progress is in bytes
 */
export async function keepPages(addresses, how) {
  const why = hindrance();
  if (why) throw new Failure("refused", why);
  if (await isKept(addresses)) return;
  const pages = addresses.map(inSite);
  await keep((kept) => ({ groups: kept.groups, pages: [...kept.pages, ...pages] }), how);
}

/**
 * Whether pages are on this device; without addresses, whether all pages of the guide are.
 * @param {string[]} [addresses]
 */
export async function isKept(addresses = []) {
  if (hindrance()) return false;
  try {
    const { kept } = await note();
    if (!kept?.groups.includes(FRAME)) return false;
    if (kept.groups.includes("pages")) return true;
    return addresses.length > 0 && addresses.map(inSite).every((address) => kept.pages.includes(address));
  } catch {
    return false;
  }
}

/** The address of a page under the site's, without what stands behind `?` or `#`. @param {string} address */
function inSite(address) {
  const keys = document.documentElement.dataset.keys ?? "";
  const path = keys.slice(keys.indexOf(":") + 1, keys.lastIndexOf(":"));
  return new URL(address, new URL(path, location.origin)).pathname.slice(path.length).replace(/index\.html$/, "");
}
