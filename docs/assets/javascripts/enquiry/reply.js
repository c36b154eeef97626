// @ts-check
/**
 * What is answered to an enquiry, by the protocol of whoever takes it (hooks/alongside/enquiry/deliveries.py). Only what that
 * calls *received* is a receipt; whatever else comes is none, so that the visitor keeps what they wrote.
 *
 * @typedef {object} Protocol
 * @property {string} type  the content type of a receipt
 * @property {string} header  a header that it has, or empty
 * @property {Record<string, "true" | "words">} received  what stands in it
 * @property {string[]} only  what else it may hold; anything, where this is empty
 * @property {string[]} never  what it does not hold
 * @property {string[]} message  where the words for the visitor stand: `a.b` is `b` in `a`
 * @property {number} most  bytes
 *
 * @typedef {{ message: string, errors: Map<string, string> }} Reply
 * @typedef {{ sent: boolean, why: string, reply: Reply }} Outcome  `why` is the part of the panel that applies
 */
import { plain } from "../shared/foreign.js";
import { isMapping } from "../shared/json.js";

const JSON_TYPE = "application/json";
const MOST_ERRORS = 20;
const LONGEST_MESSAGE = 300;

/** @returns {Reply} */
export const silent = () => ({ message: "", errors: new Map() });

/**
 * Reads an answer; rejects when it is cut off on the way, or when whoever asked has stopped it.
 * @param {Response} response
 * @param {Protocol} protocol
 * @returns {Promise<Outcome>}
 */
export async function outcomeOf(response, protocol) {
  const { status } = response;
  const type = (response.headers.get("Content-Type") ?? "").split(";", 1)[0].trim().toLowerCase();
  const bytes = type === protocol.type ? await bytesOf(response, protocol.most) : null;
  const found = bytes && type === JSON_TYPE ? objectIn(bytes) : null;
  const reply = wordsOf(found ?? {}, protocol);
  const isWhole = type === JSON_TYPE ? found !== null && saysReceived(found, protocol) : bytes !== null;
  const isTheirs = !protocol.header || response.headers.has(protocol.header);
  if (response.ok && isWhole && isTheirs) return { sent: true, why: "", reply };
  if (status >= 500) return { sent: false, why: "server", reply };
  if (status === 429) return { sent: false, why: "limited", reply };
  return { sent: false, why: status >= 400 ? "refused" : "unclear", reply };
}

/**
 * Whether an answer holds what a receipt holds, and nothing that it does not.
 * @param {Record<string, unknown>} found
 * @param {Protocol} protocol
 */
function saysReceived(found, { received, only, never }) {
  const says = Object.entries(received).every(([key, kind]) => (kind === "true" ? found[key] === true : isWords(found[key])));
  if (!only.length) return says && !never.some((key) => Object.hasOwn(found, key));
  return says && Object.entries(found).every(([key, word]) => only.includes(key) && isWords(word));
}

/**
 * The JSON object that bytes hold, or null.
 * @param {Uint8Array} bytes
 * @returns {Record<string, unknown> | null}
 */
function objectIn(bytes) {
  try {
    const found = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isMapping(found) ? found : null;
  } catch {
    return null;
  }
}

/** All bytes of an answer, null when there are more than any receipt has. @param {Response} response @param {number} most */
async function bytesOf(response, most) {
  const bytes = new Uint8Array(most);
  const reader = response.body?.getReader();
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    if (length + part.value.length > most) {
      reader?.cancel().catch(() => {});
      return null;
    }
    bytes.set(part.value, length);
    length += part.value.length;
  }
  return bytes.subarray(0, length);
}

/**
 * What is told to the visitor. What is wrong with fields stands by their names, or in a list in which each names its own.
 * @param {Record<string, unknown>} found
 * @param {Protocol} protocol
 * @returns {Reply}
 */
function wordsOf(found, protocol) {
  const reply = silent();
  const cut = (/** @type {string} */ words) => plain(words).trim().slice(0, LONGEST_MESSAGE);
  const { errors } = found;
  const listed = Array.isArray(errors) ? errors.filter(isMapping).map(({ field, message }) => [field, message]) : [];
  const named = isMapping(errors) ? Object.entries(errors) : listed;
  for (const [name, words] of named.slice(0, MOST_ERRORS))
    if (isWords(words) && isWords(name)) reply.errors.set(name, cut(words));
  const general = listed.filter(([name]) => !isWords(name)).map(([, words]) => words);
  const message = [...protocol.message.map((path) => within(found, path)), ...general].find(isWords);
  if (message) reply.message = cut(message);
  return reply;
}

/**
 * What stands at a path such as `body.message`, if anything does.
 * @param {unknown} found
 * @param {string} path
 */
function within(found, path) {
  return path.split(".").reduce((thing, key) => (isMapping(thing) && Object.hasOwn(thing, key) ? thing[key] : undefined), found);
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isWords(value) {
  return typeof value === "string" && value.trim() !== "";
}
