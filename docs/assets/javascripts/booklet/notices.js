// @ts-check
import { TOO_LONG } from "../shared/address.js";
import { quoted } from "../shared/foreign.js";
import { counted } from "../shared/words.js";
import { isEmpty } from "./store.js";

/** @typedef {import("../shared/notices.js").Notices} Notices */

const NAMED = 5; // names that are told

/**
 * Tells which sheets of a booklet the guide no longer has, and what of an address no booklet can hold.
 * @param {Notices} notices
 * @param {string[]} gone
 * @param {{ passed: number, tooLong: boolean }} over
 */
export function tellGone(notices, gone, { passed, tooLong }) {
  const more = gone.length > NAMED ? ` and ${counted(gone.length - NAMED, "more name")}` : "";
  const names = gone.slice(0, NAMED).map((id) => quoted(id)).join(", ");
  const lost = `${names}${more} ${gone.length === 1 ? "is" : "are"} no longer in the guide. The rest of the booklet is below.`;
  const over = `${counted(passed, "part")} of the address ${passed === 1 ? "is" : "are"} nothing that a booklet can hold, or more than it can, and ${passed === 1 ? "was" : "were"} left out.`;
  const told = [gone.length ? lost : "", passed ? over : "", tooLong ? TOO_LONG : ""].filter(Boolean);
  if (told.length) notices.show("gone", told.join(" "), { error: true });
}

/** Tells that the date typed is none of a cover's, or takes that back. @param {Notices} notices @param {string} date */
export function tellHalf(notices, date) {
  if (!date) return notices.hide("date");
  const text = `${quoted(date)} is no date for the cover, which keeps the one before. Choose one from 1900 to 2999, such as ${new Date().getFullYear()}-11-26.`;
  notices.show("date", text, { error: true });
}

/**
 * Asks what to do with a booklet that came with the address.
 * @param {Notices} notices
 * @param {import("./store.js").Booklet} mine
 * @param {{ take: () => void, back: () => void }} answers
 */
export function tellShared(notices, mine, { take, back }) {
  if (isEmpty(mine)) {
    const text = "This booklet came with the address you opened. You can print and change it; this browser does not keep it yet.";
    notices.show("shared", text, { actions: [{ label: "Keep it here", act: take }] });
    return;
  }
  const text = `This booklet came with the address you opened. Yours is kept as it was, with ${counted(mine.items.length, "sheet")}. Should this one take its place?`;
  const actions = [
    { label: "Put this one in place of mine", act: take },
    { label: "Show mine", act: back },
  ];
  notices.show("shared", text, { actions });
}
