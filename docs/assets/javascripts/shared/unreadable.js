// @ts-check
import { download, fileName } from "./file.js";
import { ask } from "./notices.js";
import { counted } from "./words.js";
import { spoken } from "./spoken.js";

const usual = () => spoken("cannot be read, or not all of it");

/**
 * Offers the texts that are kept but cannot be read, or not in full: as a file, or to be deleted.
 * @param {object} parts
 * @param {import("./kept.js").Kept<any>} parts.kept
 * @param {import("./notices.js").Notices} parts.notices
 * @param {HTMLDialogElement} parts.dialog
 * @param {string} parts.file  what the file's name begins with
 * @param {(why: string) => string} message  `why` says what the text is, such as "cannot be read: it was cut short"
 */
export function offerUnreadable(parts, message) {
  const { kept, notices, dialog, file } = parts;
  let text = "";
  let why = "";
  try {
    const found = kept.load();
    why = found ? reason(found) : usual();
    text = kept.unreadable();
  } catch {
    return; // storage is closed to us, so there is nothing to offer
  }
  if (!text) return;
  const again = () => offerUnreadable(parts, message);
  const save = () => {
    download(fileName(file, new Date(), "txt"), text, "text/plain");
    again();
  };
  const discard = async () => {
    const words = { question: spoken("Delete the text?"), consequence: spoken("It cannot be brought back."), yes: spoken("Delete it"), no: spoken("Keep it") };
    if (await ask(dialog, words)) kept.discard();
    else again();
  };
  const actions = [
    { label: spoken("Download the text"), act: save },
    { label: spoken("Delete it"), act: discard },
  ];
  notices.show("unreadable", message(why), { actions, error: true });
}

/** @param {import("./kept.js").Unreadable | import("./kept.js").Passed} found */
function reason(found) {
  if ("fault" in found) return spoken("cannot be read: %(fault)s", { fault: found.fault });
  if (!("passed" in found) || !found.passed) return usual();
  return spoken("holds more than there is a place for: %(entries)s passed over", { entries: counted(found.passed, "entry was", "entries were") });
}
