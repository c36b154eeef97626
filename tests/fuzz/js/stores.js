// What this browser keeps, of this edition and of all before: nothing that was stored is lost, whatever stands there.

import { check, isPlain } from "./checks.js";
import { broken, spoilt } from "./mutate.js";

/** One thing that is kept under a key, and was under others before. */
export function kept(make, seeds) {
  return { seeds, mutate: spoilt, attempt: (text, chance) => {
    localStorage.clear();
    const store = make();
    const put = [text, ...(chance.below(2) ? [spoilt(chance.one(seeds), chance)] : [])];
    localStorage.setItem(store.key, put[0]);
    if (put[1]) localStorage.setItem(chance.one(store.formerKeys), put[1]);
    const found = store.load();
    check(found !== null, "nothing is found");
    if ("fault" in found) isPlain(found.fault);
    const stands = localStorage.getItem(store.key);
    const lost = "fault" in found || found.passed;
    store.write(store.text(make().read(chance.one(seeds))));
    if (lost) check(store.unreadable().includes(stands), "what was refused is not set aside");
    const all = Object.values({ ...localStorage }).join();
    for (const one of put) if ("fault" in make().read(one)) check(all.includes(one), () => `lost: ${one}`);
    check(!("fault" in store.load()), "what was written is not read");
    return !lost;
  } };
}

const SHEET = { version: 1, sheet: "a", name: "Sam", created: "2026-11-22T10:00:00Z", edition: "", saved: "2026-11-22T10:00:00Z", follows: { copy: "abc123", name: "Sam", on: "2026-10-22T10:00:00Z", last: { one: "y", three: true } }, values: { one: "x", two: true } };
const CLEAN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

export const storeReaders = {
  "a stored sheet": async () => {
    const { KeptSheet } = await import("/modules/shared/kept-sheet.js");
    return kept(() => new KeptSheet("a", ["b"], (name) => name === "one"), [JSON.stringify(SHEET), JSON.stringify({ ...SHEET, sheet: "b" })]);
  },
  "a stored enquiry": async () => {
    const { KeptEnquiry } = await import("/modules/enquiry/kept.js");
    return kept(() => new KeptEnquiry((name) => name === "message"), [JSON.stringify({ message: "x", name: "y", about: "z" })]);
  },
  "a stored booklet": async () => {
    const { KeptBooklet } = await import("/modules/booklet/store.js");
    const booklet = { version: 1, items: ["a", "b"], title: "t", name: "n", organisation: "o", date: "2026-11-22", plans: { a: "start=9:00" } };
    const { organisation, plans, ...former } = booklet;
    return kept(() => new KeptBooklet(), [JSON.stringify(booklet), JSON.stringify(former)]);
  },
  "a session under way": async () => {
    const { KeptSession } = await import("/modules/room/store.js");
    const { ahead, isForsaken, standing } = await import("/modules/room/standing.js");
    const { backward, legs, longer, onward, paused, present, takenUp, withCut } = await import("/modules/room/course.js");
    const { planIn } = await import("/modules/planner/session.js");
    const { figures, leftInWords, wholeInWords } = await import("/modules/room/words.js");
    const first = { at: 0, began: 1796738400000, more: 1, held: 9 };
    const run = { version: 1, plan: "start=14:00&cut=1", origin: 1796738400000, visits: [first, { ...first, at: 1 }], paused: null, ended: null, cuts: [1, 2] };
    const steps = [5, 10, 15].map((minutes, at) => ({ title: `${at + 1}. Step`, minutes }));
    const cuts = [{ what: "x", minutes: 2, step: 2, instead: "" }, { what: "y", minutes: 3, step: null, instead: "" }];
    const session = { steps, cuts, sheets: [] };
    const stored = kept(() => new KeptSession("a"), [JSON.stringify(run), JSON.stringify({ ...run, paused: run.origin, ended: null })]);
    return { ...stored, attempt: (text, chance) => {
      const isRead = stored.attempt(text, chance);
      const store = new KeptSession("a");
      let found = store.read(text);
      if ("fault" in found) return isRead;
      const plan = planIn(found.plan, session);
      if (!found.visits.every(({ at }) => at < legs(session, plan, []).length)) return isRead; // which the page does not take up
      const now = found.origin + chance.below(90) * 60_000;
      const on = (one) => onward(one, legs(session, plan, one.cuts), now);
      const deeds = [backward, longer, (one) => paused(one, now), (one) => takenUp(one, now), (one) => withCut(one, 1 + chance.below(2), chance.below(2) > 0), on];
      for (let times = chance.below(6); times > 0; times--) found = chance.one(deeds)(found);
      const stands = standing(found, plan, session, now);
      ahead(stands, present(found).began);
      isForsaken(found, stands, now);
      check([stands.left, stands.end, stands.late, stands.over].every(Number.isFinite), "numbers");
      check(/^\+?\d+:\d\d$/.test(figures(stands.left)) && leftInWords(stands.left) && wholeInWords(stands, now), "words");
      return isRead;
    } };
  },
  "copies of a sheet": async () => {
    const { Copies } = await import("/modules/shared/copies.js");
    const { make, putBack, take } = await import("/modules/shared/copies-made.js");
    const { inFileName } = await import("/modules/shared/names.js");
    const start = `${document.documentElement.dataset.keys}sheet:`;
    const stored = () => JSON.stringify(Object.entries({ ...localStorage }).sort());
    return { seeds: [JSON.stringify(SHEET)], mutate: spoilt, attempt: (text, chance) => {
      localStorage.clear();
      const copies = new Copies("a", ["b"], (name) => name === "one");
      const texts = [text, ...Array.from({ length: chance.below(4) }, () => spoilt(JSON.stringify(SHEET), chance))];
      for (const one of texts) localStorage.setItem(start + chance.one(["a", "b", "a:copy:", "b:copy:"]) + (chance.below(3) ? chance.one(["abc123", "000000", "zzzzzz"]) : broken("abc123", chance)), one);
      const strange = Object.entries({ ...localStorage });
      const all = copies.all();
      check(all.length === copies.ids().length && new Set(all.map(({ id }) => id)).size === all.length, "all are listed once");
      const isThere = (one) => Object.values({ ...localStorage }).some((kept) => kept.includes(one));
      for (const [key, one] of strange) check(isThere(one) || !("fault" in copies.store("").read(one)), () => `lost: ${key} ${one}`);
      for (const { name, changed, created, fault } of all) {
        check([...name].length <= 60 && !CLEAN.test(name), () => `name: ${name}`);
        check(!/[^\p{L}\p{N}\p{M}-]/u.test(inFileName(name)), () => `file: ${name}`);
        if (fault) isPlain(`the text ${fault}`);
        check([changed, created].every((moment) => /^(\d{4}-.*)?$/.test(moment)), changed);
      }
      if (!all.length) return false;
      const { id } = chance.one(all);
      const before = stored();
      const taken = take(copies, id);
      check(!copies.ids().includes(id), "a copy that is taken is gone");
      check(putBack(copies, taken) === id && stored() === before, "it is put back");
      const made = make(copies, new Map([["one", "y"]]), { name: broken("Sam", chance), edition: "" });
      const draft = copies.store(made).load();
      const names = copies.all().map(({ name }) => name.toLowerCase()).filter(Boolean);
      check(draft.values.get("one") === "y", "what was made is read");
      check(names.filter((name) => name === draft.name.toLowerCase()).length === 1, "no two share a name");
      return all.every(({ fault }) => !fault);
    } };
  },
};
