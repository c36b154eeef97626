// @ts-check
/**
 * Links to files that are kept: Chromium lets a link with `download` pass its worker by, so the page fetches the file itself
 * and hands it over. It is then of the edition of the page, too.
 */

import { download } from "../shared/file.js";

/** Takes over every such link of a page. */
export function handOver() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[download]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || event.defaultPrevented) return;
    if (link.protocol === "blob:" || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    fetched(link).catch(() => location.assign(link.href)); // to the page that says what is not here
  });
}

/** @param {HTMLAnchorElement} link */
async function fetched(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(String(answer.status));
  const name = link.download || link.pathname.slice(link.pathname.lastIndexOf("/") + 1);
  download(name, await answer.blob(), answer.headers.get("Content-Type") ?? "");
}
