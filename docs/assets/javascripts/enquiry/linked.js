// @ts-check
/** What the link to the enquiry page wants to stand in its form. */
import { asked } from "../shared/address.js";
import { fill as put, find, isolated } from "../shared/dom.js";
import { joined } from "../shared/draft.js";
import { plain, quoted } from "../shared/foreign.js";
import { spoken } from "../shared/spoken.js";

const LONGEST_ABOUT = 200; // letters
const LONGEST_PASSAGE = 1000;

/**
 * What the link to here wants to stand in the form: the page that the visitor came from, and of a mistake its topic and
 * the passage.
 * @param {HTMLFormElement} form
 * @returns {Map<string, string>}
 */
export function fromLink(form) {
  const words = asked(location, ["about", "mistake", "heading", "passage"]);
  const line = (/** @type {string} */ name) => plain(words.get(name) ?? "").replace(/\s+/g, " ").trim();
  const [about, heading, passage] = [words.has("about") ? "about" : "mistake", "heading", "passage"].map(line);
  const topic = words.has("mistake") ? form.querySelector("[data-nameless]")?.getAttribute("value") : "";
  const place = heading && `${spoken("Below the heading “%(heading)s”:", { heading: heading.slice(0, LONGEST_ABOUT) })}\n`;
  const message = passage && `${place}“${passage.slice(0, LONGEST_PASSAGE)}”\n\n`.trim();
  const linked = { about: about.slice(0, LONGEST_ABOUT), topic: topic ?? "", message };
  return new Map(Object.entries(linked).filter(([, value]) => value));
}

/**
 * Says that the link names another page, topic or passage than stands in the form, and puts it in if the visitor wishes;
 * what stood there is then listed with what they wrote earlier.
 * @param {HTMLFormElement} form
 * @param {import("./draft.js").Draft} draft
 * @param {Map<string, string>} linked
 */
export function offerLinked(form, draft, linked) {
  const note = find("[data-note=linked]", HTMLElement, form);
  const field = find(`[name=${linked.has("message") ? "message" : "about"}]`, HTMLElement, form);
  put(find("[data-linked]", HTMLElement, note), isolated(quoted([...linked.values()][0], LONGEST_ABOUT)));
  note.hidden = false;
  find("[data-take]", HTMLElement, note).addEventListener("click", () => {
    note.hidden = true;
    draft.replace(joined(linked, draft.form.values()));
    field.focus();
  });
}
