// @ts-check
/**
 * What an endpoint answers, as CONTRIBUTING.md documents it: *received* is a status of 2xx with a JSON object in which
 * nothing but a `message` may stand. Whatever else comes is no receipt, so that the visitor keeps what they wrote.
 *
 * @typedef {{ message: string, errors: Map<string, string> }} Reply
 * @typedef {{ sent: boolean, why: string, reply: Reply }} Outcome  `why` is the part of the panel that applies
 */
import { plain } from "../shared/foreign.js";
import { isMapping } from "../shared/json.js";

const MOST_BYTES = 20_000;
const MOST_ERRORS = 20;
const LONGEST_MESSAGE = 300;

/** @returns {Reply} */
export const silent = () => ({ message: "", errors: new Map() });

/**
 * Reads an answer; rejects when it is cut off on the way, or when whoever asked has stopped it.
 * @param {Response} response
 * @returns {Promise<Outcome>}
 */
export async function outcomeOf(response) {
  const found = await objectIn(response);
  const reply = wordsOf(found ?? {});
  const isReceipt = response.ok && found !== null && Object.entries(found).every(([key, word]) => key === "message" && isWords(word));
  if (isReceipt) return { sent: true, why: "", reply };
  if (response.status >= 500) return { sent: false, why: "server", reply };
  return { sent: false, why: response.status >= 400 ? "refused" : "unclear", reply };
}

/**
 * The JSON object that an answer holds, or null.
 * @param {Response} response
 * @returns {Promise<Record<string, unknown> | null>}
 */
async function objectIn(response) {
  const isJson = /^application\/json\s*(;|$)/i.test(response.headers.get("Content-Type") ?? "");
  const bytes = isJson ? await bytesOf(response) : null;
  try {
    const found = bytes && JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isMapping(found) ? found : null;
  } catch {
    return null;
  }
}

/** All bytes of an answer, null when there are more than any receipt has. @param {Response} response */
async function bytesOf(response) {
  const bytes = new Uint8Array(MOST_BYTES);
  const reader = response.body?.getReader();
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    if (length + part.value.length > MOST_BYTES) {
      reader?.cancel().catch(() => {});
      return null;
    }
    bytes.set(part.value, length);
    length += part.value.length;
  }
  return bytes.subarray(0, length);
}

/** What is told to the visitor. @param {Record<string, unknown>} found @returns {Reply} */
function wordsOf({ message, errors }) {
  const reply = silent();
  const cut = (/** @type {string} */ words) => plain(words).trim().slice(0, LONGEST_MESSAGE);
  if (isWords(message)) reply.message = cut(message);
  for (const [name, words] of Object.entries(isMapping(errors) ? errors : {}).slice(0, MOST_ERRORS))
    if (isWords(words)) reply.errors.set(name, cut(words));
  return reply;
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isWords(value) {
  return typeof value === "string" && value.trim() !== "";
}
