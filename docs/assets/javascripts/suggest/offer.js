// @ts-check
/**
 * Offers to suggest a change to the passage that is selected: to the owner, or in the repository's editor. The offer
 * stands beside the passage, not on it; Tab leads to it, and it goes with the selection or by Escape.
 */
import { find, say } from "../shared/dom.js";
import { plain } from "../shared/foreign.js";
import { made } from "../shared/made.js";
import { spoken } from "../shared/spoken.js";

const PAUSE = 400; // milliseconds without a change: whoever is still selecting is left alone
const GAP = 10; // pixels
const LONGEST = 1000; // letters of a passage
const BLOCKS = "p, li, h1, h2, h3, h4, table, blockquote, dl, .ruled, .rating";

const tools = document.querySelector(".page-tools");
if (tools instanceof HTMLElement) offer(tools);

/** @param {HTMLElement} tools  the links at the foot of the page: the last leads to the owner */
function offer(tools) {
  const text = find("#text", HTMLElement);
  const bar = barIn(tools);
  const status = made("p", "", "visually-hidden");
  status.setAttribute("role", "status");
  tools.after(status);
  let timer = 0;
  let offered = "";

  const hide = () => {
    const had = bar.contains(document.activeElement);
    bar.remove();
    if (had) text.focus({ preventScroll: true });
  };
  const show = () => {
    const passage = selected(text);
    if (!passage) return;
    offered = passage.words;
    lead(bar, tools, passage.words, headingAbove(passage.range, text));
    place(bar, passage.range);
    say(status, spoken("You can suggest a change to what you selected: Tab leads there."));
  };

  document.addEventListener("selectionchange", () => {
    if (bar.isConnected && selected(text)?.words === offered) return; // the bar itself has come into the page
    clearTimeout(timer);
    if (!bar.contains(document.activeElement)) hide();
    timer = setTimeout(show, PAUSE);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      clearTimeout(timer);
      hide();
    } else if (event.key === "Tab" && !event.shiftKey && bar.isConnected && document.activeElement?.contains(bar)) {
      event.preventDefault(); // a browser would begin at the top of the text, which has the focus by a click into it
      find("a", HTMLElement, bar).focus();
    }
  });
  addEventListener("scroll", () => bar.isConnected && !bar.contains(document.activeElement) && show(), { passive: true });
  bar.addEventListener("mousedown", (event) => event.preventDefault()); // the passage stays selected
  timer = setTimeout(show, PAUSE);
}

/** The offer with a link for each of those at the foot of the page. @param {HTMLElement} tools */
function barIn(tools) {
  const links = [made("a", spoken("Suggest a change to this"), "button")];
  if (tools.querySelector("[data-edit]")) links.push(made("a", spoken("Edit it yourself"), "button button--quiet"));
  const bar = made("div", [made("div", links, "notice")], "suggest-bar");
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", spoken("What you selected"));
  return bar;
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
  const message = new URL(find("li:last-child > a", HTMLAnchorElement, tools).href);
  message.searchParams.set("mistake", message.searchParams.get("about") ?? "");
  message.searchParams.set("heading", heading);
  message.searchParams.set("passage", passage);
  tell.href = message.href;
  const editor = tools.querySelector("[data-edit]");
  if (!edit || !(editor instanceof HTMLAnchorElement)) return;
  const address = new URL(editor.href);
  if (editor.dataset.edit) address.searchParams.set(editor.dataset.edit, `“${heading}”: “${passage}”`);
  edit.href = address.href;
}

/** Below the passage or above it; on a touched screen, where the system's own menu stands there, the stylesheet says where. @param {HTMLElement} bar @param {Range} range */
function place(bar, range) {
  const end = range.endOffset ? range.endContainer : range.startContainer; // three clicks end before the next block
  const block = (end instanceof Element ? end : end.parentElement)?.closest(BLOCKS);
  const outer = block?.closest("table, ul, ol, dl, blockquote, .rating") ?? block ?? find("#text > :last-child", HTMLElement);
  if (bar.previousElementSibling !== outer) outer.after(bar);
  const edges = [...range.getClientRects()];
  if (!edges.length || matchMedia("(pointer: coarse)").matches) return;
  const [first, last] = [edges[0], edges[edges.length - 1]];
  const { offsetWidth, offsetHeight } = bar;
  const lowest = innerHeight - offsetHeight - GAP;
  const above = first.top - offsetHeight - GAP;
  bar.style.top = `${Math.max(GAP, last.bottom + GAP <= lowest || above < GAP ? Math.min(last.bottom + GAP, lowest) : above)}px`;
  bar.style.bottom = bar.style.right = "auto";
  bar.style.margin = "0";
  bar.style.left = `${Math.max(GAP, Math.min(last.left, innerWidth - offsetWidth - GAP))}px`;
}
