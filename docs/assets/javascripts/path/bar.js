// @ts-check
/** Opened from a path, a page shows above its title which step it is, what comes before and next, and whether it is done. */

import { find, findAll, listed } from "../shared/dom.js";
import { here, read, written } from "./address.js";
import { spoken } from "../shared/spoken.js";

const asked = read(location, 0).path;
const bar = findAll(".on-path").find(({ dataset }) => asked && [dataset.path, ...listed(dataset.formerly)].includes(asked));
if (bar) start(bar);

/** @param {HTMLElement} bar */
function start(bar) {
  const { path = "", step = "", steps = "" } = bar.dataset;
  const button = find("[data-done]", HTMLButtonElement, bar);
  const links = findAll("[data-along]", bar).filter((link) => link instanceof HTMLAnchorElement);
  const count = find("[data-done-count]", HTMLElement, bar);
  const number = Number(step);
  let { done } = read(location, Number(steps));

  const show = () => {
    button.setAttribute("aria-pressed", String(done.has(number)));
    count.textContent = done.size ? spoken(", %(done)s of %(steps)s done", { done: done.size, steps }) : "";
    for (const link of links) link.search = written(link.dataset.along === "step" ? path : "", done);
  };
  button.addEventListener("click", () => {
    if (!done.delete(number)) done.add(number);
    history.replaceState(history.state, "", here(location, path, done));
    show();
  });
  addEventListener("popstate", () => {
    ({ done } = read(location, Number(steps)));
    show();
  });

  show();
  button.hidden = false;
  bar.classList.add("on-path--here");
  find(".title-block", HTMLElement).prepend(bar);
}
