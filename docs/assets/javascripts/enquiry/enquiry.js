// @ts-check
/**
 * The enquiry page: checks in our own words, a draft kept as people type, and sending without leaving the page.
 * The form works without any of it. Every word shown is in the page's markup.
 */
import { find, findAll } from "../shared/dom.js";
import { joined } from "../shared/draft.js";
import { listEarlier } from "../shared/earlier.js";
import { Notices } from "../shared/notices.js";
import { offerUnreadable } from "../shared/unreadable.js";
import { Draft } from "./draft.js";
import { check, clearErrors, controls, fill, showErrors, values } from "./fields.js";
import { KeptEnquiry } from "./kept.js";
import { fromLink, offerLinked } from "./linked.js";
import { byMail } from "./mail.js";
import { hidePanel, showNote } from "./panels.js";
import { byPost } from "./post.js";
import { spoken } from "../shared/spoken.js";

/** @typedef {import("../shared/draft.js").Values} Values */

/** @param {HTMLFormElement} form */
function start(form) {
  // The browser's own messages are for visitors without JavaScript.
  form.noValidate = true;
  const draft = keepDraft(form);
  tellWhenOffline(form);

  const passes = () => {
    clearErrors(form);
    const errors = check(form);
    if (errors.size) showErrors(form, errors);
    return errors.size === 0;
  };
  const send = form.dataset.reply ? byPost(form, draft) : byMail(form, passes);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (passes()) send();
  });
}

/** Says so for as long as there is no network: the page itself may come from what is kept on the device. @param {HTMLFormElement} form */
function tellWhenOffline(form) {
  const tell = () => {
    find("[data-note=offline]", HTMLElement, form).hidden = navigator.onLine;
  };
  for (const change of ["online", "offline"]) addEventListener(change, tell);
  tell();
}

/**
 * Saves what is typed, brings it back, and lets people clear it.
 * @param {HTMLFormElement} form
 */
function keepDraft(form) {
  const clear = find("[data-clear]", HTMLElement, form);
  const earlier = find("[data-earlier]", HTMLElement, form);
  const blank = new Map();
  /** What has no place in the form: other words stand there now, or the topic is no more. @type {Values} */
  let placeless = blank;

  const names = new Set(controls(form).map(({ name }) => name));
  const kept = new KeptEnquiry((name) => names.has(name));
  const parts = {
    values: () => new Map([...placeless, ...filledIn(form)]),
    show: (/** @type {Values} */ written) => {
      placeless = fill(form, written);
      mindTopic(form);
      listEarlier(earlier, placeless);
      clear.hidden = written.size === 0;
    },
    refused: (/** @type {boolean} */ refused) => {
      find("[data-kept]", HTMLElement, form).hidden = refused;
      find("[data-note=blocked]", HTMLElement, form).hidden = !refused;
    },
  };
  const draft = new Draft(parts, kept);
  find("[data-kept]", HTMLElement, form).hidden = false;
  const linked = fromLink(form);
  if (draft.begin(linked)) showNote(form, "restored");
  if ([...linked].some(([name, words]) => !parts.values().get(name)?.includes(words))) offerLinked(form, draft, linked);
  const [notices, dialog] = [new Notices(find("[data-enquiry-notices]", HTMLElement)), find("[data-enquiry-dialog]", HTMLDialogElement)];
  offerUnreadable(
    { kept, notices, dialog, file: "enquiry" },
    (why) => spoken("The draft that was stored for this form earlier %(why)s. Its text is kept in this browser, and you can start again.", { why }),
  );

  form.addEventListener("input", () => {
    mindTopic(form);
    draft.touch();
    clear.hidden = draft.form.values().size === 0;
  });
  // The page may go at any moment once it is out of sight.
  document.addEventListener("visibilitychange", () => draft.write());
  window.addEventListener("pagehide", () => draft.write());
  form.addEventListener("reset", () => {
    draft.forget();
    listEarlier(earlier, (placeless = blank));
    clearErrors(form);
    clear.hidden = true;
    setTimeout(() => mindTopic(form)); // the fields are emptied after this
  });
  const offerUndo = letUndo(form, draft, clear);
  const catchUp = (/** @type {Event} */ event) => {
    const { changed, cleared } = draft.hear(event instanceof StorageEvent ? event.key : null);
    if (cleared) offerUndo(cleared);
    else if (changed) showNote(form, "updated");
  };
  addEventListener("storage", catchUp);
  addEventListener("pageshow", (event) => event.persisted && catchUp(event)); // a page brought back as it was left
  return draft;
}

/**
 * What is in the fields that are not empty.
 * @param {HTMLFormElement} form
 * @returns {Values}
 */
function filledIn(form) {
  return new Map(Object.entries(values(form)).filter(([, word]) => word));
}

/**
 * Clears the form, and takes the clearing back; gives what offers to take back a clearing in another tab.
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 * @param {HTMLElement} clear The button.
 */
function letUndo(form, draft, clear) {
  const undo = find("[data-undo]", HTMLElement, form);
  /** @type {Values} */
  let cleared = new Map();
  const offer = (/** @type {Values} */ words) => {
    cleared = words;
    showNote(form, "cleared");
  };
  clear.addEventListener("click", () => {
    const words = draft.form.values();
    form.reset();
    offer(words);
    undo.focus();
  });
  form.querySelector("[data-sent]")?.addEventListener("click", () => {
    hidePanel(form, "mail");
    clear.click();
  });
  undo.addEventListener("click", () => {
    draft.replace(joined(draft.form.values(), cleared));
    showNote(form, "restored");
    find("[data-field]", HTMLElement, form).focus();
  });
  return offer;
}

/** Asks for a name and an address, or for neither where the topic needs none. @param {HTMLFormElement} form */
function mindTopic(form) {
  const spares = find("[name=topic]", HTMLSelectElement, form).selectedOptions[0]?.dataset.nameless !== undefined;
  for (const control of controls(form)) if (control.dataset.spared !== undefined) control.required = !spares;
  for (const need of findAll("[data-need]", form)) need.hidden = spares;
  for (const need of findAll("[data-need-not]", form)) need.hidden = !spares;
}

for (const form of findAll("form[data-delivery]")) {
  if (form instanceof HTMLFormElement) start(form);
}
