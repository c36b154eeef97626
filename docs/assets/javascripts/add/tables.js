// @ts-check
/**
 * Tables and scales, read as hooks/alongside/sheets/tables.py reads them.
 *
 * @typedef {import("./inline.js").Run} Run
 * @typedef {import("./tree.js").Node} Node
 * @typedef {import("./read.js").Reader} Reader
 * @typedef {import("./inline.js").Label} Label
 * @typedef {{ runs: Run[], name?: string, label?: string }} Cell  with a name it is a place to write
 * @typedef {{ type: "table", head: Run[][], rows: Cell[][] }} Table
 * @typedef {{ type: "rating", head: Run[], choices: string[], rows: { name: string, statement: Run[] }[] }} Rating
 */
import { labelOf, plainOf, proseOf, shown } from "./inline.js";
import { cellsOf } from "./tree.js";

/** @param {Node} node @param {Reader} reader @returns {Table | Rating} */
export function tableOf(node, reader) {
  const [top, ...body] = node.children.flatMap((part) => part.children);
  const columns = top.children.map((cell) => labelOf(cell.children[0], reader.fault));
  const head = columns.map(({ runs }) => runs);
  for (const row of body) checkWidth(row, head.length, reader);
  const numbers = head.slice(1).map(plainOf);
  if (numbers.length > 1 && numbers.every((number) => /^\d{1,2}$/.test(number))) {
    checkNames(columns, [], top, reader);
    return rating(head[0], numbers, top, body, reader);
  }
  /** @type {Map<string, number>} */
  const seen = new Map();
  const rows = body.map((row) => cells(columns, row, seen, reader));
  checkNames(columns, rows, top, reader);
  return { type: "table", head, rows };
}

/** What is fixed at a column's head is for the places in it. @param {Label[]} columns @param {Cell[][]} rows @param {Node} top @param {Reader} reader */
function checkNames(columns, rows, top, reader) {
  columns.forEach(({ marker }, at) => {
    if (marker === null) return;
    if (rows.some((row) => row[at]?.name)) reader.refused(marker, reader.names.mayBe(marker), top.line);
    else reader.fault(top.line, `\`{#${marker}}\` names a column that has no place to write`, "leave a cell of the column empty, or take the name away");
  });
}

/** @param {Run[]} head @param {string[]} choices @param {Node} top @param {Node[]} body @param {Reader} reader @returns {Rating} */
function rating(head, choices, top, body, reader) {
  if (choices.some((number, at) => Number(number) !== Number(choices[0]) + at))
    reader.fault(top.line, `the choices ${choices.join(" ")} do not count up by one`, "`| Statement | 1 | 2 | 3 | 4 | 5 |`");
  if (!body.length) reader.fault(top.line, "a rating without a statement to rate", "`| We say what we need | | | | | |`");
  const rows = body.map((row) => {
    const label = labelOf(row.children[0]?.children[0], reader.fault);
    if (!label.runs.length) reader.fault(row.line, "a rating row without a statement", "`| We say what we need | | | | | |`");
    for (const cell of row.children.slice(1)) {
      const words = plainOf(proseOf(cell.children[0], reader.fault));
      if (words) reader.fault(row.line, `${shown(words)} fills a cell of a rating, which is for a choice`, "`| Statement | 1 | 2 | 3 | 4 | 5 |`, with the row cells left empty");
    }
    return { name: reader.fixed(label.marker, row.line) || reader.names.made(plainOf(label.runs)), statement: label.runs };
  });
  return { type: "rating", head, choices, rows };
}

/** @param {Label[]} columns @param {Node} row @param {Map<string, number>} seen @param {Reader} reader @returns {Cell[]} */
function cells(columns, row, seen, reader) {
  const inner = row.children.map((cell) => cell.children[0]);
  const hasName = /\{#[^{}]*\}\s*$/.test(inner[0]?.token.content ?? "");
  const isFull = inner.every((cell) => cell?.token.content.trim());
  const first = isFull && !hasName ? { runs: proseOf(inner[0], reader.fault), marker: null } : labelOf(inner[0], reader.fault);
  const texts = [first.runs, ...inner.slice(1).map((cell) => proseOf(cell, reader.fault))];
  const rowWords = plainOf(texts.find((runs) => runs.length) ?? []);
  const fixed = texts.every((runs) => runs.length) ? "" : reader.fixed(first.marker, row.line);
  return texts.map((runs, at) => {
    if (runs.length || !reader.fillable) return { runs };
    const column = plainOf(columns[at]?.runs ?? []);
    if (!rowWords && !column)
      reader.fault(row.line, `nothing names the empty cell in column ${at + 1}: no words in its row, no head above it`, "`| Name | |` or a head: `| Who | Promises to |`");
    let label = [rowWords, column].filter(Boolean).join(": ") || "A space to write";
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    if (count > 1) label = `${label} (${count})`;
    return { runs, name: reader.names.cell(rowWords, column, fixed, columns[at]?.marker ?? null), label };
  });
}

/** @param {Node} row @param {number} width @param {Reader} reader */
function checkWidth(row, width, reader) {
  const line = reader.lines[row.line];
  if (cellsOf(line) !== width)
    reader.fault(row.line, `a table row with ${cellsOf(line)} of ${width} cells, ${shown(line.trim())}`, `as many cells as the head: \`${"| ".repeat(width)}|\``);
}
