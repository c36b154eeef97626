// @ts-check
/**
 * One thing that this browser keeps for the reader. Every method may throw: browsers refuse storage, or have no room.
 *
 * @typedef {{ fault: string }} Unreadable  why, as the end of a sentence that begins "it cannot be read:"
 */

/** @template {object} T  the thing, as it is read */
export class Kept {
  /**
   * @param {string} key
   * @param {(text: string) => T | Unreadable} read
   */
  constructor(key, read) {
    this.key = key;
    this.read = read;
    /** Where a text that cannot be read is set aside before anything is written over it. */
    this.asideKey = `${key}:unreadable`;
  }

  /**
   * What is kept, null when there is nothing, or why it cannot be read.
   * @returns {T | Unreadable | null}
   */
  load() {
    const text = localStorage.getItem(this.key);
    return text === null ? null : this.read(text);
  }

  /** @param {string} text */
  write(text) {
    this.#setAside();
    localStorage.setItem(this.key, text);
  }

  /** Forgets what is kept. A text that cannot be read stays until it is discarded. */
  remove() {
    this.#setAside();
    localStorage.removeItem(this.key);
  }

  /** The texts that cannot be read, one below the other; empty when there are none. */
  unreadable() {
    const aside = localStorage.getItem(this.asideKey) ?? "";
    const text = localStorage.getItem(this.key);
    if (text === null || aside.includes(text) || !("fault" in this.read(text))) return aside;
    return aside ? `${aside}\n\n${text}` : text;
  }

  /** Forgets the texts that cannot be read. */
  discard() {
    const kept = this.load();
    if (kept && "fault" in kept) localStorage.removeItem(this.key);
    localStorage.removeItem(this.asideKey);
  }

  #setAside() {
    const text = this.unreadable();
    if (text) localStorage.setItem(this.asideKey, text);
  }
}
