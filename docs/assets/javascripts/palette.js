// @ts-check
/**
 * The reader's palette: the system's, unless they chose another on the page. Nothing is stored before that choice.
 * A classic script in the head, since a module would run after the first paint.
 */
(() => {
  const root = document.documentElement;
  const KEY = `${root.dataset.keys}palette`;
  const system = matchMedia("(prefers-color-scheme: dark)");

  const storage = () => (root.dataset.sharedComputer === undefined ? localStorage : sessionStorage); // as in shared/storage.js

  /** @returns {string | null} "slate", "default", or null where nothing was chosen or storage is closed to us. */
  const chosen = () => {
    try {
      return storage().getItem(KEY);
    } catch {
      return null;
    }
  };

  const isDark = () => (root.dataset.mdColorScheme ?? (system.matches ? "slate" : "default")) === "slate";

  const scheme = chosen();
  if (scheme === "slate" || scheme === "default") root.dataset.mdColorScheme = scheme;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-palette]");
    if (!(button instanceof HTMLButtonElement)) return;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      const next = isDark() ? "default" : "slate";
      root.dataset.mdColorScheme = next;
      try {
        storage().setItem(KEY, next);
      } catch {
        // Storage is closed: the choice lasts as long as the page.
      }
      show();
    });
    system.addEventListener("change", show);
    button.hidden = false;
    show();
  });
})();
