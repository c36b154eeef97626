// @ts-check
/**
 * The fields of the form, made of the declarations of front matter, and the parts of the text.
 *
 * @typedef {import("./rules.js").KeyField} KeyField
 * @typedef {{ name: string, begin: string, place: HTMLElement, field?: KeyField, value: () => string, set: (words: string) => void, inner?: () => Control[], within?: string }} Control
 *   `begin` is what it holds when nobody has written; of several words there is one a line; `inner` are those of the things
 *   begun in it, which say what they are `within`
 */
import { made } from "../shared/made.js";
import { spoken } from "../shared/spoken.js";
import { group } from "./group.js";
import { entriesOf, namesItems } from "./rules.js";

/** What buttons put into a part of a sheet: English, as the file is. @type {() => [string, string][]} */
const constructs = () => [
  [spoken("A line to write on"), "What we agree:\n\n____\n"],
  [spoken("A box to tick"), "- [ ] Ask what success looks like to them"],
  [spoken("A table to fill in"), "| What | Who | By when |\n|---|---|---|\n| | | |\n| | | |"],
  [spoken("A scale"), "| Statement | 1 | 2 | 3 | 4 | 5 |\n|---|---|---|---|---|---|\n| We say what we need | | | | | |"],
];

/** @param {KeyField} field @param {string} [key]  which it is, among the form's controls @returns {Control} */
export function keyControl(field, key = field.key) {
  const id = `add-${key}`;
  const name = field.key[0].toUpperCase() + field.key.slice(1).replace(/_/g, " ");
  // Of a thing that may be left out whole, no part is required by itself: the thing's own hint names its parts
  const need = made("span", field.required ? (key === field.key ? spoken(" (required)") : "") : spoken(" (optional)"), "add__need");
  const shared = { name: key, begin: "", field };
  if (field.parts) return { ...shared, ...things(field, id, [name, need]) };
  if (field.shape === "words") return { ...shared, ...choices(field, id, [name, need]) };
  const control = single(field);
  control.id = id;
  control.setAttribute("name", key);
  control.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
  const label = made("label", [name, need]);
  label.setAttribute("for", id);
  const place = made("div", [label, hint(field, id), error(id), control], "add__field");
  return { ...shared, place, value: () => control.value, set: (words) => void (control.value = words) };
}

/** @param {KeyField} key @returns {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} */
function single(key) {
  const { shape, words = [], bounds, required } = key;
  if (shape === "word") {
    const select = document.createElement("select");
    for (const [value, label] of [["", required ? spoken("Choose one") : spoken("Leave it out")], ...words]) select.add(new Option(label, value));
    return select;
  }
  const isLong = shape === "texts" || (shape === "text" && (bounds?.most ?? 0) > 100);
  const field = document.createElement(isLong ? "textarea" : "input");
  if (field instanceof HTMLTextAreaElement) field.rows = shape === "texts" ? 6 : 3;
  field.dir = "auto";
  if (shape === "text" && namesItems(key)) field.setAttribute("list", "add-items");
  if (shape === "number" || shape === "people") field.className = "add__short";
  return field;
}

/** @param {KeyField} field @param {string} id @param {(string | Node)[]} title */
function choices(field, id, title) {
  const boxes = (field.words ?? []).map(([value, label]) => {
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", value, name: field.key });
    return { box, label: made("label", [box, made("span", label)]) };
  });
  const place = made("fieldset", [made("legend", title), hint(field, id), error(id), made("div", boxes.map(({ label }) => label), "add__choices")], "add__field");
  place.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
  if (boxes[0]) boxes[0].box.id = id;
  return {
    place,
    value: () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value).join("\n"),
    set: (/** @type {string} */ words) => {
      for (const { box } of boxes) box.checked = entriesOf(words).includes(box.value);
    },
  };
}

/** @param {KeyField} field @param {string} id @param {(string | Node)[]} title */
function things(field, id, title) {
  const whole = group(field, keyControl);
  whole.place.prepend(made("legend", title), hint(field, id), error(id));
  Object.assign(whole.place, { id, tabIndex: -1 });
  whole.place.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
  return whole;
}

/** What a field is for, and what it has to be. @param {KeyField} field @param {string} id */
function hint({ shape, title, description, example, parts }, id) {
  const written = example.replace(/^\[|\]$/g, ""); // a list as the file has it; where each stands on a line, one is shown
  const how = shape === "texts" ? spoken("One a line. ") : "";
  const right = shape === "word" || shape === "words" || parts ? "" : spoken(" For example: %(example)s", { example: shape === "texts" ? written.split(", ")[0] : written });
  const words = `${description} ${how}${spoken("It should be %(what)s.", { what: title })}${right}`.replace(/\u0060/g, "").trim();
  const element = made("p", words, "add__hint");
  element.id = `${id}-hint`;
  return element;
}

/** @param {string} id */
function error(id) {
  const element = made("p", "", "add__error");
  element.id = `${id}-error`;
  element.hidden = true;
  return element;
}

/** @param {string} name @param {string} begin @param {boolean} hasSheet @returns {Control} */
export function partControl(name, begin, hasSheet) {
  const id = `add-${name}`;
  const text = document.createElement("textarea");
  Object.assign(text, { id, value: begin, dir: "auto", rows: Math.min(Math.max(begin.split("\n").length + 2, 5), 18) });
  text.setAttribute("name", name);
  text.setAttribute("aria-describedby", `${id}-error`);
  const heading = /^## (.*)/.exec(begin);
  const label = made("label", heading ? spoken("The part “%(heading)s”", { heading: heading[1] }) : spoken("The opening"));
  label.setAttribute("for", id);
  const place = made("div", [label, error(id), text, ...(hasSheet ? [tools(text)] : [])], "add__field");
  return { name, begin, place, value: () => text.value, set: (words) => void (text.value = words) };
}

/** Buttons that put a place to write where the caret stands. @param {HTMLTextAreaElement} text */
function tools(text) {
  const buttons = constructs().map(([label, words]) => {
    const button = made("button", label, "button button--quiet");
    button.setAttribute("type", "button");
    button.addEventListener("click", () => insert(text, words));
    return button;
  });
  const bar = made("div", buttons, "add__tools");
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", spoken("Put in"));
  return bar;
}

/** As a block of its own, with a blank line on each side. @param {HTMLTextAreaElement} text @param {string} words */
function insert(text, words) {
  const [before, after] = [text.value.slice(0, text.selectionEnd), text.value.slice(text.selectionEnd)];
  const above = !before.trim() ? "" : before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const below = after.startsWith("\n\n") || !after.trim() ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  text.focus();
  text.setRangeText(`${above}${words}${below}`, text.selectionEnd, text.selectionEnd, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
}
