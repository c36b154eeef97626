// @ts-check
/**
 * The blocks of a page as it will look, with the classes that overrides/text/blocks.html gives them. Places can be tried, and
 * are kept nowhere. Words never become markup, and links are shown but lead nowhere: they are relative to another page.
 *
 * @typedef {import("./read.js").Block} Block
 * @typedef {import("./inline.js").Run} Run
 */
import { made } from "../shared/made.js";
import { plainOf } from "./inline.js";

/** @param {Block[]} blocks @returns {HTMLElement[]} */
export function looked(blocks) {
  return blocks.map(block);
}

/** @param {Run[]} runs */
function words(runs) {
  return runs.map(({ text, strong, emphasis, code, href }) => {
    /** @type {string | HTMLElement} */
    let part = text;
    if (code) part = made("code", [part]);
    if (href) part = made("u", [part]);
    if (emphasis) part = made("em", [part]);
    return strong ? made("strong", [part]) : part;
  });
}

/** @param {Block} it @returns {HTMLElement} */
function block(it) {
  switch (it.type) {
    case "paragraph":
      return made("p", words(it.runs));
    case "heading":
      return made(`h${it.level}`, words(it.runs));
    case "quote":
      return made("blockquote", looked(it.blocks));
    case "ticks":
      return list("ul", it.items.map((item) => made("li", [ticked(item)])), "ticks");
    case "ruled":
      return ruled(it);
    case "table":
      return table(it);
    case "rating":
      return rating(it);
    default:
      return listing(it);
  }
}

/** @param {string} tag @param {HTMLElement[]} items @param {string} [look] */
function list(tag, items, look = "") {
  const element = made(tag, items, look);
  if (look) element.setAttribute("role", "list");
  return element;
}

/** @param {Extract<Block, { type: "listing" }>} it */
function listing(it) {
  const items = it.items.map(([first, ...rest]) => {
    const isTight = first?.type === "paragraph" && rest.every(({ type }) => type === "listing");
    return made("li", isTight ? [...words(first.runs), ...looked(rest)] : looked(first ? [first, ...rest] : []));
  });
  const element = list(it.ordered ? "ol" : "ul", items);
  if (it.ordered && it.start !== 1) element.setAttribute("start", String(it.start));
  return element;
}

/** @param {string} type @param {string} name */
function input(type, name) {
  const field = document.createElement("input");
  field.type = type;
  field.name = name;
  field.id = `field-${name}`;
  return field;
}

/** @param {{ name: string, label: Run[] }} item */
function ticked({ name, label }) {
  return made("label", [input("checkbox", name), made("span", words(label))]);
}

/** @param {string} name @param {number} rows */
function space(name, rows) {
  const field = document.createElement("textarea");
  Object.assign(field, { id: `field-${name}`, rows, dir: "auto", placeholder: " " });
  field.setAttribute("name", name);
  return field;
}

/** @param {Extract<Block, { type: "ruled" }>} it */
function ruled({ name, label, prompt, rules }) {
  const element = made("label", prompt.length ? words(prompt) : label, prompt.length ? "" : "visually-hidden");
  element.setAttribute("for", `field-${name}`);
  return made("div", [element, space(name, Math.max(rules, 2))], "ruled");
}

/** @param {import("./tables.js").Table} it */
function table({ head, rows }) {
  const hasSpaces = rows.some((row) => row.some(({ name }) => name));
  const heads = head.map((runs) => {
    const cell = made(runs.length ? "th" : "td", words(runs));
    if (hasSpaces && runs.length) cell.setAttribute("scope", "col");
    return cell;
  });
  const body = rows.map((row) => made("tr", row.map((cell, at) => (hasSpaces ? spacesCell(cell, head[at] ?? [], at) : made("td", words(cell.runs))))));
  return made("table", [made("thead", [made("tr", heads)]), made("tbody", body)], hasSpaces ? "spaces" : "");
}

/** @param {import("./tables.js").Cell} cell @param {Run[]} head @param {number} at */
function spacesCell(cell, head, at) {
  const column = made("span", words(head), "column");
  column.setAttribute("aria-hidden", "true");
  const above = head.length ? [column] : [];
  if (cell.name) {
    const field = space(cell.name, 2);
    field.setAttribute("aria-label", cell.label ?? "");
    return made("td", [...above, field], "space");
  }
  if (at) return made("td", [...above, ...words(cell.runs)]);
  const first = made("th", words(cell.runs));
  first.setAttribute("scope", "row");
  return first;
}

/** @param {import("./tables.js").Rating} it */
function rating({ head, choices, rows }) {
  const element = made("div", head.length ? [made("p", words(head), "rating__head")] : [], "rating");
  for (const { name, statement } of rows) {
    const labels = choices.map((choice) => {
      const radio = input("radio", name);
      Object.assign(radio, { value: choice, id: `field-${name}-${choice}` });
      radio.setAttribute("aria-label", `${plainOf(statement)} ${choice}`);
      return made("label", [radio, made("span", choice)]);
    });
    const row = made("div", [made("p", words(statement), "rating__statement"), made("div", labels, "rating__choices")], "rating__row");
    row.setAttribute("role", "radiogroup");
    row.setAttribute("aria-label", plainOf(statement));
    row.id = `field-${name}`;
    element.append(row);
  }
  return element;
}
