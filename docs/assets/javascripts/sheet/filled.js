// @ts-check
/** The sheet's own PDF with what was typed, made in the browser when it is asked for. */

import { filledSheet } from "../booklet/pdf/filled.js";
import { download } from "../shared/file.js";
import { quoted } from "../shared/foreign.js";
import { canShare, share } from "../shared/share.js";
import { counted } from "../shared/words.js";
import { spoken } from "../shared/spoken.js";

const TYPE = "application/pdf";
const MOST_NAMED = 20; // letters

/**
 * @param {import("./desk.js").Desk} desk
 * @param {string} title  the sheet's
 * @param {string} address  of its PDF
 */
export async function downloadFilled(desk, title, address) {
  const { session, copies, notices, status } = desk.parts;
  const show = (/** @type {string} */ text, more = {}) => notices.show("pdf", text, more);
  const values = session.values();
  if (!values.size) return show(spoken("There is nothing to put into the PDF yet: the sheet is empty."));
  notices.hide("pdf");
  status(spoken("Making the PDF …"));
  const wanted = { sheet: copies.sheet, title: [title, session.name].filter(Boolean).join(": "), values };
  const made = await filledSheet(wanted, address).finally(() => status(""));
  if (!made) return show(spoken("The sheet’s PDF could not be fetched. Look at your connection, and try again."), { error: true });
  const file = new File([made.bytes], desk.file("pdf"), { type: TYPE });
  download(file.name, file, TYPE);
  const unshared = () => show(spoken("%(name)s was not shared. It is downloaded: share it from there.", { name: quoted(file.name) }), { error: true });
  const act = async () => (await share({ files: [file] })) || unshared();
  show(spoken("%(name)s is downloaded, with your words. %(made)s", { name: quoted(file.name), made: told(made) }), { actions: canShare({ files: [file] }) ? [{ label: spoken("Share…"), act }] : [] });
}

/** What the reader should know of the PDF. @param {{ continued: number, drawn: string[] }} made */
function told({ continued, drawn }) {
  const longer = continued ? spoken("What has no room in its place stands on pages at the end: %(texts)s. ", { texts: counted(continued, "text") }) : "";
  const named = drawn.slice(0, MOST_NAMED).join(" ");
  const more = drawn.length > MOST_NAMED ? spoken(" and %(others)s", { others: counted(drawn.length - MOST_NAMED, "other") }) : "";
  return longer + (drawn.length ? spoken("The sheet’s font does not have %(named)s%(more)s, so lines with them are drawn as pictures.", { named: quoted(named), more }) : "");
}
