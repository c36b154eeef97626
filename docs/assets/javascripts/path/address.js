// @ts-check
/**
 * Where a reader stands on a path, in the address and nowhere else: `?path=new-leader&done=1.3`. In the query, since what
 * stands behind a `#` goes with the first link to a heading. `done` are the numbers of steps that are done with.
 */

import { asked, withoutStop } from "../shared/address.js";

const NAMES = ["path", "done"];

/**
 * What an address says: the path's id as it was given, and those of its `steps` steps that are done.
 * @param {{ search: string, hash: string }} address
 * @param {number} steps
 */
export function read(address, steps) {
  const query = asked(address, NAMES);
  const given = withoutStop(query.get("done") ?? "").split(".").filter((number) => /^\d{1,3}$/.test(number)).map(Number);
  const done = new Set(given.filter((number) => number >= 1 && number <= steps));
  return { path: withoutStop(query.get("path") ?? ""), done };
}

/**
 * The address of this page with these steps done, and all else that it says.
 * @param {Location} address
 * @param {string} path  empty on the path's own page, which needs no name
 * @param {Set<number>} done
 */
export function here(address, path, done) {
  const query = asked(address, NAMES);
  for (const name of NAMES) query.delete(name);
  const own = written(path, done);
  const text = [`${query}`.replaceAll("%3A", ":"), own].filter(Boolean).join("&");
  return `${address.pathname}${text ? `?${text}` : ""}${address.hash}`;
}

/**
 * The query of another page on the path.
 * @param {string} path
 * @param {Set<number>} done
 */
export function written(path, done) {
  const numbers = [...done].sort((one, other) => one - other).join(".");
  return [path && `path=${path}`, numbers && `done=${numbers}`].filter(Boolean).join("&");
}
