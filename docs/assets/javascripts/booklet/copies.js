// @ts-check
/** Which copy of a sheet stands in the booklet when it has the reader's words: the first, or one that is chosen on this page. */

import { Copies } from "../shared/copies.js";
import { spoken } from "../shared/spoken.js";

/** @typedef {{ id: string, formerly: string[] }} Sheet */

export class ChosenCopies {
  /** By the sheet's id. @type {Map<string, string>} */
  #chosen = new Map();

  /** All that this browser keeps of a sheet; none where it lets no page read that. @param {Sheet} sheet */
  all(sheet) {
    try {
      return copiesOf(sheet).all();
    } catch {
      return [];
    }
  }

  /** @param {Sheet} sheet @param {string} copy  its id */
  choose({ id }, copy) {
    this.#chosen.set(id, copy);
  }

  /** The id of the copy that is put in. May throw. @param {Sheet} sheet */
  of(sheet) {
    const copies = copiesOf(sheet);
    const wished = this.#chosen.get(sheet.id);
    return wished !== undefined && copies.ids().includes(wished) ? wished : copies.start();
  }

  /** A sheet's entry, called after that copy too, where it has a name. @template {Sheet & { title: string }} T @param {T} entry @returns {T} */
  titled(entry) {
    const draft = this.draft(entry);
    return draft && "name" in draft && draft.name ? { ...entry, title: `${entry.title}: ${draft.name}` } : entry;
  }

  /**
   * What is on that copy, null where nothing is, or why it cannot be read.
   * @param {Sheet} sheet
   * @param {(name: string) => boolean} [isField]
   */
  draft(sheet, isField) {
    try {
      return copiesOf(sheet, isField).store(this.of(sheet)).load();
    } catch {
      return { fault: spoken("this browser does not let the page read what it keeps") };
    }
  }
}

/** @param {Sheet} sheet @param {(name: string) => boolean} [isField] */
function copiesOf({ id, formerly }, isField = () => true) {
  return new Copies(id, formerly, isField);
}
