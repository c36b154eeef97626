// @ts-check
/** Delivery to an endpoint: the form is posted without leaving the page. A failure loses nothing. */
import { find } from "../shared/dom.js";
import { isMapping } from "../shared/json.js";
import { showErrors } from "./fields.js";
import { hidePanel, showNote, showPanel } from "./panels.js";

/** @typedef {{ message: string, errors: Map<string, string> }} Reply What an endpoint may say in JSON. */
/** @typedef {{ sent: boolean, why: string, reply: Reply }} Outcome */

const LONGEST_MESSAGE = 300;

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

  return async () => {
    if (fields.disabled) return; // it is on its way
    draft.write();
    // Where the focus was is about to be hidden or switched off.
    find("[data-send]", HTMLElement, form).focus();
    hidePanel(desk, "failed");
    showNote(form, "sending");
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    hold(form, fields, true);
    const outcome = await post(form.action, body, Number(form.dataset.seconds) * 1000);
    hold(form, fields, false);
    showNote(form);
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
  said.textContent = reply.message;
  said.hidden = !reply.message;
  if (sent) {
    form.reset();
    form.hidden = true;
  }
  showPanel(desk, panel, why);
}

/**
 * Posts an enquiry and says how it went; never throws.
 * @param {string} address
 * @param {URLSearchParams} body
 * @param {number} patience In milliseconds.
 * @returns {Promise<Outcome>}
 */
export async function post(address, body, patience) {
  const silent = { message: "", errors: new Map() };
  if (body.get("homepage")) return { sent: false, why: "robot", reply: silent };
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const headers = { Accept: "application/json" };
    const response = await fetch(address, { method: "POST", body, headers, signal: stop.signal, credentials: "omit" });
    const reply = await read(response);
    const why = response.status >= 500 ? "server" : "refused";
    return { sent: response.ok && !reply.errors.size, why, reply };
  } catch {
    const why = stop.signal.aborted ? "timeout" : navigator.onLine ? "network" : "offline";
    return { sent: false, why, reply: silent };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What the reply says, if it is JSON as agreed; anything else says nothing.
 * @param {Response} response
 * @returns {Promise<Reply>}
 */
async function read(response) {
  /** @type {Reply} */
  const reply = { message: "", errors: new Map() };
  try {
    const found = JSON.parse(await response.text());
    if (isWords(found?.message)) reply.message = found.message.trim().slice(0, LONGEST_MESSAGE);
    for (const [name, words] of Object.entries(isMapping(found?.errors) ? found.errors : {})) {
      if (isWords(words)) reply.errors.set(name, words.trim().slice(0, LONGEST_MESSAGE));
    }
  } catch {
    // The status alone tells whether it was accepted.
  }
  return reply;
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isWords(value) {
  return typeof value === "string" && value.trim() !== "";
}
