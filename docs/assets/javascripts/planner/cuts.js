// @ts-check
/** Which cuts make a session fit: the fewest that are enough, and of those the shortest. */

import { shortened } from "./times.js";

/**
 * @typedef {import("./state.js").Break} Break
 * @typedef {import("./times.js").Cut} Cut
 */

/**
 * The fewest of some lengths that come to as many minutes, and of as few those that go least beyond it; in their order.
 * All of them where all together are not enough.
 * @template {{ minutes: number }} T
 * @param {T[]} all
 * @param {number} need  minutes
 * @returns {T[]}
 */
export function fewest(all, need) {
  /** @type {Map<number, T[]>} the fewest that come to just so many minutes */
  const best = new Map([[0, []]]);
  for (const one of all) {
    for (const [sum, list] of [...best]) {
      const known = best.get(sum + one.minutes);
      if (!known || known.length > list.length + 1) best.set(sum + one.minutes, [...list, one]);
    }
  }
  const enough = [...best].filter(([sum]) => sum >= need);
  enough.sort(([sum, list], [other, its]) => list.length - its.length || sum - other);
  return enough.length ? enough[0][1] : all;
}

/** How many minutes some lengths come to. @param {{ minutes: number }[]} all */
export function inAll(all) {
  return all.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * What is cut, so that a session takes so many minutes at most, and which breaks stay: those go last, when all cuts are
 * not enough. `over` is how many minutes are still too many; then nothing is cut.
 * @param {{ steps: number[], cuts: Cut[] }} session
 * @param {Break[]} breaks
 * @param {number} minutes
 * @returns {{ cuts: number[], breaks: Break[], over: number }}  `cuts` are numbers from 1 on
 */
export function fit({ steps, cuts }, breaks, minutes) {
  const whole = steps.reduce((sum, each) => sum + each, 0);
  const shortest = shortened(steps, cuts).reduce((sum, each) => sum + each, 0);
  if (shortest > minutes) return { cuts: [], breaks, over: shortest - minutes };
  const gone = fewest(breaks, Math.max(0, shortest + inAll(breaks) - minutes));
  const stay = breaks.filter((pause) => !gone.includes(pause));
  const chosen = fewest(cuts, Math.max(0, whole + inAll(stay) - minutes));
  return { cuts: cuts.flatMap((cut, at) => (chosen.includes(cut) ? [at + 1] : [])), breaks: stay, over: 0 };
}
