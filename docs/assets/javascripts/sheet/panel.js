// @ts-check
/** A list to choose from, in a dialog: lines with a box each, in groups. */

import { fill, find } from "../shared/dom.js";
import { direct } from "../shared/direction.js";

/**
 * Shows parts in the dialog; resolves to whether the reader went on.
 * @param {{ title: string, yes: string, parts: Node[] }} about
 * @returns {Promise<boolean>}
 */
export function choose({ title, yes, parts }) {
  const dialog = find("[data-sheet-panel]", HTMLDialogElement);
  find("h2", HTMLElement, dialog).textContent = title;
  find("[value=yes]", HTMLElement, dialog).textContent = yes;
  const place = find("[data-panel-parts]", HTMLElement, dialog);
  fill(place, parts);
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((answer) => {
    const end = () => {
      fill(place, []); // what was read from the sheet stands there no longer than it is asked about
      answer(dialog.returnValue === "yes");
    };
    dialog.addEventListener("close", end, { once: true });
  });
}

/** @param {string} text */
export function paragraph(text) {
  const words = document.createElement("p");
  words.textContent = text;
  return words;
}

/**
 * @param {string} legend
 * @param {HTMLElement[]} lines
 */
export function group(legend, lines) {
  const set = document.createElement("fieldset");
  const head = document.createElement("legend");
  head.textContent = legend;
  fill(set, [head, ...lines]);
  return set;
}

/**
 * A line with a box, chosen at first, and what is read beside it.
 * @param {string} what  the words of the place
 * @param {string} words  what stands there
 * @param {boolean} [isChosen]
 */
export function line(what, words, isChosen = true) {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = isChosen;
  const [name, said] = [document.createElement("strong"), document.createElement("span")];
  name.textContent = what;
  said.textContent = words;
  direct(said, words);
  const text = document.createElement("span");
  fill(text, [...(what ? [name] : []), " ", said]);
  const label = document.createElement("label");
  fill(label, [box, text]);
  const whole = document.createElement("div");
  whole.className = "sheet-panel__line";
  whole.append(label);
  return { whole, box };
}
