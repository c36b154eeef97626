// @ts-check
/**
 * The Markdown of a body as a tree, as hooks/alongside/items/source.py reads it: what is indented by two spaces or more
 * below a list item belongs to that item.
 *
 * @typedef {{ type: string, tag: string, markup: string, info: string, content: string, map: [number, number] | null, attrs: [string, string][] | null, children: Token[] | null, nesting: number }} Token
 * @typedef {{ type: string, token: Token, line: number, children: Node[] }} Node  `line` counts from 0; of an inline node `token.children` are its parts
 */

const ITEM = /^( *)(?:[-*+]|\d{1,9}[.)])( +)(?=\S)/;
const SETTINGS = { html: true, maxNesting: 40 };

/** @param {string} markdown @returns {string[]} */
export function linesOf(markdown) {
  return markdown.split(/\r\n?|\n/);
}

/** The nodes of a text. @param {string[]} lines @param {any} MarkdownIt  the library @returns {Node[]} */
export function treeOf(lines, MarkdownIt) {
  const parser = new MarkdownIt("commonmark", SETTINGS).enable("table").disable("reference");
  return nested(parser.parse(reindented(lines).join("\n"), {}));
}

/** @param {Token[]} tokens @returns {Node[]} */
function nested(tokens) {
  /** @type {Node} */
  const root = { type: "root", token: tokens[0], line: 0, children: [] };
  const open = [root];
  for (const token of tokens) {
    const above = open[open.length - 1];
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const node = { type: token.type.replace(/_open$/, ""), token, line: token.map?.[0] ?? above.line, children: [] };
    above.children.push(node);
    if (token.nesting > 0) open.push(node);
  }
  return root.children;
}

/** @param {string[]} lines */
function reindented(lines) {
  /** @type {{ mark: number, words: number, moved: number }[]} */
  const open = [];
  let afterBlank = false;
  return lines.map((line) => {
    const words = line.replace(/^ +/, "");
    const indent = line.length - words.length;
    const found = ITEM.exec(line);
    while (words && open.length && indent < open[open.length - 1].mark + 2 && (afterBlank || found)) open.pop();
    const item = open[open.length - 1];
    const target = words && item && indent >= item.mark + 2 ? Math.max(indent, item.words) + item.moved : indent;
    if (found) open.push({ mark: indent, words: found[0].length, moved: target - indent });
    afterBlank = !words;
    return " ".repeat(target) + words;
  });
}

/** How many cells a table's line holds, bars that are escaped aside. @param {string} line */
export function cellsOf(line) {
  const inner = line.replace(/^(?: {0,3}> ?)*/, "").trim();
  const bars = (inner.match(/\\\||\|/g) ?? []).filter((found) => found === "|").length;
  const closed = inner.endsWith("|") && !inner.endsWith("\\|") && inner.length > 1;
  return bars + 1 - Number(inner.startsWith("|")) - Number(closed);
}
