// @ts-check
import { freshId } from "../shared/copies-made.js";
import { ID } from "../shared/copies.js";
import { read, same } from "../shared/draft.js";
import { quoted } from "../shared/foreign.js";
import { clean, unlike } from "../shared/names.js";
import { spoken } from "../shared/spoken.js";

/**
 * The copies of one sheet while others are taken in from elsewhere. A text is never changed but for its name, where
 * another copy has that.
 *
 * @typedef {import("../shared/draft.js").Draft} Draft
 * @typedef {import("./merge.js").Outcome} Outcome
 */

export class MergedSheet {
  /** What was kept here before anything was taken in, by the copy's id. @type {Map<string, Draft>} */
  #before = new Map();
  /** @type {Set<string>} */
  #ids;

  /** @param {string} id @param {import("./known.js").KnownItems} known */
  constructor(id, known) {
    this.ids = [id, ...(known.find(id)?.formerly ?? [])];
    this.copies = known.copies(id);
    this.#ids = new Set(this.copies.ids());
    for (const copy of this.#ids) {
      const draft = this.copies.store(copy).load();
      if (draft && !("fault" in draft)) this.#before.set(copy, draft);
    }
    this.names = [...this.#before.values()].map(({ name }) => name);
  }

  /** Where a text that could not be read is set aside. @param {string} copy */
  asideKey(copy) {
    return this.copies.store(copy).asideKey;
  }

  /** Takes a copy in. @param {string} copy  its id elsewhere; empty for the first @param {string} text @returns {Outcome} */
  take(copy, text) {
    const theirs = read(text, this.ids, () => true); // so that nothing of it is passed over
    if ("fault" in theirs) return { how: "refused", what: spoken("was not taken: %(fault)s", { fault: theirs.fault }) };
    if (this.#isHere(copy, theirs)) return { how: "same", what: `${theirs.name && `${quoted(theirs.name)} `}${spoken("was here already")}` };
    const own = this.#before.get(copy);
    const isFree = (copy === "" || ID.test(copy)) && !this.#ids.has(copy);
    const place = isFree ? copy : freshId(this.copies);
    const name = this.#nameFor(theirs.name, place);
    this.copies.store(place).write(name === theirs.name ? text : named(text, name));
    this.#ids.add(place);
    this.names.push(name);
    if (!own && isFree) return { how: "new", what: `${name && `${quoted(name)} `}${spoken("is new here")}` };
    return { how: "both", what: differs(own?.saved ?? theirs.saved, theirs.saved, quoted(name)) };
  }

  /**
   * Whether a copy says the same as one that was here before: that of the same id, or one that got its name with a number
   * when this was taken in before.
   * @param {string} copy
   * @param {Draft} theirs
   */
  #isHere(copy, theirs) {
    const bare = (/** @type {string} */ name) => name.replace(/ \(\d+\)$/, "");
    return [...this.#before].some(([id, { name, values }]) => {
      const isAkin = id === copy ? name === theirs.name || !theirs.name : bare(name) === bare(theirs.name || elsewhere());
      return isAkin && same(values, theirs.values);
    });
  }

  /** The first copy may do without a name. @param {string} wished @param {string} place */
  #nameFor(wished, place) {
    const name = clean(wished) || (place && elsewhere());
    return name && unlike(name, this.names);
  }
}

const elsewhere = () => spoken("From a file");

/** How a copy differs from the one here, by when each was saved. @param {string} ours @param {string} theirs @param {string} name  of theirs */
function differs(ours, theirs, name) {
  if (ours === theirs) return spoken("differs from yours: both are kept, the one from the file as %(name)s", { name });
  return ours < theirs
    ? spoken("differs from yours, and is newer: both are kept, the one from the file as %(name)s", { name })
    : spoken("differs from yours, and is older: both are kept, the one from the file as %(name)s", { name });
}

/** A draft's text with another name, and all else that it says. @param {string} text @param {string} name */
function named(text, name) {
  return `${JSON.stringify({ ...JSON.parse(text), name }, null, 2)}\n`;
}
