// @ts-check
import { mark, Words } from "./answers.js";
import { writeContinued } from "./continued.js";
import { adopted, finished, partOf } from "./pdf.js";

/**
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("../entries.js").Entry} Entry
 * @typedef {import("../../shared/draft.js").Value} Value
 */

/**
 * A sheet's own PDF with what was typed on its page: whole, and still to be filled in.
 * @param {object} wanted
 * @param {string} wanted.sheet  its id
 * @param {string} wanted.title  with the copy's name
 * @param {import("../../shared/draft.js").Values} wanted.values  by the fields' names
 * @param {(name: string) => string} wanted.called  what a field was called that the PDF does not have
 * @param {string} address
 * @returns {Promise<{ bytes: Uint8Array<ArrayBuffer>, continued: number, drawn: string[] } | null>} null when the PDF cannot be
 *   had; `continued` is how many texts go on behind the sheet, `drawn` are the letters that its font lacks
 */
export async function filledSheet({ sheet, title, values, called }, address) {
  const lib = await import("../../vendor/pdf-lib.esm.min.js");
  const part = await partOf(lib, /** @type {Entry} */ ({ id: sheet, title }), address, "");
  if (!part) return null;
  const booklet = await adopted(lib, [part], ["text"]);
  const { kit } = booklet;
  const rests = [];
  for (const [name, value] of values) {
    const rest = await filled(kit, part.fields.get(name), value, called(name));
    if (rest) rests.push(rest);
  }
  if (rests.length) await writeContinued(kit, part, title, rests);
  const written = [...values.values()].join("");
  const drawn = [...new Set(written)].filter((letter) => kit.faces.text.hex(letter) === null && /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter));
  return { bytes: await finished(booklet, [part], title), continued: rests.length, drawn };
}

/**
 * Fills in a field; gives what has no place in it.
 * @param {import("./page.js").Kit} kit
 * @param {Pdf} field  undefined where the PDF has none of that name
 * @param {Value} value
 * @param {string} heading  above what has no field
 * @returns {Promise<import("./answers.js").Rest | null>}
 */
async function filled(kit, field, value, heading) {
  if (field && mark(kit, field, value)) return null;
  if (typeof value === "string" && field?.has(kit.lib.PDFName.of("DA"))) return new Words(kit, field, value).write();
  return { heading, text: value === true ? "ticked" : value };
}
