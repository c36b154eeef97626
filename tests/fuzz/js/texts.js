// Readers of texts: files, answers of a server, lists, names and dates.

import { check, isPlain, pure, shown } from "./checks.js";
import { broken, brokenBytes, spoilt } from "./mutate.js";

const SHEET = { version: 1, sheet: "a", name: "Sam", created: "2026-11-22T10:00:00Z", edition: "2026-11-22", saved: "2026-11-26T10:00:00.000Z", values: { one: "x", two: true, "three--1": "two\nlines" } };
const FOLLOWS = { copy: "abc123", name: "Sam", on: "2026-10-22T10:00:00Z", last: { one: "y", three: true } };
const isField = (name) => name === "one" || name.endsWith("7");
const many = JSON.stringify({ ...SHEET, values: Object.fromEntries(Array.from({ length: 700 }, (_, at) => [`f${at}`, at % 2 ? "x" : true])) });

export const textReaders = {
  "a sheet": async () => {
    const { read, written } = await import("/modules/shared/draft.js");
    return pure({
      seeds: [JSON.stringify(SHEET), JSON.stringify({ ...SHEET, name: undefined, created: undefined }), JSON.stringify({ ...SHEET, follows: FOLLOWS }), many],
      mutate: spoilt,
      read: (text) => read(text, ["a", "b"], isField),
      holds({ values, passed, name, saved, created, follows }, text) {
        const { values: all, follows: before } = JSON.parse(text);
        const given = Object.values(all).filter(Boolean).length;
        check(values.size + passed === given || (before !== undefined && values.size + passed > given), "all are counted");
        check(!follows || ([...follows.name].length <= 60 && follows.last.size <= 502), "what it follows");
        check([...values.values()].every((value) => value === true || typeof value === "string"), "values");
        check([...name].length <= 60 && /^(\d{4}-.*)?$/.test(saved) && /^(\d{4}-.*)?$/.test(created), "what it says of itself");
      },
      write: ({ values, ...about }) => written(values, { ...about, sheet: "a" }),
      core: ({ passed, ...draft }) => draft,
    });
  },
  "a file in some encoding": async () => {
    const { decoded } = await import("/modules/shared/chosen-file.js");
    const { read } = await import("/modules/shared/draft.js");
    const text = JSON.stringify({ ...SHEET, name: "Łódź 👩‍👧" });
    const wide = (endian) => Uint8Array.from([...text].flatMap((letter) => [...letter]).join("").split("").flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return endian ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }));
    const utf8 = new TextEncoder().encode(text);
    const seeds = [utf8, Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), wide(true), Uint8Array.from([0xff, 0xfe, ...wide(true)]), Uint8Array.from([0xfe, 0xff, ...wide(false)])];
    for (const seed of seeds) check(read(decoded(seed), ["a"]).name === "Łódź 👩‍👧", "every encoding is read");
    return { seeds, mutate: brokenBytes, attempt: (bytes) => {
      const found = decoded(bytes);
      if (typeof found !== "string") return isPlain(found.fault);
      const draft = read(found, ["a"]);
      if ("fault" in draft) return isPlain(draft.fault);
      return true;
    } };
  },
  "an enquiry": async () => {
    const { read, text } = await import("/modules/enquiry/kept.js");
    return pure({
      seeds: [JSON.stringify({ message: "x", name: "y", about: "z", topic: "" })],
      mutate: spoilt,
      read: (given) => read(given, (name) => name === "message"),
      holds: ({ values }) => check([...values.values()].every((word) => typeof word === "string"), "words alone"),
      write: ({ values }) => text(values),
      core: ({ values }) => values,
    });
  },
  "an answer": async () => {
    const [{ outcomeOf }, protocols] = await Promise.all([import("/modules/enquiry/reply.js"), fetch("/fuzz/protocols.json").then((found) => found.json())]);
    const answers = [
      { message: "Thank you" }, { message: "No", errors: { email: "Unknown", topic: "None" } }, { message: "" }, { success: true, message: "Received" },
      { success: true, body: { data: { a: "b" }, message: "Sent" } }, { success: false, message: "No" }, { next: "https://example.org/thanks", ok: true },
      { error: "No", errors: [{ field: "email", code: "TYPE_EMAIL", message: "Unknown" }, { message: "Empty" }] },
    ];
    return { seeds: answers.map((answer) => JSON.stringify(answer)), mutate: spoilt, attempt: async (text, { one }) => {
      const protocol = protocols[one(Object.keys(protocols))];
      const status = one([200, 201, 299, 400, 422, 429, 503]);
      const type = one([protocol.type, `${protocol.type}; charset=utf-8`, "text/plain", `${protocol.type}p`, ""]);
      const headers = { "Content-Type": type, ...(one([true, false]) && { "X-Nf-Request-Id": "1" }) };
      const found = await outcomeOf(new Response(text, { status, headers }), protocol);
      let said = null;
      try { said = JSON.parse(new TextDecoder().decode(new TextEncoder().encode(text))); } catch {}
      const isObject = typeof said === "object" && said !== null && !Array.isArray(said);
      const has = (key) => isObject && Object.hasOwn(said, key);
      const isWords = (word) => typeof word === "string" && word.trim() !== "";
      const holds = Object.entries(protocol.received).every(([key, kind]) => has(key) && (kind === "true" ? said[key] === true : isWords(said[key])));
      const refuses = protocol.only.length ? isObject && Object.keys(said).some((key) => !protocol.only.includes(key) || !isWords(said[key])) : has("error") || has("errors");
      const isReceipt = protocol.type === "text/html" ? "X-Nf-Request-Id" in headers : isObject && holds && !refuses;
      const isShort = new TextEncoder().encode(text).length <= protocol.most;
      const isIts = type.startsWith(protocol.type) && !type.endsWith("p");
      check(found.sent === Boolean(isReceipt && isShort && status < 300 && isIts), "sent only when it says so");
      check(found.sent || ["unclear", "refused", "limited", "server"].includes(found.why), found.why);
      const words = [found.reply.message, ...found.reply.errors.values()];
      check(words.every((word) => word.length <= 300 && !/[\u0000-\u001f]/.test(word)) && found.reply.errors.size <= 20, "bounds");
      return found.sent;
    } };
  },
  "an edition": async () => {
    const { readEdition } = await import("/modules/offline/edition.js");
    const edition = { version: 1, edition: "a".repeat(64), date: "2026-11-26", groups: { pages: { files: 9, bytes: 90_000 }, "pdf-a4": { files: 2, bytes: 3 } }, zip: 7 };
    return pure({
      seeds: [JSON.stringify(edition)],
      mutate: spoilt,
      read: readEdition,
      holds: ({ groups }) => check(Object.values(groups).every(({ files, bytes }) => files >= 0 && bytes <= 5e9), "sizes"),
      write: (found) => JSON.stringify({ version: 1, ...found }),
    });
  },
  "the files of an edition": async () => {
    const { readFiles } = await import("/modules/offline/edition.js");
    const files = [["index.html", "pages", 9, "a".repeat(64)], ["worksheets/a/a-a4.pdf", "pdf-a4", 90, "b".repeat(64)], ["", "pages", 9, "c".repeat(64)]];
    return pure({
      seeds: [JSON.stringify({ version: 1, files })],
      mutate: spoilt,
      read: readFiles,
      holds: (found) => check(found.every(({ address }) => new URL(address, "https://example.org/guide/").href.startsWith("https://example.org/guide/")), "an address leads out"),
      write: (found) => JSON.stringify({ version: 1, files: found.map(({ address, group, bytes, hash }) => [address, group, bytes, hash]) }),
    });
  },
  "the note of what a device keeps": async () => {
    const { readNote } = await import("/modules/offline/shelf.js");
    const choice = { edition: "a".repeat(64), date: "2026-11-26", groups: ["pages"], pages: ["worksheets/a/"] };
    return pure({
      seeds: [JSON.stringify({ version: 1, kept: choice, wanted: null, changed: 1, looked: 2, fault: "" })],
      mutate: spoilt,
      read: (text) => {
        const { fault: said, ...note } = readNote(text);
        return { ...note, said };
      },
      holds({ kept, wanted, changed, looked, said }) {
        for (const one of [kept, wanted]) check(!one || [...one.groups, ...one.pages, one.date].every((word) => typeof word === "string"), "words");
        check([changed, looked].every(Number.isFinite) && typeof said === "string", "numbers");
      },
      write: ({ said, ...note }) => JSON.stringify({ version: 1, ...note, fault: said }),
    });
  },
  "a name": async () => {
    const { asFileName, clean, inFileName, unlike } = await import("/modules/shared/names.js");
    return { seeds: ["Sam, November", "Łódź (2)", "👩‍👩‍👧 مرحبا", "x".repeat(70)], mutate: broken, attempt: (text) => {
      const name = clean(text);
      check(name === clean(name), () => `cleaned again: ${name}`);
      check([...name].length <= 60 && !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(name), () => `name: ${name}`);
      for (const [file, most] of [[inFileName(text), 30], [asFileName(text), 60]]) check(/^[\p{L}\p{N}\p{M}-]*$/u.test(file) && [...file].length <= 2 * most && !/^-|-$/.test(file), () => `file: ${file}`);
      const other = unlike(name || "x", [name || "x", "Sam"]);
      check(other !== name && [...other].length <= 60, () => `unlike: ${other}`);
      return name !== "";
    } };
  },
  "a date": async () => {
    const { dayInWords, isDay, isMoment, momentInWords } = await import("/modules/shared/words.js");
    return { seeds: ["2026-02-28", "2026-11-26T10:00:00Z", "1999-12-31T23:59:59.999Z"], mutate: broken, attempt: (text) => {
      if (isDay(text)) check(isMoment(text) && dayInWords(text).startsWith(String(Number(text.slice(8)))), text);
      else check(dayInWords(text) === "", text);
      if (isMoment(text)) check(/^on \d{1,2} \w+ \d{4} at \d\d:\d\d$/.test(momentInWords(text)), momentInWords(text));
      return isMoment(text);
    } };
  },
  "a typed date": async () => {
    const { datesIn } = await import("/modules/shared/dates.js");
    const { isDay } = await import("/modules/shared/words.js");
    const { calendarText } = await import("/modules/shared/calendar.js");
    const bytes = (line) => new TextEncoder().encode(line).length;
    const seeds = ["Tuesday 8 Dec, then 2026-12-24", "in 3 weeks or next Friday", "1/2/27 and 24.12.", "the 31st of February 2027", "May 8th, '27", "6 or 7 January"];
    return { seeds, mutate: broken, attempt: (text) => {
      const found = datesIn(text, "2026-11-26");
      for (const { words, days, doubt } of found) {
        check(text.includes(words) && days.every(isDay), () => `day: ${shown(days)} of ${words}`);
        check(days.length || doubt, "no day without a word why");
        if (doubt) isPlain(`a date: ${doubt}`);
        const file = calendarText({ name: text, events: days.map((start) => ({ uid: words, title: text, start, about: text })) });
        check(file.split("\r\n").every((line) => bytes(line) < 76), "a line of the calendar's file is too long");
        check((file.match(/^BEGIN:VEVENT\r$/gm) ?? []).length === days.length, "an event for each day");
      }
      return found.length > 0;
    } };
  },
  "a time of day": async () => {
    const { readTime } = await import("/modules/planner/clock.js");
    const seeds = ["14:00", "2.30 pm", "noon", "kl. 9", "14 h 30", "9 o’clock", "１４:００"];
    return { seeds, mutate: broken, attempt: (text) => {
      const found = readTime(text);
      check(found === null || (Number.isInteger(found) && found >= 0 && found < 1440), () => `${found}`);
      return found !== null;
    } };
  },
  "a quotation": async () => {
    const { plain, quoted } = await import("/modules/shared/foreign.js");
    const { isolated } = await import("/modules/shared/dom.js");
    return { seeds: ["Sam’s “copy”.json", "<b>x</b>", "x".repeat(99)], mutate: broken, attempt: (text) => {
      const parts = isolated(`We read ${quoted(text)}.`);
      check(parts.length === 5 && parts[0] === "We read " && parts[4] === ".", "broken out");
      check(quoted(text).length <= 63 && plain(text) === plain(plain(text)), "length");
      isPlain(`it belongs to ${quoted(text)}`);
      return true;
    } };
  },
};
