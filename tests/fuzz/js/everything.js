// All that a browser keeps as one file: read, merged into what another browser keeps, and listed; nothing there is lost.

import { check, isPlain } from "./checks.js";
import { broken, spoilt } from "./mutate.js";

const SHEET = { version: 1, sheet: "a", name: "Sam", created: "2026-11-22T10:00:00Z", edition: "", saved: "2026-11-22T10:00:00Z", values: { one: "x", two: true } };
const KNOWN = [{ id: "a", title: "A", kind: "Worksheet", address: "a/", formerly: ["b"], places: "one two" }];
const NAMES = ["sheet:a", "sheet:b", "sheet:a:copy:abc123", "sheet:b:copy:abc123", "sheet:a:copy:x", "sheet:c", "sheet:a:unreadable", "booklet", "enquiry", "palette", "session:a", "team:a", "team:a:from-a-file"];

/** A few texts that may be kept, by their names; a name or a text may be any. */
function some(chance) {
  const name = () => (chance.below(6) ? chance.one(NAMES) : broken("sheet:a", chance));
  return new Map(Array.from({ length: 1 + chance.below(4) }, () => [name(), spoilt(JSON.stringify(SHEET), chance)]));
}

/** The words in texts: those of drafts, and whole texts that are none. */
function wordsOf(texts) {
  const words = (text) => {
    try {
      return Object.values(JSON.parse(text).values).filter((value) => typeof value === "string");
    } catch {
      return [text];
    }
  };
  // what was set aside has other texts below it
  return [...texts].flatMap(([name, text]) => (name.endsWith(":unreadable") ? [text] : words(text)));
}

export const everythingReaders = {
  "all in one file": async () => {
    const [{ read, written }, { everything }, { inventory }, { KnownItems }, { merge }] = await Promise.all(
      ["one-file", "everything", "inventory", "known", "merge"].map((name) => import(`/modules/my-sheets/${name}.js`)),
    );
    const known = new KnownItems(KNOWN, new URL("https://example.org/"));
    const start = document.documentElement.dataset.keys;
    const now = "2026-11-22T10:00:00.000Z";
    const seeds = [NAMES.slice(0, 7), NAMES.slice(7), NAMES].map((names) => written(new Map(names.map((name) => [name, JSON.stringify(SHEET)])), now));
    return { seeds, mutate: broken, attempt: (text, chance) => {
      localStorage.clear();
      for (const [name, own] of some(chance)) localStorage.setItem(start + name, own);
      inventory(known); // takes over what stands under former names
      const before = everything(localStorage);
      const found = read(chance.below(2) ? text : written(some(chance), now));
      if ("fault" in found) {
        isPlain(found.fault);
        return false;
      }
      const done = merge(found.texts, known);
      check(done.length === found.texts.size, "each is told");
      for (const { title, what } of done) isPlain(`${title}: ${what}`);
      const after = everything(localStorage);
      const kept = wordsOf(after);
      for (const word of wordsOf(before)) check(kept.some((words) => words.includes(word)), () => `lost: ${word}`);
      for (const name of before.keys()) check(after.has(name), () => `gone: ${name}`);
      check(merge(found.texts, known).every(({ how }) => how !== "new"), "a second time nothing is new");
      const listed = inventory(known).flatMap(({ entries }) => entries.flatMap(({ names }) => names));
      const all = everything(localStorage).size;
      check(new Set(listed).size === listed.length && listed.length === all, () => `listed: ${listed}`);
      return done.some(({ how }) => how !== "refused");
    } };
  },
};
