// @ts-check
/** What follows from a plan: when each step begins and ends, and what to cut when time runs short. */

import { spoken } from "../shared/spoken.js";
import { twoDigits } from "../shared/words.js";
import { clock } from "./state.js";

/**
 * @typedef {import("./state.js").Break} Break
 * @typedef {{ pause: boolean, start: number, end: number }} Slot  minutes from the start
 * @typedef {{ minutes: number, step: number | null }} Cut
 */

/**
 * Every step and break in order.
 * @param {number[]} steps  each step's minutes
 * @param {Break[]} breaks
 * @returns {Slot[]}
 */
export function schedule(steps, breaks) {
  let now = 0;
  const slot = (/** @type {number} */ minutes, /** @type {boolean} */ pause) => {
    now += minutes;
    return { pause, start: now - minutes, end: now };
  };
  return steps.flatMap((minutes, at) => [
    slot(minutes, false),
    ...breaks.filter((pause) => pause.after === at + 1).map((pause) => slot(pause.minutes, true)),
  ]);
}

/**
 * Each step's minutes when some things are cut. A cut takes from the step that it names, and what that has not got from
 * those after it; one that names none takes from the end.
 * @param {number[]} steps
 * @param {Cut[]} cuts
 */
export function shortened(steps, cuts) {
  const left = [...steps];
  for (const { minutes, step } of cuts) {
    let open = minutes;
    const places = left.map((_, at) => (step === null ? left.length - 1 - at : at)).slice(step === null ? 0 : step - 1);
    for (const at of places) {
      const taken = Math.min(open, left[at]);
      left[at] -= taken;
      open -= taken;
    }
  }
  return left;
}

/**
 * A moment of the session: a time of day, or without a start the hours and minutes since it began.
 * @param {number} minutes
 * @param {number | null} start
 */
export function moment(minutes, start) {
  if (start !== null) return clock(start + minutes);
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

/**
 * The same with the day, where it is another than that of the start: `03:00 the next day`.
 * @param {number} minutes
 * @param {number | null} start
 */
export function momentAndDay(minutes, start) {
  const days = start === null ? 0 : Math.floor((start + minutes) / 1440);
  const day = ["", spoken(" the next day"), spoken(" the day after next")][days] ?? spoken(" %(days)s days later", { days });
  return moment(minutes, start) + day;
}

/** From when to when a step or a break is. @param {Slot} slot @param {number | null} start */
export function span(slot, start) {
  return `${moment(slot.start, start)}–${moment(slot.end, start)}`;
}

/**
 * Which cuts, in their order, make up for a delay: those whose step is not over, until enough is saved.
 * @param {Cut[]} cuts
 * @param {number} late
 * @param {number} over
 * @returns {{ chosen: Cut[], saved: number }}
 */
export function cutsFor(cuts, late, over) {
  const chosen = [];
  let saved = 0;
  for (const cut of cuts) {
    if (saved >= late || (cut.step !== null && cut.step <= over)) continue;
    chosen.push(cut);
    saved += cut.minutes;
  }
  return { chosen, saved };
}
