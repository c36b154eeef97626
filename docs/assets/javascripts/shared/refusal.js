// @ts-check
/** Why a browser kept nothing, as the end of a sentence that begins "this browser". @param {unknown} fault */
import { spoken } from "./spoken.js";

export function refusal(fault) {
  const isFull = fault instanceof DOMException && fault.name === "QuotaExceededError";
  return isFull ? spoken("has no room left") : spoken("refuses to keep it");
}
