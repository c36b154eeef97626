// @ts-check
import { fieldInWords } from "../../shared/earlier.js";
import { mark, Words } from "./answers.js";
import { writeContinued } from "./continued.js";
import { spoken } from "../../shared/spoken.js";

/**
 * What was typed on a sheet's page, put into its PDF.
 *
 * @typedef {any} Pdf  pdf-lib's objects, which have no types here
 * @typedef {import("../../shared/draft.js").Value} Value
 */

/**
 * Fills in a sheet's fields; what has no room in them goes on behind it. Gives how many texts do.
 * @param {import("./page.js").Kit} kit
 * @param {import("./parts.js").Part} part  the sheet
 * @param {string} title  above what goes on
 * @param {import("../../shared/draft.js").Values} values  by the fields' names
 * @param {number} [front]  in a booklet: the pages that come to stand before all that is there now
 */
export async function putWords(kit, part, title, values, front) {
  const rests = [];
  for (const [name, value] of values) {
    const rest = await filled(kit, part.fields.get(name), value, spoken("From an earlier edition: %(name)s", { name: fieldInWords(name) }));
    if (rest) rests.push(rest);
  }
  if (rests.length) await writeContinued(kit, part, title, rests, front);
  return rests.length;
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
  return { heading, text: value === true ? spoken("ticked") : value };
}
