// @ts-check
/** Delivery to an address of the web: the form is posted without leaving the page. A failure loses nothing. */
import { fill as put, find, findAll, isolated } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { showErrors } from "./fields.js";
import { compose, copy } from "./mail.js";
import { hidePanel, showNote, showPanel } from "./panels.js";
import { outcomeOf, silent } from "./reply.js";

/**
 * @typedef {import("./reply.js").Outcome} Outcome
 * @typedef {import("./reply.js").Protocol} Protocol
 */

/**
 * What sends the checked form.
 * @param {HTMLFormElement} form
 * @param {import("./draft.js").Draft} draft
 * @returns {() => void}
 */
export function byPost(form, draft) {
  const desk = form.parentElement ?? form;
  const fields = find("[data-fields]", HTMLFieldSetElement, form);
  const protocol = JSON.parse(form.dataset.reply ?? "");
  for (const field of findAll("[data-plain]", form)) field.remove();
  find("[data-again]", HTMLElement, desk).addEventListener("click", () => {
    hidePanel(desk, "sent");
    form.hidden = false;
    find("[data-field]", HTMLElement, form).focus();
  });
  find("[data-copy]", HTMLElement, form).addEventListener("click", () => copy(form));

  return async () => {
    if (fields.disabled) return; // it is on its way
    draft.write();
    // Where the focus was is about to be hidden or switched off.
    find("[data-send]", HTMLElement, form).focus();
    hidePanel(desk, "failed");
    if (sprung(form)) {
      show(form, desk, { sent: false, why: "robot", reply: silent() });
      return;
    }
    const posted = draft.form.values();
    showNote(form, "sending");
    number(form);
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    hold(form, fields, true);
    const outcome = await post(form.action, body, protocol, Number(form.dataset.seconds) * 1000);
    hold(form, fields, false);
    showNote(form);
    if (outcome.sent) takeAway(form, draft, posted);
    show(form, desk, outcome);
  };
}

/**
 * While it is on its way, nothing can be changed or sent again. The button stays focusable.
 * @param {HTMLFormElement} form
 * @param {HTMLFieldSetElement} fields
 * @param {boolean} held
 */
function hold(form, fields, held) {
  fields.disabled = held;
  find("[data-send]", HTMLElement, form).setAttribute("aria-disabled", String(held));
}

/**
 * Whether the field that people do not see was filled in, as robots do, and managers of passwords. It is emptied, and a
 * second try is let through: whoever reads what the panel says is a person.
 * @param {HTMLFormElement} form
 */
function sprung(form) {
  const trap = find("[data-trap]", HTMLInputElement, form);
  const isFilled = trap.type === "checkbox" ? trap.checked : trap.value !== "";
  const isFirst = isFilled && form.dataset.sprung === undefined;
  if (isFilled) form.dataset.sprung = "";
  if (trap.type === "checkbox") trap.checked = false;
  else trap.value = "";
  return isFirst;
}

/**
 * Gives the enquiry a number by which each try to send it is known for the same; the next one has another.
 * @param {HTMLFormElement} form
 */
function number(form) {
  for (const field of findAll("[data-number]", form)) {
    if (!(field instanceof HTMLInputElement) || field.value) continue;
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    field.value = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
}

/**
 * Empties form and draft of what was sent. What another tab has written meanwhile stays.
 * @param {HTMLFormElement} form
 * @param {import("./draft.js").Draft} draft
 * @param {import("../shared/draft.js").Values} posted
 */
function takeAway(form, draft, posted) {
  const since = draft.since(posted);
  for (const field of findAll("[data-number]", form)) if (field instanceof HTMLInputElement) field.value = "";
  form.reset();
  draft.replace(since);
}

/**
 * @param {HTMLFormElement} form
 * @param {ParentNode} desk
 * @param {Outcome} outcome
 */
function show(form, desk, { sent, why, reply }) {
  if (reply.errors.size) {
    showErrors(form, reply.errors);
    return;
  }
  const panel = sent ? "sent" : "failed";
  const said = find("[data-said]", HTMLElement, find(`[data-panel="${panel}"]`, HTMLElement, desk));
  put(find("[data-words]", HTMLElement, said), isolated(quoted(reply.message, Infinity)));
  said.hidden = !reply.message;
  if (!sent) compose(form);
  form.hidden = sent;
  showPanel(desk, panel, why);
}

/**
 * Posts an enquiry and says how it went; never throws. What was written goes to this address alone: a redirection is not
 * followed.
 * @param {string} address
 * @param {URLSearchParams} body
 * @param {Protocol} protocol
 * @param {number} patience  milliseconds for the whole answer
 * @returns {Promise<Outcome>}
 */
export async function post(address, body, protocol, patience) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const headers = { Accept: protocol.type };
    /** @type {RequestInit} */
    const how = { method: "POST", body, headers, signal: stop.signal, credentials: "omit", redirect: "manual" };
    return await outcomeOf(await fetch(address, how), protocol);
  } catch {
    const why = stop.signal.aborted ? "timeout" : navigator.onLine ? "network" : "offline";
    return { sent: false, why, reply: silent() };
  } finally {
    clearTimeout(timer);
    stop.abort(); // of an answer that is too long, the rest is not waited for
  }
}
