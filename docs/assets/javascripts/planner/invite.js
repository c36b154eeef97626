// @ts-check
/** A planned session as a calendar file. */

import { calendarText } from "../shared/calendar.js";
import { find, say } from "../shared/dom.js";
import { download } from "../shared/file.js";
import { spoken } from "../shared/spoken.js";
import { planned, slotsOf } from "./session.js";
import { addressOf } from "./share.js";
import { clock } from "./state.js";

/**
 * @typedef {import("./state.js").Plan} Plan
 * @typedef {import("./session.js").Session} Session
 */

/**
 * The session as an event: its steps and copies are what it is about, and the link opens the plan.
 * @param {{ id: string, title: string, address: string }} page
 * @param {Session} session
 * @param {Plan & { start: number, date: string }} plan
 * @returns {import("../shared/calendar.js").Event}
 */
export function eventOf({ id, title, address }, session, plan) {
  const { summary, lines, cuts, copies } = planned(session, plan);
  const local = `${plan.date}T${clock(plan.start)}`;
  const about = [summary, "", ...lines.map((line) => `${line.time} ${line.title}`), "", ...cuts.map((cut) => spoken("Left out: %(cut)s", { cut })), ...copies];
  const slots = slotsOf(session, plan);
  return {
    uid: `${id}-${plan.date}@${new URL(address).hostname}`,
    title,
    start: plan.zone === null ? new Date(local) : local,
    minutes: slots[slots.length - 1]?.end ?? 0,
    ...(plan.zone !== null && { zone: plan.zone }),
    about: about.join("\n").trim(),
    url: address,
  };
}

/** Hands over the calendar file, or says what it needs. @param {HTMLElement} root @param {Session} session @param {Plan} plan */
export function invite(root, session, plan) {
  const status = find("[data-planner-shared]", HTMLElement, root);
  const { start, date } = plan;
  if (start === null || date === null) {
    say(status, lackInWords(start === null, date === null));
    find(date === null ? "#plan-date" : "#plan-start", HTMLElement, root).focus();
    return;
  }
  const { id = "", title = "" } = root.dataset;
  const event = eventOf({ id, title, address: addressOf(root) }, session, { ...plan, start, date });
  download(`${id}-${date}.ics`, calendarText({ name: title, events: [event] }), "text/calendar");
  say(status, spoken("The calendar file is downloaded. Open it, or send it on; the link in it opens this plan."));
}

/** @param {boolean} start  whether it is not set @param {boolean} date */
function lackInWords(start, date) {
  if (start && date) return spoken("Set a date and a start first: a calendar has a place for nothing else.");
  return date
    ? spoken("Set a date first: a calendar has a place for nothing else.")
    : spoken("Set a start first: a calendar has a place for nothing else.");
}
