// @ts-check
/** What the page says to the reader: notices with buttons, a status line, a question. */

import { fill, find, isolated, say } from "./dom.js";
import { inTime } from "./spoken.js";

/** @typedef {{ label: string, act: () => void }} Action  `act` runs and the notice goes */

export class Notices {
  /** @param {Element} place */
  constructor(place) {
    this.place = place;
  }

  /**
   * Shows a notice in place of an earlier one of the same topic.
   * @param {string} topic
   * @param {string} text
   * @param {{ actions?: Action[], error?: boolean }} [more]
   */
  show(topic, text, { actions = [], error = false } = {}) {
    this.hide(topic);
    const notice = document.createElement("div");
    notice.className = error ? "notice notice--error" : "notice";
    notice.dataset.topic = topic;
    const words = document.createElement("p");
    notice.hidden = true;
    inTime(text, (said) => {
      fill(words, isolated(said));
      notice.hidden = false;
    });
    fill(notice, [words, ...actions.map((action) => this.#button(topic, action))]);
    this.place.append(notice);
  }

  /** @param {string} topic */
  hide(topic) {
    this.place.querySelector(`[data-topic="${topic}"]`)?.remove();
  }

  /** @param {string} topic @param {Action} action */
  #button(topic, { label, act }) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--quiet";
    button.textContent = label;
    button.addEventListener("click", () => {
      this.hide(topic);
      act();
    });
    return button;
  }
}

/**
 * Asks a question in a dialog; resolves to whether the answer was yes.
 * @param {HTMLDialogElement} dialog
 * @param {{ question: string, consequence: string, yes: string, no: string }} words
 * @returns {Promise<boolean>}
 */
export function ask(dialog, words) {
  const put = (/** @type {string} */ selector, /** @type {string} */ text) => {
    say(find(selector, HTMLElement, dialog), text);
  };
  put("h2", words.question);
  put("p", words.consequence);
  put("[value=yes]", words.yes);
  put("[value=no]", words.no);
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
  });
}
