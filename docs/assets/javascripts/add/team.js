// @ts-check
/** What hooks/alongside/checks/teams.py says of what a team lays together, as far as this page can tell. */
import { spoken } from "../shared/spoken.js";
import { partName, rowsOf } from "./rows.js";

/**
 * @param {import("./form.js").Control[]} controls @param {string} text  the file's @param {string[]} signs  those of the guide's sheets
 * @returns {{ control: string, what: string, example: string }[]}
 */
export function teamFaults(controls, text, signs) {
  const { field, value } = controls.find(({ name }) => name === "team") ?? {};
  if (!field?.parts || !value?.()) return [];
  const [part, sign] = rowsOf(value(), field.parts)[0];
  const [atPart, atSign] = field.parts.map((one) => partName("team", 0, one));
  const isHeading = text.split("\n").some((line) => /^##+ /.test(line) && line.replace(/^#+/, "").trim() === part);
  return [
    ...(part && !isHeading ? [{ control: atPart, what: spoken("`team` names the part `%(part)s`, which has no row to count", { part }), example: spoken("name a part with a rating by its heading: `part: 1. My marks`") }] : []),
    ...(signs.includes(sign) ? [{ control: atSign, what: spoken("`team` has the sign `%(sign)s`, which is also that of another sheet", { sign }), example: spoken("give each sheet a letter of its own") }] : []),
  ];
}
