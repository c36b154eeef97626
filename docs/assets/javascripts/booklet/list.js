// @ts-check
import { summaryOf } from "../planner/session.js";
import { fill, find } from "../shared/dom.js";
import { called } from "../shared/names.js";
import { spoken } from "../shared/spoken.js";
import { counted } from "../shared/words.js";
import { filled } from "./templates.js";

/** @typedef {import("./entries.js").Entry} Entry */

/** The booklet's items in their order, each with buttons to move it and to take it out. */
export class List {
  /**
   * @param {HTMLElement} place  an `<ol>`
   * @param {object} parts
   * @param {(ids: string[]) => void} parts.change  called with the new order
   * @param {import("./copies.js").ChosenCopies} parts.copies
   * @param {() => void} parts.chosen  called when another copy of a sheet is
   * @param {(text: string) => void} parts.say  tells what was done
   * @param {HTMLElement} parts.empty  shown while there is nothing in the booklet
   * @param {HTMLElement} parts.next  takes the focus when the last item is removed
   */
  constructor(place, parts) {
    this.place = place;
    this.parts = parts;
    /** @type {Entry[]} */
    this.entries = [];
    place.addEventListener("click", (event) => this.#click(event));
  }

  /** @param {Entry[]} entries @param {string} paper */
  show(entries, paper) {
    this.entries = entries;
    this.parts.empty.hidden = entries.length > 0;
    fill(this.place, entries.map((entry, at) => this.#line(entry, at, paper)));
  }

  /** @param {Entry} entry @param {number} at @param {string} paper */
  #line(entry, at, paper) {
    const pages = entry.pdfs[paper]?.pages;
    const planned = entry.session && entry.plan ? summaryOf(entry.plan, entry.session) : "";
    const facts = [entry.kind, entry.time, pages ? counted(pages, "page") : "", planned].filter(Boolean).join(" · ");
    const line = filled("booklet-line", { title: entry.title, facts, number: String(at + 1) });
    line.dataset.id = entry.id;
    find("a", HTMLAnchorElement, line).href = entry.href;
    this.#offerCopies(find(".booklet__copy", HTMLElement, line), entry);
    for (const button of line.querySelectorAll("button")) {
      button.disabled = !(this.#target(at, button.value) in this.entries);
      button.setAttribute("aria-label", `${button.textContent}: ${entry.title}`);
    }
    return line;
  }

  /** Where there are several copies, one is chosen. @param {HTMLElement} place @param {Entry} entry */
  #offerCopies(place, entry) {
    const { copies, chosen } = this.parts;
    const all = copies.all(entry);
    place.hidden = all.length < 2;
    if (place.hidden) return;
    const select = find("select", HTMLSelectElement, place);
    select.setAttribute("aria-label", spoken("Copy of %(name)s", { name: entry.title }));
    fill(select, all.map((copy) => new Option(called(copy), copy.id)));
    select.value = copies.of(entry);
    select.addEventListener("change", () => {
      copies.choose(entry, select.value);
      chosen();
    });
  }

  /** Where a button would put the item at a place; the item itself for the button that takes it out. */
  #target(/** @type {number} */ at, /** @type {string} */ deed) {
    return at + ({ up: -1, down: 1 }[deed] ?? 0);
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const id = button?.closest("li")?.dataset.id;
    if (!button || !id) return;
    const at = this.entries.findIndex((entry) => entry.id === id);
    if (button.value === "out") this.#takeOut(at);
    else this.#move(at, button.value);
  }

  /** @param {number} at @param {string} way */
  #move(at, way) {
    const ids = this.entries.map((entry) => entry.id);
    const to = this.#target(at, way);
    const { title, id } = this.entries[at];
    ids.splice(at, 1);
    ids.splice(to, 0, id);
    this.parts.change(ids);
    this.#focus(id, way, way === "up" ? "down" : "up");
    this.parts.say(spoken("“%(title)s” is now number %(number)s of %(all)s.", { title, number: to + 1, all: ids.length }));
  }

  /** @param {number} at */
  #takeOut(at) {
    const { title } = this.entries[at];
    this.parts.change(this.entries.filter((_, place) => place !== at).map((entry) => entry.id));
    const near = this.entries[Math.min(at, this.entries.length - 1)];
    if (near) this.#focus(near.id, "out");
    else this.parts.next.focus();
    const left = this.entries.length;
    this.parts.say(left ? spoken("“%(title)s” was removed. %(left)s left.", { title, left }) : spoken("“%(title)s” was removed. Nothing is left.", { title }));
  }

  /** Puts the focus on the first of an item's buttons that works. @param {string} id @param {string[]} deeds */
  #focus(id, ...deeds) {
    for (const deed of deeds) {
      const button = this.place.querySelector(`[data-id="${CSS.escape(id)}"] button[value=${deed}]`);
      if (button instanceof HTMLButtonElement && !button.disabled) return button.focus();
    }
  }
}
