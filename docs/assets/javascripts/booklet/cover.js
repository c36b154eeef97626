// @ts-check
/** The cover, as the page shows it and as it is printed. */
import { find } from "../shared/dom.js";
import { spoken } from "../shared/spoken.js";
import { dayInWords } from "../shared/words.js";
import { filled } from "./templates.js";

/** @typedef {import("./store.js").Booklet} Booklet */
/** @typedef {import("./read-logo.js").Logo} Logo */

/** @param {Booklet} booklet @param {Logo | null} logo @param {string} inside */
export function coverOf(booklet, logo, inside) {
  const { name, organisation } = booklet;
  const cover = filled("booklet-cover", { title: booklet.title || spoken("Booklet"), name, organisation, date: dayInWords(booklet.date), inside });
  for (const part of cover.querySelectorAll("[data-put]:empty")) part.remove();
  const image = find("img", HTMLImageElement, cover);
  if (logo) image.src = logo.url;
  else image.remove();
  return cover;
}
