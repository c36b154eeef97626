// @ts-check
/** The open copy as a file, a file as a copy, and the open copy cleared. */

import { quoted } from "../shared/foreign.js";
import { download, whenChosen } from "../shared/file.js";
import { calledFrom } from "../shared/names.js";
import { ask } from "../shared/notices.js";
import { counted } from "../shared/words.js";
import { spoken, spokenMany } from "../shared/spoken.js";

/** @typedef {import("../shared/draft.js").Draft} Draft */

const regret = () => spoken("You can undo this until you leave the page.");

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
    else this.notices.show("file", spoken("There is nothing to save yet: the sheet is empty."));
  }

  choose() {
    this.input.click();
  }

  async clear() {
    if (!this.session.values().size) return;
    const question = {
      question: spoken("Clear the whole sheet?"),
      consequence: spoken("All that you typed, chose and ticked here goes, also from this browser’s storage. Other copies stay. %(regret)s", { regret: regret() }),
      yes: spoken("Clear it"),
      no: spoken("Keep it"),
    };
    const done = spoken("The sheet is cleared, and nothing that stood on it is kept in this browser.");
    if (await ask(this.dialog, question)) this.session.replace(new Map(), { text: done, undo: spoken("Undo: put it back") });
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
      const refusal = spoken("%(file)s was not opened: %(fault)s. Choose a file that this page saved, such as %(example)s.", { file: quoted(file), fault: draft.fault, example: this.desk.file("json") });
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
    this.notices.show("file", spoken("%(file)s was opened as a copy of its own. What stood here is kept.%(rest)s", { file: quoted(file), rest: this.#rest(draft) }));
    return true;
  }

  /** @param {string} file */
  #mayReplace(file) {
    return ask(this.dialog, {
      question: spoken("Replace what is on the sheet?"),
      consequence: spoken("This browser keeps no further copy, so all that stands here now gives way to what %(file)s holds. %(regret)s", { file: quoted(file), regret: regret() }),
      yes: spoken("Replace it"),
      no: spoken("Keep what is here"),
    });
  }

  /** @param {string} file @param {Draft} draft */
  #replace(file, draft) {
    this.notices.hide("file");
    const text = spoken("%(file)s was opened.%(rest)s", { file: quoted(file), rest: this.#rest(draft) });
    this.session.replace(draft.values, { text, undo: spoken("Undo: put back what was here") }, this.session.name || calledFrom(draft), draft.follows);
  }

  /** What of a file has no place on the sheet. @param {Draft} draft */
  #rest({ values, passed }) {
    const placeless = [...values.keys()].filter((key) => !this.desk.parts.copies.isField(key)).length;
    const more = placeless
      ? spokenMany(" %(n)s entry has no place in this edition, and stands at the end of the sheet.", " %(n)s entries have no place in this edition, and stand at the end of the sheet.", placeless)
      : "";
    return passed ? spoken("%(more)s %(mores)s passed over, since no sheet can hold as many: they are in the file alone.", { more, mores: counted(passed, "more was", "more were") }) : more;
  }
}
