// @ts-check
/** How many boxes of a checklist are ticked. It is written and drawn, and not read out at every tick. */

import { find } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";

/** Gives what counts anew. @param {HTMLFormElement} form */
export function counter(form) {
  const line = document.querySelector("[data-ticked]");
  if (!(line instanceof HTMLElement)) return () => {};
  const [bar, words] = [find("progress", HTMLProgressElement, line), find("span", HTMLElement, line)];
  const boxes = form.querySelectorAll("[type=checkbox]");
  const count = () => {
    const done = form.querySelectorAll("[type=checkbox]:checked").length;
    bar.max = boxes.length;
    bar.value = done;
    words.textContent = spoken("%(done)s of %(all)s ticked", { done, all: boxes.length });
  };
  form.addEventListener("input", count);
  count();
  line.hidden = boxes.length === 0;
  return count;
}
