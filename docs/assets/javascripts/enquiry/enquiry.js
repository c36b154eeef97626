// @ts-check
/**
 * The enquiry page: checks in our own words, a draft kept as people type, and sending without leaving the page.
 * The form works without any of it. Every word shown is in the page's markup.
 */
import { asked } from "../shared/address.js";
import { find, findAll } from "../shared/dom.js";
import { Draft } from "./draft.js";
import { check, clearErrors, fill, showErrors, values } from "./fields.js";
import { byMail } from "./mail.js";
import { showNote } from "./panels.js";
import { byPost } from "./post.js";

const LONGEST_ABOUT = 200;

/** @param {HTMLFormElement} form */
function start(form) {
  // The browser's own messages are for visitors without JavaScript.
  form.noValidate = true;
  const draft = keepDraft(form);
  prefill(form);

  const passes = () => {
    clearErrors(form);
    const errors = check(form);
    if (errors.size) showErrors(form, errors);
    return errors.size === 0;
  };
  const send = form.dataset.delivery === "endpoint" ? byPost(form, draft) : byMail(form, passes);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (passes()) send();
  });
}

/**
 * Saves what is typed, brings it back, and lets people clear it.
 * @param {HTMLFormElement} form
 */
function keepDraft(form) {
  const clear = find("[data-clear]", HTMLElement, form);
  const promise = find("[data-kept]", HTMLElement, form);
  const draft = new Draft(() => {
    promise.hidden = true;
    showNote(form, "blocked");
  });
  promise.hidden = false;

  const found = draft.read();
  if (found === "broken") showNote(form, "broken");
  else if (found) {
    fill(form, found);
    clear.hidden = false;
    showNote(form, "restored");
  }

  form.addEventListener("input", () => {
    draft.keep(values(form));
    clear.hidden = !Object.values(values(form)).some(Boolean);
  });
  // The page may go at any moment once it is out of sight.
  document.addEventListener("visibilitychange", () => draft.write());
  window.addEventListener("pagehide", () => draft.write());
  form.addEventListener("reset", () => {
    draft.forget();
    clearErrors(form);
    clear.hidden = true;
  });
  letUndo(form, draft, clear);
  return draft;
}

/**
 * Clears the form, and takes the clearing back.
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 * @param {HTMLElement} clear The button.
 */
function letUndo(form, draft, clear) {
  const undo = find("[data-undo]", HTMLElement, form);
  /** @type {Record<string, string>} */
  let cleared = {};
  clear.addEventListener("click", () => {
    cleared = values(form);
    form.reset();
    showNote(form, "cleared");
    undo.focus();
  });
  undo.addEventListener("click", () => {
    fill(form, cleared);
    draft.keep(cleared);
    clear.hidden = false;
    showNote(form, "restored");
    find("[data-field]", HTMLElement, form).focus();
  });
}

/**
 * Names the page that the visitor came from, if its link says so.
 * @param {HTMLFormElement} form
 */
function prefill(form) {
  const about = asked(location, ["about"]).get("about") ?? "";
  const plain = about.replace(/\s+/g, " ").trim().slice(0, LONGEST_ABOUT);
  if (plain) fill(form, { about: plain });
}

for (const form of findAll("form[data-delivery]")) {
  if (form instanceof HTMLFormElement) start(form);
}
