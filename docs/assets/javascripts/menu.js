// @ts-check
/** The menu of a narrow screen: Escape closes it, and so does leaving it. */

const menu = document.querySelector("[data-menu]");
if (menu instanceof HTMLDetailsElement) start(menu);

/** @param {HTMLDetailsElement} menu */
function start(menu) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
}
