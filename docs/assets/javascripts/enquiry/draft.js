// @ts-check
/** The draft of an enquiry: what stands in the form and what this browser keeps of it, kept alike. */
import { joined, merged, same } from "../shared/draft.js";
import { KeptEnquiry, text } from "./kept.js";

/** @typedef {import("../shared/draft.js").Values} Values */

const PAUSE = 300; // milliseconds after the last key

export class Draft {
  #kept = new KeptEnquiry();
  /** What form and storage last agreed on. @type {Values} */
  #base = new Map();
  #unsaved = false;
  #timer = 0;

  /**
   * @param {object} form
   * @param {() => Values} form.values
   * @param {(values: Values) => void} form.show
   * @param {(refused: boolean) => void} form.refused  called with whether the browser let us keep the draft
   */
  constructor(form) {
    this.form = form;
  }

  /**
   * Shows what was kept together with what was typed before the script ran, and keeps both.
   * @param {Values} linked  what the link to this page wants to stand in the form, which is not kept before a word is typed
   * @param {boolean} again  whether the page was opened by the same link before: then it gives way to what is kept
   * @returns {{ found: "restored" | "broken" | "", unreadable: string }}
   */
  begin(linked, again) {
    const { found, unreadable } = this.#read();
    const typed = this.form.values();
    this.#base = found ?? new Map();
    const free = [...linked].filter(([name]) => !typed.has(name) && !(again && this.#base.has(name)));
    this.form.show(joined(new Map([...free, ...typed]), this.#base));
    this.#unsaved = !same(joined(typed, this.#base), this.#base);
    this.write();
    return { found: unreadable ? "broken" : found?.size ? "restored" : "", unreadable };
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
    const kept = attempt(() => (written.size ? this.#kept.write(text(written)) : this.#kept.remove()));
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
    const ours = key === null || key === this.#kept.key;
    const { found, unreadable } = ours ? this.#read() : { found: this.#base, unreadable: "" };
    if (unreadable) return { changed: false, cleared: null };
    const changed = this.#take(found ?? new Map());
    return { changed, cleared: changed && !found ? before : null };
  }

  /** Puts other words in place of all that is typed. @param {Values} values */
  replace(values) {
    this.form.show(values);
    this.#unsaved = true;
    this.write();
  }

  /** Throws the draft away. */
  forget() {
    this.#unsaved = false;
    this.#base = new Map();
    clearTimeout(this.#timer);
    attempt(() => this.#kept.remove());
  }

  /** What is kept, if it can be read. What cannot be is thrown away, and given for the last time. */
  #read() {
    /** @type {{ found: Values | null, unreadable: string }} */
    const result = { found: null, unreadable: "" };
    attempt(() => {
      const found = this.#kept.load();
      if (found instanceof Map) result.found = found;
      else if (found) {
        result.unreadable = this.#kept.unreadable();
        this.#kept.discard();
      }
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
