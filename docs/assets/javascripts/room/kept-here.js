// @ts-check
/** Keeps the session's pages on this device while it runs, so that it goes on when the network does not. */

import { find, say } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";

/** Tells how it went. A computer that others use is left as it was. @param {HTMLElement} root */
export async function keepHere(root) {
  const place = find("[data-room-kept]", HTMLElement, root);
  if (document.documentElement.dataset.sharedComputer !== undefined) {
    say(place, spoken("Without a network this session goes on only while this page stays open. On a shared computer its pages are not kept."));
    return;
  }
  const { keepPages } = await import("../shared/offline.js"); // with all that fetches and keeps
  const plan = find("a[data-room-plan]", HTMLAnchorElement, document);
  try {
    await keepPages([location.pathname, plan.pathname]);
    say(place, spoken("This session is on your device, and goes on without a network."));
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : "";
    say(place, spoken("Without a network this session goes on only while this page stays open. %(why)s", { why }));
  }
}
