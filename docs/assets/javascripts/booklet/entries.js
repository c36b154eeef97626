// @ts-check
/**
 * What a booklet can hold, from the page's own list.
 *
 * @typedef {{ address: string, pages: number | null }} Printed
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} title
 * @property {string} kind
 * @property {string} time  how long it takes, in words
 * @property {string} address  of its page, under the site's
 * @property {string} href  the same, to be followed from anywhere
 * @property {string[]} formerly
 * @property {Record<string, Printed>} pdfs  by paper
 * @property {import("../planner/session.js").Session | null} session  of a workshop
 * @property {string} plan  of the session, as the query of its page's address; empty for none
 */
import { isPlanned, lasting, planIn } from "../planner/session.js";
import { find } from "../shared/dom.js";

export class Entries {
  /** @param {URL} site  the site's own address */
  constructor(site) {
    this.site = site;
    const listed = JSON.parse(find("#booklet-entries", HTMLScriptElement).textContent ?? "[]");
    /** @type {Entry[]} */
    this.all = listed.map((/** @type {Entry} */ entry) => ({ ...entry, href: this.href(entry.address), plan: "" }));
  }

  /** @param {string} address */
  href(address) {
    return new URL(address, this.site).href;
  }

  /**
   * The entries of ids, in their order, sessions with their plans; and the ids that the guide no longer has.
   * @param {string[]} ids
   * @param {Map<string, string>} [plans]  by the id, also a former one
   */
  chosen(ids, plans = new Map()) {
    /** @type {Entry[]} */
    const found = [];
    /** @type {string[]} */
    const gone = [];
    for (const id of ids) {
      const entry = this.#entry(id);
      if (!entry) gone.push(id);
      else if (!found.some((one) => one.id === entry.id)) found.push(withPlan(entry, plans.get(id) ?? plans.get(entry.id) ?? ""));
    }
    return { found, gone };
  }

  /**
   * The booklet with the ids by which things go now; those that the guide no longer has stay as they are.
   * @param {import("./store.js").Booklet} booklet
   */
  renamed(booklet) {
    const now = (/** @type {string} */ id) => this.#entry(id)?.id ?? id;
    const plans = new Map([...booklet.plans].map(([id, plan]) => [now(id), plan]));
    return { ...booklet, items: [...new Set(booklet.items.map(now))], plans };
  }

  /** @param {string} id */
  #entry(id) {
    return this.all.find((one) => one.id === id) ?? this.all.find((one) => one.formerly.includes(id));
  }
}

/** The entry of a session with a plan that it can have, as far as it can. @param {Entry} entry @param {string} plan @returns {Entry} */
function withPlan(entry, plan) {
  const { session, href } = entry;
  if (!session || !isPlanned(plan, session)) return entry;
  const query = lasting(planIn(plan, session));
  return { ...entry, plan: query, href: `${href}?${query}` };
}
