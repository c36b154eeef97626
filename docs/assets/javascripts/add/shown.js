// @ts-check
/** Reads a file's text, and shows it as it will look. Loaded when somebody asks for it, with the library that reads Markdown. */
import { fill } from "../shared/dom.js";
import { looked } from "./look.js";
import { read } from "./read.js";

/**
 * @param {HTMLElement} place
 * @param {string} text  the whole file
 * @param {{ title: string, summary: string, hasSheet: boolean }} about
 * @returns {Promise<import("./read.js").Problem[]>} what is wrong with the text; lines of the file, from 0
 */
export async function show(place, text, { title, summary, hasSheet }) {
  const { default: MarkdownIt } = await import("../vendor/markdown-it.min.js");
  const lines = text.split("\n");
  const first = lines.indexOf("---", 1) + 1;
  const { blocks, problems } = read(lines.slice(first).join("\n"), hasSheet, MarkdownIt);
  const heading = document.createElement("h2");
  heading.textContent = title;
  const standfirst = document.createElement("p");
  standfirst.className = "standfirst";
  standfirst.textContent = summary;
  fill(place, [heading, standfirst, ...looked(blocks)]);
  return problems.map((problem) => ({ ...problem, line: problem.line + first }));
}
