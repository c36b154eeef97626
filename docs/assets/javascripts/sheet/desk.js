// @ts-check
/** Which copy of the sheet is open: it stands in the address (`?copy=abc123`), in the bar, in the tab and on paper. */

import { asked, withoutStop } from "../shared/address.js";
import { find, say } from "../shared/dom.js";
import { fileName } from "../shared/file.js";
import { quoted } from "../shared/foreign.js";
import { called, inFileName } from "../shared/names.js";
import { spoken } from "../shared/spoken.js";

/** @typedef {import("../shared/copies.js").Copies} Copies */

/**
 * The copy that the address asks for, and whether it asks for one that is not kept here; then it is the first.
 * @param {Copies} copies
 */
export function askedFor(copies) {
  const wanted = inAddress();
  try {
    if (wanted && copies.ids().includes(wanted)) return { id: wanted, isMissing: false };
    return { id: copies.start(), isMissing: wanted !== "" };
  } catch {
    return { id: "", isMissing: wanted !== "" }; // storage is closed to us
  }
}

function inAddress() {
  return withoutStop(asked(location, ["copy"]).get("copy") ?? "");
}

export class Desk {
  #title = document.title;
  /** @type {Promise<import("./copies-menu.js").CopiesMenu> | null} */
  #loading = null;
  #isListed = false;
  /** What was pressed before the list was there. @type {HTMLElement | null} */
  #pressed = null;

  /**
   * @param {object} parts
   * @param {Copies} parts.copies
   * @param {import("./session.js").Session} parts.session
   * @param {import("../shared/notices.js").Notices} parts.notices
   * @param {(text: string) => void} parts.status
   * @param {string} parts.edition
   * @param {number} parts.places  how many places to write the sheet has
   * @param {() => void} parts.opened  called when another copy stands open
   */
  constructor(parts) {
    this.parts = parts;
    this.menu = find("[data-copies]", HTMLDetailsElement);
    this.menu.addEventListener("toggle", () => {
      this.#isListed = false;
      if (this.menu.open) this.#list();
      else this.#pressed = null;
    });
    this.menu.addEventListener("click", (event) => this.#hold(event), true);
    addEventListener("popstate", () => this.#follow());
  }

  /** Opens the menu of copies. */
  unfold() {
    this.menu.hidden = false;
    this.menu.open = true;
    find("summary", HTMLElement, this.menu).focus();
  }

  /** Keeps for later what is pressed before the list and its script have come. @param {Event} event */
  #hold(event) {
    const { target } = event;
    if (this.#isListed || !(target instanceof HTMLButtonElement)) return;
    event.stopPropagation();
    this.#pressed = target;
  }

  async #list() {
    try {
      this.#loading ??= import("./copies-menu.js").then(({ CopiesMenu }) => new CopiesMenu(this));
      (await this.#loading).show();
      this.#isListed = true;
      this.#pressed?.click();
    } catch {
      this.#loading = null;
      this.menu.open = false;
      this.parts.notices.show("copy", spoken("The list of copies could not be loaded. Try again when you are online."), { error: true });
    }
    this.#pressed = null;
  }

  /** What a file of the open copy is called, such as `partnership-agreement-sam-november-2026-11-26.json`. @param {string} ending */
  file(ending) {
    const { copies, session } = this.parts;
    return fileName([copies.sheet, inFileName(session.name)].filter(Boolean).join("-"), new Date(), ending);
  }

  /** The address of a copy on this page. @param {string} id */
  address(id) {
    const url = new URL(location.href);
    if (id) url.searchParams.set("copy", id);
    else url.searchParams.delete("copy");
    return url.href;
  }

  /** Tells when the address asked for a copy that is not here, and mends it. @param {boolean} isMissing */
  begin(isMissing) {
    const { copy: id, name } = this.parts.session;
    if (isMissing || id) history.replaceState(history.state, "", this.address(id));
    if (!isMissing) return;
    const text = spoken("This browser does not keep the copy that the address asks for, so %(name)s is open.", { name: quoted(called({ id, name })) });
    this.parts.notices.show("copy", text);
  }

  /** Says which copy is open where that is not plain: there is another, or it has a name. */
  show() {
    const { session, copies } = this.parts;
    const name = session.name;
    let others = 0;
    try {
      others = copies.ids().filter((id) => id !== session.copy).length;
    } catch {
      // storage is closed to us: there is one copy, and it is not kept
    }
    if (others || name || session.copy) this.menu.hidden = false; // and it stays, since the focus may be in it
    say(find("[data-copy-name]", HTMLElement), called({ id: session.copy, name }));
    say(find("[data-copy-on-paper]", HTMLElement), name);
    document.title = name ? `${name} · ${this.#title}` : this.#title;
  }

  /**
   * Opens a copy, once what was typed on this one is saved; whether it is open.
   * @param {string} id
   * @param {"pushState" | "replaceState" | ""} [how]  what becomes of the address; nothing where it says so already
   */
  open(id, how = "pushState") {
    const { session, copies, notices, status } = this.parts;
    if (!session.save()) {
      notices.show("copy", spoken("No other copy was opened, since what you typed here last is not saved."), { error: true });
      return false;
    }
    if (how) history[how](history.state, "", this.address(id));
    for (const topic of ["copy", "file", "unreadable"]) notices.hide(topic);
    session.open(copies.store(id));
    status(spoken("%(name)s is open: %(values)s", { name: quoted(called({ id, name: session.name })), values: this.filled(session.values()) }));
    this.parts.opened();
    return true;
  }

  /** How far a copy is filled. @param {import("../shared/draft.js").Values} values */
  filled(values) {
    return this.progress([...values.keys()].filter(this.parts.copies.isField).length);
  }

  /** @param {number} count */
  progress(count) {
    return count ? spoken("%(count)s of %(places)s places filled", { count, places: this.parts.places }) : spoken("empty");
  }

  /** Where Back and Forward lead. A link to a heading leads here too, and changes nothing. */
  #follow() {
    const { session, copies } = this.parts;
    if (inAddress() === session.copy) return;
    const { id, isMissing } = askedFor(copies);
    if (id !== session.copy && !this.open(id, "")) history.replaceState(history.state, "", this.address(session.copy));
    else this.begin(isMissing);
  }
}
