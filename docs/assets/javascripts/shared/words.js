// @ts-check
/** Numbers, dates and times as the guide writes them, in the page's language. */

import { language, spoken, spokenMany } from "./spoken.js";

/**
 * A count with its noun: `1 page`, `3 copies`, `70,000 entries`.
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
  return spokenMany(`%(n)s ${one}`, `%(n)s ${many}`, count);
}

/**
 * A day such as `26 November 2026`. Empty for what is no date.
 * @param {Date} date
 */
export function dateInWords(date) {
  if (Number.isNaN(date.getTime())) return "";
  return date.toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" });
}

/**
 * The same for an ISO 8601 date. At noon, so that no summer time moves it to the day before.
 * @param {string} iso
 */
export function dayInWords(iso) {
  return isDay(iso) ? dateInWords(new Date(`${iso}T12:00:00`)) : "";
}

const DAY = /^(?:19|2\d)\d\d-\d\d-\d\d$/;
const MOMENT = /^(?:19|2\d)\d\d-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/;

/** Whether a text is an ISO 8601 date of the years 1900 to 2999: 31 February, which a browser takes for 3 March, is none. @param {string} text */
export function isDay(text) {
  return DAY.test(text) && isMoment(text);
}

/** Whether a text is such a date, or one with a time of day, in UTC. @param {string} text */
export function isMoment(text) {
  const date = new Date(MOMENT.test(text) ? text : NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace("Z", ""));
}

/**
 * A time of day such as `14:05`.
 * @param {Date} date
 */
export function timeOfDay(date) {
  return date.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
}

/** Such as `on 26 November 2026 at 14:05`. @param {string} iso  an ISO 8601 time, empty when there is none */
export function momentInWords(iso) {
  const date = new Date(iso);
  const day = dateInWords(date);
  return day ? spoken("on %(day)s at %(time)s", { day, time: timeOfDay(date) }) : spoken("earlier");
}

/**
 * A length of time, as `hooks/alongside/wording.py` says it: `90 minutes`, `3 hours 30 minutes`.
 * @param {number} minutes
 */
export function duration(minutes) {
  const hours = minutes >= 120 ? Math.floor(minutes / 60) : 0;
  const rest = minutes - hours * 60;
  return [hours ? counted(hours, "hour") : "", rest || !hours ? counted(rest, "minute") : ""].filter(Boolean).join(" ");
}

/** Words as they begin a sentence. @param {string} words */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {number} number */
export function twoDigits(number) {
  return String(number).padStart(2, "0");
}
