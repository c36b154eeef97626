// @ts-check
/** The open copy as a file, a file as a copy, and the open copy cleared. */

import { quoted } from "../shared/foreign.js";
import { download, whenChosen } from "../shared/file.js";
import { calledFrom } from "../shared/names.js";
import { ask } from "../shared/notices.js";
import { counted } from "../shared/words.js";

/** @typedef {import("../shared/draft.js").Draft} Draft */

const REGRET = "You can undo this until you leave the page.";

export class Files {
  /**
   * @param {object} parts
   * @param {import("./desk.js").Desk} parts.desk
   * @param {HTMLDialogElement} parts.dialog
   * @param {HTMLInputElement} parts.input
   */
  constructor({ desk, dialog, input }) {
    this.desk = desk;
    this.dialog = dialog;
    this.input = input;
    this.notices = desk.parts.notices;
    this.session = desk.parts.session;
    whenChosen(input, (name, text) => this.#open(name, text));
  }

  save() {
    if (this.session.values().size) download(this.desk.file("json"), this.session.text(), "application/json");
    else this.notices.show("file", "There is nothing to save yet: the sheet is empty.");
  }

  choose() {
    this.input.click();
  }

  async clear() {
    if (!this.session.values().size) return;
    const question = {
      question: "Clear the whole sheet?",
      consequence: `All that you typed, chose and ticked here goes, also from this browser’s storage. Other copies stay. ${REGRET}`,
      yes: "Clear it",
      no: "Keep it",
    };
    const done = "The sheet is cleared, and nothing that stood on it is kept in this browser.";
    if (await ask(this.dialog, question)) this.session.replace(new Map(), { text: done, undo: "Undo: put it back" });
  }

  /**
   * An empty copy takes what the file holds. Where there are words already, the file becomes a copy of its own: nothing
   * has to give way, so nothing is asked. Only a browser that keeps no further copy is left with the choice.
   * @param {string} file
   * @param {string | import("../shared/kept.js").Unreadable} text
   */
  async #open(file, text) {
    const draft = typeof text === "string" ? this.desk.parts.copies.store("").read(text) : text;
    if ("fault" in draft) {
      const refusal = `${quoted(file)} was not opened: ${draft.fault}. Choose a file that this page saved, such as ${this.desk.file("json")}.`;
      this.notices.show("file", refusal, { error: true });
      return;
    }
    const isEmpty = !this.session.values().size;
    if (!isEmpty && this.#openBeside(file, draft)) return;
    if (isEmpty || (await this.#mayReplace(file))) this.#replace(file, draft);
  }

  /** Whether a file has become a copy of its own, and stands open. @param {string} file @param {Draft} draft */
  #openBeside(file, draft) {
    const { copies, edition } = this.desk.parts;
    try {
      const name = calledFrom(draft) || file.replace(/\.json$/i, "");
      if (!this.session.save() || !this.desk.open(copies.make(draft.values, { name, edition, follows: draft.follows }))) return false;
    } catch {
      return false;
    }
    this.notices.show("file", `${quoted(file)} was opened as a copy of its own. What stood here is kept.${this.#rest(draft)}`);
    return true;
  }

  /** @param {string} file */
  #mayReplace(file) {
    return ask(this.dialog, {
      question: "Replace what is on the sheet?",
      consequence: `This browser keeps no further copy, so all that stands here now gives way to what ${quoted(file)} holds. ${REGRET}`,
      yes: "Replace it",
      no: "Keep what is here",
    });
  }

  /** @param {string} file @param {Draft} draft */
  #replace(file, draft) {
    this.notices.hide("file");
    const text = `${quoted(file)} was opened.${this.#rest(draft)}`;
    this.session.replace(draft.values, { text, undo: "Undo: put back what was here" }, this.session.name || calledFrom(draft), draft.follows);
  }

  /** What of a file has no place on the sheet. @param {Draft} draft */
  #rest({ values, passed }) {
    const placeless = [...values.keys()].filter((key) => !this.desk.parts.copies.isField(key)).length;
    const more = placeless ? ` ${counted(placeless, "entry has", "entries have")} no place in this edition, and ${placeless === 1 ? "stands" : "stand"} at the end of the sheet.` : "";
    return passed ? `${more} ${counted(passed, "more was", "more were")} passed over, since no sheet can hold as many: they are in the file alone.` : more;
  }
}
