// @ts-check
/** The colours of paper, as `overrides/tokens.yml` has them, and as a PDF names them: red, green and blue from 0 to 1. */

const PRINT = { ink: "#000000", "ink-soft": "#3d4446", rule: "#9aa19f", "rule-strong": "#5f6866" };

/** @typedef {keyof typeof PRINT | "accent"} Colour */

/** A colour; the accent is the owner's, as the stylesheet has it. @param {Colour} name */
export function css(name) {
  if (name !== "accent") return PRINT[name];
  return getComputedStyle(document.documentElement).getPropertyValue("--accent-on-paper").trim();
}

/** Such as `0.06 0.36 0.31`. @param {Colour} name */
export function rgb(name) {
  return [1, 3, 5].map((at) => (parseInt(css(name).slice(at, at + 2), 16) / 255).toFixed(3)).join(" ");
}
