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

/**
 * Keeps in mind which notes the reader has not opened: Material opens every `details` when a page is printed.
 * @param {HTMLFormElement} form
 */
export function printOnlyChosenNotes(form) {
  for (const notes of form.querySelectorAll("details")) {
    notes.toggleAttribute("data-closed", !notes.open);
    // the click comes before the element opens or closes, from the keyboard too
    notes.querySelector("summary")?.addEventListener("click", () => notes.toggleAttribute("data-closed", notes.open));
  }
}

/** Prints the sheet with everything that was typed. */
export function printFilled() {
  print();
}
