// @ts-check
/** A session under way, as this browser keeps it. */

import { isMapping, versionFault } from "../shared/json.js";
import { Kept } from "../shared/kept.js";
import { spoken } from "../shared/spoken.js";
import { present } from "./course.js";

/**
 * @typedef {import("./course.js").Run} Run
 * @typedef {import("../shared/kept.js").Unreadable} Unreadable
 */

const VERSION = 1;
const MOST = { letters: 100_000, plan: 2000, visits: 500, legs: 200, cuts: 100 };
const LAST = 8.64e15; // milliseconds: no later moment is a date

/** @param {Run} run */
export function text(run) {
  return JSON.stringify({ version: VERSION, ...run });
}

/**
 * The session that a text holds, or why it holds none.
 * @param {string} text
 * @returns {Run | Unreadable}
 */
export function read(text) {
  if (text.length > MOST.letters) return { fault: spoken("it is longer than any session of this guide") };
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: spoken("it is not JSON, or it was cut short") };
  }
  if (!isMapping(found) || !Array.isArray(found.visits)) return { fault: spoken("it is not a session of this guide") };
  if (versionFault(found.version, VERSION)) return { fault: versionFault(found.version, VERSION) };
  const { plan, origin, paused = null, ended = null, cuts = [] } = found;
  if (typeof plan !== "string" || plan.length > MOST.plan) return { fault: spoken("its plan is none") };
  const moments = [origin, paused ?? 0, ended ?? 0];
  if (!moments.every(isMoment)) return { fault: spoken("it holds a time that is none") };
  const visits = found.visits.map(visitOf);
  if (!visits.length || visits.length > MOST.visits || visits.includes(null)) return { fault: spoken("its steps are none of a session") };
  if (!Array.isArray(cuts) || cuts.length > MOST.cuts || !cuts.every((one) => isCount(one, MOST.cuts) && one > 0))
    return { fault: spoken("its cuts are none of a session") };
  return /** @type {Run} */ ({ plan, origin, visits, paused, ended, cuts: [...new Set(cuts)] });
}

/** @param {unknown} visit @returns {import("./course.js").Visit | null} */
function visitOf(visit) {
  if (!isMapping(visit)) return null;
  const { at, began, more = 0, held = 0 } = visit;
  return isCount(at, MOST.legs) && isMoment(began) && isCount(more, 240) && isMoment(held) ? { at, began, more, held } : null;
}

/** @param {unknown} value @returns {value is number} */
function isMoment(value) {
  return typeof value === "number" && value >= 0 && value <= LAST;
}

/** @param {unknown} value @param {number} most @returns {value is number} */
function isCount(value, most) {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}

/** Of two, the one that went on last. @param {Run} one @param {Run} other */
function join(one, other) {
  return present(other).began > present(one).began ? other : one;
}

/** @extends {Kept<Run>} */
export class KeptSession extends Kept {
  /** @param {string} id  of the workshop */
  constructor(id) {
    super(`session:${id}`, { read, text, join });
  }

  /** Calls `act` when another tab has changed it, or the page is brought back as it was left. @param {() => void} act */
  whenChangedElsewhere(act) {
    addEventListener("storage", ({ key }) => (key === null || key === this.key) && act());
    addEventListener("pageshow", ({ persisted }) => persisted && act());
  }
}
