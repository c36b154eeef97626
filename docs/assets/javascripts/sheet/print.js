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
