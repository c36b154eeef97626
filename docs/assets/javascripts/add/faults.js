// @ts-check
/**
 * All that is wrong with what stands in the form, in the words of the checks, each with its line in the file and its field.
 *
 * @typedef {import("./form.js").Control} Control
 * @typedef {{ control: string, line: number, what: string, example: string }} Fault  the line counts from 1
 * @typedef {{ kinds: KindForm[], taken: string[], titles: string[], signs: string[], mostPeople: number, host: { address: string, filename: string, value: string, longest: number } | null }} Forms
 * @typedef {{ kind: string, label: string, folder: string, hasSheet: boolean, fields: import("./rules.js").KeyField[], parts: string[], needs: string[], lacks: string }} KindForm
 */
import { fill, find, isolated } from "../shared/dom.js";
import { made } from "../shared/made.js";
import { idOf } from "./file.js";
import { entriesOf, namesItems, tidied, wrongWith } from "./rules.js";
import { teamFaults } from "./team.js";

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/; // hooks/alongside/naming.py says why

/**
 * @param {Forms} forms @param {KindForm} kind @param {Control[]} controls
 * @param {import("./file.js").Written} file @param {import("./read.js").Problem[]} problems  of the text; lines of the file, from 0
 * @returns {Fault[]}
 */
export function faultsOf(forms, kind, controls, file, problems) {
  const lineOf = (/** @type {string} */ name) => Math.max(file.sources.indexOf(name), file.sources.findIndex((source) => source.startsWith(thingOf(name))), 0) + 1;
  /** @type {Fault[]} */
  const found = [];
  const add = (/** @type {string} */ control, /** @type {string} */ what, /** @type {string} */ example) => found.push({ control, line: lineOf(control), what, example });
  for (const { name, field, value, begin, within } of withParts(controls)) {
    const wrong = field && wrongWith(field, value(), forms.mostPeople);
    const where = within ? `${within}: ` : "";
    if (wrong) add(name, `${where}${wrong.what}`, wrong.example);
    else if (field && namesItems(field) && field.key !== "pair") // whose fellow may be written next
      for (const id of entriesOf(value())) if (!forms.taken.includes(id)) add(name, `${where}\`${field.key}\` names \`${id}\`, which is no item`, `for example \`${field.example}\``);
    if (!field && value().trim() && value().trim() === begin.trim()) add(name, "this part is still as the form handed it out", "write your own words in place of these, or empty it");
  }
  const title = tidied(controls.find(({ name }) => name === "title")?.value() ?? "");
  if (forms.titles.includes(title)) add("title", `another page has the title \`${title}\``, "give it one of its own");
  else if (DEVICE.test(idOf(title))) add("title", `\`${idOf(title)}\` is a device’s name on Windows, where nobody could have this file`, "begin the title with another word");
  else if (title && forms.taken.includes(idOf(title))) add("title", `another page has the name \`${idOf(title)}\``, "begin the title with another word");
  for (const part of kind.needs)
    if (!file.text.split("\n").some((line) => line.trim() === `## ${part}`)) add(`part-${kind.parts.findIndex((begin) => begin.split("\n")[0] === `## ${part}`)}`, `there is no heading \`## ${part}\``, `a ${kind.label.toLowerCase()} has ${kind.needs.map((need) => `\`## ${need}\``).join(", ")}`);
  for (const { control, what, example } of teamFaults(controls, file.text, forms.signs)) add(control, what, example);
  const ofText = problems.map(({ line, what, example }) => ({ control: file.sources[line] || "part-0", line: line + 1, what, example }));
  return [...found, ...ofText].sort((one, other) => one.line - other.line);
}

/** What the names of all parts of a thing begin with: `steps-2-`. @param {string} name */
function thingOf(name) {
  return /^\w+-\d+-/.exec(name)?.[0] ?? name;
}

/** Controls, each followed by those of what is in it. @param {Control[]} controls @returns {Control[]} */
function withParts(controls) {
  return controls.flatMap((control) => [control, ...(control.inner?.() ?? [])]);
}

/** Lists the faults with a link to each field, and says each beside its field. @param {HTMLElement} list @param {string} path @param {Fault[]} faults @param {Control[]} controls */
export function showFaults(list, path, faults, controls) {
  fill(find("ul", HTMLElement, list), faults.map((fault) => made("li", [linkTo(fault, path), ` ${fault.what} — ${fault.example}`])));
  list.hidden = faults.length === 0;
  for (const { name, place, inner } of withParts(controls)) {
    const own = faults.filter(({ control }) => control === name);
    const error = find(".add__error", HTMLElement, place);
    fill(error, isolated(own.map(({ what }) => `${what[0].toUpperCase()}${what.slice(1)}.`).join(" ")));
    error.hidden = own.length === 0;
    const field = inner ? null : place.querySelector("input, select, textarea");
    if (own.length) field?.setAttribute("aria-invalid", "true");
    else field?.removeAttribute("aria-invalid");
  }
}

/** @param {Fault} fault @param {string} path */
function linkTo({ control, line }, path) {
  const link = document.createElement("a");
  link.href = `#add-${control}`;
  link.textContent = `${path}:${line}:`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const field = document.getElementById(`add-${control}`);
    const folded = field?.closest("details");
    if (folded) folded.open = true;
    field?.closest(".add__field")?.scrollIntoView();
    field?.focus();
  });
  return link;
}
