// @ts-check
/** Delivery by email: the visitor's own mail program sends the enquiry, or they copy it. */
import { find, findAll } from "../shared/dom.js";
import { controls, values } from "./fields.js";
import { showNote, showPanel } from "./panels.js";
import { spoken } from "../shared/spoken.js";

// Longer links are cut or refused by some mail programs and systems.
const LONGEST_LINK = 1800;

/**
 * What sends the checked form: it opens the mail program with the message in it.
 * @param {HTMLFormElement} form
 * @param {() => boolean} passes Checks the form and says what is wrong.
 * @returns {() => void}
 */
export function byMail(form, passes) {
  for (const button of findAll("[data-copy]", form)) {
    button.hidden = false;
    button.addEventListener("click", () => {
      if (!passes()) return;
      compose(form);
      showPanel(form, "mail", "copy");
      copy(form);
    });
  }
  return () => {
    showNote(form);
    const fits = compose(form);
    showPanel(form, "mail", fits ? "opened" : "long");
    if (fits) find("[data-mailto]", HTMLElement, form).click();
  };
}

/** Copies the whole message; where that is refused, selects it. @param {HTMLFormElement} form */
export async function copy(form) {
  const whole = find("[data-whole]", HTMLTextAreaElement, form);
  try {
    await navigator.clipboard.writeText(whole.value);
    showNote(form, "copied");
  } catch {
    whole.focus();
    whole.select();
    showNote(form, "selected");
  }
}

/**
 * Writes the message into the panel and its link; whether the link can hold it.
 * @param {HTMLFormElement} form
 */
export function compose(form) {
  const words = values(form);
  const subject = spoken("Enquiry: %(topic)s", { topic: words.topic });
  const facts = controls(form)
    .filter((control) => control.dataset.line && words[control.name])
    .map((control) => `${control.dataset.line}: ${words[control.name]}`);
  const body = [words.message, "", ...facts].join("\n");

  const whole = find("[data-whole]", HTMLTextAreaElement, form);
  whole.value = `Subject: ${subject}\n\n${body}`;
  const start = `${form.dataset.mail}?subject=${encode(subject)}`;
  const link = `${start}&body=${encode(body)}`;
  const fits = link.length <= LONGEST_LINK;
  find("[data-mailto]", HTMLElement, form).setAttribute("href", fits ? link : start);
  return fits;
}

/**
 * Words as part of a link. Mail wants line breaks of two characters; half a character cannot be encoded.
 * @param {string} words
 */
function encode(words) {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\ufffd").replace(/\r?\n/g, "\r\n"));
}
