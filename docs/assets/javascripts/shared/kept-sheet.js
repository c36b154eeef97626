// @ts-check
import { read } from "./draft.js";
import { Kept } from "./kept.js";

/**
 * One sheet's draft, as this browser keeps it.
 * @extends {Kept<import("./draft.js").Draft>}
 */
export class KeptSheet extends Kept {
  /** @param {string} sheet */
  constructor(sheet) {
    super(`alongside:sheet:${sheet}`, (text) => read(text, sheet));
    this.sheet = sheet;
  }
}
