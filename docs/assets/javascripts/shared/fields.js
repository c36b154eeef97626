// @ts-check
import { direct } from "./direction.js";

/** @typedef {import("./draft.js").Values} Values */

/** The fields of a sheet's form, and what is kept for fields that this edition does not have. */
export class Fields {
  /** @type {Values} */
  #earlier = new Map();

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.names = new Set([...this.#boxes(), ...this.#areas()].map(({ name }) => name));
    addEventListener("resize", () => this.#areas().forEach(grow));
  }

  /** Whether the form has a field of that name. @param {string} name */
  has = (name) => this.names.has(name);

  /**
   * Everything typed, chosen, ticked or kept.
   * @returns {Values}
   */
  values() {
    const inForm = this.#inForm();
    const kept = [...this.#earlier].filter(([name]) => !inForm.has(name));
    return new Map([...inForm, ...kept]);
  }

  /**
   * Shows these values and no others. A text that stands there already is left alone, and the caret in it.
   * @param {Values} values
   * @returns {Values} those that the form has no place for
   */
  show(values) {
    for (const box of this.#boxes()) box.checked = values.get(box.name) === meaning(box);
    for (const area of this.#areas()) {
      const value = values.get(area.name);
      const text = typeof value === "string" ? value : "";
      if (area.value !== text) area.value = text;
      copyForPrint(area);
    }
    const inForm = this.#inForm();
    this.#earlier = new Map([...values].filter(([name]) => !inForm.has(name)));
    return this.#earlier;
  }

  /** In the order of the sheet, so that a file reads like it. */
  #inForm() {
    /** @type {Values} */
    const values = new Map();
    for (const field of this.form.querySelectorAll("input, textarea")) {
      if (field instanceof HTMLInputElement && field.checked) values.set(field.name, meaning(field));
      else if (field instanceof HTMLTextAreaElement && field.value) values.set(field.name, field.value);
    }
    return values;
  }

  #boxes() {
    return [...this.form.querySelectorAll("input")];
  }

  #areas() {
    return [...this.form.querySelectorAll("textarea")];
  }
}

/**
 * The value that a box stands for when it is marked.
 * @param {HTMLInputElement} box
 */
function meaning(box) {
  return box.type === "radio" ? box.value : true;
}

/**
 * Writes a text into the element that stands for its field on paper, and grows the field to show all of it.
 * @param {HTMLTextAreaElement} area
 */
export function copyForPrint(area) {
  const copy = area.parentElement?.querySelector(".written");
  direct(area, area.value);
  if (copy instanceof HTMLElement) direct(copy, area.value);
  if (copy && copy.textContent !== area.value) copy.textContent = area.value;
  grow(area);
}

/** @param {HTMLTextAreaElement} area */
function grow(area) {
  area.style.height = "";
  const borders = area.offsetHeight - area.clientHeight;
  if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + borders}px`;
}
