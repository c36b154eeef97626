// @ts-check
/**
 * The bytes of the PNG that a `data:` address holds.
 * @param {string} url
 */
export function bytesOf(url) {
  return Uint8Array.from(atob(url.split(",")[1]), (letter) => letter.charCodeAt(0));
}
