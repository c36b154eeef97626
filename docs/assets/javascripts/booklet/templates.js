// @ts-check
import { find } from "../shared/dom.js";

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
