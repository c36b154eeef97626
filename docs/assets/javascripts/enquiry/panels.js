// @ts-check
/** Finding and showing the parts of the enquiry page. */

/**
 * Every element that a selector finds.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function all(root, selector) {
  return [...root.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);
}

/**
 * The one element that a selector finds; a template without it is a fault of ours.
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function by(root, selector) {
  const [found] = all(root, selector);
  if (!found) throw new Error(`The enquiry page has no ${selector}`);
  return found;
}

/**
 * Shows one of the form's notes, which stand in live regions, and hides the others.
 * @param {ParentNode} form
 * @param {string} [note] None hides them all.
 */
export function say(form, note) {
  for (const element of all(form, "[data-note]")) element.hidden = element.dataset.note !== note;
}

/**
 * Shows a panel with the part that applies, and takes the reader there.
 * @param {ParentNode} root
 * @param {string} name
 * @param {string} [when] Which of its alternative parts.
 */
export function showPanel(root, name, when) {
  const panel = by(root, `[data-panel="${name}"]`);
  for (const part of all(panel, "[data-when]")) part.hidden = part.dataset.when !== when;
  panel.hidden = false;
  panel.focus();
}

/**
 * @param {ParentNode} root
 * @param {string} name
 */
export function hidePanel(root, name) {
  by(root, `[data-panel="${name}"]`).hidden = true;
}
