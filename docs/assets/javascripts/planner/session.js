// @ts-check
/** A session as data, and what a plan makes of it: for paper, where no page shows it. */

import { spoken } from "../shared/spoken.js";
import { copiesInWords, paperInWords } from "./copies.js";
import { clockInWords, cutInWords, summary } from "./sentences.js";
import { nothingSet, read, write } from "./state.js";
import { moment, momentAndDay, schedule, shortened, span } from "./times.js";

/**
 * @typedef {import("./state.js").Plan} Plan
 * @typedef {{ title: string, minutes: number }} Step  the title has its number
 * @typedef {import("./times.js").Cut & { what: string }} Cut
 * @typedef {{ steps: Step[], cuts: Cut[], sheets: import("./copies.js").Sheet[] }} Session
 * @typedef {{ time: string, title: string, minutes: string, pause: boolean }} Line
 */

const NOWHERE = { search: "", hash: "" };

/** The plan in a query such as `start=14:00&break=3-10`; what this session cannot have is left out. @param {string} query @param {Session} session */
export function planIn(query, session) {
  return read({ search: query, hash: "" }, session.steps.length, session.cuts.length).plan;
}

/** What a plan cuts. @template {import("./times.js").Cut} T @param {T[]} cuts @param {Plan} plan */
export function cutBy(cuts, plan) {
  return cuts.filter((_, at) => plan.cuts.includes(at + 1));
}

/** Every step and break of a plan in order. @param {{ steps: { minutes: number }[], cuts: import("./times.js").Cut[] }} session @param {Plan} plan */
export function slotsOf({ steps, cuts }, plan) {
  return schedule(shortened(steps.map(({ minutes }) => minutes), cutBy(cuts, plan)), plan.breaks);
}

/** A plan without what changes while it is run, as a query; empty when nothing is set. @param {Plan} plan */
export function lasting(plan) {
  return write({ ...plan, late: null, over: 0 }, NOWHERE).replace(/^\?/, "");
}

/** Whether a query holds a plan for this session. @param {string} query @param {Session} session */
export function isPlanned(query, session) {
  return lasting(planIn(query, session)) !== lasting(nothingSet());
}

/** A plan as a phrase: `12 people, 14:00 to 15:45`. @param {string} query @param {Session} session */
export function summaryOf(query, session) {
  return planned(session, planIn(query, session)).summary.replace(/\.$/, "");
}

/** The plan in words and lines. @param {Session} session @param {Plan} plan */
export function planned(session, plan) {
  const slots = slotsOf(session, plan);
  let step = -1;
  const lines = slots.map((slot) => {
    if (!slot.pause) step += 1;
    const title = slot.pause ? spoken("Break") : session.steps[step].title;
    return { time: span(slot, plan.start), title, minutes: String(slot.end - slot.start), pause: slot.pause };
  });
  const end = slots[slots.length - 1]?.end ?? 0;
  lines.push({ time: momentAndDay(end, plan.start), title: spoken("End"), minutes: String(end), pause: false });
  const copies = session.sheets.map((sheet) => `${sheet.title}: ${copiesInWords(sheet, plan.people)}`);
  const paper = paperInWords(session.sheets, plan.people);
  const cuts = cutBy(session.cuts, plan).map(cutInWords);
  return { summary: summary(plan, slots), clock: clockInWords(plan), lines, cuts, copies: paper ? [...copies, paper] : copies };
}

/**
 * What is written beside each step on the facilitator's copy, by the name of its place: when it begins, and when a break
 * after it does. Nothing where the printed clock is right.
 * @param {Session} session
 * @param {Plan} plan
 * @returns {Map<string, string[]>}
 */
export function timesOfDay(session, plan) {
  const times = new Map();
  if (plan.start === null && !plan.breaks.length && !plan.cuts.length) return times;
  const slots = slotsOf(session, plan);
  let step = 0;
  for (const [at, slot] of slots.entries()) {
    if (slot.pause) continue;
    step += 1;
    const next = slots[at + 1];
    times.set(`time-${step}`, [moment(slot.start, plan.start), ...(next?.pause ? [spoken("Break %(time)s", { time: moment(next.start, plan.start) })] : [])]);
  }
  return times.set("time-end", [moment(slots[slots.length - 1]?.end ?? 0, plan.start)]);
}
