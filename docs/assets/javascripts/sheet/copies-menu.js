// @ts-check
/** The menu of a sheet's copies, loaded when it is first opened: a list to choose from, and what can be done with the open one. */

import { freeName, make, putBack, take } from "../shared/copies-made.js";
import { fill, find } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { called } from "../shared/names.js";
import { refusal } from "../shared/refusal.js";
import { dateInWords } from "../shared/words.js";
import { spoken } from "../shared/spoken.js";

/**
 * @typedef {import("../shared/copies.js").Copy} Copy
 * @typedef {import("../shared/copies-made.js").Taken} Taken
 */

export class CopiesMenu {
  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.menu = desk.menu;
    this.form = find("[data-copy-form]", HTMLFormElement, this.menu);
    this.field = find("[data-copy-field]", HTMLInputElement, this.menu);
    /** @type {(name: string) => void} */
    this.whenNamed = () => {};
    /** @type {Record<string, () => void>} */
    const deeds = {
      new: () => this.#ask(spoken("Name of the new copy"), "", spoken("Make it"), (name) => this.#make(new Map(), name)),
      duplicate: () => this.#ask(spoken("Name of the second copy"), this.#name, spoken("Duplicate it"), (name) => this.#make(this.#session.values(), name, this.#session.follows)),
      rename: () => this.#ask(spoken("Name of this copy"), this.#name, spoken("Rename it"), (name) => this.#rename(name)),
      delete: () => this.#delete(),
    };
    for (const [deed, act] of Object.entries(deeds))
      find(`[data-copy-do=${deed}]`, HTMLButtonElement, this.menu).addEventListener("click", act);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#close();
      this.whenNamed(this.field.value);
    });
  }

  get #session() {
    return this.desk.parts.session;
  }

  get #name() {
    return this.#session.name;
  }

  /** Lists what is kept, with the open copy in its place even where nothing of it is kept yet. */
  show() {
    this.form.hidden = true;
    this.#session.save(); // so that what is listed is what was typed
    const open = { id: this.#session.copy, name: this.#name };
    const all = this.#attempt(() => this.desk.parts.copies.all()) ?? [];
    const blank = { ...open, created: "", changed: "", filled: 0, fault: "" };
    if (!all.some(({ id }) => id === open.id)) all[open.id ? "push" : "unshift"](blank);
    fill(find("[data-copies-list]", HTMLElement, this.menu), all.map((copy) => this.#entry(copy, copy.id === open.id)));
    find("[data-copy-do=delete]", HTMLElement, this.menu).hidden = all.length < 2 && !open.name;
  }

  /** @param {Copy} copy @param {boolean} isOpen */
  #entry(copy, isOpen) {
    const link = document.createElement("a");
    link.href = this.desk.address(copy.id);
    link.dir = "auto";
    link.textContent = called(copy);
    if (isOpen) link.setAttribute("aria-current", "true");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab or a window of its own
      event.preventDefault();
      this.#close();
      if (!isOpen) this.desk.open(copy.id);
    });
    const about = document.createElement("span");
    const day = dateInWords(new Date(copy.changed));
    about.textContent = copy.fault ? spoken("cannot be read") : [this.desk.progress(copy.filled), day && spoken("changed %(day)s", { day })].filter(Boolean).join(", ");
    const entry = document.createElement("li");
    fill(entry, [link, about]);
    return entry;
  }

  /**
   * Asks for a name within the menu.
   * @param {string} label
   * @param {string} name  what stands in the field
   * @param {string} yes
   * @param {(name: string) => void} use
   */
  #ask(label, name, yes, use) {
    find("label", HTMLElement, this.form).textContent = label;
    find("[type=submit]", HTMLElement, this.form).textContent = yes;
    this.field.value = name;
    this.whenNamed = use;
    this.form.hidden = false;
    this.field.focus();
    this.field.select();
  }

  /**
   * @param {import("../shared/draft.js").Values} values
   * @param {string} name
   * @param {import("../shared/draft.js").Follows | null} [follows]
   */
  #make(values, name, follows) {
    const { copies, edition } = this.desk.parts;
    const id = this.#attempt(() => make(copies, values, { name, edition, follows }));
    if (id !== null) this.desk.open(id);
  }

  /** @param {string} wished */
  #rename(wished) {
    const { copies, status } = this.desk.parts;
    const { copy: id } = this.#session;
    // the first copy may do without
    const name = this.#attempt(() => (wished.trim() || id ? freeName(copies, wished || this.#name, id) : ""));
    if (name === null || !this.#session.rename(name)) return;
    status(spoken("This copy is now called %(name)s", { name: quoted(called({ id, name })) }));
  }

  #delete() {
    const session = this.#session;
    const { copies, status } = this.desk.parts;
    const words = quoted(called({ id: session.copy, name: this.#name }));
    // what has no room can be deleted too, and put back when there is some
    const unsaved = session.save() ? null : session.text();
    const taken = this.#attempt(() => take(copies, session.copy));
    if (!taken) return;
    if (unsaved !== null) taken.texts = [...new Map([...taken.texts, [session.parts.store.key, unsaved]])];
    session.letGo();
    this.desk.open(this.#attempt(() => copies.start()) ?? "", "replaceState");
    this.#offerUndo(taken, words);
    status(spoken("%(words)s was deleted, and %(name)s is open", { words, name: quoted(called({ id: session.copy, name: this.#name })) }));
  }

  /** @param {Taken} taken @param {string} words */
  #offerUndo(taken, words) {
    const text = spoken("%(words)s was deleted. You can undo this until you delete another or leave the page.", { words });
    const act = () => {
      this.#close();
      const { desk } = this;
      const id = this.#session.save() ? this.#attempt(() => putBack(desk.parts.copies, taken)) : null;
      if (id === null) this.#offerUndo(taken, words);
      else if (desk.open(id)) desk.parts.status(spoken("%(words)s is back", { words }));
    };
    this.desk.parts.notices.show("deleted", text, { actions: [{ label: spoken("Undo: put it back"), act }] });
  }

  #close() {
    this.menu.open = false;
    find("summary", HTMLElement, this.menu).focus();
  }

  /**
   * Does what the browser may refuse, and says so.
   * @template T
   * @param {() => T} work
   * @returns {T | null}
   */
  #attempt(work) {
    const { notices } = this.desk.parts;
    try {
      const done = work();
      notices.hide("copy");
      return done;
    } catch (fault) {
      notices.show("copy", spoken("That was not done: this browser %(refusal)s. This copy stays open. Save it to a file before you leave the page.", { refusal: refusal(fault) }), { error: true });
      return null;
    }
  }
}
