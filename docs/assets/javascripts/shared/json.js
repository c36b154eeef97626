// @ts-check
/**
 * Whether a thing read from JSON is an object with named values.
 * @param {unknown} thing
 * @returns {thing is Record<string, unknown>}
 */
import { spoken } from "./spoken.js";

export function isMapping(thing) {
  return typeof thing === "object" && thing !== null && !Array.isArray(thing);
}

/**
 * Why a thing of another version cannot be read, as the end of a sentence; empty for this version.
 * @param {unknown} version  as it was read
 * @param {number} ours
 */
export function versionFault(version, ours) {
  if (version === ours) return "";
  const known = Number.isInteger(version) && Number(version) > 0 && Number(version) < 1000;
  if (!known) return spoken("it has no number of a version, and this page reads version %(ours)s", { ours });
  return spoken("it has version %(theirs)s, and this page reads version %(ours)s", { theirs: Number(version), ours });
}
