// @ts-check
/**
 * Switches off Material's shortcuts of a single key (`s`, `f`, `/` and more), which take the focus from whoever presses
 * one on a radio button, or speaks to their computer: WCAG 2.1.4. Material listens on the window, and this comes before.
 * Not a module, so that its script never runs without this.
 */
document.addEventListener("keydown", (event) => {
  const isCharacter = [...event.key].length === 1 && event.key !== " ";
  if (isCharacter && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
});
