// @ts-check
/** Carry forward: a new copy that begins with what the open one leaves open, loaded when it is asked for. */

import { make as keepCopy } from "../shared/copies-made.js";
import { dayOf } from "../shared/dates.js";
import { called } from "../shared/names.js";
import { quoted } from "../shared/foreign.js";
import { refusal } from "../shared/refusal.js";
import { leftOpen } from "./left-open.js";
import { nextName } from "./next-name.js";
import { choose, group, line, paragraph } from "./panel.js";
import { spoken } from "../shared/spoken.js";

/**
 * @typedef {import("./left-open.js").Open} Open
 * @typedef {import("./desk.js").Desk} Desk
 */

/**
 * Asks what is to be carried forward, and opens the copy that begins with it.
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 */
export async function carryForward(desk, form) {
  const { session, notices } = desk.parts;
  notices.hide("copy");
  if (!session.values().size) return notices.show("copy", spoken("There is nothing to carry forward yet: this copy is empty."));
  const [from, now] = [session.copy, new Date()];
  const { label, field } = nameField(nextName(session.name, now));
  const groups = leftOpen(form, dayOf(now)).map(({ legend, lines }) => ({ legend, lines: lines.map((open) => ({ open, ...line(open.what, open.words) })) }));
  const about = groups.length ? spoken("From %(name)s, which stays as it is. Choose what the new copy begins with.", { name: quoted(called({ id: session.copy, name: session.name })) }) : spoken("This copy leaves nothing open. The new one will say which it follows.");
  const parts = [paragraph(about), label, ...groups.map(({ legend, lines }) => group(legend, lines.map(({ whole }) => whole)))];
  if (!(await choose({ title: spoken("Carry forward"), yes: spoken("Make the copy"), parts })) || session.copy !== from) return undefined;
  return make(desk, field.value, groups.flatMap(({ lines }) => lines).filter(({ box }) => box.checked).map(({ open }) => open), now);
}

/** @param {Desk} desk @param {string} name @param {Open[]} chosen @param {Date} now */
function make(desk, name, chosen, now) {
  const { session, copies, edition, notices } = desk.parts;
  const values = joined(chosen.flatMap(({ into }) => into));
  const last = new Map([...values, ...chosen.flatMap(({ beside }) => beside)]);
  const follows = { copy: session.copy, name: called({ id: session.copy, name: session.name }), on: now.toISOString(), last };
  try {
    if (session.save()) desk.open(keepCopy(copies, values, { name, edition, follows }));
    else notices.show("copy", spoken("No copy was made, since what you typed here last is not saved."), { error: true });
  } catch (fault) {
    notices.show("copy", spoken("No copy was made: this browser %(refusal)s. This copy stays open.", { refusal: refusal(fault) }), { error: true });
  }
}

/** Words for the same field stand below one another. @param {[string, string][]} pairs */
function joined(pairs) {
  /** @type {Map<string, string>} */
  const values = new Map();
  for (const [name, words] of pairs) values.set(name, [values.get(name), words].filter(Boolean).join("\n"));
  return values;
}

/** @param {string} name */
function nameField(name) {
  const [label, field, words] = [document.createElement("label"), document.createElement("input"), document.createElement("span")];
  words.textContent = spoken("Name of the new copy");
  Object.assign(field, { type: "text", maxLength: 60, dir: "auto", value: name });
  label.className = "sheet-panel__name";
  label.append(words, field);
  return { label, field };
}
