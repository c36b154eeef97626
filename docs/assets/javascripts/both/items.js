// @ts-check
/** The items of a comparison on the page: what it is about, what each wrote beside the other, and how they differ in words. */

import { direct } from "../shared/direction.js";
import { made, written } from "../shared/made.js";
import { counted } from "../shared/words.js";
import { stepsBetween } from "./compare.js";

/**
 * @typedef {import("./compare.js").Item} Item
 * @typedef {import("./compare.js").Verdict} Verdict
 */

/** @type {Record<Verdict, string>} */
export const HEADINGS = {
  apart: "Marks that lie apart",
  ticks: "Ticked on one side",
  words: "Words of both",
  one: "Written or marked on one side",
  same: "The same on both",
  none: "Left open by both",
};

/**
 * Items under a heading; those that both left open are folded away, and listed by their words alone.
 * @param {string} heading
 * @param {Item[]} items
 * @param {[string, string]} who
 * @param {boolean} isPair
 */
export function section(heading, items, who, isPair) {
  const count = made("small", counted(items.length, "place"));
  if (heading !== HEADINGS.none) {
    const title = made("h3", [heading || "At the top", count]);
    return made("section", [title, made("ul", items.map((item) => entry(item, who, isPair)), "both-items")], "both-part");
  }
  const places = items.map(({ fields: [one, other] }) => made("li", isPair ? [label(one), " · ", label(other)] : label(one)));
  return made("details", [made("summary", [heading, " ", count]), made("ul", places)], "both-part both-open");
}

/** @param {Item} item @param {[string, string]} who @param {boolean} isPair */
function entry(item, who, isPair) {
  const { fields, values, verdict } = item;
  const about = isPair ? [] : [made("p", label(fields[0]), "both-about")];
  const sides = values.map((value, at) => made("div", [
    written("p", who[at], "both-who"),
    ...(isPair ? [made("p", fields[at].words, "both-act")] : []),
    said(fields[at], value),
  ]));
  const isOnce = verdict === "same" && !isPair;
  const place = isOnce ? made("div", [said(fields[0], values[0])]) : made("div", sides, "both-sides");
  return made("li", [...about, place, made("p", inWords(item, who), "both-verdict")]);
}

/** @param {import("./compare.js").Field} field */
function label({ words, row, column }) {
  return row && column ? `${row}: ${column}` : words;
}

/** @param {import("./compare.js").Field} field @param {import("./compare.js").Value | undefined} value */
function said({ kind, scale = [] }, value) {
  if (kind === "tick") return made("p", value ? "✓ ticked" : "○ left open", "both-value");
  if (value === undefined) return made("p", kind === "rating" ? "not marked" : "nothing written", "both-value both-value--none");
  if (kind === "rating") return made("p", [made("strong", String(value)), ` on the scale from ${scale[0]} to ${scale[scale.length - 1]}`], "both-value");
  const text = made("p", String(value), "both-value both-value--words");
  direct(text, String(value));
  return text;
}

/** @param {Item} item @param {[string, string]} who @returns {(string | Node)[]} */
function inWords({ fields: [field], values, verdict, only }, who) {
  if (verdict === "none") return [field.kind === "tick" ? "Both left it open." : "Neither of you wrote anything."];
  if (verdict === "ticks") return ["Ticked on one side: ", name(who[only]), "."];
  if (verdict === "one") return [field.kind === "rating" ? "Marked on one side: " : "Written on one side: ", name(who[only]), "."];
  if (verdict === "words") return ["Both wrote here."];
  if (verdict === "same") return [{ tick: "Both ticked it.", rating: "The same mark.", text: "The same words." }[field.kind]];
  const steps = stepsBetween(field, values);
  const isWhole = steps === (field.scale?.length ?? 0) - 1;
  return [`${counted(steps, "step")} apart${isWhole ? ", from one end of the scale to the other" : ""}.`];
}

/** @param {string} words */
function name(words) {
  return written("bdi", words);
}
