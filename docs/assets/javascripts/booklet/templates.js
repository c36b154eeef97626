// @ts-check
/** Finding the parts of the booklet's page, and filling its templates. */

/** @template {Element} T @param {string} selector @param {{ new (): T }} type @param {ParentNode} [root] @returns {T} */
export function find(selector, type, root = document) {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}`);
  return element;
}

/**
 * The element that a `<template>` holds, with a text put into each part named by `data-put`.
 * @param {string} id
 * @param {Record<string, string>} texts
 */
export function filled(id, texts) {
  const template = find(`template#${id}`, HTMLTemplateElement);
  const element = document.importNode(template.content, true).firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error(`The template ${id} is empty`);
  for (const part of element.querySelectorAll("[data-put]")) part.textContent = texts[part.getAttribute("data-put") ?? ""] ?? "";
  return element;
}

/**
 * A date in words, as on the guide's own sheets: `26 November 2026`. Empty for what is no date.
 * @param {string} iso
 */
export function dateInWords(iso) {
  const date = new Date(`${iso}T12:00:00`);
  if (Number.isNaN(date.getTime())) return "";
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/** @param {number} count @param {string} one @param {string} [many] */
export function counted(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
