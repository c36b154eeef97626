// @ts-check
/** A shared computer: said, or taken back, and what was kept before saved to a file or wiped. Nothing goes unasked. */

import { find, findAll, say } from "../shared/dom.js";
import { keyOf } from "../shared/kept.js";
import { refusal } from "../shared/refusal.js";
import { spoken, spokenMany } from "../shared/spoken.js";
import { keptForGood, storage } from "../shared/storage.js";
import { counted } from "../shared/words.js";
import { bytes, everything, putBack, SHARED, take } from "./everything.js";
import { sizeInWords } from "./view.js";

/**
 * @param {object} page
 * @param {import("../shared/notices.js").Notices} page.notices
 * @param {(words: { question: string, consequence: string, yes: string, no: string }) => Promise<boolean>} page.ask
 * @param {(texts: import("./everything.js").Texts) => void} page.save  to a file
 */
export function workShared({ notices, ask, save }) {
  const panel = find("[data-shared]", HTMLElement);
  const isShared = document.documentElement.dataset.sharedComputer !== undefined;
  const before = find("[data-shared-before]", HTMLElement, panel);

  const show = () => {
    const texts = isShared ? everything(keptForGood()) : new Map();
    const size = sizeInWords(bytes(texts.values()));
    if (isShared) say(before, texts.size
      ? spoken("This browser still keeps what was there before: %(things)s, %(size)s. It is not shown while this lasts.", { things: counted(texts.size, "thing"), size })
      : spoken("Nothing is kept from before."));
    const shown = { begin: !isShared, end: isShared, save: texts.size > 0, wipe: texts.size > 0 };
    for (const button of findAll("[data-shared-do]", panel)) button.hidden = !shown[/** @type {keyof shown} */ (button.dataset.sharedDo)];
    before.hidden = !isShared;
  };

  const deeds = {
    begin() {
      keptForGood().setItem(keyOf(SHARED), new Date().toISOString());
      location.hash = "kept-shared";
      location.reload();
    },
    async end() {
      const typed = everything(storage()).size;
      const question = {
        question: spoken("End the shared computer?"),
        consequence: typed
          ? spoken("What is typed from then on is kept in this browser for good. What was typed in this tab (%(things)s), and in others, goes: save it to a file first if you want it.", { things: counted(typed, "thing") })
          : spoken("What is typed from then on is kept in this browser for good. What was typed in other tabs goes."),
        yes: spoken("End it"),
        no: spoken("Leave it as it is"),
      };
      if (!(await ask(question))) return;
      take(storage(), [...everything(storage()).keys()]);
      keptForGood().removeItem(keyOf(SHARED));
      location.reload();
    },
    save() {
      save(everything(keptForGood()));
    },
    async wipe() {
      const texts = everything(keptForGood());
      const question = {
        question: spoken("Wipe what was kept before?"),
        consequence: spokenMany(
          "%(n)s thing will be deleted from this browser. You can undo this until you leave the page.",
          "%(n)s things will be deleted from this browser. You can undo this until you leave the page.",
          texts.size,
        ),
        yes: spoken("Wipe it"),
        no: spoken("Keep it"),
      };
      if (!(await ask(question))) return;
      const gone = take(keptForGood(), [...texts.keys()]);
      show();
      offerBack(gone);
    },
  };

  /** @param {import("./everything.js").Texts} gone */
  const offerBack = (gone) => {
    const act = () => attempt(() => putBack(keptForGood(), gone) || offerBack(gone), () => offerBack(gone));
    notices.show("before", spoken("What was kept before is wiped."), { actions: [{ label: spoken("Undo: put it back"), act }] });
  };

  /** @param {() => unknown} work @param {() => void} [refused] */
  const attempt = async (work, refused) => {
    try {
      await work();
      show();
    } catch (fault) {
      notices.show("shared", spoken("That was not done: this browser %(refusal)s.", { refusal: refusal(fault) }), { error: true });
      refused?.();
    }
  };

  for (const [deed, work] of Object.entries(deeds))
    find(`[data-shared-do=${deed}]`, HTMLButtonElement, panel).addEventListener("click", () => attempt(work));
  panel.hidden = false;
  attempt(() => {});
  return show;
}
