// @ts-check
/** What can stand on a side: the copies that this browser keeps of a sheet, and of its other half, and files that were opened. */

import { Copies } from "../shared/copies.js";
import { read } from "../shared/draft.js";
import { clean } from "../shared/names.js";
import { spoken } from "../shared/spoken.js";
import { capital, dateInWords } from "../shared/words.js";

/**
 * @typedef {import("../shared/sheet-fields.js").SheetFields} SheetFields
 * @typedef {import("../shared/draft.js").Values} Values
 * @typedef {{ key: string, sheet: SheetFields, who: string, about: string, values: Values }} Source  `who` is whose it is, in
 *   words; `about` where it comes from
 */

export class Sides {
  /** @type {Source[]} */
  #files = [];

  /** @param {SheetFields[]} sheets  the sheet alone, or both sides of a pair @param {(sheet: SheetFields) => string} side  whose it is, in words; empty for a sheet alone */
  constructor(sheets, side) {
    this.sheets = sheets;
    this.side = side;
  }

  /** Everything that can be chosen: what is kept, then what was opened. Throws where the storage is closed. @returns {Source[]} */
  kept() {
    return this.sheets.flatMap((sheet) => {
      const copies = new Copies(sheet.sheet, sheet.formerly ?? [], nameOf(sheet));
      return copies.all().flatMap(({ id, name, changed, fault }) => {
        const draft = fault ? null : copies.store(id).load();
        if (!draft || "fault" in draft) return [];
        const who = this.#who(sheet, name, id ? spoken("copy without a name") : "");
        const day = dateInWords(new Date(changed));
        const about = day ? spoken("kept in this browser, changed %(day)s", { day }) : spoken("kept in this browser");
        return [{ key: `${sheet.sheet} ${id}`, sheet, who, about, values: draft.values }];
      });
    });
  }

  files() {
    return this.#files;
  }

  /**
   * The source that a file makes, or why it makes none.
   * @param {string} file  its name
   * @param {string} text
   * @returns {Source | import("../shared/kept.js").Unreadable}
   */
  open(file, text) {
    const drafts = this.sheets.map((sheet) => ({ sheet, draft: read(text, [sheet.sheet, ...(sheet.formerly ?? [])], nameOf(sheet)) }));
    const { sheet, draft } = drafts.find(({ draft }) => "values" in draft) ?? drafts[0];
    if ("fault" in draft) return draft;
    const who = this.#who(sheet, draft.name || clean(file.replace(/\.json$/i, "")) || spoken("a file"));
    const source = { key: `file ${this.#files.length}`, sheet, who, about: spoken("out of a file, and not kept"), values: draft.values };
    this.#files.push(source);
    return source;
  }

  /** @param {SheetFields} sheet @param {string} name @param {string} [instead]  of a name; empty for the first copy */
  #who(sheet, name, instead = "") {
    const side = this.side(sheet);
    if (!side) return name || capital(instead) || spoken("First copy");
    return name || instead ? `${side}: ${name || instead}` : side;
  }
}

/** @param {SheetFields} sheet */
function nameOf({ fields }) {
  const names = new Set(fields.map(({ name }) => name));
  return (/** @type {string} */ name) => names.has(name);
}
