// @ts-check
/**
 * A plan in the address: `?start=14:00&people=12&break=3-10&cut=2&date=2026-12-08&zone=Europe/Berlin&late=5&over=2`. Nothing
 * of it is kept anywhere else.
 */

import { asked, withoutStop } from "../shared/address.js";
import { isDay, twoDigits } from "../shared/words.js";
import { readTime } from "./clock.js";

/**
 * @typedef {{ after: number, minutes: number }} Break  `after` is the number of the step before it
 * @typedef {object} Plan
 * @property {number | null} start  minutes from midnight
 * @property {number | null} people
 * @property {Break[]} breaks
 * @property {number | null} late  minutes behind the plan
 * @property {number} over  the number of the last step that is over; 0 before the first has ended
 * @property {number[]} cuts  the numbers of what is cut, from 1 on, in the order of the agenda's table
 * @property {string | null} date  ISO 8601
 * @property {string | null} zone  by its name, such as `Europe/Berlin`; the start is by the clocks there
 */

export const MOST = { people: 999, pause: 240, late: 480, breaks: 20 };
const LONGEST = 40; // letters of a value: more are no time and no number
const NAMES = ["start", "people", "break", "late", "over", "cut", "date", "zone"];

/** @returns {Plan} */
export const nothingSet = () => ({ start: null, people: null, breaks: [], late: null, over: 0, cuts: [], date: null, zone: null });

/**
 * The whole number from 1 to `most` that a text holds, or null.
 * @param {string} text
 * @param {number} most
 */
export function readCount(text, most) {
  const plain = text.normalize("NFKC").trim(); // full-width figures are figures
  const count = /^\d{1,4}$/.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= most ? count : null;
}

/** The day that a text holds, or null. @param {string} text */
export function readDate(text) {
  return isDay(text.trim()) ? text.trim() : null;
}

/** The time zone that a text names, as this browser writes it, or null. @param {string} text */
export function readZone(text) {
  const name = text.trim();
  if (!/^[a-z_]+(?:\/[\w+-]+)*$/i.test(name)) return null; // an offset is a zone in some browsers alone
  try {
    const known = new Intl.DateTimeFormat("en-GB", { timeZone: name }).resolvedOptions().timeZone;
    return known.toLowerCase() === name.toLowerCase() ? known : name;
  } catch {
    return null;
  }
}

/**
 * The plan in an address, the parts of it that a session of so many steps and cuts cannot have, and how many breaks were
 * left out beyond the most that a plan can have.
 * @param {{ search: string, hash: string }} address
 * @param {number} steps
 * @param {number} [cuts]
 * @returns {{ plan: Plan, faults: string[], beyond: number }}
 */
export function read(address, steps, cuts = 0) {
  const query = asked(address, NAMES);
  const faults = /** @type {string[]} */ ([]);
  const plan = nothingSet();
  /** @template T @param {string} name @param {(text: string) => T | null} reader @returns {T[]} */
  const all = (name, reader) =>
    query.getAll(name).flatMap((text) => {
      const value = text.length > LONGEST ? null : reader(withoutStop(text));
      if (value === null) faults.push(`${name}=${text.slice(0, LONGEST)}`);
      return value === null ? [] : [value];
    });
  plan.start = all("start", readTime)[0] ?? null;
  plan.people = all("people", (text) => readCount(text, MOST.people))[0] ?? null;
  const breaks = all("break", (text) => readBreak(text, steps));
  plan.breaks = breaks.slice(0, MOST.breaks);
  plan.late = all("late", (text) => readCount(text, MOST.late))[0] ?? null;
  plan.over = all("over", (text) => readCount(text, steps - 1))[0] ?? 0;
  plan.cuts = [...new Set(all("cut", (text) => readCount(text, cuts)))].sort((one, other) => one - other);
  plan.date = all("date", readDate)[0] ?? null;
  plan.zone = all("zone", readZone)[0] ?? null;
  return { plan, faults, beyond: breaks.length - plan.breaks.length };
}

/**
 * @param {string} text
 * @param {number} steps
 * @returns {Break | null}
 */
function readBreak(text, steps) {
  const [step, length, ...rest] = text.split("-");
  const after = readCount(step ?? "", steps - 1);
  const minutes = readCount(length ?? "", MOST.pause);
  return after && minutes && !rest.length ? { after, minutes } : null;
}

/**
 * The query of an address with a plan in it; what else stands in the query stays.
 * @param {Plan} plan
 * @param {{ search: string, hash: string }} address
 */
export function write(plan, address) {
  const query = asked(address, NAMES);
  for (const name of NAMES) query.delete(name);
  if (plan.start !== null) query.set("start", clock(plan.start));
  if (plan.people !== null) query.set("people", String(plan.people));
  for (const { after, minutes } of plan.breaks) query.append("break", `${after}-${minutes}`);
  for (const number of plan.cuts) query.append("cut", String(number));
  if (plan.date !== null) query.set("date", plan.date);
  if (plan.zone !== null) query.set("zone", plan.zone);
  if (plan.late !== null) query.set("late", String(plan.late));
  if (plan.over) query.set("over", String(plan.over));
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2F", "/"); // both may stand in a query, and read better
  return text ? `?${text}` : "";
}

/**
 * A time of day by the 24-hour clock; after midnight it begins anew.
 * @param {number} minutes  from midnight
 */
export function clock(minutes) {
  const day = ((minutes % 1440) + 1440) % 1440;
  return `${twoDigits(Math.floor(day / 60))}:${twoDigits(day % 60)}`;
}
