// @ts-check
/** Marks in the page's contents the heading that the reader has reached. */

const links = [...document.querySelectorAll(".contents a")].filter((link) => link instanceof HTMLAnchorElement);
const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
const REACHED = 0.25; // of the window's height, from the top

if (links.length) {
  // as far up as there is a page: a heading that is jumped over has to be told of, too
  const observer = new IntersectionObserver(mark, { rootMargin: "1000000px 0px -75% 0px" });
  for (const heading of headings) if (heading) observer.observe(heading);
  mark();
}

function mark() {
  const line = innerHeight * REACHED;
  const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top <= line).length;
  links.forEach((link, at) => {
    if (at === passed - 1) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
}
