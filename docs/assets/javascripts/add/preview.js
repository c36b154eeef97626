// @ts-check
/** The page as it will look, what is wrong with it, and where a host begins its file. */
import { say } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { faultsOf, showFaults } from "./faults.js";
import { hostAddress } from "./hand.js";

const PAUSE = 600; // milliseconds after the last key, before the page is shown anew

export class Preview {
  #timer = 0;
  /** What is being shown. @type {import("./item.js").NewItem | null} */
  #item = null;

  /**
   * @param {import("./faults.js").Forms} forms
   * @param {(name: string) => HTMLElement} part  a place of the form's page
   * @param {Element | null} link  to the repository's host, if there is one
   */
  constructor(forms, part, link) {
    this.forms = forms;
    this.part = part;
    this.link = link;
    this.isShown = false;
  }

  hide() {
    clearTimeout(this.#timer);
    this.#item = null;
    this.part("shown").hidden = this.part("faults").hidden = true;
    this.isShown = false;
  }

  /** Shows an item; gives the number of its faults. @param {import("./item.js").NewItem} item */
  async show(item) {
    const { part } = this;
    this.#item = item;
    try {
      const { show } = await import("./shown.js");
      const file = item.file();
      const problems = await show(part("page"), file.text, { title: item.title, summary: item.summary, hasSheet: item.kind.hasSheet });
      if (this.#item !== item) return 0; // another kind was chosen meanwhile
      const faults = faultsOf(this.forms, item.kind, item.controls, file, problems);
      showFaults(part("faults"), item.path, faults, item.controls);
      say(part("status"), faults.length ? spoken("%(count)s to mend, listed below.", { count: faults.length }) : spoken("Nothing is wrong with it that this page can tell."));
      this.#lead(item, file.text);
      part("shown").hidden = false;
      this.isShown = true;
      return faults.length;
    } catch {
      say(part("status"), spoken("It could not be shown: the connection failed. Try again, or save the file."));
      part("shown").hidden = false;
      return 0;
    }
  }

  /** Shows what is shown anew, once nobody types any more. @param {import("./item.js").NewItem} item */
  soon(item) {
    clearTimeout(this.#timer);
    if (this.isShown) this.#timer = setTimeout(() => this.show(item), PAUSE);
  }

  /** @param {import("./item.js").NewItem} item @param {string} text */
  #lead({ kind, id }, text) {
    if (!this.forms.host || !(this.link instanceof HTMLAnchorElement)) return;
    const { href, fits } = hostAddress(this.forms.host, kind.folder, `${id}.md`, text);
    this.link.href = href;
    this.part("long").hidden = fits;
  }
}
