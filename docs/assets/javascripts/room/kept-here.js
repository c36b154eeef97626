// @ts-check
/** Keeps the session's pages on this device while it runs, so that it goes on when the network does not. */

import { find, say } from "../shared/dom.js";

/** Tells how it went. @param {HTMLElement} root */
export async function keepHere(root) {
  const place = find("[data-room-kept]", HTMLElement, root);
  const { keepPages } = await import("../shared/offline.js"); // with all that fetches and keeps
  const plan = find("a[data-room-plan]", HTMLAnchorElement, document);
  try {
    await keepPages([location.pathname, plan.pathname]);
    say(place, "This session is on your device, and goes on without a network.");
  } catch (fault) {
    say(place, `Without a network this session goes on only while this page stays open. ${fault instanceof Error ? fault.message : ""}`);
  }
}
