// @ts-check
/**
 * Words in their styles, read as hooks/alongside/sheets/inline.py reads them.
 *
 * @typedef {{ text: string, strong: boolean, emphasis: boolean, code: boolean, href: string }} Run
 * @typedef {import("./tree.js").Node} Node
 * @typedef {{ runs: Run[], marker: string | null, marks: string }} Label  `marker` is what stands in `{#…}`, `marks` in `*(…)*`
 * @typedef {(line: number, what: string, example: string) => void} Fault
 */

const MARKER = /\s*\{#([^{}]*)\}\s*$/;
const BRACES = /\{\s*[:#.][^}]*\}?/g;
const MEANT = /^\(\s*(?:date|carr\w*|shown?|from)\b[^()]*\)$/i;

/** Offending words, short enough to quote. @param {string} words */
export function shown(words) {
  const flat = words.split(/\s+/).filter(Boolean).join(" ");
  return `"${flat.length <= 50 ? flat : `${flat.slice(0, 49).trimEnd()}…`}"`;
}

/** The words of runs without their styles. @param {Run[]} runs */
export function plainOf(runs) {
  return runs.map(({ text }) => text).join("").split(/\s+/).filter(Boolean).join(" ");
}

/** @param {Node | undefined} node @param {Fault} fault @returns {Run[]} */
export function proseOf(node, fault) {
  const runs = read(node, fault);
  refuseBraces(node, runs, fault);
  return runs;
}

/** The words that name a place, without `skip` before them. @param {Node | undefined} node @param {Fault} fault @param {string} [skip] @returns {Label} */
export function labelOf(node, fault, skip = "") {
  let [runs, marks] = split(read(node, fault));
  if (skip && runs[0]?.text.startsWith(skip)) runs = tidy([{ ...runs[0], text: runs[0].text.slice(skip.length) }, ...runs.slice(1)]);
  const last = runs[runs.length - 1];
  const found = MARKER.exec(last?.text ?? "");
  if (found) runs = tidy([...runs.slice(0, -1), { ...last, text: last.text.slice(0, found.index) }]);
  refuseBraces(node, runs, fault);
  return { runs, marks, marker: found ? found[1] : null };
}

/** The words before the marks, and those. @param {Run[]} runs @returns {[Run[], string]} */
function split(runs) {
  const last = runs[runs.length - 1];
  if (!last?.emphasis || !MEANT.test(last.text.trim())) return [runs, ""];
  return [tidy(runs.slice(0, -1)), last.text.trim()];
}

/** @param {Node | undefined} node @param {Fault} fault @returns {Run[]} */
function read(node, fault) {
  const style = { strong: 0, em: 0, href: "" };
  let line = node?.line ?? 0;
  /** @type {Run[]} */
  const runs = [];
  const add = (/** @type {string} */ text, code = false) =>
    runs.push({ text, strong: style.strong > 0, emphasis: style.em > 0, code, href: style.href });
  for (const token of node?.token.children ?? []) {
    if (token.tag === "strong" || token.tag === "em") style[token.tag] += token.nesting;
    else if (token.type === "link_open") style.href = Object.fromEntries(token.attrs ?? []).href || "#";
    else if (token.type === "link_close") style.href = "";
    else if (token.type === "image") fault(line, `an image, ${shown(token.content)}`, "leave it out: a sheet holds words and places to write");
    else if (token.type === "html_inline") fault(line, `HTML, ${shown(token.content)}`, "write it in Markdown, such as `**bold**`");
    else if (token.type === "softbreak" || token.type === "hardbreak") {
      if (token.type === "hardbreak") fault(line, "a line break inside a paragraph", "leave a blank line between two paragraphs, or make a list");
      add(" ");
      line += 1;
    } else {
      if (token.type === "text" && /_{2,}/.test(token.content))
        fault(line, `underscores inside a sentence, ${shown(token.content)}`, "end the prompt, leave a blank line, then write `____` on a line of its own");
      add(token.content, token.type === "code_inline");
    }
  }
  return tidy(runs);
}

/** @param {Node | undefined} node @param {Run[]} runs @param {Fault} fault */
function refuseBraces(node, runs, fault) {
  const words = runs.filter(({ code }) => !code).map(({ text }) => text).join("");
  for (const [found] of words.matchAll(BRACES))
    fault(node?.line ?? 0, `\`${found}\` stands where no place to write is named`, "put `{#name}` at the end of a prompt, of a box's words or of a row's first cell");
}

/** Neighbours of one style joined, no empty run, no blanks at either end. @param {Run[]} runs */
function tidy(runs) {
  /** @type {Run[]} */
  const joined = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    const isSame = last && JSON.stringify({ ...last, text: "" }) === JSON.stringify({ ...run, text: "" });
    if (isSame) last.text += run.text;
    else if (run.text) joined.push({ ...run });
  }
  if (joined.length) joined[0].text = joined[0].text.trimStart();
  if (joined.length) joined[joined.length - 1].text = joined[joined.length - 1].text.trimEnd();
  return joined.filter(({ text }) => text);
}
