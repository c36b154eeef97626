// @ts-check
/**
 * At a former address: goes on to the new one, with the plan, the booklet or the anchor that the address carries. Without
 * scripts the page itself goes on.
 */
{
  const { to } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  location.replace(new URL(`${to}${location.search}${location.hash}`, location.href));
}
