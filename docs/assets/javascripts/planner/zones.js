// @ts-check
/** Days and time zones as people name them. */

import { dayInWords } from "../shared/words.js";

/** A zone as people name it: `Berlin time`. @param {string} zone */
export function zoneInWords(zone) {
  const place = zone.split("/").pop() ?? zone;
  return zone.includes("/") ? `${place.replaceAll("_", " ")} time` : zone;
}

/** A day with its name: `Tuesday 8 December 2026`. @param {string} date  ISO 8601 */
export function dayWithName(date) {
  const name = new Date(`${date}T12:00:00`).toLocaleDateString("en-GB", { weekday: "long" });
  return `${name} ${dayInWords(date)}`;
}
