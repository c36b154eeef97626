// @ts-check
/** How much a booklet is: in pages, in leaves, and in a line for its cover. */
import { spoken } from "../shared/spoken.js";
import { counted } from "../shared/words.js";

/** The leaves that pages take when both sides are printed. @param {number} pages */
export function leaves(pages) {
  return Math.ceil(pages / 2);
}

/**
 * What is inside, such as `2 worksheets · 1 workshop · 13 pages`.
 * @param {{ kind: string }[]} entries
 * @param {string} pages  in words; empty where nobody knows
 */
export function inside(entries, pages) {
  /** @type {Map<string, number>} */
  const kinds = new Map();
  for (const { kind } of entries) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const all = [...kinds].map(([kind, count]) => ofKind(kind, count));
  return [...all, pages].filter(Boolean).join(" · ");
}

/** @param {string} kind  as the page has it, in its language @param {number} count */
function ofKind(kind, count) {
  if (kind === spoken("Worksheet")) return counted(count, "worksheet");
  return kind === spoken("Checklist") ? counted(count, "checklist") : counted(count, "workshop");
}

/** The pages from the first on, such as `page 3` or `pages 3 to 5`. @param {number} first @param {number} count */
export function pagesInWords(first, count) {
  return count > 1 ? spoken("pages %(first)s to %(last)s", { first, last: first + count - 1 }) : spoken("page %(number)s", { number: first });
}
