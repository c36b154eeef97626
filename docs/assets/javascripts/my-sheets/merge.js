// @ts-check
import { KeptBooklet } from "../booklet/store.js";
import { KeptEnquiry } from "../enquiry/kept.js";
import { quoted } from "../shared/foreign.js";
import { below, keyOf } from "../shared/kept.js";
import { refusal } from "../shared/refusal.js";
import { spoken } from "../shared/spoken.js";
import { storage } from "../shared/storage.js";
import { read as readSecret } from "../team/chance.js";
import { MergedSheet } from "./merged-sheet.js";

/**
 * Takes texts in from elsewhere. Nothing that is kept here gives way: what differs is kept beside it, or joined to it, and
 * what cannot be taken stays where it came from.
 *
 * @typedef {import("./everything.js").Texts} Texts
 * @typedef {import("./known.js").KnownItems} KnownItems
 * @typedef {"new" | "same" | "both" | "refused"} How
 * @typedef {{ how: How, what: string }} Outcome  `what` is the end of a sentence that begins with the thing
 * @typedef {Outcome & { title: string }} Done
 */

const ASIDE = ":unreadable";
const BESIDE = ":from-a-file";

/** @param {Texts} texts @param {KnownItems} known @returns {Done[]} */
export function merge(texts, known) {
  /** @type {Map<string, MergedSheet>} */
  const sheets = new Map();
  const sheet = (/** @type {string} */ id) => {
    const own = known.find(id)?.id ?? id;
    const found = sheets.get(own) ?? new MergedSheet(own, known);
    sheets.set(own, found);
    return found;
  };
  return [...texts].map(([name, text]) => {
    try {
      return { title: titleOf(name, known), ...one(name, text, sheet) };
    } catch (fault) {
      return { title: titleOf(name, known), ...refused(spoken("this browser %(refusal)s", { refusal: refusal(fault) })) };
    }
  });
}

/**
 * @param {string} name
 * @param {string} text
 * @param {(id: string) => MergedSheet} sheet
 * @returns {Outcome}
 */
function one(name, text, sheet) {
  const [, id = "", copy = ""] = /^sheet:([^:]+)(?::copy:([^:]+))?/.exec(name) ?? [];
  if (name.endsWith(ASIDE)) return setAside(id ? sheet(id).asideKey(copy) : keyOf(name), text);
  if (id) return sheet(id).take(copy, text);
  if (storage().getItem(keyOf(name)) === text) return same();
  if (name === "booklet") return booklet(text);
  if (name === "enquiry") return enquiry(text);
  if (name === "palette") return palette(text);
  if (name === "code") return secret(text);
  if (name === "logo") return refused(spoken("a logo is kept until a tab is closed, so choose it again"));
  return beside(name, text);
}

/** @returns {Outcome} */
const fresh = () => ({ how: "new", what: spoken("is new here") });
/** @returns {Outcome} */
const same = () => ({ how: "same", what: spoken("was here already") });

/** A text that could not be read stands below those there are. @param {string} key @param {string} text @returns {Outcome} */
function setAside(key, text) {
  const own = storage().getItem(key) ?? "";
  const both = below(own, text);
  if (both === own) return same();
  storage().setItem(key, both);
  return { how: "new", what: spoken("has a text that could not be read, which is set aside here too") };
}

/** @param {string} text @returns {Outcome} */
function booklet(text) {
  const store = new KeptBooklet();
  const theirs = store.read(text);
  if ("fault" in theirs) return refused(theirs.fault);
  const own = store.load();
  if (!own || "fault" in own) {
    store.write(text);
    return fresh();
  }
  const both = store.join(own, theirs);
  if (store.text(both) !== store.text(own)) store.save(both);
  const other = /** @type {const} */ (["title", "name", "organisation", "date"]).filter((word) => theirs[word] && theirs[word] !== both[word]);
  if (!other.length) return { how: "both", what: spoken("differs from yours: both are joined") };
  const names = { title: spoken("title"), name: spoken("name"), organisation: spoken("organisation"), date: spoken("date") };
  const words = { words: other.map((word) => names[word]).join(spoken(" and ")) };
  return other.length > 1
    ? { how: "both", what: spoken("differs from yours: both are joined; your own %(words)s stay, and the file’s stand in the file alone", words) }
    : { how: "both", what: spoken("differs from yours: both are joined; your own %(words)s stays, and the file’s stands in the file alone", words) };
}

/** @param {string} text @returns {Outcome} */
function enquiry(text) {
  const store = new KeptEnquiry(() => true);
  const theirs = store.read(text);
  if ("fault" in theirs) return refused(theirs.fault);
  const own = store.load();
  store.write(own && !("fault" in own) ? store.text(store.join(own, theirs)) : text);
  return own ? { how: "both", what: spoken("differs from yours: yours stands in the form, and the other is listed below it") } : fresh();
}

/** @param {string} text @returns {Outcome} */
function palette(text) {
  if (text !== "slate" && text !== "default") return refused(spoken("it names none"));
  return unlessHere("palette", text);
}

/** So that whoever has taken their sheets elsewhere has the same codes there. @param {string} text @returns {Outcome} */
function secret(text) {
  const theirs = readSecret(text);
  return "fault" in theirs ? refused(theirs.fault) : unlessHere("code", text);
}

/** A thing of which there is one, and nobody needs another. @param {string} name @param {string} text @returns {Outcome} */
function unlessHere(name, text) {
  if (storage().getItem(keyOf(name)) !== null) return { how: "same", what: spoken("stays as it is here") };
  storage().setItem(keyOf(name), text);
  return fresh();
}

/** A thing of which there is one: another one stands under a name beside it. @param {string} name @param {string} text @returns {Outcome} */
function beside(name, text) {
  for (let next = 0; ; next++) {
    const key = keyOf(next ? `${name}${BESIDE}${next > 1 ? `-${next}` : ""}` : name);
    const own = storage().getItem(key);
    if (own === text) return same();
    if (own !== null) continue;
    storage().setItem(key, text);
    return next ? { how: "both", what: spoken("differs from yours: both are kept, the other one beside it") } : fresh();
  }
}

/** @param {string} fault @returns {Outcome} */
function refused(fault) {
  return { how: "refused", what: spoken("was not taken: %(fault)s", { fault }) };
}

/** What a text is of, in words. @param {string} name @param {KnownItems} known */
function titleOf(name, known) {
  const [family, id = ""] = name.split(":");
  const title = known.find(id)?.title ?? (id && quoted(id));
  const words = {
    booklet: spoken("The booklet"),
    enquiry: spoken("The draft of an enquiry"),
    palette: spoken("The palette"),
    code: spoken("The secret number of codes"),
    session: spoken("The session %(title)s", { title }),
    team: spoken("A team’s result of %(title)s", { title }),
    sheet: title,
  };
  return Object.hasOwn(words, family) ? words[/** @type {keyof typeof words} */ (family)] : quoted(name);
}
