// @ts-check
/** The draft of an enquiry: what stands in the form and what this browser keeps of it, kept alike. */
import { joined, merged, same } from "../shared/draft.js";
import { KeptEnquiry, text } from "./kept.js";

/** @typedef {import("../shared/draft.js").Values} Values */

const PAUSE = 300; // milliseconds after the last key

export class Draft {
  /** What form and storage last agreed on. @type {Values} */
  #base = new Map();
  #unsaved = false;
  #timer = 0;

  /**
   * @param {object} form
   * @param {() => Values} form.values
   * @param {(values: Values) => void} form.show
   * @param {(refused: boolean) => void} form.refused  called with whether the browser let us keep the draft
   * @param {KeptEnquiry} kept
   */
  constructor(form, kept) {
    this.form = form;
    this.kept = kept;
  }

  /**
   * Shows what was kept together with what was typed before the script ran, and keeps both.
   * @param {Values} linked  what the link to this page wants to stand in the form, where nothing else stands; it is not
   *   kept before a word is typed
   * @returns {boolean} whether a draft was brought back
   */
  begin(linked) {
    const { found } = this.#read();
    const typed = this.form.values();
    this.#base = found ?? new Map();
    const own = joined(typed, this.#base);
    this.form.show(new Map([...linked, ...own]));
    this.#unsaved = !same(own, this.#base);
    this.write();
    return this.#base.size > 0;
  }

  /** Keeps what is typed soon: not at every key. */
  touch() {
    this.#unsaved = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.write(), PAUSE);
  }

  /** Writes at once what waits. Fields that another tab has changed, and this one has not, are taken over. */
  write() {
    clearTimeout(this.#timer);
    if (!this.#unsaved) return;
    const { found } = this.#read();
    this.#take(found ?? this.#base);
    const written = this.form.values();
    const kept = attempt(() => (written.size ? this.kept.write(text(written)) : this.kept.remove()));
    if (kept) {
      this.#base = written;
      this.#unsaved = false;
    }
    this.form.refused(!kept);
  }

  /**
   * Another tab may have written; gives what stood here before if the draft is gone, and whether anything has changed.
   * @param {string | null} key  what was written; null for anything
   */
  hear(key) {
    const before = this.form.values();
    const ours = key === null || key === this.kept.key;
    const { found, isRead } = ours ? this.#read() : { found: this.#base, isRead: true };
    if (!isRead) return { changed: false, cleared: null };
    const changed = this.#take(found ?? new Map());
    return { changed, cleared: changed && !found ? before : null };
  }

  /** Puts other words in place of all that is typed. @param {Values} values */
  replace(values) {
    this.form.show(values);
    this.#unsaved = true;
    this.write();
  }

  /** What another tab has written since these words were sent. @param {Values} sent @returns {Values} */
  since(sent) {
    this.hear(null);
    return new Map([...this.form.values()].filter(([name, word]) => sent.get(name) !== word));
  }

  /** Throws the draft away. */
  forget() {
    this.#unsaved = false;
    this.#base = new Map();
    clearTimeout(this.#timer);
    attempt(() => this.kept.remove());
  }

  /** What is kept, and whether it can be read. What cannot be is set aside when something is written over it (kept.js). */
  #read() {
    /** @type {{ found: Values | null, isRead: boolean }} */
    const result = { found: null, isRead: false };
    attempt(() => {
      const found = this.kept.load();
      result.isRead = !found || !("fault" in found);
      if (found && !("fault" in found)) result.found = found.values;
    });
    return result; // where storage is closed to us, that is said when there is something to keep
  }

  /** Merges what stands in storage into the form; true when that changed the form. @param {Values} stored */
  #take(stored) {
    const here = this.form.values();
    const next = merged(this.#base, stored, here);
    this.#base = stored;
    if (same(next, here)) return false;
    this.form.show(next);
    return true;
  }
}

/**
 * Whether the browser let it happen: storage may be switched off or full.
 * @param {() => void} act
 */
function attempt(act) {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
