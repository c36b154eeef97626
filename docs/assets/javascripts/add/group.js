// @ts-check
/**
 * The fields of a key whose value is a thing made of parts, or a list of such things: rows to add, to order and to remove.
 *
 * @typedef {import("./rules.js").KeyField} KeyField
 * @typedef {import("./form.js").Control} Control
 */
import { fill, find } from "../shared/dom.js";
import { made } from "../shared/made.js";
import { ask } from "../shared/notices.js";
import { spoken } from "../shared/spoken.js";
import { partName, rowsOf, valueOf } from "./rows.js";
import { tidied } from "./rules.js";

/**
 * @param {KeyField} field
 * @param {(part: KeyField, name: string) => Control} controlOf  of a part
 * @returns {{ place: HTMLElement, value: () => string, set: (words: string) => void, inner: () => Control[] }}
 */
export function group(field, controlOf) {
  const { key, shape, thing = "", parts = [], count } = field;
  const things = document.createElement("div");
  /** @type {Control[][]} */
  let rows = [];
  const words = () => rows.map((controls) => controls.map((control) => tidied(control.value())));
  const lay = (/** @type {string[][]} */ wanted) => {
    const padded = [...wanted, ...Array(Math.max((count?.least ?? 1) - wanted.length, 0)).fill([])];
    rows = padded.map((words, at) =>
      parts.map((part, of) => {
        const control = { ...controlOf(part, partName(key, at, part)), within: shape === "parts" ? `\`${key}\`` : `${thing} ${at + 1}` };
        control.set(words[of] ?? "");
        return control;
      }),
    );
    fill(things, shape === "parts" ? rows[0].map(({ place }) => place) : rows.map((controls, at) => row(controls, at)));
  };
  const again = (/** @type {string[][]} */ wanted, /** @type {number} */ at) => {
    lay(wanted);
    things.dispatchEvent(new Event("input", { bubbles: true }));
    rows[Math.min(at, rows.length - 1)][0].place.querySelector("input")?.focus();
  };
  const row = (/** @type {Control[]} */ controls, /** @type {number} */ at) => {
    const name = `${thing} ${at + 1}`;
    const up = button(spoken("Move %(name)s up", { name }), () => again(moved(words(), at), at - 1));
    const remove = button(spoken("Remove %(name)s", { name }), async () => {
      if (words()[at].some(Boolean) && !(await isSure(name))) return;
      again(words().filter((_, of) => of !== at), at);
    });
    const acts = [...(at ? [up] : []), ...(rows.length > (count?.least ?? 1) ? [remove] : [])];
    return made("fieldset", [made("legend", name), ...controls.map(({ place }) => place), made("div", acts, "add__tools")], "add__row");
  };
  lay([]);
  const place = made("fieldset", [things], "add__field");
  if (shape === "rows") {
    const more = button(spoken("Add one more: %(name)s", { name: thing }), () => again([...words(), []], rows.length));
    place.append(made("div", [more], "add__tools"));
  }
  things.className = "add__rows";
  return { place, value: () => valueOf(words()), set: (value) => lay(rowsOf(shape === "parts" ? value.replace(/\n/g, " ") : value, parts)), inner: () => rows.filter(isBegun).flat() };
}

/** @param {Control[]} controls */
function isBegun(controls) {
  return controls.some((control) => tidied(control.value()));
}

/** The things with one of them before its neighbour. @template T @param {T[]} things @param {number} at @returns {T[]} */
function moved(things, at) {
  return [...things.slice(0, at - 1), things[at], things[at - 1], ...things.slice(at + 1)];
}

/** @param {string} name */
function isSure(name) {
  const words = { question: spoken("Remove %(name)s?", { name }), consequence: spoken("What you wrote in it goes."), yes: spoken("Remove it"), no: spoken("Keep it") };
  return ask(find("[data-add-dialog]", HTMLDialogElement), words);
}

/** @param {string} label @param {() => unknown} act */
function button(label, act) {
  const element = made("button", label, "button button--quiet");
  element.setAttribute("type", "button");
  element.addEventListener("click", act);
  return element;
}
