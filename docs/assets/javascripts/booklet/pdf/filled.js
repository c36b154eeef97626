// @ts-check
import { adopted, finished, partOf } from "./pdf.js";
import { putWords } from "./words.js";

/**
 * @typedef {import("../entries.js").Entry} Entry
 */

/**
 * A sheet's own PDF with what was typed on its page: whole, and still to be filled in.
 * @param {object} wanted
 * @param {string} wanted.sheet  its id
 * @param {string} wanted.title  with the copy's name
 * @param {import("../../shared/draft.js").Values} wanted.values  by the fields' names
 * @param {string} address
 * @returns {Promise<{ bytes: Uint8Array<ArrayBuffer>, continued: number, drawn: string[] } | null>} null when the PDF cannot be
 *   had; `continued` is how many texts go on behind the sheet, `drawn` are the letters that its font lacks
 */
export async function filledSheet({ sheet, title, values }, address) {
  const lib = await import("../../vendor/pdf-lib.esm.min.js");
  const part = await partOf(lib, /** @type {Entry} */ ({ id: sheet, title }), address, "");
  if (!part) return null;
  const booklet = await adopted(lib, [part], ["text"]);
  const { kit } = booklet;
  const continued = await putWords(kit, part, title, values);
  const written = [...values.values()].join("");
  const drawn = [...new Set(written)].filter((letter) => kit.faces.text.hex(letter) === null && /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter));
  return { bytes: await finished(booklet, [part], title), continued, drawn };
}
