// @ts-check
import { planIn } from "../planner/session.js";
import { find } from "../shared/dom.js";
import { download, fileName } from "../shared/file.js";
import { asFileName } from "../shared/names.js";
import { Notices } from "../shared/notices.js";
import { spoken, spokenMany } from "../shared/spoken.js";
import { counted, dayInWords } from "../shared/words.js";
import { inside, leaves } from "./inside.js";
import { frontPages } from "./pdf/contents.js";
import { preview } from "./preview.js";

/**
 * @typedef {import("./entries.js").Entry} Entry
 * @typedef {import("./store.js").Booklet} Booklet
 */

/** The plan of a session, if it has one. @param {Entry} entry */
function plannedOf({ title, session, plan, href }) {
  return session && plan ? { title, session, plan: planIn(plan, session), address: href } : null;
}

/** The ways to have the booklet: printed, as one PDF, as an address. */
export class Output {
  /** @type {Entry[]} */
  #found = [];
  #busy = false;

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.page
   * @param {import("./entries.js").Entries} parts.entries
   * @param {() => Booklet} parts.booklet
   * @param {() => import("./read-logo.js").Logo | null} parts.logo
   * @param {import("./copies.js").ChosenCopies} parts.copies
   */
  constructor(parts) {
    this.parts = parts;
    this.notices = new Notices(find("[data-booklet-output-notices]", HTMLElement, parts.page));
    this.status = find("[data-booklet-status]", HTMLElement, parts.page);
    this.pages = find("[data-booklet-pages]", HTMLElement, parts.page);
    this.paperwork = document.createElement("div");
    this.paperwork.className = "booklet-print prose";
    document.body.append(this.paperwork);
    const deeds = { print: () => this.#print(), download: () => this.#download(), share: () => this.#share() };
    for (const [deed, act] of Object.entries(deeds))
      find(`[data-booklet-do=${deed}]`, HTMLButtonElement, parts.page).addEventListener("click", () => this.#do(act));
  }

  get paper() {
    return this.#chosen("paper");
  }

  /** Shows how many pages the booklet has, and the first of them. What was made ready to print is out of date. @param {Entry[]} [found] */
  show(found = this.#found) {
    this.#found = found;
    this.paperwork.replaceChildren();
    document.body.removeAttribute("data-booklet-ready");
    this.status.textContent = "";
    const place = find("[data-booklet-preview]", HTMLElement, this.parts.page);
    place.hidden = !found.length;
    this.pages.textContent = found.length ? this.#count(place) : spoken("Nothing is in it yet, so there is nothing to print.");
  }

  /** Draws the first pages, and tells how many there are. @param {HTMLElement} place */
  #count(place) {
    const front = frontPages(this.#found.length, this.paper);
    const contents = [];
    let [next, isSure] = [front + 1, true];
    for (const entry of this.#entries()) {
      const pages = entry.pdfs[this.paper]?.pages ?? 0;
      contents.push({ entry, first: isSure ? next : 0, count: pages });
      next += pages + (entry.plan ? 1 : 0); // a plan takes a page, or more: only who writes it knows
      isSure &&= pages > 0 && !entry.plan && !this.#wordsOf(entry).size; // words may go on behind the sheet
    }
    const all = next - 1;
    const { booklet, logo } = this.parts;
    const wanted = { booklet: booklet(), logo: logo(), inside: inside(this.#found, isSure ? counted(all, "page") : "") };
    preview(place, { ...wanted, contents, paper: this.paper });
    const plans = this.#found.filter(({ plan }) => plan).length;
    const parts = [
      spoken("the cover"),
      front > 2 ? spoken("%(count)s pages of contents", { count: front - 1 }) : spoken("the contents"),
      plans ? spokenMany("%(n)s page of plans", "%(n)s pages of plans", plans) : "",
    ].filter(Boolean).join(", ");
    const made = { pages: counted(all, "page"), leaves: counted(leaves(all), "leaf", "leaves"), parts, sheets: all - front - plans };
    return isSure
      ? spoken("%(pages)s as a PDF, %(leaves)s printed on both sides: %(parts)s and %(sheets)s of sheets.", made)
      : spoken("At least %(pages)s as a PDF, %(leaves)s printed on both sides: %(parts)s and %(sheets)s of sheets.", made);
  }

  /** @param {() => Promise<void>} act */
  async #do(act) {
    if (this.#busy) return;
    for (const topic of ["output", "unread"]) this.notices.hide(topic);
    if (!this.#found.length) {
      this.notices.show("output", spoken("The booklet is empty. Tick a sheet in the list, and try again."), { error: true });
      return;
    }
    this.#busy = true;
    try {
      await act();
    } catch (fault) {
      this.#fail(spoken("Something went wrong here. Reload the page and try again, or download the sheets from their own pages."));
      throw fault; // for the browser's log
    } finally {
      this.#busy = false;
    }
  }

  async #print() {
    const { compose } = (await import("./reading.js")).reading; // for those who print
    const { booklet, logo, copies } = this.parts;
    const wanted = { booklet: booklet(), entries: this.#entries(), logo: logo(), copies: this.#isFilled ? copies : null };
    const { failed, unread } = await compose(this.paperwork, wanted, this.#progress);
    if (!this.#tell(failed)) return;
    this.#tellUnread(unread, (sheets) => spoken("What you typed on %(sheets)s cannot be read, so it is printed blank, with a line that says so. Look at the page of the sheet itself: it says more.", { sheets }));
    document.body.setAttribute("data-booklet-ready", ""); // in place of the page, the document is printed
    print();
  }

  async #download() {
    this.status.textContent = spoken("Loading what is needed …");
    const { merge } = await import("./pdf/pdf.js"); // large, and only for those who ask for it
    const { booklet, entries, logo } = this.parts;
    const { title, name, organisation, date } = booklet();
    const imprint = [...document.importNode(find("template#booklet-cover", HTMLTemplateElement).content, true).querySelectorAll("[data-booklet-imprint] span")];
    const cover = {
      title: title || spoken("Booklet"),
      name,
      organisation,
      date: dayInWords(date),
      imprint: imprint.map((line) => line.textContent ?? ""),
      logo: logo(),
    };
    const href = (/** @type {string} */ address) => entries.href(address);
    /** @type {Entry[]} */
    const unread = [];
    const words = (/** @type {Entry} */ entry, /** @type {(name: string) => boolean} */ isField) => this.#wordsOf(entry, isField, () => unread.push(entry));
    const wanted = { entries: this.#entries(), paper: this.paper, href, cover, planned: plannedOf, words };
    const { bytes, failed } = await merge(wanted, this.#progress);
    this.#tellUnread(unread, (sheets) => spoken("What you typed on %(sheets)s cannot be read, so it is blank there. Look at the page of the sheet itself: it says more.", { sheets }));
    if (this.#tell(failed) && bytes) download(fileName(asFileName(title) || "booklet", new Date(), "pdf"), bytes, "application/pdf");
  }

  async #share() {
    try {
      await navigator.clipboard.writeText(location.href);
      this.status.textContent = spoken("The address is copied.");
    } catch {
      this.#fail(spoken("This browser does not let the page copy. Copy the address yourself: %(address)s", { address: location.href }));
    }
  }

  /** Whether what the reader typed is put in. */
  get #isFilled() {
    return this.#chosen("answers") === "filled";
  }

  /**
   * What the reader typed on a sheet, if it is put in.
   * @param {Entry} entry
   * @param {(name: string) => boolean} [isField]
   * @param {() => void} [isUnread]  called when it cannot be read
   * @returns {import("../shared/draft.js").Values}
   */
  #wordsOf(entry, isField, isUnread) {
    const draft = this.#isFilled ? this.parts.copies.draft(entry, isField) : null;
    if (draft && "fault" in draft) isUnread?.();
    return draft && "values" in draft ? draft.values : new Map();
  }

  /** What is in it; a sheet with words is called after its copy, too. */
  #entries() {
    return this.#isFilled ? this.#found.map((entry) => this.parts.copies.titled(entry)) : this.#found;
  }

  /** @param {Entry[]} unread @param {(sheets: string) => string} text */
  #tellUnread(unread, text) {
    if (unread.length) this.notices.show("unread", text(namesOf(unread)), { error: true });
  }

  /** @param {string} group */
  #chosen(group) {
    return find(`[name=booklet-${group}]:checked`, HTMLInputElement, this.parts.page).value;
  }

  #progress = (/** @type {number} */ done) => {
    this.status.textContent = spoken("Fetching %(number)s of %(all)s …", { number: done + 1, all: this.#found.length });
  };

  /** Tells what could not be had; whether anything was. @param {Entry[]} failed */
  #tell(failed) {
    const had = this.#found.length - failed.length;
    this.status.textContent = had ? spokenMany("Ready, with %(n)s sheet.", "Ready, with %(n)s sheets.", had) : "";
    if (had && failed.length) this.#fail(spoken("%(sheets)s could not be fetched. The booklet was made without.", { sheets: namesOf(failed) }));
    if (!had) this.#fail(spoken("None of the sheets could be fetched, so nothing was made. Look at your connection, and try again."));
    return had > 0;
  }

  /** @param {string} text */
  #fail(text) {
    this.notices.show("output", text, { error: true });
  }
}

/** @param {Entry[]} entries */
function namesOf(entries) {
  return entries.map(({ title }) => `“${title}”`).join(", ");
}
