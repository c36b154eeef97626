// @ts-check
/** How a session stands at a moment: what is left of the step and of all, how late it is, and which cuts would help. */

import { fewest, inAll } from "../planner/cuts.js";
import { legs, MINUTE, present } from "./course.js";

/**
 * @typedef {import("./course.js").Run} Run
 * @typedef {import("./course.js").Session} Session
 * @typedef {import("./course.js").Cut & { number: number }} Offer
 * @typedef {object} Standing  moments and lengths are in milliseconds
 * @property {number} at  of the step or break, from 0 on
 * @property {{ pause: boolean, step: number, minutes: number }[]} legs  with the minutes that are left of each by the cuts
 * @property {number} length  of the present one, with what was added
 * @property {number} left  of it; less than nothing when it is over its time
 * @property {number} next  the number of what follows; -1 at the end
 * @property {number} end  when the session ends if all goes on as planned from here
 * @property {number} planned  when it should end
 * @property {number} until  when it ends as it is said: as many whole minutes before or after that
 * @property {number} late  whole minutes; less than nothing when it is early
 * @property {Offer[]} chosen  the cuts that win the delay back, or all there are
 * @property {Offer[]} open  all that can still be made
 * @property {Offer[]} made  that were made since the session began, and whose steps are still ahead
 * @property {number} over  the minutes late that are left when all of the chosen are made
 */

/**
 * @param {Run} run
 * @param {import("../planner/state.js").Plan} plan
 * @param {Session} session
 * @param {number} now
 * @returns {Standing}
 */
export function standing(run, plan, session, now) {
  const all = legs(session, plan, run.cuts);
  const { at, began, more, held } = present(run);
  const shown = run.ended ?? run.paused ?? now;
  const length = (all[at].minutes + more) * MINUTE;
  const left = length - Math.max(0, shown - began - held); // a clock that was put back takes nothing away
  const rest = inAll(all.slice(at + 1)) * MINUTE;
  const end = run.ended ?? now + Math.max(0, left) + rest;
  const planned = run.origin + inAll(legs(session, plan, plan.cuts)) * MINUTE;
  const late = Math.trunc((end - planned) / MINUTE);
  const offers = session.cuts.map((cut, index) => ({ ...cut, number: index + 1 }));
  const ahead = offers.filter(({ step }) => step === null || step > all[at].step);
  const open = run.ended === null ? ahead.filter(({ number }) => !run.cuts.includes(number)) : [];
  const chosen = late > 0 ? fewest(open, late) : [];
  const made = ahead.filter(({ number }) => run.cuts.includes(number) && !plan.cuts.includes(number));
  const next = all.findIndex(({ minutes }, place) => place > at && minutes > 0);
  const until = planned + late * MINUTE;
  return { at, legs: all, length, left, next, end, planned, until, late, chosen, open, made, over: Math.max(0, late - inAll(chosen)) };
}

/** When each step and break begins as the session goes on from here, from the present one on; those that are cut have none. @param {Standing} stands @param {number} began @returns {Map<number, number>} */
export function ahead({ at, legs: all, end }, began) {
  const times = new Map([[at, began]]);
  let moment = end - inAll(all.slice(at + 1)) * MINUTE;
  for (const [place, { minutes }] of all.entries()) {
    if (place <= at) continue;
    if (minutes) times.set(place, moment);
    moment += minutes * MINUTE;
  }
  return times;
}

const FORSAKEN = 3 * 60 * MINUTE;

/** Whether a session was left so long ago that nobody is in it any more. @param {Run} run @param {Standing} stands @param {number} now */
export function isForsaken(run, stands, now) {
  const { began, held } = present(run);
  const last = Math.max(stands.planned, run.ended ?? 0, run.paused ?? 0, began + held + Math.max(0, stands.length));
  return now - last > FORSAKEN;
}
