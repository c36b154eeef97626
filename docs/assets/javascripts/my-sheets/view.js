// @ts-check
/** The list of what this browser keeps. Names and words of the reader's are text, and never markup. */

import { direct } from "../shared/direction.js";
import { fill } from "../shared/dom.js";
import { inTime, language, spoken } from "../shared/spoken.js";
import { counted, dateInWords, timeOfDay } from "../shared/words.js";

/**
 * @typedef {import("./inventory.js").Group} Group
 * @typedef {import("./inventory.js").Entry} Entry
 */

/** A size such as `3 kB`. @param {number} bytes */
export function sizeInWords(bytes) {
  if (bytes < 1000) return spoken("under 1 kB");
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;
}

/**
 * @param {Group} group
 * @param {{ remove: (entry: Entry, group: Group) => void, save: (entry: Entry, group: Group) => void }} deeds
 */
export function groupItem(group, deeds) {
  const head = element("h2", "kept__title", group.title);
  const kind = element("p", "kind-label", group.kind);
  const entries = element("ul", "kept__entries");
  entries.setAttribute("role", "list");
  fill(entries, group.entries.map((entry) => entryItem(entry, group, deeds)));
  return filled("li", "kept__group", [...(group.kind ? [kind] : []), head, entries]);
}

/** @param {Entry} entry @param {Group} group @param {Parameters<typeof groupItem>[1]} deeds */
function entryItem(entry, group, deeds) {
  const what = filled("p", "kept__name", [entry.address ? linked(entry) : element("span", "", entry.name)]);
  const made = dateInWords(new Date(entry.created || NaN));
  const changed = new Date(entry.changed || NaN);
  const when = [
    made && spoken("made %(day)s", { day: made }),
    entry.changed && spoken("changed %(day)s, %(time)s", { day: dateInWords(changed), time: timeOfDay(changed) }),
  ];
  const facts = [progress(entry), entry.about, ...when, sizeInWords(entry.size)].filter(Boolean);
  const about = filled("p", "kept__facts", facts.map((fact) => (typeof fact === "string" ? element("span", "", fact) : fact)));
  const of = `${entry.name}, ${group.title}`;
  const buttons = [button(spoken("Delete"), spoken("Delete %(of)s", { of }), () => deeds.remove(entry, group))];
  if (entry.isAside) buttons.unshift(button(spoken("Save the text"), spoken("Save the text, %(of)s", { of }), () => deeds.save(entry, group)));
  return filled("li", "kept__entry", [filled("div", "kept__what", [what, about]), filled("p", "kept__deeds", buttons)]);
}

/** @param {Entry} entry */
function linked({ address, name }) {
  const link = document.createElement("a");
  link.href = address;
  link.dir = "auto";
  link.textContent = name;
  return link;
}

/** How far a copy is filled, drawn and in words. @param {Entry} entry */
function progress({ filled: places }) {
  if (!places) return "";
  const [done, all] = places;
  if (!all) return counted(done, "place filled", "places filled");
  const bar = document.createElement("progress");
  bar.max = all;
  bar.value = done;
  bar.setAttribute("aria-hidden", "true"); // the words beside it say the same
  return filled("span", "kept__progress", [bar, spoken("%(done)s of %(all)s places", { done, all })]);
}

/** @param {string} label @param {string} name  for those who hear it @param {() => void} act */
function button(label, name, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--quiet";
  made.textContent = label;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
}

/** @param {string} tag @param {string} name @param {string} [text] */
export function element(tag, name, text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.dir = "auto";
  inTime(text, (said) => {
    made.textContent = said;
    direct(made, said);
  });
  return made;
}

/** @param {string} tag @param {string} name @param {Iterable<Node | string>} parts */
function filled(tag, name, parts) {
  const made = document.createElement(tag);
  made.className = name;
  fill(made, parts);
  return made;
}
