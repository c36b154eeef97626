// @ts-check
/** Fits a session into the minutes that there are, and says how. */

import { counted, duration } from "../shared/words.js";
import { fit, inAll } from "./cuts.js";
import { slotsOf } from "./session.js";
import { nothingSet } from "./state.js";

/**
 * @typedef {import("./state.js").Break} Break
 * @param {import("./session.js").Session} session
 * @param {Break[]} breaks
 * @param {number} minutes
 * @returns {{ cuts: number[], breaks: Break[], words: string }}
 */
export function fitInWords(session, breaks, minutes) {
  const found = fit({ steps: session.steps.map((step) => step.minutes), cuts: session.cuts }, breaks, minutes);
  const slots = slotsOf(session, { ...nothingSet(), ...found });
  const takes = duration(slots[slots.length - 1]?.end ?? 0);
  if (found.over) {
    const words = `It does not fit. With all that can be cut, and no break, it takes ${duration(minutes + found.over)}: ${counted(found.over, "minute")} too many. Nothing is cut.`;
    return { ...found, words };
  }
  const gone = breaks.length - found.breaks.length;
  const how = found.cuts.length ? `with ${found.cuts.length === 1 ? "what is" : `the ${found.cuts.length} things that are`} left out below` : "as it is";
  const lost = gone ? ` There is no time for ${gone === 1 ? `a break of ${duration(inAll(breaks) - inAll(found.breaks))}` : `${gone} of the breaks`}.` : "";
  return { ...found, words: `It fits, ${how}: it takes ${takes}.${lost}` };
}
