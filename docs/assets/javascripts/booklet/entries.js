// @ts-check
/**
 * What a booklet can hold, from the page's own list.
 *
 * @typedef {{ address: string, pages: number | null }} Printed
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} title
 * @property {string} kind
 * @property {number} minutes
 * @property {string} address  of its page, under the site's
 * @property {string} href  the same, to be followed from anywhere
 * @property {string[]} formerly
 * @property {Record<string, Printed>} pdfs  by paper
 */
import { find } from "../shared/dom.js";

export class Entries {
  /** @param {URL} site  the site's own address */
  constructor(site) {
    this.site = site;
    const listed = JSON.parse(find("#booklet-entries", HTMLScriptElement).textContent ?? "[]");
    /** @type {Entry[]} */
    this.all = listed.map((/** @type {Entry} */ entry) => ({ ...entry, href: this.href(entry.address) }));
  }

  /** @param {string} address */
  href(address) {
    return new URL(address, this.site).href;
  }

  /**
   * The entries of ids, in their order, and the ids that the guide no longer has.
   * @param {string[]} ids
   */
  chosen(ids) {
    /** @type {Entry[]} */
    const found = [];
    /** @type {string[]} */
    const gone = [];
    for (const id of ids) {
      const entry = this.#entry(id);
      if (!entry) gone.push(id);
      else if (!found.includes(entry)) found.push(entry);
    }
    return { found, gone };
  }

  /** The ids by which things go now; those that the guide no longer has stay as they are. @param {string[]} ids */
  renamed(ids) {
    return [...new Set(ids.map((id) => this.#entry(id)?.id ?? id))];
  }

  /** @param {string} id */
  #entry(id) {
    return this.all.find((one) => one.id === id) ?? this.all.find((one) => one.formerly.includes(id));
  }
}
