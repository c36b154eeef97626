// @ts-check
/** The list of breaks to set: one line each, with the step before it and its minutes. */

import { find } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { MOST, readCount } from "./state.js";
import { mark } from "./typed.js";

/** @typedef {import("./state.js").Break} Break */

const USUAL = 10; // minutes of a break that has just been added

export class Breaks {
  /**
   * @param {HTMLElement} root
   * @param {number[]} steps  each step's minutes
   * @param {{ changed: () => void, typing: () => void }} heard
   */
  constructor(root, steps, heard) {
    this.steps = steps;
    this.heard = heard;
    this.list = find("[data-planner-breaks]", HTMLElement, root);
    this.template = find("template[data-planner-break]", HTMLTemplateElement, root);
    this.adder = find('[data-planner-do="break"]', HTMLElement, root);
    this.#offer();
    this.adder.addEventListener("click", () => {
      this.#add({ after: this.#place(), minutes: USUAL }).select.focus();
      this.#offer();
      heard.changed();
    });
  }

  /** The breaks that are set in full. @returns {Break[]} */
  values() {
    return [...this.list.children].flatMap((line) => {
      const { select, input } = controls(line);
      const minutes = readCount(input.value, MOST.pause);
      return minutes ? [{ after: Number(select.value), minutes }] : [];
    });
  }

  /** @param {Break[]} breaks */
  replace(breaks) {
    this.list.replaceChildren();
    for (const pause of breaks) this.#add(pause);
    this.#offer();
  }

  /** There is one more to add where a session has a place for it, and a plan. */
  #offer() {
    this.adder.hidden = this.steps.length < 2 || this.list.children.length >= MOST.breaks;
  }

  /** @param {Break} pause */
  #add(pause) {
    const line = /** @type {HTMLElement} */ (this.template.content.firstElementChild?.cloneNode(true));
    const { select, input, button, fault } = controls(line);
    select.value = String(pause.after);
    input.value = String(pause.minutes);
    const name = () => button.setAttribute("aria-label", spoken("Remove the break after %(step)s", { step: select.selectedOptions[0]?.text ?? "" }));
    name();
    select.addEventListener("change", name);
    input.addEventListener("change", () => mark(input, fault, readCount(input.value, MOST.pause) !== null));
    input.addEventListener("input", this.heard.typing);
    line.addEventListener("change", this.heard.changed);
    button.addEventListener("click", () => this.#remove(line));
    this.list.append(line);
    return { select };
  }

  /** @param {HTMLElement} line */
  #remove(line) {
    const next = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    this.#offer();
    (next ? controls(next).button : this.adder).focus();
    this.heard.changed();
  }

  /** The step that ends nearest to half-time, of those that no break follows yet. */
  #place() {
    const taken = new Set(this.values().map((pause) => pause.after));
    const half = this.steps.reduce((sum, minutes) => sum + minutes, 0) / 2;
    let now = 0;
    const ends = this.steps.slice(0, -1).map((minutes, at) => ({ after: at + 1, off: Math.abs((now += minutes) - half) }));
    const free = ends.filter((end) => !taken.has(end.after));
    return (free.length ? free : ends).sort((one, other) => one.off - other.off)[0]?.after ?? 1;
  }
}

let lines = 0; // numbers the faults, which their fields name

/** @param {Element} line */
function controls(line) {
  const fault = find(".plan__fault", HTMLElement, line);
  const input = find("input", HTMLInputElement, line);
  fault.id ||= `plan-break-fault-${(lines += 1)}`;
  input.setAttribute("aria-describedby", fault.id);
  const select = find("select", HTMLSelectElement, line);
  return { select, input, fault, button: find("button", HTMLElement, line) };
}
