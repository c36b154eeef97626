// @ts-check
import { isMapping } from "../shared/json.js";
import { Kept } from "../shared/kept.js";
import { spoken } from "../shared/spoken.js";

/**
 * The part of chance in a code. One secret of this browser, under `code`, makes it of the sheet, the copy and the marks:
 * whoever asks twice for the code of the same marks gets the same code, and other marks get one that has nothing in
 * common with it.
 *
 * @typedef {{ secret: string }} Secret
 */

const SECRET = /^[0-9a-f]{32}$/;

/** @returns {Kept<Secret>} */
export function keptSecret() {
  return new Kept("code", { read, text: ({ secret }) => JSON.stringify({ version: 1, secret }), join: (one) => one });
}

/** @param {string} text @returns {Secret | import("../shared/kept.js").Unreadable} */
export function read(text) {
  try {
    const found = JSON.parse(text.slice(0, 1000));
    if (isMapping(found) && typeof found.secret === "string" && SECRET.test(found.secret)) return { secret: found.secret };
  } catch {
    // told below
  }
  return { fault: spoken("it is no secret number of this guide") };
}

/**
 * A number from 0 for these marks of a copy.
 * @param {string} about  the sheet, the copy and the marks
 */
export function chanceFor(about) {
  return BigInt(hashed(`${secretHere()} ${about}`));
}

/** The secret for as long as the page is open, where the browser keeps none. */
let unkept = "";

function secretHere() {
  const kept = keptSecret();
  const drawn = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  try {
    const found = kept.load();
    if (found && !("fault" in found)) return found.secret;
    const secret = unkept || drawn();
    kept.write(kept.text({ secret }));
    return secret;
  } catch {
    return (unkept ||= drawn());
  }
}

/** A number below 2^53 that no other text is likely to have (cyrb53, a public-domain hash). @param {string} text */
function hashed(text) {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
    two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}
