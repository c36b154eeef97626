// @ts-check
/**
 * The file that the form writes: its name, its text, and which field each of its lines comes from.
 *
 * @typedef {import("./rules.js").KeyField} KeyField
 * @typedef {{ text: string, sources: string[] }} Written  for each line of the text the name of the control it comes from
 */
import { linesOf } from "./rows.js";
import { entriesOf, peopleIn, tidied } from "./rules.js";

/** A file's name without its ending, made of a title as hooks/alongside/naming.py makes it. @param {string} title */
export function idOf(title) {
  const plain = title.toLowerCase().normalize("NFKD").replace(/[^\x00-\x7f]|'/g, "");
  return (plain.match(/[a-z0-9]+/g) ?? []).join("-").slice(0, 60).replace(/^-+|-+$/g, "");
}

/**
 * @param {KeyField[]} fields
 * @param {(name: string) => string} valueOf  of the control of a key or a part
 * @param {string[]} parts  the names of the parts' controls
 * @returns {Written}
 */
export function written(fields, valueOf, parts) {
  /** @type {string[]} */
  const [lines, sources] = [["---"], [fields[0]?.key ?? ""]];
  const add = (/** @type {string} */ line, /** @type {string} */ source) => {
    lines.push(line);
    sources.push(source);
  };
  for (const field of fields) for (const [line, source] of yamlOf(field, valueOf(field.key))) add(line, source);
  add("---", fields[0]?.key ?? "");
  for (const part of parts) {
    const words = valueOf(part).replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
    if (!words) continue;
    add("", part);
    for (const line of words.split("\n")) add(line, part);
  }
  return { text: `${lines.join("\n")}\n`, sources };
}

/** The lines of a key with its value, each with its control; none where there is no value. @param {KeyField} field @param {string} value @returns {[string, string][]} */
function yamlOf(field, value) {
  if (!tidied(value)) return [];
  if (field.parts) return linesOf(field, value, (part, words) => plainLines(part, words)[0]);
  return plainLines(field, value).map((line) => [line, field.key]);
}

/** The same of a key whose value is no thing with parts. @param {KeyField} field @param {string} value */
function plainLines({ key, shape }, value) {
  if (shape === "texts") return [`${key}:`, ...entriesOf(value).map((entry) => `  - ${scalar(entry)}`)];
  if (shape === "words") return [`${key}: [${entriesOf(value).join(", ")}]`];
  if (shape === "people") {
    const numbers = peopleIn(value);
    return [`${key}: ${numbers.length === 2 ? `[${numbers.join(", ")}]` : (numbers[0] ?? scalar(tidied(value)))}`];
  }
  const isPlain = shape === "number" || shape === "word";
  return [`${key}: ${isPlain ? tidied(value) : scalar(tidied(value))}`];
}

const PLAIN = /^[A-Za-z](?:[\w ()/;!?%&+=.,’“”–—é-]*[\w)!?.’”])?$/;
const OTHER = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** Words as YAML reads them as just these words: in quotes where they might be anything else. @param {string} words */
export function scalar(words) {
  if (PLAIN.test(words) && !OTHER.test(words)) return words;
  return JSON.stringify(words).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
