// @ts-check
/** Delivery to an endpoint: the form is posted without leaving the page. A failure loses nothing. */
import { fill as put, find, isolated } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { showErrors } from "./fields.js";
import { compose, copy } from "./mail.js";
import { hidePanel, showNote, showPanel } from "./panels.js";
import { outcomeOf, silent } from "./reply.js";

/** @typedef {import("./reply.js").Outcome} Outcome */

const TRAP = "homepage"; // the field that people do not see

/**
 * What sends the checked form.
 * @param {HTMLFormElement} form
 * @param {import("./draft.js").Draft} draft
 * @returns {() => void}
 */
export function byPost(form, draft) {
  const desk = form.parentElement ?? form;
  const fields = find("[data-fields]", HTMLFieldSetElement, form);
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
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    hold(form, fields, true);
    const outcome = await post(form.action, body, Number(form.dataset.seconds) * 1000);
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
  const trap = find(`[name=${TRAP}]`, HTMLInputElement, form);
  const isFirst = trap.value !== "" && form.dataset.sprung === undefined;
  if (trap.value) form.dataset.sprung = "";
  trap.value = "";
  return isFirst;
}

/**
 * Empties form and draft of what was sent. What another tab has written meanwhile stays.
 * @param {HTMLFormElement} form
 * @param {import("./draft.js").Draft} draft
 * @param {import("../shared/draft.js").Values} posted
 */
function takeAway(form, draft, posted) {
  const since = draft.since(posted);
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
 * @param {number} patience  milliseconds for the whole answer
 * @returns {Promise<Outcome>}
 */
export async function post(address, body, patience) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const headers = { Accept: "application/json" };
    /** @type {RequestInit} */
    const how = { method: "POST", body, headers, signal: stop.signal, credentials: "omit", redirect: "manual" };
    return await outcomeOf(await fetch(address, how));
  } catch {
    const why = stop.signal.aborted ? "timeout" : navigator.onLine ? "network" : "offline";
    return { sent: false, why, reply: silent() };
  } finally {
    clearTimeout(timer);
    stop.abort(); // of an answer that is too long, the rest is not waited for
  }
}
