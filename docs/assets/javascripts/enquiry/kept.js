// @ts-check
import { joined } from "../shared/draft.js";
import { isMapping } from "../shared/json.js";
import { Kept } from "../shared/kept.js";

/** @typedef {import("../shared/draft.js").Values} Values */

/**
 * The draft of an enquiry, as this browser keeps it: the words of each field, by its name.
 * @extends {Kept<Values>}
 */
export class KeptEnquiry extends Kept {
  constructor() {
    super("enquiry", { read, text, join: joined });
  }
}

/** @param {Values} words */
export function text(words) {
  return JSON.stringify(Object.fromEntries(words));
}

/**
 * A draft has words only; anything else was not written by this page.
 * @param {string} text
 * @returns {Values | import("../shared/kept.js").Unreadable}
 */
function read(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: "it is not JSON, or it was cut short" };
  }
  if (!isMapping(found) || !Object.values(found).every((word) => typeof word === "string"))
    return { fault: "it is not a draft of an enquiry" };
  return new Map(/** @type {[string, string][]} */ (Object.entries(found).filter(([, word]) => word)));
}
