// @ts-check
/** How a session stands, in words. */

import { counted, duration, timeOfDay, twoDigits } from "../shared/words.js";
import { MINUTE } from "./course.js";

/** @typedef {import("./standing.js").Standing} Standing */

/** What is left of a step: `7 minutes left`, `less than a minute left`, `4 minutes over`. @param {number} left  milliseconds */
export function leftInWords(left) {
  if (left > -MINUTE && left <= 0) return "the time is up";
  if (left < 0) return `${duration(Math.floor(-left / MINUTE))} over`;
  return left < MINUTE ? "less than a minute left" : `${duration(Math.ceil(left / MINUTE))} left`;
}

/** The same in figures: `6:42`, with a sign when it is over. @param {number} left  milliseconds */
export function figures(left) {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  return `${left <= -1000 ? "+" : ""}${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`;
}

/** A moment as a time of day: `15:30`. @param {number} moment */
export function at(moment) {
  return timeOfDay(new Date(moment));
}

/** What is left of all: `47 minutes left, until 15:34; planned for 15:30`. @param {Standing} stands @param {number} now */
export function wholeInWords({ end, planned, until, late }, now) {
  const other = late ? `; planned for ${at(planned)}` : "";
  return `${duration(Math.max(0, Math.ceil((end - now) / MINUTE)))} left, until ${at(until)}${other}`;
}

/** @param {number} late  whole minutes */
export function lateInWords(late) {
  if (!late) return "On time";
  return late > 0 ? `${duration(late)} late` : `${duration(-late)} early`;
}

/** What the cuts come to; empty for who is not late. @param {Standing} stands */
export function cutsInWords({ late, chosen, over, until }) {
  if (late <= 0) return "";
  if (!chosen.length) return `Nothing that is ahead can be cut. You will end ${counted(late, "minute")} late, at ${at(until)}.`;
  const won = late - over;
  if (over) return `All that can still be cut wins ${counted(won, "minute")} back. You will end ${counted(over, "minute")} late, at ${at(until - won * MINUTE)}:`;
  return chosen.length === 1 ? "Cut this, and you end on time:" : `Cut these ${chosen.length}, and you end on time:`;
}

/** How it ended. @param {Standing} stands */
export function endInWords({ until, late }) {
  const how = late > 0 ? `${duration(late)} late` : late < 0 ? `${duration(-late)} early` : "on time";
  return `The session is over: it ended at ${at(until)}, ${how}.`;
}

/**
 * What a screen reader is told when something has changed since it was told last: a new step, five minutes left, the end
 * of its time. Empty when there is nothing new.
 * @param {Told | null} before @param {Told} now
 * @typedef {{ at: number, title: string, left: number, length: number, whole: number, late: number, ended: boolean }} Told
 */
export function news(before, now) {
  if (now.ended) return before?.ended ? "" : "The session is over.";
  if (!before || before.at !== now.at || before.ended) return `${now.title}: ${duration(Math.round(now.length / MINUTE))}. ${lateInWords(now.late)}.`;
  const passed = (/** @type {"left" | "whole"} */ which, /** @type {number} */ mark) => before[which] > mark && now[which] <= mark;
  const said = [];
  if (passed("whole", FIVE)) said.push("Five minutes left in the session.");
  if (now.length > FIVE && passed("left", FIVE)) said.push("Five minutes left in this step.");
  if (passed("left", 0)) said.push("The time of this step is up.");
  return said.join(" ");
}

const FIVE = 5 * MINUTE;
