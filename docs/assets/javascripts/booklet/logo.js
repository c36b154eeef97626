// @ts-check
/** A logo from the reader's own computer. It is kept while the tab is open, and never sent. */

import { find } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { Notices } from "../shared/notices.js";
import { spoken } from "../shared/spoken.js";
import { forgetLogo, keepLogo, keptLogo } from "./logo-kept.js";

/** @typedef {import("./read-logo.js").Logo} Logo */

/** The logo that this tab keeps, null when there is none, or none that can be read. @returns {Promise<Logo | null>} */
async function earlierLogo() {
  const bytes = keptLogo();
  return bytes && (await import("./reading.js")).reading.readKept(bytes);
}

/** @param {File} file @returns {Promise<Logo | import("./read-logo.js").Refused>} */
async function read(file) {
  try {
    return (await import("./reading.js")).reading.readLogo(file);
  } catch {
    return { fault: spoken("%(file)s was not read: this page could not load what reads it. Look at your connection.", { file: quoted(file.name) }) };
  }
}

/**
 * The field for a logo; gives a function that returns the logo chosen, if any.
 * @param {HTMLElement} place
 * @param {() => void} changed
 */
export function logoField(place, changed) {
  const notices = new Notices(find("[data-booklet-logo-notices]", HTMLElement, place));
  const field = find("[data-booklet-logo]", HTMLInputElement, place);
  const chosen = find("[data-booklet-logo-chosen]", HTMLElement, place);
  /** @type {Logo | null} */
  let logo = null;
  const put = (/** @type {Logo | null} */ next) => {
    logo = next;
    chosen.hidden = !logo;
    if (logo) find("img", HTMLImageElement, chosen).src = logo.url;
    changed();
  };
  earlierLogo().then((found) => found && !logo && put(found), () => {}); // where nothing can be loaded, there is none
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    if (!file) return;
    const found = await read(file);
    field.value = ""; // so that the same file can be chosen again
    if ("fault" in found) notices.show("logo", spoken("%(fault)s Choose another; the rest of the booklet works without.", { fault: found.fault }), { error: true });
    else {
      notices.hide("logo");
      put(found);
      if (!keepLogo(found.url)) notices.show("logo", spoken("This browser has no room to keep the logo. It is on the cover until you leave or reload this page."));
    }
  });
  find("button", HTMLButtonElement, chosen).addEventListener("click", () => {
    put(null);
    forgetLogo();
    field.focus();
  });
  return () => logo;
}
