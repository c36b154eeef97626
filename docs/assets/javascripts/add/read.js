// @ts-check
/**
 * The Markdown of a page to the blocks of a sheet, as hooks/alongside/sheets/ reads it, with what is wrong by its line. The
 * check of a change looks at more; a test compares the two on every sheet of the guide.
 *
 * @typedef {import("./inline.js").Run} Run
 * @typedef {import("./tree.js").Node} Node
 * @typedef {{ line: number, what: string, example: string }} Problem  the line counts from 0
 * @typedef {{ type: "paragraph", runs: Run[] } | { type: "heading", level: number, runs: Run[] } | { type: "quote", blocks: Block[] }
 *   | { type: "listing", ordered: boolean, start: number, items: Block[][] } | { type: "ticks", items: { name: string, label: Run[] }[] }
 *   | { type: "ruled", name: string, label: string, rules: number, prompt: Run[] }
 *   | import("./tables.js").Table | import("./tables.js").Rating} Block
 */
import { labelOf, plainOf, proseOf, shown } from "./inline.js";
import { Names } from "./names.js";
import { tableOf } from "./tables.js";
import { linesOf, treeOf } from "./tree.js";

const BOX = "[ ] ";
const LIKE_A_BOX = /^(?:\[(?:[\W_]{0,3}|\s*[xXoO]\s*)\]|\(\s*\)|[☐☑☒□▢◻✓✔✅])(?![(\[:])/;
const BOX_EXAMPLE = "`- [ ] Ask what success looks like to them`";
const NOTES = "facilitator's notes";
const DEEPEST = 4;
/** @type {Record<string, [string, string]>} */
const REFUSED = {
  code_block: ["a block of code, which is what four spaces make", "begin the line at the margin"],
  fence: ["a block of code", "write it as a paragraph, or as a quote: `> We said …`"],
  html_block: ["a block of HTML", "write it in Markdown: a paragraph, a list, a table or a quote"],
  hr: ["a line of dashes or stars", "`____` for a place to write, or a heading for a break"],
};

/** What all parts share while a text is read. */
export class Reader {
  heading = "";
  /** @type {Problem[]} */
  problems = [];
  places = 0;

  /** @param {string[]} lines @param {boolean} fillable  whether a blank is a place to write */
  constructor(lines, fillable) {
    this.lines = lines;
    this.names = new Names(lines);
    this.fillable = fillable;
  }

  /** @type {import("./inline.js").Fault} */
  fault = (line, what, example) => void this.problems.push({ line, what, example });

  /** The name fixed by hand, or nothing. @param {string | null} marker @param {number} line */
  fixed(marker, line) {
    return marker === null || this.refused(marker, this.names.fix(marker), line) ? "" : marker;
  }

  /** Whether something is wrong with a fixed name, which is told. @param {string} marker @param {string} wrong @param {number} line */
  refused(marker, wrong, line) {
    if (wrong) this.fault(line, `\`{#${marker}}\` ${wrong}`, "give each its own, in lower-case letters: `{#first-promise}`");
    return Boolean(wrong);
  }
}

/**
 * @param {string} markdown
 * @param {boolean} fillable
 * @param {any} MarkdownIt  the library
 * @returns {{ blocks: Block[], problems: Problem[] }}
 */
export function read(markdown, fillable, MarkdownIt) {
  const reader = new Reader(linesOf(markdown), fillable);
  let [level, notes, places] = [1, 0, 0];
  const blocks = [...blocksOf(treeOf(reader.lines, MarkdownIt), reader, 0, (block, line) => {
    const own = placesIn(block).length;
    places += own;
    if (block.type === "heading") {
      const words = plainOf(block.runs);
      reader.heading = words;
      reader.names.enter(words);
      if (block.level > level + 1) reader.fault(line, `the heading ${shown(words)} skips a level`, `\`${"#".repeat(level + 1)} ${words}\``);
      level = block.level;
      if (!notes || block.level <= notes) notes = words.toLowerCase().replace(/’/g, "'") === NOTES ? block.level : 0;
    } else if (own && notes) reader.fault(line, "a place to write in the facilitator's notes", "move it to a section above, or make it a plain list");
    else if (own && !fillable) reader.fault(line, "a place to write on a page that is no sheet", "put it on a worksheet or a checklist");
  })];
  if (fillable && !places) reader.fault(0, "a sheet without one place to write", "add a box `- [ ] Ask what …`, a line `____` below a prompt, or an empty table cell");
  return { blocks, problems: reader.problems.sort((one, other) => one.line - other.line) };
}

/** The names of the places to write in a block. @param {Block} block @returns {string[]} */
export function placesIn(block) {
  if (block.type === "ruled") return [block.name];
  if (block.type === "ticks") return block.items.map(({ name }) => name);
  if (block.type === "rating") return block.rows.map(({ name }) => name);
  if (block.type === "table") return block.rows.flatMap((row) => row.flatMap(({ name }) => (name ? [name] : [])));
  if (block.type === "listing") return block.items.flatMap((item) => item.flatMap(placesIn));
  return block.type === "quote" ? block.blocks.flatMap(placesIn) : [];
}

/**
 * @param {Node[]} nodes @param {Reader} reader @param {number} depth
 * @param {(block: Block, line: number) => void} [seen]  told of each before the next is read
 * @returns {Block[]}
 */
function blocksOf(nodes, reader, depth, seen = () => {}) {
  /** @type {Block[]} */
  const found = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    const own = isRule(node) ? null : node;
    let rules = own ? 0 : 1;
    const takesRules = !own || own.type === "paragraph";
    while (takesRules && nodes[at + 1] && isRule(nodes[at + 1])) [rules, at] = [rules + 1, at + 1];
    const block = rules ? ruled(own, node, rules, reader) : blockOf(node, reader, depth);
    if (!block) continue;
    found.push(block);
    seen(block, node.line);
  }
  return found;
}

/** @param {Node} node */
function isRule({ type, token }) {
  return type === "hr" && token.markup.startsWith("_");
}

/** @param {Node | null} above @param {Node} first @param {number} rules @param {Reader} reader @returns {Block} */
function ruled(above, first, rules, reader) {
  if (!above) {
    if (!reader.heading) reader.fault(first.line, "`____` with nothing above it that says what to write", "a prompt, a blank line, then `____`");
    return { type: "ruled", name: reader.names.lines(), label: reader.heading || "A space to write", rules, prompt: [] };
  }
  const { runs, marker } = labelOf(above.children[0], reader.fault);
  const label = plainOf(runs);
  return { type: "ruled", name: reader.fixed(marker, above.line) || reader.names.made(label), label, rules, prompt: runs };
}

/** @param {Node} node @param {Reader} reader @param {number} depth @returns {Block | null} */
function blockOf(node, reader, depth) {
  const refused = REFUSED[node.type];
  if (refused) {
    reader.fault(node.line, `${refused[0]}, ${shown(reader.lines[node.line].trim())}`, refused[1]);
    return null;
  }
  if (node.type === "heading") return heading(node, reader, depth);
  if (node.type === "table") return tableOf(node, reader);
  if (node.type === "paragraph") return paragraph(node, reader);
  if (depth >= DEEPEST) {
    reader.fault(node.line, `lists or quotes stand inside one another more than ${DEEPEST} deep`, "make a section of it, with a heading of its own");
    return null;
  }
  if (node.type === "blockquote") return { type: "quote", blocks: blocksOf(node.children, reader, depth + 1) };
  return list(node, reader, depth);
}

/** @param {Node} node @param {Reader} reader @returns {Block} */
function paragraph(node, reader) {
  const first = node.children[0];
  const lines = first.token.content.split("\n");
  lines.forEach((line, at) => {
    if (LIKE_A_BOX.test(line.replace(/^\s*(?:[-\u2010-\u2014\u2212*+•·o]\s*)?/, "")))
      reader.fault(node.line + at, `${shown(line)} is meant to be a box to tick, but is none`, `${BOX_EXAMPLE}, with a hyphen and spaces`);
  });
  if (first.token.content.startsWith("|"))
    reader.fault(node.line, `a table whose first two lines do not match, ${shown(first.token.content)}`, "`| Who | By when |`, below it `|---|---|`");
  return { type: "paragraph", runs: proseOf(first, reader.fault) };
}

/** @param {Node} node @param {Reader} reader @param {number} depth @returns {Block} */
function heading(node, reader, depth) {
  const runs = proseOf(node.children[0], reader.fault);
  const [level, words] = [Number(node.token.tag.slice(1)), plainOf(runs)];
  if (depth) reader.fault(node.line, `the heading ${shown(words)} inside a list or quote`, `at the margin: \`## ${words}\``);
  if (!words) reader.fault(node.line, "a heading without words", "`## Our promises`");
  else if (level < 2 || level > 4) reader.fault(node.line, `the heading ${shown(words)} has level ${level}`, `levels are 2 to 4: \`## ${words}\``);
  else if (!node.token.markup.startsWith("#")) reader.fault(node.line, `a line of dashes makes ${shown(words)} a heading`, `\`## ${words}\` for a heading, \`____\` for a place to write`);
  return { type: "heading", level: Math.min(Math.max(level, 2), 4), runs };
}

/** @param {Node} node @param {Reader} reader @param {number} depth @returns {Block} */
function list(node, reader, depth) {
  const ordered = node.type === "ordered_list";
  const words = (/** @type {Node} */ item) => (item.children[0]?.type === "paragraph" ? item.children[0].children[0].token.content : "");
  if (node.children.some((item) => LIKE_A_BOX.test(words(item)))) {
    if (ordered) reader.fault(node.line, "a numbered list of boxes to tick", `${BOX_EXAMPLE}, without numbers`);
    if (depth) reader.fault(node.line, "boxes to tick inside another list", "put the boxes at the margin, below a heading or a paragraph");
    return { type: "ticks", items: node.children.map((item) => tick(item, words(item), reader)) };
  }
  const start = Number(Object.fromEntries(node.token.attrs ?? []).start ?? 1);
  for (const item of node.children) if (!item.children.length) reader.fault(item.line, "a list item with nothing in it", "write a prompt, a blank line and `____` indented by four spaces");
  return { type: "listing", ordered, start, items: node.children.map((item) => blocksOf(item.children, reader, depth + 1)) };
}

/** @param {Node} item @param {string} words @param {Reader} reader */
function tick(item, words, reader) {
  const fault = (/** @type {string} */ what, example = BOX_EXAMPLE) => reader.fault(item.line, what, example);
  if (!LIKE_A_BOX.test(words)) fault(`${shown(words)} is not a box, but other items of its list are`, `all items or none; a paragraph parts two lists: ${BOX_EXAMPLE}`);
  else if (/^\[x\]/i.test(words)) fault(`a box that is ticked already, ${shown(words)}`);
  else if (!words.startsWith("[ ]")) fault(`a box that is not \`[ ]\`, with one plain space in it, ${shown(words)}`);
  else if (!words.slice(3).trim()) fault("a box with no words beside it");
  else if (!words.startsWith(BOX)) fault(`a box without a space after it, ${shown(words)}`);
  for (const more of item.children.slice(1)) reader.fault(more.line, `more than one paragraph in the box ${shown(words.replace(BOX, ""))}`, "say it in the box's own sentence, or in a paragraph above the list");
  const { runs, marker } = labelOf(words ? item.children[0].children[0] : undefined, reader.fault, BOX);
  return { name: reader.fixed(marker, item.line) || reader.names.made(plainOf(runs)), label: runs };
}
