// @ts-check
/** A field that a trainer types into. What cannot be read is said beside it, and leaves the last good value as it was. */

import { find } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";

/** @template {string | number} T  what is typed, as it is read */
export class Typed {
  /** @type {T | null} */
  #good = null;

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} root
   * @param {(text: string) => T | null} reader
   * @param {(value: T) => string} [written]
   */
  constructor(input, root, reader, written = String) {
    this.input = input;
    this.reader = reader;
    this.written = written;
    this.fault = find(`#${input.id}-fault`, HTMLElement, root);
    this.stays = find("[data-planner-stays]", HTMLElement, this.fault);
  }

  /** What is set: as typed, or as it was before something was typed that cannot be read; null in an empty field. */
  get value() {
    if (this.#isEmpty) this.#good = null;
    else this.#good = this.reader(this.input.value) ?? this.#good;
    return this.#good;
  }

  set value(value) {
    this.#good = value;
    this.input.value = value === null ? "" : this.written(value);
    mark(this.input, this.fault, true);
  }

  /** Takes a fault back as soon as it is mended: while someone is still typing, half a time is none. */
  whileTyping() {
    if (this.#isRight) mark(this.input, this.fault, true);
  }

  /** Says what cannot be read, and writes what can as the page does. */
  whenTyped() {
    const value = this.value;
    const stays = this.#isRight || value === null ? "" : spoken("The plan stays at %(value)s.", { value: this.written(value) });
    if (this.stays.textContent !== stays) this.stays.textContent = stays;
    mark(this.input, this.fault, this.#isRight);
    if (this.#isRight && value !== null) this.input.value = this.written(value);
  }

  get #isEmpty() {
    return !this.input.value.trim() && !this.input.validity.badInput;
  }

  get #isRight() {
    return this.#isEmpty || this.reader(this.input.value) !== null;
  }
}

/**
 * Says beside a field that it cannot be read, or takes that back.
 * @param {HTMLInputElement} input
 * @param {HTMLElement} fault
 * @param {boolean} right
 */
export function mark(input, fault, right) {
  fault.hidden = right;
  if (right) input.removeAttribute("aria-invalid");
  else input.setAttribute("aria-invalid", "true");
}
