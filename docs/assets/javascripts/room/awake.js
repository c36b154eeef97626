// @ts-check
/** Keeps the screen on while a session runs, where the browser can. It lets go when the page is hidden, so it is asked again. */

export class Awake {
  #wanted = false;
  /** @type {{ release: () => Promise<void> } | null} */
  #lock = null;

  constructor() {
    document.addEventListener("visibilitychange", () => this.#ask());
  }

  /** @param {boolean} wanted */
  set(wanted) {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) this.#ask();
    else this.#letGo();
  }

  async #ask() {
    if (!this.#wanted || document.visibilityState !== "visible") return;
    try {
      const lock = await navigator.wakeLock?.request("screen");
      this.#letGo();
      this.#lock = lock ?? null;
      if (!this.#wanted) this.#letGo();
    } catch {
      // The battery is low, or the system will not: the screen goes dark as it always does.
    }
  }

  #letGo() {
    this.#lock?.release().catch(() => {});
    this.#lock = null;
  }
}
