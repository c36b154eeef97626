// Gives a reader so many broken texts, and throws where one of its promises is broken. `tests.fuzz` calls it in a page.

import { chanceOf } from "./mutate.js";
import { READERS } from "./readers.js";

const SLOW = 1000; // milliseconds for a case: longer is a browser that does not answer
// Cases between two rests, in which the browser puts away what was stored: without them each write takes the longer,
// the more were before it (two tabs: 3,000 cases in 30 s, with rests in 15).
const AT_ONCE = 100;

export const names = Object.keys(READERS);

/** Cases from `first` on, each of its own seed. Gives how many were refused, and how long the slowest took. */
export async function run({ what, seed, first, cases }) {
  const reader = await READERS[what]();
  let [refused, slowest] = [0, 0];
  for (let at = first; at < first + cases; at++) {
    if (at % AT_ONCE === 0) await new Promise((done) => setTimeout(done));
    const given = () => {
      const chance = chanceOf(seed * 1_000_003 + at);
      return [reader.mutate(chance.one(reader.seeds), chance), chance];
    };
    let took = await timed(reader, given, at, (read) => (refused += read ? 0 : 1));
    // the machine may have been busy elsewhere, or the browser with writing down what was stored
    for (let again = 0; took > SLOW && again < 3; again++) took = await timed(reader, given, at, () => {});
    if (took > SLOW) throw new Error(`case ${at} took ${Math.round(took)} ms: ${said(given()[0])}`);
    slowest = Math.max(slowest, took);
  }
  return { refused, slowest };
}

async function timed(reader, given, at, count) {
  const [text, chance] = given();
  const start = performance.now();
  try {
    const read = reader.attempt(text, chance);
    count(read instanceof Promise ? await read : read);
  } catch (fault) {
    throw new Error(`case ${at}: ${fault.message}\ngiven ${said(text)}\n${fault.stack}`);
  }
  return performance.now() - start;
}

function said(text) {
  return JSON.stringify(text instanceof Uint8Array ? [...text] : text).slice(0, 3000);
}
