// @ts-check
/**
 * At a former address: goes on to the new one, with the plan, the booklet or the anchor that the address carries. Without
 * scripts the page itself goes on.
 */
{
  const link = document.querySelector("link[rel=canonical]");
  if (link instanceof HTMLLinkElement) location.replace(link.href + location.search + location.hash);
}
