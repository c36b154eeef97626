// @ts-check
/** Days and time zones as people name them. */

import { language, spoken } from "../shared/spoken.js";
import { dayInWords } from "../shared/words.js";

/** A zone as people name it: `Berlin time`. @param {string} zone */
export function zoneInWords(zone) {
  const place = zone.split("/").pop() ?? zone;
  return zone.includes("/") ? spoken("%(place)s time", { place: place.replaceAll("_", " ") }) : zone;
}

/** A day with its name: `Tuesday 8 December 2026`. @param {string} date  ISO 8601 */
export function dayWithName(date) {
  const weekday = new Date(`${date}T12:00:00`).toLocaleDateString(language, { weekday: "long" });
  return spoken("%(weekday)s %(day)s", { weekday, day: dayInWords(date) });
}
