// @ts-check
/**
 * A booklet in an address, to be copied and shared: what is in it in the query, the cover's words behind the `#`, which
 * a browser never sends to anyone.
 *
 * @typedef {import("./store.js").Booklet} Booklet
 */

const WORDS = /** @type {const} */ (["title", "name", "date"]);
const LONGEST = 120; // characters, as in the fields of the page

/**
 * The booklet of an address, null when it names none.
 * @param {{ search: string, hash: string }} address
 * @returns {Booklet | null}
 */
export function fromAddress({ search, hash }) {
  const named = new URLSearchParams(search).get("items") ?? "";
  const items = [...new Set(named.split(",").filter((id) => /^[a-z0-9-]+$/.test(id)))];
  if (!items.length) return null;
  const words = new URLSearchParams(hash.slice(1));
  const [title, name, date] = WORDS.map((word) => (words.get(word) ?? "").slice(0, LONGEST));
  return { items, title, name, date };
}

/**
 * The query and fragment of a booklet; empty for an empty one.
 * @param {Booklet} booklet
 */
export function toAddress(booklet) {
  if (!booklet.items.length) return "";
  const words = new URLSearchParams();
  for (const word of WORDS) if (booklet[word]) words.set(word, booklet[word]);
  return `?items=${booklet.items.join(",")}${words.size ? `#${words}` : ""}`;
}
