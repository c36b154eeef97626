// @ts-check
import { planIn } from "../planner/session.js";
import { View } from "../planner/view.js";
import { fill, find } from "../shared/dom.js";
import { listEarlier } from "../shared/earlier.js";
import { Fields } from "../shared/fields.js";
import { parsed } from "../shared/parsed.js";
import { coverOf } from "./cover.js";
import { inside } from "./inside.js";
import { filled } from "./templates.js";

/**
 * @typedef {import("./entries.js").Entry} Entry
 * @typedef {import("./store.js").Booklet} Booklet
 * @typedef {import("./read-logo.js").Logo} Logo
 */

/** What serves the screen alone, the facilitator's notes with their heading, and what a sheet offers to do. */
const NOT_PRINTED =
  "script, style, template, dialog, button, [hidden]:not(.sheet-earlier), .sheet-bar, .sheet-notices, .sheet-status, .kit, .keep, .facilitator";

/**
 * Puts the booklet into `place` as one document: a cover, the contents, and each item's text from its own page.
 * @param {HTMLElement} place
 * @param {{ booklet: Booklet, entries: Entry[], logo: Logo | null, copies: import("./copies.js").ChosenCopies | null }} wanted
 *   `copies` for what was typed, null to leave it out
 * @param {(done: number) => void} progress
 * @returns {Promise<{ failed: Entry[], unread: Entry[] }>} those whose page could not be had, which are left out; and
 *   those on which something was typed that cannot be read, which are blank and say so
 */
export async function compose(place, { booklet, entries, logo, copies }, progress) {
  /** @type {{ entry: Entry, part: HTMLElement }[]} */
  const parts = [];
  for (const [at, entry] of entries.entries()) {
    progress(at);
    const part = await partOf(entry);
    if (part) parts.push({ entry, part });
  }
  if (!parts.length) return { failed: entries, unread: [] };
  const contents = contentsOf(parts.map(({ entry }) => entry));
  const all = inside(parts.map(({ entry }) => entry), "");
  fill(place, [coverOf(booklet, logo, all), contents, ...parts.map(({ part }) => part)]);
  const unread = copies ? parts.filter(({ entry, part }) => !fillIn(part, entry, copies)).map(({ entry }) => entry) : [];
  await Promise.all([document.fonts.ready, ...[...place.querySelectorAll("img")].map((image) => image.decode().catch(() => {}))]);
  const had = parts.map(({ entry }) => entry);
  return { failed: entries.filter((entry) => !had.includes(entry)), unread };
}

/** @param {Entry[]} entries */
function contentsOf(entries) {
  const contents = filled("booklet-contents", {});
  const lines = entries.map((entry) => {
    const line = filled("booklet-content", { title: entry.title, facts: `${entry.kind} · ${entry.time}` });
    find("a", HTMLAnchorElement, line).href = `#part-${entry.id}`;
    return line;
  });
  fill(find("ol", HTMLOListElement, contents), lines);
  return contents;
}

/**
 * What an item's page says, made ready to stand among others; null when the page cannot be had.
 * @param {Entry} entry
 */
async function partOf(entry) {
  const page = await pageAt(entry.href);
  const head = page?.querySelector(".title-block");
  const text = page?.querySelector(".prose");
  if (!page || !head || !text) return null;
  const part = filled("booklet-part", {});
  part.id = `part-${entry.id}`;
  fill(part, [head, ...text.children].map((child) => document.importNode(child, true)));
  const imprint = page.querySelector(".imprint");
  if (imprint) part.append(document.importNode(imprint, true));
  part.querySelector("h1")?.replaceWith(headingOf(entry));
  showPlan(part, entry);
  for (const notes of part.querySelectorAll(".facilitator")) headingAbove(notes)?.remove();
  for (const element of part.querySelectorAll(NOT_PRINTED)) element.remove();
  for (const folded of part.querySelectorAll("details")) folded.open = true;
  part.querySelector("form.sheet")?.setAttribute("data-live", ""); // the copies for print stand for the fields
  rename(part, entry);
  return part;
}

/** The times, the breaks and the copies of a planned session, in its plan and in its script. @param {HTMLElement} part @param {Entry} entry */
function showPlan(part, { session, plan }) {
  const planner = part.querySelector("[data-planner]");
  if (planner instanceof HTMLElement && session && plan) new View(planner).show(planIn(plan, session));
}

/** @param {string} address */
async function pageAt(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? parsed(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}

/** One level below the page's own heading, as the cover's title is. @param {Entry} entry */
function headingOf(entry) {
  const heading = document.createElement("h2");
  heading.className = "booklet-part__title";
  heading.textContent = entry.title;
  return heading;
}

/** @param {Element} notes */
function headingAbove(notes) {
  const above = notes.previousElementSibling;
  return above?.matches("h2, h3, h4") ? above : null;
}

/**
 * Names stay apart from those of other items, and links lead where they led on the item's own page.
 * @param {HTMLElement} part
 * @param {Entry} entry
 */
function rename(part, entry) {
  const own = (/** @type {string} */ name) => `${entry.id}--${name}`;
  // not element.id: a field may be named "id", and a form hands out its fields by name
  for (const element of part.querySelectorAll("[id]")) element.setAttribute("id", own(element.getAttribute("id") ?? ""));
  for (const label of part.querySelectorAll("label[for]")) label.setAttribute("for", own(label.getAttribute("for") ?? ""));
  for (const name of ["aria-labelledby", "aria-describedby"])
    for (const element of part.querySelectorAll(`[${name}]`))
      element.setAttribute(name, (element.getAttribute(name) ?? "").split(" ").map(own).join(" "));
  for (const name of ["href", "src"])
    for (const element of part.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? "";
      element.setAttribute(name, address.startsWith("#") ? `#${own(address.slice(1))}` : fromHere(address, entry.href));
    }
}

/**
 * An address of the same site without its host, which the print style would write out.
 * @param {string} address
 * @param {string} base
 */
function fromHere(address, base) {
  const url = new URL(address, base);
  return url.origin === location.origin ? url.pathname + url.search + url.hash : url.href;
}

/**
 * Writes in what the reader typed on the sheet in this browser; whether that could be read, and nothing can be.
 * @param {HTMLElement} part
 * @param {Entry} entry
 * @param {import("./copies.js").ChosenCopies} copies
 */
function fillIn(part, entry, copies) {
  const form = part.querySelector("form.sheet");
  if (!(form instanceof HTMLFormElement)) return true;
  const fields = new Fields(form);
  const draft = copies.draft(entry, fields.has);
  if (draft && "fault" in draft) {
    form.before(filled("booklet-unread", {}));
    return false;
  }
  const earlier = fields.show(draft?.values ?? new Map());
  const section = part.querySelector(".sheet-earlier");
  if (section instanceof HTMLElement) listEarlier(section, earlier);
  return true;
}
