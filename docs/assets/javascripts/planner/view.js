// @ts-check
/** Shows a plan on its page: the clock of every step, the copies, the cuts, and all of it in a sentence. */

import { fill, find, findAll, say } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { duration } from "../shared/words.js";
import { copiesInWords, paperInWords, sheetOf } from "./copies.js";
import { clockInWords, crowd, cutInWords, summary } from "./sentences.js";
import { cutBy, slotsOf } from "./session.js";
import { cutsFor, momentAndDay, span } from "./times.js";

/**
 * @typedef {import("./state.js").Plan} Plan
 * @typedef {import("./times.js").Slot} Slot
 */

export class View {
  /** @param {HTMLElement} root  the plan, on its page or on a copy of it */
  constructor(root) {
    this.root = root;
    this.rows = findAll("tr[data-minutes]", root);
    this.steps = this.rows.map((row) => Number(row.dataset.minutes));
    this.cuts = findAll("[data-planner-cuts] > li", root).map((item) => {
      const { minutes, step } = item.dataset;
      return { item, what: item.firstChild?.textContent?.trim() ?? "", minutes: Number(minutes), step: Number(step) || null };
    });
    const { peopleFrom, peopleTo } = find("[data-people-from]", HTMLElement, root).dataset;
    /** @type {number | null} */
    this.late = null;
    this.range = { from: Number(peopleFrom), to: Number(peopleTo) };
    const page = root.parentElement ?? document;
    const script = page.querySelector("#plan-script ~ table");
    /** The steps with their words. @type {Element[]} */
    this.script = [...(script?.querySelectorAll("tbody tr") ?? [])];
  }

  /** What a plan is made for, as `hooks/alongside/files/booklet.py` gives it of any session. @returns {import("./session.js").Session} */
  session() {
    const words = (/** @type {HTMLElement} */ row) => find("th", HTMLElement, row).textContent?.trim() ?? "";
    return {
      steps: this.rows.map((row, at) => ({ title: words(row), minutes: this.steps[at] })),
      cuts: this.cuts,
      sheets: findAll("[data-planner-copies]", this.root).map(sheetOf),
    };
  }

  /** @param {Plan} plan */
  show(plan) {
    const slots = slotsOf({ steps: this.steps.map((minutes) => ({ minutes })), cuts: this.cuts }, plan);
    const end = slots[slots.length - 1]?.end ?? 0;
    this.#table(slots, plan, end);
    this.late = plan.late;
    this.#copies(plan.people);
    this.#crowd(plan.people);
    this.#late(plan, end);
    this.#leftOut(plan);
    say(find("[data-planner-summary]", HTMLElement, this.root), summary(plan, slots));
  }

  /** @param {Slot[]} slots @param {Plan} plan @param {number} end */
  #table(slots, plan, end) {
    const page = this.root.parentElement ?? document;
    for (const pause of page.querySelectorAll(".plan__pause")) pause.remove();
    let row = -1;
    for (const slot of slots) {
      if (!slot.pause) row += 1;
      const line = slot.pause ? this.#pause(row, slot, plan) : this.rows[row];
      const time = slot.end > slot.start ? span(slot, plan.start) : spoken("Left out");
      find(".plan__time", HTMLElement, line).textContent = time;
      find(".plan__count", HTMLElement, line).textContent = String(slot.end - slot.start);
      // beside the step's words, where the stylesheet shows it
      if (!slot.pause) this.script[row]?.firstElementChild?.setAttribute("data-time", time);
    }
    find("[data-planner-end]", HTMLElement, this.root).textContent = momentAndDay(end, plan.start);
    find("[data-planner-total]", HTMLElement, this.root).textContent = String(end);
    sayOr(find("[data-planner-caption]", HTMLElement, this.root), plan.start === null ? "" : clockInWords(plan));
  }

  /**
   * A line for a break in the plan, and one in the script; gives that in the plan.
   * @param {number} row  of the step that it follows
   * @param {Slot} slot
   * @param {Plan} plan
   */
  #pause(row, slot, plan) {
    const minutes = slot.end - slot.start;
    if (this.script[row]) {
      const said = this.#added("script-pause", this.script[row]);
      find("[data-planner-length]", HTMLElement, said).textContent = duration(minutes);
      find("td", HTMLElement, said).setAttribute("data-time", span(slot, plan.start));
    }
    return this.#added("pause", this.rows[row]);
  }

  /**
   * A new line below a step's, and below the breaks that stand there already.
   * @param {string} kind
   * @param {Element} step
   */
  #added(kind, step) {
    const template = find(`template[data-planner-${kind}]`, HTMLTemplateElement, this.root);
    const line = /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild);
    let above = step;
    while (above.nextElementSibling?.matches(".plan__pause")) above = above.nextElementSibling;
    above.after(line);
    return line;
  }

  /** @param {number | null} people */
  #copies(people) {
    const places = findAll("[data-planner-copies]", this.root);
    for (const place of places) {
      place.toggleAttribute("data-people", people !== null);
      place.textContent = copiesInWords(sheetOf(place), people);
    }
    const paper = this.root.querySelector("[data-planner-leaves]");
    if (paper instanceof HTMLElement) sayOr(paper, paperInWords(places.map(sheetOf), people));
  }

  /** @param {number | null} people */
  #crowd(people) {
    const notice = find("[data-planner-crowd]", HTMLElement, this.root);
    notice.hidden = !crowd(people, this.range);
    say(notice, crowd(people, this.range));
  }

  /** @param {Plan} plan */
  #leftOut(plan) {
    const place = find("[data-planner-cut]", HTMLElement, this.root);
    const template = find("template[data-planner-cut-line]", HTMLTemplateElement, this.root);
    place.hidden = !plan.cuts.length;
    const lines = cutBy(this.cuts, plan).map((cut) => {
      const line = /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild);
      find("span", HTMLElement, line).textContent = cutInWords(cut);
      const button = find("button", HTMLButtonElement, line);
      button.value = String(this.cuts.indexOf(cut) + 1);
      button.setAttribute("aria-label", spoken("Put back: %(what)s", { what: cut.what }));
      return line;
    });
    fill(find("ul", HTMLElement, place), lines);
  }

  /** @param {Plan} plan @param {number} end */
  async #late(plan, end) {
    const list = find("[data-planner-cuts]", HTMLElement, this.root);
    const left = this.cuts.filter((cut) => !cutBy(this.cuts, plan).includes(cut));
    const { chosen, saved } = cutsFor(left, plan.late ?? 0, plan.over);
    for (const cut of this.cuts) cut.item.hidden = !chosen.includes(cut);
    list.hidden = !chosen.length;
    const words = plan.late === null ? "" : (await import("./late.js")).verdict(plan, plan.late, saved, end);
    if (plan.late === this.late) say(find("[data-planner-verdict]", HTMLElement, this.root), words);
  }
}

/** Says words, or where there are none what the page said before any plan. @param {HTMLElement} place @param {string} words */
function sayOr(place, words) {
  place.dataset.plain ??= place.textContent ?? "";
  say(place, words || place.dataset.plain);
}
