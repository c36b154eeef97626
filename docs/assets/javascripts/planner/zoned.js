// @ts-check
/** Times of day in a time zone as moments, and moments as times of day anywhere. */

import { momentIn } from "../shared/calendar.js";
import { clock } from "./state.js";

const DAY = 1440; // minutes

/**
 * The moment, in milliseconds, at which clocks of a zone show a day's minutes from midnight; of this device without a zone.
 * @param {string} date  ISO 8601
 * @param {number} minutes  of one day
 * @param {string | null} zone
 */
export function momentOf(date, minutes, zone) {
  const local = `${date}T${clock(minutes % DAY)}`;
  return (zone === null ? new Date(local) : momentIn(local, zone)).getTime();
}

/** The day and the minutes from midnight that clocks of a zone show at a moment. @param {number} moment @param {string | null} zone */
export function shownAt(moment, zone) {
  const options = /** @type {const} */ ({ year: "numeric", month: "2-digit", day: "2-digit", hour: "numeric", minute: "numeric" });
  const format = new Intl.DateTimeFormat("en-GB", { ...(zone !== null && { timeZone: zone }), hourCycle: "h23", ...options });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, minutes: Number(part.hour) * 60 + Number(part.minute) };
}

/** The zone of this device. */
export function ownZone() {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
