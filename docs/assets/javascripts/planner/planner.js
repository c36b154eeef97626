// @ts-check
/** The session planner on a workshop's page: what a trainer sets goes into the address, and the page follows. */

import { isTooLong } from "../shared/address.js";
import { find, findAll, say } from "../shared/dom.js";
import { Breaks } from "./breaks.js";
import { readTime } from "./clock.js";
import { lasting } from "./session.js";
import { copyLink, forgetLink, keepPlan, printPlan } from "./share.js";
import { clock, MOST, nothingSet, read, readCount, readDate, readZone, write } from "./state.js";
import { Sent } from "./sent.js";
import { Typed } from "./typed.js";
import { View } from "./view.js";

/** @typedef {import("./state.js").Plan} Plan */

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
  const start = new Typed(field("start"), root, readTime, clock);
  const people = new Typed(field("people"), root, (text) => readCount(text, MOST.people));
  const late = new Typed(field("late"), root, (text) => readCount(text, MOST.late));
  const date = new Typed(field("date"), root, readDate);
  const zone = new Typed(field("zone"), root, readZone);
  const time = new Typed(field("time"), root, (text) => readCount(text, MOST.people));
  const typed = [start, people, late, date, zone];
  const fitted = find("[data-planner-fit]", HTMLElement, root);
  const local = find("[data-planner-local]", HTMLElement, root);
  const sent = new Sent(root);
  /** @type {number[]} */
  let cuts = [];

  /** @returns {Plan} */
  function plan() {
    const rest = { late: late.value, over: Number(over.value), breaks: breaks.values(), cuts };
    return { start: start.value, people: people.value, date: date.value, zone: zone.value, ...rest };
  }

  let waiting = 0;
  function typing() {
    clearTimeout(waiting);
    waiting = setTimeout(changed, PATIENCE);
  }

  /** @param {Plan} set */
  function show(set) {
    root.dataset.plan = lasting(set);
    view.show(set);
    find("[data-planner-room]", HTMLAnchorElement, root).search = root.dataset.plan;
    for (const button of findAll("[data-planner-cut] button", root)) button.addEventListener("click", () => putBack(Number(button.getAttribute("value"))));
    elsewhere(set);
    sent.compare(set, view.session());
  }

  function changed() {
    clearTimeout(waiting);
    const set = plan();
    history.replaceState(history.state, "", (write(set, location) || location.pathname) + fragment());
    notice.hidden = true;
    say(fitted, "");
    forgetLink(root);
    show(set);
  }

  /** What the clocks show where the reader is, if that is elsewhere. @param {Plan} set */
  async function elsewhere(set) {
    const { localInWords } = set.zone === null ? { localInWords: () => "" } : await import("./local.js"); // for few plans
    local.hidden = !localInWords(set, view.session());
    say(local, localInWords(set, view.session()));
  }

  /** @param {number} number  of a cut */
  function putBack(number) {
    cuts = cuts.filter((one) => one !== number);
    changed();
    (root.querySelector("[data-planner-cut] button") ?? find('[data-planner-do="fit"]', HTMLElement, root)).focus();
  }

  async function fit() {
    time.whenTyped();
    if (time.value === null) return time.input.focus();
    const { fitInWords } = await import("./fit.js"); // for who has not time enough
    const found = fitInWords(view.session(), breaks.values(), time.value);
    cuts = found.cuts;
    breaks.replace(found.breaks);
    changed();
    say(fitted, found.words);
  }

  /** @param {Plan} set */
  function fill(set) {
    start.value = set.start;
    people.value = set.people;
    late.value = set.late;
    over.value = String(set.over);
    date.value = set.date;
    zone.value = set.zone;
    cuts = set.cuts;
    breaks.replace(set.breaks);
    show(set);
  }

  function fillFromAddress() {
    const found = read(location, view.steps.length, view.cuts.length);
    sent.opened(lasting(found.plan));
    fill(found.plan);
    tell(found);
  }

  /** Says what of the address could not be used. @param {{ faults: string[], beyond: number }} found */
  async function tell(found) {
    const { plan: shown } = root.dataset;
    const isWhole = !found.faults.length && !found.beyond && !isTooLong(location);
    const told = isWhole ? "" : (await import("./left-out.js")).leftOut(found, location);
    if (root.dataset.plan !== shown) return;
    notice.hidden = !told;
    say(notice, told);
  }

  for (const one of typed) {
    one.input.addEventListener("input", () => {
      one.whileTyping();
      typing();
    });
    one.input.addEventListener("change", () => {
      one.whenTyped();
      changed();
    });
  }
  over.addEventListener("change", changed);
  addEventListener("popstate", fillFromAddress);
  const button = (/** @type {string} */ deed, /** @type {() => void} */ act) =>
    find(`[data-planner-do="${deed}"]`, HTMLElement, root).addEventListener("click", act);
  button("copy", async () => {
    await copyLink(root);
    sent.copied();
    sent.compare(plan(), view.session());
  });
  button("fit", fit);
  time.input.addEventListener("keydown", ({ key }) => key === "Enter" && fit());
  zone.input.addEventListener("focus", async () => (await import("./local.js")).offerZones(root), { once: true });
  button("calendar", async () => (await import("./invite.js")).invite(root, view.session(), plan())); // with all that writes a calendar
  button("print", () => printPlan(root));
  button("keep", () => keepPlan(root));
  button("clear", () => {
    fill(nothingSet());
    changed();
    start.input.focus();
  });
  for (const paper of findAll("[data-planner-paper]", root))
    if (paper instanceof HTMLButtonElement) paper.addEventListener("click", async () => (await import("./facilitators-copy.js")).downloadCopy(root, paper, view.session()));

  for (const tool of root.querySelectorAll("[data-planner-tool]")) tool.toggleAttribute("hidden", false);
  fillFromAddress();
  say(find("[data-planner-shared]", HTMLElement, root), "");
}

/** What stands behind the `#`, unless it is a part of the plan that a mail program tore off. */
function fragment() {
  return /^#(?:0*38|x0*26);/i.test(location.hash) ? "" : location.hash;
}
