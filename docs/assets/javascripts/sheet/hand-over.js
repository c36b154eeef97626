// @ts-check
/** Handing the open copy to somebody: as a file, or as a link that holds it, by the reader's own mail or chat program. */

import { find, say } from "../shared/dom.js";
import { download } from "../shared/file.js";
import { canCode, handedAddress, LONGEST_LINK } from "../shared/handed.js";
import { clean } from "../shared/names.js";
import { canShare, share } from "../shared/share.js";
import { language, spoken } from "../shared/spoken.js";

const TYPE = "application/json";

/** @type {HandOver | null} */
let panel = null;

/** Opens the panel. @param {import("./desk.js").Desk} desk */
export function handOver(desk) {
  const { session, notices } = desk.parts;
  if (!session.values().size) return notices.show("hand", spoken("There is nothing to hand over yet: the sheet is empty."));
  panel ??= new HandOver(desk);
  return panel.open();
}

class HandOver {
  /** The link of the open copy; empty where it would be too long. */
  #link = "";
  #turn = 0;

  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.dialog = find("[data-hand-dialog]", HTMLDialogElement);
    this.name = find("[data-hand-from]", HTMLInputElement, this.dialog);
    this.status = find("[data-hand-status]", HTMLElement, this.dialog);
    this.shown = find("[data-hand-link]", HTMLLabelElement, this.dialog);
    const deeds = {
      "share-file": () => this.#share({ files: [this.#file()] }),
      file: () => this.#download(),
      "share-link": () => this.#share({ url: this.#link }),
      link: () => this.#copy(),
      close: () => this.dialog.close(),
    };
    for (const [deed, act] of Object.entries(deeds)) this.#button(deed).addEventListener("click", act);
    this.name.addEventListener("input", () => this.#prepare());
  }

  /** @param {string} deed */
  #button(deed) {
    return find(`[data-hand-do=${deed}]`, HTMLButtonElement, this.dialog);
  }

  async open() {
    await this.#prepare();
    this.dialog.showModal();
  }

  /** Makes the link before it is asked for: browsers let a page copy in answer to a press alone, and to no later one. */
  async #prepare() {
    const turn = ++this.#turn;
    const link = canCode() ? await handedAddress(location.href.split(/[?#]/)[0], this.#text()) : "";
    if (turn !== this.#turn) return; // more has been typed meanwhile
    const fits = link.length <= LONGEST_LINK;
    this.#link = fits ? link : "";
    this.shown.hidden = true;
    for (const [deed, isThere] of Object.entries({
      "share-file": canShare({ files: [this.#file()] }),
      "share-link": this.#link && canShare({ url: this.#link }),
      link: this.#link,
    }))
      this.#button(deed).hidden = !isThere;
    const length = spoken("The link would have %(letters)s letters. Mail and chat programs leave 2,000 whole, so hand over the file.", { letters: link.length.toLocaleString(language) });
    say(this.status, fits ? (link ? "" : spoken("This browser is too old to make a link: hand over the file.")) : length);
  }

  #text() {
    return this.desk.parts.session.text({ from: clean(this.name.value), follows: null });
  }

  #file() {
    return new File([this.#text()], this.desk.file("json"), { type: TYPE });
  }

  #download() {
    const file = this.#file();
    download(file.name, file, TYPE);
    say(this.status, spoken("The file is saved. They open it on their page of this sheet: More, “Open a file”."));
  }

  /** @param {ShareData} thing */
  async #share(thing) {
    say(this.status, (await share(thing)) ? "" : spoken("That was not shared. Save the file, or copy the link."));
  }

  /** Copies the link; where that is refused, shows it selected. */
  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#link);
      say(this.status, spoken("The link is copied. Paste it into a message."));
    } catch {
      const field = find("input", HTMLInputElement, this.shown);
      this.shown.hidden = false;
      field.value = this.#link;
      field.focus();
      field.select();
      say(this.status, spoken("Your browser does not let a page copy. The link stands below, selected: copy it from there."));
    }
  }
}
