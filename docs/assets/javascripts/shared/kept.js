// @ts-check
import { storage } from "./storage.js";

/**
 * One thing that this browser keeps for the reader. Every method may throw: browsers refuse storage, or have no room.
 *
 * @typedef {{ fault: string }} Unreadable  why, as the end of a sentence that begins "it cannot be read:"
 * @typedef {{ passed?: number }} Passed  how many entries of a text were passed over, since the thing cannot hold them
 */

/** @template {object & Passed} T  the thing, as it is read */
export class Kept {
  /**
   * @param {string} name  such as `booklet`
   * @param {object} how
   * @param {(text: string) => T | Unreadable} how.read
   * @param {(thing: T) => string} how.text  what `read` makes the thing of
   * @param {(one: T, other: T) => T} how.join  both in one, with nothing lost
   * @param {string[]} [how.formerly]  names that it had before
   */
  constructor(name, { read, text, join, formerly = [] }) {
    this.key = keyOf(name);
    this.read = read;
    this.text = text;
    this.join = join;
    /** Where a text that cannot be read, or not all of it, is set aside before anything is written over it. */
    this.asideKey = asideOf(this.key);
    /** Where earlier editions kept it. */
    this.formerKeys = [...formerly.map(keyOf), ...[name, ...formerly].map((former) => `alongside:${former}`)];
  }

  /**
   * What is kept, null when there is nothing, or why it cannot be read.
   * @returns {T | Unreadable | null}
   */
  load() {
    try {
      for (const former of this.formerKeys) this.#takeOver(former);
    } catch {
      // There is no room to move it: it is read where it stands.
    }
    const texts = [this.key, ...this.formerKeys].map((key) => storage().getItem(key));
    const text = texts.find((found) => found !== null) ?? null;
    return text === null ? null : this.read(text);
  }

  /** Every key under which something of it may stand. */
  allKeys() {
    return [this.key, ...this.formerKeys].flatMap((key) => [key, asideOf(key)]);
  }

  /** @param {string} text */
  write(text) {
    this.#setAside();
    storage().setItem(this.key, text);
  }

  /** Forgets what is kept. A text that cannot be read in full stays until it is discarded. */
  remove() {
    this.#setAside();
    storage().removeItem(this.key);
  }

  /** The texts that cannot be read in full, one below the other; empty when there are none. */
  unreadable() {
    const aside = storage().getItem(this.asideKey) ?? "";
    const text = storage().getItem(this.key);
    if (text === null || aside.includes(text) || isWhole(this.read(text))) return aside;
    return below(aside, text);
  }

  /** Forgets the texts that cannot be read, and of others what could not be. */
  discard() {
    const kept = this.load();
    if (kept && "fault" in kept) storage().removeItem(this.key);
    else if (kept?.passed) storage().setItem(this.key, this.text(kept));
    storage().removeItem(this.asideKey);
  }

  #setAside() {
    const text = this.unreadable();
    if (text) storage().setItem(this.asideKey, text);
  }

  /**
   * Joins what stands under a former key to what is kept here, the texts that cannot be read too.
   * @param {string} former
   */
  #takeOver(former) {
    const aside = storage().getItem(asideOf(former));
    if (aside !== null) replace(asideOf(former), this.asideKey, below(storage().getItem(this.asideKey) ?? "", aside));
    const text = storage().getItem(former);
    if (text === null) return;
    const older = this.read(text);
    const own = storage().getItem(this.key);
    const newer = own === null ? null : this.read(own);
    if (!newer) return replace(former, this.key, "fault" in older || older.passed ? text : this.text(older));
    if ("fault" in older) return replace(former, this.asideKey, below(this.unreadable(), text));
    this.#setAside();
    if (older.passed) storage().setItem(this.asideKey, below(this.unreadable(), text));
    replace(former, this.key, this.text("fault" in newer ? older : this.join(newer, older)));
  }
}

/**
 * The key of a thing; keys.js decides what all keys begin with.
 * @param {string} name
 */
export function keyOf(name) {
  return `${document.documentElement.dataset.keys}${name}`;
}

/** @param {string} key */
function asideOf(key) {
  return `${key}:unreadable`;
}

/** Whether all of a text was read. @param {Unreadable | Passed} found */
function isWhole(found) {
  return !("fault" in found) && !("passed" in found && found.passed);
}

/** Both texts, one below the other; the first alone where it holds the second. @param {string} text @param {string} more */
export function below(text, more) {
  if (text.includes(more)) return text;
  return text ? `${text}\n\n${more}` : more;
}

/**
 * Puts a text under one key in place of what stands under another, which goes when the text is there. A full storage may
 * have no room for both: then the other goes first, and is put back where that does not help.
 * @param {string} from
 * @param {string} to
 * @param {string} text
 */
function replace(from, to, text) {
  const before = storage().getItem(from) ?? "";
  try {
    storage().setItem(to, text);
    storage().removeItem(from);
  } catch {
    storage().removeItem(from);
    try {
      storage().setItem(to, text);
    } catch (refused) {
      storage().setItem(from, before);
      throw refused;
    }
  }
}
