// @ts-check
/** What was found, written into the page. */

import { fill, find, findAll, isolated } from "../shared/dom.js";
import { counted } from "../shared/words.js";
import { spoken, spokenMany } from "../shared/spoken.js";

/** @typedef {import("./engine.js").Entry} Entry */

const MOST = 8;
const LONGEST = 40; // letters of a word that is said back

export class Results {
  /** @param {HTMLElement} panel @param {string} site  the address of the site, relative to the page */
  constructor(panel, site) {
    this.panel = panel;
    this.site = new URL(site, document.baseURI).href;
    this.status = find("[role=status]", HTMLElement, panel);
    this.list = find("ol", HTMLElement, panel);
    this.nothing = find(".search__nothing", HTMLElement, panel);
    this.hit = find("[data-search-hit]", HTMLTemplateElement).content;
  }

  get isShown() {
    return this.panel.hasAttribute("data-shown");
  }

  /** Every link that is shown, in order. */
  get links() {
    return findAll("a", this.panel).filter((link) => !link.closest("[hidden]"));
  }

  /** @param {string} query @param {import("./engine.js").Found} found */
  show(query, { hits, corrections }) {
    const best = hits.slice(0, MOST);
    this.panel.toggleAttribute("data-shown", true);
    fill(this.list, best.map(({ entry, places }) => this.#item(entry, places)));
    this.nothing.hidden = best.length > 0;
    this.#say(best.length ? sentence(best.length, corrections) : spoken("Nothing fits “%(query)s”.", { query: short(query) }));
    this.panel.scrollTop = 0;
  }

  hide() {
    this.panel.toggleAttribute("data-shown", false);
    this.list.replaceChildren();
    this.nothing.hidden = true;
    this.#say("");
  }

  /** The same words are not written again, so that screen readers do not repeat them. @param {string} text */
  #say(text) {
    if (this.status.textContent !== text) fill(this.status, isolated(text));
  }

  /** @param {Entry} entry @param {[string, string][]} places */
  #item({ title, url, facts, summary }, places) {
    const item = /** @type {DocumentFragment} */ (this.hit.cloneNode(true));
    find(".hit__facts", HTMLElement, item).textContent = facts.join(" · ");
    find(".hit__summary", HTMLElement, item).textContent = summary;
    const link = find("a", HTMLAnchorElement, item);
    link.href = this.site + url;
    link.textContent = title;
    fill(find(".hit__places", HTMLElement, item), places.map(([words, anchor]) => this.#place(words, url, anchor)));
    return item;
  }

  /** @param {string} words @param {string} url @param {string} anchor */
  #place(words, url, anchor) {
    const place = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${this.site}${url}#${anchor}`;
    link.textContent = words;
    place.append(link);
    return place;
  }
}

/** @param {number} count @param {[string, string][]} corrections */
function sentence(count, corrections) {
  const results = counted(count, "result");
  if (!corrections.length) return results;
  const [typed, meant] = [0, 1].map((side) => corrections.map((one) => `“${short(one[side])}”`).join(", "));
  return spokenMany("Nothing has %(typed)s; this is for %(meant)s. %(results)s", "Nothing has %(typed)s; these are for %(meant)s. %(results)s", count, { typed, meant, results });
}

/** @param {string} text */
function short(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
