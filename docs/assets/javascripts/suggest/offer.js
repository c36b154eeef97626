// @ts-check
/**
 * Offers to suggest a change to the passage that is selected: to the owner, or in the repository's editor. The offer
 * stands beside the passage, never on it, is next in the order of Tab, and goes with the selection or by Escape.
 */
import { find, say } from "../shared/dom.js";
import { plain } from "../shared/foreign.js";
import { made } from "../shared/made.js";

const PAUSE = 400; // milliseconds without a change: whoever is still selecting is left alone
const GAP = 10; // pixels
const LONGEST = 1000; // letters of a passage
const BLOCKS = "p, li, h1, h2, h3, h4, table, blockquote, dl, .ruled, .rating";

/** @param {HTMLElement} tools  the links at the foot of the page */
export function offer(tools) {
  const text = find("#text", HTMLElement);
  const bar = barIn(tools);
  const status = made("p", "", "visually-hidden");
  status.setAttribute("role", "status");
  tools.after(status);
  let timer = 0;

  const hide = () => {
    const had = bar.contains(document.activeElement);
    bar.remove();
    if (had) text.focus({ preventScroll: true });
  };
  const show = () => {
    const passage = selected(text);
    if (!passage) return;
    lead(bar, tools, passage.words, headingAbove(passage.range, text));
    place(bar, passage.range);
    say(status, "You can suggest a change to what you selected: the next link leads there.");
  };

  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    if (!bar.contains(document.activeElement)) hide();
    timer = setTimeout(show, PAUSE);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    clearTimeout(timer);
    hide();
  });
  addEventListener("scroll", () => bar.isConnected && !bar.contains(document.activeElement) && show(), { passive: true });
  bar.addEventListener("mousedown", (event) => event.preventDefault()); // the passage stays selected
  timer = setTimeout(show, PAUSE);
}

/** The offer with a link for each of those at the foot of the page. @param {HTMLElement} tools */
function barIn(tools) {
  const bar = made("div", [link("Suggest a change to this", "button")], "suggest-bar");
  if (tools.querySelector("[data-edit]")) bar.append(link("Edit it yourself", "button button--quiet"));
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "What you selected");
  return bar;
}

/** @param {string} words @param {string} look */
function link(words, look) {
  return made("a", words, look);
}

/** What is selected of the page's own words. @param {HTMLElement} text */
function selected(text) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const words = plain(selection.toString()).replace(/\s+/g, " ").trim();
  return words && text.contains(range.commonAncestorContainer) ? { range, words: words.slice(0, LONGEST) } : null;
}

/** The words of the heading above a passage. @param {Range} range @param {HTMLElement} text */
function headingAbove(range, text) {
  const above = [...text.querySelectorAll("h1, h2, h3, h4")].filter((heading) => range.comparePoint(heading, 0) < 0);
  return above.at(-1)?.textContent?.trim() ?? "";
}

/** @param {HTMLElement} bar @param {HTMLElement} tools @param {string} passage @param {string} heading */
function lead(bar, tools, passage, heading) {
  const [tell, edit] = bar.querySelectorAll("a");
  const message = new URL(find("[data-tell]", HTMLAnchorElement, tools).href);
  message.searchParams.set("mistake", "1");
  message.searchParams.set("heading", heading);
  message.searchParams.set("passage", passage);
  tell.href = message.href;
  const editor = tools.querySelector("[data-edit]");
  if (!edit || !(editor instanceof HTMLAnchorElement)) return;
  const address = new URL(editor.href);
  if (editor.dataset.edit) address.searchParams.set(editor.dataset.edit, `Below “${heading}”: “${passage}”`);
  edit.href = address.href;
}

/** Below the end of the passage, where a finger does not cover it; on a touched screen the stylesheet says where. @param {HTMLElement} bar @param {Range} range */
function place(bar, range) {
  const last = range.endContainer;
  const block = (last instanceof Element ? last : last.parentElement)?.closest(BLOCKS);
  const outer = block?.closest("table, ul, ol, dl, blockquote, .rating") ?? block ?? find("#text > :last-child", HTMLElement);
  if (bar.previousElementSibling !== outer) outer.after(bar);
  const edge = [...range.getClientRects()].at(-1);
  if (!edge || matchMedia("(pointer: coarse)").matches) return;
  const { offsetWidth, offsetHeight } = bar;
  bar.style.top = `${Math.max(GAP, Math.min(edge.bottom + GAP, innerHeight - offsetHeight - GAP))}px`;
  bar.style.left = `${Math.max(GAP, Math.min(edge.left, innerWidth - offsetWidth - GAP))}px`;
}
