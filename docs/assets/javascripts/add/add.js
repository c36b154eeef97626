// @ts-check
/** The page on which an item is added: builds the form of a kind, keeps what is typed, shows the page, and hands it over. */
import { asked } from "../shared/address.js";
import { fill, find, say } from "../shared/dom.js";
import { download } from "../shared/file.js";
import { ask, Notices } from "../shared/notices.js";
import { spoken } from "../shared/spoken.js";
import { intoEnquiry } from "./hand.js";
import { NewItem } from "./item.js";
import { Preview } from "./preview.js";
import { draftOf } from "./typed.js";

/** @typedef {import("./form.js").Control} Control */

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
  const preview = new Preview(forms, part, form.querySelector("[data-add-host]"));

  const begin = () => {
    const item = new NewItem(forms.kinds.find((one) => one.kind === chooser.value) ?? forms.kinds[0]);
    lay(item, part);
    preview.hide();
    const draft = draftOf(item, notices, dialog);
    name(item);
    return { item, draft };
  };
  const name = (/** @type {NewItem} */ item) => say(part("name"), item.title ? spoken("Its file: %(path)s", { path: item.path }) : spoken("Its file is named after its title."));

  fill(part("items"), forms.taken.map((id) => new Option("", id)));
  const wanted = asked(location, ["kind"]).get("kind");
  if (forms.kinds.some((one) => one.kind === wanted)) chooser.value = wanted ?? "";
  form.hidden = false;
  let { item, draft } = begin();
  const again = () => {
    draft.write();
    ({ item, draft } = begin());
  };

  /** @type {Record<string, () => unknown>} */
  const deeds = {
    look: async () => (await preview.show(item)) && part("faults").focus(),
    save: () => download(`${item.id}.md`, item.file().text, "text/markdown"),
    copy: async () => {
      const done = await navigator.clipboard?.writeText(item.file().text).then(() => true, () => false);
      say(part("status"), done ? spoken("Copied.") : spoken("This browser does not let us copy: save the file."));
    },
    send: () => {
      try {
        intoEnquiry(form.dataset.topic ?? "", spoken("A new %(kind)s: %(title)s", { kind: item.kind.label.toLowerCase(), title: item.title }), item.file().text);
        location.href = new URL("enquiries/", new URL(form.dataset.site ?? "", location.href)).href;
      } catch {
        notices.show("refused", spoken("This browser has no room for the message. Save the file, and send it by e-mail."), { error: true });
      }
    },
    clear: async () => {
      const words = {
        question: spoken("Clear the form?"),
        consequence: spoken("All that you wrote for this kind goes from this browser."),
        yes: spoken("Clear it"),
        no: spoken("Keep it"),
      };
      if (!(await ask(dialog, words))) return;
      draft.replace(new Map());
      again();
    },
  };
  form.addEventListener("click", ({ target }) => target instanceof Element && deeds[target.closest("[data-add-do]")?.getAttribute("data-add-do") ?? ""]?.());
  form.addEventListener("input", ({ target }) => {
    if (target === chooser || (target instanceof Element && target.closest("[data-add-shown]"))) return;
    draft.touch();
    name(item);
    preview.soon(item);
  });
  chooser.addEventListener("change", again);
  document.addEventListener("visibilitychange", () => draft.write());
  addEventListener("pagehide", () => draft.write());
  addEventListener("storage", ({ key }) => draft.hear(key));
}

/** Lays an item's fields into the form. @param {NewItem} item @param {(name: string) => HTMLElement} part */
function lay({ kind, keys, parts }, part) {
  const of = (/** @type {(control: Control) => unknown} */ wanted) => keys.filter(wanted).map(({ place }) => place);
  fill(part("title"), of(({ name }) => name === "title"));
  fill(part("required"), of(({ name, field }) => name !== "title" && field?.required));
  fill(part("optional"), of(({ field }) => !field?.required));
  fill(part("parts"), parts.map(({ place }) => place));
  part("text").hidden = parts.length === 0;
  fill(part("lacks"), [kind.lacks && `${kind.lacks}, `]);
}
