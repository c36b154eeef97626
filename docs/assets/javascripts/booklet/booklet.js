// @ts-check
/** The booklet's page: what is chosen, in which order, under which cover; printed, downloaded or shared. */

import { isTooLong } from "../shared/address.js";
import { find } from "../shared/dom.js";
import { plain } from "../shared/foreign.js";
import { ask, Notices } from "../shared/notices.js";
import { spoken } from "../shared/spoken.js";
import { offerUnreadable } from "../shared/unreadable.js";
import { isDay } from "../shared/words.js";
import { fromAddress, toAddress } from "./address.js";
import { chooser } from "./choose.js";
import { ChosenCopies } from "./copies.js";
import { Entries } from "./entries.js";
import { List } from "./list.js";
import { logoField } from "./logo.js";
import { Output } from "./output.js";
import { tellGone, tellHalf, tellShared } from "./notices.js";
import { KeptBooklet, isEmpty, nothing, same, toggled } from "./store.js";

/** @typedef {import("./store.js").Booklet} Booklet */

const PAUSE = 400; // milliseconds without a key before words are kept: browsers limit how often an address may change

const page = find("[data-booklet]", HTMLElement);
const said = find("[data-booklet-said]", HTMLElement);
const choose = find("[data-choose]", HTMLDetailsElement);
const dialog = find("[data-booklet-dialog]", HTMLDialogElement);
const words = [...page.querySelectorAll("[data-booklet-word]")].filter((field) => field instanceof HTMLInputElement);

const store = new KeptBooklet();
const notices = new Notices(find("[data-booklet-notices]", HTMLElement));
const entries = new Entries(new URL(page.dataset.site ?? "", location.href));
const copies = new ChosenCopies();
const output = new Output({ page, entries, copies, booklet: () => shown, logo: () => logo() });
const logo = logoField(find(".booklet__logo", HTMLElement, page), () => output.show());
const list = new List(find("[data-booklet-list]", HTMLElement), {
  change: (items) => change({ ...latest(), items }),
  copies,
  chosen: () => output.show(),
  say: (text) => (said.textContent = text),
  empty: find("[data-booklet-empty]", HTMLElement),
  next: find("summary", HTMLElement, choose),
});
const tick = chooser(choose, (id) => change(toggled(latest(), id)));

/** What the page shows: the reader's own booklet, or one whose address they opened. */
let shown = nothing();
let isOwn = true;
let isKept = true; // false once the browser has refused

/** The booklet that this browser keeps; empty when it keeps none. */
function own() {
  try {
    return store.own();
  } catch {
    return nothing(); // storage is closed to us: the booklet lives in the address alone
  }
}

/** What a change is made to: another tab may have changed what is kept a moment ago. */
function latest() {
  const mine = own();
  return isOwn && isKept && !isEmpty(mine) ? entries.renamed(mine) : shown;
}

/** Decides what to show when the page is opened. An address that the page wrote itself is the reader's own. */
function open() {
  const given = fromAddress(location);
  const tooLong = isTooLong(location); // before the page writes its own
  const mine = own();
  isOwn = !given || same(given, mine) || history.state?.ownBooklet === true;
  // where nothing can be stored, the address is all there is
  show(isOwn && (!given || !isEmpty(mine)) ? mine : given ?? mine);
  tellGone(notices, entries.chosen(shown.items).gone, { passed: given?.passed ?? 0, tooLong });
  if (!isOwn) tellShared(notices, mine, { take, back });
  choose.open = shown.items.length === 0;
  offerUnreadable(
    { kept: store, notices, dialog, file: "booklet" },
    (why) => spoken("The booklet that was stored earlier %(why)s. Its text is kept in this browser, and you can begin a new booklet.", { why }),
  );
}

/** The shared booklet takes the place of the reader's own. */
function take() {
  const before = own();
  isOwn = true;
  change(shown);
  if (isEmpty(before)) return;
  const undo = { label: spoken("Undo: bring mine back"), act: () => change(before) };
  notices.show("shared", spoken("This is your booklet now."), { actions: [undo] });
}

/** Back to the reader's own booklet. */
function back() {
  isOwn = true;
  show(own());
}

/**
 * The reader has changed the booklet: it is shown, and kept if it is their own.
 * @param {Booklet} booklet
 */
function change(booklet) {
  const { found } = entries.chosen(booklet.items, booklet.plans);
  const plans = new Map(found.map(({ id, plan }) => [id, plan]));
  // what the guide no longer has is told once, and goes with the first change
  show({ ...booklet, items: found.map(({ id }) => id), plans });
  if (!isOwn) return;
  try {
    store.save(shown);
    isKept = true;
    notices.hide("storage");
  } catch {
    isKept = false;
    const text = spoken("This browser refuses to keep the booklet, or has no room left. It is in this page’s address: copy that, or make a bookmark.");
    notices.show("storage", text, { error: true });
  }
}

/** @param {Booklet} booklet */
function show(booklet) {
  shown = entries.renamed(booklet);
  const { found } = entries.chosen(booklet.items, booklet.plans);
  list.show(found, output.paper);
  tick(found.map(({ id }) => id));
  for (const field of words) {
    const text = booklet[/** @type {keyof import("./store.js").Words} */ (field.dataset.bookletWord)];
    if (field.value !== text) field.value = text;
  }
  output.show(found);
  history.replaceState({ ownBooklet: isOwn }, "", toAddress(booklet) || location.pathname);
}

async function clear() {
  if (isEmpty(shown)) return;
  const before = shown;
  const question = {
    question: spoken("Empty the booklet?"),
    consequence: spoken("All that is in it and the cover’s words go. The sheets, and what you typed on them, stay where they are."),
    yes: spoken("Empty it"),
    no: spoken("Keep it"),
  };
  if (!(await ask(dialog, question))) return;
  change(nothing());
  notices.show("cleared", spoken("The booklet is empty."), { actions: [{ label: spoken("Undo: put it back"), act: () => change(before) }] });
}

/** Words of the cover that are typed and not kept yet. @type {Partial<Booklet>} */
let typed = {};
let pause = 0;

/** Whether a year is only half written, or is none of the cover's. @param {HTMLInputElement} field */
function isHalf(field) {
  return field.type === "date" && field.value !== "" && !isDay(field.value);
}

function keepTyped() {
  clearTimeout(pause);
  const words = typed;
  typed = {};
  if (Object.keys(words).length) change({ ...latest(), ...words });
}

for (const field of words) {
  field.addEventListener("change", keepTyped);
  field.addEventListener("blur", () => tellHalf(notices, isHalf(field) ? field.value : ""));
  field.addEventListener("input", () => {
    if (isHalf(field)) return;
    typed = { ...typed, [field.dataset.bookletWord ?? ""]: plain(field.value) };
    clearTimeout(pause);
    pause = setTimeout(keepTyped, PAUSE);
  });
}
addEventListener("pagehide", keepTyped);
document.addEventListener("visibilitychange", () => document.hidden && keepTyped());
page.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && /^booklet-(?:paper|answers)$/.test(event.target.name)) show(shown);
});
find("[data-booklet-do=clear]", HTMLButtonElement).addEventListener("click", clear);
store.whenChangedElsewhere(() => isOwn && show({ ...own(), ...typed }));

open();
page.hidden = false;
find("[data-booklet-hint]", HTMLElement).hidden = true;
