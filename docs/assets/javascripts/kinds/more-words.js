// @ts-check
/**
 * On a page in another language alone: at the first sign of its reader, or before a script is loaded on first use, fetches
 * the words of what is loaded so, and puts them to those that the page has (hooks/alongside/design/modules.py asks for it).
 */

const SIGNS = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "scroll"];
const held = /** @type {HTMLElement} */ (document.getElementById("spoken-words"));
/** @type {Promise<void> | null} */
let learning = null;

/** Resolves when the words are here. Where they cannot be had, it is English that is said, and they are asked for again. */
function learn() {
  for (const sign of SIGNS) removeEventListener(sign, learn);
  return (learning ??= fetched().catch(() => void (learning = null)));
}

async function fetched() {
  if (!held.dataset.more) return; // in a folder the page has all words
  const answer = await fetch(held.dataset.more, { cache: "no-cache" });
  if (!answer.ok) throw new Error(String(answer.status));
  held.dataset.all = JSON.stringify({ ...JSON.parse(held.textContent ?? "{}"), ...(await answer.json()) });
}

for (const sign of SIGNS) addEventListener(sign, learn, { passive: true });
Object.assign(globalThis, { learnWords: learn });
