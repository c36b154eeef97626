// @ts-check
/**
 * Tells the stylesheet that scripts run: what they show in a moment (`data-soon`) has its place from the first paint, and
 * what a page says to readers without scripts (`data-without-scripts`) has none. A script that cannot be had takes that
 * back.
 */
(() => {
  const { dataset } = document.documentElement;
  dataset.scripts = "";
  const takeBack = (/** @type {Event} */ { target }) => {
    if (target instanceof HTMLScriptElement) delete dataset.scripts;
  };
  addEventListener("error", takeBack, true); // which such an event reaches on its way down alone
})();
