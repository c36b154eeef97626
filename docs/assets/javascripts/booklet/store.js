// @ts-check
import { plain } from "../shared/foreign.js";
import { isMapping, versionFault } from "../shared/json.js";
import { Kept } from "../shared/kept.js";
import { spoken } from "../shared/spoken.js";
import { isDay } from "../shared/words.js";

/**
 * A booklet: what a reader has chosen, in order, with the words on its cover; and where this browser keeps it.
 *
 * @typedef {{ title: string, name: string, organisation: string, date: string }} Words  those of the cover
 * @typedef {Words & { items: string[], plans: Map<string, string>, passed?: number }} Booklet
 *   `items` are ids; `name` is for whom it is; `date` is an ISO 8601 date; words that were not given are empty; `plans` are those of sessions among
 *   the items, by their id, each as the query of its page's address; `passed` is how many entries of a text or an address
 *   were passed over, since no booklet can hold them
 * @typedef {import("../shared/kept.js").Unreadable} Unreadable
 */

/** The words of the cover, in order. */
export const WORDS = /** @type {const} */ (["title", "name", "organisation", "date"]);

const VERSION = 1;
const MOST_ITEMS = 300; // three times what the guide has
const LONGEST = { word: 120, id: 100, plan: 500 }; // letters; words as in the fields of the page
const CHANGED = "alongside:booklet";

/** Each word of a cover. @param {(word: keyof Words) => string} of @returns {Words} */
export function worded(of) {
  return { title: of("title"), name: of("name"), organisation: of("organisation"), date: of("date") };
}

/** @returns {Booklet} */
export function nothing() {
  return { items: [], ...worded(() => ""), plans: new Map() };
}

/** @param {Booklet} one @param {Booklet} other */
export function same(one, other) {
  return JSON.stringify(parts(one)) === JSON.stringify(parts(other));
}

/** @param {Booklet} booklet */
export function isEmpty(booklet) {
  return same(booklet, nothing());
}

/**
 * Puts an item in, a session with its plan if it has one; or takes it out if it is in under any of its ids.
 * @param {Booklet} booklet
 * @param {string} id
 * @param {{ plan?: string, formerly?: string[] }} [more]  `formerly` are the ids it had before its file was renamed
 */
export function toggled(booklet, id, { plan = "", formerly = [] } = {}) {
  const items = booklet.items.filter((item) => item !== id && !formerly.includes(item));
  return items.length < booklet.items.length ? { ...booklet, items } : withPlan(booklet, id, plan);
}

/** The booklet with a session in it and this plan for it; empty for none. @param {Booklet} booklet @param {string} id @param {string} plan */
export function withPlan(booklet, id, plan) {
  const items = booklet.items.includes(id) ? booklet.items : [...booklet.items, id];
  return { ...booklet, items, plans: new Map([...booklet.plans, [id, plan]]) };
}

/**
 * Both in one: what the one lacks is taken from the other.
 * @param {Booklet} one
 * @param {Booklet} other
 * @returns {Booklet}
 */
function join(one, other) {
  const words = worded((word) => one[word] || other[word]);
  return { items: [...new Set([...one.items, ...other.items])], ...words, plans: new Map([...other.plans, ...one.plans]) };
}

/** @param {Booklet} booklet */
function text(booklet) {
  return JSON.stringify({ version: VERSION, ...parts(booklet) });
}

/** What makes a booklet: its plans are those of its items. @param {Booklet} booklet */
function parts({ items, plans, ...booklet }) {
  const kept = [...plans].filter(([id, plan]) => plan && items.includes(id));
  return { items, ...worded((word) => booklet[word]), ...(kept.length ? { plans: Object.fromEntries(kept.sort()) } : {}) };
}

/**
 * A booklet of what was given from outside, as far as one can hold it.
 * @param {{ items: string[], words: Words, plans: [string, string][] }} given
 * @returns {Booklet}
 */
export function made({ items, words, plans }) {
  const all = new Set(items);
  const held = new Set([...all].filter((id) => id.length <= LONGEST.id).slice(0, MOST_ITEMS));
  const ofItems = plans.filter(([id, plan]) => plan && held.has(id));
  const heldPlans = ofItems.filter(([, plan]) => plan.length <= LONGEST.plan);
  const fits = (/** @type {keyof Words} */ word) => (word === "date" ? !words.date || isDay(words.date) : words[word].length <= LONGEST.word);
  const wrong = WORDS.filter((word) => !fits(word));
  return {
    items: [...held],
    ...worded((word) => (fits(word) || word !== "date" ? plain(words[word]).slice(0, LONGEST.word) : "")),
    plans: new Map(heldPlans),
    passed: all.size - held.size + ofItems.length - heldPlans.length + wrong.length,
  };
}

/**
 * The booklet that a text holds, or why it holds none.
 * @param {string} text
 * @returns {Booklet | Unreadable}
 */
export function read(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: spoken("it is not JSON, or it was cut short") };
  }
  if (!isMapping(found) || !Array.isArray(found.items)) return { fault: spoken("it is not a booklet") };
  if (versionFault(found.version, VERSION)) return { fault: versionFault(found.version, VERSION) };
  if (found.items.some((/** @type {unknown} */ id) => typeof id !== "string"))
    return { fault: spoken("its list holds something that is not the name of a sheet") };
  const words = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
  const plans = Object.entries(isMapping(found.plans) ? found.plans : {});
  return made({
    items: found.items,
    words: worded((word) => words(found[word])),
    plans: plans.map(([id, plan]) => [id, words(plan)]),
  });
}

/**
 * The reader's booklet, as this browser keeps it.
 * @extends {Kept<Booklet>}
 */
export class KeptBooklet extends Kept {
  constructor() {
    super("booklet", { read, text, join });
  }

  /**
   * The reader's booklet, empty when there is none that can be read.
   * @returns {Booklet}
   */
  own() {
    const found = this.load();
    return found && "items" in found ? found : nothing();
  }

  /** Keeps a booklet; an empty one is forgotten. @param {Booklet} booklet */
  save(booklet) {
    if (isEmpty(booklet)) this.remove();
    else this.write(text(booklet));
    this.tellChanged();
  }

  /** Tells this page that the booklet may be another. */
  tellChanged() {
    dispatchEvent(new Event(CHANGED));
  }

  /**
   * Calls `act` when the booklet is changed on this page or in another tab.
   * @param {() => void} act
   */
  whenChanged(act) {
    addEventListener(CHANGED, act);
    this.whenChangedElsewhere(act);
  }

  /** @param {() => void} act */
  whenChangedElsewhere(act) {
    addEventListener("storage", (event) => (event.key === null || event.key === this.key) && act());
    addEventListener("pageshow", (event) => event.persisted && act()); // a page brought back as it was left
  }
}
