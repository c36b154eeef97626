// @ts-check
/** Files that are handed to the reader as a download. */

import { twoDigits } from "./words.js";

/**
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type
 */
export function download(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it after the click
}

/**
 * A name such as `team-health-check-2026-11-22.json`, with the reader's own date.
 * @param {string} thing
 * @param {Date} now
 * @param {string} ending
 */
export function fileName(thing, now, ending) {
  return `${thing}-${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}.${ending}`;
}
