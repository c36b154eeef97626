// @ts-check
import { joined, merged, same, written } from "../shared/draft.js";
import { listEarlier } from "../shared/earlier.js";
import { dateInWords, timeOfDay } from "../shared/words.js";

/** @typedef {import("../shared/draft.js").Values} Values */

const PAUSE = 400; // milliseconds without a key before what was typed is saved

/** What is typed and what is stored, kept alike. Nothing is stored before the reader has typed. */
export class Session {
  /** What form and storage last agreed on. @type {Values} */
  #base = new Map();
  #timer = 0;
  #unsaved = false;
  /** What was said last when the browser kept nothing. */
  #refusal = "";

  /**
   * @param {object} parts
   * @param {import("../shared/fields.js").Fields} parts.fields
   * @param {import("../shared/kept-sheet.js").KeptSheet} parts.store
   * @param {import("../shared/notices.js").Notices} parts.notices
   * @param {(text: string) => void} parts.status
   * @param {HTMLElement} parts.earlier
   * @param {string} parts.edition
   */
  constructor(parts) {
    this.parts = parts;
  }

  /** Everything typed, as the text of a file. */
  text() {
    const { fields, store, edition } = this.parts;
    return written(fields.values(), { sheet: store.sheet, edition, saved: new Date().toISOString() });
  }

  values() {
    return this.parts.fields.values();
  }

  /** Shows what was stored together with what was typed before the script ran, and keeps both. */
  restore() {
    const draft = this.#attempt(() => this.parts.store.load(), "");
    if (draft && "values" in draft) {
      this.#base = draft.values;
      this.parts.status(`Restored from this browser, saved ${when(draft.saved)}`);
    }
    this.#show(joined(this.values(), this.#base));
    this.#unsaved = !same(this.values(), this.#base);
    this.save();
  }

  typed() {
    this.#unsaved = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), PAUSE);
  }

  /** Saves what was typed; another tab's fields that were not touched here are taken over. */
  save() {
    clearTimeout(this.#timer);
    if (!this.#unsaved) return;
    const { store, notices, status } = this.parts;
    this.#attempt(() => {
      const draft = store.load();
      this.#take(draft && "values" in draft ? draft.values : this.#base);
      if (this.values().size) store.write(this.text());
      else store.remove();
      this.#base = this.values();
      this.#unsaved = false;
      notices.hide("storage");
      this.#refusal = "";
      status(this.#base.size ? `Saved in this browser at ${timeOfDay(new Date())}` : "The sheet is empty: nothing is kept.");
    }, "What you typed last is not saved");
  }

  /**
   * Puts other values in place of all that is typed, and offers to take that back.
   * @param {Values} values
   * @param {{ text: string, undo: string }} words
   */
  replace(values, words) {
    const before = this.values();
    this.#show(values);
    this.#unsaved = true;
    this.save();
    this.#offerUndo(before, values, words);
  }

  /** @param {StorageEvent} event */
  hear(event) {
    if (event.key === null || event.key === this.parts.store.key) this.catchUp();
  }

  /** Another tab may have written: its fields are shown, save those typed in here since. */
  catchUp() {
    const draft = this.#attempt(() => this.parts.store.load(), "");
    const before = this.values();
    if (draft && "values" in draft) {
      if (this.#take(draft.values)) this.parts.status(`Brought up to date from another tab at ${timeOfDay(new Date())}`);
    } else if (!draft && before.size) {
      this.#take(new Map());
      const words = { text: "The sheet was cleared in another tab.", undo: "Undo: put it back" };
      this.#offerUndo(before, this.values(), words);
    }
  }

  /** Merges what stands in storage into the form; true when that changed the form. @param {Values} stored */
  #take(stored) {
    const here = this.values();
    const next = merged(this.#base, stored, here);
    this.#base = stored;
    if (same(next, here)) return false;
    this.#show(next);
    return true;
  }

  /** @param {Values} before @param {Values} after @param {{ text: string, undo: string }} words */
  #offerUndo(before, after, { text, undo }) {
    const act = () => {
      this.#show(merged(after, before, this.values()));
      this.typed();
      this.save();
    };
    this.parts.notices.show("undo", text, { actions: [{ label: undo, act }] });
  }

  /** @param {Values} values */
  #show(values) {
    listEarlier(this.parts.earlier, this.parts.fields.show(values));
  }

  /**
   * Does what the browser may refuse. With a `loss`, a refusal is told; typing goes on in any case.
   * @template T
   * @param {() => T} work
   * @param {string} loss
   */
  #attempt(work, loss) {
    try {
      return work();
    } catch (fault) {
      const full = fault instanceof DOMException && fault.name === "QuotaExceededError";
      const why = full ? "has no room left" : "refuses to keep it";
      const text = `${loss}: this browser ${why}. You can go on typing. Export or print it before you leave the page.`;
      // said once, as screen readers read a notice out each time it is put up; it stands until something is saved
      if (loss && this.#refusal !== text) this.parts.notices.show("storage", text, { error: true });
      if (loss) {
        this.#refusal = text;
        this.parts.status("Not saved: the notice above the sheet says why");
      }
      return null;
    }
  }
}

/** @param {string} saved */
function when(saved) {
  const date = new Date(saved);
  const day = dateInWords(date);
  return day ? `on ${day} at ${timeOfDay(date)}` : "earlier";
}
