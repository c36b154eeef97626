// @ts-check
import { askedBehind, isTooLong } from "./address.js";
import { versionFault } from "./json.js";
import { spoken } from "./spoken.js";

/**
 * A text in an address, behind the `#`, which browsers send to no server: `#handed=1.CODE.abc123`. The code is the text in
 * UTF-8, deflated (RFC 1951) and written in base64url (RFC 4648). The six letters behind it are made of the text: by them a
 * code that was damaged is found, and a text that came before is known again.
 *
 * @typedef {import("./kept.js").Unreadable} Unreadable
 */

const NAME = "handed";
const VERSION = 1;
const MOST_BYTES = 400_000; // of a text, since a short code can be made to hold a great many
const PARTS = /^(?:3D)?(\d+)(?:\.([\w-]*))?(?:\.([a-z0-9]{6}))?/; // `=3D` is a mail program's `=`
const CHECKS = 36 ** 6;

/** As long as an address may be, in letters, for all mail and chat programs to leave it whole. */
export const LONGEST_LINK = 2000;

/** Whether this browser can write and read such addresses: Safari can from 16.4 on, Chromium 103 and Firefox 113. */
export function canCode() {
  try {
    return Boolean(new CompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

/**
 * The address of a page with a text behind it.
 * @param {string} page  without anything behind it
 * @param {string} text
 */
export async function handedAddress(page, text) {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const code = btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  return `${page}#${NAME}=${VERSION}.${code}.${checkOf(text)}`;
}

/**
 * The text behind an address, and the letters by which it is known again; or why there is none, as the end of a sentence.
 * @param {string} hash
 * @returns {Promise<{ text: string, check: string } | Unreadable>}
 */
export async function handedText(hash) {
  if (isTooLong({ search: "", hash })) return { fault: spoken("it is longer than any that this guide writes") };
  const value = askedBehind(hash.replace(/%3D/i, "="), [NAME]).get(NAME) ?? "";
  // a mail program may have broken it into lines, with signs of its own between them; what it put behind it is left out
  const [, version, code = "", check = ""] = PARTS.exec(value.replace(/[^\w.-]+/g, "")) ?? [];
  const foreign = versionFault(Number(version), VERSION);
  if (foreign) return { fault: foreign };
  if (!check) return { fault: spoken("it was cut short on the way") };
  if (!canCode()) return { fault: spoken("this browser is too old to read it") };
  const text = await inflated(code);
  if (typeof text !== "string") return text;
  return checkOf(text) === check ? { text, check } : damaged();
}

const damaged = () => ({ fault: spoken("it was damaged on the way") });

/** @param {string} code @returns {Promise<string | Unreadable>} */
async function inflated(code) {
  try {
    const bytes = Uint8Array.from(atob(code.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    let [text, size] = ["", 0];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > MOST_BYTES) {
        await reader.cancel();
        return { fault: spoken("it holds more than any sheet") };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return damaged();
  }
}

/** Six letters or digits made of a text (FNV-1a, twice). @param {string} text */
function checkOf(text) {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (const byte of new TextEncoder().encode(text)) {
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x85ebca6b);
  }
  return (((one >>> 0) * 0x100000 + (other >>> 12)) % CHECKS).toString(36).padStart(6, "0");
}
