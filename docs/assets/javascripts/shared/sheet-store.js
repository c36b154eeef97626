// @ts-check
import { read } from "./draft.js";

/** Keeps one sheet's draft in this browser. Every method may throw: browsers refuse storage, or have no room. */
export class Store {
  /** @param {string} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    this.key = `alongside:sheet:${sheet}`;
    /** Where a text that cannot be read is set aside before anything is written over it. */
    this.asideKey = `${this.key}:unreadable`;
  }

  /**
   * The draft, null when there is none, or why what is stored cannot be read.
   * @returns {import("./draft.js").Draft | import("./draft.js").Unreadable | null}
   */
  load() {
    const text = localStorage.getItem(this.key);
    return text === null ? null : read(text, this.sheet);
  }

  /** @param {string} text */
  save(text) {
    this.#setAside();
    localStorage.setItem(this.key, text);
  }

  /** Forgets the draft. A text that cannot be read stays until it is discarded. */
  remove() {
    this.#setAside();
    localStorage.removeItem(this.key);
  }

  /** The texts that cannot be read, one below the other; empty when there are none. */
  unreadable() {
    const aside = localStorage.getItem(this.asideKey) ?? "";
    const text = localStorage.getItem(this.key);
    if (text === null || aside.includes(text) || !("fault" in read(text, this.sheet))) return aside;
    return aside ? `${aside}\n\n${text}` : text;
  }

  /** Forgets the texts that cannot be read. */
  discard() {
    const draft = this.load();
    if (draft && "fault" in draft) localStorage.removeItem(this.key);
    localStorage.removeItem(this.asideKey);
  }

  #setAside() {
    const text = this.unreadable();
    if (text) localStorage.setItem(this.asideKey, text);
  }
}
