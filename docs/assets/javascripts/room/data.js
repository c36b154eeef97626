// @ts-check
/** The session, as its page has it. */

import { findAll } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { sheetOf } from "../planner/copies.js";

/** @param {HTMLElement} root @returns {import("./course.js").Session} */
export function sessionOn(root) {
  const steps = findAll("[data-room-step]", root);
  const cuts = findAll("[data-room-all-cuts] > li", root);
  return {
    steps: steps.map((step) => ({ title: wordsOf(step.querySelector("h2")), minutes: Number(step.dataset.minutes) })),
    cuts: cuts.map((cut) => {
      const { minutes, step, instead = "" } = cut.dataset;
      return { what: wordsOf(cut), minutes: Number(minutes), step: Number(step) || null, instead };
    }),
    sheets: findAll("[data-room-begin] [data-planner-copies]", root).map(sheetOf),
  };
}

/** What people do in each step; empty where nothing is said of it. @param {HTMLElement} root */
export function tasksOn(root) {
  return findAll("[data-room-step]", root).map((step) => wordsOf(step.querySelector("[data-room-done]")));
}

/** The name of a step or a break. @param {import("./course.js").Session} session @param {{ pause: boolean, step: number }} leg */
export function titleOf({ steps }, { pause, step }) {
  return pause ? spoken("Break") : steps[step - 1].title;
}

/** @param {Element | null} element */
function wordsOf(element) {
  return element?.textContent?.trim().replace(/\s+/g, " ") ?? "";
}
