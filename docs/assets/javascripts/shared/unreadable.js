// @ts-check
import { download, fileName } from "./file.js";
import { ask } from "./notices.js";

/**
 * Offers the texts that are kept but cannot be read: as a file, or to be deleted.
 * @param {object} parts
 * @param {import("./kept.js").Kept<any>} parts.kept
 * @param {import("./notices.js").Notices} parts.notices
 * @param {HTMLDialogElement} parts.dialog
 * @param {string} parts.file  what the file's name begins with
 * @param {(why: string) => string} message  `why` is empty, or the end of "cannot be read"
 */
export function offerUnreadable(parts, message) {
  const { kept, notices, dialog, file } = parts;
  let text = "";
  let why = "";
  try {
    const found = kept.load();
    why = found && "fault" in found ? `: ${found.fault}` : "";
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
    const words = { question: "Delete the text?", consequence: "It cannot be brought back.", yes: "Delete it", no: "Keep it" };
    if (await ask(dialog, words)) kept.discard();
    else again();
  };
  const actions = [
    { label: "Download the text", act: save },
    { label: "Delete it", act: discard },
  ];
  notices.show("unreadable", message(why), { actions, error: true });
}
