// @ts-check
/**
 * Whether a thing read from JSON is an object with named values.
 * @param {unknown} thing
 * @returns {thing is Record<string, unknown>}
 */
export function isMapping(thing) {
  return typeof thing === "object" && thing !== null && !Array.isArray(thing);
}
