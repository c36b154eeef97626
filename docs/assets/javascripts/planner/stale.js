// @ts-check
/** How a plan differs from the one that others have by its link. */

import { counted, duration } from "../shared/words.js";
import { cutBy, planIn } from "./session.js";
import { clock } from "./state.js";
import { dayWithName, zoneInWords } from "./zones.js";

/** @typedef {import("./state.js").Plan} Plan */

/** What a plan shows, thing by thing. @type {((plan: Plan, session: import("./session.js").Session) => string)[]} */
const SHOWN = [
  ({ date }) => (date === null ? "no date" : dayWithName(date)),
  ({ start }) => (start === null ? "no start" : clock(start)),
  ({ zone }) => (zone === null ? "no time zone" : zoneInWords(zone)),
  ({ people }) => (people === null ? "no number of people" : counted(people, "person", "people")),
  ({ breaks }) => breaks.map(({ after, minutes }) => `a break of ${duration(minutes)} after step ${after}`).join(" and ") || "no break",
  (plan, { cuts }) => cutBy(cuts, plan).map(({ what }) => `“${what}” left out`).join(", ") || "nothing left out",
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
  return `The link that you ${how} shows ${words(before)}; this plan now has ${words(now)}. Copy the link again if others have it.`;
}
