// @ts-check
/**
 * Shows what a term of the glossary means while the pointer or the focus is on it. As WCAG 1.4.13 asks, it can be
 * pointed at, stays until one goes away, and Escape closes it where one is. Without this script the browser shows the
 * link's title.
 */

const AWAY = 200; // milliseconds for the pointer to cross from the term to its meaning
const GAP = 6; // pixels between them, and to the window's edges at least

/** @type {{ term: HTMLElement, meaning: HTMLElement } | null} */
let open = null;
let leaving = 0;

for (const [at, term] of document.querySelectorAll("a.term[title]").entries())
  if (term instanceof HTMLElement) tell(term, `meaning-${at + 1}`);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});

/**
 * Sets a term's meaning into an element that describes it.
 * @param {HTMLElement} term
 * @param {string} id
 */
function tell(term, id) {
  const meaning = document.createElement("div");
  meaning.className = "meaning";
  meaning.id = id;
  meaning.setAttribute("role", "tooltip");
  meaning.hidden = true;
  meaning.textContent = term.title;
  term.removeAttribute("title");
  term.setAttribute("aria-describedby", id);
  (term.closest("main") ?? document.body).append(meaning);

  term.addEventListener("focus", () => show(term, meaning));
  term.addEventListener("blur", close);
  for (const part of [term, meaning]) {
    part.addEventListener("pointerenter", () => show(term, meaning));
    part.addEventListener("pointerleave", () => leave(term));
  }
}

/** @param {HTMLElement} term @param {HTMLElement} meaning */
function show(term, meaning) {
  clearTimeout(leaving);
  if (open?.meaning === meaning) return;
  close();
  open = { term, meaning };
  meaning.hidden = false;
  place(term, meaning);
}

/** The pointer has gone; while the focus is there, the meaning stays. @param {HTMLElement} term */
function leave(term) {
  clearTimeout(leaving);
  if (document.activeElement !== term) leaving = setTimeout(close, AWAY);
}

function close() {
  clearTimeout(leaving);
  if (open) open.meaning.hidden = true;
  open = null;
}

/**
 * Below the term's first line, or above where there is no room below.
 * @param {HTMLElement} term
 * @param {HTMLElement} meaning
 */
function place(term, meaning) {
  const { left, top, bottom } = term.getClientRects()[0];
  const widest = document.documentElement.clientWidth - meaning.offsetWidth - GAP;
  const below = bottom + GAP + meaning.offsetHeight <= innerHeight;
  const y = below ? bottom + GAP : top - GAP - meaning.offsetHeight;
  const origin = (meaning.offsetParent ?? document.body).getBoundingClientRect();
  meaning.style.left = `${Math.max(GAP, Math.min(left, widest)) - origin.left}px`;
  meaning.style.top = `${y - origin.top}px`;
}
