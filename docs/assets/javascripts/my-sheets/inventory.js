// @ts-check
import { KeptBooklet } from "../booklet/store.js";
import { KeptEnquiry } from "../enquiry/kept.js";
import { quoted } from "../shared/foreign.js";
import { isMapping } from "../shared/json.js";
import { keyOf } from "../shared/kept.js";
import { called } from "../shared/names.js";
import { spoken } from "../shared/spoken.js";
import { storage } from "../shared/storage.js";
import { counted, isMoment } from "../shared/words.js";
import { bytes, everything } from "./everything.js";

/**
 * What this browser keeps, as the page lists it: one group for each sheet with its copies, one for each other thing. May
 * throw: browsers refuse storage.
 *
 * @typedef {import("./known.js").KnownItems} KnownItems
 * @typedef {import("./everything.js").Texts} Texts
 * @typedef {{ name: string, about: string, filled?: [number, number], created: string, changed: string, address: string, names: string[], size: number, isAside?: boolean }} Entry
 *   `name` is the reader's or ours, `about` says more in words, `filled` is how many places of how many; times are ISO
 *   8601, empty where nobody knows; `address` is empty for what cannot be opened; `names` are those of its texts;
 *   `isAside` marks a text that could not be read
 * @typedef {{ title: string, kind: string, entries: Entry[] }} Group
 */

const ASIDE = ":unreadable";
const MORE = /:(?:unreadable|from-a-file(?:-\d+)?)$/;

/** @param {KnownItems} known @returns {Group[]} */
export function inventory(known) {
  const sheets = [...sheetsIn(everything(storage()), known)].map((id) => sheet(id, known));
  const texts = everything(storage()); // after the former keys of those sheets were taken over
  const rest = new Map(texts);
  for (const { entries } of sheets) for (const { names } of entries) for (const name of names) rest.delete(name);
  const others = grouped([...rest.keys()]).map((names) => other(names, rest, known));
  return [...sheets, ...others].filter(({ entries }) => entries.length).sort((one, two) => (changed(two) > changed(one) ? 1 : -1));
}

/** When anything of a group was changed last. @param {Group} group */
export function changed({ entries }) {
  return entries.map((entry) => entry.changed).sort().at(-1) ?? "";
}

/** The ids of the sheets of which something is kept. @param {Texts} texts @param {KnownItems} known */
function sheetsIn(texts, known) {
  const ids = [...texts.keys()].map((name) => /^sheet:([^:]+)/.exec(name)?.[1] ?? "").filter(Boolean);
  return new Set(ids.map((id) => known.find(id)?.id ?? id));
}

/** @param {string} id @param {KnownItems} known @returns {Group} */
function sheet(id, known) {
  const item = known.find(id);
  const copies = known.copies(id);
  const entries = copies.all().flatMap((copy) => {
    const address = item ? known.at(`${item.address}${copy.id && `?copy=${copy.id}`}`) : "";
    const [kept, aside] = split(copies.store(copy.id).allKeys());
    const made = entry(called(copy), kept, {
      about: copy.fault && unreadable(copy.fault),
      ...(!copy.fault && { filled: /** @type {[number, number]} */ ([copy.filled, known.places(id).size]) }),
      created: copy.created,
      changed: copy.changed,
      address,
    });
    return [...(kept.size ? [made] : []), ...(aside.size ? [setAside(aside, address)] : [])];
  });
  return { title: item?.title ?? id, kind: item?.kind ?? spoken("A sheet that this edition does not have"), entries };
}

/** The texts that stand under some keys, and those of them that were set aside. @param {string[]} keys @returns {[Texts, Texts]} */
function split(keys) {
  const start = keyOf("").length;
  /** @type {[Texts, Texts]} */
  const found = [new Map(), new Map()];
  for (const key of new Set(keys)) {
    const text = storage().getItem(key);
    if (text !== null && key.startsWith(keyOf(""))) found[key.endsWith(ASIDE) ? 1 : 0].set(key.slice(start), text);
  }
  return found;
}

/** Names of one thing together: its own, what was set aside of it, and others of it that came from files. @param {string[]} names */
function grouped(names) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const name of names) {
    const thing = name.replace(MORE, "");
    found.set(thing, [...(found.get(thing) ?? []), name]);
  }
  return [...found.values()];
}

/** What is no copy of a sheet. @param {string[]} names @param {Texts} texts @param {KnownItems} known @returns {Group} */
function other(names, texts, known) {
  const [family, id = ""] = names[0].replace(MORE, "").split(":");
  const item = known.find(id);
  const kind = kindOf(id ? `${family}:` : family);
  const leads = kind?.page ?? (item && kind?.of?.(item));
  const address = leads === undefined ? "" : known.at(leads);
  const entries = names.map((name) => {
    const own = new Map([[name, texts.get(name) ?? ""]]);
    if (name.endsWith(ASIDE)) return setAside(own, address);
    const called = kind?.entry ?? spoken("As it is stored");
    return entry(name.endsWith(id || family) ? called : spoken("%(name)s, from a file", { name: called }), own, { ...timesIn(own), address, about: kind?.about?.(own.get(name) ?? "") ?? "" });
  });
  return { title: kind?.title ?? item?.title ?? names[0], kind: kind?.kind ?? spoken("Something else"), entries };
}

/**
 * What there is but sheets, by the word with which its name begins; with a colon where an id follows. `page` is where it
 * is worked with, and `of` makes that of the item of the id.
 * @param {string} family
 * @returns {{ entry: string, kind: string, title?: string, page?: string, of?: (item: import("./known.js").Item) => string, about?: (text: string) => string } | undefined}
 */
function kindOf(family) {
  switch (family) {
    case "booklet":
      return { entry: spoken("Your booklet"), kind: spoken("Booklet"), title: spoken("Booklet"), page: "booklet/", about: booklet };
    case "logo":
      return { entry: spoken("Your logo"), kind: spoken("Booklet"), title: spoken("Logo"), page: "booklet/" };
    case "enquiry":
      return { entry: spoken("Draft, not sent"), kind: spoken("Contact"), title: spoken("Enquiry"), page: "enquiries/", about: enquiry };
    case "palette":
      return { entry: spoken("What you chose"), kind: spoken("Display"), title: spoken("Palette"), about: palette };
    case "code":
      return { entry: spoken("A secret number, of which your codes are made"), kind: spoken("Team’s view"), title: spoken("Codes"), page: "team-view/" };
    case "new-item:":
      return { entry: spoken("Draft, not handed over"), kind: spoken("A page that you are writing"), title: spoken("New page"), page: "contribute/new/", about: newItem };
    case "session:":
      return { entry: spoken("Session under way"), kind: spoken("Session"), of: ({ address }) => `${address}room/` };
    case "team:":
      return { entry: spoken("Saved results"), kind: spoken("Team’s results"), of: ({ id }) => `team-view/?sheet=${id}`, about: results };
  }
}

/** @param {string} fault */
function unreadable(fault) {
  return spoken("cannot be read: %(fault)s", { fault });
}

/** @param {string} text */
function palette(text) {
  return text === "slate" ? spoken("dark") : spoken("light");
}

/** How many a team has. @param {string} text */
function results(text) {
  const count = resultsIn(text).length;
  return count ? counted(count, "result") : "";
}

/** What each result says of itself, the newest last. @param {string} text @returns {Record<string, unknown>[]} */
function resultsIn(text) {
  const found = mappingIn(text).results;
  return Array.isArray(found) ? found.filter(isMapping) : [];
}

/** @param {string} text @returns {Record<string, unknown>} */
function mappingIn(text) {
  try {
    const found = JSON.parse(text);
    return isMapping(found) ? found : {};
  } catch {
    return {};
  }
}

function booklet() {
  const found = new KeptBooklet().load();
  if (!found) return "";
  if ("fault" in found) return unreadable(found.fault);
  const plans = [...found.plans.values()].filter(Boolean).length;
  return [found.title && quoted(found.title), counted(found.items.length, "item"), plans && counted(plans, "plan")].filter(Boolean).join(", ");
}

function enquiry() {
  const found = new KeptEnquiry(() => true).load();
  if (!found) return "";
  return "fault" in found ? unreadable(found.fault) : counted(found.values.size, "field written", "fields written");
}

/** The title of a page that is being written. @param {string} text */
function newItem(text) {
  const { title } = mappingIn(text);
  return typeof title === "string" ? quoted(title) : "";
}

/** @param {string} name @param {Texts} texts @param {Partial<Entry>} more @returns {Entry} */
function entry(name, texts, more) {
  return { name, about: "", created: "", changed: "", address: "", ...more, names: [...texts.keys()], size: bytes(texts.values()) };
}

/** @param {Texts} texts @param {string} address @returns {Entry} */
function setAside(texts, address) {
  return entry(spoken("A text that could not be read"), texts, { about: spoken("set aside, so that nothing is lost"), address, isAside: true });
}

/** When a thing says that it was made and changed, in words or in milliseconds. @param {Texts} texts */
function timesIn(texts) {
  const [text] = [...texts.values()];
  const { created, saved = resultsIn(text).at(-1)?.saved, changed = saved, origin } = mappingIn(text);
  return { created: moment(created) || moment(origin), changed: moment(changed) || moment(origin) };
}

/** @param {unknown} time */
function moment(time) {
  if (typeof time === "string") return isMoment(time) ? time : "";
  return typeof time === "number" && time > 0 && time < 1e14 ? new Date(time).toISOString() : "";
}
