// @ts-check
/** Fits a session into the minutes that there are, and says how. */

import { spoken, spokenMany } from "../shared/spoken.js";
import { duration } from "../shared/words.js";
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
    const words = spokenMany(
      "It does not fit. With all that can be cut, and no break, it takes %(time)s: %(n)s minute too many. Nothing is cut.",
      "It does not fit. With all that can be cut, and no break, it takes %(time)s: %(n)s minutes too many. Nothing is cut.",
      found.over,
      { time: duration(minutes + found.over) },
    );
    return { ...found, words };
  }
  const gone = breaks.length - found.breaks.length;
  const fits = found.cuts.length
    ? spokenMany("It fits, with what is left out below: it takes %(takes)s.", "It fits, with the %(n)s things that are left out below: it takes %(takes)s.", found.cuts.length, { takes })
    : spoken("It fits, as it is: it takes %(takes)s.", { takes });
  return { ...found, words: fits + lostInWords(gone, inAll(breaks) - inAll(found.breaks)) };
}

/** What breaks there is no time for. @param {number} gone  how many @param {number} minutes  of all of them */
function lostInWords(gone, minutes) {
  if (!gone) return "";
  if (gone === 1) return spoken(" There is no time for a break of %(time)s.", { time: duration(minutes) });
  return spoken(" There is no time for %(count)s of the breaks.", { count: gone });
}
