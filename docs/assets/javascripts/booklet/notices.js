// @ts-check
import { counted } from "./templates.js";
import { isEmpty } from "./store.js";
import { download, fileName } from "../shared/file.js";
import { ask } from "../shared/notices.js";

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

/**
 * Offers a stored text that cannot be read: as a file, or to be deleted.
 * @param {import("./store.js").BookletStore} store
 * @param {Notices} notices
 * @param {HTMLDialogElement} dialog
 */
export function offerUnreadable(store, notices, dialog) {
  let text = "";
  let why = "";
  try {
    const found = store.load();
    why = found && "fault" in found ? `: ${found.fault}` : "";
    text = store.unreadable();
  } catch {
    return; // storage is closed to us, so there is nothing to offer
  }
  if (!text) return;
  const save = () => {
    download(fileName("booklet", new Date(), "txt"), text, "text/plain");
    offerUnreadable(store, notices, dialog);
  };
  const discard = async () => {
    const words = { question: "Delete the text?", consequence: "It cannot be brought back.", yes: "Delete it", no: "Keep it" };
    if (await ask(dialog, words)) store.discard();
    else offerUnreadable(store, notices, dialog);
  };
  const actions = [
    { label: "Download the text", act: save },
    { label: "Delete it", act: discard },
  ];
  const message = `The booklet that was stored earlier cannot be read${why}. Its text is kept in this browser, and you can begin a new booklet.`;
  notices.show("unreadable", message, { actions, error: true });
}
