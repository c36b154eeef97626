// @ts-check
/** How a session stands, in words. */

import { spoken, spokenMany } from "../shared/spoken.js";
import { counted, duration, timeOfDay, twoDigits } from "../shared/words.js";
import { MINUTE } from "./course.js";

/** @typedef {import("./standing.js").Standing} Standing */

/** What is left of a step: `7 minutes left`, `less than a minute left`, `4 minutes over`. @param {number} left  milliseconds */
export function leftInWords(left) {
  if (left > -MINUTE && left <= 0) return spoken("the time is up");
  if (left < 0) return spoken("%(time)s over", { time: duration(Math.floor(-left / MINUTE)) });
  return left < MINUTE ? spoken("less than a minute left") : spoken("%(time)s left", { time: duration(Math.ceil(left / MINUTE)) });
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
  const values = { time: duration(Math.max(0, Math.ceil((end - now) / MINUTE))), until: at(until), planned: at(planned) };
  return late ? spoken("%(time)s left, until %(until)s; planned for %(planned)s", values) : spoken("%(time)s left, until %(until)s", values);
}

/** @param {number} late  whole minutes */
export function lateInWords(late) {
  if (!late) return spoken("On time");
  return late > 0 ? spoken("%(time)s late", { time: duration(late) }) : spoken("%(time)s early", { time: duration(-late) });
}

/** What the cuts come to; empty for who is not late. @param {Standing} stands */
export function cutsInWords({ late, chosen, over, until }) {
  if (late <= 0) return "";
  if (!chosen.length) {
    return spokenMany(
      "Nothing that is ahead can be cut. You will end %(n)s minute late, at %(time)s.",
      "Nothing that is ahead can be cut. You will end %(n)s minutes late, at %(time)s.",
      late,
      { time: at(until) },
    );
  }
  const won = late - over;
  if (over) {
    const values = { won: counted(won, "minute"), time: at(until - won * MINUTE) };
    return spokenMany(
      "All that can still be cut wins %(won)s back. You will end %(n)s minute late, at %(time)s:",
      "All that can still be cut wins %(won)s back. You will end %(n)s minutes late, at %(time)s:",
      over,
      values,
    );
  }
  return spokenMany("Cut this, and you end on time:", "Cut these %(n)s, and you end on time:", chosen.length);
}

/** How it ended. @param {Standing} stands */
export function endInWords({ until, late }) {
  const values = { time: at(until), by: duration(Math.abs(late)) };
  if (!late) return spoken("The session is over: it ended at %(time)s, on time.", values);
  return late > 0
    ? spoken("The session is over: it ended at %(time)s, %(by)s late.", values)
    : spoken("The session is over: it ended at %(time)s, %(by)s early.", values);
}

/**
 * What a screen reader is told when something has changed since it was told last: a new step, five minutes left, the end
 * of its time. Empty when there is nothing new.
 * @param {Told | null} before @param {Told} now
 * @typedef {{ at: number, title: string, left: number, length: number, whole: number, late: number, ended: boolean }} Told
 */
export function news(before, now) {
  if (now.ended) return before?.ended ? "" : spoken("The session is over.");
  if (!before || before.at !== now.at || before.ended) return `${now.title}: ${duration(Math.round(now.length / MINUTE))}. ${lateInWords(now.late)}.`;
  const passed = (/** @type {"left" | "whole"} */ which, /** @type {number} */ mark) => before[which] > mark && now[which] <= mark;
  const said = [];
  if (passed("whole", FIVE)) said.push(spoken("Five minutes left in the session."));
  if (now.length > FIVE && passed("left", FIVE)) said.push(spoken("Five minutes left in this step."));
  if (passed("left", 0)) said.push(spoken("The time of this step is up."));
  return said.join(" ");
}

const FIVE = 5 * MINUTE;
