// @ts-check
/**
 * What is kept of the guide on this device: one cache for each edition, and a note beside them that says which edition
 * the pages come from. Pages and the worker both read it; pages alone write it, one at a time (keeping.js).
 *
 * `prefix` is what all keys of this copy of the guide begin with, such as `alongside:/guide/:` (shared/keys.js); two
 * copies on one host share the browser's storage, and it keeps them apart.
 *
 * @typedef {{ edition: string, date: string, groups: string[], pages: string[] }} Choice
 *   an edition by the hash of its list of files, and its day; which groups of files, and which pages besides by address
 * @typedef {object} Note
 * @property {Choice | null} kept  what is here, whole
 * @property {Choice | null} wanted  what is being fetched, or was when that was interrupted
 * @property {number} changed  when `kept` last changed to another edition, in milliseconds since 1970
 * @property {number} looked  when a page last looked for a new edition
 * @property {string} fault  why the last try failed, in sentences; empty when it did not, or was only cut off
 */

import { isMapping } from "../shared/json.js";

const VERSION = 1;
/** @type {Note} */
const NOTHING = { kept: null, wanted: null, changed: 0, looked: 0, fault: "" };

export class Shelf {
  /** @param {string} prefix */
  constructor(prefix) {
    this.prefix = `${prefix}offline`;
    this.path = prefix.slice(prefix.indexOf(":") + 1, prefix.lastIndexOf(":"));
    /** The address of the site. */
    this.root = new URL(this.path, location.origin).href;
  }

  /** The address of the note, and of what else stands beside it: nothing is ever asked of a server there. @param {string} name */
  #beside(name) {
    return `${this.root}offline/kept/${name}`;
  }

  /** The name of an edition's cache. @param {string} edition */
  cacheOf(edition) {
    return `${this.prefix}:${edition}`;
  }

  /** What is kept. Throws where the browser closes its storage. @returns {Promise<Note>} */
  async note() {
    // `caches.open` would make a cache, and nothing is stored before the reader asks for it
    if (!(await caches.has(this.prefix))) return { ...NOTHING };
    const found = await (await caches.open(this.prefix)).match(this.#beside("note"));
    return found ? readNote(await found.text()) : { ...NOTHING };
  }

  /** @param {Note} note */
  async write(note) {
    const cache = await caches.open(this.prefix);
    await cache.put(this.#beside("note"), new Response(JSON.stringify({ version: VERSION, ...note })));
  }

  /** The names of all caches of this guide, the note's own first. */
  async names() {
    const names = await caches.keys();
    return names.filter((name) => name === this.prefix || name.startsWith(`${this.prefix}:`)).sort();
  }

  /** A kept file, or nothing. What a server said of variants does not count: there is one. @param {string} edition @param {string} address */
  async find(edition, address) {
    const name = this.cacheOf(edition);
    if (!(await caches.has(name))) return undefined;
    return (await caches.open(name)).match(address, { ignoreVary: true });
  }

  /**
   * Which edition an open page is of, by the page's id; empty for one that came from the server.
   * @param {string} client
   * @param {string} edition
   */
  async pin(client, edition) {
    if (!(await caches.has(this.prefix))) return;
    const cache = await caches.open(this.prefix);
    await cache.put(this.#beside(`page/${client}`), new Response(JSON.stringify({ edition, at: Date.now() })));
  }

  /** The edition of an open page; undefined where that is not known. @param {string} client @returns {Promise<string | undefined>} */
  async pinned(client) {
    if (!client || !(await caches.has(this.prefix))) return undefined;
    const found = await (await caches.open(this.prefix)).match(this.#beside(`page/${client}`));
    return found ? (await found.json()).edition : undefined;
  }

  /**
   * Drops every edition that is neither kept, nor being fetched, nor that of an open page, nor needed until `until`, and
   * forgets the pages that are closed.
   * @param {Set<string>} open  the ids of open pages
   * @param {number} since  how long ago an edition may have been replaced to stay, for pages that Back brings back as they were
   */
  async tidy(open, since) {
    const [note, names] = [await this.note(), await this.names()];
    if (names.length < 2) return;
    const cache = await caches.open(this.prefix);
    const used = new Set([note.kept?.edition, note.wanted?.edition]);
    for (const request of await cache.keys()) {
      const client = request.url.slice(this.#beside("page/").length);
      if (!request.url.startsWith(this.#beside("page/"))) continue;
      const found = await cache.match(request);
      const { edition, at } = found ? await found.json() : { edition: "", at: 0 };
      if (open.has(client) || at > since || note.changed > since) used.add(edition);
      else await cache.delete(request);
    }
    for (const name of names) {
      if (name !== this.prefix && !used.has(name.slice(this.prefix.length + 1)) && note.changed <= since) await caches.delete(name);
    }
  }

  /** Drops everything. The note goes first: from then on the worker answers for nothing. */
  async empty() {
    await caches.delete(this.prefix);
    for (const name of await this.names()) await caches.delete(name);
  }
}

/** The note as it was written; one that cannot be read says that nothing is kept. @param {string} text @returns {Note} */
export function readNote(text) {
  if (text.length > 1_000_000) return { ...NOTHING };
  try {
    const read = JSON.parse(text);
    if (!isMapping(read) || read.version !== VERSION) return { ...NOTHING };
    const number = (/** @type {unknown} */ value) => (typeof value === "number" && Number.isFinite(value) ? value : 0);
    const fault = typeof read.fault === "string" ? read.fault : "";
    const [kept, wanted] = [choiceIn(read.kept), choiceIn(read.wanted)];
    return { kept, wanted, changed: number(read.changed), looked: number(read.looked), fault };
  } catch {
    return { ...NOTHING };
  }
}

/** @param {unknown} read @returns {Choice | null} */
function choiceIn(read) {
  if (!isMapping(read) || typeof read.edition !== "string" || !/^[0-9a-f]{64}$/.test(read.edition)) return null;
  const texts = (/** @type {unknown} */ list) => (Array.isArray(list) ? list.filter((one) => typeof one === "string") : []);
  const date = typeof read.date === "string" ? read.date : "";
  return { edition: read.edition, date, groups: texts(read.groups), pages: texts(read.pages) };
}
