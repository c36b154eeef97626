// @ts-check
/** A plan in sentences. */

import { capital, counted, duration } from "../shared/words.js";
import { isTooLong, TOO_LONG } from "../shared/address.js";
import { quoted } from "../shared/foreign.js";
import { MOST } from "./state.js";
import { moment, momentAndDay } from "./times.js";
import { dayWithName, zoneInWords } from "./zones.js";

/**
 * @typedef {import("./state.js").Plan} Plan
 * @typedef {import("./times.js").Slot} Slot
 */

/** The plan as a whole. @param {Plan} plan @param {Slot[]} slots */
export function summary(plan, slots) {
  const end = slots[slots.length - 1]?.end ?? 0;
  const pauses = slots.filter((slot) => slot.pause).reduce((sum, slot) => sum + slot.end - slot.start, 0);
  const with_ = pauses ? `, ${duration(pauses)} of it for breaks` : "";
  const who = plan.people === null ? "" : `${counted(plan.people, "person", "people")}, `;
  const day = plan.date === null ? "" : `${dayWithName(plan.date)}, `;
  if (plan.start === null) return capital(`${who}${day}${duration(end)} from start to end${with_}.`);
  const where = plan.zone === null ? "" : `, ${zoneInWords(plan.zone)}`;
  return capital(`${who}${day}${moment(0, plan.start)} to ${momentAndDay(end, plan.start)}${where}: ${duration(end)}${with_}.`);
}

/** What is cut. @param {{ what: string, minutes: number }} cut */
export function cutInWords({ what, minutes }) {
  return `${what} (${duration(minutes)})`;
}

const EXAMPLE = "?start=14:00&people=8&break=3-10";
const NAMED = 6; // parts of a link that are told
const ROOM = 300; // letters for them

/**
 * What of a link to a plan was left out; nothing for a link that works.
 * @param {{ faults: string[], beyond: number }} found
 * @param {{ search: string, hash: string }} address
 */
export function leftOut({ faults, beyond }, address) {
  if (isTooLong(address)) return `${TOO_LONG} A link to a plan ends like this: ${EXAMPLE}`;
  const more = faults.length > NAMED ? ` and ${counted(faults.length - NAMED, "more part")}` : "";
  const named = `${quoted(faults.slice(0, NAMED).join(", "), ROOM)}${more}`;
  const parts = faults.length ? `The link to this plan has something that this session cannot use: ${named}. ` : "";
  const breaks = beyond ? `A plan has at most ${MOST.breaks} breaks, and the link to this one has ${beyond.toLocaleString("en-GB")} more. ` : "";
  return parts || breaks ? `${parts}${breaks}What cannot be used was left out, and the rest is set. A link that works ends like this: ${EXAMPLE}` : "";
}

/** What the table's times are. @param {Plan} plan */
export function clockInWords(plan) {
  return plan.start === null ? "Hours and minutes from the start" : "Times by the 24-hour clock";
}

/**
 * What the cuts come to.
 * @param {Plan} plan
 * @param {number} late
 * @param {number} saved
 * @param {number} end
 */
export function verdict(plan, late, saved, end) {
  const left = late - saved;
  const when = plan.start === null ? "" : `, at ${momentAndDay(end + left, plan.start)}`;
  if (left <= 0) {
    const spare = left < 0 ? `, with ${duration(-left)} to spare` : "";
    return `Cut this, from the top, and you are back on time${spare}. It saves ${duration(saved)}:`;
  }
  if (saved) return `All that can still be cut saves ${duration(saved)}. You end ${duration(left)} late${when}:`;
  return `Nothing can be cut any more. You end ${duration(left)} late${when}.`;
}

/**
 * Whom the session is meant for, when so many people are none of them; else nothing.
 * @param {number | null} people
 * @param {{ from: number, to: number }} range
 */
export function crowd(people, { from, to }) {
  if (people === null || (people >= from && people <= to)) return "";
  const meant = from === to ? counted(to, "person", "people") : `${from} to ${to} people`;
  return `This session is meant for ${meant}. Read “Who, how many, how long” before you run it for ${people}.`;
}
