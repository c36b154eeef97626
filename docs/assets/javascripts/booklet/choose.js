// @ts-check
import { find } from "../shared/dom.js";
import { folded } from "../shared/plain.js";
import { spoken } from "../shared/spoken.js";

/**
 * The list of all that a booklet can hold: a box to tick each, narrowed by words and kind.
 * @param {HTMLElement} place
 * @param {(id: string, chosen: boolean) => void} change
 */
export function chooser(place, change) {
  const words = find("[data-choose-words]", HTMLInputElement, place);
  const kind = find("[data-choose-kind]", HTMLSelectElement, place);
  const count = find("[data-choose-count]", HTMLElement, place);
  const lines = [...place.querySelectorAll("li")];
  const boxOf = (/** @type {Element} */ line) => find("[type=checkbox]", HTMLInputElement, line);

  const narrow = () => {
    const wanted = folded(words.value).split(/\s+/);
    for (const line of lines) {
      const text = folded(line.textContent ?? "");
      line.hidden = !wanted.every((word) => text.includes(word)) || (kind.value !== "" && line.dataset.kind !== kind.value);
    }
    const shown = lines.filter((line) => !line.hidden).length;
    count.textContent = shown ? spoken("%(shown)s of %(all)s shown", { shown, all: lines.length }) : spoken("Nothing has these words. Try fewer, or any kind.");
  };
  words.addEventListener("input", narrow);
  kind.addEventListener("change", narrow);
  addEventListener("pageshow", narrow); // a browser that goes back restores the choice, not the list
  for (const line of lines) boxOf(line).addEventListener("change", () => change(boxOf(line).value, boxOf(line).checked));
  narrow();

  return (/** @type {string[]} */ ids) => {
    for (const line of lines) boxOf(line).checked = ids.includes(boxOf(line).value);
  };
}
