// @ts-check
/** The items of a comparison on the page: what it is about, what each wrote beside the other, and how they differ in words. */

import { direct } from "../shared/direction.js";
import { made, written } from "../shared/made.js";
import { spoken, spokenMany } from "../shared/spoken.js";
import { counted } from "../shared/words.js";
import { stepsBetween } from "./compare.js";

/**
 * @typedef {import("./compare.js").Item} Item
 * @typedef {import("./compare.js").Verdict} Verdict
 */

/** @param {Verdict} verdict */
export function headingOf(verdict) {
  return {
    apart: spoken("Marks that lie apart"),
    ticks: spoken("Ticked on one side"),
    words: spoken("Words of both"),
    one: spoken("Written or marked on one side"),
    same: spoken("The same on both"),
    none: spoken("Left open by both"),
  }[verdict];
}

/**
 * Items under a heading; those that both left open are folded away, and listed by their words alone.
 * @param {string} heading
 * @param {Item[]} items
 * @param {[string, string]} who
 * @param {boolean} isPair
 */
export function section(heading, items, who, isPair) {
  const count = made("small", counted(items.length, "place"));
  if (heading !== headingOf("none")) {
    const title = made("h3", [heading || spoken("At the top"), count]);
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
  if (kind === "tick") return made("p", value ? spoken("✓ ticked") : spoken("○ left open"), "both-value");
  if (value === undefined) return made("p", kind === "rating" ? spoken("not marked") : spoken("nothing written"), "both-value both-value--none");
  if (kind === "rating") {
    const on = spoken(" on the scale from %(first)s to %(last)s", { first: scale[0], last: scale[scale.length - 1] });
    return made("p", [made("strong", String(value)), on], "both-value");
  }
  const text = made("p", String(value), "both-value both-value--words");
  direct(text, String(value));
  return text;
}

/** @param {Item} item @param {[string, string]} who @returns {(string | Node)[]} */
function inWords({ fields: [field], values, verdict, only }, who) {
  if (verdict === "none") return [field.kind === "tick" ? spoken("Both left it open.") : spoken("Neither of you wrote anything.")];
  if (verdict === "ticks") return [spoken("Ticked on one side: "), name(who[only]), "."];
  if (verdict === "one") return [field.kind === "rating" ? spoken("Marked on one side: ") : spoken("Written on one side: "), name(who[only]), "."];
  if (verdict === "words") return [spoken("Both wrote here.")];
  if (verdict === "same") return [{ tick: spoken("Both ticked it."), rating: spoken("The same mark."), text: spoken("The same words.") }[field.kind]];
  const steps = stepsBetween(field, values);
  const isWhole = steps === (field.scale?.length ?? 0) - 1;
  if (!isWhole) return [spokenMany("%(n)s step apart.", "%(n)s steps apart.", steps)];
  return [spokenMany("%(n)s step apart, from one end of the scale to the other.", "%(n)s steps apart, from one end of the scale to the other.", steps)];
}

/** @param {string} words */
function name(words) {
  return written("bdi", words);
}
