// @ts-check
/** Fetches the files of an edition into its cache: each is checked against its hash, and kept whole or not at all. */

import { spoken } from "../shared/spoken.js";
import { EDITION, FILES, chosenBy, readEdition, readFiles } from "./edition.js";

/**
 * @typedef {import("./edition.js").Edition} Edition
 * @typedef {import("./edition.js").File} File
 * @typedef {import("./shelf.js").Shelf} Shelf
 * @typedef {(done: number, all: number) => void} Progress  in bytes
 */

const AT_ONCE = 6; // requests
/** What a server says of its connection, and not of the file; and of variants, of which one is kept. */
const PASSING = ["content-encoding", "content-length", "transfer-encoding", "connection", "vary", "set-cookie", "date", "age"];

/** Why something could not be done, as whole sentences for the reader. */
export class Failure extends Error {
  /** @param {"offline" | "broken" | "full" | "refused" | "stopped"} topic @param {string} message */
  constructor(topic, message) {
    super(message);
    this.topic = topic;
  }
}

/** Which edition the server has. @param {Shelf} shelf @param {AbortSignal} [signal] @returns {Promise<Edition>} */
export async function latest(shelf, signal) {
  const answer = await asked(shelf.root + EDITION, signal);
  const read = readEdition(await answer.text());
  if ("fault" in read) throw unreadable(read.fault);
  return read;
}

/**
 * The files of an edition, from its cache or else from the server; then the list is in the cache too.
 * @param {Shelf} shelf
 * @param {string} edition
 * @param {AbortSignal} [signal]
 * @returns {Promise<File[]>}
 */
export async function filesOf(shelf, edition, signal) {
  const kept = await shelf.find(edition, shelf.root + FILES);
  const list = kept ?? (await verified(shelf.root + FILES, edition, signal));
  const read = readFiles(await list.clone().text());
  if ("fault" in read) throw unreadable(read.fault);
  if (!kept) await (await caches.open(shelf.cacheOf(edition))).put(shelf.root + FILES, list);
  return read;
}

/**
 * The files of an edition by its kept list; none where a browser that ran out of room has thrown that away.
 * @param {Shelf} shelf
 * @param {string} edition
 */
async function listed(shelf, edition) {
  const read = readFiles((await (await shelf.find(edition, shelf.root + FILES))?.text()) ?? "");
  return "fault" in read ? [] : read;
}

/** Whether all that was chosen of an edition is still here. @param {Shelf} shelf @param {import("./shelf.js").Choice} choice */
export async function isWhole(shelf, choice) {
  const files = await listed(shelf, choice.edition);
  return files.length > 0 && (await areHere(shelf, choice.edition, files.filter(chosenBy(choice))));
}

/**
 * Fetches what is not in an edition's cache yet. What another edition on this device has, by its hash, is copied.
 * @param {Shelf} shelf
 * @param {string} edition
 * @param {File[]} files
 * @param {{ former?: string, progress?: Progress, signal?: AbortSignal }} how
 */
export async function fill(shelf, edition, files, { former = "", progress = () => {}, signal }) {
  const cache = await caches.open(shelf.cacheOf(edition));
  const here = new Set((await cache.keys()).map(({ url }) => url));
  const copies = former === edition ? new Map() : new Map((await listed(shelf, former)).map(({ hash, address }) => [hash, address]));
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const waiting = [...files].sort((one, two) => two.bytes - one.bytes);

  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const { address, hash, bytes } = file;
      if (signal?.aborted) throw stopped();
      if (!here.has(shelf.root + address)) {
        const copied = copies.has(hash) ? await copyOf(await shelf.find(former, shelf.root + copies.get(hash)), hash) : null;
        await cache.put(shelf.root + address, copied ?? (await verified(shelf.root + address, hash, signal)));
      }
      done += bytes;
      progress(done, all);
    }
  };
  progress(0, all);
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch((fault) => {
    waiting.length = 0; // the others end with what they are at
    throw fault;
  })));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  await check(shelf, edition, files);
}

/** Sees that all is there: a browser that runs out of room may have thrown the cache away meanwhile. @param {Shelf} shelf @param {string} edition @param {File[]} files */
async function check(shelf, edition, files) {
  if (!(await areHere(shelf, edition, files))) {
    throw new Failure("full", spoken("The browser has thrown away part of what was fetched. This device may have no room left."));
  }
}

/** @param {Shelf} shelf @param {string} edition @param {File[]} files */
async function areHere(shelf, edition, files) {
  const here = new Set((await (await caches.open(shelf.cacheOf(edition))).keys()).map(({ url }) => url));
  return files.every(({ address }) => here.has(shelf.root + address));
}

/** @param {Response | undefined} found @param {string} hash */
async function copyOf(found, hash) {
  if (!found) return null;
  const bytes = await found.arrayBuffer();
  return (await hashOf(bytes)) === hash ? answerOf(bytes, found.headers) : null;
}

/** A file as the server has it now, if it is what its hash says. @param {string} url @param {string} hash @param {AbortSignal} [signal] */
async function verified(url, hash, signal) {
  const answer = await asked(url, signal);
  const bytes = await answer.arrayBuffer().catch(() => {
    throw signal?.aborted ? stopped() : offline();
  });
  if ((await hashOf(bytes)) !== hash) {
    throw broken(spoken("%(address)s is not what its list says. The site may be in the middle of an update", { address: new URL(url).pathname }));
  }
  return answerOf(bytes, answer.headers);
}

/**
 * What the server answers, past all caches: the worker lets through what is never to be stored (worker.js).
 * @param {string} url
 * @param {AbortSignal} [signal]
 */
async function asked(url, signal) {
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(url, { cache: "no-store", signal });
  } catch {
    throw signal?.aborted ? stopped() : offline();
  }
  if (!answer.ok) throw broken(spoken("the server answered %(status)s for %(address)s", { status: answer.status, address: new URL(url).pathname }));
  return answer;
}

/**
 * A file as it is kept: an answer of our own, since one that came by way of a redirection is refused to a page.
 * @param {ArrayBuffer} bytes
 * @param {Headers} said
 */
function answerOf(bytes, said) {
  const headers = new Headers(said);
  for (const name of PASSING) headers.delete(name);
  headers.set("Content-Length", String(bytes.byteLength));
  return new Response(bytes, { headers });
}

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} why */
function broken(why) {
  return new Failure("broken", spoken("The server does not have this edition whole: %(why)s. What was kept before still is. Try again later.", { why }));
}

/** @param {string} fault */
function unreadable(fault) {
  return broken(spoken("the list of files cannot be read: %(fault)s", { fault }));
}

function offline() {
  return new Failure("offline", spoken("The guide’s server cannot be reached. What has been fetched stays, and the rest can be fetched when you are online."));
}

function stopped() {
  return new Failure("stopped", spoken("Stopped. What has been fetched stays until you carry on or remove it."));
}
