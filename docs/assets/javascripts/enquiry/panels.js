// @ts-check
/** What the enquiry page shows and hides: the notes of its form, and its panels. */
import { find, findAll } from "../shared/dom.js";

/**
 * Shows one of the form's notes, which stand in live regions, and hides the others. A note that tells of a state stays.
 * @param {ParentNode} form
 * @param {string} [note] None hides them all.
 */
export function showNote(form, note) {
  for (const element of findAll("[data-note]:not([data-state])", form)) element.hidden = element.dataset.note !== note;
}

/**
 * Shows a panel with the part that applies, and takes the reader there.
 * @param {ParentNode} root
 * @param {string} name
 * @param {string} [when] Which of its alternative parts.
 */
export function showPanel(root, name, when) {
  const panel = find(`[data-panel="${name}"]`, HTMLElement, root);
  for (const part of findAll("[data-when]", panel)) part.hidden = part.dataset.when !== when;
  panel.hidden = false;
  panel.focus();
}

/**
 * @param {ParentNode} root
 * @param {string} name
 */
export function hidePanel(root, name) {
  find(`[data-panel="${name}"]`, HTMLElement, root).hidden = true;
}
