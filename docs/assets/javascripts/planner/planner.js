// @ts-check
/** The session planner on a workshop's page: what a trainer sets goes into the address, and the page follows. */

import { find } from "../shared/dom.js";
import { Breaks, mark } from "./breaks.js";
import { copyLink, forgetLink, printPlan } from "./share.js";
import { clock, MOST, nothingSet, read, readCount, readTime, write } from "./state.js";
import { View } from "./view.js";

/** @typedef {import("./state.js").Plan} Plan */

const EXAMPLE = "?start=14:00&people=8&break=3-10";

const root = document.querySelector("[data-planner]");
const PATIENCE = 400; // milliseconds after a key, so that half a number is neither shown nor read out

if (root instanceof HTMLElement) work(root);

/** @param {HTMLElement} root */
function work(root) {
  const view = new View(root);
  const breaks = new Breaks(root, view.steps, { changed, typing });
  const field = (/** @type {string} */ id) => find(`#plan-${id}`, HTMLInputElement, root);
  const over = find("#plan-over", HTMLSelectElement, root);
  const notice = find("[data-planner-notice]", HTMLElement, root);

  /** Each field that is typed into, and how it is read. @type {[HTMLInputElement, (text: string) => number | null][]} */
  const typed = [
    [field("start"), readTime],
    [field("people"), (text) => readCount(text, MOST.people)],
    [field("late"), (text) => readCount(text, MOST.late)],
  ];

  /** @returns {Plan} */
  function plan() {
    const [start, people, late] = typed.map(([input, reader]) => reader(input.value));
    return { start, people, late, over: Number(over.value), breaks: breaks.values() };
  }

  let waiting = 0;
  function typing() {
    clearTimeout(waiting);
    waiting = setTimeout(changed, PATIENCE);
  }

  function changed() {
    clearTimeout(waiting);
    const set = plan();
    history.replaceState(null, "", (write(set, location.search) || location.pathname) + location.hash);
    notice.hidden = true;
    forgetLink(root);
    view.show(set);
  }

  /** @param {Plan} set */
  function fill(set) {
    field("start").value = set.start === null ? "" : clock(set.start);
    field("people").value = String(set.people ?? "");
    field("late").value = String(set.late ?? "");
    over.value = String(set.over);
    breaks.replace(set.breaks);
    for (const [input] of typed) mark(input, find(`#${input.id}-fault`, HTMLElement, root), true);
    view.show(set);
  }

  function fillFromAddress() {
    const { plan, faults } = read(location.search, view.steps.length);
    fill(plan);
    notice.hidden = !faults.length;
    notice.textContent = faults.length
      ? `The link to this plan has something that this session cannot use: ${faults.join(", ")}. ` +
        `It was left out, and the rest is set. A link that works ends like this: ${EXAMPLE}`
      : "";
  }

  for (const [input, reader] of typed) {
    const fault = find(`#${input.id}-fault`, HTMLElement, root);
    const right = () => (!input.value.trim() && !input.validity.badInput) || reader(input.value) !== null;
    input.addEventListener("input", () => {
      if (right()) mark(input, fault, true);
      typing();
    });
    // while someone is still typing, half a time is no fault
    input.addEventListener("change", () => {
      mark(input, fault, right());
      const time = readTime(input.value);
      if (input.id === "plan-start" && time !== null) input.value = clock(time);
      changed();
    });
  }
  over.addEventListener("change", changed);
  addEventListener("popstate", fillFromAddress);
  find('[data-planner-do="copy"]', HTMLElement, root).addEventListener("click", () => copyLink(root));
  find('[data-planner-do="print"]', HTMLElement, root).addEventListener("click", () => printPlan(root));
  find('[data-planner-do="clear"]', HTMLElement, root).addEventListener("click", () => {
    fill(nothingSet());
    changed();
    field("start").focus();
  });

  for (const tool of root.querySelectorAll("[data-planner-tool]")) tool.toggleAttribute("hidden", false);
  fillFromAddress();
}
