// @ts-check
import { dayInWords, isDay, twoDigits } from "./words.js";
import { language, spoken } from "./spoken.js";

/**
 * Reads the dates that a person typed among other words: `by Monday 14 December, or 3/4 at the latest`. Nothing is
 * guessed in silence: where words can mean two days, both are given, and a doubt is told.
 *
 * @typedef {object} Found
 * @property {string} words  as they were typed
 * @property {string[]} days  ISO 8601: the day; two where the words can mean either; none where there is no such day
 * @property {string} doubt  what to look at, as a sentence without its full stop; empty where all is plain
 *
 * @typedef {(parts: string[], today: string) => Omit<Found, "words">} Reading
 */

const LONGEST = 5000; // letters of a field that are read
const BACK = 92; // days: a date without a year is over by so many at most, or else it is one to come
/** As the page's language names them: people write so beside it, or in English. */
const OWN_MONTHS = [...Array(12).keys()].map((at) => [inOwn({ month: "long" }, at, 15), inOwn({ month: "short" }, at, 15)]);
const OWN_WEEKDAYS = [...Array(7).keys()].map((at) => inOwn({ weekday: "long" }, 1, at + 1)); // from Sunday on; short ones may be words, such as "so"
const MONTH = [...OWN_MONTHS.flat(), "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"].join("|");
const WEEKDAY = [...OWN_WEEKDAYS, "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"].join("|");
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const NUMBERS = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const DAYS = { day: 1, week: 7, fortnight: 14 };
const NAME = `(?:(${WEEKDAY})[,.]?\\s+(?:(?:the|de[nm])\\s+)?)?`;
const YEAR = "(?:,?\\s+(\\d{4})\\b|\\s+['’]?(\\d\\d)(?=\\s*(?:$|[,;.)])))?";

/** Ways to write a date. What one has found, the next do not see. @type {[RegExp, Reading][]} */
const WAYS = [
  [/\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/g, ([year, month, day], today) => dated("", +day, +month, year, today)],
  [
    new RegExp(`\\b${NAME}(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}|\\d\\d)\\b)?`, "gi"),
    ([name, day, month, year], today) => dated(name, +day, +month, year, today),
  ],
  [
    new RegExp(`\\b${NAME}(\\d{1,2})([/-])(\\d{1,2})(?:\\3(\\d{4}|\\d\\d))?(?![/\\d-])(?!\\s+(?:of\\s+)?(?:${MONTH})\\b)`, "gi"),
    ([name, one, , other, year], today) => numbers(name, +one, +other, year, today),
  ],
  [
    new RegExp(`\\b${NAME}(?:(\\d{1,2})\\s*(?:[-–]|or|to)\\s*)?(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(${MONTH})\\b\\.?${YEAR}`, "gi"),
    ([name, first, day, month, year, short], today) => either((first ? [first, day] : [day]).map((one) => dated(name, +one, number(month), year || short, today))),
  ],
  [
    new RegExp(`\\b${NAME}(${MONTH})\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d)${YEAR}`, "gi"),
    ([name, month, day, year, short], today) => dated(name, +day, number(month), year || short, today),
  ],
  [/\b(today|tomorrow)\b/gi, ([word], today) => counted([after(today, /^today$/i.test(word) ? 0 : 1)], today)],
  [
    new RegExp(`\\bin\\s+(\\d{1,3}|an?|${NUMBERS.join("|")})\\s+(day|week|fortnight)s?\\b|\\b(fortnight|week)['’]?s?\\s+time\\b`, "gi"),
    ([count, unit, alone], today) => counted([after(today, howMany(count) * DAYS[/** @type {"day"} */ ((unit || alone).toLowerCase())])], today),
  ],
  [new RegExp(`\\b(?:(this|next)\\s+)?(${WEEKDAY})\\b`, "gi"), ([which, name], today) => weekday(which.toLowerCase(), name, today)],
];

/**
 * The dates in a text, as they come.
 * @param {string} text
 * @param {string} today  an ISO 8601 date, from which words such as `next Friday` are counted
 * @returns {Found[]}
 */
export function datesIn(text, today) {
  /** @type {(Found & { at: number })[]} */
  const all = [];
  let rest = text.slice(0, LONGEST);
  for (const [pattern, read] of WAYS)
    rest = rest.replace(pattern, (words, ...more) => {
      const parts = more.slice(0, -2).map((part) => part ?? "");
      all.push({ at: more[more.length - 2], words: words.trim(), ...read(parts, today) });
      return "·".repeat(words.length);
    });
  return all.sort((one, other) => one.at - other.at).map(({ words, days, doubt }) => ({ words, days, doubt }));
}

/** The day so many days after another. @param {string} day @param {number} count */
export function after(day, count) {
  return new Date(new Date(day).getTime() + count * 86_400_000).toISOString().slice(0, 10);
}

/** The reader's own day. @param {Date} [now] */
export function dayOf(now = new Date()) {
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/**
 * A day and a month, with the year or without.
 * @param {string} name  of the weekday, or empty
 * @param {number} day
 * @param {number} month
 * @param {string} year  four digits, two, or none
 * @param {string} today
 */
function dated(name, day, month, year, today) {
  const whole = year.length === 2 ? `20${year}` : year;
  const found = whole ? iso(+whole, month, day) : withoutYear(day, month, today);
  if (!isDay(found)) return { days: [], doubt: spoken("There is no such day") };
  const isOther = name && weekdayOf(name) !== new Date(found).getUTCDay();
  const real = new Date(found).toLocaleDateString(language, { weekday: "long", timeZone: "UTC" });
  return { days: [found], doubt: isOther ? spoken("%(found)s is a %(real)s", { found: dayInWords(found), real }) : "" };
}

/** The day that lies less than a year ahead, or not far back. @param {number} day @param {number} month @param {string} today */
function withoutYear(day, month, today) {
  const start = after(today, -BACK);
  return [0, 1].map((more) => iso(Number(start.slice(0, 4)) + more, month, day)).find((found) => found >= start && isDay(found)) ?? "";
}

/**
 * Two numbers, of which either may be the day.
 * @param {string} name
 * @param {number} one
 * @param {number} other
 * @param {string} year
 * @param {string} today
 */
function numbers(name, one, other, year, today) {
  const dayFirst = dated(name, one, other, year, today);
  const monthFirst = dated(name, other, one, year, today);
  if (!dayFirst.days.length || one === other) return dayFirst.days.length ? dayFirst : monthFirst;
  if (!monthFirst.days.length) return dayFirst;
  const agreed = name ? [dayFirst, monthFirst].filter(({ doubt }) => !doubt) : [];
  return agreed.length === 1 ? agreed[0] : either([dayFirst, monthFirst]);
}

/** @param {Omit<Found, "words">[]} found */
function either(found) {
  const days = [...new Set(found.flatMap((one) => one.days))];
  if (days.length < 2) return found[found.length - 1];
  return { days, doubt: spoken("It can be %(days)s", { days: days.map(dayInWords).join(spoken(" or ")) }) };
}

/** The coming day of that name. Of "next", and of today's own name, nobody knows which is meant. @param {string} which @param {string} name @param {string} today */
function weekday(which, name, today) {
  const away = (weekdayOf(name) - new Date(today).getUTCDay() + 7) % 7;
  if (which === "next" && !away) return counted([after(today, 7)], today);
  const days = which === "next" || (!which && !away) ? [away, away + 7] : [away];
  return days.length > 1 ? either(days.map((count) => counted([after(today, count)], today))) : counted([after(today, away)], today);
}

/** @param {string[]} days @param {string} today */
function counted(days, today) {
  return { days, doubt: spoken("Counted from %(today)s", { today: dayInWords(today) }) };
}

/** @param {string} word */
function howMany(word) {
  return Number(word) || Math.max(0, NUMBERS.indexOf(word.toLowerCase())) + 1;
}

/** Of a month's name, from 1 on. @param {string} name */
function number(name) {
  const small = name.toLowerCase();
  const own = OWN_MONTHS.findIndex((names) => names.includes(small));
  return (own < 0 ? MONTHS.indexOf(small.slice(0, 3)) : own) + 1;
}

/** The number of a weekday, from 0 for Sunday on. @param {string} name */
function weekdayOf(name) {
  const small = name.toLowerCase();
  const own = OWN_WEEKDAYS.indexOf(small);
  return own < 0 ? WEEKDAYS.indexOf(small.slice(0, 3)) : own;
}

/** How the page's language names the month or the weekday of a day of 2026. @param {Intl.DateTimeFormatOptions} what @param {number} month  from 0 on @param {number} day */
function inOwn(what, month, day) {
  const name = new Date(Date.UTC(2026, month, day)).toLocaleDateString(language, { ...what, timeZone: "UTC" });
  return name.toLowerCase().replace(/[^\p{L}\p{M}]+$/u, "");
}

/** @param {number} year @param {number} month @param {number} day */
function iso(year, month, day) {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}
