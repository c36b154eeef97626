// @ts-check
/** Times of day in a time zone as moments, and moments as times of day anywhere. */

const MINUTE = 60_000;

/**
 * The moment, in milliseconds, that clocks of a zone show as a day's minutes from midnight; of this device without a zone.
 * @param {string} date  ISO 8601
 * @param {number} minutes
 * @param {string | null} zone
 */
export function momentOf(date, minutes, zone) {
  const [year, month, day] = date.split("-").map(Number);
  if (zone === null) return new Date(year, month - 1, day, 0, minutes).getTime();
  const shown = Date.UTC(year, month - 1, day, 0, minutes);
  return shown - ahead(shown - ahead(shown, zone), zone); // where summer time begins or ends, the second guess is right
}

/** The day and the minutes from midnight that clocks show at a moment. @param {number} moment @param {string | null} zone */
export function shownAt(moment, zone) {
  const clocks = zone === null ? moment - new Date(moment).getTimezoneOffset() * MINUTE : moment + ahead(moment, zone);
  const shown = new Date(clocks);
  return { date: shown.toISOString().slice(0, 10), minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes() };
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. @param {number} moment @param {string} zone */
function ahead(moment, zone) {
  const options = /** @type {const} */ ({ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" });
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", ...options });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
  return shown - Math.floor(moment / MINUTE) * MINUTE;
}
