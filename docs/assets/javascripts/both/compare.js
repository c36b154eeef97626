// @ts-check
/**
 * What two people wrote on one sheet, or on the two sides of a pair, place for place. Nothing here touches the page.
 *
 * @typedef {import("../shared/sheet-fields.js").Field} Field
 * @typedef {import("../shared/draft.js").Value} Value
 * @typedef {{ fields: Field[], values: import("../shared/draft.js").Values }} Side
 * @typedef {"apart" | "ticks" | "words" | "one" | "same" | "none"} Verdict  marks that differ; boxes that one ticked; words
 *   of both; what only one wrote or marked; what is the same; what both left open
 * @typedef {{ fields: [Field, Field], values: [Value | undefined, Value | undefined], verdict: Verdict, distance: number,
 *   only: number }} Item  `distance` in steps of a scale, as a share of all there are; `only` is the side that wrote, or -1
 */

/** In the order in which they are shown: where two people differ comes first. @type {Verdict[]} */
export const VERDICTS = ["apart", "ticks", "words", "one", "same", "none"];

/**
 * Place for place, in the sheet's order. Two sides of a pair have as many places in the same order (the build sees to it).
 * @param {Side} one
 * @param {Side} other
 * @returns {Item[]}
 */
export function compared(one, other) {
  return one.fields.map((field, at) => {
    const fields = /** @type {[Field, Field]} */ ([field, other.fields[at] ?? field]);
    const values = /** @type {Item["values"]} */ ([valueOf(fields[0], one), valueOf(fields[1], other)]);
    const verdict = verdictOn(field, values);
    const distance = verdict === "apart" ? stepsBetween(field, values) / Math.max((field.scale?.length ?? 0) - 1, 1) : 0;
    const wrote = values.map((value) => value !== undefined);
    return { fields, values, verdict, distance, only: wrote[0] === wrote[1] ? -1 : wrote.indexOf(true) };
  });
}

/**
 * The items of each verdict, and within it those that lie furthest apart first.
 * @param {Item[]} items
 * @returns {[Verdict, Item[]][]}
 */
export function byDifference(items) {
  const groups = VERDICTS.map((verdict) => /** @type {[Verdict, Item[]]} */ ([verdict, items.filter((item) => item.verdict === verdict)]));
  return groups.filter(([, found]) => found.length).map(([verdict, found]) => [verdict, [...found].sort((one, other) => other.distance - one.distance)]);
}

/**
 * The items under each heading, in the sheet's order.
 * @param {Item[]} items
 * @returns {[string, Item[]][]}
 */
export function byPart(items) {
  /** @type {Map<string, Item[]>} */
  const parts = new Map();
  for (const item of items) {
    const part = (item.fields[0].above ?? []).join(": ");
    parts.set(part, [...(parts.get(part) ?? []), item]);
  }
  return [...parts];
}

/** How many steps of the scale lie between two marks. @param {Field} field @param {Item["values"]} values */
export function stepsBetween({ scale = [] }, values) {
  const [one, other] = values.map((value) => scale.indexOf(String(value)));
  return Math.abs(one - other);
}

/** What stands in a place; a box that is not ticked, a mark off the scale and blank words are nothing. @param {Field} field @param {Side} side */
function valueOf({ name, kind, scale = [] }, { values }) {
  const value = values.get(name);
  if (kind === "tick") return value === true ? true : undefined;
  if (typeof value !== "string" || !value.trim()) return undefined;
  return kind === "rating" && !scale.includes(value) ? undefined : value;
}

/** @param {Field} field @param {Item["values"]} values @returns {Verdict} */
function verdictOn({ kind }, [one, other]) {
  if (one === undefined && other === undefined) return "none";
  if (one === undefined || other === undefined) return kind === "tick" ? "ticks" : "one";
  if (plain(one) === plain(other)) return "same";
  return kind === "rating" ? "apart" : "words";
}

/** Without what two people do not mean when they type. @param {Value} value */
function plain(value) {
  return String(value).normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
