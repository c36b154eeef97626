// Readers of addresses: a plan, a path, a booklet, whatever else a page asks for.

import { check, isPlain, shown } from "./checks.js";
import { broken } from "./mutate.js";

/** An address that is broken in both of its parts: `?…` and `#…`. */
const parts = (text) => {
  const at = text.indexOf("#");
  return at < 0 ? { search: text, hash: "" } : { search: text.slice(0, at), hash: text.slice(at) };
};
const urlOf = (address) => new URL(address || "?", "https://example.org/a/");

export const addressReaders = {
  "an address": async () => {
    const { asked, askedBehind, isTooLong, withoutStop } = await import("/modules/shared/address.js");
    const names = ["words", "topic", "kind", "title"];
    return { seeds: ["?words=a+b&topic=trust&kind=worksheet#title=A&words=x", "?words=a&amp;topic=trust&#38;kind=worksheet"], mutate: broken, attempt: (text) => {
      const address = parts(text);
      for (const found of [asked(address, names), askedBehind(address.hash, names)]) {
        check(found instanceof URLSearchParams && [...found].length <= 20_000, "bounds");
        if (isTooLong(address)) check(found !== null, "what is too long is empty");
        for (const [, one] of found) check(!/[\s.,;:!?)\]}>"'»”’…]$/.test(withoutStop(one)), "a stop is left");
      }
      return true;
    } };
  },
  "a plan's address": async () => {
    const { read, write } = await import("/modules/planner/state.js");
    const { leftOut } = await import("/modules/planner/left-out.js");
    const { isDay } = await import("/modules/shared/words.js");
    return { seeds: ["?start=14:00&people=12&break=3-10&break=4-5&late=5&over=2", "?start=14:00&cut=1&cut=3&date=2026-12-08&zone=Europe/Berlin", "?start=noon&people=1&x=y#agenda"], mutate: broken, attempt: (text) => {
      const address = parts(text);
      const found = read(address, 9, 4);
      const { start, people, breaks, late, over, cuts, date, zone } = found.plan;
      const within = (number, least, most) => number === null || (Number.isInteger(number) && number >= least && number <= most);
      check(within(start, 0, 1439) && within(people, 1, 999) && within(late, 1, 480) && within(over, 0, 8), "numbers");
      check(breaks.length <= 20 && breaks.every(({ after, minutes }) => within(after, 1, 8) && within(minutes, 1, 240)), "breaks");
      check(cuts.every((number, at) => within(number, 1, 4) && !(number <= cuts[at - 1])), "cuts");
      check((date === null || isDay(date)) && (zone === null || new Intl.DateTimeFormat("en-GB", { timeZone: zone })), "day and zone");
      const told = leftOut(found, address);
      check(told.length < 900 && (told !== "") === (found.faults.length + found.beyond > 0 || address.search.length + address.hash.length > 20_000), told);
      if (told) isPlain(told.slice(0, 380));
      const again = read({ search: write(found.plan, { search: "", hash: "" }), hash: "" }, 9, 4);
      check(again.faults.length === 0 && shown(again.plan) === shown(found.plan), () => `read again: ${shown(again)}`);
      return found.faults.length === 0;
    } };
  },
  "a path's address": async () => {
    const { read, here, written } = await import("/modules/path/address.js");
    const { isTooLong } = await import("/modules/shared/address.js");
    return { seeds: ["?path=new-leader&done=1.3", "?done=2&path=new-leader.#step-2"], mutate: broken, attempt: (text) => {
      const address = parts(text);
      const { path, done } = read(address, 7);
      check([...done].every((step) => Number.isInteger(step) && step >= 1 && step <= 7), "steps");
      const id = /^[a-z-]+$/.test(path) ? path : "new-leader";
      check(shown(read({ search: `?${written(id, done)}`, hash: "" }, 7)) === shown({ path: id, done }), "read again");
      const own = here({ ...address, pathname: "/a/" }, id, done).slice(3);
      check(shown(read(parts(own), 7).done) === shown(done) || isTooLong(parts(own)) || /^#(0*38|x0*26);/i.test(address.hash), "the page's own address");
      return done.size > 0;
    } };
  },
  "a booklet's address": async () => {
    const { fromAddress, toAddress } = await import("/modules/booklet/address.js");
    return { seeds: ["?items=a,b,c&x=1#title=Our+day&name=A&organisation=B&date=2026-11-22&plan-a=start%3D09:00"], mutate: broken, attempt: (text) => {
      const found = fromAddress(parts(text));
      if (!found) return false;
      check(found.items.length <= 300 && ["title", "name", "organisation"].every((word) => found[word].length <= 120), "bounds");
      check(/^(\d{4}-\d\d-\d\d)?$/.test(found.date), found.date);
      check(!/[\u0000-\u001f]/.test(found.title + found.name + found.organisation), "control characters");
      const written = toAddress(found);
      const again = fromAddress(urlOf(written));
      if (!found.items.length) return false; // nothing that a booklet can hold
      const isOdd = /[.,;:!?)\]}>"'»”’…&\s]/.test(found.items.join()) || written.length > 20_000; // no id of the guide has such signs
      check(isOdd || shown({ ...again, passed: 0 }) === shown({ ...found, passed: 0 }), () => `read again: ${shown(again)}\nread first: ${shown(found)}`);
      return true;
    } };
  },
};
