// @ts-check
import { joined, merged, same, written } from "../shared/draft.js";
import { listEarlier } from "../shared/earlier.js";
import { quoted } from "../shared/foreign.js";
import { refusal } from "../shared/refusal.js";
import { momentInWords, timeOfDay } from "../shared/words.js";
import { spoken } from "../shared/spoken.js";

/** @typedef {import("../shared/draft.js").Values} Values */

/** @type {import("../shared/draft.js").About} */
const NOTHING = { name: "", created: "", follows: null };
const PAUSE = 400; // milliseconds without a key before what was typed is saved

/** What is typed and what is stored, kept alike. Nothing is stored before the reader has typed. */
export class Session {
  /** What form and storage last agreed on. @type {Values} */
  #base = new Map();
  /** What the copy says of itself besides. @type {import("../shared/draft.js").About} */
  #about = NOTHING;
  #timer = 0;
  #unsaved = false;
  #isRenamed = false;
  /** What was said last when the browser kept nothing. */
  #refusal = "";

  /**
   * @param {object} parts
   * @param {import("../shared/fields.js").Fields} parts.fields
   * @param {import("../shared/kept-sheet.js").KeptSheet} parts.store
   * @param {import("../shared/notices.js").Notices} parts.notices
   * @param {(text: string) => void} parts.status
   * @param {HTMLElement} parts.earlier
   * @param {string} parts.edition
   * @param {() => void} parts.kept  called when what is kept may be other than it was
   * @param {() => void} parts.shown  called when other values stand on the sheet
   */
  constructor(parts) {
    this.parts = parts;
  }

  /** Everything typed, as the text of a file. @param {{ from?: string, follows?: null }} [more]  what it says besides, or leaves out */
  text(more) {
    const { fields, store, edition } = this.parts;
    return written(fields.values(), { sheet: store.sheet, ...this.#about, ...more, edition, saved: new Date().toISOString() });
  }

  /** The copy's name; empty when it has none. */
  get name() {
    return this.#about.name;
  }

  /** The copy that this one carries forward, if it does. */
  get follows() {
    return this.#about.follows;
  }

  /** The open copy's id; empty for the first. */
  get copy() {
    return this.parts.store.copy;
  }

  values() {
    return this.parts.fields.values();
  }

  /** Shows what was stored together with what was typed before the script ran, and keeps both. */
  restore() {
    const draft = this.#attempt(() => this.parts.store.load(), "");
    if (draft && "values" in draft) {
      this.#base = draft.values;
      this.#hearOf(draft);
      this.parts.status(spoken("Restored from this browser, saved %(saved)s", { saved: momentInWords(draft.saved) }));
    }
    this.#show(joined(this.values(), this.#base));
    this.#unsaved = !same(this.values(), this.#base);
    this.save();
    this.parts.kept();
  }

  /**
   * Shows another copy in place of this one, of which everything must be saved.
   * @param {import("../shared/kept-sheet.js").KeptSheet} store
   */
  open(store) {
    this.letGo();
    this.parts.store = store;
    this.#base = new Map();
    this.#about = NOTHING;
    this.parts.notices.hide("undo"); // which would undo here what was done there
    this.#show(new Map());
    this.restore();
  }

  /** Lets go of what was typed last, which is kept elsewhere. */
  letGo() {
    clearTimeout(this.#timer);
    this.#unsaved = this.#isRenamed = false;
    this.#refusal = "";
    this.parts.notices.hide("storage");
  }

  /** Whether the new name is saved. @param {string} name */
  rename(name) {
    this.#isRenamed ||= name !== this.name;
    this.#about = { ...this.#about, name };
    this.#unsaved = true;
    return this.save();
  }

  typed() {
    this.#unsaved = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), PAUSE);
  }

  /** Saves what was typed; another tab's fields that were not touched here are taken over. Whether all is saved. */
  save() {
    clearTimeout(this.#timer);
    if (this.#unsaved) this.#attempt(() => this.#write(), spoken("What you typed last is not saved"));
    return !this.#unsaved;
  }

  #write() {
    const { store, notices, status } = this.parts;
    const draft = store.load();
    const isThere = draft && "values" in draft;
    if (isThere) this.#hearOf(draft);
    this.#take(isThere ? draft.values : this.#base);
    const isKept = this.values().size || this.#about.name || store.copy;
    if (isKept) store.write(this.text());
    else store.remove();
    this.#base = this.values();
    this.#unsaved = this.#isRenamed = false;
    notices.hide("storage");
    this.#refusal = "";
    status(isKept ? spoken("Saved in this browser at %(time)s", { time: timeOfDay(new Date()) }) : spoken("The sheet is empty: nothing is kept."));
    this.parts.kept();
  }

  /** Takes over what another tab says of the copy, but not over a name given here since. @param {import("../shared/draft.js").About} draft */
  #hearOf({ name, created, follows }) {
    this.#about = { name: this.#isRenamed ? this.#about.name : name, created, follows };
  }

  /**
   * Puts other values in place of all that is typed, and offers to take that back.
   * @param {Values} values
   * @param {{ text: string, undo: string }} words
   * @param {string} [name]  which the copy has from then on
   * @param {import("../shared/draft.js").Follows | null} [follows]  the copy that it carries forward from then on
   */
  replace(values, words, name = this.name, follows = this.follows) {
    const before = { values: this.values(), name: this.name, follows: this.follows };
    this.#about = { ...this.#about, follows };
    this.#show(values);
    this.rename(name);
    this.#offerUndo(before, { values, name }, words);
  }

  /** @param {StorageEvent} event */
  hear(event) {
    if (event.key === null || event.key === this.parts.store.key) this.catchUp();
    else this.parts.kept();
  }

  /** Another tab may have written: its fields are shown, save those typed in here since. */
  catchUp() {
    const draft = this.#attempt(() => this.parts.store.load(), "");
    const before = { values: this.values(), name: this.name, follows: this.follows };
    if (draft && "values" in draft) {
      this.#hearOf(draft);
      if (this.#take(draft.values)) this.parts.status(spoken("Brought up to date from another tab at %(time)s", { time: timeOfDay(new Date()) }));
    } else if (!draft && (before.values.size || this.name || this.copy)) {
      this.#take(new Map());
      const text = this.name || this.copy ? spoken("%(copy)s was deleted in another tab.", { copy: quoted(this.name || spoken("The copy")) }) : spoken("The sheet was cleared in another tab.");
      this.#offerUndo(before, { ...before, values: this.values() }, { text, undo: spoken("Undo: put it back") });
    }
    this.parts.kept();
  }

  /** Merges what stands in storage into the form; true when that changed the form. @param {Values} stored */
  #take(stored) {
    const here = this.values();
    const next = merged(this.#base, stored, here);
    this.#base = stored;
    if (same(next, here)) return false;
    this.#show(next);
    return true;
  }

  /**
   * @param {{ values: Values, name: string, follows: import("../shared/draft.js").Follows | null }} before
   * @param {{ values: Values, name: string }} after
   * @param {{ text: string, undo: string }} words
   */
  #offerUndo(before, after, { text, undo }) {
    const act = () => {
      this.#about = { ...this.#about, follows: before.follows };
      this.#show(merged(after.values, before.values, this.values()));
      this.rename(this.name === after.name ? before.name : this.name);
    };
    this.parts.notices.show("undo", text, { actions: [{ label: undo, act }] });
  }

  /** @param {Values} values */
  #show(values) {
    listEarlier(this.parts.earlier, this.parts.fields.show(values));
    this.parts.shown();
  }

  /**
   * Does what the browser may refuse. With a `loss`, a refusal is told; typing goes on in any case.
   * @template T
   * @param {() => T} work
   * @param {string} loss
   */
  #attempt(work, loss) {
    try {
      return work();
    } catch (fault) {
      const text = spoken("%(loss)s: this browser %(refusal)s. You can go on typing. Save it to a file or print it before you leave the page.", { loss, refusal: refusal(fault) });
      // said once, as screen readers read a notice out each time it is put up; it stands until something is saved
      if (loss && this.#refusal !== text) this.parts.notices.show("storage", text, { error: true });
      if (loss) {
        this.#refusal = text;
        this.parts.status(spoken("Not saved: the notice above the sheet says why"));
      }
      return null;
    }
  }
}
