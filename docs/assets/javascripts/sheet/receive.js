// @ts-check
/** What somebody has handed over in a link: asked about first, and never merged with what the reader has. */

import { make } from "../shared/copies-made.js";
import { fill, find, isolated } from "../shared/dom.js";
import { quoted } from "../shared/foreign.js";
import { handedText } from "../shared/handed.js";
import { KeptSheet } from "../shared/kept-sheet.js";
import { called, calledFrom } from "../shared/names.js";
import { refusal } from "../shared/refusal.js";
import { counted, momentInWords } from "../shared/words.js";
import { spoken } from "../shared/spoken.js";

/**
 * @typedef {import("./desk.js").Desk} Desk
 * @typedef {import("../shared/draft.js").Draft} Draft
 */

/** Reads the address, and asks what shall become of what it holds. @param {Desk} desk @param {HTMLFormElement} form */
export async function receive(desk, form) {
  const { copies, notices } = desk.parts;
  const found = await handedText(location.hash);
  const draft = "fault" in found ? found : copies.store("").read(found.text);
  if ("fault" in found || "fault" in draft) {
    forget();
    const text = spoken("What the link holds was not opened: %(fault)s. Ask for the link again, or for the file.", { fault: "fault" in draft ? draft.fault : "" });
    return notices.show("handed", text, { error: true });
  }
  const handed = new Handed(desk, form, draft, found.check);
  if (!handed.isKnown()) await handed.ask();
}

/** Takes what was handed over out of the address, so that no bookmark and no reload offers it again. */
function forget() {
  history.replaceState(history.state, "", location.pathname + location.search);
}

const SHOWN = "shown"; // no id that a kept copy can have

/** A copy that is shown and not kept. */
class Shown extends KeptSheet {
  /** @param {import("../shared/copies.js").Copies} copies @param {Draft} draft */
  constructor({ sheet, formerly, isField }, draft) {
    super(sheet, formerly, isField, SHOWN);
    this.draft = draft;
  }

  load() {
    return this.draft;
  }

  unreadable() {
    return "";
  }

  write() {}
  remove() {}
}

class Handed {
  /** @param {Desk} desk @param {HTMLFormElement} form @param {Draft} draft @param {string} id  that its copy has */
  constructor(desk, form, draft, id) {
    this.desk = desk;
    this.form = form;
    this.draft = draft;
    this.id = id;
    this.name = calledFrom(draft);
    this.who = draft.from ? quoted(draft.from) : spoken("Somebody");
  }

  /** Whether it is kept already; then it is opened. */
  isKnown() {
    const { copies, notices, session } = this.desk.parts;
    try {
      if (!copies.ids().includes(this.id)) return false;
    } catch {
      return false; // storage is closed to us
    }
    forget();
    if (session.copy !== this.id && !this.desk.open(this.id)) return true; // and the desk has said why
    const words = quoted(called({ id: this.id, name: session.name }));
    notices.show("handed", spoken("You have kept what this link holds before: it is the copy %(words)s, which is open.", { words }));
    return true;
  }

  /** Asks whether to keep it, to look at it, or to leave it. */
  async ask() {
    const { copies } = this.desk.parts;
    const dialog = find("[data-handed-dialog]", HTMLDialogElement);
    const title = this.form.getAttribute("data-title") ?? "";
    const count = [...this.draft.values.keys()].filter(copies.isField).length;
    const saved = this.draft.saved ? `, saved ${momentInWords(this.draft.saved)}` : "";
    fill(find("h2", HTMLElement, dialog), isolated(spoken("%(who)s hands you %(title)s", { who: this.who, title: quoted(this.draft.name || title) })));
    fill(find("p", HTMLElement, dialog), isolated(spoken("It has %(places)s filled in%(saved)s. Nothing of yours changes.", { places: counted(count, "place"), saved })));
    dialog.returnValue = "";
    dialog.showModal();
    await new Promise((answer) => dialog.addEventListener("close", answer, { once: true }));
    forget();
    if (dialog.returnValue === "keep") this.#keep();
    else if (dialog.returnValue === "look") this.#look();
  }

  #keep() {
    const { copies, notices, edition } = this.desk.parts;
    try {
      make(copies, this.draft.values, { name: this.name || spoken("Handed over"), edition, id: this.id });
    } catch (fault) {
      const text = spoken("It was not kept: this browser %(refusal)s. You can look at it, and save it to a file.", { refusal: refusal(fault) });
      notices.show("handed", text, { error: true, actions: [{ label: spoken("Look at it"), act: () => this.#look() }] });
      return;
    }
    notices.hide("handed");
    if (this.desk.open(this.id)) notices.show("handed", spoken("This is kept as a copy of its own. What you had is kept as well, under More, “Copies”.%(passed)s", { passed: this.#passed }));
  }

  /** Shows it in the form, which takes no words meanwhile. What is opened next ends that. */
  #look() {
    const { session, copies, notices } = this.desk.parts;
    const before = session.copy === SHOWN ? copies.start() : session.copy;
    if (!session.save()) {
      notices.show("handed", spoken("It was not opened, since what you typed here last is not saved."), { error: true });
      return;
    }
    session.open(new Shown(copies, { ...this.draft, name: this.name || spoken("Handed over") }));
    this.#freeze(true);
    const { opened } = this.desk.parts;
    this.desk.parts.opened = () => {
      this.desk.parts.opened = opened;
      this.#freeze(false);
      notices.hide("handed");
      opened();
    };
    const actions = [
      { label: spoken("Keep it as a copy"), act: () => this.#keep() },
      { label: spoken("Close it"), act: () => void this.desk.open(before, "") },
    ];
    notices.show("handed", spoken("You are looking at what %(who)s handed you. Nothing of it is kept.%(passed)s", { who: this.who, passed: this.#passed }), { actions });
    this.desk.parts.status(spoken("Shown, and not kept"));
  }

  /** @param {boolean} isFrozen */
  #freeze(isFrozen) {
    find("[data-sheet-bar]", HTMLElement).toggleAttribute("data-shown", isFrozen);
    for (const area of this.form.querySelectorAll("textarea")) area.readOnly = isFrozen;
    for (const box of this.form.querySelectorAll("input")) box.disabled = isFrozen;
  }

  /** How much of it no sheet can hold. */
  get #passed() {
    const { passed } = this.draft;
    return passed ? spoken(" %(entries)s passed over, since no sheet can hold as many.", { entries: counted(passed, "entry was", "entries were") }) : "";
  }
}
