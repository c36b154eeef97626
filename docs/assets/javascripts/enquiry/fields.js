// @ts-check
/** The fields of the enquiry form: what is in them, what is wrong with them, and saying so. */
import { fill as put, find, findAll } from "../shared/dom.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * The controls that people fill in, in order.
 * @param {HTMLFormElement} form
 * @returns {Control[]}
 */
export function controls(form) {
  return /** @type {Control[]} */ (findAll("[data-field]", form));
}

/**
 * What is in each field, without white space around it.
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
export function values(form) {
  return Object.fromEntries(controls(form).map((control) => [control.name, control.value.trim()]));
}

/**
 * Puts words into fields; those without a word are emptied. What stands in a field already is left alone, and the caret
 * in it.
 * @param {HTMLFormElement} form
 * @param {Map<string, string | true>} words
 * @returns {Map<string, string | true>} those that have no place: a topic that is no more stays unchosen
 */
export function fill(form, words) {
  const placeless = new Map(words);
  for (const control of controls(form)) {
    const word = String(words.get(control.name) ?? "");
    if (control.value.trim() !== word) control.value = word;
    if (control.value.trim() === word) placeless.delete(control.name);
    else control.value = ""; // a topic that is no more
  }
  return placeless;
}

/**
 * What is wrong: the name of each field to its message.
 * @param {HTMLFormElement} form
 * @returns {Map<string, string>}
 */
export function check(form) {
  /** @type {Map<string, string>} */
  const errors = new Map();
  for (const control of controls(form)) {
    if (control.required && !control.value.trim()) errors.set(control.name, control.dataset.missing ?? "");
    else if (!control.validity.valid) errors.set(control.name, control.dataset.wrong ?? control.validationMessage);
  }
  return errors;
}

/**
 * Says what is wrong beside each field and in a summary, which takes the focus.
 * @param {HTMLFormElement} form
 * @param {Map<string, string>} errors A name that is no field's is told in the summary alone.
 */
export function showErrors(form, errors) {
  const known = controls(form);
  const summary = find("[data-errors]", HTMLElement, form);
  const items = [...errors].map(([name, words]) => {
    const control = known.find((candidate) => candidate.name === name);
    if (control) mark(control, words);
    const item = document.createElement("li");
    item.append(control ? linkTo(control, words) : words);
    return item;
  });
  put(find("ul", HTMLElement, summary), items);
  summary.hidden = false;
  summary.focus();
}

/** @param {HTMLFormElement} form */
export function clearErrors(form) {
  find("[data-errors]", HTMLElement, form).hidden = true;
  for (const control of controls(form)) {
    const error = errorOf(control);
    if (!error) continue;
    error.hidden = true;
    error.textContent = "";
    control.removeAttribute("aria-invalid");
    describe(control, (ids) => ids.filter((id) => id !== error.id));
  }
}

/**
 * @param {Control} control
 * @param {string} words
 */
function mark(control, words) {
  const error = errorOf(control);
  if (!error) return;
  error.textContent = words;
  error.hidden = false;
  control.setAttribute("aria-invalid", "true");
  describe(control, (ids) => [...ids, error.id]);
}

/**
 * Changes the ids of what describes a control.
 * @param {Control} control
 * @param {(ids: string[]) => string[]} change
 */
function describe(control, change) {
  const ids = change((control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}

/** @param {Control} control */
function errorOf(control) {
  return document.getElementById(`${control.id}-error`);
}

/**
 * @param {Control} control
 * @param {string} words
 */
function linkTo(control, words) {
  const link = document.createElement("a");
  link.href = `#${control.id}`;
  link.textContent = words;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    // The label comes into view with its control.
    control.parentElement?.scrollIntoView();
    control.focus();
  });
  return link;
}
