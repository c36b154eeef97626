// @ts-check
/** Why a browser kept nothing, as the end of a sentence that begins "this browser". @param {unknown} fault */
export function refusal(fault) {
  const isFull = fault instanceof DOMException && fault.name === "QuotaExceededError";
  return isFull ? "has no room left" : "refuses to keep it";
}
