// @ts-check
/** The bar above a sheet: Write leads to the first field; a menu closes with Escape, when left, and when a button of it is used that does not ask further (`data-stays`). */

import { find } from "../shared/dom.js";

/** @param {HTMLFormElement} form  the sheet */
export function workBar(form) {
  const bar = find("[data-sheet-bar]", HTMLElement);
  for (const menu of bar.querySelectorAll("details")) closes(menu);
  find("[data-sheet-write]", HTMLAnchorElement, bar).addEventListener("click", (event) => {
    const field = form.querySelector("input, textarea");
    if (!(field instanceof HTMLElement)) return;
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "center" });
  });
}

/** @param {HTMLDetailsElement} menu */
function closes(menu) {
  const summary = find("summary", HTMLElement, menu);
  const back = () => {
    menu.open = false;
    summary.focus();
  };
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) back();
  });
  // before the button's own deed, so that a question it asks gives the focus back to what is in sight
  const closing = (/** @type {EventTarget | null} */ target) => target instanceof HTMLButtonElement && !target.hasAttribute("data-stays");
  menu.addEventListener("click", ({ target }) => closing(target) && back(), true);
  const left = (/** @type {EventTarget | null} */ to) => {
    if (to instanceof Node && !menu.contains(to)) menu.open = false;
  };
  menu.addEventListener("focusout", ({ relatedTarget }) => left(relatedTarget));
  document.addEventListener("pointerdown", ({ target }) => left(target));
}
