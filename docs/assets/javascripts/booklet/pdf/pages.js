// @ts-check
import { Writer } from "./page.js";

/** @typedef {any} Pdf  pdf-lib's objects, which have no types here */

export const MARGIN = 56.69; // 20 mm, as on the sheets

/** Pages that are begun as they are needed, from the top of each down. Sizes are in points. */
export class Pages {
  /** @type {Pdf[]} */
  pages = [];
  y = 0;

  /**
   * @param {import("./front.js").Kit} kit
   * @param {Pdf} like  a page of their size
   * @param {number} at  the place of the first one among all pages, from 0
   */
  constructor(kit, like, at) {
    this.kit = kit;
    this.size = /** @type {[number, number]} */ ([like.getWidth(), like.getHeight()]);
    this.at = at;
    this.writer = this.#begin();
  }

  get right() {
    return this.size[0] - MARGIN;
  }

  /** The last page's number, from 1. */
  get number() {
    return this.at + this.pages.length;
  }

  /** Whatever is that high fits on this page, or on a new one. @param {number} height */
  room(height) {
    if (this.y - height < MARGIN) this.writer = this.#begin();
  }

  #begin() {
    const page = this.kit.out.insertPage(this.number, this.size);
    this.pages.push(page);
    this.y = this.size[1] - MARGIN - 40;
    return new Writer(this.kit, page);
  }
}
