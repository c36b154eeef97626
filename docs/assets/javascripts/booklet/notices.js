// @ts-check
import { counted } from "../shared/words.js";
import { isEmpty } from "./store.js";

/** @typedef {import("../shared/notices.js").Notices} Notices */

/** Tells which sheets of a booklet the guide no longer has. @param {Notices} notices @param {string[]} gone */
export function tellGone(notices, gone) {
  if (!gone.length) return;
  const names = gone.map((id) => `“${id}”`).join(", ");
  const text = `${names} ${gone.length === 1 ? "is" : "are"} no longer in the guide. The rest of the booklet is below.`;
  notices.show("gone", text, { error: true });
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
