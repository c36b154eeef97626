// @ts-check
/** The logo while the tab is open: it survives a reload and going back, and is gone when the tab is closed. */
import { keyOf } from "../shared/kept.js";
import { storageOfTab } from "../shared/storage.js";
import { bytesOf } from "./png.js";

const START = "data:image/png;base64,";
const LONGEST = 8_000_000; // letters: more than a picture of the largest size takes

/** Whether the browser keeps the logo. @param {string} url  a PNG in a `data:` address */
export function keepLogo(url) {
  try {
    storageOfTab().setItem(keyOf("logo"), url);
    return true;
  } catch {
    forgetLogo(); // the one before is another logo
    return false;
  }
}

export function forgetLogo() {
  try {
    storageOfTab().removeItem(keyOf("logo"));
  } catch {
    // Storage is closed to us: there is nothing to forget.
  }
}

/** The bytes of the logo that is kept, null when there is none. @returns {Uint8Array<ArrayBuffer> | null} */
export function keptLogo() {
  try {
    const text = storageOfTab().getItem(keyOf("logo")) ?? "";
    return text.startsWith(START) && text.length <= LONGEST ? bytesOf(text) : null;
  } catch {
    return null;
  }
}
