// @ts-check
/** Keeps what is typed into the form, brings it back, and says where it cannot be kept. */
import { Draft } from "../enquiry/draft.js";
import { quoted } from "../shared/foreign.js";
import { spoken } from "../shared/spoken.js";
import { offerUnreadable } from "../shared/unreadable.js";
import { KeptNewItem } from "./kept.js";

const EMPTIED = "\n"; // a part that was emptied: a draft keeps no empty words

/**
 * The draft of an item, begun: what was kept of its kind stands in the form.
 * @param {import("./item.js").NewItem} item
 * @param {import("../shared/notices.js").Notices} notices
 * @param {HTMLDialogElement} dialog
 */
export function draftOf({ kind, controls }, notices, dialog) {
  const names = new Set(controls.map(({ name }) => name));
  const kept = new KeptNewItem(kind.kind, (name) => names.has(name));
  /** @type {Map<string, string | true>} what has no field of its own any more */
  let placeless = new Map();
  const changed = () => controls.filter((control) => control.value().trim() !== control.begin).map((control) => /** @type {[string, string]} */ ([control.name, control.value() || EMPTIED]));
  const draft = new Draft(
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
        if (refused) notices.show("refused", spoken("This browser keeps no drafts for us, or has no room left. Save the file before you leave the page."), { error: true });
        else notices.hide("refused");
      },
    },
    kept,
  );
  for (const topic of ["restored", "unreadable", "cleared"]) notices.hide(topic);
  if (draft.begin(new Map())) notices.show("restored", told(spoken("What you wrote here before is back."), placeless));
  offerUnreadable({ kept, notices, dialog, file: "new-item" }, (why) => spoken("The draft that was stored for this form earlier %(why)s. Its text is kept in this browser, and you can start again.", { why }));
  return draft;
}

/** What is told of a draft, with what has no field of its own any more. @param {string} words @param {Map<string, string | true>} placeless */
function told(words, placeless) {
  const earlier = [...placeless.values()].map((value) => quoted(String(value), Infinity)).join(", ");
  return earlier ? spoken("%(words)s This has no field any more: %(earlier)s", { words, earlier }) : words;
}
