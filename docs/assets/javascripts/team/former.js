// @ts-check
/** The results of former times: kept, chosen to compare with, saved to a file, opened from one, deleted. */

import { fill, find, say } from "../shared/dom.js";
import { whenChosen } from "../shared/chosen-file.js";
import { download, fileName } from "../shared/file.js";
import { quoted } from "../shared/foreign.js";
import { clean, inFileName } from "../shared/names.js";
import { Notices, ask } from "../shared/notices.js";
import { refusal } from "../shared/refusal.js";
import { spoken, spokenMany } from "../shared/spoken.js";
import { offerUnreadable } from "../shared/unreadable.js";
import { counted, dateInWords } from "../shared/words.js";
import { KeptResults, joined, written } from "./results.js";

/** @typedef {import("./results.js").Result} Result */

export class Former {
  /** What is shown now. @type {import("./spread.js").Row[]} */
  rows = [];
  people = 0;
  /** @type {Result[]} */
  #results = [];
  #select = find("[data-team-former]", HTMLSelectElement);
  #name = find("[data-team-name]", HTMLInputElement);
  #notices = new Notices(find("[data-team-notices]", HTMLElement));
  #status = find("[data-team-status]", HTMLElement);
  #dialog = find("[data-team-dialog]", HTMLDialogElement);

  /**
   * @param {import("../shared/sheet-fields.js").SheetFields & { team: import("./code.js").Team }} data
   * @param {import("./code.js").Field[]} rows
   * @param {number} fewest
   * @param {() => void} changed  called when there is another to compare with
   */
  constructor(data, rows, fewest, changed) {
    this.data = data;
    this.changed = changed;
    this.kept = new KeptResults(data, rows, fewest);
    /** @type {Record<string, () => void>} */
    const deeds = { keep: () => this.#keep(), save: () => this.#save(), open: () => input.click(), forget: () => this.#forget() };
    const input = find("[data-team-file]", HTMLInputElement);
    for (const [deed, act] of Object.entries(deeds)) find(`[data-team-do=${deed}]`, HTMLButtonElement).addEventListener("click", act);
    whenChosen(input, (name, text) => this.#open(name, text));
    this.#select.addEventListener("change", changed);
    this.#load();
    this.#list(this.#latest());
    offerUnreadable({ kept: this.kept, notices: this.#notices, dialog: this.#dialog, file: `${data.sheet}-results` }, (why) => spoken("What was kept of former times %(why)s. Its text is kept in this browser.", { why }));
  }

  /** @param {import("./spread.js").Row[]} rows @param {number} people */
  take(rows, people) {
    this.rows = rows;
    this.people = people;
  }

  /** The result to compare with. */
  chosen() {
    return this.#results.find(({ saved }) => saved === this.#select.value) ?? null;
  }

  #load() {
    const found = this.#attempt(() => this.kept.load());
    if (found && !("fault" in found)) this.#results = found.results;
  }

  /** The newest of another day. */
  #latest() {
    const today = dateInWords(new Date());
    return [...this.#results].reverse().find(({ saved }) => dateInWords(new Date(saved)) !== today)?.saved ?? "";
  }

  /** @param {string} chosen */
  #list(chosen) {
    const options = this.#results.map(({ saved, people, name }) => {
      const option = document.createElement("option");
      option.value = saved;
      option.textContent = [name, dateInWords(new Date(saved)), counted(people, "person", "people")].filter(Boolean).join(", ");
      return option;
    });
    const none = document.createElement("option");
    none.value = "";
    none.textContent = options.length ? spoken("nothing") : spoken("nothing: no result is kept");
    fill(this.#select, [none, ...options.reverse()]);
    this.#select.value = chosen;
    find("[data-team-do=forget]", HTMLElement).hidden = options.length === 0;
  }

  #keep() {
    const rows = new Map(this.rows.flatMap(({ field, figures }) => (figures ? [[field.name, rounded(figures.middle)]] : [])));
    const now = new Date();
    const [name, day] = [clean(this.#name.value), dateInWords(now)];
    const result = { saved: now.toISOString(), people: this.people, name, rows };
    this.#load();
    const others = this.#results.filter((one) => one.name !== name || dateInWords(new Date(one.saved)) !== day);
    const under = name ? `${day}, ${quoted(name)}` : day;
    if (this.#write([...others, result])) say(this.#status, spoken("This result is kept in this browser under %(under)s.", { under }));
  }

  #save() {
    if (!this.#results.length) return say(this.#status, spoken("No result is kept yet: keep this one first."));
    const name = inFileName(clean(this.#name.value));
    const text = written({ version: this.data.team.version, results: this.#results }, this.data.sheet);
    download(fileName(["team", this.data.sheet, name].filter(Boolean).join("-"), new Date(), "json"), text, "application/json");
    say(this.#status, spokenMany("%(n)s result is saved to a file.", "%(n)s results are saved to a file.", this.#results.length));
  }

  /** @param {string} file @param {string | import("./results.js").Unreadable} text */
  #open(file, text) {
    const found = typeof text === "string" ? this.kept.read(text) : text;
    if ("fault" in found) return this.#notices.show("file", spoken("The file %(file)s cannot be read: %(fault)s.", { file: quoted(file), fault: found.fault }), { error: true });
    this.#notices.hide("file");
    this.#load();
    const { results } = joined({ version: this.data.team.version, results: this.#results }, found);
    if (!this.#write(results)) return;
    this.#list(this.#latest());
    this.changed();
    const passed = found.passed
      ? spokenMany(" %(n)s more was passed over, which this page could not have written.", " %(n)s more were passed over, which this page could not have written.", found.passed)
      : "";
    const taken = spokenMany("%(n)s result is read from the file %(file)s.", "%(n)s results are read from the file %(file)s.", found.results.length, { file: quoted(file) });
    say(this.#status, taken + passed);
  }

  async #forget() {
    const result = this.chosen();
    if (!result) return say(this.#status, spoken("Choose under “Compare with” which one to delete."));
    const day = dateInWords(new Date(result.saved));
    const words = {
      question: spoken("Delete the result of %(day)s?", { day }),
      consequence: spoken("It cannot be brought back, save from a file."),
      yes: spoken("Delete it"),
      no: spoken("Keep it"),
    };
    if (!(await ask(this.#dialog, words)) || !this.#write(this.#results.filter((one) => one !== result))) return;
    this.#list(this.#latest());
    this.changed();
    say(this.#status, spoken("The result of %(day)s is deleted.", { day }));
  }

  /** Whether the browser keeps these results in place of those before. @param {Result[]} results */
  #write(results) {
    const done = this.#attempt(() => {
      if (results.length) this.kept.write(this.kept.text({ version: this.data.team.version, results }));
      else this.kept.remove();
      return true;
    });
    if (!done) return false;
    this.#results = results;
    this.#list(this.#select.value);
    return true;
  }

  /**
   * Does what the browser may refuse, and says so.
   * @template T
   * @param {() => T} work
   * @returns {T | null}
   */
  #attempt(work) {
    try {
      this.#notices.hide("kept");
      return work();
    } catch (fault) {
      this.#notices.show("kept", spoken("Nothing is kept here: this browser %(refusal)s. Print the result instead.", { refusal: refusal(fault) }), { error: true });
      return null;
    }
  }
}

/** To one decimal. @param {number} number */
function rounded(number) {
  return Math.round(number * 10) / 10;
}
