// What holds of every reader, whatever it is given.

export function check(right, why) {
  if (!right) throw new Error(typeof why === "function" ? why() : why);
}

/** A message is one line of plain words: what it quotes stands in quotation marks, and nothing else is foreign. */
export function isPlain(message) {
  check(typeof message === "string" && message.length > 9 && message.length < 400, () => `message: ${message}`);
  check(!/[\u0000-\u001f\u2028\u2029]/.test(message), () => `more than a line: ${JSON.stringify(message)}`);
  const own = message.replace(/“[^“”]*”/g, "“”");
  check(!/undefined|NaN|\[object|function|<|>|null\b/.test(own), () => `not plain: ${message}`);
}

/** Whether a reader has refused what it was given. */
export function isRefused(found) {
  return typeof found === "object" && found !== null && "fault" in found;
}

/** A thing as a text by which two can be compared. */
export function shown(thing) {
  return JSON.stringify(thing, (_, inner) => {
    if (inner instanceof Map) return [...inner].sort(([one], [other]) => (one < other ? -1 : 1));
    return inner instanceof Set ? [...inner].sort() : inner;
  });
}

/**
 * A reader that makes a thing of a text, or says why it makes none.
 *   read     the reader
 *   holds    throws when a thing is beyond the bounds that a page can hold
 *   write    the text of a thing, which is read as the same thing again
 *   core     what of a thing is the same when it is read again
 */
export function pure({ seeds, mutate, read, holds = () => {}, write, core = (thing) => thing }) {
  return {
    seeds,
    mutate,
    attempt(text) {
      const found = read(text);
      if (isRefused(found)) {
        isPlain(found.fault);
        return false;
      }
      holds(found, text);
      if (write) {
        const again = read(write(found));
        check(!isRefused(again), () => `what was written is refused: ${again.fault}`);
        check(shown(core(again)) === shown(core(found)), () => `read again: ${shown(core(again))}\nread first: ${shown(core(found))}`);
      }
      return true;
    },
  };
}
