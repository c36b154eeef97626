// @ts-check
import { tooLongInWords } from "../shared/address.js";
import { quoted } from "../shared/foreign.js";
import { spoken, spokenMany } from "../shared/spoken.js";
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
  const names = gone.slice(0, NAMED).map((id) => quoted(id)).join(", ");
  const more = gone.length > NAMED ? spokenMany("%(names)s and %(n)s more name", "%(names)s and %(n)s more names", gone.length - NAMED, { names }) : names;
  const lost = gone.length === 1
    ? spoken("%(name)s is no longer in the guide. The rest of the booklet is below.", { name: names })
    : spoken("%(names)s are no longer in the guide. The rest of the booklet is below.", { names: more });
  const over = spokenMany(
    "%(n)s part of the address is nothing that a booklet can hold, or more than it can, and was left out.",
    "%(n)s parts of the address are nothing that a booklet can hold, or more than it can, and were left out.",
    passed,
  );
  const told = [gone.length ? lost : "", passed ? over : "", tooLong ? tooLongInWords() : ""].filter(Boolean);
  if (told.length) notices.show("gone", told.join(" "), { error: true });
}

/** Tells that the date typed is none of a cover's, or takes that back. @param {Notices} notices @param {string} date */
export function tellHalf(notices, date) {
  if (!date) return notices.hide("date");
  const text = spoken("%(date)s is no date for the cover, which keeps the one before. Choose one from 1900 to 2999, such as %(example)s.", { date: quoted(date), example: `${new Date().getFullYear()}-11-26` });
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
    const text = spoken("This booklet came with the address you opened. You can print and change it; this browser does not keep it yet.");
    notices.show("shared", text, { actions: [{ label: spoken("Keep it here"), act: take }] });
    return;
  }
  const text = spokenMany(
    "This booklet came with the address you opened. Yours is kept as it was, with %(n)s sheet. Should this one take its place?",
    "This booklet came with the address you opened. Yours is kept as it was, with %(n)s sheets. Should this one take its place?",
    mine.items.length,
  );
  const actions = [
    { label: spoken("Put this one in place of mine"), act: take },
    { label: spoken("Show mine"), act: back },
  ];
  notices.show("shared", text, { actions });
}
