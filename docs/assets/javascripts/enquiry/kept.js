// @ts-check
import { joined, taken } from "../shared/draft.js";
import { isMapping } from "../shared/json.js";
import { Kept } from "../shared/kept.js";
import { spoken } from "../shared/spoken.js";

/**
 * @typedef {import("../shared/draft.js").Values} Values
 * @typedef {import("../shared/draft.js").Taken} Taken
 */

/**
 * The draft of an enquiry, as this browser keeps it: the words of each field, by its name.
 * @extends {Kept<Taken>}
 */
export class KeptEnquiry extends Kept {
  /** @param {(name: string) => boolean} isField  whether the form has a field of that name */
  constructor(isField) {
    super("enquiry", {
      read: (text) => read(text, isField),
      text: ({ values }) => text(values),
      join: (one, other) => ({ values: joined(one.values, other.values) }),
    });
  }
}

/** @param {Values} words */
export function text(words) {
  return JSON.stringify(Object.fromEntries(words));
}

/**
 * A draft has words only; anything else was not written by this page.
 * @param {string} text
 * @param {(name: string) => boolean} isField
 * @param {string} [thing]  what is said of a text that is something else
 * @returns {Taken | import("../shared/kept.js").Unreadable}
 */
export function read(text, isField, thing = spoken("it is not a draft of an enquiry")) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: spoken("it is not JSON, or it was cut short") };
  }
  if (!isMapping(found) || !Object.values(found).every((word) => typeof word === "string"))
    return { fault: thing };
  return taken(found, isField);
}
