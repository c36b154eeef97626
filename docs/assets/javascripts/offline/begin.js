// @ts-check
/** On a page that comes from what is kept: loads what looks for a new edition. On any other page there is nothing to do. */

if (navigator.serviceWorker?.controller) import("./told.js").then(({ begin }) => begin()).catch(() => {});
