// @ts-check
/** Loads what offers to suggest a change when a passage is selected for the first time. */

const tools = document.querySelector("[data-suggest]");
if (tools instanceof HTMLElement) listen(tools);

/** @param {HTMLElement} tools */
function listen(tools) {
  const begin = () => {
    if (getSelection()?.isCollapsed !== false) return;
    document.removeEventListener("selectionchange", begin);
    // Where it cannot be loaded, the foot of the page has the same links.
    import("./offer.js").then(({ offer }) => offer(tools), () => {});
  };
  document.addEventListener("selectionchange", begin);
}
