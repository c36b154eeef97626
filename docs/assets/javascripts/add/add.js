// @ts-check
/** The page on which an item is added: builds the form of a kind, keeps what is typed, shows the page, and hands it over. */
import { Draft } from "../enquiry/draft.js";
import { asked } from "../shared/address.js";
import { fill, find, say } from "../shared/dom.js";
import { download } from "../shared/file.js";
import { quoted } from "../shared/foreign.js";
import { ask, Notices } from "../shared/notices.js";
import { offerUnreadable } from "../shared/unreadable.js";
import { faultsOf, showFaults } from "./faults.js";
import { idOf, written } from "./file.js";
import { keyControl, partControl } from "./form.js";
import { hostAddress, intoEnquiry } from "./hand.js";
import { KeptNewItem } from "./kept.js";
import { tidied } from "./rules.js";

/** @typedef {import("./form.js").Control} Control */

const PAUSE = 600; // milliseconds after the last key, before the page is shown anew
const EMPTIED = "\n"; // a part that was emptied: a draft keeps no empty words

/** What is told of a draft, with what has no field of its own any more. @param {string} words @param {Map<string, string | true>} placeless */
function told(words, placeless) {
  const earlier = [...placeless.values()].map((value) => quoted(String(value), Infinity)).join(", ");
  return earlier ? `${words} This has no field any more: ${earlier}` : words;
}

const form = document.querySelector("[data-add]");
if (form instanceof HTMLFormElement) start(form);

/** @param {HTMLFormElement} form */
function start(form) {
  /** @type {import("./faults.js").Forms} */
  const forms = JSON.parse(find("#add-forms", HTMLElement).textContent ?? "");
  const part = (/** @type {string} */ name) => find(`[data-add-${name}]`, HTMLElement, form);
  const chooser = find("[data-add-kind]", HTMLSelectElement, form);
  const dialog = find("[data-add-dialog]", HTMLDialogElement);
  const notices = new Notices(part("notices"));
  let kind = forms.kinds[0];
  /** @type {Control[]} */
  let controls = [];
  /** @type {Draft | null} */
  let draft = null;
  /** @type {Map<string, string | true>} */
  let placeless = new Map();
  let [timer, isShown] = [0, false];

  const valueOf = (/** @type {string} */ name) => controls.find((control) => control.name === name)?.value() ?? "";
  const title = () => tidied(valueOf("title"));
  const id = () => idOf(title()) || `new-${kind.kind}`;
  const file = () => written(kind.fields, valueOf, controls.filter(({ field }) => !field).map(({ name }) => name));

  const build = () => {
    draft?.write();
    kind = forms.kinds.find((one) => one.kind === chooser.value) ?? forms.kinds[0];
    const keys = kind.fields.map(keyControl);
    const parts = kind.parts.map((begin, at) => partControl(`part-${at}`, begin, kind.hasSheet));
    controls = [...keys, ...parts];
    const of = (/** @type {(control: Control) => unknown} */ wanted) => keys.filter(wanted).map(({ place }) => place);
    fill(part("title"), of(({ name }) => name === "title"));
    fill(part("required"), of(({ name, field }) => name !== "title" && field?.required));
    fill(part("optional"), of(({ field }) => !field?.required));
    fill(part("parts"), parts.map(({ place }) => place));
    fill(part("lacks"), [kind.lacks && `${kind.lacks}, `]);
    part("shown").hidden = part("faults").hidden = true;
    isShown = false;
    keep();
    name();
  };

  /** Keeps what is typed, brings it back, and says where it cannot be kept. */
  const keep = () => {
    const names = new Set(controls.map((control) => control.name));
    const kept = new KeptNewItem(kind.kind, (name) => names.has(name));
    const changed = () => controls.filter((control) => control.value().trim() !== control.begin).map((control) => /** @type {[string, string]} */ ([control.name, control.value() || EMPTIED]));
    draft = new Draft(
      {
        values: () => new Map([...placeless, ...changed()]),
        show: (values) => {
          placeless = new Map([...values].filter(([name]) => !names.has(name)));
          for (const control of controls) {
            const words = String(values.get(control.name) ?? control.begin);
            const own = words === EMPTIED ? "" : words;
            if (control.value() !== own) control.set(own);
          }
        },
        refused: (refused) => {
          if (refused) notices.show("refused", "This browser keeps no drafts for us, or has no room left. Save the file before you leave the page.", { error: true });
          else notices.hide("refused");
        },
      },
      kept,
    );
    placeless = new Map();
    for (const topic of ["restored", "unreadable", "cleared"]) notices.hide(topic);
    if (draft.begin(new Map())) notices.show("restored", told("What you wrote here before is back.", placeless));
    offerUnreadable({ kept, notices, dialog, file: "new-item" }, (why) => `The draft that was stored for this form earlier ${why}. Its text is kept in this browser, and you can start again.`);
  };

  const name = () => say(part("name"), title() ? `Its file: docs/${kind.folder}/${id()}.md` : "Its file is named after its title.");

  const look = async () => {
    try {
      const { show } = await import("./shown.js");
      const made = file();
      const problems = await show(part("page"), made.text, { title: title(), summary: tidied(valueOf("summary")), hasSheet: kind.hasSheet });
      const faults = faultsOf(forms, kind, controls, made, problems);
      showFaults(part("faults"), `docs/${kind.folder}/${id()}.md`, faults, controls);
      say(part("status"), faults.length ? `${faults.length} to mend, listed below.` : "Nothing is wrong with it that this page can tell.");
      hand(made.text);
      part("shown").hidden = false;
      isShown = true;
      return faults.length;
    } catch {
      say(part("status"), "It could not be shown: the connection failed. Try again, or save the file.");
      part("shown").hidden = false;
      return 0;
    }
  };

  const hand = (/** @type {string} */ text) => {
    const link = form.querySelector("[data-add-host]");
    if (!forms.host || !(link instanceof HTMLAnchorElement)) return;
    const { href, fits } = hostAddress(forms.host, kind.folder, `${id()}.md`, text);
    link.href = href;
    part("long").hidden = fits;
  };

  /** @type {Record<string, () => unknown>} */
  const deeds = {
    look: async () => (await look()) && part("faults").focus(),
    save: () => download(`${id()}.md`, file().text, "text/markdown"),
    copy: async () => {
      const done = await navigator.clipboard?.writeText(file().text).then(() => true, () => false);
      say(part("status"), done ? "Copied." : "This browser does not let us copy: save the file.");
    },
    send: () => {
      try {
        intoEnquiry(form.dataset.topic ?? "", `A new ${kind.label.toLowerCase()}: ${title()}`, file().text);
        location.href = new URL("enquiries/", new URL(form.dataset.site ?? "", location.href)).href;
      } catch {
        notices.show("refused", "This browser has no room for the message. Save the file, and send it by e-mail.", { error: true });
      }
    },
    clear: async () => {
      const words = { question: "Clear the form?", consequence: "All that you wrote for this kind goes from this browser.", yes: "Clear it", no: "Keep it" };
      if (!(await ask(dialog, words))) return;
      draft?.replace(new Map());
      build();
    },
  };
  form.addEventListener("click", ({ target }) => target instanceof Element && deeds[target.closest("[data-add-do]")?.getAttribute("data-add-do") ?? ""]?.());
  form.addEventListener("input", ({ target }) => {
    if (target === chooser || (target instanceof Element && target.closest("[data-add-shown]"))) return;
    draft?.touch();
    name();
    clearTimeout(timer);
    if (isShown) timer = setTimeout(look, PAUSE);
  });
  chooser.addEventListener("change", build);
  document.addEventListener("visibilitychange", () => draft?.write());
  addEventListener("pagehide", () => draft?.write());
  addEventListener("storage", ({ key }) => draft?.hear(key));
  const wanted = asked(location, ["kind"]).get("kind");
  if (forms.kinds.some((one) => one.kind === wanted)) chooser.value = wanted ?? "";
  form.hidden = false;
  build();
}
