// @ts-check
import { plain } from "./foreign.js";
import { isDay } from "./words.js";

/**
 * Events as a calendar file (iCalendar, RFC 5545), which every calendar program opens. Nothing here touches the page.
 *
 * @typedef {object} Event
 * @property {string} uid  the same whenever the same event is written again, so that a calendar takes it for a change
 * @property {string} title
 * @property {Date | string} start  a moment, a day such as `2026-12-14`, or with a `zone` its local time `2026-12-14T09:30`
 * @property {number} [minutes]  how long it takes; a day takes the day
 * @property {string} [zone]  such as `Europe/London`
 * @property {string} [place]
 * @property {string} [about]  what else is to be known, in as many lines as it takes
 * @property {string} [url]
 */

const OCTETS = 75; // of a line at most, without its end (RFC 5545, 3.1)
const DAY = 86_400_000; // milliseconds

/**
 * The text of a calendar. Throws a RangeError for a zone that the browser does not know.
 * @param {{ name: string, events: Event[] }} calendar
 * @param {Date} [now]  when it is written
 */
export function calendarText({ name, events }, now = new Date()) {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Field guide//Planner//EN", "METHOD:PUBLISH", text("X-WR-CALNAME", name)];
  const lines = [...head, ...events.flatMap((event) => written(event, now)), "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/**
 * The moment at which clocks in a zone show a local time. A time that is skipped when clocks go forward is counted by
 * the clocks of before; of one that comes twice it is the first (RFC 5545, 3.3.5).
 * @param {string} local  such as `2026-12-14T09:30`
 * @param {string} zone
 */
export function momentIn(local, zone) {
  const shown = new Date(`${local}Z`).getTime();
  const [before, after] = [-DAY, DAY].map((away) => ahead(shown + away, zone));
  const [first, second] = [shown - before, shown - after];
  const isSecond = ahead(first, zone) !== before && ahead(second, zone) === after;
  return new Date(isSecond ? second : first);
}

/** How far a zone's clocks are ahead of UTC at a time; both in milliseconds. @param {number} time @param {string} zone */
function ahead(time, zone) {
  const fields = /** @type {const} */ (["year", "month", "day", "hour", "minute", "second"]);
  const numeric = Object.fromEntries(fields.map((field) => [field, "numeric"]));
  const parts = new Intl.DateTimeFormat("en-GB", { ...numeric, timeZone: zone, hourCycle: "h23" }).formatToParts(time);
  const [year, month, day, hour, minute, second] = fields.map((field) => Number(parts.find(({ type }) => type === field)?.value));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

/** @param {Event} event @param {Date} now @returns {string[]} */
function written({ uid, title, start, minutes = 0, zone = "UTC", place, about, url }, now) {
  const isWhole = typeof start === "string" && isDay(start);
  const when = isWhole ? wholeDay(start) : span(typeof start === "string" ? momentIn(start, zone) : start, minutes);
  const more = [
    place && text("LOCATION", place),
    about && text("DESCRIPTION", about),
    url && `URL:${plain(url).replace(/\s/g, "")}`,
  ];
  const head = ["BEGIN:VEVENT", text("UID", uid), `DTSTAMP:${inUtc(now)}`];
  return [...head, ...when, text("SUMMARY", title), ...more.flatMap((line) => line || []), "END:VEVENT"];
}

/** A day, which ends where the next begins, and keeps nobody from being asked for an hour of it. @param {string} day */
function wholeDay(day) {
  const next = new Date(new Date(day).getTime() + DAY).toISOString().slice(0, 10);
  const [from, to] = [day, next].map((iso) => iso.replaceAll("-", ""));
  return [`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`, "TRANSP:TRANSPARENT"];
}

/** @param {Date} start @param {number} minutes */
function span(start, minutes) {
  return [`DTSTART:${inUtc(start)}`, `DTEND:${inUtc(new Date(start.getTime() + minutes * 60_000))}`];
}

/** Such as `20261214T093000Z`. @param {Date} moment */
function inUtc(moment) {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** @param {string} property @param {string} words */
function text(property, words) {
  const lines = words.split(/\r\n|\r|\n/).map((line) => plain(line).replace(/[\\;,]/g, "\\$&"));
  return `${property}:${lines.join("\\n")}`;
}

/** A line, broken where it is too long, between two letters. @param {string} line */
function folded(line) {
  const parts = [""];
  let room = OCTETS;
  const encoder = new TextEncoder();
  for (const letter of line) {
    const octets = letter < "\x80" ? 1 : encoder.encode(letter).length;
    if (octets > room) {
      parts.push("");
      room = OCTETS - 1; // the next line begins with a space
    }
    parts[parts.length - 1] += letter;
    room -= octets;
  }
  return parts.join("\r\n ");
}
