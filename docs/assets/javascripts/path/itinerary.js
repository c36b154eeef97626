// @ts-check
/** A path's page says which steps are done, as the address has them, and where to go on. */

import { find, findAll } from "../shared/dom.js";
import { read, written } from "./address.js";
import { spoken } from "../shared/spoken.js";

const list = find(".itinerary", HTMLElement);
const steps = findAll("[data-step]", list);
const { done } = read(location, Number(list.dataset.steps));
if (done.size) show();

function show() {
  const path = list.dataset.path ?? "";
  for (const step of steps) {
    const link = find("a", HTMLAnchorElement, step);
    link.search = link.search && written(path, done);
    find("[data-step-done]", HTMLElement, step).hidden = !done.has(Number(step.dataset.step));
  }
  const next = steps.find((step) => !done.has(Number(step.dataset.step)));
  const on = find("[data-go-on]", HTMLElement);
  find("[data-go-on-count]", HTMLElement, on).textContent = spoken("%(done)s of %(steps)s", { done: done.size, steps: list.dataset.steps ?? "" });
  const bar = find("progress", HTMLProgressElement, on);
  bar.max = Number(list.dataset.steps);
  bar.value = done.size;
  const link = find("a", HTMLAnchorElement, on);
  const way = next && find("a", HTMLAnchorElement, next);
  if (way) {
    link.href = way.href;
    find("span", HTMLElement, link).textContent = way.textContent ?? "";
  }
  link.hidden = !way;
  find("[data-go-on-end]", HTMLElement, on).hidden = !!way;
  on.hidden = false;
}
