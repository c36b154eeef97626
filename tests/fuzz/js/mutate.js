// Breaks a text that a reader can read, by chance from a seed: the same seed breaks it the same way.

const HOSTILE = ["", "0", "-0", "-1", "1e999", "9".repeat(400), "0x1F", "NaN", "null", "undefined", "true", "[]", "{}", "__proto__", "constructor",
  "prototype", "toString", "hasOwnProperty", "\u0000", "\ufeff", "\ud800", "\udc00", "\u202e", "\u2028", "\ufffe", "“", "”", "<img src=x onerror=alert(1)>",
  "<!--", "]]>", "{", "[", '"', "'", "\\", "&", "&amp;", "&#38;", "#", "?", "%", "%E0", "%00", "+", ",", "-", ".", ";", "=", "\n", "\r\n", "\t", "2026-02-31",
  "9999-99-99", "javascript:alert(1)", "data:,x", "../..", "x".repeat(3000), "مرحبا", "👩‍👩‍👧", "e\u0301", "¹²", "１２"];

/** Numbers by chance, of a seed: below a bound, or one of a list. */
export function chanceOf(seed) {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const below = (bound) => {
    state = (state + 0x6d2b79f5) >>> 0; // mulberry32
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return { below, one: (list) => list[below(list.length)] };
}

/** A value of JSON, now and then deep. */
export function value(chance, depth = 0) {
  const kind = chance.below(depth > 3 ? 5 : 8);
  if (kind === 0) return chance.one(HOSTILE);
  if (kind === 1) return chance.one([0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 1, chance.below(9)]);
  if (kind === 2) return chance.one([true, false, null]);
  if (kind < 5) return chance.one(HOSTILE) + chance.one(HOSTILE);
  if (kind === 5) return Array.from({ length: chance.below(4) }, () => value(chance, depth + 1));
  if (kind === 6) return deep(chance.one([3, 60, 900]));
  return Object.fromEntries(Array.from({ length: chance.below(4) }, () => [chance.one(HOSTILE), value(chance, depth + 1)]));
}

function deep(levels) {
  let found = [];
  for (let level = 0; level < levels; level++) found = [found];
  return found;
}

const WAYS = [
  (text, { below }) => flipped(text, below(text.length), 1 << below(16)),
  (text, { below }) => text.slice(0, below(text.length + 1)),
  (text, { below }) => text.slice(below(text.length + 1)),
  (text, { below }) => part(text, below, (start, middle, end) => start + end),
  (text, { below }) => part(text, below, (start, middle, end) => start + middle + middle + end),
  (text, { below }) => part(text, below, (start, middle, end) => start + [...middle].reverse().join("") + end),
  (text, { below, one }) => part(text, below, (start, middle, end) => start + one(HOSTILE) + (below(2) ? middle : "") + end),
  (text, chance) => part(text, chance.below, (start, middle, end) => start + JSON.stringify(value(chance)) + end),
  (text, chance) => swapped(text, chance),
  (text, { one }) => one(["\ufeff", "\u0000", " "]) + text,
  (text, { one }) => text + one([text, "\u0000", "]}", ")", ".", ">"]),
  (text, { one, below }) => part(text, below, (start, middle, end) => start + one(["[", "{\"a\":", "("]).repeat(one([9, 300, 3000])) + end),
  (text, { one }) => text.replace(/\d+/, () => one(HOSTILE)),
];

/** A text with some of it broken. */
export function broken(text, chance) {
  for (let times = 1 + chance.below(3); times > 0; times--) text = chance.one(WAYS)(text, chance).slice(0, 40_000);
  return text;
}

/** The same for a text in JSON, which is often still JSON, with a few other values in it. */
export function spoilt(text, chance) {
  const thing = JSON.parse(text);
  const places = [...placesIn(thing)];
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const [within, key] = chance.one(places);
    const inner = within[key];
    const way = chance.below(8);
    if (way === 0) delete within[key];
    else if (way === 1) Object.defineProperty(within, chance.one(HOSTILE), { value: value(chance), enumerable: true, configurable: true, writable: true });
    else if (way < 5 && typeof inner === "string") within[key] = broken(inner, chance);
    else within[key] = value(chance);
  }
  const written = JSON.stringify(thing);
  return chance.below(4) ? written : broken(written, chance);
}

/** All places of values in a thing, as what they are in and their key. */
function* placesIn(thing) {
  for (const key of Object.keys(thing)) {
    yield [thing, key];
    if (typeof thing[key] === "object" && thing[key]) yield* placesIn(thing[key]);
  }
}

/** Bytes with some of them broken. */
export function brokenBytes(bytes, { below, one }) {
  let found = Uint8Array.from(bytes);
  for (let times = 1 + below(4); times > 0; times--) {
    const [from, to] = [below(found.length + 1), below(found.length + 1)].sort((a, b) => a - b);
    const way = below(5);
    if (way < 2 && found.length) found[below(found.length)] ^= 1 << below(8);
    else if (way === 2) found = found.slice(0, to);
    else if (way === 3) found = Uint8Array.from([...found.slice(0, to), ...found.slice(from)]).slice(0, 4000);
    else if (found.length) found.fill(one([0, 0xff, 0xd9, 0xda, below(256)]), from, Math.min(to, from + 4));
  }
  return found;
}

function flipped(text, at, bits) {
  return text && text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ bits) + text.slice(at + 1);
}

function part(text, below, make) {
  const start = below(text.length + 1);
  const end = Math.min(text.length, start + below(9));
  return make(text.slice(0, start), text.slice(start, end), text.slice(end));
}

function swapped(text, { below }) {
  const tokens = text.split(/(\b|(?=[^\w\s]))/);
  const [one, other] = [below(tokens.length), below(tokens.length)];
  [tokens[one], tokens[other]] = [tokens[other], tokens[one]];
  return tokens.join("");
}
