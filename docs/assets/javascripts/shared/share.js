// @ts-check
/** The system's own way of handing things on, which telephones have: to a mail, a chat, a printer. */

/** Whether there is one for such a thing. @param {ShareData} thing */
export function canShare(thing) {
  return "canShare" in navigator && navigator.canShare(thing);
}

/**
 * Opens it; resolves to whether the thing was handed on, or the reader thought better of it.
 * @param {ShareData} thing
 */
export async function share(thing) {
  try {
    await navigator.share(thing);
    return true;
  } catch (fault) {
    return fault instanceof DOMException && fault.name === "AbortError";
  }
}
