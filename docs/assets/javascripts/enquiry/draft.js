// @ts-check
/** The draft of an enquiry, kept in this browser from the first word typed. */

const KEY = "alongside:enquiry";
const PAUSE = 300; // milliseconds after the last key

export class Draft {
  /** @type {() => void} */
  #refused;
  /** @type {Record<string, string> | null} What waits to be written. */
  #waiting = null;
  #timer = 0;

  /** @param {() => void} refused Called when the browser does not let us keep the draft. */
  constructor(refused) {
    this.#refused = refused;
  }

  /**
   * What was kept, or null without a draft; "broken" if it cannot be read, and then it is thrown away.
   * @returns {Record<string, string> | "broken" | null}
   */
  read() {
    let text = null;
    try {
      text = localStorage.getItem(KEY);
    } catch {
      return null; // said when there is something to keep
    }
    if (text === null) return null;
    const found = parse(text);
    if (!found) this.forget();
    return found ?? "broken";
  }

  /**
   * Keeps the words soon: not at every key.
   * @param {Record<string, string>} words
   */
  keep(words) {
    this.#waiting = words;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.write(), PAUSE);
  }

  /** Writes at once what waits. */
  write() {
    const words = this.#waiting;
    this.#waiting = null;
    clearTimeout(this.#timer);
    if (!words) return;
    const empty = !Object.values(words).some(Boolean);
    const kept = attempt(() => {
      if (empty) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(words));
    });
    if (!kept) this.#refused();
  }

  /** Throws the draft away. */
  forget() {
    this.#waiting = null;
    clearTimeout(this.#timer);
    attempt(() => localStorage.removeItem(KEY));
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

/**
 * A draft has words only; anything else was not written by this page.
 * @param {string} text
 * @returns {Record<string, string> | null}
 */
function parse(text) {
  try {
    const found = JSON.parse(text);
    const sound = found && typeof found === "object" && Object.values(found).every((word) => typeof word === "string");
    return sound && !Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}
