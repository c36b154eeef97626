// @ts-check
/**
 * Things made of several parts, as one value: a line each, with a tab between the words of its parts. So a draft keeps them.
 *
 * @typedef {import("./rules.js").KeyField} KeyField
 */
import { tidied } from "./rules.js";

/** The words of each thing's parts, in their order. @param {string} value @param {KeyField[]} parts @returns {string[][]} */
export function rowsOf(value, parts) {
  return value.split("\n").map((line) => {
    const words = line.split("\t");
    return parts.map((_, at) => tidied(words[at] ?? ""));
  });
}

/** @param {string[][]} rows @returns {string} nothing where no thing has a word */
export function valueOf(rows) {
  const value = rows.map((words) => words.map(tidied).join("\t")).join("\n");
  return tidied(value) && value.replace(/[\t\n]+$/, "");
}

/** What the control of a part is named. @param {string} key @param {number} at  which of several things, from 0 @param {KeyField} part */
export function partName(key, at, part) {
  return `${key}-${at + 1}-${part.key}`;
}

/**
 * The lines of the front matter for such a value, each with the name of the control it comes from.
 * @param {KeyField} field
 * @param {string} value
 * @param {(part: KeyField, words: string) => string} lineOf  a part with its words
 * @returns {[string, string][]}
 */
export function linesOf({ key, shape, parts = [] }, value, lineOf) {
  const things = rowsOf(value, parts).map((words, at) =>
    parts
      .map((part, of) => /** @type {[string, string]} */ ([words[of] && lineOf(part, words[of]), partName(key, at, part)]))
      .filter(([line]) => line)
      .map(([line, name], of) => /** @type {[string, string]} */ ([`${shape === "parts" ? "  " : of ? "    " : "  - "}${line}`, name])),
  );
  return [[`${key}:`, key], ...things.flat()];
}
