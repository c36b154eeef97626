// Readers of what a team hands on: the codes of a sheet's marks, wherever they stand in a text, and the results kept of them.

import { check, isPlain } from "./checks.js";
import { broken, spoilt } from "./mutate.js";
import { kept } from "./stores.js";

const KNOWN = [{ sign: "H", title: "Health" }, { sign: "W", title: "Well" }];
const TEAM = { sign: "H", version: "7K", rows: [] };
const ROWS = [{ name: "one", kind: "rating", words: "", scale: ["1", "2", "3"] }, { name: "two", kind: "text", words: "" }];
const RESULT = { saved: "2026-11-22T10:00:00.000Z", people: 7, name: "Ours", rows: { one: 2.5, two: 0.4 } };
const RESULTS = JSON.stringify({ version: 1, team: "a", edition: "7K", results: [RESULT, { ...RESULT, saved: "2026-11-23" }] });

export const teamReaders = {
  "codes of a team": async () => {
    const { read, written, lengthOf } = await import("/modules/team/code.js");
    const { codesIn } = await import("/modules/team/find.js");
    return { seeds: [""], mutate: () => "", attempt: (_, chance) => {
      const { below, one } = chance;
      const rows = Array.from({ length: 1 + below(20) }, (_, at) => ({ name: `r${at}`, kind: "rating", words: "", ...(below(9) && { scale: [..."123456789"].slice(0, 2 + below(6)) }) }));
      const marks = rows.map(({ scale }) => below((scale?.length ?? 1) + 1));
      const code = written(marks, rows, TEAM, BigInt(below(1e9)));
      check(code.replaceAll("-", "").length === lengthOf(rows) && lengthOf(rows) % 4 === 0, code);
      check(String(read(code, rows, TEAM, KNOWN).marks) === String(marks), () => `read again: ${code}`);
      const whole = read(broken(code, chance), rows, TEAM, KNOWN);
      if ("fault" in whole) isPlain(whole.fault);
      else check(whole.marks.every((mark, at) => Number.isInteger(mark) && mark >= 0 && mark <= (rows[at].scale?.length ?? 1)), "marks");
      const text = [code, broken(`Dear team, ${code} and ${code.toLowerCase().replaceAll("-", " ")}`, chance), one(["", "x".repeat(3000), "\u202e", "{"])].join("\n");
      const found = codesIn(text, rows, TEAM, KNOWN);
      check(found.read.some(({ line, marks: its }) => line === 1 && String(its) === String(marks)), () => `lost: ${code} in ${text}`);
      check(found.read.length + found.refused.length <= 500, "bounds");
      for (const { fault, kind } of found.refused) {
        isPlain(fault);
        check(["damaged", "sheet", "version"].includes(kind), kind);
      }
      return !("fault" in whole);
    } };
  },
  "the results of a team": async () => {
    const { joined, read } = await import("/modules/team/results.js");
    return { seeds: [RESULTS], mutate: spoilt, attempt: (text) => {
      const found = read(text, { ids: ["a"], rows: ROWS, version: "7K", fewest: 5 });
      if ("fault" in found) return isPlain(found.fault);
      check(found.results.length + found.passed === JSON.parse(text).results.length, "all are counted");
      for (const { people, name, rows } of found.results) {
        check(people >= 5 && people <= 1000 && name.length <= 120, "bounds");
        check([...rows].every(([row, mark]) => ["one", "two"].includes(row) && mark >= 0 && mark <= 3), "marks");
      }
      check(joined(found, found).results.length <= found.results.length, "each once");
      return true;
    } };
  },
  "stored results of a team": async () => {
    const { KeptResults } = await import("/modules/team/results.js");
    return kept(() => new KeptResults({ sheet: "a", formerly: ["b"], team: { version: "7K" } }, ROWS, 5), [RESULTS]);
  },
  "a team's chance": async () => {
    const { keptSecret } = await import("/modules/team/chance.js");
    return kept(() => Object.assign(keptSecret(), { formerKeys: ["former"] }), [JSON.stringify({ version: 1, secret: "0123456789abcdef0123456789abcdef" })]);
  },
};
