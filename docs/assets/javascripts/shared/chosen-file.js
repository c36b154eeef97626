// @ts-check
/** Files that the reader chooses. */

import { spoken } from "./spoken.js";

/** @typedef {import("./kept.js").Unreadable} Unreadable */

const LARGEST = 50_000_000; // bytes: ten times what a browser keeps for a site

/**
 * Calls `use` with each file chosen: its name, and its text or why that cannot be read.
 * @param {HTMLInputElement} input
 * @param {(name: string, text: string | Unreadable) => void} use
 */
export function whenChosen(input, use) {
  input.addEventListener("change", () => useChosen(input, use));
}

/** The same with the file that is chosen now, if one is. @param {HTMLInputElement} input @param {Parameters<typeof whenChosen>[1]} use */
export async function useChosen(input, use) {
  const file = input.files?.[0];
  if (!file) return;
  const text = await textOf(file);
  input.value = ""; // so that the same file can be chosen again
  use(file.name, text);
}

/** @param {File} file @returns {Promise<string | Unreadable>} */
async function textOf(file) {
  if (file.size > LARGEST) return { fault: spoken("it has more than 50 MB, and no sheet has") };
  try {
    return decoded(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { fault: spoken("the browser cannot open it; it may have been moved or deleted since") };
  }
}

/**
 * The text of a file that another program may have saved anew: in UTF-8, or in UTF-16. Any other encoding cannot be told
 * from its neighbours, so it is refused rather than read with the wrong letters.
 * @param {Uint8Array} bytes
 * @returns {string | Unreadable}
 */
export function decoded(bytes) {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes); // drops a byte-order mark
  } catch {
    return { fault: spoken("another program has saved it with other codes for its letters. Open it there and save it as “UTF-8”, then try again") };
  }
}

/** By the byte-order mark, or by the zero beside a first letter of ASCII, which every sheet's file begins with. @param {Uint8Array} bytes */
function encodingOf([first, second]) {
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second > 0)) return "utf-16be";
  return "utf-8";
}
