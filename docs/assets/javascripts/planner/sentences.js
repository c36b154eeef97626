// @ts-check
/** A plan in sentences. */

import { spoken } from "../shared/spoken.js";
import { capital, counted, duration } from "../shared/words.js";
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
  const with_ = pauses ? spoken(", %(time)s of it for breaks", { time: duration(pauses) }) : "";
  const who = plan.people === null ? "" : `${counted(plan.people, "person", "people")}, `;
  const day = plan.date === null ? "" : `${dayWithName(plan.date)}, `;
  if (plan.start === null) return capital(`${who}${day}${spoken("%(time)s from start to end", { time: duration(end) })}${with_}.`);
  const where = plan.zone === null ? "" : `, ${zoneInWords(plan.zone)}`;
  const times = spoken("%(from)s to %(until)s", { from: moment(0, plan.start), until: momentAndDay(end, plan.start) });
  return capital(`${who}${day}${times}${where}: ${duration(end)}${with_}.`);
}

/** What is cut. @param {{ what: string, minutes: number }} cut */
export function cutInWords({ what, minutes }) {
  return `${what} (${duration(minutes)})`;
}

/** What the table's times are. @param {Plan} plan */
export function clockInWords(plan) {
  return plan.start === null ? spoken("Hours and minutes from the start") : spoken("Times by the 24-hour clock");
}

/**
 * Whom the session is meant for, when so many people are none of them; else nothing.
 * @param {number | null} people
 * @param {{ from: number, to: number }} range
 */
export function crowd(people, { from, to }) {
  if (people === null || (people >= from && people <= to)) return "";
  const meant = from === to ? counted(to, "person", "people") : spoken("%(from)s to %(to)s people", { from, to });
  return spoken("This session is meant for %(meant)s. Read “Who, how many, how long” before you run it for %(people)s.", { meant, people });
}
