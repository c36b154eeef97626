// @ts-check
/**
 * How a session goes: which step it is at since when, and what a press of a button makes of that. Times are moments of the
 * wall clock, in milliseconds, so that a page that was closed, or a machine that slept, is at the same second again.
 *
 * @typedef {import("../planner/state.js").Plan} Plan
 * @typedef {{ what: string, minutes: number, step: number | null, instead: string }} Cut  `instead` is what to do about it
 * @typedef {{ steps: import("../planner/session.js").Step[], cuts: Cut[], sheets: import("../planner/copies.js").Sheet[] }} Session
 * @typedef {{ at: number, began: number, more: number, held: number }} Visit  to the step or break with the number `at` from
 *   0 on; minutes that were added, and the milliseconds for which it was paused
 * @typedef {object} Run
 * @property {string} plan  as the query of the page's address
 * @property {number} origin  when it should have begun
 * @property {Visit[]} visits  one at least; the last is to where it is now
 * @property {number | null} paused  since when
 * @property {number | null} ended
 * @property {number[]} cuts  the numbers of what is cut, from 1 on, that of the plan too
 */

import { planIn, slotsOf } from "../planner/session.js";
import { momentOf, shownAt } from "../planner/zoned.js";

export const MINUTE = 60_000;
const NEAR = 60; // minutes before and after the planned start within which a session is that one, early or late
const MOST_MORE = 240; // minutes added to a step

/**
 * Every step and break with its length in minutes and the number of the last step that has begun by then.
 * @param {Session} session @param {Plan} plan @param {number[]} cut
 * @returns {{ pause: boolean, step: number, minutes: number }[]}
 */
export function legs(session, plan, cut) {
  let step = 0;
  return slotsOf(session, { ...plan, cuts: cut }).map(({ pause, start, end }) => {
    if (!pause) step += 1;
    return { pause, step, minutes: end - start };
  });
}

/** Whether a session that was kept is one of these steps: another edition may have fewer. @param {Run} run @param {Session} session */
export function fits({ plan, visits }, session) {
  const all = legs(session, planIn(plan, session), []).length;
  return visits.every(({ at }) => at < all);
}

/** When a plan begins, nearest to a moment; null for one without a start. @param {Plan} plan @param {number} now */
export function plannedStart({ start, date, zone }, now) {
  if (start === null) return null;
  if (date !== null) return momentOf(date, start, zone);
  const days = [-1, 0, 1].map((day) => momentOf(shownAt(now + day * 24 * 60 * MINUTE, zone).date, start, zone));
  return days.sort((one, other) => Math.abs(one - now) - Math.abs(other - now))[0];
}

/**
 * A session that begins now. One planned for quite another time keeps the plan's lengths alone.
 * @param {string} query @param {Plan} plan @param {Session} session @param {number} now
 * @returns {Run}
 */
export function begun(query, plan, session, now) {
  const planned = plannedStart(plan, now);
  const isNear = planned !== null && Math.abs(planned - now) <= NEAR * MINUTE;
  const first = legs(session, plan, plan.cuts).findIndex(({ minutes }) => minutes > 0);
  const visits = [visit(Math.max(0, first), now)];
  return { plan: query, origin: isNear ? planned : now, visits, paused: null, ended: null, cuts: plan.cuts };
}

/** The present visit. @param {Run} run */
export function present(run) {
  return run.visits[run.visits.length - 1];
}

/** To the next step or break of which something is left; after the last the session is over. @param {Run} run @param {{ minutes: number }[]} all @param {number} now @returns {Run} */
export function onward(run, all, now) {
  const next = all.findIndex(({ minutes }, at) => at > present(run).at && minutes > 0);
  const settled = resumed(run, now);
  return next < 0 ? { ...settled, ended: now } : { ...settled, visits: [...settled.visits, visit(next, now)] };
}

/** To where it was before, as if it had not been left. @param {Run} run @returns {Run} */
export function backward(run) {
  if (run.ended !== null) return { ...run, ended: null };
  return { ...run, paused: null, visits: run.visits.length > 1 ? run.visits.slice(0, -1) : run.visits };
}

/** @param {Run} run @returns {Run} */
export function longer(run) {
  return withPresent(run, (visit) => ({ ...visit, more: Math.min(MOST_MORE, visit.more + 1) }));
}

/** @param {Run} run @param {number} now @returns {Run} */
export function paused(run, now) {
  return run.paused === null && run.ended === null ? { ...run, paused: now } : run;
}

/** @param {Run} run @param {number} now @returns {Run} */
export function resumed(run, now) {
  if (run.paused === null) return run;
  const held = Math.max(0, now - run.paused);
  return { ...withPresent(run, (visit) => ({ ...visit, held: visit.held + held })), paused: null };
}

/** Makes a cut, or takes it back. @param {Run} run @param {number} number @param {boolean} made @returns {Run} */
export function withCut(run, number, made) {
  const others = run.cuts.filter((one) => one !== number);
  return { ...run, cuts: made ? [...others, number].sort((one, other) => one - other) : others };
}

/** A session that was left, gone on with later at the beginning of its step: no later and no earlier than it was then. @param {Run} run @param {number} now @returns {Run} */
export function takenUp(run, now) {
  const gap = now - present(run).began;
  return { ...withPresent(run, ({ at, more }) => ({ ...visit(at, now), more })), origin: run.origin + gap, paused: null };
}

/** @param {number} at @param {number} began @returns {Visit} */
function visit(at, began) {
  return { at, began, more: 0, held: 0 };
}

/** @param {Run} run @param {(visit: Visit) => Visit} change @returns {Run} */
function withPresent(run, change) {
  return { ...run, visits: [...run.visits.slice(0, -1), change(present(run))] };
}
