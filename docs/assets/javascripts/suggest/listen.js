// @ts-check
/** Loads what offers to suggest a change when a passage is selected for the first time. */

document.addEventListener("selectionchange", function begin() {
  if (getSelection()?.isCollapsed) return;
  document.removeEventListener("selectionchange", begin);
  import("./offer.js").catch(() => {}); // the foot of the page has the same links
});
