// @ts-check
/**
 * Wide tables on narrow screens: each cell is told its column's heading, so that the stylesheet can set the rows as
 * short lists. Without this, such a table scrolls sideways.
 */
const WIDE = 4; // columns

for (const table of document.querySelectorAll(".prose table")) {
  const heads = [...table.querySelectorAll("thead :is(th, td)")].map((head) => head.textContent?.trim() ?? "");
  if (heads.length < WIDE || table.closest("form")) continue;
  for (const row of table.querySelectorAll("tbody tr")) {
    [...row.children].forEach((cell, at) => cell.setAttribute("data-label", heads[at] ?? ""));
  }
  table.setAttribute("data-stacks", "");
}
