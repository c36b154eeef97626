// @ts-check
/**
 * What is wrong with a value of the front matter, in the words in which hooks/alongside/items/read.py says it. The rules come
 * from there, as hooks/alongside/contribute/declared.py hands them on.
 *
 * @typedef {{ least?: number, most?: number, pattern?: string }} Bounds
 * @typedef {{ key: string, shape: string, title: string, description: string, example: string, required?: boolean, bounds?: Bounds, count?: Bounds, words?: [string, string][], thing?: string, parts?: KeyField[] }} KeyField
 * @typedef {{ what: string, example: string }} Wrong
 */

/** The entries of a value that is a list: a line each. @param {string} value */
export function entriesOf(value) {
  return value.split("\n").map(tidied).filter(Boolean);
}

/** Whether a field names items, by the pattern of their ids. @param {KeyField} field */
export function namesItems({ bounds }) {
  return /^\^\[a-z0-9\]\+\(-/.test(bounds?.pattern ?? "");
}

/** @param {string} words */
export function tidied(words) {
  return words.replace(/[ \t\r\n]+/g, " ").trim();
}

/**
 * @param {KeyField} field
 * @param {string} value  as it was typed
 * @param {number} mostPeople
 * @returns {Wrong | null}
 */
export function wrongWith(field, value, mostPeople) {
  const { key, shape, title } = field;
  const example = `for example \`${key}: ${field.example}\``;
  if (!tidied(value)) return field.required ? { what: `the key \`${key}\` is missing`, example } : null;
  const should = `\`${key}\` should be ${title}`;
  // each part has a control of its own
  if (field.parts) return within(entriesOf(value).length, field.count) ? null : { what: `${should}, but has ${entriesOf(value).length}`, example };
  if (shape === "people") return arePeople(value, mostPeople) ? null : { what: `${should}, but is \`${tidied(value)}\``, example };
  if (shape === "words" || shape === "texts") {
    const entries = entriesOf(value);
    const odd = entries.findIndex((entry) => shape === "texts" && !fits(entry, field.bounds));
    if (odd >= 0) return { what: `${should}; its entry ${odd + 1} is wrong: \`${entries[odd].slice(0, 60)}\``, example };
    if (!within(entries.length, field.count)) return { what: `${should}, but has ${entries.length}`, example };
    return null;
  }
  const isRight = shape === "number" ? isNumber(tidied(value), field.bounds) : shape === "text" ? fits(tidied(value), field.bounds) : true;
  const letters = [...tidied(value)].length;
  return isRight ? null : { what: `${should}, but is \`${tidied(value).slice(0, 60)}\`${letters > 60 ? ` (${letters} characters)` : ""}`, example };
}

/** @param {number} number @param {Bounds} [bounds] */
function within(number, { least = 0, most = Infinity } = {}) {
  return number >= least && number <= most;
}

/** @param {string} words @param {Bounds} [bounds] */
function fits(words, bounds) {
  return within([...words].length, bounds) && (!bounds?.pattern || new RegExp(bounds.pattern, "u").test(words));
}

/** @param {string} words @param {Bounds} [bounds] */
function isNumber(words, bounds) {
  return /^\d{1,6}$/.test(words) && within(Number(words), bounds);
}

/** A number of people, or the fewest and the most of them. @param {string} value @param {number} most */
function arePeople(value, most) {
  const numbers = peopleIn(value);
  return numbers.length > 0 && numbers.length < 3 && numbers.every((number) => number >= 1 && number <= most) && numbers[0] <= numbers[numbers.length - 1];
}

/** The numbers in such a value; none where it is something else. @param {string} value */
export function peopleIn(value) {
  const found = /^\[?(\d{1,6})(?:(?:,| to | ?[–-] ?)\s*(\d{1,6}))?\]?$/.exec(tidied(value));
  return found ? found.slice(1).filter(Boolean).map(Number) : [];
}
