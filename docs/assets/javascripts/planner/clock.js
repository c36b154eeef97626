// @ts-check
/** A time of day, as people write it. */

const NAMED = new Map([["noon", 720], ["midday", 720], ["midnight", 0]]);
/** Hours, minutes, seconds that are none, the half of the day, and the word for the clock in several languages. */
const TIME =
  /^(?:at |um |kl\.? |à )?(\d{1,2})(?:(?: ?(?::|\.|,|h|uhr) ?|(?=\d\d(?!\d)))([0-5]\d)(?::00)?)? ?(?:([ap])\.? ?m?\.?|h|hrs?|hours|uhr|o['’]clock|heures?)?$/;

/**
 * The minutes from midnight of a time such as `9`, `9:30`, `0930`, `2.30pm`, `14h30` or `14.30 Uhr`, or null.
 * @param {string} text
 */
export function readTime(text) {
  const plain = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  const named = NAMED.get(plain.replace(/^12 ?/, ""));
  if (named !== undefined) return named;
  const found = TIME.exec(plain);
  if (!found) return null;
  const hours = hoursOf(Number(found[1]), found[3]);
  return hours === null ? null : hours * 60 + Number(found[2] ?? 0);
}

/**
 * The hours from midnight, or null. `14:30 pm` is what it says; `14:30 am` is nothing.
 * @param {number} hours  as written
 * @param {string | undefined} half  "a" or "p"
 */
function hoursOf(hours, half) {
  if (hours > 23 || (half === "a" && hours > 12) || (half && hours === 0)) return null;
  if (half === "a") return hours % 12;
  return half === "p" && hours < 12 ? hours + 12 : hours;
}
