// @ts-check
/** The first pages of the PDF, drawn on the page: the cover, and the contents with the number of each sheet's first page. */
import { fill, find } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { coverOf } from "./cover.js";
import { pagesInWords } from "./inside.js";
import { filled } from "./templates.js";

/** @typedef {import("./entries.js").Entry} Entry */

const MOST = 8; // lines of the contents that a leaf shows

/**
 * @param {HTMLElement} place
 * @param {object} wanted
 * @param {import("./store.js").Booklet} wanted.booklet
 * @param {import("./read-logo.js").Logo | null} wanted.logo
 * @param {string} wanted.inside  what is in it, in a line
 * @param {{ entry: Entry, first: number, count: number }[]} wanted.contents  `first` is 0 when nobody knows the page
 * @param {string} wanted.paper
 */
export function preview(place, { booklet, logo, inside, contents, paper }) {
  const list = filled("booklet-contents", {});
  const lines = contents.slice(0, MOST).map(({ entry, first, count }) =>
    filled("booklet-content", {
      title: entry.title,
      facts: [entry.kind, entry.time, first ? pagesInWords(first, count) : ""].filter(Boolean).join(" · "),
      page: first ? String(first) : "",
    }),
  );
  const more = contents.length - lines.length;
  if (more) lines.push(filled("booklet-content", { title: spoken("and %(count)s more", { count: more }) }));
  fill(find("ol", HTMLOListElement, list), lines);
  const leaves = [coverOf(booklet, logo, inside), list].map(asLeaf);
  for (const leaf of leaves) leaf.dataset.paper = paper;
  fill(place, leaves);
  place.hidden = false;
}

/** A page as a picture of itself: without links, and without headings of the page that it stands on. @param {HTMLElement} page */
function asLeaf(page) {
  for (const part of page.querySelectorAll("h2, a")) {
    const words = document.createElement(part.matches("a") ? "span" : "p");
    words.className = `${part.className} ${part.matches("a") ? "booklet-leaf__title" : "booklet-leaf__heading"}`.trim();
    words.dir = "auto";
    words.textContent = part.textContent;
    part.replaceWith(words);
  }
  page.classList.add("booklet-leaf");
  return page;
}
