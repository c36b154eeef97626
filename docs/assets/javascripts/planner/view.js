// @ts-check
/** Shows a plan on its page: the clock of every step, the copies, the cuts, and all of it in a sentence. */

import { find, findAll, say } from "../shared/dom.js";
import { counted } from "../shared/words.js";
import { cutsFor, length, moment, schedule } from "./times.js";

/**
 * @typedef {import("./state.js").Plan} Plan
 * @typedef {import("./times.js").Slot} Slot
 */

export class View {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.rows = findAll("tr[data-minutes]", root);
    this.steps = this.rows.map((row) => Number(row.dataset.minutes));
    this.cuts = findAll("[data-planner-cuts] > li", root).map((item) => {
      return { item, minutes: Number(item.dataset.minutes), step: Number(item.dataset.step) || null };
    });
    const { peopleFrom, peopleTo } = find("[data-people-from]", HTMLElement, root).dataset;
    this.range = { from: Number(peopleFrom), to: Number(peopleTo) };
  }

  /** @param {Plan} plan */
  show(plan) {
    const slots = schedule(this.steps, plan.breaks);
    const end = slots[slots.length - 1]?.end ?? 0;
    this.#table(slots, plan.start, end);
    this.#copies(plan.people);
    this.#crowd(plan.people);
    this.#late(plan, end);
    say(find("[data-planner-summary]", HTMLElement, this.root), summary(plan, end, slots));
  }

  /** @param {Slot[]} slots @param {number | null} start @param {number} end */
  #table(slots, start, end) {
    for (const pause of this.root.querySelectorAll(".plan__pause")) pause.remove();
    let row = -1;
    for (const slot of slots) {
      if (!slot.pause) row += 1;
      const line = slot.pause ? this.#pause(this.rows[row], slot) : this.rows[row];
      const time = `${moment(slot.start, start)}–${moment(slot.end, start)}`;
      find(".plan__time", HTMLElement, line).textContent = time;
      if (!slot.pause) this.#script(row, time);
    }
    find("[data-planner-end]", HTMLElement, this.root).textContent = moment(end, start);
    find("[data-planner-total]", HTMLElement, this.root).textContent = String(end);
    const clock = start === null ? "Hours and minutes from the start" : "Times by the 24-hour clock";
    find("[data-planner-caption]", HTMLElement, this.root).textContent = clock;
  }

  /**
   * Writes a step's time beside its script; the stylesheet shows it.
   * @param {number} row
   * @param {string} time
   */
  #script(row, time) {
    const table = document.querySelector("#plan-script ~ table, #plan-script ~ .md-typeset__scrollwrap table");
    table?.querySelectorAll("tbody tr")[row]?.firstElementChild?.setAttribute("data-time", time);
  }

  /**
   * A line for a break, below the step that it follows and the breaks that stand there already.
   * @param {HTMLElement} step
   * @param {Slot} slot
   */
  #pause(step, slot) {
    const template = find("[data-planner-pause]", HTMLTemplateElement, this.root);
    const line = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    find(".plan__count", HTMLElement, line).textContent = String(slot.end - slot.start);
    let above = /** @type {Element} */ (step);
    while (above.nextElementSibling?.matches(".plan__pause")) above = above.nextElementSibling;
    above.after(line);
    return line;
  }

  /** @param {number | null} people */
  #copies(people) {
    for (const copies of findAll("[data-planner-copies]", this.root)) {
      copies.toggleAttribute("data-people", people !== null);
      copies.textContent = people === null ? "One each" : `${counted(people, "copy", "copies")}, one each`;
    }
  }

  /** @param {number | null} people */
  #crowd(people) {
    const { from, to } = this.range;
    const fits = people === null || (people >= from && people <= to);
    const meant = from === to ? counted(to, "person", "people") : `${from} to ${to} people`;
    const words = fits ? "" : `This session is meant for ${meant}. Read “Who, how many, how long” before you run it for ${people}.`;
    const notice = find("[data-planner-crowd]", HTMLElement, this.root);
    notice.hidden = fits;
    say(notice, words);
  }

  /** @param {Plan} plan @param {number} end */
  #late(plan, end) {
    const list = find("[data-planner-cuts]", HTMLElement, this.root);
    const { chosen, saved } = cutsFor(this.cuts, plan.late ?? 0, plan.over);
    for (const cut of this.cuts) cut.item.hidden = !chosen.includes(cut);
    list.hidden = !chosen.length;
    say(find("[data-planner-verdict]", HTMLElement, this.root), plan.late === null ? "" : verdict(plan, plan.late, saved, end));
  }
}

/**
 * What the cuts come to, in words.
 * @param {Plan} plan
 * @param {number} late
 * @param {number} saved
 * @param {number} end
 */
function verdict(plan, late, saved, end) {
  const left = late - saved;
  const when = plan.start === null ? "" : `, at ${moment(end + left, plan.start)}`;
  if (left <= 0) {
    const spare = left < 0 ? `, with ${length(-left)} to spare` : "";
    return `Cut this, from the top, and you are back on time${spare}. It saves ${length(saved)}:`;
  }
  if (saved) return `All that can still be cut saves ${length(saved)}. You end ${length(left)} late${when}:`;
  return `Nothing can be cut any more. You end ${length(left)} late${when}.`;
}

/**
 * @param {Plan} plan
 * @param {number} end
 * @param {Slot[]} slots
 */
function summary(plan, end, slots) {
  const pauses = slots.filter((slot) => slot.pause).reduce((sum, slot) => sum + slot.end - slot.start, 0);
  const with_ = pauses ? `, ${length(pauses)} of it for breaks` : "";
  const who = plan.people === null ? "" : `${counted(plan.people, "person", "people")}, `;
  if (plan.start === null) return sentence(`${who}${length(end)} from start to end${with_}.`);
  const next = plan.start + end >= 1440 ? " the next day" : "";
  return sentence(`${who}${moment(0, plan.start)} to ${moment(end, plan.start)}${next}: ${length(end)}${with_}.`);
}

/** @param {string} words */
function sentence(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
