// @ts-check
/** The item that is being written. */
import { idOf, written } from "./file.js";
import { keyControl, partControl } from "./form.js";
import { tidied } from "./rules.js";

/**
 * An item of a kind, as the fields of its form say it now. Another kind is another item.
 * @typedef {import("./form.js").Control} Control
 */
export class NewItem {
  /** @param {import("./faults.js").KindForm} kind */
  constructor(kind) {
    this.kind = kind;
    this.keys = kind.fields.map((field) => keyControl(field));
    this.parts = kind.parts.map((begin, at) => partControl(`part-${at}`, begin, kind.hasSheet));
    /** @type {Control[]} every field of the form, in the order of the file */
    this.controls = [...this.keys, ...this.parts];
  }

  get title() {
    return tidied(this.#said("title"));
  }

  get summary() {
    return tidied(this.#said("summary"));
  }

  get id() {
    return idOf(this.title) || `new-${this.kind.kind}`;
  }

  /** Where its file belongs, from the project's root. */
  get path() {
    return `docs/${this.kind.folder}/${this.id}.md`;
  }

  file() {
    return written(this.kind.fields, (name) => this.#said(name), this.parts.map(({ name }) => name));
  }

  /** @param {string} name */
  #said(name) {
    return this.controls.find((control) => control.name === name)?.value() ?? "";
  }
}
