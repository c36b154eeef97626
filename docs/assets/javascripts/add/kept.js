// @ts-check
import { read, text } from "../enquiry/kept.js";
import { joined } from "../shared/draft.js";
import { Kept } from "../shared/kept.js";
import { spoken } from "../shared/spoken.js";

/**
 * The draft of a page of one kind, as this browser keeps it: what differs from the form as it was handed out, by the name of
 * each field.
 * @extends {Kept<import("../shared/draft.js").Taken>}
 */
export class KeptNewItem extends Kept {
  /** @param {string} kind  such as `worksheet` @param {(name: string) => boolean} isField */
  constructor(kind, isField) {
    super(`new-item:${kind}`, {
      read: (words) => read(words, isField, spoken("it is not a draft of a page")),
      text: ({ values }) => text(values),
      join: (one, other) => ({ values: joined(one.values, other.values) }),
    });
  }
}
