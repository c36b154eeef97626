// @ts-check
import { asked, askedBehind, withoutStop } from "../shared/address.js";
import { made, WORDS, worded } from "./store.js";

/**
 * A booklet in an address, to be copied and shared: what is in it in the query, the cover's words and the sessions' plans
 * behind the `#`, which a browser never sends to anyone.
 *
 * @typedef {import("./store.js").Booklet} Booklet
 */

const PLAN = "plan-"; // before the id of the session

/**
 * The booklet of an address, null when it names none.
 * @param {{ search: string, hash: string }} address
 * @returns {Booklet | null}
 */
export function fromAddress(address) {
  const named = asked(address, ["items"]).get("items") ?? "";
  const items = named.split(",").map((id) => withoutStop(id.trim())).filter(Boolean);
  if (!items.length) return null;
  const words = askedBehind(address.hash, [...WORDS, `${PLAN}[a-z0-9-]+`]);
  const planned = [...words].filter(([key]) => key.startsWith(PLAN));
  return made({
    items,
    words: worded((word) => (word === "date" ? withoutStop(words.get(word) ?? "") : words.get(word) ?? "")),
    plans: planned.map(([key, plan]) => [key.slice(PLAN.length), plan]),
  });
}

/**
 * The query and fragment of a booklet; empty for an empty one.
 * @param {Booklet} booklet
 */
export function toAddress(booklet) {
  if (!booklet.items.length) return "";
  const words = new URLSearchParams();
  for (const word of WORDS) if (booklet[word]) words.set(word, booklet[word]);
  for (const id of booklet.items) if (booklet.plans.get(id)) words.set(PLAN + id, booklet.plans.get(id) ?? "");
  const written = String(words); // older browsers know no number of them
  return `?items=${booklet.items.map(encodeURIComponent).join(",")}${written ? `#${written}` : ""}`;
}
