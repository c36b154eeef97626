// @ts-check
/** What the cuts come to in a plan that is late: for few plans, so the planner loads it on first use. */

import { spoken } from "../shared/spoken.js";
import { duration } from "../shared/words.js";
import { momentAndDay } from "./times.js";

/** @typedef {import("./state.js").Plan} Plan */

/**
 * What the cuts come to.
 * @param {Plan} plan
 * @param {number} late
 * @param {number} saved
 * @param {number} end
 */
export function verdict(plan, late, saved, end) {
  const left = late - saved;
  const won = { saved: duration(saved), time: duration(Math.abs(left)) };
  if (left === 0) return spoken("Cut this, from the top, and you are back on time. It saves %(saved)s:", won);
  if (left < 0) return spoken("Cut this, from the top, and you are back on time, with %(time)s to spare. It saves %(saved)s:", won);
  const when = plan.start === null ? "" : spoken(", at %(time)s", { time: momentAndDay(end + left, plan.start) });
  if (saved) return spoken("All that can still be cut saves %(saved)s. You end %(time)s late%(when)s:", { ...won, when });
  return spoken("Nothing can be cut any more. You end %(time)s late%(when)s.", { ...won, when });
}
