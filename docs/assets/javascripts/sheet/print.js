// @ts-check
/** Printing: the style sheet does the work, and `data-print="blank"` on the form hides what was typed. */

/**
 * Prints the sheet as if nothing had been typed. What was typed stays.
 * @param {HTMLFormElement} form
 */
export function printBlank(form) {
  form.setAttribute("data-print", "blank");
  addEventListener("afterprint", () => form.removeAttribute("data-print"), { once: true });
  print();
}

/** Prints the sheet with everything that was typed. */
export function printFilled() {
  print();
}

/**
 * When and how to use the sheet is on paper too, in browsers whose stylesheets cannot show what is folded.
 * @param {HTMLFormElement} form
 */
export function openForPrint(form) {
  const folded = [...form.querySelectorAll("details.before-writing:not([open])")];
  addEventListener("beforeprint", () => folded.forEach((part) => part.setAttribute("open", "")));
  addEventListener("afterprint", () => folded.forEach((part) => part.removeAttribute("open")));
}
