// @ts-check
/** How a plan differs from the one that others have by its link. */

import { spoken } from "../shared/spoken.js";
import { counted, duration } from "../shared/words.js";
import { cutBy, planIn } from "./session.js";
import { clock } from "./state.js";
import { dayWithName, zoneInWords } from "./zones.js";

/** @typedef {import("./state.js").Plan} Plan */

/** What a plan shows, thing by thing. @type {((plan: Plan, session: import("./session.js").Session) => string)[]} */
const SHOWN = [
  ({ date }) => (date === null ? spoken("no date") : dayWithName(date)),
  ({ start }) => (start === null ? spoken("no start") : clock(start)),
  ({ zone }) => (zone === null ? spoken("no time zone") : zoneInWords(zone)),
  ({ people }) => (people === null ? spoken("no number of people") : counted(people, "person", "people")),
  ({ breaks }) => breaks.map(({ after, minutes }) => spoken("a break of %(time)s after step %(step)s", { time: duration(minutes), step: after })).join(spoken(" and ")) || spoken("no break"),
  (plan, { cuts }) => cutBy(cuts, plan).map(({ what }) => spoken("“%(what)s” left out", { what })).join(", ") || spoken("nothing left out"),
];

/**
 * Such as `The link that you copied shows 14:00, and this plan 14:30. Copy it again.`
 * @param {{ plan: string, how: string }} had
 * @param {Plan} now
 * @param {import("./session.js").Session} session
 */
export function staleInWords({ plan, how }, now, session) {
  const before = planIn(plan, session);
  const differ = SHOWN.filter((shown) => shown(before, session) !== shown(now, session));
  if (!differ.length) return "";
  const words = (/** @type {Plan} */ one) => differ.map((shown) => shown(one, session)).join(", ");
  const values = { before: words(before), now: words(now) };
  return how === "copied"
    ? spoken("The link that you copied shows %(before)s; this plan now has %(now)s. Copy the link again if others have it.", values)
    : spoken("The link that you opened shows %(before)s; this plan now has %(now)s. Copy the link again if others have it.", values);
}
