// @ts-check
import { language } from "../shared/spoken.js";

/** The languages a copy may be named in: English, or the page's own, which wins where both name a month alike. */
const TONGUES = ["en-GB", language];
const MONTHS = new Map(TONGUES.flatMap((tongue) => [...Array(12).keys()].flatMap((at) => namesOf(tongue, at))));
const DATED = new RegExp(`(?<![\\p{L}\\p{M}\\d])(\\d{1,2}\\.? )?(${[...MONTHS.keys()].sort((one, other) => other.length - one.length).join("|")})\\.?(?![\\p{L}\\p{M}])( \\d{4})?`, "giu");

/**
 * A name for the copy that follows another: the same person with this month, or this day where the other is of this month
 * or names a day too. `Sam, November` is followed by `Sam, December`, and within November by `Sam, 26 November`. The
 * month is named in the language that the other name is in.
 * @param {string} name
 * @param {Date} now
 */
export function nextName(name, now) {
  const found = [...name.matchAll(DATED)].pop();
  if (!found) return name ? `${name}, ${dated(language, now, false, false)}` : dated(language, now, false, true);
  const [words, day, former, year] = found;
  const { tongue, at } = MONTHS.get(former.toLowerCase()) ?? { tongue: language, at: -1 };
  const next = dated(tongue, now, Boolean(day) || at === now.getMonth(), Boolean(year));
  return name.slice(0, found.index) + next + name.slice(found.index + words.length);
}

/** @param {string} tongue @param {Date} date @param {boolean} withDay @param {boolean} withYear */
function dated(tongue, date, withDay, withYear) {
  return date.toLocaleDateString(tongue, { month: "long", ...(withDay && { day: "numeric" }), ...(withYear && { year: "numeric" }) });
}

/** A month's names, whole and shortened, in small letters. @param {string} tongue @param {number} at  from 0 on @returns {[string, { tongue: string, at: number }][]} */
function namesOf(tongue, at) {
  const named = /** @type {const} */ (["long", "short"]).map((month) => new Date(2026, at, 15).toLocaleDateString(tongue, { month }));
  const short = named[0].slice(0, 3); // such as `Sep` beside `Sept`
  return [...named, short].map((one) => [one.toLowerCase().replace(/\.$/, ""), { tongue, at }]);
}
