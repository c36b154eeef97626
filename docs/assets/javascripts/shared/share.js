// @ts-check
/** The system's own way of handing a file on, which telephones have: to a mail, a chat, a printer. */

/** Whether there is one for such a file. @param {File} file */
export function canShare(file) {
  return "canShare" in navigator && navigator.canShare({ files: [file] });
}

/**
 * Opens it; resolves to whether the file was handed on, or the reader thought better of it.
 * @param {File} file
 */
export async function share(file) {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (fault) {
    return fault instanceof DOMException && fault.name === "AbortError";
  }
}
