// @ts-check
/** What of a link to a plan could not be used: for few links, so the planner loads it on first use. */

import { isTooLong, tooLongInWords } from "../shared/address.js";
import { quoted } from "../shared/foreign.js";
import { language, spoken, spokenMany } from "../shared/spoken.js";
import { MOST } from "./state.js";

const EXAMPLE = "?start=14:00&people=8&break=3-10";
const NAMED = 6; // parts of a link that are told
const ROOM = 300; // letters for them

/**
 * What of a link to a plan was left out; nothing for a link that works.
 * @param {{ faults: string[], beyond: number }} found
 * @param {{ search: string, hash: string }} address
 */
export function leftOut({ faults, beyond }, address) {
  if (isTooLong(address)) return `${tooLongInWords()} ${spoken("A link to a plan ends like this: %(example)s", { example: EXAMPLE })}`;
  const first = quoted(faults.slice(0, NAMED).join(", "), ROOM);
  const named = faults.length > NAMED ? spokenMany("%(parts)s and %(n)s more part", "%(parts)s and %(n)s more parts", faults.length - NAMED, { parts: first }) : first;
  const parts = faults.length ? spoken("The link to this plan has something that this session cannot use: %(parts)s. ", { parts: named }) : "";
  const values = { most: MOST.breaks, beyond: beyond.toLocaleString(language) };
  const breaks = beyond ? spoken("A plan has at most %(most)s breaks, and the link to this one has %(beyond)s more. ", values) : "";
  const rest = spoken("What cannot be used was left out, and the rest is set. A link that works ends like this: %(example)s", { example: EXAMPLE });
  return parts || breaks ? `${parts}${breaks}${rest}` : "";
}
